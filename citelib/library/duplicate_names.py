"""Comparing two lists of authors: family names in any spelling, given names or their initials, lists cut short."""

import re
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from rapidfuzz.distance import OSA

from citelib.library.duplicate_text import unmarked
from citelib.library.folding import plain, words
from citelib.library.keys import SMALL_WORDS

PARTICLES = frozenset(
    "van von der den de del della di da dos das du la le el al ter ten zu zur af av bin ibn mac".split()
)
"""Words before a family name that some printings leave out, or put elsewhere."""

_DIGRAPHS = re.compile(r"(?<=[aou])e|aa")
_NOT_LETTERS = re.compile(r"[^\w]+|_")
_OTHERS = frozenset(("", "al", "etal", "others", "andothers", "colleagues"))


class Leading(Enum):
    """How the first authors compare."""

    UNKNOWN = "one has none"
    SAME = "the same"
    ALIKE = "the same, spelled otherwise"
    NAMESAKE = "the same family name, another given name"
    MOVED = "one stands elsewhere in the other's list"
    OTHER = "another"


class Person(NamedTuple):
    """A name as it is compared, the family name's letters and the given names', and as it is printed."""

    family: str
    given: str
    printed: str
    organisation: bool = False


class Likeness(NamedTuple):
    """How the first authors compare, and how many of the further ones both lists have, and how many they could have."""

    leading: Leading
    shared: int = 0
    possible: int = 0


def outline(particle: str, family: str, given: str, literal: str) -> Person | None:
    """A name as it is compared; None for what only says that there are more.

    >>> outline("van der", "Müller", "Jörg K.", "")
    Person(family='muller', given='jorg k', printed='Müller Jörg K.', organisation=False)
    """
    if literal and not family:
        said = words(literal)
        return None if "".join(said) in _OTHERS else Person(" ".join(said), "", literal, organisation=True)
    letters = _letters(family) or _letters(particle)
    if letters in _OTHERS and not given:
        return None
    return Person(letters, _given(given), f"{family or particle} {given}".strip())


def compare(mine: Sequence[Person], yours: Sequence[Person]) -> Likeness:
    """How two lists of authors compare."""
    if not mine or not yours:
        return Likeness(Leading.UNKNOWN)
    leading = _compare_leading(mine, yours)
    possible = min(len(mine), len(yours)) - 1
    if not possible:
        return Likeness(leading)
    others = [person.family for person in yours]
    rest = [person.family for person in mine[1:]]
    shared = sum(family in others or any(_are_spellings(family, other) for other in others) for family in rest)
    return Likeness(leading, min(shared, possible), possible)


def _compare_leading(mine: Sequence[Person], yours: Sequence[Person]) -> Leading:
    first, second = mine[0], yours[0]
    if first.family == second.family:
        return Leading.SAME if _may_be_one(first.given, second.given) else Leading.NAMESAKE
    if _are_turned(first, second):
        return Leading.ALIKE
    if first.organisation or second.organisation:
        return Leading.ALIKE if _is_acronym(first.family, second.family) else Leading.OTHER
    if _are_spellings(first.family, second.family):
        return Leading.ALIKE if _may_be_one(first.given, second.given) else Leading.OTHER
    if any(first.family == one.family for one in yours) or any(second.family == one.family for one in mine):
        return Leading.MOVED
    return Leading.OTHER


def _letters(family: str) -> str:
    """The family name without particles and typography; ä, ö and ü as a, o and u whether or not an e follows."""
    parts = [part for part in _NOT_LETTERS.split(unmarked(family)) if part]
    while len(parts) > 1 and parts[0] in PARTICLES:
        parts.pop(0)
    return _DIGRAPHS.sub(lambda found: "a" if found[0] == "aa" else "", "".join(parts))


def _given(given: str) -> str:
    """Given names as words in lower case; initials that are written together ("JR") come apart."""
    if not given:
        return ""
    parts = [part for part in _NOT_LETTERS.split(given) if part]
    apart = (" ".join(part) if part.isupper() and len(part) <= 4 else part for part in parts)
    return plain(" ".join(apart))


def _may_be_one(mine: str, yours: str) -> bool:
    """Whether two given names may be one person's: "j r", "james", "jim r" … but not "james" and "peter"."""
    if not mine or not yours or mine == yours:
        return True
    if mine[0] != yours[0]:
        return False
    first, second = mine.split(), yours.split()
    for one, other in zip(first, second, strict=False):
        if one[0] != other[0]:
            return False
        if len(one) > 1 and len(other) > 1 and OSA.distance(one, other, score_cutoff=2) > 2 and one[:3] != other[:3]:
            return False
    return True


def _are_spellings(mine: str, yours: str) -> bool:
    """Whether two family names may be one: misprinted, or one of two that are joined."""
    shorter, longer = sorted((mine, yours), key=len)
    if len(shorter) < 4:
        return False
    if len(longer) - len(shorter) > 2:
        return longer.startswith(shorter) or longer.endswith(shorter)
    allowed = 2 if len(shorter) >= 8 else 1
    return OSA.distance(mine, yours, score_cutoff=allowed) <= allowed


def _are_turned(mine: Person, yours: Person) -> bool:
    """Whether one has the family name where the other has the given one, as happens to Chinese names."""
    given = [person.given.partition(" ")[0] for person in (mine, yours)]
    return len(given[0]) > 1 and [_letters(name) for name in given] == [yours.family, mine.family]


def _is_acronym(mine: str, yours: str) -> bool:
    """Whether one is the other's initials, or its beginning: WHO."""
    shorter, longer = sorted((mine, yours), key=len)
    telling = [word for word in longer.split() if word not in SMALL_WORDS]
    initials = "".join(word[0] for word in telling)
    return len(telling) > 1 and (shorter.replace(" ", "") == initials or longer.startswith(f"{shorter} "))
