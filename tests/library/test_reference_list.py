"""References as short lines."""

import pytest
from sqlalchemy import Connection, update

from citelib.errors import UsageError
from citelib.library import articles, citations, claims, reference_list, references
from citelib.library.database import Stamp
from citelib.library.reference_list import listed, short_authors
from citelib.library.schema import reference
from citelib.reference import Name, PartialDate, Reference

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


WORKS = [
    Reference(citation_key="c", title="Æther", author=(Name("Østergård"),), issued=PartialDate(2012)),
    Reference(citation_key="a", title="the knee", author=(Name(literal="WHO"),), issued=PartialDate(2012, 8)),
    Reference(citation_key="d", title="Elbow", editor=(Name("Müller"),), author=()),
    Reference(citation_key="b", title="elbow", issued=PartialDate(2020), author=(Name("de Vries"), Name("Zabel"))),
]


@pytest.mark.parametrize(
    ("sort", "keys"),
    [
        (None, "a b c d"),
        ("key", "a b c d"),
        ("year", "b a c d"),
        ("author", "b d c a"),
        ("title", "c b d a"),
        ("added", "b d a c"),
    ],
)
def test_orders(connection: Connection, stamp: Stamp, sort: str | None, keys: str) -> None:
    references.add(connection, WORKS, stamp)

    assert [line["key"] for line in listed(connection, sort=sort)] == keys.split()
    assert [line["key"] for line in listed(connection, sort=sort, limit=2)] == keys.split()[:2]


def test_an_alphabetical_list_has_works_without_names_at_its_end(connection: Connection, stamp: Stamp) -> None:
    references.add(connection, [Reference(citation_key="x", title="Anonymous"), *WORKS], stamp)

    assert listed(connection, sort="author")[-1]["key"] == "x"


def test_an_article_can_be_listed_in_another_order_than_the_printed_one(filled: Connection) -> None:
    found = articles.find(filled, "hip-pain").id

    assert [line["key"] for line in listed(filled, article_id=found)] == ["lindqvist2015", "who2017", "berg2010"]
    assert [line["key"] for line in listed(filled, article_id=found, sort="year", limit=2)] == [
        "who2017",
        "lindqvist2015",
    ]


def test_a_query_chooses_among_what_is_listed(filled: Connection, stamp: Stamp) -> None:
    references.add(filled, WORKS, stamp)
    found = articles.find(filled, "hip-pain").id

    assert [line["key"] for line in listed(filled, query="year:2012-")] == ["a", "b", "c", "lindqvist2015", "who2017"]
    assert [line["key"] for line in listed(filled, query="year:2012-", kind="webpage")] == ["who2017"]
    assert [line["key"] for line in listed(filled, query="hip OR bones", article_id=found)] == [
        "lindqvist2015", "who2017", "berg2010",
    ]  # fmt: skip
    assert [line["key"] for line in listed(filled, query="NOT who", uncited=True)] == ["b", "berg2010", "c", "d"]
    assert [line["key"] for line in listed(filled, query="ostergard")] == ["c"]
    with pytest.raises(UsageError, match="holds no word to search for"):
        listed(filled, query="?")


def test_so_many_that_all_are_read_are_listed_in_the_same_way(
    filled: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_by_one = listed(filled, sort="title", query="NOT bones")
    monkeypatch.setattr(reference_list, "MANY", 0)

    assert listed(filled, sort="title", query="NOT bones") == one_by_one


def test_merged_references_are_not_listed(filled: Connection) -> None:
    kept = references.find(filled, "who2017").id
    filled.execute(update(reference).where(reference.c.citation_key == "berg2010").values(merged_into_id=kept))

    assert [line["key"] for line in listed(filled)] == ["lindqvist2015", "who2017"]
    assert [line["key"] for line in listed(filled, query="NOT hip", sort="year")] == []
