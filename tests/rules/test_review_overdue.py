"""The rule review.overdue."""

from datetime import date

import pytest
from sqlalchemy import Connection

from citelib.rules.finding import Finding, Severity
from tests.rules.building import assign, keep, reviewed, set_default, set_status, subjects, told


def test_tells_the_dates_the_days_and_the_policy(connection: Connection) -> None:
    keep(connection)
    reviewed(connection, date(2018, 11, 13), reviewer="Jane Doe, MD")

    assert told(connection, "review.overdue") == [
        Finding(
            rule="review.overdue",
            severity=Severity.ERROR,
            article="hip-pain",
            subject_kind="article",
            subject_id="hip-pain",
            message="due 2021-11-13, 1835 days ago: last reviewed 2018-11-13, policy default (36 months)",
            remedy='citelib review record hip-pain --reviewer "NAME" --outcome no-change',
            data={
                "last_reviewed": date(2018, 11, 13),
                "due": date(2021, 11, 13),
                "policy": "default",
                "review_months": 36,
                "days_overdue": 1835,
            },
        )
    ]


@pytest.mark.parametrize(
    ("months", "last", "today", "overdue"),
    [
        (36, date(2023, 11, 22), date(2026, 11, 21), False),
        (36, date(2023, 11, 22), date(2026, 11, 22), False),
        (36, date(2023, 11, 22), date(2026, 11, 23), True),
        (6, date(2018, 8, 31), date(2019, 2, 28), False),
        (6, date(2018, 8, 31), date(2019, 3, 1), True),
        (6, date(2019, 8, 31), date(2020, 2, 29), False),
        (6, date(2019, 8, 31), date(2020, 3, 1), True),
        (12, date(2020, 2, 29), date(2021, 2, 28), False),
        (12, date(2020, 2, 29), date(2021, 3, 1), True),
    ],
)
def test_flags_from_the_day_after_the_due_date(
    connection: Connection, months: int, last: date, today: date, overdue: bool
) -> None:
    keep(connection)
    set_default(connection, review_months=months)
    reviewed(connection, last)

    assert bool(told(connection, "review.overdue", today)) is overdue


def test_says_one_day(connection: Connection) -> None:
    keep(connection)
    reviewed(connection, date(2023, 11, 21))

    assert told(connection, "review.overdue")[0].message.startswith("due 2026-11-21, 1 day ago: ")


def test_says_when_the_review_itself_stated_the_day(connection: Connection) -> None:
    keep(connection)
    reviewed(connection, date(2026, 1, 1), next_due=date(2026, 6, 1))

    assert told(connection, "review.overdue")[0].message == (
        "due 2026-06-01, 174 days ago: last reviewed 2026-01-01, which stated the day of the next review"
    )


def test_a_stated_day_counts_where_the_policy_asks_for_no_review(connection: Connection) -> None:
    keep(connection)
    assign(connection, "archived")
    reviewed(connection, date(2026, 1, 1), next_due=date(2026, 6, 1))

    assert told(connection, "review.overdue")[0].message.endswith("which stated the day of the next review")


def test_a_new_review_ends_it_and_a_failed_one_does_not(connection: Connection) -> None:
    keep(connection)
    reviewed(connection, date(2018, 11, 13))
    reviewed(connection, date(2026, 11, 22), outcome="rejected")
    assert subjects(connection, "review.overdue") == ["hip-pain"]

    reviewed(connection, date(2026, 11, 22), outcome="no-change")

    assert subjects(connection, "review.overdue") == []


@pytest.mark.parametrize(
    ("status", "found"), [("draft", True), ("published", True), ("archived", False), ("withdrawn", False)]
)
def test_leaves_out_articles_that_nobody_looks_after(connection: Connection, status: str, found: bool) -> None:
    keep(connection)
    reviewed(connection, date(2018, 11, 13))
    set_status(connection, status)

    assert bool(told(connection, "review.overdue")) is found
