"""The rule access.no-url."""

import pytest
from sqlalchemy import Connection

from citelib.library import accesses
from citelib.reference import PartialDate
from citelib.rules.finding import Finding, Severity
from tests.rules.building import LATER, entry, keep, reference_id, set_status, told, work

DAY = PartialDate(2018, 11, 14)


def test_tells_the_date(connection: Connection) -> None:
    keep(connection, entry(1, accessed=DAY))

    assert told(connection, "access.no-url") == [
        Finding(
            rule="access.no-url",
            severity=Severity.INFO,
            article="hip-pain",
            subject_kind="reference",
            subject_id="lindqvist2015",
            message="opened 2018-11-14, but no URL or DOI says where",
            remedy="citelib reference edit lindqvist2015 url=https://…",
            data={"accessed": "2018-11-14"},
        )
    ]


@pytest.mark.parametrize(
    ("fields", "accessed", "found"),
    [
        ({}, DAY, True),
        ({"type": "book"}, PartialDate(2018), True),
        ({}, None, False),
        ({"url": "https://example.org"}, DAY, False),
        ({"doi": "10.1000/a"}, DAY, False),
        ({"pmid": "123"}, DAY, False),
    ],
)
def test_something_must_lead_to_what_was_opened(
    connection: Connection, fields: dict[str, str], accessed: PartialDate | None, found: bool
) -> None:
    keep(connection, entry(1, work("a2015", **fields), accessed))

    assert bool(told(connection, "access.no-url")) is found


def test_the_url_of_an_access_leads_there_too(connection: Connection) -> None:
    keep(connection, entry(1, accessed=DAY))

    accesses.record(connection, reference_id(connection), PartialDate(2020), LATER, url="https://example.org")

    assert told(connection, "access.no-url") == []


def test_the_url_of_the_work_is_enough_for_an_access_without_one(connection: Connection) -> None:
    keep(connection, entry(1, work("a2015", url="https://example.org")))

    accesses.record(connection, reference_id(connection, "a2015"), DAY, LATER)

    assert told(connection, "access.no-url") == []


def test_leaves_out_articles_that_nobody_looks_after(connection: Connection) -> None:
    keep(connection, entry(1, accessed=DAY))
    set_status(connection, "archived")

    assert told(connection, "access.no-url") == []
