"""The rule access.after-review."""

from datetime import date

import pytest
from sqlalchemy import Connection

from citelib.reference import PartialDate
from citelib.rules.finding import Finding, Severity
from tests.rules.building import entry, keep, reviewed, set_status, told


def test_tells_both_dates(connection: Connection) -> None:
    keep(connection, entry(1, accessed=PartialDate(2018, 11, 14)))
    reviewed(connection, date(2018, 11, 13))

    assert told(connection, "access.after-review") == [
        Finding(
            rule="access.after-review",
            severity=Severity.INFO,
            article="hip-pain",
            subject_kind="reference",
            subject_id="lindqvist2015",
            message="opened 2018-11-14, 1 day after the last review (2018-11-13), which may have seen another state",
            remedy='citelib review record hip-pain --reviewer "NAME" --outcome no-change',
            data={"last_reviewed": date(2018, 11, 13), "accessed": "2018-11-14", "days_after": 1},
        )
    ]


@pytest.mark.parametrize(
    ("last", "accessed", "after"),
    [
        (date(2018, 11, 13), "2018-11-12", False),
        (date(2018, 11, 13), "2018-11-13", False),
        (date(2018, 11, 13), "2018-11-14", True),
        (date(2018, 11, 30), "2018-12-01", True),
        (date(2020, 2, 28), "2020-02-29", True),
        (date(2020, 2, 29), "2020-02-29", False),
        (date(2020, 2, 29), "2020-03", True),
        (date(2018, 11, 13), "2018-11", False),
        (date(2018, 11, 1), "2018-11", False),
        (date(2018, 10, 31), "2018-11", True),
        (date(2018, 11, 13), "2018", False),
        (date(2018, 1, 1), "2018", False),
        (date(2017, 12, 31), "2018", True),
    ],
)
def test_flags_only_what_is_surely_later(connection: Connection, last: date, accessed: str, after: bool) -> None:
    keep(connection, entry(1, accessed=PartialDate.from_iso(accessed)))
    reviewed(connection, last)

    assert bool(told(connection, "access.after-review")) is after


def test_counts_the_fewest_days_that_there_may_be(connection: Connection) -> None:
    keep(connection, entry(1, accessed=PartialDate(2018, 12)))
    reviewed(connection, date(2018, 11, 13))

    assert "opened 2018-12, at least 18 days after" in told(connection, "access.after-review")[0].message


def test_a_failed_review_does_not_count_and_one_that_passed_ends_it(connection: Connection) -> None:
    keep(connection, entry(1, accessed=PartialDate(2018, 11, 14)))
    assert told(connection, "access.after-review") == []
    reviewed(connection, date(2018, 11, 13))
    reviewed(connection, date(2018, 11, 20), outcome="rejected")
    assert len(told(connection, "access.after-review")) == 1

    reviewed(connection, date(2018, 11, 14), outcome="no-change")

    assert told(connection, "access.after-review") == []


def test_leaves_out_articles_that_nobody_looks_after(connection: Connection) -> None:
    keep(connection, entry(1, accessed=PartialDate(2018, 11, 14)))
    reviewed(connection, date(2018, 11, 13))
    set_status(connection, "archived")

    assert told(connection, "access.after-review") == []
