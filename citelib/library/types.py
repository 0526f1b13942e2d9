"""Column types and column groups that the tables share."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Column, DateTime, Dialect, SmallInteger
from sqlalchemy.types import TypeDecorator

from citelib.reference import PartialDate


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC, whole seconds; refuses a datetime without a time zone."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Stores it as UTC without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a stored moment needs a time zone")
        return value.astimezone(UTC).replace(tzinfo=None, microsecond=0)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Gives it back with its zone."""
        return None if value is None else value.replace(tzinfo=UTC)


def partial_date(name: str, *, nullable: bool = True) -> tuple[Column[int], Column[int], Column[int]]:
    """The three columns of a date whose day and month may be unknown."""
    return (
        Column(f"{name}_year", SmallInteger, nullable=nullable),
        Column(f"{name}_month", SmallInteger),
        Column(f"{name}_day", SmallInteger),
    )


def partial_date_check(name: str) -> CheckConstraint:
    """A month needs a year, a day needs a month, and both lie in the calendar's bounds."""
    year, month, day = f"{name}_year", f"{name}_month", f"{name}_day"
    return CheckConstraint(
        f"({month} IS NULL OR ({year} IS NOT NULL AND {month} BETWEEN 1 AND 12))"
        f" AND ({day} IS NULL OR ({month} IS NOT NULL AND {day} BETWEEN 1 AND 31))",
        name=f"{name}_is_a_date",
    )


def date_parts(name: str, date: PartialDate | None) -> dict[str, int | None]:
    """The values of the three columns."""
    parts = (date.year, date.month, date.day) if date else (None, None, None)
    return dict(zip((f"{name}_year", f"{name}_month", f"{name}_day"), parts, strict=True))
