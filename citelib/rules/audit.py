"""What the rules measure with: the day that counts as today, and each policy's numbers as SQL.

Dates are reckoned in Python, by calendar months, and reach the database as plain values: one for each policy.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Date, Integer, case, func, literal, null, select

from citelib.library.due import add_months
from citelib.library.reviews import LOOKED_AFTER
from citelib.library.schema import article, policy


@dataclass(frozen=True, slots=True)
class Audit:
    """One run of the rules: today, and the policies by row id."""

    today: date
    policies: dict[int, dict[str, Any]]

    @classmethod
    def of(cls, connection: Connection, today: date) -> "Audit":
        """An audit of this library on this day."""
        rows = connection.execute(select(policy).order_by(policy.c.id)).mappings()
        return cls(today, {row["id"]: dict(row) for row in rows})

    def day(self, reckon: Callable[[dict[str, Any]], date | None]) -> ColumnElement[date | None]:
        """A day for each policy, as SQL over `article.policy_id`; NULL where the policy sets none."""
        return self._by_policy(reckon, Date())

    def number(self, reckon: Callable[[dict[str, Any]], int | None]) -> ColumnElement[int | None]:
        """A number for each policy, as SQL over `article.policy_id`; NULL where the policy sets none."""
        return self._by_policy(reckon, Integer())

    def months_ago(self, months: int | None) -> date | None:
        """Today so many calendar months earlier."""
        return None if months is None else add_months(self.today, -months)

    def _by_policy(self, reckon: Callable[[dict[str, Any]], Any], kind: Any) -> ColumnElement[Any]:
        choices = {row_id: literal(reckon(numbers), kind) for row_id, numbers in self.policies.items()}
        return case(choices, value=article.c.policy_id, else_=null())


def looked_after() -> ColumnElement[bool]:
    """Articles that the rules are for: neither archived nor withdrawn."""
    return article.c.status.in_(LOOKED_AFTER)


def as_number(year: Any, month: Any, day: Any) -> ColumnElement[int]:
    """A partial date as one number, YYYYMMDD: of the last day that it may mean, to compare with `day_number`."""
    number: ColumnElement[int] = year * 10000 + func.coalesce(month, 12) * 100 + func.coalesce(day, 31)
    return number


def day_number(day: date | None) -> int | None:
    """A day as one number, YYYYMMDD."""
    return None if day is None else day.year * 10000 + day.month * 100 + day.day
