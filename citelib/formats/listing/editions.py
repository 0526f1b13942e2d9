"""Editions: ``3rd ed`` whether the work says 3, 3rd, third or third edition; in words of other languages as printed."""

import functools
import re

from citelib.formats.listing.pieces import clean, without_stop

_WORDS = {
    word: at
    for at, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
}
_ENGLISH = (
    frozenset(
        "abridged anniversary annotated centennial classic collector college combined compact complete"
        " concise corrected custom deluxe digital electronic english enlarged european expanded extended"
        " facsimile global illustrated indian international kindle large library limited online paperback"
        " pocket print printing professional reissue reissued reprint reprinted reset revised special standard"
        " student teacher teachers twenty unabridged updated version volume".split()
    )
    | _WORDS.keys()
)
"""The words that stand before ``ed``; an edition with other words is printed as it is."""

_number = re.compile(r"([0-9]{1,4})(?:st|nd|rd|th|ème|eme|er|re|e|\.?[ªºao]|\.)?", re.IGNORECASE).fullmatch
_word_edition = re.compile(
    r"\b(?:ed(?:ition|n|s)?|Aufl(?:age)?|éd(?:ition)?|edici[oó]n|edizione|edição|uitgave|druk|upplagan?|utgave|udgave)\b"
    r"\.?$",
    re.IGNORECASE,
).sub
_long_words = re.compile(r"[^\W\d_]{5,}").findall
_LONGEST_REMEMBERED = 50


def edition(printed: str) -> str:
    """The edition, without the stop that follows it; empty for none.

    >>> edition("3"), edition("Third edition"), edition("2nd ed."), edition("Revised ed."), edition("Reprint")
    ('3rd ed', '3rd ed', '2nd ed', 'Revised ed', 'Reprint ed')
    """
    return _remembered(printed) if len(printed) <= _LONGEST_REMEMBERED else _read(printed)


def is_first(printed: str) -> bool:
    """Whether it is the first edition, which AMA does not print."""
    return edition(printed) == "1st ed"


def _read(printed: str) -> str:
    named = without_stop(clean(_word_edition("", clean(printed))))
    if not named:
        return ""
    number = _WORDS.get(named.lower())
    if number is None and (found := _number(named)):
        number = int(found[1])
    if number:
        return f"{ordinal(number)} ed"
    if all(word.lower() in _ENGLISH for word in _long_words(named)):
        return f"{named} ed"
    return without_stop(clean(printed))


_remembered = functools.lru_cache(maxsize=1000)(_read)


def ordinal(number: int) -> str:
    """The number with its ending.

    >>> ordinal(2), ordinal(11), ordinal(23)
    ('2nd', '11th', '23rd')
    """
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
