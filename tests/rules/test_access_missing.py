"""The rule access.missing."""

import pytest
from sqlalchemy import Connection

from citelib.reference import PartialDate
from citelib.rules.finding import Finding, Severity
from tests.rules.building import assign, entry, keep, set_status, told, work

URL = "https://example.org/hip"
PAGE = work("nhs2020", type="webpage", url=URL)


def test_tells_the_policy(connection: Connection) -> None:
    keep(connection, entry(1, PAGE))

    assert told(connection, "access.missing") == [
        Finding(
            rule="access.missing",
            severity=Severity.WARNING,
            article="hip-pain",
            subject_kind="reference",
            subject_id="nhs2020",
            message="a web source, but nobody recorded opening it; policy default allows 12 months",
            remedy="citelib access record nhs2020 --on YYYY-MM-DD --url URL",
            data={"type": "webpage", "url": URL, "policy": "default", "access_max_months": 12},
        )
    ]


@pytest.mark.parametrize(
    ("fields", "accessed", "missing"),
    [
        ({"type": "webpage"}, None, True),
        ({"type": "post-weblog"}, None, True),
        ({"type": "report", "url": URL}, None, True),
        ({"type": "webpage", "doi": "10.1000/a"}, None, True),
        ({"type": "webpage"}, PartialDate(2020), False),
        ({"type": "report"}, None, False),
        ({"type": "report", "url": URL, "doi": "10.1000/a"}, None, False),
        ({"type": "report", "url": URL, "pmid": "123"}, None, False),
        ({"type": "report", "url": URL, "pmcid": "PMC123"}, None, False),
        ({"type": "report", "url": URL, "arxiv": "2001.00001"}, None, False),
    ],
)
def test_a_web_source_needs_an_access(
    connection: Connection, fields: dict[str, str], accessed: PartialDate | None, missing: bool
) -> None:
    keep(connection, entry(1, work("nhs2020", **fields), accessed))

    assert bool(told(connection, "access.missing")) is missing


def test_leaves_out_articles_that_nobody_looks_after_and_policies_without_a_limit(connection: Connection) -> None:
    for slug in ("hip-pain", "knee-pain"):
        keep(connection, entry(1, PAGE), slug=slug)
    assign(connection, "archived")
    set_status(connection, "archived", slug="knee-pain")

    assert told(connection, "access.missing") == []
