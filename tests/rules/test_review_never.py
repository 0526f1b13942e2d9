"""The rule review.never."""

from datetime import date

import pytest
from sqlalchemy import Connection

from citelib.article import Review
from citelib.rules.finding import Finding, Severity
from tests.rules.building import assign, keep, reviewed, set_status, subjects, told


def test_tells_the_policy(connection: Connection) -> None:
    keep(connection)

    assert told(connection, "review.never") == [
        Finding(
            rule="review.never",
            severity=Severity.WARNING,
            article="hip-pain",
            subject_kind="article",
            subject_id="hip-pain",
            message="no review with a date is on record; policy default asks for one every 36 months",
            remedy='citelib review record hip-pain --reviewer "NAME" --outcome no-change',
            data={"policy": "default", "review_months": 36, "reviewer": None},
        )
    ]


def test_says_who_is_named_without_a_date(connection: Connection) -> None:
    keep(connection, printed=(Review("Dr. A. Lindqvist", None, 9),))

    assert told(connection, "review.never")[0].message == (
        "no review with a date is on record; Dr. A. Lindqvist is named as reviewer, but no date;"
        " policy default asks for one every 36 months"
    )


@pytest.mark.parametrize(
    ("printed", "never"),
    [
        ((), True),
        ((Review("Jane Doe, MD", None, 9),), True),
        ((Review("", date(2018, 11, 13), 9),), False),
        ((Review("Jane Doe, MD", None, 9), Review("", date(1990, 1, 1), 12)), False),
    ],
)
def test_any_dated_review_counts(connection: Connection, printed: tuple[Review, ...], never: bool) -> None:
    keep(connection, printed=printed)

    assert bool(told(connection, "review.never")) is never


def test_a_failed_review_is_for_another_rule(connection: Connection) -> None:
    keep(connection)
    reviewed(connection, date(2026, 1, 1), outcome="rejected")

    assert subjects(connection, "review.*") == ["hip-pain"]
    assert told(connection, "review.never") == []


def test_a_failed_review_that_was_corrected_does_not_hide_it(connection: Connection) -> None:
    article_id = keep(connection)
    wrong = reviewed(connection, date(2026, 1, 1), outcome="rejected")
    connection.exec_driver_sql(
        "INSERT INTO review (article_id, kind, printed, recorded_by, recorded_at, supersedes_id)"
        " VALUES (?, 'medical', 0, 'editor', '2026-01-02', ?)",
        (article_id, wrong),
    )

    assert subjects(connection, "review.never") == ["hip-pain"]


def test_leaves_out_articles_that_need_no_review(connection: Connection) -> None:
    keep(connection)
    keep(connection, slug="knee-pain")
    assign(connection, "archived")
    set_status(connection, "withdrawn", slug="knee-pain")

    assert told(connection, "review.never") == []
