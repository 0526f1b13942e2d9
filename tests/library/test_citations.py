"""Links between claims and references."""

import pytest
from sqlalchemy import Connection, select

from citelib.errors import NotFound
from citelib.library import citations, claims, references
from citelib.library.database import Stamp
from citelib.library.schema import citation


def cited(connection: Connection, name: str) -> list[dict[str, object]]:
    found = claims.find(connection, name)
    links = citations.of_claims(connection, found.article_id).get(found.id, [])
    return [{key: value for key, value in link.items() if not key.startswith("asserted")} for link in links]


def test_a_claim_and_a_reference_are_linked_once_for_each_relation(filled: Connection, stamp: Stamp) -> None:
    claim_id, book = claims.find(filled, "hip-pain:2").id, references.find(filled, "berg2010").id

    made = [
        citations.link(filled, claim_id, book, stamp),
        citations.link(filled, claim_id, book, stamp, relation="disputes", quote="no"),
        citations.link(filled, claim_id, book, stamp, locator_type="page", locator="7"),
    ]

    assert made == [True, True, False]
    assert cited(filled, "hip-pain:2") == [
        {"key": "berg2010", "relation": "citesAsEvidence", "locator_type": "page", "locator": "7"},
        {"key": "berg2010", "relation": "disputes", "quote": "no"},
    ]


def test_an_ended_link_stays_on_record_and_can_be_made_again(filled: Connection, stamp: Stamp) -> None:
    claim_id, work = claims.find(filled, "hip-pain:1").id, references.find(filled, "lindqvist2015").id

    assert citations.unlink(filled, claim_id, work, stamp) == 1
    assert cited(filled, "hip-pain:1") == []
    assert citations.link(filled, claim_id, work, stamp)
    rows = select(citation.c.ended_by).where(citation.c.claim_id == claim_id).order_by(citation.c.id)
    assert filled.execute(rows).scalars().all() == ["editor", None]


def test_a_printed_marker_does_not_bring_back_a_link_that_was_taken_away(filled: Connection, stamp: Stamp) -> None:
    found, work = claims.find(filled, "hip-pain:1"), references.find(filled, "lindqvist2015").id
    citations.unlink(filled, found.id, work, stamp)

    assert citations.link_printed(filled, found.article_id, [(found.id, work)], stamp) == 0
    assert cited(filled, "hip-pain:1") == []


def test_says_what_the_claim_does_cite(filled: Connection, stamp: Stamp) -> None:
    found, book = claims.find(filled, "hip-pain:4"), references.find(filled, "berg2010")

    with pytest.raises(NotFound) as error:
        citations.unlink(filled, found.id, book.id, stamp, relation="refutes")

    assert error.value.message == (
        "hip-pain:4 does not cite berg2010 with refutes:"
        " it cites lindqvist2015 (citesAsEvidence), who2017 (citesAsEvidence)"
    )
