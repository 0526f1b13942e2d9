"""The rule access.old."""

from datetime import date

import pytest
from sqlalchemy import Connection

from citelib.library import accesses
from citelib.reference import PartialDate
from citelib.rules.finding import Finding, Severity
from tests.rules.building import LATER, assign, entry, keep, reference_id, set_default, set_status, subjects, told


def test_tells_the_date_its_age_and_the_policy(connection: Connection) -> None:
    keep(connection, entry(1, accessed=PartialDate(2018, 11, 14)))

    assert told(connection, "access.old") == [
        Finding(
            rule="access.old",
            severity=Severity.WARNING,
            article="hip-pain",
            subject_kind="reference",
            subject_id="lindqvist2015",
            message="last opened 2018-11-14, 8 years ago; policy default allows 12 months",
            remedy="citelib access record lindqvist2015 --on YYYY-MM-DD --url URL",
            data={"policy": "default", "access_max_months": 12, "accessed": "2018-11-14"},
        )
    ]


@pytest.mark.parametrize(
    ("months", "accessed", "today", "old"),
    [
        (12, "2025-11-21", date(2026, 11, 22), True),
        (12, "2025-11-22", date(2026, 11, 22), False),
        (12, "2025-11-23", date(2026, 11, 22), False),
        (1, "2026-02-28", date(2026, 3, 28), False),
        (1, "2026-02-28", date(2026, 3, 29), True),
        (1, "2026-02-28", date(2026, 3, 31), True),
        (1, "2026-01-31", date(2026, 2, 28), False),
        (1, "2026-01-31", date(2026, 3, 1), True),
        (12, "2024-02-29", date(2025, 2, 28), False),
        (12, "2024-02-29", date(2025, 3, 1), True),
        (12, "2025-11", date(2026, 11, 30), False),
        (12, "2025-11", date(2026, 12, 1), True),
        (12, "2024-02", date(2025, 2, 28), False),
        (12, "2024-02", date(2025, 3, 1), True),
        (12, "2025", date(2026, 12, 31), False),
        (12, "2025", date(2027, 1, 1), True),
    ],
)
def test_counts_calendar_months_from_the_last_day_that_the_date_may_mean(
    connection: Connection, months: int, accessed: str, today: date, old: bool
) -> None:
    keep(connection, entry(1, accessed=PartialDate.from_iso(accessed)))
    set_default(connection, access_max_months=months)

    assert bool(told(connection, "access.old", today)) is old


@pytest.mark.parametrize(
    ("accessed", "words"),
    [
        ("2025-11-21", "2025-11-21, more than 12 months ago; policy"),
        ("2025-10-22", "2025-10-22, 13 months ago; policy"),
        ("2024-11-23", "2024-11-23, 23 months ago; policy"),
        ("2024-11-22", "2024-11-22, 2 years ago; policy"),
        ("2020-03", "2020-03, at least 6 years ago; policy"),
        ("2019", "2019, at least 6 years ago; policy"),
    ],
)
def test_says_how_long_ago(connection: Connection, accessed: str, words: str) -> None:
    keep(connection, entry(1, accessed=PartialDate.from_iso(accessed)))

    assert words in told(connection, "access.old")[0].message


def test_says_one_month(connection: Connection) -> None:
    keep(connection, entry(1, accessed=PartialDate(2026, 10, 21)))
    set_default(connection, access_max_months=1)

    assert told(connection, "access.old")[0].message == (
        "last opened 2026-10-21, more than 1 month ago; policy default allows 1 month"
    )


def test_the_latest_access_counts_in_every_article_that_lists_the_work(connection: Connection) -> None:
    keep(connection, entry(1, accessed=PartialDate(2018, 11, 14)))
    keep(connection, entry(1, accessed=PartialDate(2019, 1, 1)), slug="knee-pain")
    assert [finding.article for finding in told(connection, "access.old")] == ["hip-pain", "knee-pain"]

    accesses.record(connection, reference_id(connection), PartialDate(2026, 11, 22), LATER)

    assert told(connection, "access.old") == []


def test_a_work_that_is_listed_twice_is_told_once(connection: Connection) -> None:
    accessed = PartialDate(2018, 11, 14)
    keep(connection, entry(1, accessed=accessed), entry(1, accessed=accessed, scope="Further reading"))

    assert subjects(connection, "access.old") == ["lindqvist2015"]


def test_leaves_out_articles_that_nobody_looks_after_and_policies_without_a_limit(connection: Connection) -> None:
    for slug in ("hip-pain", "knee-pain"):
        keep(connection, entry(1, accessed=PartialDate(2018, 11, 14)), slug=slug)
    assign(connection, "archived")
    set_status(connection, "withdrawn", slug="knee-pain")

    assert told(connection, "access.old") == []


def test_a_limit_longer_than_the_calendar_flags_nothing(connection: Connection) -> None:
    keep(connection, entry(1, accessed=PartialDate(2018, 11, 14)))
    set_default(connection, access_max_months=1200)

    assert told(connection, "access.old", date(50, 1, 1)) == []
