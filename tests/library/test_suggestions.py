"""Likely pairs of claim and reference."""

import pytest
from sqlalchemy import Connection

from citelib.article import Article, Claim, Entry
from citelib.library import articles, claims, pages, suggestions
from citelib.library.database import Stamp
from citelib.library.suggestions import Suggestion
from citelib.reference import Name, PartialDate, Reference


def claim(text: str) -> Claim:
    return Claim(text, "sentence", None, True, 1)


def entry(number: int, title: str) -> Entry:
    work = Reference(title=title, author=(Name(family=f"Author{number}"),), issued=PartialDate(2015))
    return Entry(number, title, work, number)


PAGE = Article(
    "Psoas syndrome",
    (),
    (
        claim("Psoas syndrome is painful."),
        claim("Runners get psoas syndrome more often."),
        claim("Cancer can spread to the psoas muscle and cause psoas syndrome."),
        claim("Psoas syndrome is hardly ever recognized."),
    ),
    (
        entry(1, "Psoas syndrome"),
        entry(2, "Psoas syndrome in long-distance running: runners of both sexes"),
        entry(3, "Malignant psoas syndrome: recognition of a cancer"),
    ),
)


def suggested(connection: Connection, stamp: Stamp, least: int = 30) -> list[tuple[int, str]]:
    pages.keep(connection, PAGE, pages.Source("psoas.txt", "0" * 64), stamp)
    found = articles.find(connection, "psoas-syndrome")
    made = suggestions.suggest(connection, found, least_score=least, per_claim=1)
    return [(one.number, one.key) for one in made]


def test_the_subject_of_the_article_decides_nothing(connection: Connection, stamp: Stamp) -> None:
    assert suggested(connection, stamp) == [(2, "author22015"), (3, "author32015"), (4, "author32015")]


def test_says_which_words_are_shared(filled: Connection) -> None:
    assert list(suggestions.suggest(filled, articles.find(filled, "hip-pain"))) == [
        Suggestion(
            article="hip-pain",
            number=2,
            claim="It often starts after a marathon.",
            key="lindqvist2015",
            title="Hip pain in marathon runners",
            score=71,
            shared=("marathon",),
        )
    ]


def test_claims_that_need_no_citation_are_left_alone(filled: Connection, stamp: Stamp) -> None:
    claims.dismiss(filled, claims.find(filled, "hip-pain:2"), stamp, reason="well known")

    assert list(suggestions.suggest(filled, articles.find(filled, "hip-pain"), least_score=1)) == []


def test_an_article_without_references_has_no_suggestions(connection: Connection, stamp: Stamp) -> None:
    page = Article("Hips", claims=(claim("Hips hurt."),))
    pages.keep(connection, page, pages.Source("hips.txt", "0" * 64), stamp)

    assert list(suggestions.suggest(connection, articles.find(connection, "hips"))) == []


@pytest.mark.parametrize("text", ["Hips", "", "the of and"])
def test_texts_without_a_telling_word_score_nothing(connection: Connection, stamp: Stamp, text: str) -> None:
    page = Article("Hips", claims=(claim("Hips."),), entries=(entry(1, text),))
    pages.keep(connection, page, pages.Source("hips.txt", "0" * 64), stamp)

    made = suggestions.suggest(connection, articles.find(connection, "hips"), least_score=1)
    assert [one.shared for one in made] == ([("hips",)] if text == "Hips" else [])
