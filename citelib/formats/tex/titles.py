"""Titles with those capitals in braces that a style may not lower.

Styles such as plain.bst print titles in lower case, but for the first letter and the first after a colon, and leave
alone what stands in braces. Whole words are braced: braces inside a word break kerning and hyphenation.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from citelib.formats.tex.latex import SPACES, Encoder, encode

_CORE = re.compile(r"([\W_]*)([^\W_](?:.*[^\W_])?[\u0300-\u036f]*)([\W_]*)", re.DOTALL)
_JOINTS = re.compile(r"[-‐‑–/]")
_MINOR = frozenset(("with", "from", "into", "onto", "over", "upon", "than", "that", "this", "when", "versus"))


class _Word(NamedTuple):
    encoded: str
    braced: str
    has_inner_capitals: bool
    has_late_capital: bool
    is_capitalised: bool
    is_single: bool
    is_significant: bool
    starts_with_letter: bool
    ends_with_colon: bool


def encode_title(title: str, *, english: bool = True, encoder: Encoder = encode) -> str:
    """The title in LaTeX, its acronyms in braces and, if it is in sentence case, its names too.

    A title is in title case when three quarters of its longer words are capitalised; then nothing tells a name from
    another word. In other languages capitals follow other rules, and all are kept.

    >>> encode_title("Deep brain stimulation in Parkinson disease: the role of GABA")
    'Deep brain stimulation in {Parkinson} disease: the role of {GABA}'
    >>> encode_title("Psoas Muscle Infiltration: A Role for mRNA")
    'Psoas Muscle Infiltration: A Role for {mRNA}'
    """
    if title[1:].islower() and title[:1].isalnum():
        return encoder(title)
    words = [_read(word, encoder) for word in (title.split() if title.isascii() else SPACES.split(title)) if word]
    if title.isupper() and len(words) > 2:
        return encoder(title)
    names = not english or not _is_title_case(words)
    printed = []
    kept = True
    for word in words:
        printed.append(word.braced if _needs_braces(word, names=names, kept=kept) else word.encoded)
        kept = word.ends_with_colon
    return " ".join(filter(None, printed))


def _needs_braces(word: _Word, *, names: bool, kept: bool) -> bool:
    """`kept` says that the style leaves the first character of the word alone."""
    if word.has_inner_capitals:
        return True
    if kept and word.starts_with_letter:
        return names and word.has_late_capital
    return (word.is_capitalised and (names or kept or word.is_single)) or (names and word.has_late_capital)


def _is_title_case(words: list[_Word]) -> bool:
    significant = [word.is_capitalised for word in words[1:] if word.is_significant]
    return len(significant) > 1 and sum(significant) >= 0.75 * len(significant)


@lru_cache(maxsize=16384)
def _read(word: str, encoder: Encoder) -> _Word:
    match = _CORE.fullmatch(word)
    if not match:
        return _Word(encoder(word), encoder(word), False, False, False, False, False, False, word.endswith(":"))
    before, core, after = match.groups()
    parts = [part for part in _JOINTS.split(core) if part]
    inner = any(part[1:] != part[1:].lower() or (len(part) > 1 and part.isupper()) for part in parts)
    return _Word(
        encoded=encoder(word),
        braced=f"{encoder(before)}{{{encoder(core)}}}{encoder(after)}",
        has_inner_capitals=inner,
        has_late_capital=any(part[0].isupper() for part in parts[1:]),
        is_capitalised=core[0].isupper(),
        is_single=len(core) == 1,
        is_significant=len(core) > 3 and core[0].isalpha() and core.lower() not in _MINOR and not inner,
        starts_with_letter=not before,
        ends_with_colon=word.endswith(":"),
    )
