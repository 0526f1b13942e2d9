"""Dates as NLM and AMA print them: ``2012 Aug 3``, ``August 3, 2012``."""

import re

from citelib.formats.listing.pieces import clean
from citelib.reference import PartialDate, Reference

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SHORT = tuple(month[:3] for month in MONTHS)
_season_first = re.compile(r"(spring|summer|autumn|fall|winter)(?:,| of)? ([0-9]{4})", re.IGNORECASE).fullmatch
_season_last = re.compile(r"([0-9]{4}) (spring|summer|autumn|fall|winter)", re.IGNORECASE).fullmatch
_in_press = re.compile(r"(?:in press|forthcoming|to appear|accepted)\b", re.IGNORECASE).match


def nlm_date(date: PartialDate) -> str:
    """Year, month in three letters, day.

    >>> nlm_date(PartialDate(2012, 8, 3)), nlm_date(PartialDate(2012))
    ('2012 Aug 3', '2012')
    """
    if date.month is None:
        return str(date.year)
    if date.day is None:
        return f"{date.year} {_SHORT[date.month - 1]}"
    return f"{date.year} {_SHORT[date.month - 1]} {date.day}"


def nlm_issued(reference: Reference) -> str:
    """The date of publication: ``2018 Jul-Sep``, ``2011 Dec-2012 Jan``, ``2012 Spring``; empty if none is known."""
    if is_in_press(reference):
        return f"Forthcoming {reference.year or ''}".rstrip()
    if reference.issued_text:
        words = clean(reference.issued_text)
        season = _season_first(words)
        return f"{season[2]} {season[1]}" if season else words
    if reference.issued is None:
        return ""
    end = _without_what_is_the_same(reference.issued, reference.issued_end)
    return f"{nlm_date(reference.issued)}-{end}" if end else nlm_date(reference.issued)


def ama_date(date: PartialDate) -> str:
    """Month in full, day, year.

    >>> ama_date(PartialDate(2012, 8, 3)), ama_date(PartialDate(2012, 8)), ama_date(PartialDate(2012))
    ('August 3, 2012', 'August 2012', '2012')
    """
    if date.month is None:
        return str(date.year)
    if date.day is None:
        return f"{MONTHS[date.month - 1]} {date.year}"
    return f"{MONTHS[date.month - 1]} {date.day}, {date.year}"


def ama_issued(reference: Reference) -> str:
    """The whole date of publication: ``July-September 2018``, ``Spring 2012``; empty if none is known."""
    if reference.issued_text:
        words = clean(reference.issued_text)
        season = _season_last(words)
        return f"{season[2].capitalize()} {season[1]}" if season else words
    return ama_span(reference.issued, reference.issued_end) if reference.issued else ""


def ama_span(begin: PartialDate, end: PartialDate | None) -> str:
    """A date or a span of days or months.

    >>> ama_span(PartialDate(2015, 11, 6), PartialDate(2015, 11, 10))
    'November 6-10, 2015'
    """
    if end is None or end == begin or begin.month is None or end.month is None:
        years = end is not None and end.year != begin.year
        return f"{ama_date(begin)}-{ama_date(end)}" if years and end else ama_date(begin)
    if begin.year != end.year:
        return f"{ama_date(begin)}-{ama_date(end)}"
    if begin.day and end.day:
        first = f"{MONTHS[begin.month - 1]} {begin.day}"
        last = str(end.day) if begin.month == end.month else f"{MONTHS[end.month - 1]} {end.day}"
        return f"{first}-{last}, {begin.year}"
    if begin.month == end.month:
        return ama_date(begin)
    return f"{MONTHS[begin.month - 1]}-{MONTHS[end.month - 1]} {begin.year}"


def ama_year(reference: Reference) -> str:
    """The year of publication, else the date as printed; empty if none is known or the work is in press."""
    if reference.issued:
        return str(reference.issued.year)
    return "" if is_in_press(reference) else clean(reference.issued_text)


def is_in_press(reference: Reference) -> bool:
    """Whether the work is announced but not published."""
    words = reference.issued_text or reference.status
    return bool(words and _in_press(words.strip()))


def _without_what_is_the_same(begin: PartialDate, end: PartialDate | None) -> str:
    if end is None or end == begin:
        return ""
    if end.year != begin.year or begin.month is None or end.month is None:
        return nlm_date(end) if end.year != begin.year else ""
    if end.month != begin.month:
        return f"{_SHORT[end.month - 1]} {end.day}" if end.day else _SHORT[end.month - 1]
    return str(end.day) if begin.day and end.day else ""
