"""Dates as people print them, found in running text; a missing day is never invented.

All-numeric dates with a slash or a hyphen are read in both orders. Where both exist and differ, `order` decides;
without it there is no date but a fault that names both. ISO dates (year first) and dotted dates (day first) have one
order only.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from citelib.reference import PartialDate


class DateOrder(Enum):
    """Which part of a date such as 11/13/2018 comes first: the month or the day."""

    MDY = "mdy"
    DMY = "dmy"


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date at `text[start:end]`, as printed in `text`: either `date`, or None and a `fault` that says why."""

    start: int
    end: int
    text: str
    date: PartialDate | None
    fault: str


MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_NUMBER_OF_MONTH = {
    **{name[:length].lower(): n for n, name in enumerate(MONTHS, start=1) for length in (3, len(name))},
    "sept": 9,
}

# ASCII only: else "ſep" would match "sep".
_NAME = "(?a:" + "|".join(sorted(_NUMBER_OF_MONTH, key=len, reverse=True)) + r")\b\.?"
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_YEAR = r"[12][0-9]{3}"
_GAP = r"(?:,\s*|\s+|-)"

_FORMS = {
    "iso": rf"{_YEAR}(?P<_iso>[-/.])[0-9]{{1,2}}(?P=_iso)[0-9]{{1,2}}",
    "dotted": rf"[0-9]{{1,2}}\.[0-9]{{1,2}}\.{_YEAR}",
    "numeric": rf"[0-9]{{1,2}}(?P<_numeric>[-/])[0-9]{{1,2}}(?P=_numeric){_YEAR}",
    "short": r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{2}",
    "day_first": rf"{_DAY}(?:\s+of\s+|{_GAP}){_NAME}{_GAP}{_YEAR}",
    # "2010 Feb 13(2)" is a month with a volume, no day.
    "year_first": rf"{_YEAR}{_GAP}{_NAME}(?:{_GAP}{_DAY}(?![\w(]))?",
    "month_first": rf"{_NAME}{_GAP}(?:{_DAY}{_GAP})?{_YEAR}",
}

# Not in the middle of a word, a DOI, a version or a range of numbers; but before the time of an ISO timestamp.
_DATE = re.compile(
    r"(?<![\w/–-])(?<![0-9]\.)(?:"
    + "|".join(f"(?P<{name}>{form})" for name, form in _FORMS.items())
    + r")(?:(?=T[0-9])|(?!\w|[/.-][0-9]))",
    re.IGNORECASE,
)
_PART = re.compile(r"[0-9]+|[a-z]{3,}", re.IGNORECASE)
_BARE_YEAR = re.compile(_YEAR)


def find_dates(text: str, order: DateOrder | None = None) -> Iterator[FoundDate]:
    """Every date of a text that prints at least month and year, in the order printed.

    Numeric dates, ISO dates and dates with an English month name, in full or abbreviated. A date that does not exist,
    that can be read in two ways, or whose century is not printed, comes without a date and with its fault.

    >>> [str(found.date) for found in find_dates("Posted Nov. 2018, checked 23/07/2019")]
    ['2018-11', '2019-07-23']
    """
    for match in _DATE.finditer(text):
        printed = match[0]
        if printed.startswith("may"):  # "they may 2012 …" is a verb
            continue
        date, fault = _read(match.lastgroup or "", printed, order)
        yield FoundDate(match.start(), match.end(), printed, date, fault)


def parse_date(text: str, order: DateOrder | None = None) -> FoundDate | None:
    """The date that the whole text is, apart from white space and a final stop or comma; here a bare year is one too.

    >>> parse_date("2012").date
    PartialDate(year=2012, month=None, day=None)
    """
    printed = text.strip().rstrip(".,;").rstrip()
    start = text.find(printed)
    if _BARE_YEAR.fullmatch(printed):
        return FoundDate(start, start + len(printed), printed, PartialDate(int(printed)), "")
    match = _DATE.match(printed)
    if match is None or match.end() != len(printed):
        return None
    date, fault = _read(match.lastgroup or "", printed, order)
    return FoundDate(start, start + len(printed), printed, date, fault)


def mended(fault: str) -> str:
    """A sentence with a date's fault in it, followed by what mends it."""
    if " can be " in fault:
        return f"{fault}; --dates mdy or --dates dmy says which comes first"
    return f"{fault}; correct it in the page and import it again" if fault.endswith(" is no date") else fault


def order_shown_by(text: str) -> DateOrder | None:
    """The order of the numeric dates that exist in one order only; None if there are none or they differ."""
    shown = set()
    for match in _DATE.finditer(text):
        if match.lastgroup == "numeric":
            readings = _readings(*_numbers(match[0]))
            if len(readings) == 1:
                shown.add(next(iter(readings)))
    return shown.pop() if len(shown) == 1 else None


def _read(form: str, printed: str, order: DateOrder | None) -> tuple[PartialDate | None, str]:
    """The date that was printed, or None and why."""
    if form == "short":
        return None, f"{printed} does not print the century"
    if form == "numeric":
        return _read_numeric(printed, order)
    parts = _PART.findall(printed)
    numbers = [int(part) for part in parts if part.isdigit()]
    names = [_NUMBER_OF_MONTH[part.lower()] for part in parts if part.lower() in _NUMBER_OF_MONTH]
    if form in {"dotted", "day_first", "month_first"}:
        year, rest = numbers[-1], numbers[:-1]
    else:
        year, rest = numbers[0], numbers[1:]
    if form == "dotted":
        rest.reverse()
    date = _date(year, *names, *rest)
    return date, "" if date else f"{printed} is no date"


def _read_numeric(printed: str, order: DateOrder | None) -> tuple[PartialDate | None, str]:
    readings = _readings(*_numbers(printed))
    dates = set(readings.values())
    if not dates:
        return None, f"{printed} is no date"
    if len(dates) == 1:
        return dates.pop(), ""
    if order:
        return readings[order], ""
    return None, f"{printed} can be " + " or ".join(
        f"{date.day} {MONTHS[date.month - 1]}" for date in readings.values() if date.month
    )


def _readings(first: int, second: int, year: int) -> dict[DateOrder, PartialDate]:
    """The dates that exist among both orders."""
    dates = {DateOrder.MDY: _date(year, first, second), DateOrder.DMY: _date(year, second, first)}
    return {order: date for order, date in dates.items() if date}


def _numbers(printed: str) -> tuple[int, int, int]:
    first, second, year = (int(number) for number in re.split("[-/]", printed))
    return first, second, year


def _date(year: int, month: int, day: int | None = None) -> PartialDate | None:
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None
