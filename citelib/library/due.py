"""When the next review of an article is due: calendar arithmetic, and the stored dates that follow from it."""

import calendar
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, bindparam, or_, select, true, update

from citelib.library.corrections import uncorrected
from citelib.library.schema import FAILED_OUTCOMES, article, policy, review

MOST_NAMED = 10_000


class Due(NamedTuple):
    """The two dates that an article row stores."""

    last_reviewed: date | None
    due_on: date | None


@dataclass(frozen=True, slots=True)
class Differing:
    """An article whose stored dates are not those that follow from its reviews and its policy."""

    slug: str
    stored: Due
    expected: Due


def add_months(day: date, months: int) -> date:
    """The same day of the month `months` calendar months later, or the last day of a month that is too short.

    >>> add_months(date(2018, 8, 31), 6)
    datetime.date(2019, 2, 28)

    Raises OverflowError past the year 9999.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if not 1 <= year <= 9999:
        raise OverflowError(f"{months} months from {day} lie outside the calendar")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def due_date(last_reviewed: date | None, review_months: int | None, stated: date | None) -> date | None:
    """The day by which the next review is due; None when nothing was reviewed or the policy asks for none.

    A next date that was stated with the review stands, whatever the policy says. A day past the end of the calendar is
    its last day.
    """
    if stated is not None:
        return stated
    if last_reviewed is None or review_months is None:
        return None
    try:
        return add_months(last_reviewed, review_months)
    except OverflowError:
        return date.max


def passing() -> ColumnElement[bool]:
    """Reviews that count for the due date: standing, dated, and not failed."""
    failed = and_(review.c.outcome.is_not(None), review.c.outcome.in_(FAILED_OUTCOMES))
    return and_(uncorrected(review, review), review.c.reviewed_on.is_not(None), ~failed)


def refresh(connection: Connection, article_ids: Iterable[int] | None = None) -> int:
    """Stores anew the dates of these articles, or of all; returns how many changed."""
    changed = [
        {"row_id": row_id, "last_reviewed": expected.last_reviewed, "due_on": expected.due_on}
        for row_id, _, stored, expected in _compared(connection, article_ids)
        if stored != expected
    ]
    if changed:
        connection.execute(update(article).where(article.c.id == bindparam("row_id")), changed)
    return len(changed)


def of_article(connection: Connection, article_id: int) -> Due:
    """The two dates that are stored with an article."""
    rows = select(article.c.last_reviewed, article.c.due_on).where(article.c.id == article_id)
    return Due(*connection.execute(rows).one())


def differing(connection: Connection) -> Iterator[Differing]:
    """Articles whose stored dates differ from what follows from their reviews and policies."""
    for _, slug, stored, expected in _compared(connection, None):
        if stored != expected:
            yield Differing(slug, stored, expected)


def only(column: ColumnElement[int], ids: Collection[int] | None) -> ColumnElement[bool]:
    """A condition that keeps these rows, or all: where none are named, and where they are more than can be named.

    SQLite takes 32,766 values in one statement; whoever asks for more looks through the rows once more.
    """
    if ids is None or len(ids) > MOST_NAMED:
        return true()
    return column.in_(ids)


def _compared(connection: Connection, article_ids: Iterable[int] | None) -> list[tuple[int, str, Due, Due]]:
    chosen = None if article_ids is None else set(article_ids)
    latest = _latest_passing(connection, chosen)
    rows = (
        select(article.c.id, article.c.slug, article.c.last_reviewed, article.c.due_on, policy.c.review_months)
        .join(policy, article.c.policy_id == policy.c.id)
        .where(only(article.c.id, chosen))
        .order_by(article.c.id)
    )
    compared = []
    for row_id, slug, last_reviewed, due_on, months in connection.execute(rows):
        if chosen is None or row_id in chosen:
            reviewed_on, stated = latest.get(row_id, (None, None))
            expected = Due(reviewed_on, due_date(reviewed_on, months, stated))
            compared.append((row_id, slug, Due(last_reviewed, due_on), expected))
    return compared


def _latest_passing(connection: Connection, chosen: set[int] | None) -> dict[int, tuple[date | None, date | None]]:
    """For each article the day of its last passing review and the next day that it states.

    A page may print when the next review is due and not when the last one was: that counts where nothing is dated.
    """
    undated = and_(uncorrected(review, review), review.c.reviewed_on.is_(None), review.c.next_due.is_not(None))
    counting = or_(passing(), undated)
    rows = (
        select(review.c.article_id, review.c.reviewed_on, review.c.next_due)
        .where(review.c.article_id.is_not(None), counting, only(review.c.article_id, chosen))
        .order_by(review.c.article_id, review.c.reviewed_on.nulls_first(), review.c.id)
    )
    return {row_id: (reviewed_on, stated) for row_id, reviewed_on, stated in connection.execute(rows)}
