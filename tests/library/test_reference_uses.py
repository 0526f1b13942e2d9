"""Where a reference is used."""

from sqlalchemy import Connection

from citelib.library import citations, claims, reference_uses, references
from citelib.library.database import Stamp


def test_tells_the_articles_and_the_claims_that_use_it(filled: Connection, stamp: Stamp) -> None:
    work = references.find(filled, "who2017")

    assert reference_uses.listing_articles(filled, work.id) == [
        {
            "article": "hip-pain",
            "scope": "",
            "number": 2,
            "text": "WHO. Rest and load. 2017. Accessed 11/14/2018.",
        }
    ]
    assert reference_uses.citing_claims(filled, work.id) == [
        {"article": "hip-pain", "number": 4, "text": "Rest for six weeks", "relation": "citesAsEvidence"}
    ]


def test_a_citation_that_ended_still_keeps_it_from_going(filled: Connection, stamp: Stamp) -> None:
    claim, work = claims.find(filled, "hip-pain:2"), references.find(filled, "berg2010")
    citations.link(filled, claim.id, work.id, stamp)
    citations.unlink(filled, claim.id, work.id, stamp)

    assert reference_uses.citing_claims(filled, work.id) == []
    assert list(reference_uses.obstacles(filled, work.id)) == [
        "it is in the bibliography of hip-pain",
        "it is cited, or was, by hip-pain:2",
    ]
