"""Whether a reviewer, as printed on a page or typed by an editor, is a person."""

import re
from functools import lru_cache

from citelib.rules.reviewer_words import (
    AFFILIATIONS,
    COLLECTIVES,
    DEGREES,
    DESCRIBING,
    LEADS,
    PLACEHOLDERS,
    PUBLISHERS,
    TITLES,
    TRADE_ENDINGS,
)

_NAMELESS = COLLECTIVES | PUBLISHERS | PLACEHOLDERS
_PARTS = re.compile(r"[,;:()\[\]|\n]|\s[-–—]\s")
_AFFILIATED = re.compile(rf"\s(?:{'|'.join(sorted(AFFILIATIONS))})\s", re.IGNORECASE)
_JOINED = re.compile(r"\s(?:and|und|et|with|&|\+)\s", re.IGNORECASE)


@lru_cache(maxsize=8192)
def names_person(reviewer: str) -> bool:
    """Whether the text names at least one person; in doubt it does.

    >>> names_person("J. Smith RN"), names_person("the editorial board")
    (True, False)
    """
    named = [_AFFILIATED.split(part)[0] for part in _PARTS.split(reviewer) if part.strip()]
    parts = [[_words(name) for name in _JOINED.split(part)] for part in named]
    alone = not any(_is_nameless(word) for part in parts for words in part for word in words)
    return any(_is_person(words, alone=alone and at == 0) for at, part in enumerate(parts) for words in part)


def _words(text: str) -> list[str]:
    """The words without their full stops; what has no letter is none."""
    bare = (word.replace(".", "").strip("'\"“”‘’*") for word in text.split())
    return [word for word in bare if any(letter.isalpha() for letter in word)]


def _is_nameless(word: str) -> bool:
    folded = word.casefold()
    return folded in _NAMELESS or folded.endswith(TRADE_ENDINGS)


def _is_person(words: list[str], *, alone: bool) -> bool:
    """One name: titles, the name, degrees. A single word is a name where nothing around it says otherwise."""
    start = next((at for at, word in enumerate(words) if not _leads(word)), len(words))
    titled = any(word.casefold() in TITLES for word in words[:start])
    described = any(word in DESCRIBING for word in words[:start])
    name = words[start:]
    if titled:
        return bool(name) and not _is_nameless(name[0])
    signed = len(name) > 1 and name[-1].casefold() in DEGREES
    while name and name[-1].casefold() in DEGREES:
        name.pop()
    if described or not name or any(_is_nameless(word) for word in name):
        return False
    return signed or alone or len(name) > 1


def _leads(word: str) -> bool:
    return word in DESCRIBING or word.casefold() in TITLES or word.casefold() in LEADS
