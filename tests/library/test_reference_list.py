"""References as short lines."""

import pytest
from sqlalchemy import Connection

from citelib.library import articles, citations, claims, references
from citelib.library.database import Stamp
from citelib.library.reference_list import listed, short_authors
from citelib.reference import Name, Reference

TUFO, DESAI = Name("Tufo", "Anthony Ray"), Name("Desai", "GJ")


@pytest.mark.parametrize(
    ("work", "authors"),
    [
        (Reference(author=(TUFO,)), "Tufo AR"),
        (Reference(author=(TUFO, DESAI)), "Tufo AR, Desai GJ"),
        (Reference(author=(TUFO, DESAI, DESAI)), "Tufo AR et al."),
        (Reference(author=(TUFO,), author_et_al=True), "Tufo AR et al."),
        (Reference(author=(Name("Berg", "J.-P.", "Jr", non_dropping_particle="van der"),)), "van der Berg JP Jr"),
        (Reference(author=(Name(literal="WHO"), DESAI)), "WHO, Desai GJ"),
        (Reference(editor=(DESAI,)), "Desai GJ"),
        (Reference(author=(Name("Plato"),)), "Plato"),
        (Reference(), ""),
    ],
)
def test_shortens_authors(work: Reference, authors: str) -> None:
    assert short_authors(work) == authors


def test_a_reference_counts_as_uncited_when_its_last_citation_ends(filled: Connection, stamp: Stamp) -> None:
    found = articles.find(filled, "hip-pain")
    assert [line["key"] for line in listed(filled, uncited=True)] == ["berg2010"]

    citations.unlink(filled, claims.find(filled, "hip-pain:4").id, references.find(filled, "who2017").id, stamp)
    claims.retire(filled, claims.find(filled, "hip-pain:4"), stamp)

    assert [line["key"] for line in listed(filled, article_id=found.id, uncited=True)] == ["who2017", "berg2010"]
    assert [line["key"] for line in listed(filled, uncited=True, kind="book")] == ["berg2010"]
