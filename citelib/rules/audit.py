"""What the rules measure with: the day that counts as today, and each policy's numbers as SQL.

Dates are reckoned in Python, by calendar months, and reach the database as plain values: one for each policy.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Date, Integer, case, func, literal, null, select

from citelib.library.due import add_months
from citelib.library.reviews import LOOKED_AFTER
from citelib.library.schema import article, policy


@dataclass(frozen=True, slots=True)
class Audit:
    """One run of the rules: today, the policies by row id, and the one article that is asked for, if only one is."""

    today: date
    policies: dict[int, dict[str, Any]]
    article_id: int | None = None

    @classmethod
    def of(cls, connection: Connection, today: date, article_id: int | None = None) -> "Audit":
        """An audit of this library on this day."""
        rows = connection.execute(select(policy).order_by(policy.c.id)).mappings()
        return cls(today, {row["id"]: dict(row) for row in rows}, article_id)

    def day(self, reckon: Callable[[dict[str, Any]], date | None]) -> ColumnElement[date | None]:
        """A day for each policy, as SQL over `article.policy_id`; NULL where the policy sets none."""
        return self._by_policy(lambda numbers: literal(reckon(numbers), Date()))

    def number(self, reckon: Callable[[dict[str, Any]], int | None]) -> ColumnElement[int | None]:
        """A number for each policy, as SQL over `article.policy_id`; NULL where the policy sets none."""
        return self._by_policy(lambda numbers: literal(reckon(numbers), Integer()))

    def number_by(
        self, column: ColumnElement[str], reckon: Callable[[dict[str, Any]], dict[str, int | None]]
    ) -> ColumnElement[int | None]:
        """A number for each policy and each value of `column`; that of ``default`` for a value without its own."""

        def choose(numbers: dict[str, Any]) -> ColumnElement[Any]:
            own = {value: literal(number, Integer()) for value, number in reckon(numbers).items()}
            default = own.pop("default", literal(None, Integer()))
            return case(own, value=column, else_=default) if own else default

        return self._by_policy(choose)

    def since(self, months: int | None) -> date | None:
        """The first day from which no more than so many calendar months have gone by.

        They are counted forward from that day, as due dates are, and not backward from today: on 31 March a source
        that was opened on 28 February is more than one month old.
        """
        if months is None:
            return None
        try:
            day = add_months(self.today, -months)
        except OverflowError:
            return date.min
        return day if add_months(day, months) >= self.today else day + timedelta(days=1)

    def in_days(self, days: int) -> date:
        """The day so many days after today."""
        return date.fromordinal(min(self.today.toordinal() + days, date.max.toordinal()))

    def _by_policy(self, choose: Callable[[dict[str, Any]], ColumnElement[Any]]) -> ColumnElement[Any]:
        choices = {row_id: choose(numbers) for row_id, numbers in self.policies.items()}
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
