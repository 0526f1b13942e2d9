"""Which lines begin with a bullet or a letter that only their neighbours show to be one.

A line "- as they say" can go on with a sentence, and "a. Roe" can name a person; beside another line that begins in the
same manner, at the same indent, both are items of a list.
"""

import re

_GLYPH = re.compile(r"(?P<glyph>[*+o×–—-])\s")
_LETTERED = re.compile(r"(?P<open>\(?)(?:(?P<letter>[a-zA-Z])|(?P<roman>[ivx]{1,5}))(?P<close>[.)])\s")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
_MOST_BETWEEN = 12


def listed_lines(lines: list[tuple[int, str]]) -> set[int]:
    """The places of the lines (each an indent and a text) that a neighbour shows to be items of a list.

    Neighbours may have blank lines or lines with a deeper indent between them, not any other line.
    """
    found: set[int] = set()
    waiting: dict[tuple[int, str], tuple[int, frozenset[int]]] = {}
    for n, (indent, text) in enumerate(lines):
        if not text:
            continue
        key, values = _manner(text)
        for open_indent, manner in [place for place in waiting if place[0] >= indent]:
            if (open_indent, manner) != (indent, key):
                del waiting[open_indent, manner]
        if not key:
            continue
        before = waiting.get((indent, key))
        if before and n - before[0] <= _MOST_BETWEEN and (not values or {v - 1 for v in values} & before[1]):
            found.update((before[0], n))
        waiting[indent, key] = (n, values)
    return found


def _manner(text: str) -> tuple[str, frozenset[int]]:
    """How a line begins, and what its label can count: "i." is the ninth letter and the first Roman number."""
    glyph = _GLYPH.match(text)
    if glyph:
        return glyph["glyph"], frozenset()
    lettered = _LETTERED.match(text)
    if lettered is None:
        return "", frozenset()
    label = text[lettered.end("open") : lettered.start("close")]
    values = {ord(label) & 31} if lettered["letter"] else set()
    values |= {100 + _ROMAN.index(label)} if label in _ROMAN else set()
    upper = "A" if label.isupper() else "a"
    return (f"{lettered['open']}{upper}{lettered['close']}", frozenset(values)) if values else ("", frozenset())
