"""Telling whether two names of a journal, or two titles of a book, mean the same: abbreviated, as initials, in full."""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from citelib.library.duplicate_text import unmarked
from citelib.library.duplicate_words import JOURNAL_WORDS

Words = tuple[str, ...]

MISPRINTED = 95
"""Likeness, 0 to 100, from which two names of several words are one with misprints."""

SEVERAL = 4

_ASIDE = re.compile(r"[(\[][^()\[\]]*[)\]]?")
_SUBTITLE = re.compile(r"(?::| - | = |/).*", re.DOTALL)
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=65_536)
def outline(name: str) -> Words:
    """The telling words of a name, without what stands in brackets or behind a colon.

    >>> outline("Spine (Phila Pa 1976)"), outline("The Journal of Hips: official journal of all hips")
    (('spine',), ('journal', 'hips'))
    """
    short = _SUBTITLE.sub("", _ASIDE.sub("", name)) or name
    said = _WORD.findall(unmarked(short).replace("&", " "))
    telling = tuple(word for word in said if word not in JOURNAL_WORDS or (word == "a" and said[-1] == "a"))
    return telling or tuple(said)


@lru_cache(maxsize=262_144)
def mean_the_same(mine: Words, yours: Words) -> bool:
    """Whether both names may be of one journal or book.

    >>> mean_the_same(outline("J Am Osteopath Assoc"), outline("The Journal of the American Osteopathic Association"))
    True
    """
    if mine == yours:
        return True
    shorter, longer = sorted((mine, yours), key=len)
    if len(shorter) == 1 and len(longer) > 1 and shorter[0] == "".join(word[0] for word in longer):
        return True
    if len(mine) == len(yours) and all(map(_abbreviates, mine, yours)):
        return True
    return len(shorter) >= SEVERAL and fuzz.ratio(" ".join(mine), " ".join(yours), score_cutoff=MISPRINTED) > 0


def _abbreviates(mine: str, yours: str) -> bool:
    """Whether one word is the other, cut (``osteopath``) or drawn together (``dtsch``)."""
    if mine == yours:
        return True
    short, long = sorted((mine, yours), key=len)
    if short.isdigit() or short[0] != long[0] or len(short) == len(long):
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)
