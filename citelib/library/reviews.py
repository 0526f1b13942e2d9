"""Recording reviews, which are never overwritten, and reading what is overdue."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, insert, select

from citelib.article import Review
from citelib.errors import Conflict, NotFound, UsageError
from citelib.library import due
from citelib.library.corrections import uncorrected
from citelib.library.database import Stamp
from citelib.library.schema import article, policy, review

EARLIEST = date(1900, 1, 1)
LOOKED_AFTER = ("draft", "published")
ARTICLES_AT_ONCE = 500


def record(connection: Connection, article_id: int, reviewed_on: date, stamp: Stamp, **details: Any) -> int:
    """Stores a review of an article and its new due date; `details` are columns of `review`. Returns the review's id.

    Raises UsageError for a date that cannot be, NotFound or Conflict for a review that cannot be superseded.
    """
    if not EARLIEST <= reviewed_on <= stamp.today:
        when = "in the future" if reviewed_on > stamp.today else "before 1900"
        raise UsageError(
            f"The review date {reviewed_on} lies {when} (today is {stamp.today})",
            mend="give the day of the review with --on YYYY-MM-DD",
        )
    next_due = details.get("next_due")
    if next_due is not None and next_due <= reviewed_on:
        raise UsageError(
            f"The next review ({next_due}) is not after this one ({reviewed_on})",
            mend="give a later day with --next-due",
        )
    if details.get("supersedes_id") is not None:
        _require_correctable(connection, details["supersedes_id"], article_id)
    row = {"kind": "medical", "printed": False, **details, "article_id": article_id, "reviewed_on": reviewed_on}
    made = _insert(connection, row, stamp)
    due.refresh(connection, [article_id])
    return made


def record_printed(
    connection: Connection, article_id: int, printed: Review, stamp: Stamp, *, read_again: bool = False
) -> bool:
    """Stores a review line that an article prints, unless it is on record already; says whether it was new.

    The outcome stays unknown: a page does not print it. A line whose date could not be read before, or that is
    `read_again` in another way, supersedes the earlier reading; a date that was read is never given up for none.
    """
    rows = (
        select(review.c.id, review.c.reviewed_on, review.c.next_due)
        .where(
            review.c.article_id == article_id,
            review.c.printed,
            review.c.reviewer.is_not_distinct_from(printed.reviewer or None),
            uncorrected(review, review),
        )
        .order_by(review.c.id.desc())
    )
    known = connection.execute(rows).all()
    if any((row.reviewed_on, row.next_due) == (printed.reviewed_on, printed.next_due) for row in known):
        return False
    if printed.reviewed_on is None and printed.next_due is None and known:
        return False
    earlier = next((row.id for row in known if read_again or row.reviewed_on is None), None)
    row = {
        "article_id": article_id,
        "reviewed_on": printed.reviewed_on,
        "reviewer": printed.reviewer or None,
        "next_due": printed.next_due,
        "kind": "medical",
        "printed": True,
        "supersedes_id": earlier,
    }
    _insert(connection, row, stamp)
    return True


def history(connection: Connection, article_id: int | None = None) -> list[dict[str, Any]]:
    """The reviews of one article, or of all, the latest first; a corrected one says which row corrects it."""
    correction = review.alias("correction")
    rows = (
        select(review, article.c.slug, correction.c.id.label("superseded_by"))
        .join(article, article.c.id == review.c.article_id)
        .outerjoin(correction, correction.c.supersedes_id == review.c.id)
        .order_by(review.c.reviewed_on.desc(), review.c.id.desc())
    )
    if article_id is not None:
        rows = rows.where(review.c.article_id == article_id)
    told = (
        "id", "reviewed_on", "reviewer", "credentials", "kind", "outcome", "note", "next_due", "printed",
        "recorded_by", "recorded_at", "supersedes_id", "superseded_by",
    )  # fmt: skip
    return [
        {"article": row["slug"], **{name: row[name] for name in told}} for row in connection.execute(rows).mappings()
    ]


def overdue(
    connection: Connection, today: date, *, within_days: int | None = None, limit: int | None = None
) -> Iterator[dict[str, Any]]:
    """Articles whose review is overdue, the longest overdue first; with `within_days` also those due by then.

    An article that is due today is not overdue yet, but due within 0 days: its `days_overdue` is 0. Days not yet due
    are negative.
    """
    last_day = date.fromordinal(min(today.toordinal() + (within_days or 0), date.max.toordinal()))
    chosen = article.c.due_on < today if within_days is None else article.c.due_on <= last_day
    listed = connection.execute(_due_articles().where(chosen).limit(limit)).mappings()
    for rows in listed.partitions(ARTICLES_AT_ONCE):
        reviewers = latest_reviewers(connection, [row["id"] for row in rows])
        yield from (_told(row, reviewers.get(row["id"]), today) for row in rows)


def latest_reviewers(connection: Connection, article_ids: list[int]) -> dict[int, str | None]:
    """For each of these articles who did the review from which its due date counts."""
    rows = (
        select(review.c.article_id, review.c.reviewer)
        .where(review.c.article_id.in_(article_ids), due.passing())
        .order_by(review.c.article_id, review.c.reviewed_on, review.c.id)
    )
    return {row.article_id: row.reviewer for row in connection.execute(rows)}  # of several, the last one stays


def _told(row: RowMapping, reviewer: str | None, today: date) -> dict[str, Any]:
    return {
        "slug": row["slug"],
        "title": row["title"],
        "last_reviewed": row["last_reviewed"],
        "due": row["due_on"],
        "days_overdue": (today - row["due_on"]).days,
        "policy": row["policy"],
        "reviewer": reviewer,
        "owner": row["owner"],
    }


def _due_articles() -> Select[Any]:
    return (
        select(
            article.c.id,
            article.c.slug,
            article.c.title,
            article.c.last_reviewed,
            article.c.due_on,
            article.c.owner,
            policy.c.name.label("policy"),
        )
        .join(policy, policy.c.id == article.c.policy_id)
        .where(article.c.status.in_(LOOKED_AFTER))
        .order_by(article.c.due_on, article.c.slug)
    )


def _insert(connection: Connection, row: dict[str, Any], stamp: Stamp) -> int:
    values = {**row, "recorded_by": stamp.by, "recorded_at": stamp.at}
    made = connection.execute(insert(review).values(**values)).inserted_primary_key
    return int(made[0]) if made else 0


def _require_correctable(connection: Connection, review_id: int, article_id: int) -> None:
    known = connection.execute(
        select(review.c.id).where(review.c.id == review_id, review.c.article_id == article_id)
    ).first()
    if known is None:
        raise NotFound(
            f"This article has no review {review_id}", mend="see the numbers: citelib review history ARTICLE"
        )
    if connection.execute(select(review.c.id).where(review.c.supersedes_id == review_id)).first():
        raise Conflict(
            f"Review {review_id} was corrected already", mend="correct the row that corrects it: citelib review history"
        )
