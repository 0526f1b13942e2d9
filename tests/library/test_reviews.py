"""Recording reviews."""

from datetime import date

import pytest
from sqlalchemy import Connection, select
from sqlalchemy.exc import IntegrityError

from citelib.errors import Conflict, NotFound, UsageError
from citelib.library import articles, due, reviews
from citelib.library.database import Stamp
from citelib.library.schema import review


def record(connection: Connection, stamp: Stamp, day: date, **details: object) -> int:
    return reviews.record(connection, articles.find(connection, "hip-pain").id, day, stamp, **details)


def dates(connection: Connection) -> due.Due:
    return due.of_article(connection, articles.find(connection, "hip-pain").id)


def test_a_review_moves_the_due_date(filled: Connection, stamp: Stamp) -> None:
    assert dates(filled) == (date(2018, 11, 13), date(2021, 11, 13))

    record(filled, stamp, date(2024, 2, 29), outcome="approved", reviewer="Ana")

    assert dates(filled) == (date(2024, 2, 29), date(2027, 2, 28))
    article_id = articles.find(filled, "hip-pain").id
    assert reviews.latest_reviewers(filled, [article_id]) == {article_id: "Ana"}


@pytest.mark.parametrize("outcome", ["rejected", "changes-required"])
def test_a_review_that_failed_does_not_count(filled: Connection, stamp: Stamp, outcome: str) -> None:
    record(filled, stamp, date(2024, 1, 1), outcome=outcome)

    assert dates(filled) == (date(2018, 11, 13), date(2021, 11, 13))


def test_a_corrected_review_does_not_count(filled: Connection, stamp: Stamp) -> None:
    wrong = record(filled, stamp, date(2024, 1, 1), outcome="approved")
    record(filled, stamp, date(2023, 1, 1), outcome="approved", supersedes_id=wrong)

    assert dates(filled) == (date(2023, 1, 1), date(2026, 1, 1))
    with pytest.raises(Conflict, match=f"Review {wrong} was corrected already"):
        record(filled, stamp, date(2023, 1, 1), outcome="approved", supersedes_id=wrong)
    with pytest.raises(NotFound, match="This article has no review 99"):
        record(filled, stamp, date(2023, 1, 1), outcome="approved", supersedes_id=99)


@pytest.mark.parametrize("day", [date(2026, 11, 23), date(1899, 12, 31)])
def test_a_date_that_cannot_be_is_refused(filled: Connection, stamp: Stamp, day: date) -> None:
    with pytest.raises(UsageError, match="The review date"):
        record(filled, stamp, day, outcome="approved")


def test_the_next_date_must_come_after_the_review(filled: Connection, stamp: Stamp) -> None:
    with pytest.raises(UsageError, match="is not after this one"):
        record(filled, stamp, date(2024, 1, 1), outcome="approved", next_due=date(2024, 1, 1))


def test_a_review_cannot_be_changed_or_deleted(filled: Connection) -> None:
    for statement in ("UPDATE review SET reviewer = 'x'", "DELETE FROM review"):
        with pytest.raises(IntegrityError, match="review is append-only"):
            filled.exec_driver_sql(statement)
    assert filled.execute(select(review.c.reviewer)).scalars().all() == ["Dr. A. Lindqvist"]


def test_lists_what_is_overdue_longest_first(filled: Connection, stamp: Stamp) -> None:
    assert list(reviews.overdue(filled, date(2021, 11, 13))) == []
    assert list(reviews.overdue(filled, date(2021, 11, 14))) == [
        {
            "slug": "hip-pain",
            "title": "Hip pain",
            "last_reviewed": date(2018, 11, 13),
            "due": date(2021, 11, 13),
            "days_overdue": 1,
            "policy": "default",
            "reviewer": "Dr. A. Lindqvist",
            "owner": None,
        }
    ]
    assert [row["days_overdue"] for row in reviews.overdue(filled, date(2021, 11, 3), within_days=10)] == [-10]
    assert list(reviews.overdue(filled, date(2021, 11, 2), within_days=10)) == []


def test_leaves_out_articles_that_nobody_looks_after(filled: Connection, stamp: Stamp) -> None:
    articles.edit(filled, articles.find(filled, "hip-pain"), {"status": "archived"}, stamp)

    assert list(reviews.overdue(filled, stamp.today)) == []
