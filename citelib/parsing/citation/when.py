"""Dates of publication as patterns: ``2012 Aug``, ``2009 Sep 3-6``, ``2004 Fall``; and what their matches mean."""

from citelib.parsing.citation.letters import DASH, any_of
from citelib.parsing.citation.months import ENGLISH_MONTHS, MONTH_NUMBERS, SEASONS
from citelib.reference import PartialDate

_ENGLISH_MONTH = any_of(
    "Jan(?:uary)? Feb(?:ruary)? Mar(?:ch)? Apr(?:il)? May June? July? Aug(?:ust)? Sept?(?:ember)? Oct(?:ober)? "
    "Nov(?:ember)? "
    "Dec(?:ember)?"
)
MONTH = rf"(?i:{_ENGLISH_MONTH}|{'|'.join(SEASONS)})\b\.?"
_FOREIGN_MONTH = rf"(?i:{'|'.join(sorted(ENGLISH_MONTHS, key=len, reverse=True))})\b\.?(?=\s?[-/;:\d])"

YEAR = r"(?:1[5-9]\d|20[0-3])\d"
NOT_IN_RANGE = rf"(?<![\d{DASH}:])(?<!: )"
"""A year is no second page and no page behind a volume: not ``84: 2001-2010``."""

_YEARS = rf"(?P<year>{YEAR})[a-z]?(?![\d])(?:\s*[{DASH}/]\s*(?:{YEAR}|\d\d)(?!\d))?"
_DAYS = rf"(?:\s+(?P<day>\d{{1,2}})(?!\d)(?:\s*[{DASH}]\s*(?:{MONTH}\s*)?\d{{1,2}})?)?"
WHEN = (
    rf"{NOT_IN_RANGE}{_YEARS}"
    rf"(?:[\s,.]+(?P<month>{MONTH}|{_FOREIGN_MONTH})(?:\s*[{DASH}/]\s*{MONTH})?{_DAYS})?"
)
"""Groups ``year``, ``month``, ``day``, for date_of."""

BEFORE_YEAR = rf"(?:(?P<dayfirst>\d{{1,2}}\s+)?(?P<monthfirst>{MONTH})(?:\s*[{DASH}/]\s*{MONTH})?,?\s+)?"
"""A month, or day and month, in front of the year."""


def date_of(groups: dict[str, str | None]) -> PartialDate | None:
    """The date of the groups of a match, as exact as it is printed; a season counts as no month."""
    year = groups.get("year")
    if year is None:
        return None
    name = (groups.get("month") or groups.get("monthfirst") or "").rstrip(".").lower()
    month = None if name in SEASONS else MONTH_NUMBERS.get(ENGLISH_MONTHS.get(name, name).lower())
    day = groups.get("day") or groups.get("dayfirst")
    try:
        return PartialDate(int(year), month, int(day) if day and month else None)
    except ValueError:
        return PartialDate(int(year), month)
