"""Finding references that probably are one work."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from sqlalchemy import Connection

from citelib.library import (
    duplicate_blocks,
    duplicate_reading,
    duplicate_scores,
    duplicate_titles,
    duplicates,
    references,
)
from citelib.library.database import Library, Stamp
from citelib.library.duplicates import Pair
from citelib.reference import Name, PartialDate, Reference
from tests import twins

PAPER = Reference(
    type="article-journal",
    citation_key="paper",
    title="The burden of Ménière’s disease among nurses: a ten-year cohort",
    author=(
        Name(family="Müller", given="Jörg K."),
        Name(family="García-Ruiz", given="Ana"),
        Name(family="Berg", given="Pieter", non_dropping_particle="van den"),
    ),
    container_title="The Journal of Hip and Knee Medicine",
    volume="12",
    issue="8",
    page="522-528",
    issued=PartialDate(2012, 8),
    doi="10.1000/paper",
)
BOOK = Reference(
    type="book",
    citation_key="book",
    title="Handbook of the painful foot",
    author=(Name(family="Osei", given="Grace"),),
    edition="2",
    isbn="978-0-7817-6671-5",
    issued=PartialDate(2004),
)
CHAPTER = Reference(
    type="chapter",
    citation_key="chapter",
    title="Introduction",
    author=(Name(family="Osei", given="Grace"),),
    container_title="Handbook of the foot",
    page="1-9",
    isbn="978-0-7817-6671-5",
    issued=PartialDate(2004),
)
SITE = Reference(
    type="webpage",
    citation_key="site",
    title="About foot pain",
    author=(Name(literal="World Health Organization"),),
    url="https://www.who.int/foot-pain/",
)


def found(connection: Connection, stamp: Stamp, *works: Reference, least: float = duplicates.LEAST_SCORE) -> list[Pair]:
    references.add(connection, works, stamp)
    return duplicates.probable(connection, least=least)


def second(work: Reference, **changes: Any) -> Reference:
    """The work once more, without its DOI."""
    return replace(work, **{"citation_key": "second", "doi": "", **changes})


@pytest.mark.parametrize(
    ("work", "changes", "reasons"),
    [
        (PAPER, {}, ("same title", "same first author", "same year", "same journal or book, volume, page")),
        (
            PAPER,
            {
                "title": r"THE BURDEN OF M{\'E}NI{\`E}RE'S DISEASE AMONG NURSES: A TEN-YEAR COHORT.",
                "author": (Name(family="Mueller", given="J K"), Name(family="Garcia Ruiz", given="A")),
                "container_title": "J. Hip Knee Med.",
                "page": "522–8",
                "volume": "Vol. 12",
                "issued": PartialDate(2011),
            },
            ("same title", "same first author", "year 2012 and 2011", "same journal or book, volume, page"),
        ),
        (
            PAPER,
            {"title": "Burden of Meniere's disease amogn nurses", "author": PAPER.author[:1], "issue": "", "page": ""},
            (
                "same title, one without its subtitle",
                "same first author",
                "same year",
                "same journal or book, volume",
            ),
        ),
        (
            PAPER,
            {"author": (PAPER.author[1], PAPER.author[0], PAPER.author[2]), "container_title": "", "volume": "13"},
            ("same title", "same year", "same page", "authors in another order", "volume 12 and 13"),
        ),
        (
            PAPER,
            {"title": "", "author": (Name(family="Jörg", given="Müller"),)},
            (
                "a title is missing",
                "first author Müller Jörg K. and Jörg Müller",
                "same year",
                "same journal or book, volume, page",
            ),
        ),
        (BOOK, {"issued": PartialDate(2005), "author": ()}, ("same title", "same ISBN", "year 2004 and 2005")),
        (SITE, {"url": "http://who.int/foot-pain", "author": (Name(literal="WHO"),)},
         ("same title", "first author WHO and World Health Organization", "same URL")),
    ],
)  # fmt: skip
def test_finds_a_work_that_is_printed_otherwise(
    connection: Connection, stamp: Stamp, work: Reference, changes: dict[str, Any], reasons: tuple[str, ...]
) -> None:
    (pair,) = found(connection, stamp, second(work, **changes), work)

    first, other = ("paper", "second") if work is PAPER else sorted((work.citation_key, "second"))
    assert ({pair.first, pair.second}, pair.reasons) == ({first, other}, reasons)
    assert duplicates.LEAST_SCORE <= pair.score <= 1


@pytest.mark.parametrize(
    ("work", "changes"),
    [
        (PAPER, {"doi": "10.1000/another"}),
        (PAPER, {"title": f"{PAPER.title}. Part 2", "page": "529-535"}),
        (PAPER, {"title": f"Erratum: {PAPER.title}", "page": "601"}),
        (PAPER, {"title": f"{PAPER.title}: authors' reply", "volume": "", "page": ""}),
        (PAPER, {"title": f"{PAPER.title}, 2013", "volume": "", "page": "", "issued": PartialDate(2013)}),
        (PAPER, {"title": PAPER.title.replace("nurses", "runners"), "page": "301-309"}),
        (PAPER, {"author": (Name(family="Haddad", given="E"),), "volume": "", "issue": "", "page": ""}),
        (PAPER, {"volume": "13", "page": "100-108", "issued": PartialDate(2013)}),
        (replace(PAPER, page="", number="e100"), {"number": "e200", "volume": "13", "issued": PartialDate(2013)}),
        (PAPER, {"container_title": "Sleep", "volume": "", "issue": "", "page": ""}),
        (BOOK, {"edition": "3", "issued": PartialDate(2009), "isbn": ""}),
        (BOOK, {"type": "chapter", "container_title": BOOK.title, "title": "Introduction", "edition": "", "page": "1"}),
        (CHAPTER, {"title": "Toes", "page": "10-19"}),
        (CHAPTER, {"author": (Name(family="Sato"),), "container_title": "Atlas of the hip", "isbn": "", "page": "3"}),
        (SITE, {"url": "https://www.who.int/foot-pain/children"}),
        (replace(SITE, type="report", title="Annual report", issued=PartialDate(2019), url=""),
         {"issued": PartialDate(2020)}),
    ],
)  # fmt: skip
def test_leaves_alone_what_is_another_work(
    connection: Connection, stamp: Stamp, work: Reference, changes: dict[str, Any]
) -> None:
    assert found(connection, stamp, work, second(work, **changes)) == []


def test_the_one_of_which_more_is_known_comes_first(connection: Connection, stamp: Stamp) -> None:
    pairs = found(connection, stamp, second(PAPER, issue=""), PAPER, second(PAPER, citation_key="third"))

    assert {pair[:2] for pair in pairs} == {("paper", "second"), ("paper", "third"), ("third", "second")}


def test_the_likeliest_come_first_and_the_rest_can_be_left_out(connection: Connection, stamp: Stamp) -> None:
    sparse = Reference(type="book", citation_key="sparse", title=BOOK.title, author=BOOK.author)

    pairs = found(connection, stamp, PAPER, second(PAPER), BOOK, sparse)

    assert [pair[:2] for pair in pairs] == [("paper", "second"), ("book", "sparse")]
    assert duplicates.probable(connection, least=pairs[0].score) == pairs[:1]


@pytest.mark.parametrize(
    ("mine", "yours", "kind"),
    [
        ("Hip pain", "Hip-pain.", "SAME"),
        ("<i>H</i><sub>2</sub>O &amp; bones", r"\emph{H}$_2$O \& bones", "SAME"),
        ("TNF-α in type II asthma", "TNF-alpha in type 2 asthma", "SAME"),
        ("RETRACTED: Hip pain", "Hip pain", "SAME"),
        ("Randomised trial of anaemia programmes", "Randomized trial of anemia programs", "ALIKE"),
        ("Follow-up of hip pain in runners", "Followup of hip pain in runers", "ALIKE"),
        ("Hip pain: an update", "Hip pain", "SHORTER"),
        ("Hip pain [Internet]", "Hip pain", "SHORTER"),
        ("Hip pain: a reply", "Hip pain", "OTHER"),
        ("Hip pain: part 2, results", "Hip pain", "OTHER"),
        ("Hip pain in 2019", "Hip pain in 2020", "OTHER"),
        ("Hypertension in runners", "Hypotension in runners", "OTHER"),
        ("Typical hip pain", "Atypical hip pain", "OTHER"),
        ("Hepatitis B in nurses", "Hepatitis C in nurses", "OTHER"),
        ("Hip pain with fever", "Hip pain without fever", "OTHER"),
        ("Hip pain in young runners", "Hip pain in runners", "LOOSE"),
        ("Yoga versus rest for chronic hip pain", "Rest versus yoga for chronic hip pain", "LOOSE"),
        ("…", "Hip pain", "UNKNOWN"),
    ],
)
def test_tells_how_two_titles_compare(mine: str, yours: str, kind: str) -> None:
    first, other = duplicate_titles.outline(mine), duplicate_titles.outline(yours)

    assert duplicate_titles.compare(first, other).kind.name == kind
    assert duplicate_titles.compare(other, first).kind.name == kind


@pytest.mark.parametrize("title", ["Editorial", "", "Introduction to the management of hip pain"])
def test_many_that_share_a_title_or_an_author_make_few_pairs(connection: Connection, stamp: Stamp, title: str) -> None:
    same = Reference(type="article-journal", title=title, author=(Name(family="Osei", given="G"),), volume="3")
    references.add(connection, [replace(same, page=f"{at}") for at in range(3_000)], stamp)
    outlines = duplicate_reading.outlines(connection)

    pairs = list(duplicate_blocks.pairs(outlines, lambda *_: True))

    most = len(outlines) * duplicate_blocks.NEXT_FEW * (len(duplicate_blocks.KEYS) + 1)
    assert len(outlines) < len(pairs) < most
    assert len(set(map(frozenset, pairs))) == len(pairs)


def measured(connection: Connection, stamp: Stamp, works: Iterable[Reference]) -> tuple[float, float]:
    """Precision and recall on works with known twins."""
    keys = [one.citation_key for one in references.add(connection, works, stamp)]
    told = {frozenset(pair[:2]) for pair in duplicates.probable(connection)}
    true = twins.truth(keys)
    assert len(true) > 100
    return len(told & true.keys()) / len(told), len(told & true.keys()) / len(true)


def test_finds_the_twins_and_not_the_lookalikes(connection: Connection, stamp: Stamp) -> None:
    precision, recall = measured(connection, stamp, twins.labelled(twins.works(1_500, seed=5), seed=6))

    assert precision >= 0.98
    assert recall >= 0.95


def test_finds_the_twins_in_the_generator_s_references(connection: Connection, stamp: Stamp) -> None:
    precision, recall = measured(connection, stamp, twins.labelled(twins.generated(1_500), seed=7))

    assert precision >= 0.98
    assert recall >= 0.95


TEXT = some.text(some.characters(codec="utf-8"), max_size=30)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(some.lists(some.builds(
    Reference, title=TEXT, container_title=TEXT, volume=TEXT, issue=TEXT, page=TEXT, number=TEXT, url=TEXT, isbn=TEXT,
    edition=TEXT, author=some.lists(some.builds(Name, family=TEXT, given=TEXT, literal=TEXT), max_size=3).map(tuple),
), max_size=8))  # fmt: skip
def test_compares_whatever_the_fields_hold(library: Library, stamp: Stamp, works: list[Reference]) -> None:
    with library.writing(undo=True) as connection:
        references.add(connection, works + works, stamp)
        for one in duplicate_reading.outlines(connection):
            assert one.title.solid == "" or duplicate_scores.weigh(one, one, {}) is not None
        assert all(0 <= pair.score <= 1 for pair in duplicates.probable(connection, least=0))
