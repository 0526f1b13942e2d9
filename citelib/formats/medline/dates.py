"""MEDLINE's dates: DP as printed ("2012 Aug 9", "2011 Dec-2012 Jan", "2012 Spring") and DEP in eight digits."""

import re
from typing import NamedTuple

from citelib.reference import PartialDate

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""As PubMed prints them."""

_LONG_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_NUMBER_OF_MONTH = {
    **{month.lower(): number for number, month in enumerate(MONTHS, start=1)},
    **{month: number for number, month in enumerate(_LONG_MONTHS, start=1)},
    "sept": 9,
}
_MONTH = r"[A-Za-z]{3,9}\.?"
_PLAIN = re.compile(r"([0-9]{4})(?: ([A-Z][a-z]{2})(?: ([0-9]{1,2}))?)?")
_NUMERIC = re.compile(
    r"([0-9]{4})(?:([0-9]{2})([0-9]{2})?|(?:-|/|\.|\s{1,9})([0-9]{1,2})(?:(?:-|/|\.|\s{1,9})([0-9]{1,2}))?)"
)
_RANGE = re.compile(
    rf"(?P<year>[0-9]{{4}})(?:\s{{1,9}}(?P<month>{_MONTH})(?:\s{{1,9}}(?P<day>[0-9]{{1,2}}))?)?"
    rf"(?:\s?[-–/]\s?(?P<year2>[0-9]{{4}})?(?:\s{{0,9}}(?P<month2>{_MONTH}))?(?:\s{{0,9}}(?P<day2>[0-9]{{1,2}}))?)?"
)
_YEAR_LAST = re.compile(
    rf"(?:(?P<day>[0-9]{{1,2}})\s{{1,9}})?(?P<month>{_MONTH})(?:\s{{1,9}}(?P<day2>[0-9]{{1,2}}))?,?\s{{1,9}}(?P<year>[0-9]{{4}})"
)
_YEAR = re.compile(r"(?<![0-9])(?:1[5-9]|20)[0-9]{2}(?![0-9])")


class Issued(NamedTuple):
    """A date of publication: its beginning, its end if it is a range, and its text where these cannot say it."""

    first: PartialDate | None
    last: PartialDate | None = None
    text: str = ""


def parse_issued(text: str) -> Issued:
    """Reads DP, in PubMed's form or another program's; what is not understood stays as text, with the year in it.

    >>> parse_issued("2011 Dec-2012 Jan")[:2]
    (PartialDate(year=2011, month=12, day=None), PartialDate(year=2012, month=1, day=None))
    >>> parse_issued("2012 Spring")
    Issued(first=PartialDate(year=2012, month=None, day=None), last=None, text='2012 Spring')
    """
    try:
        return _plain(text) or _numeric(text) or _range(text) or _year_last(text) or _unclear(text)
    except ValueError:
        return _unclear(text)


def write_issued(issued: Issued) -> str:
    """The date as PubMed prints it; its text, if the text says the same.

    >>> write_issued(Issued(PartialDate(2012, 1, 30), PartialDate(2012, 2, 5)))
    '2012 Jan 30-Feb 5'
    """
    first, last, text = issued
    if text and parse_issued(text) == issued:
        return text
    if first is None:
        return "" if last is None else _write(last)
    return _write(first) if last is None else f"{_write(first)}-{_write_end(first, last)}"


def parse_day(text: str) -> PartialDate | None:
    """Reads ``20120809``, ``201208`` or another date that is no range; None for what is none."""
    first, last, rest = parse_issued(text)
    return None if last or rest else first


def write_day(date: PartialDate) -> str:
    """The date in digits alone, as DEP has it.

    >>> write_day(PartialDate(2012, 8, 9))
    '20120809'
    """
    return str(date).replace("-", "")


def _plain(text: str) -> Issued | None:
    found = _PLAIN.fullmatch(text)
    if found is None:
        return None
    year, month, day = found.groups()
    if month is None:
        return Issued(PartialDate(int(year)))
    number = _NUMBER_OF_MONTH.get(month.lower())
    return Issued(PartialDate(int(year), number, int(day) if day else None)) if number else None


def _numeric(text: str) -> Issued | None:
    found = _NUMERIC.fullmatch(text)
    if found is None:
        return None
    year, month, day, month_2, day_2 = (int(part) if part else None for part in found.groups())
    return Issued(PartialDate(year or 0, month or month_2, day or day_2))


def _range(text: str) -> Issued | None:
    found = _RANGE.fullmatch(text)
    if found is None:
        return None
    year, month, day = int(found["year"]), _number(found["month"]), _digits(found["day"])
    first = PartialDate(year, month, day)
    if not any((found["year2"], found["month2"], found["day2"])):
        return Issued(first) if text[-1].isalnum() or text[-1] == "." else None
    month_2 = _number(found["month2"])
    day_2 = _digits(found["day2"])
    if month_2 is None and not found["year2"]:
        if day is None:
            return None
        month_2 = month
    last = PartialDate(int(found["year2"] or year), month_2, day_2)
    return Issued(first, last) if first <= last else None


def _year_last(text: str) -> Issued | None:
    found = _YEAR_LAST.fullmatch(text)
    if found is None or (found["day"] and found["day2"]):
        return None
    return Issued(PartialDate(int(found["year"]), _number(found["month"]), _digits(found["day"] or found["day2"])))


def _unclear(text: str) -> Issued:
    found = _YEAR.search(text)
    return Issued(PartialDate(int(found[0])) if found else None, None, text)


def _number(month: str | None) -> int | None:
    """The number of a month; raises ValueError for another word."""
    if month is None:
        return None
    if (number := _NUMBER_OF_MONTH.get(month.lower().rstrip("."))) is None:
        raise ValueError(f"no month: {month!r}")
    return number


def _digits(text: str | None) -> int | None:
    return int(text) if text else None


def _write(date: PartialDate) -> str:
    month = MONTHS[date.month - 1] if date.month else ""
    return " ".join(filter(None, (f"{date.year:04d}", month, str(date.day or ""))))


def _write_end(first: PartialDate, last: PartialDate) -> str:
    """The end of a range, without what it shares with the beginning."""
    if first.year != last.year or not last.month:
        return _write(last)
    if first.month == last.month and first.day and last.day:
        return str(last.day)
    return _write(last).partition(" ")[2]
