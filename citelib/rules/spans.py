"""Dates and how long ago they lie, in words.

A date is given as year, month and day, the latter two possibly None: plain numbers are what makes looking up the words
of a date that came before cheap.
"""

from datetime import date
from functools import lru_cache

from citelib.library.due import add_months
from citelib.reference import PartialDate
from citelib.rules.wording import counted


@lru_cache(maxsize=16384)
def date_text(year: int, month: int | None, day: int | None) -> str:
    """The date as far as it is known.

    >>> date_text(2012, 8, None)
    '2012-08'
    """
    return str(PartialDate(year, month, day))


@lru_cache(maxsize=16384)
def ago(year: int, month: int | None, day: int | None, *, today: date, allowed_months: int) -> str:
    """How long ago a date lies that is older than allowed, reckoned from the last day that it may mean.

    >>> ago(2018, 11, 14, today=date(2026, 11, 22), allowed_months=12)
    '8 years ago'
    >>> ago(2012, 8, None, today=date(2026, 11, 22), allowed_months=120)
    'at least 14 years ago'
    >>> ago(2025, 11, 21, today=date(2026, 11, 22), allowed_months=12)
    'more than 12 months ago'
    """
    months, words = _span(PartialDate(year, month, day).latest(), today)
    if months <= allowed_months:
        return f"more than {words} ago"
    return f"{'' if day else 'at least '}{words} ago"


def _span(day: date, today: date) -> tuple[int, str]:
    """The whole months from one day to the other that the words tell, and the words."""
    months = (today.year - day.year) * 12 + today.month - day.month
    if add_months(day, months) > today:
        months -= 1
    if months < 24:
        return months, counted(months, "months")
    return months - months % 12, counted(months // 12, "years")
