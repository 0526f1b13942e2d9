"""Values that BibTeX wants in a form of their own: addresses, editions, languages, labels."""

import re
from urllib.parse import quote

from citelib.formats.tex.entries import LANGUAGES
from citelib.formats.tex.latex import encode

_BRACKETS = re.compile(r"[()\[\]]").search
_UNSAFE_IN_ADDRESS = re.compile(r"[^!#-Z\[\]_a-z~]").sub


def encode_address(address: str) -> str:
    """A URL or DOI as it is, but for what no address may hold: that is percent-encoded, as browsers do.

    >>> encode_address("https://example.org/a_b?q=50%25&c={ü}")
    'https://example.org/a_b?q=50%25&c=%7B%C3%BC%7D'
    """
    return _UNSAFE_IN_ADDRESS(lambda match: quote(match[0], safe="", errors="replace"), address)


def encode_label(text: str) -> str:
    """Text that natbib can write into an optional argument, which brackets end and where parentheses begin the year."""
    encoded = encode(text)
    return f"{{{encoded}}}" if _BRACKETS(encoded) else encoded


def encode_edition(edition: str) -> str:
    """The ordinal that BibTeX asks for.

    >>> [encode_edition(edition) for edition in ("3", "12", "revised")]
    ['3rd', '12th', 'revised']
    """
    if not re.fullmatch("[0-9]{1,3}", edition):
        return encode(edition)
    number = int(edition)
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def encode_language(language: str) -> str:
    """The name that babel has for a language code, else the text."""
    return LANGUAGES.get(re.split("[-_]", language.lower())[0], "") or encode(language)


def is_english(language: str) -> bool:
    """Whether a work is in English, as those of unknown language are taken to be."""
    return not language or language.lower().startswith("en")
