"""The rule review.failed."""

from datetime import date

import pytest
from sqlalchemy import Connection

from citelib.rules.finding import Finding, Severity
from tests.rules.building import assign, keep, reviewed, set_status, subjects, told


def test_tells_who_when_and_what_passed_last(connection: Connection) -> None:
    keep(connection)
    reviewed(connection, date(2025, 1, 31), reviewer="Jane Doe, MD", outcome="approved")
    reviewed(connection, date(2026, 3, 1), reviewer="J. Smith RN", outcome="changes-required")

    assert told(connection, "review.failed") == [
        Finding(
            rule="review.failed",
            severity=Severity.ERROR,
            article="hip-pain",
            subject_kind="article",
            subject_id="hip-pain",
            message=(
                "the review of 2026-03-01 by J. Smith RN ended with changes-required;"
                " the last that passed is of 2025-01-31"
            ),
            remedy='citelib review record hip-pain --reviewer "NAME" --outcome approved-with-changes',
            data={
                "reviewed_on": date(2026, 3, 1),
                "reviewer": "J. Smith RN",
                "outcome": "changes-required",
                "last_reviewed": date(2025, 1, 31),
            },
        )
    ]


def test_says_that_none_has_passed(connection: Connection) -> None:
    keep(connection)
    reviewed(connection, date(2026, 3, 1), outcome="rejected")

    assert told(connection, "review.failed")[0].message == (
        "the review of 2026-03-01 ended with rejected; none has passed"
    )


@pytest.mark.parametrize(
    ("passed", "outcome", "failed"),
    [
        (date(2026, 2, 28), "approved", True),
        (date(2026, 3, 1), "approved", False),
        (date(2026, 3, 2), "approved", False),
        (date(2026, 3, 2), "no-change", False),
        (date(2026, 3, 2), None, False),
        (date(2026, 3, 2), "rejected", True),
    ],
)
def test_a_review_that_passed_on_the_day_or_later_ends_it(
    connection: Connection, passed: date, outcome: str | None, failed: bool
) -> None:
    keep(connection)
    reviewed(connection, passed, outcome=outcome)
    reviewed(connection, date(2026, 3, 1), outcome="changes-required")

    assert bool(told(connection, "review.failed")) is failed


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        (date(2024, 2, 29), date(2026, 3, 1), "second"),
        (date(2026, 3, 1), date(2024, 2, 29), "first"),
        (date(2026, 3, 1), date(2026, 3, 1), "second"),
    ],
)
def test_of_several_failures_the_latest_is_told(connection: Connection, first: date, second: date, shown: str) -> None:
    keep(connection)
    reviewed(connection, first, reviewer="first", outcome="rejected")
    reviewed(connection, second, reviewer="second", outcome="rejected")

    assert [finding.data["reviewer"] for finding in told(connection, "review.failed")] == [shown]


def test_a_failure_that_was_corrected_is_none(connection: Connection) -> None:
    keep(connection)
    wrong = reviewed(connection, date(2026, 3, 1), outcome="rejected")
    assert subjects(connection, "review.failed") == ["hip-pain"]

    reviewed(connection, date(2026, 3, 1), outcome="approved", supersedes_id=wrong)

    assert subjects(connection, "review.failed") == []


def test_a_later_failure_that_was_corrected_leaves_the_earlier_one(connection: Connection) -> None:
    keep(connection)
    reviewed(connection, date(2026, 1, 1), reviewer="first", outcome="rejected")
    wrong = reviewed(connection, date(2026, 3, 1), reviewer="second", outcome="rejected")
    reviewed(connection, date(2025, 3, 1), reviewer="second", outcome="approved", supersedes_id=wrong)

    assert [finding.data["reviewer"] for finding in told(connection, "review.failed")] == ["first"]


def test_applies_under_every_policy_to_articles_that_are_looked_after(connection: Connection) -> None:
    for slug in ("hip-pain", "knee-pain"):
        keep(connection, slug=slug)
        reviewed(connection, date(2026, 3, 1), slug=slug, outcome="rejected")
    assign(connection, "archived")
    set_status(connection, "archived", slug="knee-pain")

    assert subjects(connection, "review.failed") == ["hip-pain"]
