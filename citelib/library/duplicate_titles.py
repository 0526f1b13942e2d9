"""Comparing two titles word by word: the same, misprinted, without its subtitle, or another title."""

import re
from collections.abc import Sequence
from enum import Enum
from sys import intern
from typing import NamedTuple

from rapidfuzz import fuzz

from citelib.library.duplicate_spelling import apart
from citelib.library.duplicate_text import unmarked
from citelib.library.duplicate_words import ARTICLES, NEGATIONS, NOTICE_WORDS, SERIES_WORDS, SPELLED
from citelib.library.keys import SMALL_WORDS

UNLIKE = 65
"""Likeness of two titles, 0 to 100, below which their words are not compared."""

NEARLY_SO = 85
"""Likeness from which one may be the other, misprinted."""

_PIECE = re.compile(r"[^\W_]+|[:;?!.—–(\[]|--| - ")


class Kind(Enum):
    """How two titles compare."""

    UNKNOWN = "one has no title"
    SAME = "letter for letter"
    ALIKE = "but for misprints"
    SHORTER = "one lacks the other's subtitle"
    LOOSE = "one has words that the other has not"
    OTHER = "each has words of its own, a number differs, or one is about the other"


class Title(NamedTuple):
    """A title's words without typography and articles; `breaks` are the numbers of words before a subtitle may begin.

    `solid` is the words joined, without spaces.
    """

    words: tuple[str, ...]
    breaks: tuple[int, ...]
    solid: str


class Likeness(NamedTuple):
    """The kind, how many telling words both have, and the words that only one of them has."""

    kind: Kind
    shared: int = 0
    mine: tuple[str, ...] = ()
    yours: tuple[str, ...] = ()


def outline(title: str) -> Title:
    """The title as it is compared.

    >>> outline("The hip, part II: pain")
    Title(words=('hip', 'part', '2', 'pain'), breaks=(3,), solid='hippart2pain')
    """
    words: list[str] = []
    breaks: list[int] = []
    for piece in _PIECE.findall(unmarked(title)):
        if not piece[0].isalnum():
            breaks.append(len(words))
        elif piece not in ARTICLES:
            words.append(intern(SPELLED.get(piece, piece)))  # 100,000 titles share most of their words
    if words[:1] == ["retracted"]:  # so publishers mark the work itself
        gone = 2 if words[1:2] == ["article"] else 1
        words, breaks = words[gone:], [at - gone for at in breaks]
    within = tuple(sorted({at for at in breaks if 0 < at < len(words)}))
    return Title(tuple(words), within, "".join(words))


def compare(mine: Title, yours: Title) -> Likeness:
    """How two titles compare; it is the same the other way round."""
    if not mine.words or not yours.words:
        return Likeness(Kind.UNKNOWN)
    if mine.solid == yours.solid:
        return Likeness(Kind.SAME, _telling(mine.words))
    if len(mine.words) > len(yours.words):
        turned = compare(yours, mine)
        return Likeness(turned.kind, turned.shared, turned.yours, turned.mine)
    shortened = _shortened(mine, yours)
    if shortened is not None:
        return shortened
    ratio = fuzz.ratio(mine.solid, yours.solid, score_cutoff=UNLIKE)
    if not ratio:
        return Likeness(Kind.OTHER)
    only_mine, only_yours = apart(mine.words, yours.words)
    shared = _telling(mine.words) - _telling(only_mine)
    if not only_mine and not only_yours:
        return Likeness(Kind.ALIKE if ratio >= NEARLY_SO else Kind.LOOSE, shared)
    another = _tells_another(only_mine, only_yours) or _tells_another(only_yours, only_mine)
    return Likeness(Kind.OTHER if another else Kind.LOOSE, shared, only_mine, only_yours)


def _shortened(short: Title, long: Title) -> Likeness | None:
    """The likeness of a title to another that goes on where it ends, None if it does not."""
    count = len(short.words)
    if count not in long.breaks:
        return None
    beginning, rest = long.words[:count], long.words[count:]
    if beginning != short.words:
        if fuzz.ratio(short.solid, "".join(beginning), score_cutoff=NEARLY_SO) == 0:
            return None
        if any(apart(short.words, beginning)):
            return None
    return Likeness(Kind.OTHER if _tells_part(rest) else Kind.SHORTER, _telling(short.words), (), rest)


def _tells_part(rest: Sequence[str]) -> bool:
    """Whether what follows a title makes it that of one part of the work, or of a notice about it."""
    if rest[0] in NOTICE_WORDS or rest[-1] in NOTICE_WORDS:
        return True
    if rest[0] in SERIES_WORDS and rest[1:] and rest[1].isdigit():
        return True
    return all(word.isdigit() or word in SERIES_WORDS for word in rest)


def _tells_another(own: Sequence[str], others: Sequence[str]) -> bool:
    """Whether words that only one title has make it another title."""
    if any(word in NOTICE_WORDS or word in NEGATIONS or word[0].isdigit() for word in own):
        return True
    return _telling(own) > 0 and _telling(others) > 0


def _telling(words: Sequence[str]) -> int:
    """How many of the words carry meaning."""
    return sum(word not in SMALL_WORDS for word in words)
