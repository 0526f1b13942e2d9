"""Times as people type them in a query: a date, or from one to another."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from citelib.errors import UsageError
from citelib.reference import PartialDate

_DATE = r"[0-9]{4}(?:[-/][0-9]{1,2}){0,2}"
_YEARS = re.compile(r"([0-9]{4})?[-–—]([0-9]{4})?")
_COMPARED = re.compile(rf"(>=|<=|>|<|=|)\s*({_DATE})")
_RANGE = re.compile(rf"({_DATE})?\s*(?:\.\.|:|–|—)\s*({_DATE})?")
_OPEN = re.compile(rf"({_DATE})-|-({_DATE})")
_EXAMPLES = "write 2012, 2010-2015, 2010-, -2000, >=2010, 2018-05 or 2018-05..2018-09"


class Span(NamedTuple):
    """From the first to the last day; None where it is open."""

    first: date | None
    last: date | None


def span(field: str, written: str) -> Span:
    """The days that a value of a field stands for; raises UsageError.

    >>> span("year", "2010-2015"), span("year", ">2010")[0], span("accessed", "2018-02")[1]
    (Span(first=datetime.date(2010, 1, 1), last=datetime.date(2015, 12, 31)), datetime.date(2011, 1, 1), \
datetime.date(2018, 2, 28))
    """
    text = written.strip()
    try:
        found = _read(text)
    except (ValueError, OverflowError):
        raise UsageError(f"{field}: cannot be {written!r}: it is no date of the calendar", mend=_EXAMPLES) from None
    if found is None:
        raise UsageError(f"{field}: cannot be {written!r}: it is no date and no range of dates", mend=_EXAMPLES)
    if found.first and found.last and found.last < found.first:
        raise UsageError(f"{field}: cannot be {written!r}: it ends before it begins", mend=_EXAMPLES)
    return found


def _read(text: str) -> Span | None:
    for pattern in (_YEARS, _RANGE, _OPEN):
        if (found := pattern.fullmatch(text)) and any(found.groups()):
            begin, end = found.groups()
            return Span(_date(begin).earliest() if begin else None, _date(end).latest() if end else None)
    compared = _COMPARED.fullmatch(text)
    return _compared(compared[1], _date(compared[2])) if compared else None


def _compared(sign: str, partial: PartialDate) -> Span:
    match sign:
        case ">":
            return Span(partial.latest() + timedelta(days=1), None)
        case ">=":
            return Span(partial.earliest(), None)
        case "<":
            return Span(None, partial.earliest() - timedelta(days=1))
        case "<=":
            return Span(None, partial.latest())
    return Span(partial.earliest(), partial.latest())


def _date(text: str) -> PartialDate:
    return PartialDate(*(int(part) for part in re.split("[-/]", text)))
