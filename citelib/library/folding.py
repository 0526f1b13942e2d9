"""Text without its typography, for comparing and for names in plain letters."""

import re
import unicodedata
from itertools import filterfalse

_NOT_DECOMPOSED = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ß": "ss", "ı": "i", "đ": "d", "Đ": "D", "æ": "ae", "Æ": "Ae", "œ": "oe",
     "Œ": "Oe", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th"}
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+")


def plain(text: str) -> str:
    """Lower case, without accents.

    >>> plain("Müller Łukasiewicz")
    'muller lukasiewicz'
    """
    if text.isascii():
        return text.lower()
    split = unicodedata.normalize("NFKD", text.translate(_NOT_DECOMPOSED))
    return "".join(filterfalse(unicodedata.combining, split)).casefold()


def words(text: str) -> list[str]:
    """The words of a text, plain, without punctuation."""
    return _WORD.findall(plain(text))


def slug(text: str, limit: int = 60) -> str:
    """A name in lower-case letters, digits and hyphens, cut at a word; empty when the text has no letter or digit.

    >>> slug("What is psoas syndrome?")
    'what-is-psoas-syndrome'
    """
    joined = "-".join(words(text))
    if len(joined) <= limit:
        return joined
    return joined[: limit + 1].rpartition("-")[0] or joined[:limit]


def title_key(title: str) -> str | None:
    """What two printings of one title share; None for a title without a word."""
    return " ".join(words(title)) or None
