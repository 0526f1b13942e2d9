"""The rule review.due-soon."""

from datetime import date

import pytest
from sqlalchemy import Connection

from citelib.rules.finding import Finding, Severity
from tests.rules.building import assign, keep, reviewed, set_default, set_status, told


def test_tells_the_dates_the_days_and_the_policy(connection: Connection) -> None:
    keep(connection)
    reviewed(connection, date(2023, 12, 1))

    assert told(connection, "review.due-soon") == [
        Finding(
            rule="review.due-soon",
            severity=Severity.WARNING,
            article="hip-pain",
            subject_kind="article",
            subject_id="hip-pain",
            message="due 2026-12-01, in 9 days: last reviewed 2023-12-01, policy default (36 months)",
            remedy='citelib review record hip-pain --reviewer "NAME" --outcome no-change',
            data={
                "last_reviewed": date(2023, 12, 1),
                "due": date(2026, 12, 1),
                "policy": "default",
                "review_months": 36,
                "days_left": 9,
            },
        )
    ]


@pytest.mark.parametrize(
    ("last", "words"),
    [(date(2023, 11, 22), "today"), (date(2023, 11, 23), "in 1 day"), (date(2023, 11, 24), "in 2 days")],
)
def test_says_how_soon(connection: Connection, last: date, words: str) -> None:
    keep(connection)
    reviewed(connection, last)

    assert f", {words}: last" in told(connection, "review.due-soon")[0].message


@pytest.mark.parametrize(
    ("days", "last", "today", "soon"),
    [
        (30, date(2023, 11, 21), date(2026, 11, 22), False),
        (30, date(2023, 11, 22), date(2026, 11, 22), True),
        (30, date(2023, 12, 22), date(2026, 11, 22), True),
        (30, date(2023, 12, 23), date(2026, 11, 22), False),
        (100, date(2024, 3, 2), date(2026, 11, 22), True),
        (100, date(2024, 3, 3), date(2026, 11, 22), False),
        (0, date(2023, 11, 22), date(2026, 11, 22), True),
        (0, date(2023, 11, 23), date(2026, 11, 22), False),
        (10, date(2021, 2, 28), date(2024, 2, 18), True),
        (10, date(2021, 2, 28), date(2024, 2, 17), False),
        (1, date(2020, 2, 29), date(2023, 2, 27), True),
        (1, date(2020, 2, 29), date(2023, 2, 26), False),
        (1, date(2020, 2, 29), date(2023, 3, 1), False),
    ],
)
def test_flags_from_the_first_of_the_days_to_the_due_date(
    connection: Connection, days: int, last: date, today: date, soon: bool
) -> None:
    keep(connection)
    set_default(connection, due_soon_days=days)
    reviewed(connection, last)

    assert bool(told(connection, "review.due-soon", today)) is soon


def test_each_article_has_the_days_of_its_own_policy(connection: Connection) -> None:
    for slug in ("hip-pain", "knee-pain"):
        keep(connection, slug=slug)
        reviewed(connection, date(2026, 1, 22), slug=slug, next_due=date(2027, 1, 22))
    set_default(connection, due_soon_days=30)
    assign(connection, "annual", slug="knee-pain")

    assert [finding.article for finding in told(connection, "review.due-soon")] == ["knee-pain"]


def test_leaves_out_articles_that_nobody_looks_after(connection: Connection) -> None:
    keep(connection)
    reviewed(connection, date(2023, 12, 1))
    set_status(connection, "archived")

    assert told(connection, "review.due-soon") == []
