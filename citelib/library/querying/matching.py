"""What statements call to look into a field: words in their order, and names of people."""

import re
from functools import lru_cache

from citelib.library.folding import plain, words


def holds(text: str | None, wanted: str, begins: int) -> bool:
    """Says whether a text holds these plain words one behind the other; with `begins` the last may go on.

    >>> holds("Low-back pain", "low back", 0), holds("Diabetes", "diab", 0), holds("Diabetes", "diab", 1)
    (True, False, True)
    """
    if not text:
        return False
    if not text.isascii() and _likely(wanted, bool(begins)).search(text):
        return True  # to make such a text plain takes longer than to find a usual word as it is usually written
    folded = plain(text)
    return wanted.partition(" ")[0] in folded and _pattern(wanted, bool(begins)).search(folded) is not None


@lru_cache(maxsize=1 << 14)
def named(wanted: str, begins: int, given: str | None, *names: str | None) -> bool:
    """Says whether a name is meant by these plain words, in any order: each is a word of it, or initials.

    `names` are its other parts: family name, particles, suffix, organisation. Initials alone mean nobody.

    >>> named("sato kb", 0, "Keiko B", "Sato"), named("keiko", 0, "Keiko B", "Sato"), named("kb", 0, "Keiko B", "Sato")
    (True, True, False)
    """
    first, last = plain(given or ""), plain(" ".join(filter(None, names)))
    asked = wanted.split()
    if not any(word in last or word in first for word in asked):
        return False
    known = {*words(first), *words(last)}
    whole = [word in known or (bool(begins) and word is asked[-1] and _begun(word, known)) for word in asked]
    initials = _initials(given or "")
    return any(whole) and all(is_whole or initials.startswith(w) for w, is_whole in zip(asked, whole, strict=True))


def _begun(begin: str, known: set[str]) -> bool:
    return any(word.startswith(begin) for word in known)


def _initials(given: str) -> str:
    """The first letters; a short word in capitals ("KB") is initials already."""
    parts = re.findall(r"[^\W_]+", given)
    return plain("".join(part if part.isupper() and len(part) <= 3 else part[0] for part in parts))


@lru_cache(maxsize=64)
def _likely(wanted: str, begins: bool) -> re.Pattern[str]:
    """The words in small letters but perhaps the first, between signs of ASCII: what it finds, `_pattern` finds too."""
    words_apart = "[ -]".join(map(re.escape, wanted[1:].split(" ")))
    first = re.escape(wanted[0]) + re.escape(wanted[0].upper()[0])
    return re.compile(
        rf"(?<![^\s!-/:-@\[-`{{-~])[{first}]{words_apart}" + ("" if begins else r"(?![^\s!-/:-@\[-`{-~])")
    )


@lru_cache(maxsize=64)
def _pattern(wanted: str, begins: bool) -> re.Pattern[str]:
    middle = r"[\W_]+".join(map(re.escape, wanted.split(" ")))
    return re.compile(rf"(?<![^\W_]){middle}" + ("" if begins else r"(?![^\W_])"))
