"""Full text."""

import pytest
from sqlalchemy import Connection, update

from citelib.errors import UsageError
from citelib.library import articles, claims, references, search
from citelib.library.database import Stamp
from citelib.library.querying import hits
from citelib.library.schema import reference
from citelib.reference import Name, PartialDate, Reference


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("marathon", ["lindqvist2015", "hip-pain:2"]),
        ("MARATH", ["lindqvist2015", "hip-pain:2"]),
        ("10.1234/hip.5", ["lindqvist2015"]),
        ("sato keiko", ["lindqvist2015"]),
        ("lindqvist2015", ["lindqvist2015"]),
        ('"six weeks"', ["hip-pain:4"]),
        ('"weeks six"', []),
        ("hip-pain", ["hip-pain", "lindqvist2015", "hip-pain:1"]),
        ("NEAR", []),
        ("'; DROP TABLE claim", []),
        ("marathon -hip", ["hip-pain:2"]),
        ("marathon NOT hip", ["hip-pain:2"]),
        ("weeks OR caused OR bones", ["berg2010", "hip-pain:4"]),
        ("weeks OR bones", ["berg2010", "hip-pain:4"]),
        ("NOT (hip OR rest OR often)", ["hip-pain:3", "berg2010"]),
        ("NOT hip", ["hip-pain:2", "hip-pain:3", "berg2010", "hip-pain:4"]),
        ("marathon OR NOT hip", ["lindqvist2015", "hip-pain:2", "hip-pain:3", "berg2010", "hip-pain:4"]),
        ("author:berg", ["berg2010"]),
        ("hip year:2015", ["lindqvist2015"]),
        ("NOT year:2015", ["who2017", "berg2010"]),
        ("year:2010-2017 (bones OR marathon*)", ["berg2010", "lindqvist2015"]),
    ],
)
def test_finds_what_is_asked_for(filled: Connection, query: str, names: list[str]) -> None:
    assert [hit.name for hit in search.find(filled, query)] == names


def test_accents_do_not_matter(filled: Connection, stamp: Stamp) -> None:
    work = Reference(title="Über Hüften", author=(Name(family="Müller", given="A"),), issued=PartialDate(2020))
    references.add(filled, [work], stamp)

    for query in ("muller", "Müller", "huften", "HÜFT"):
        assert search.find(filled, query) == [search.Hit("reference", "muller2020", "", *_told(filled, query))]


def _told(connection: Connection, query: str) -> tuple[str, str]:
    (hit,) = search.find(connection, query)
    return hit.text, "Über Hüften"


def test_leaves_out_withdrawn_articles_and_their_claims(filled: Connection, stamp: Stamp) -> None:
    articles.withdraw(filled, articles.find(filled, "hip-pain"), stamp)

    assert [hit.kind for hit in search.find(filled, "hip pain")] == ["reference"]


def test_keeps_to_one_kind_and_a_limit(filled: Connection) -> None:
    assert [hit.kind for hit in search.find(filled, "hip", kind="claim")] == ["claim"]
    assert len(search.find(filled, "hip", limit=2)) == 2


def test_the_language_finds_words_as_they_are_found_without_it(filled: Connection) -> None:
    for words in ("hip", "hip pain", "MARATH", "10.1234/hip.5", "rest and load", "sato keiko", "hip-pain", "who's"):
        assert hits.find(filled, words, kind=None, limit=None) == search.find(filled, words, limit=None)


@pytest.mark.parametrize(
    ("family", "queries"),
    [
        ("Łukasiewicz", ["lukasiewicz", "LUKASIEWICZ", "Łukasiewicz", "łuka", '"a lukasiewicz"', "author:lukasiewicz"]),
        ("Lukasiewicz", ["Łukasiewicz", '"a Łukasiewicz"', "łukasiewicz OR knee", "author:łukasiewicz"]),
        ("Sørensen", ["sorensen", "Sørensen", "soren", "sorensen*", "author:sorensen"]),
        ("Strauß", ["strauss", "Strauß", "STRAUSS", "straus", "author:strauß"]),
        ("Ærø", ["aero", "Ærø", '"a aero" hips']),
        ("Чайковский", ["чаиковскии", "чайковский", "author:чайк*"]),
        ("Müller", ["muller", "Müller", "MULL", "author:müller"]),
    ],
)
def test_letters_are_found_by_their_plain_forms(
    connection: Connection, stamp: Stamp, family: str, queries: list[str]
) -> None:
    references.add(connection, [Reference(title="Hips", citation_key="x", author=(Name(family, "A"),))], stamp)

    for query in queries:
        assert [hit.name for hit in search.find(connection, query)] == ["x"], query


def test_letters_of_titles_and_claims_are_found_too(filled: Connection, stamp: Stamp) -> None:
    references.add(filled, [Reference(title="Løb og ﬁbrose", citation_key="x")], stamp)
    claims.reword(filled, claims.find(filled, "hip-pain:2"), "Løb is running.", stamp)

    assert [hit.name for hit in search.find(filled, "lob")] == ["hip-pain:2", "x"]
    assert [hit.name for hit in search.find(filled, "fibrose")] == ["x"]


def test_what_is_found_by_words_is_shown_around_them_and_the_rest_from_its_beginning(filled: Connection) -> None:
    assert search.find(filled, "(six OR bones) NOT knee") == [
        search.Hit("reference", "berg2010", "", "Bones", "Bones"),
        search.Hit("claim", "hip-pain:4", "hip-pain", "Rest for six weeks", ""),
    ]
    assert search.find(filled, "year:2017") == [
        search.Hit("reference", "who2017", "", "WHO. Rest and load. 2017. Accessed 11/14/2018.", "Rest and load")
    ]


def test_the_best_come_first_whatever_the_operators(filled: Connection) -> None:
    plain = [hit.name for hit in search.find(filled, "hip* pain*", limit=None)]

    assert [hit.name for hit in search.find(filled, "hip* AND pain* NOT knee", limit=None)] == plain
    assert [hit.name for hit in search.find(filled, "hip* AND pain* NOT knee", limit=2)] == plain[:2]


def test_withdrawn_articles_are_not_found_by_what_they_lack(filled: Connection, stamp: Stamp) -> None:
    articles.withdraw(filled, articles.find(filled, "hip-pain"), stamp)

    assert {hit.kind for hit in search.find(filled, "NOT knee")} == {"reference"}


def test_merged_references_are_not_found(filled: Connection) -> None:
    kept, merged = (references.find(filled, key).id for key in ("who2017", "berg2010"))
    filled.execute(update(reference).where(reference.c.id == merged).values(merged_into_id=kept))

    for query in ("bones", "bones OR knee", "author:berg", "NOT hip"):
        assert "berg2010" not in [hit.name for hit in search.find(filled, query)]
    search.rebuild(filled)
    assert search.gaps(filled) == []


def test_a_field_and_another_kind_than_references_exclude_each_other(filled: Connection) -> None:
    with pytest.raises(UsageError, match="Fields belong to references, and --kind claim leaves these out"):
        search.find(filled, "author:berg", kind="claim")

    assert [hit.name for hit in search.find(filled, "author:berg", kind="reference")] == ["berg2010"]


def test_many_hits_are_read_in_pieces(filled: Connection, stamp: Stamp) -> None:
    references.add(filled, [Reference(title=f"Elbow {n}", citation_key=f"e{n}") for n in range(1_100)], stamp)

    found = [hit.name for hit in search.find(filled, "elbow OR knee", limit=None)]
    assert sorted(found) == sorted(f"e{n}" for n in range(1_100))
    assert [hit.name for hit in search.find(filled, "key:e* NOT hip", limit=None)] == [f"e{n}" for n in range(1_100)]
