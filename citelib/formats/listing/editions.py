"""Editions: ``3rd ed`` whether the work says 3, 3rd, third or third edition."""

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
_number = re.compile(r"([0-9]{1,4})(?:st|nd|rd|th|\.)?", re.IGNORECASE).fullmatch
_word_edition = re.compile(r"\b(?:ed(?:ition|n|s)?|Aufl(?:age)?)\b\.?$", re.IGNORECASE).sub
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
    return f"{ordinal(number)} ed" if number else f"{named} ed"


_remembered = functools.lru_cache(maxsize=1000)(_read)


def ordinal(number: int) -> str:
    """The number with its ending.

    >>> ordinal(2), ordinal(11), ordinal(23)
    ('2nd', '11th', '23rd')
    """
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
