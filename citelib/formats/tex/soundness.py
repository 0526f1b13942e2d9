"""Whether a value that came from a .bib file can be printed as it is by the programs that read .bib files.

Most can. A bare ``&``, an unknown command or a letter that pdfLaTeX does not know stops LaTeX; a name with three commas
stops BibTeX and makes Biber drop the entry. Such a value is written anew.
"""

import re
from functools import lru_cache

from citelib.formats.tex.latex import encode
from citelib.formats.tex.symbols import COMMANDS

_is_plain = re.compile(r"[A-Za-z0-9 .,:;!?'\"()\[\]/*+=@{}`|<>\n\t-]*").fullmatch
_MATHS = re.compile(r"\$(?:[^$\\&#%]|\\(?:[A-Za-z]+|[^A-Za-z]))*\$|\\url\s*\{[^{}]*\}")
_BARE = re.compile(r"(?<!\\)(?:\\\\)*[&#%_^$]")
_COMMAND = re.compile(r"\\([A-Za-z]+|.)", re.DOTALL)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_NON_ASCII_INITIAL = re.compile(r"(?:^|[\s~{-])[^\x00-\x7f]")
_FORMATTING = """
AE OE aa AA b bf c d em emph ensuremath G H i it j k l L mathbf mathit mathrm mbox ng o O r rm sc sl ss t text textbf
textit textmd textnormal textrm textsc textsf textsl textsubscript textsuperscript texttt textup tt u underline url v
tilde hat bar vec dot ddot acute grave breve check mathring mathcal mathsf mathtt frac left right quad qquad ldots
dots dag ddag pounds copyright S P slash space newblock
"""
_KNOWN = frozenset((*COMMANDS.split(), *_FORMATTING.split(), *"\"'`^~=.&#%_${}-/,;:!> \\@*\n"))

PRINTED = frozenset(
    "author editor title booktitle journal series publisher address edition volume number pages month year note"
    " howpublished institution organization school chapter type eid".split()
)
"""Fields that a style may print as text: the others do no harm."""

NAMES = frozenset(("author", "editor"))


def is_sound(name: str, text: str, *, letters: bool) -> bool:
    """Whether a field, its name in lower case, can be printed with this text.

    `letters` says that the document reads UTF-8 as Biber writes it; classic styles cut names byte by byte.
    """
    if name in NAMES and not _are_sound_names(text, letters=letters):
        return False
    return bool(_is_plain(text)) or _is_sound_text(text, letters)


@lru_cache(maxsize=4096)
def _is_sound_text(text: str, letters: bool) -> bool:
    if _CONTROL.search(text) or _BARE.search(_MATHS.sub("", text)) or text.endswith("\\"):
        return False
    if not _KNOWN.issuperset(_COMMAND.findall(text)):
        return False
    return text.isascii() or letters or all(map(_is_printed, set(text)))


def _are_sound_names(text: str, *, letters: bool) -> bool:
    names = text.split(" and ")
    if text.count(",") > len(names):
        names = _AND.split(text)
        if max(name.count(",") for name in names) > 2:
            return False
    odd = any(not name or name[0] in ", " or name[-1] == "," or name[:4].lower() == "and " for name in names)
    if odd and not _are_named(text):
        return False
    return letters or text.isascii() or not any(_NON_ASCII_INITIAL.search(_given(name)) for name in names)


def _are_named(text: str) -> bool:
    """Whether each name of the list says something, and none ends in a comma."""
    names = [name.strip() for name in _AND.split(text)]
    return all(name and name[0] != "," and name[-1] != "," and name[:4].lower() != "and " for name in names)


def _given(name: str) -> str:
    """The given names, which styles cut to their first letters."""
    return name.rpartition(",")[2] if "," in name else name.strip().rpartition(" ")[0]


@lru_cache(maxsize=4096)
def _is_printed(character: str) -> bool:
    """Whether pdfLaTeX prints the character as it is, with T1 fonts and nothing else."""
    if character.isascii():
        return True
    form = encode(character)
    return bool(form) and not form.startswith(("{$", "{[U+")) and not form.isalpha()
