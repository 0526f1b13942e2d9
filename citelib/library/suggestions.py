"""Likely pairs of claim and reference, by the words that they share; an editor links them, or does not."""

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz import fuzz
from sqlalchemy import Connection

from citelib.library import articles, claims, references
from citelib.library.folding import words
from citelib.reference import Reference

STOP_WORDS = frozenset(
    """a about after all also an and any are as at be because been but by can could do does for from had has have how if
    in into is it its may more most much no not of often on one or other our out over patient patients people should so
    some study such than that the their them then there these they this those to up use used using very was we were what
    when where which while who will with would you your""".split()
)


class Suggestion(NamedTuple):
    """A claim and a reference that share words; `score` is 0 to 100, `shared` the words."""

    article: str
    number: int
    claim: str
    key: str
    title: str
    score: int
    shared: tuple[str, ...]


def suggest(
    connection: Connection, found: articles.Found, *, least_score: int = 40, per_claim: int = 3
) -> Iterator[Suggestion]:
    """Claims that cite nothing yet and the references of the bibliography whose titles share their words, best first.

    The score weighs the share of the title's words that the claim holds, so that it is comparable between claims.
    """
    works = references.of_article(connection, found.id)
    for row in claims.of_article(connection, found.id):
        if row["citations"] or not row["needs_citation"]:
            continue
        said = _content_words(f"{row['section'] or ''} {row['text']}")
        scored = [Suggestion(found.slug, row["number"], row["text"], *_likeness(said, work)) for work in works]
        likely = (suggestion for suggestion in scored if suggestion.score >= least_score)
        yield from sorted(likely, key=lambda suggestion: (-suggestion.score, suggestion.key))[:per_claim]


def _likeness(said: set[str], work: Reference) -> tuple[str, str, int, tuple[str, ...]]:
    meant = _content_words(work.title)
    shared = tuple(sorted(said & meant))
    ratio = fuzz.token_set_ratio(" ".join(sorted(said)), " ".join(sorted(meant)))
    return work.citation_key, work.title, round(ratio * _weight(shared, meant)), shared


def _weight(shared: tuple[str, ...], meant: set[str]) -> float:
    """The share of the title that the claim holds, softened: half of the words count for 0.71."""
    return (len(shared) / len(meant)) ** 0.5 if meant and len(shared) > 1 else 0.0


def _content_words(text: str) -> set[str]:
    return {word.removesuffix("s") for word in words(text) if word not in STOP_WORDS and len(word) > 2}
