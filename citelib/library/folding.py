"""Text without its typography, for comparing and for names in plain letters."""

import re
import unicodedata

_NOT_DECOMPOSED = {
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ß": "ss", "ı": "i", "đ": "d", "Đ": "D", "æ": "ae", "Æ": "Ae", "œ": "oe",
    "Œ": "Oe", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
}  # fmt: skip
_TRANSLATION = str.maketrans(_NOT_DECOMPOSED)
_WORD = re.compile(r"[^\W_]+")
_ASCII = bytes(range(128))

NOT_FOLDED_BY_SEARCH = frozenset(
    "ÆÐØÞßæðøþĐđıĲĳĿŀŁłŉŒœǄǅǆǇǈǉǊǋǌǠǡǢǣǮǯǱǲǳǼǽǾǿẞﬀﬁﬂﬃﬄﬅﬆΆΈΉΊΌΎΏΐΪΫάέήίΰϊϋόύώЀЁЃЇЌЍЎЙйѐёѓїќѝў"
)
"""Letters of the Latin, (modern) Greek and Cyrillic alphabets that `plain` writes otherwise than the full text does."""


def plain(text: str) -> str:
    """Lower case, without accents.

    >>> plain("Müller Łukasiewicz")
    'muller lukasiewicz'
    """
    if text.isascii():
        return text.lower()
    if not _foreign(text).isdisjoint(_NOT_DECOMPOSED):
        text = text.translate(_TRANSLATION)
    split = unicodedata.normalize("NFKD", text)
    for mark in filter(unicodedata.combining, _foreign(split)):
        split = split.replace(mark, "")
    return split.casefold()


def searchable(body: str, title: str = "") -> str:
    """A text for the full text: with its and its title's plain form behind it where the full text folds less.

    >>> searchable("by A Strauß"), searchable("by K Müller"), searchable("2012", "Æther")
    ('by A Strauß by a strauss', 'by K Müller', '2012 aether 2012')
    """
    if (body.isascii() and title.isascii()) or NOT_FOLDED_BY_SEARCH.isdisjoint(_foreign(body + title)):
        return body
    return f"{body} {plain(f'{title} {body}'.strip())}"


def _foreign(text: str) -> set[str]:
    """The letters that ASCII does not have; most long texts hold few, and to look at these alone is faster."""
    return set(text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass"))


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
