"""Full text."""

import pytest
from sqlalchemy import Connection

from citelib.errors import UsageError
from citelib.library import articles, references, search
from citelib.library.database import Stamp
from citelib.reference import Name, PartialDate, Reference


@pytest.mark.parametrize(
    ("query", "match"),
    [
        ("hip", '"hip"*'),
        ("hip pain", '"hip" "pain"*'),
        ('"hip pain" runners', '"hip pain" "runners"*'),
        ('"hip pain"', '"hip pain"'),
        ("10.1234/HIP.5", '"10.1234/HIP.5"*'),
        ("hip AND NOT (pain OR *)", '"hip" "AND" "NOT" "(pain" "OR"*'),
        ('hip"', '"hip"'),
        ("? !", ""),
        ("", ""),
        ("a\0b", '"a" "b"*'),
    ],
)
def test_words_are_quoted_for_the_database(query: str, match: str) -> None:
    assert search.match_expression(query) == match


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
        ("NEAR(", []),
        ("'; DROP TABLE claim", []),
    ],
)
def test_finds_what_holds_all_words(filled: Connection, query: str, names: list[str]) -> None:
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


def test_more_words_than_anybody_types_are_refused() -> None:
    with pytest.raises(UsageError, match="65 words are too many to search for"):
        search.match_expression(" ".join(f"word{n}" for n in range(65)))

    assert search.match_expression("hip " * 5_000) == '"hip"*'
