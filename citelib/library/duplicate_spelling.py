"""Telling misprints and other spellings of words from other words."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz.distance import OSA

from citelib.library.duplicate_words import OPPOSITES
from citelib.library.keys import SMALL_WORDS

LONG = 8
"""Letters from which a word may have two misprints; a shorter one may have one."""

MOST_MISPRINTS = 4
"""Words that may be misprinted in one title."""


def are_alike(mine: str, yours: str) -> bool:
    """Whether two words are one, misprinted; numbers, words of one or two letters and opposites are not.

    >>> are_alike("tumour", "tumor"), are_alike("hypertension", "hypotension"), are_alike("d", "e")
    (True, False, False)
    """
    if abs(len(mine) - len(yours)) > 2 or mine.isdigit() or yours.isdigit():
        return False
    shorter = min(len(mine), len(yours))
    if shorter < 3 and not (mine in SMALL_WORDS or yours in SMALL_WORDS):
        return False
    mine, yours = mine.replace("ph", "f"), yours.replace("ph", "f")
    if shorter > 4 and (mine.startswith(yours) or yours.startswith(mine)):
        return True  # program, programme
    allowed = 2 if shorter >= LONG else 1
    return OSA.distance(mine, yours, score_cutoff=allowed) <= allowed and not _are_opposites(mine, yours)


def apart(mine: Sequence[str], yours: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that only one side has, but for those that are misprints of each other.

    >>> apart("follow up of hip pain".split(), "followup of hip pian at night".split())
    ((), ('at', 'night'))
    """
    only_mine = list((Counter(mine) - Counter(yours)).elements())
    only_yours = list((Counter(yours) - Counter(mine)).elements())
    if min(len(only_mine), len(only_yours)) > MOST_MISPRINTS:
        return tuple(only_mine), tuple(only_yours)
    _drop_joined(only_mine, only_yours)
    _drop_joined(only_yours, only_mine)
    for word in tuple(only_mine):
        twin = next((other for other in only_yours if are_alike(word, other)), None)
        if twin is not None:
            only_mine.remove(word)
            only_yours.remove(twin)
    return tuple(only_mine), tuple(only_yours)


def _drop_joined(apart: list[str], joined: list[str]) -> None:
    """Drops two words that the other side writes as one."""
    for first, second in list(pairwise(apart)):
        if first + second in joined and first in apart and second in apart:
            joined.remove(first + second)
            apart.remove(first)
            apart.remove(second)


def _are_opposites(mine: str, yours: str) -> bool:
    return any(
        (mine.startswith(one) and yours.startswith(other) and mine[len(one) :] == yours[len(other) :])
        or (mine.startswith(other) and yours.startswith(one) and mine[len(other) :] == yours[len(one) :])
        for one, other in OPPOSITES
    )
