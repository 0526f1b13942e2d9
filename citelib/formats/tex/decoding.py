r"""LaTeX as Unicode text, for display and search: the way back from `citelib.formats.tex.latex`.

TeX's rules hold where they can (a command swallows the space behind it, an accent takes the next letter or group), but
nothing is run and nothing is an error: what has no meaning stays as it stands. ``%`` begins no comment, because BibTeX
knows none, a dollar sign before a price begins no formula, and ``(~5`` means about five.

The text is cut into tokens. A token that means the same everywhere (``{\"u}``, ``\&``, ``{$\beta$}``) is read once and
remembered; only a command that does something to an argument of more than one letter needs a stack.

What `encode` romanised or took apart does not come back: Cyrillic, Greek capitals that look Latin, curly apostrophes,
ligatures.
"""

import re
import unicodedata

from citelib.formats.tex.addresses import unescape_address
from citelib.formats.tex.arguments import Arguments
from citelib.formats.tex.commands import PECULIAR
from citelib.formats.tex.latex import encode
from citelib.formats.tex.meanings import command, symbol
from citelib.formats.tex.tokens import find_accent, find_number, name_of, split_formula, split_text

__all__ = ["decode", "unescape_address"]

# Beyond it a value is no text that anybody reads, and tokens would take many times its memory.
_LONGEST = 1_000_000
_LONGEST_REMEMBERED = 64
_MOST_REMEMBERED = 16384

_shorten_spaces = re.compile(r"\s+").sub
_SIGNS = {
    "{": "", "}": "", "~": " ", "-": "−", "--": "–", "---": "—", "''": "”", "``": "“", "`": "‘", "!`": "¡", "?`": "¿",
    "^": None, "_": None,
}  # fmt: skip


def decode(text: str) -> str:
    r"""The text in Unicode, without commands and braces, on one line.

    >>> decode(r"Effect of {TNF}-$\alpha$ \& {\'E}tude: 5\,\% of M{\"u}ller's \emph{in vivo} CO$_2$")
    "Effect of TNF-α & Étude: 5 % of Müller's in vivo CO₂"
    """
    if len(text) > _LONGEST:
        return _shorten_spaces(" ", text).strip()
    if "\\" in text or "{" in text or "$" in text or "--" in text or "~" in text or "`" in text or "''" in text:
        text = unicodedata.normalize("NFC", _decode(text))
    return " ".join(text.split())


class _Readings(dict[str, str | None]):
    """What each token means, found out once; None for a command whose argument is yet to come."""

    def __missing__(self, token: str) -> str | None:
        reading = _read(token)
        if len(token) <= _LONGEST_REMEMBERED and len(self) < _MOST_REMEMBERED:
            self[token] = reading
        return reading


def _decode(text: str) -> str:
    pieces = split_text(text)
    readings = [_READINGS[token] for token in pieces[1::2]]
    if None in readings:
        return Arguments(_READINGS).read(pieces)
    pieces[1::2] = readings
    return "".join(pieces)


def _read(token: str) -> str | None:
    if token in _SIGNS:
        return _SIGNS[token]
    if token[0] == "{":
        return _read_group(token)
    if token[0] == "$":
        return _read_formula(token[1:-1])
    if token[1] in "([" and len(token) > 2:
        return _read_formula(token[2:-2])
    if found := find_accent(token):
        accent = command(found[1])
        return accent((found[2] or found[3] or "").strip("\\ \n\t\r")) if accent else ""
    if token[-1] == "}" and token[-2:] not in ("{}", "\\}"):
        name, _, argument = token[1:-1].partition("{")
        return _read_formula(argument) if name.startswith("ensuremath") else unescape_address(argument)
    return _read_command(token)


def _read_group(token: str) -> str:
    if token[1] == "[":
        return _character(int(token[4:-2], 16)) or token[1:-1]
    return _read_formula(token[2:-2]) if token[1] == "$" else _decode(token[1:-1])


def _read_formula(formula: str) -> str:
    if formula.strip() == "-":
        return "−"
    text = Arguments(_READINGS, is_formula=True).read(split_formula(formula))
    return text[1:] if text[:1] in ("^", "_") else text


def _read_command(token: str) -> str | None:
    if number := find_number(token):
        bases = zip(number.groups(""), (16, 8, 10), strict=True)
        return next((_character(int(digits, base)) for digits, base in bases if digits), "") or token
    name = name_of(token)
    if act := command(name):
        return act("") if token.endswith("{}") else None
    sign = symbol(name)
    if sign is None:
        return "" if token[-1] == "{" else token.removesuffix("{}")
    return sign


def _character(code: int) -> str:
    """The character, unless it is one that no text may hold."""
    if code > 0x10FFFF or unicodedata.category(chr(code)) in ("Cc", "Cf", "Cs"):
        return ""
    return chr(code)


_READINGS = _Readings()
_READINGS.update({encode(character): character for character in PECULIAR})
