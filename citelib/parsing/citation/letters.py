"""Pieces of patterns: letters and dashes, of which `re` knows only some, and alternations made of word lists."""

from itertools import chain


def _class_of_capitals() -> str:
    """Latin, Greek and Cyrillic capitals as the inside of a character class, runs folded into ranges."""
    codes = [code for code in chain(range(0x41, 0x530), range(0x1E00, 0x1F00)) if chr(code).isupper()]
    runs: list[list[int]] = []
    for code in codes:
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return "".join(chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in runs)


CAPITAL = f"[{_class_of_capitals()}]"
LETTER = r"[^\W\d_]"

DASH = r"\-‐‑–—−"
"""Inside of a character class: hyphens and dashes."""

APOSTROPHE = "'’‘ʼ`´"
"""Inside of a character class: what is printed as an apostrophe."""

PLAIN_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
"""For str.translate: every dash becomes a hyphen."""


def any_of(words: str) -> str:
    r"""An alternation of the words (or patterns without spaces) of a text.

    >>> any_of("eds? editors?")
    'eds?|editors?'
    """
    return "|".join(words.split())
