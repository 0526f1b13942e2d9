"""Dates as .bib files write them: `year`, `month` and `day`, or one `date` of ISO 8601-2 level 1 (EDTF).

The months are macros, names, numbers, or ranges of them; BibTeX's manual suggests ``jul # "~4"`` for a day.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from citelib.formats.tex.entries import MONTHS
from citelib.reference import PartialDate

_ISO = re.compile(r"(-?\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?:T[\d:.+Z-]*)?[~?%]?")
_YEARS = re.compile(r"(\d{4})\s*(?:--?|–|/)\s*(\d{4}|\d{2})")
_A_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")
_WORDY = re.compile(r"([A-Za-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})|(\d{1,2})\.?\s+([A-Za-z]+)\.?,?\s+(\d{4})")
_MONTH = re.compile(
    r"(?:(?P<day0>\d{1,2})\.?\s*(?=[A-Za-z]))?(?P<month>[A-Za-z]{3,9}\.?|\d{1,2})\s*(?P<day>\d{1,2})?(?:st|nd|rd|th)?"
    r"(?:\s*(?:--?|–|/|&|and)\s*(?:(?P<month2>[A-Za-z]{3,9}\.?|\d{1,2}))?\s*(?P<day2>\d{1,2})?)?"
)
_SEASONS = {"21": "Spring", "22": "Summer", "23": "Autumn", "24": "Winter"}


class Issued(NamedTuple):
    """When a work came out: a date, the end of a range of dates, and a text where these cannot say all of it."""

    date: PartialDate | None = None
    end: PartialDate | None = None
    text: str = ""


@lru_cache(maxsize=4096)
def parse_date(text: str) -> Issued:
    """The value of a field `date`: a date, or a range with ``/``.

    >>> parse_date("2012-01/2012-02").end
    PartialDate(year=2012, month=2, day=None)
    """
    text = text.strip()
    first, slash, second = text.partition("/")
    if (slash and len(first) != 4) or (slash and len(second) != 2 and "/" not in second):
        start, end = _iso(first), _iso(second)
        if start and (end or second in ("", "..")):
            return Issued(start, end, "" if end else text)
        return Issued(start, None, text)
    date = _iso(text) or _wordy(text)
    if date is None or text.endswith(("~", "?", "%")):
        return Issued(date or _year_in(text), None, _season(text))
    return Issued(date)


@lru_cache(maxsize=4096)
def parse_parts(year: str, month: str, day: str) -> Issued:
    """The values of `year`, `month` and `day`; any of them may be empty.

    >>> parse_parts("2012", "July 4", "").date
    PartialDate(year=2012, month=7, day=4)
    """
    if not re.fullmatch(r"\d{4}", year) or year == "0000":
        return _odd_year(year, month)
    if not month:
        return Issued(_date(int(year), None, None), None, "" if not day else f"{year} {day}")
    found = _MONTH.fullmatch(month)
    first = _month(found["month"]) if found else None
    if not found or first is None:
        return Issued(_date(int(year), None, None), None, f"{year} {month}")
    start_day = found["day"] or found["day0"] or day
    start = _date(int(year), first, int(start_day) if start_day.isdigit() else None) if start_day else None
    start = start or _date(int(year), first, None)
    end = _end(int(year), first, found)
    whole = start is not None and (not start_day or start.day is not None) and (end is not None or not _is_range(month))
    return Issued(start or _date(int(year), None, None), end, "" if whole else f"{year} {month} {day}".strip())


def _odd_year(year: str, month: str) -> Issued:
    if not year:
        return Issued(None, None, month)
    if found := _YEARS.fullmatch(year):
        end = found[2] if len(found[2]) == 4 else found[1][:2] + found[2]
        start, last = _date(int(found[1]), None, None), _date(int(end), None, None)
        if start and last and start < last and not month:
            return Issued(start, last)
    date = _iso(year)
    if date is not None and not (month and date.month is None):
        return Issued(date)
    return Issued(_year_in(year), None, f"{year} {month}".strip())


def _end(year: int, first: int, found: re.Match[str]) -> PartialDate | None:
    month, day = found["month2"], found["day2"]
    if month and not day and found["day"] and month.isdigit():  # July 4--7
        month, day = None, month
    last = _month(month) if month else first
    if (not month and not day) or last is None:
        return None
    end = _date(year, last, int(day) if day else None)
    start = (first, int(found["day"] or 0))
    return end if end is not None and (last, end.day or 32) > start else None


def _is_range(month: str) -> bool:
    return bool(re.search(r"--?|–|/|&|\band\b", month))


def _month(text: str) -> int | None:
    name = text.rstrip(".").lower()
    if name.isdigit():
        return int(name) if 1 <= int(name) <= 12 else None
    whole = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
             "november", "december")  # fmt: skip
    return next((at for at, month in enumerate(whole, start=1) if len(name) > 2 and month.startswith(name)), None) or (
        MONTHS.index(name[:3]) + 1 if name == "sept" else None
    )


def _iso(text: str) -> PartialDate | None:
    found = _ISO.fullmatch(text.strip())
    if not found:
        return None
    year, month, day = found.groups()
    return _date(int(year), int(month) if month else None, int(day) if day else None)


def _wordy(text: str) -> PartialDate | None:
    found = _WORDY.fullmatch(text)
    if not found:
        return None
    month, day, year = (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
    number = _month(month)
    return _date(int(year), number, int(day)) if number else None


def _season(text: str) -> str:
    found = re.fullmatch(r"(\d{4})-(2[1-4])", text)
    return f"{found[1]} {_SEASONS[found[2]]}" if found else text


def _year_in(text: str) -> PartialDate | None:
    years = set(_A_YEAR.findall(text))
    return _date(int(years.pop()), None, None) if len(years) == 1 else None


def _date(year: int, month: int | None, day: int | None) -> PartialDate | None:
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None
