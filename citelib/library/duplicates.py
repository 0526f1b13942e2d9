"""References that probably are one work: what an editor may merge, or say to be distinct."""

from collections import defaultdict
from typing import NamedTuple

from sqlalchemy import Connection

from citelib.library import distinct, duplicate_blocks, duplicate_reading, duplicate_scores
from citelib.library.duplicate_outlines import Outline

LEAST_SCORE = 0.6


class Pair(NamedTuple):
    """Two references by key, the one of which more is known first; the score is 0 to 1."""

    first: str
    second: str
    score: float
    reasons: tuple[str, ...]


def probable(connection: Connection, *, least: float = LEAST_SCORE) -> list[Pair]:
    """Pairs of references that probably are one work, the likeliest first.

    Not those that an editor said to be distinct. The time grows with the number of references.
    """
    outlines = duplicate_reading.outlines(connection)
    said = distinct.everything(connection)
    common = _common_titles(outlines)
    found = []
    for at, other in duplicate_blocks.pairs(outlines, duplicate_scores.are_worth_comparing):
        one, two = sorted((outlines[at], outlines[other]), key=lambda outline: (-outline.known, outline.id))
        if (min(one.id, two.id), max(one.id, two.id)) in said:
            continue
        weighed = duplicate_scores.weigh(one, two, common)
        if weighed is not None and weighed[0] >= least:
            found.append(Pair(one.key, two.key, *weighed))
    return sorted(found, key=lambda pair: (-pair.score, pair.first, pair.second))


def _common_titles(outlines: list[Outline]) -> dict[str, int]:
    """By how many first authors each title was used, of those that several used."""
    users: defaultdict[str, set[str]] = defaultdict(set)
    for one in outlines:
        users[one.title.solid].add(one.authors[0].family if one.authors else "")
    return {title: len(authors) for title, authors in users.items() if len(authors) > 1}
