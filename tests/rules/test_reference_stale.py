"""The rule reference.stale."""

from datetime import date

import pytest
from sqlalchemy import Connection

from citelib.reference import PartialDate
from citelib.rules.finding import Finding, Severity
from tests.rules.building import assign, entry, keep, set_default, set_status, subjects, told, work


def test_tells_the_date_its_age_and_the_policy(connection: Connection) -> None:
    keep(connection, entry(1, work("tufo2012", issued=PartialDate(2012, 8))))

    assert told(connection, "reference.stale") == [
        Finding(
            rule="reference.stale",
            severity=Severity.INFO,
            article="hip-pain",
            subject_kind="reference",
            subject_id="tufo2012",
            message="published 2012-08, at least 14 years ago; policy default allows 10 years",
            remedy="citelib reference show tufo2012",
            data={"type": "article-journal", "policy": "default", "published": "2012-08", "max_years": 10},
        )
    ]


@pytest.mark.parametrize(
    ("years", "issued", "today", "stale"),
    [
        (10, "2016-11-21", date(2026, 11, 22), True),
        (10, "2016-11-22", date(2026, 11, 22), False),
        (10, "2016-11-23", date(2026, 11, 22), False),
        (10, "2016-02-29", date(2026, 2, 28), False),
        (10, "2016-02-29", date(2026, 3, 1), True),
        (10, "2018-02-28", date(2028, 2, 28), False),
        (10, "2018-02-28", date(2028, 2, 29), True),
        (10, "2016-10", date(2026, 10, 31), False),
        (10, "2016-10", date(2026, 11, 1), True),
        (10, "2016", date(2026, 12, 31), False),
        (10, "2016", date(2027, 1, 1), True),
        (1, "2025-12-31", date(2026, 12, 31), False),
        (1, "2025-12-31", date(2027, 1, 1), True),
    ],
)
def test_counts_calendar_years_from_the_last_day_that_the_date_may_mean(
    connection: Connection, years: int, issued: str, today: date, stale: bool
) -> None:
    keep(connection, entry(1, work("a2015", issued=PartialDate.from_iso(issued))))
    set_default(connection, reference_max_years={"default": years})

    assert bool(told(connection, "reference.stale", today)) is stale


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ({"issued": PartialDate(2016, 10)}, "published 2016-10, more than 10 years ago"),
        ({"issued": PartialDate(2010)}, "published 2010, at least 15 years ago"),
        ({"issued": PartialDate(2010), "issued_end": PartialDate(2014)}, "published 2014, at least 11 years ago"),
        ({"issued": PartialDate(2010), "updated": PartialDate(2014, 3, 1)}, "updated 2014-03-01, 12 years ago"),
        ({"issued": None, "updated": PartialDate(2014, 3, 1)}, "updated 2014-03-01, 12 years ago"),
        ({"issued": PartialDate(2010), "updated": PartialDate(2024)}, None),
        ({"issued": PartialDate(2010), "issued_end": PartialDate(2024)}, None),
        ({"issued": None}, None),
    ],
)
def test_the_last_date_of_a_work_counts(
    connection: Connection, dates: dict[str, PartialDate | None], words: str | None
) -> None:
    keep(connection, entry(1, work("a2015", **dates)))

    messages = [finding.message.partition(";")[0] for finding in told(connection, "reference.stale")]

    assert messages == ([words] if words else [])


@pytest.mark.parametrize(
    ("limits", "found"),
    [
        ({"default": 10}, ["article", "book"]),
        ({"default": 10, "book": 20}, ["article"]),
        ({"default": 20, "book": 10}, ["book"]),
        ({"book": 10}, ["book"]),
        ({"default": 10, "book": None}, ["article"]),
        ({}, []),
    ],
)
def test_each_type_has_its_own_limit_or_the_default(
    connection: Connection, limits: dict[str, int | None], found: list[str]
) -> None:
    old = PartialDate(2012, 8)
    keep(connection, entry(1, work("article", issued=old)), entry(2, work("book", type="book", issued=old)))
    set_default(connection, reference_max_years=limits)

    assert subjects(connection, "reference.stale") == found


def test_the_message_names_the_limit_of_the_type(connection: Connection) -> None:
    keep(connection, entry(1, work("a2020", issued=PartialDate(2025, 10, 1))))
    set_default(connection, reference_max_years={"default": 10, "article-journal": 1})

    assert told(connection, "reference.stale")[0].message == (
        "published 2025-10-01, 13 months ago; policy default allows 1 year"
    )


def test_leaves_out_articles_that_nobody_looks_after_and_policies_without_a_limit(connection: Connection) -> None:
    for slug in ("hip-pain", "knee-pain"):
        keep(connection, entry(1, work("a2010", issued=PartialDate(2010))), slug=slug)
    assign(connection, "archived")
    set_status(connection, "withdrawn", slug="knee-pain")

    assert told(connection, "reference.stale") == []
