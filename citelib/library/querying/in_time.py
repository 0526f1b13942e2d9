"""Conditions on dates."""

from datetime import UTC, datetime, time

from sqlalchemy import ColumnElement, Connection, and_, case, func, true

from citelib.library.querying import dates
from citelib.library.querying.fields import FIELDS
from citelib.library.querying.terms import Term
from citelib.library.schema import reference


def date(_: Connection, term: Term) -> ColumnElement[bool]:
    """Has a date that, as far as it is known, may lie in the time."""
    (name,) = FIELDS[term.field].columns
    span = dates.span(term.field, _written(term))
    known = reference.c[f"{name}_year"].is_not(None)
    begin, end = _day(name, 0), _day(name, 99)
    if name == "issued":
        end = case((reference.c.issued_end_year.is_not(None), _day("issued_end", 99)), else_=end)
    return and_(
        known,
        end >= int(f"{span.first:%Y%m%d}") if span.first else true(),
        begin <= int(f"{span.last:%Y%m%d}") if span.last else true(),
    )


def _day(name: str, unknown: int) -> ColumnElement[int]:
    """A partial date as a number (20120831), its unknown parts as the lowest or the highest."""
    year, month, day = (reference.c[f"{name}_{part}"] for part in ("year", "month", "day"))
    return year * 10_000 + func.coalesce(month, unknown) * 100 + func.coalesce(day, unknown)


def added(_: Connection, term: Term) -> ColumnElement[bool]:
    """Came into the library in the time (UTC)."""
    span = dates.span(term.field, _written(term))
    came = reference.c.created_at
    return and_(
        came >= datetime.combine(span.first, time.min, UTC) if span.first else true(),
        came <= datetime.combine(span.last, time.max, UTC) if span.last else true(),
    )


def _written(term: Term) -> str:
    return term.text + ("*" if term.begins else "")
