"""Recording accesses."""

import pytest
from sqlalchemy import Connection

from citelib.errors import Conflict, NotFound, UsageError
from citelib.library import accesses, articles, references, shown
from citelib.library.database import Stamp
from citelib.reference import PartialDate


def record(connection: Connection, stamp: Stamp, accessed: PartialDate, **details: object) -> int:
    work = references.find(connection, "who2017")
    return accesses.record(connection, work.id, accessed, stamp, **details)  # type: ignore[arg-type]


def accessed(connection: Connection) -> PartialDate | None:
    return references.get(connection, "who2017").accessed


def test_the_latest_access_is_the_access_date_of_the_reference(filled: Connection, stamp: Stamp) -> None:
    assert accessed(filled) == PartialDate(2018, 11, 14)

    record(filled, stamp, PartialDate(2020, 5))
    record(filled, stamp, PartialDate(2019, 1, 1))

    assert accessed(filled) == PartialDate(2020, 5)


def test_a_corrected_access_does_not_count(filled: Connection, stamp: Stamp) -> None:
    wrong = record(filled, stamp, PartialDate(2025))
    record(filled, stamp, PartialDate(2024), supersedes_id=wrong)

    assert accessed(filled) == PartialDate(2024)
    assert [(one["id"], one["superseded_by"]) for one in accesses.history(filled)] == [(2, 3), (3, None), (1, None)]
    with pytest.raises(Conflict, match="Access 2 was corrected already"):
        record(filled, stamp, PartialDate(2024), supersedes_id=wrong)
    with pytest.raises(NotFound, match="This reference has no access 99"):
        record(filled, stamp, PartialDate(2024), supersedes_id=99)


def test_an_article_shows_the_access_that_stands(filled: Connection, stamp: Stamp) -> None:
    found = articles.find(filled, "hip-pain")
    record(filled, stamp, PartialDate(2017, 11, 14), article_id=found.id, supersedes_id=1)

    assert [one["accessed"] for one in shown.bibliography(filled, found.id)] == [None, "2017-11-14", None]


@pytest.mark.parametrize("day", [PartialDate(2026, 11, 23), PartialDate(2027), PartialDate(1899)])
def test_a_date_that_cannot_be_is_refused(filled: Connection, stamp: Stamp, day: PartialDate) -> None:
    with pytest.raises(UsageError, match="The access date"):
        record(filled, stamp, day)


def test_a_year_that_is_not_over_may_be_meant(filled: Connection, stamp: Stamp) -> None:
    record(filled, stamp, PartialDate(2026))

    assert accessed(filled) == PartialDate(2026)


def test_a_printed_date_is_recorded_once(filled: Connection, stamp: Stamp) -> None:
    found, work = articles.find(filled, "hip-pain"), references.find(filled, "who2017")
    again = accesses.record_printed(filled, work.id, PartialDate(2018, 11, 14), found.id, "", stamp)
    vaguer = accesses.record_printed(filled, work.id, PartialDate(2018, 11), found.id, "", stamp)

    assert (again, vaguer) == (False, True)
