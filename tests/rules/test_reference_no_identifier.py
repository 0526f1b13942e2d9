"""The rule reference.no-identifier."""

import pytest
from sqlalchemy import Connection

from citelib.rules.finding import Finding, Severity
from tests.rules.building import entry, keep, set_status, told, work


def test_says_what_an_identifier_is_for(connection: Connection) -> None:
    keep(connection, entry(1))

    assert told(connection, "reference.no-identifier") == [
        Finding(
            rule="reference.no-identifier",
            severity=Severity.INFO,
            article="hip-pain",
            subject_kind="reference",
            subject_id="lindqvist2015",
            message=(
                "a journal article without DOI, PMID, PMCID or arXiv number: a retraction could not be matched to it"
            ),
            remedy="citelib reference edit lindqvist2015 doi=10.…",
            data={"type": "article-journal"},
        )
    ]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"type": "article-journal"}, True),
        ({"type": "paper-conference"}, True),
        ({"type": "article"}, True),
        ({"type": "article-journal", "url": "https://example.org", "issn": "1234-5679"}, True),
        ({"type": "book", "isbn": "9780781745352"}, False),
        ({"type": "chapter"}, False),
        ({"type": "webpage"}, False),
        ({"doi": "10.1000/a"}, False),
        ({"pmid": "123"}, False),
        ({"pmcid": "PMC123"}, False),
        ({"arxiv": "2001.00001"}, False),
    ],
)
def test_articles_papers_and_preprints_need_one(connection: Connection, fields: dict[str, str], found: bool) -> None:
    keep(connection, entry(1, work("a2015", **fields)))

    assert bool(told(connection, "reference.no-identifier")) is found


def test_leaves_out_articles_that_nobody_looks_after(connection: Connection) -> None:
    keep(connection, entry(1))
    set_status(connection, "archived")

    assert told(connection, "reference.no-identifier") == []
