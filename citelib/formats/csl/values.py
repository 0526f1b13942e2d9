"""Texts as CSL-JSON holds them: numbers, lists, and the markup that citation processors understand."""

import html
import re
from typing import Any

from citelib import identifiers
from citelib.formats.parts.raised import lower_digits, raise_digits

_MARKUP = re.compile(
    r"<(?P<end>/?)(?P<tag>i|b|em|strong|u|sc|sup|sub|span|p|title|sec|(?:jats|mml):[A-Za-z-]{1,30})"
    r"(?:\s{1,9}[\w:-]{1,40}=(?:\"[^\"<>]*\"|'[^'<>]*'))*\s{0,9}/?>",
    re.IGNORECASE,
)
_SMALL = re.compile(r"<(su[pb])>([^<>]{1,20})</\1>")
_BLOCK = ("p", "title", "jats:p", "jats:title")
_DASHES = re.compile(r"[‐‑‒–—−]")


def text(value: Any) -> str | None:
    """A text or a number as text; nothing for null; None if it is neither.

    >>> text(12), text("a"), text(["a"])
    ('12', 'a', None)
    """
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    return None if isinstance(value, (bool, list, dict)) else str(value)


def texts(value: Any) -> list[str] | None:
    """The texts of a list, or the one text, that are not empty; None if there is anything else among them."""
    found = [text(one) for one in (value if isinstance(value, list) else [value])]
    return None if None in found else [one for one in found if one]


def plain(value: str) -> str:
    """The text without markup; digits that were raised or lowered stay so.

    >>> plain('<i>E. coli</i>, 10<sup>9</sup>/L, p < 0.05')
    'E. coli, 10⁹/L, p < 0.05'
    """
    if "<" not in value or not _MARKUP.search(value):
        return value
    return _MARKUP.sub(_space, _SMALL.sub(_small, value)).strip()


def unescaped(value: str) -> str:
    """The text without markup and without the entities that Crossref's members send."""
    return html.unescape(plain(value)) if "&" in value else plain(value)


def pages(value: str) -> str:
    """Pages with hyphens for dashes."""
    return value if value.isascii() else _DASHES.sub("-", value)


def numbers(scheme: str, value: list[str]) -> str:
    """ISBNs or ISSNs, each normalised if it is one, joined by commas.

    >>> numbers("issn", ["00986151", "0098-6151"])
    '0098-6151'
    """
    parts = [part.strip() for one in value for part in one.split(",")]
    return ", ".join(dict.fromkeys(identifiers.normal(scheme, part) or part for part in parts if part))


def _space(found: re.Match[str]) -> str:
    return "\n" if found["end"] and found["tag"].lower() in _BLOCK else ""


def _small(found: re.Match[str]) -> str:
    return raise_digits(found[2]) if found[1] == "sup" else lower_digits(found[2])
