"""The rule review.anonymous."""

from datetime import date

import pytest
from sqlalchemy import Connection

from citelib.rules.finding import Finding, Severity
from tests.rules.building import keep, reviewed, set_status, subjects, told


def test_quotes_what_stands_for_the_reviewer(connection: Connection) -> None:
    keep(connection)
    reviewed(connection, date(2018, 11, 13), reviewer="a Cleveland Clinic medical professional")

    assert told(connection, "review.anonymous") == [
        Finding(
            rule="review.anonymous",
            severity=Severity.WARNING,
            article="hip-pain",
            subject_kind="article",
            subject_id="hip-pain",
            message='the last review, of 2018-11-13, names no person: "a Cleveland Clinic medical professional"',
            remedy='citelib review record hip-pain --reviewer "NAME" --outcome no-change',
            data={"reviewed_on": date(2018, 11, 13), "reviewer": "a Cleveland Clinic medical professional"},
        )
    ]


def test_says_that_nobody_is_named(connection: Connection) -> None:
    keep(connection)
    reviewed(connection, date(2018, 11, 13))

    assert told(connection, "review.anonymous")[0].message == "the last review, of 2018-11-13, names nobody"


@pytest.mark.parametrize(
    ("other", "outcome", "anonymous"),
    [
        (date(2026, 3, 2), "approved", False),
        (date(2026, 3, 1), "approved", False),
        (date(2026, 2, 28), "approved", True),
        (date(2026, 3, 2), "rejected", True),
    ],
)
def test_the_latest_review_that_passed_counts(
    connection: Connection, other: date, outcome: str, anonymous: bool
) -> None:
    keep(connection)
    reviewed(connection, date(2026, 3, 1), reviewer="our medical team")
    reviewed(connection, other, reviewer="Jane Doe, MD", outcome=outcome)

    assert bool(told(connection, "review.anonymous")) is anonymous


def test_of_two_reviews_on_a_day_a_later_failure_changes_nothing(connection: Connection) -> None:
    keep(connection)
    reviewed(connection, date(2026, 3, 1), reviewer="our medical team")
    reviewed(connection, date(2026, 3, 1), reviewer="Jane Doe, MD", outcome="rejected")

    assert subjects(connection, "review.anonymous") == ["hip-pain"]


def test_who_failed_an_article_need_not_be_named(connection: Connection) -> None:
    keep(connection)
    reviewed(connection, date(2026, 3, 1), reviewer="Jane Doe, MD")
    reviewed(connection, date(2026, 3, 1), reviewer="our medical team", outcome="rejected")

    assert subjects(connection, "review.anonymous") == []


def test_a_correction_counts_in_place_of_what_it_corrects(connection: Connection) -> None:
    keep(connection)
    wrong = reviewed(connection, date(2026, 3, 1), reviewer="staff")
    reviewed(connection, date(2026, 3, 1), reviewer="Jane Doe, MD", supersedes_id=wrong)

    assert subjects(connection, "review.anonymous") == []


def test_leaves_out_articles_without_a_review_and_those_that_nobody_looks_after(connection: Connection) -> None:
    keep(connection)
    keep(connection, slug="knee-pain")
    reviewed(connection, date(2026, 3, 1), slug="knee-pain")
    set_status(connection, "archived", slug="knee-pain")

    assert told(connection, "review.anonymous") == []
