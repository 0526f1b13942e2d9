r"""Unicode text as LaTeX that pdfLaTeX, classic BibTeX and Biber all read, in ASCII; or, for Biber alone, in UTF-8.

Classic BibTeX works on bytes: it sorts ``Ü`` behind ``z`` and cuts a label or an initial in the middle of a UTF-8
letter, which no longer compiles. It does know ``{\"U}`` as one letter, and Biber turns that back into ``Ü``. So
letters become commands, each in braces of its own.

A Cyrillic letter is romanised, since its commands need a font encoding that most documents do not load. What has no
LaTeX form at all (emoji, Chinese) becomes ``{[U+4E2D]}``, which says what it was. Invisible characters (control
characters, zero-width and direction marks) are left out.

Biber works on characters, and so `encode_unicode` keeps those that every document prints: the letters and signs of the
encodings T1 and TS1.
"""

import re
import unicodedata
from collections.abc import Callable

from pylatexenc.latexencode import get_builtin_uni2latex_dict

from citelib.formats.tex.symbols import ACCENTS, BELOW, COMMANDS, CYRILLIC, MATHS_ACCENTS, PRINTED, SPECIAL, UNICODE

_is_plain = re.compile(r"[A-Za-z0-9 .,:;!?'\"()\[\]/*+=@-]*").fullmatch
SPACES = re.compile(r"[\t-\r\x1c-\x1f \x85\u2028\u2029]+")
_ACCENTED = re.compile(r"(.?)([\u0300-\u036f]+)")
_COMMAND = re.compile(r"\\([A-Za-z]+)")
_MATHS = re.compile(r"\\ensuremath\{(.*)\}")
_KNOWN = get_builtin_uni2latex_dict()
_COMMANDS = frozenset(("ensuremath", *COMMANDS.split()))


Encoder = Callable[[str], str]


def encode(text: str) -> str:
    r"""Text that prints as `text`: ASCII, on one line, braces balanced; no comma or bracket is added outside braces.

    >>> encode("Müller & Söhne: β ≥ 5 %")
    'M{\\"u}ller \\& S{\\"o}hne: {$\\beta$} {$\\geq$} 5 \\%'
    """
    return text if _is_plain(text) else _encode(text, _FORMS)


def encode_unicode(text: str) -> str:
    r"""The same in UTF-8, with commands for what pdfLaTeX would not print.

    >>> encode_unicode("Müller & Söhne: β ≥ 5 %")
    'Müller \\& Söhne: {$\\beta$} {$\\geq$} 5 \\%'
    """
    return text if _is_plain(text) else _encode(text, _UNICODE_FORMS)


def _encode(text: str, forms: dict[int, str]) -> str:
    text = SPACES.sub(" ", text).strip(" ")
    if text.isascii():
        return text.translate(_FORMS)
    pieces = _ACCENTED.split(unicodedata.normalize("NFC", text))
    if len(pieces) == 1:
        return pieces[0].translate(forms)
    plain, letters, marks = pieces[::3], pieces[1::3], pieces[2::3]
    accented = [_accented(letter, mark) for letter, mark in zip(letters, marks, strict=True)]
    return "".join(
        part for pair in zip(plain, [*accented, ""], strict=True) for part in (pair[0].translate(forms), pair[1])
    )


class _Forms(dict[int, str]):
    """A translation table that fills itself with each new character it meets."""

    def __missing__(self, code: int) -> str:
        form = self[code] = _form(chr(code))
        return form


def _form(character: str) -> str:
    if unicodedata.category(character) in ("Cc", "Cf"):
        return ""
    known = _KNOWN.get(ord(character), "")
    if known and _COMMANDS.issuperset(_COMMAND.findall(known)):
        maths = _MATHS.fullmatch(known)
        return f"{{${maths[1]}$}}" if maths else known if known == character else f"{{{known}}}"
    if lower := CYRILLIC.get(character.lower()):
        return lower if character.islower() else lower.capitalize()
    return _decomposed(character)


def _decomposed(character: str) -> str:
    """The parts of a composed character: a letter with its accents, a ligature as letters."""
    for kind in ("NFD", "NFKD"):
        parts = unicodedata.normalize(kind, character)
        if parts != character:
            return _accented(parts[0], parts[1:]) if unicodedata.combining(parts[-1]) else parts.translate(_FORMS)
    return f"{{[U+{ord(character):04X}]}}"


def _accented(letter: str, marks: str) -> str:
    # One accent above takes the place of the dot; under two LaTeX finds no letter in the command.
    loses_dot = letter in ("i", "j") and marks in ACCENTS and marks not in BELOW
    form = rf"\{letter}" if loses_dot else letter.translate(_FORMS)
    is_text = letter.isascii() and letter.isalnum()
    for mark in marks:
        if is_text and mark in ACCENTS:
            form = f"{{{ACCENTS[mark]}{{{form}}}}}"
        elif form.startswith("{$") and form.endswith("$}") and mark in MATHS_ACCENTS:
            form = f"{{${MATHS_ACCENTS[mark]}{{{form[2:-2]}}}$}}"
        else:
            form += f"{{[U+{ord(mark):04X}]}}"
    return form


_FORMS = _Forms({ord(character): form for character, form in (SPECIAL | PRINTED).items()})
_FORMS.update({code: chr(code) for code in range(0x20, 0x7F) if code not in _FORMS})
_UNICODE_FORMS = _Forms(_FORMS | {ord(character): character for character in UNICODE})
