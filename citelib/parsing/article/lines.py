"""The printed lines of a page, cleaned of what only a screen or a word processor needs.

Lines are counted as editors count them: a form feed or a Unicode line separator does not begin a new one.
"""

import re
from dataclasses import dataclass

LONGEST_WRAPPED = 110
SHORTEST_WRAPPED = 40
SHORTEST_BROKEN = 25

_NEWLINE = re.compile(r"\r\n|\n|\r")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_INDENT = re.compile(r"\s*")
_UNFINISHED = re.compile(
    r"(?:[,(–—]|\b(?:a|an|and|about|as|at|by|for|from|in|into|is|are|of|on|or|that|the|their|to|with|your)"
    r"|\b(?:Drs?|Mrs?|Ms|Prof|St|e\.g|i\.e|vs|approx|Figs?|ca)\.)$"
)
_STOP = re.compile(r"""[.!?:;…]["'”’)\]]*$""")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number from 1, the columns before its text, and its text with single spaces ("" if blank)."""

    number: int
    indent: int
    text: str


def read_lines(text: str) -> list[Line]:
    """The lines of a text, without zero-width and control characters; every kind of white space becomes one space."""
    cleaned = _CONTROL.sub(" ", _INVISIBLE.sub("", text))
    return [_line(number, raw) for number, raw in enumerate(_NEWLINE.split(cleaned), start=1)]


def wrap_width(lines: list[Line]) -> int:
    """The column at which paragraphs were wrapped, or 0 if every paragraph stands on one line.

    A page is wrapped if hardly any line is long and if somewhere a line breaks off in the middle of a sentence.
    """
    lengths = [line.indent + len(line.text) for line in lines if line.text]
    short = [length for length in lengths if length <= LONGEST_WRAPPED]
    if not short or len(lengths) - len(short) > 0.02 * len(lengths):
        return 0
    return max(short) if _breaks_sentences(lines) else 0


def continues(first: Line, line: Line, following: Line, width: int) -> bool:
    """Whether the following line goes on with the paragraph from `first` to `line`, on a page wrapped at `width`.

    Wrapping breaks a line only where the next word does not fit; people who wrap by hand break in mid-sentence. Small
    letters at the start of a line show that, unless the paragraph itself begins so: then it is a list without bullets.
    """
    length = line.indent + len(line.text)
    if width and length + 1 + len(following.text.split(" ", 1)[0]) > width:
        return True
    if _UNFINISHED.search(line.text[-12:]):
        return True
    if _STOP.search(line.text[-4:]):
        return False
    listed = first.text[:1].islower()
    long_enough = length > width // 2 or not listed if width else length >= SHORTEST_BROKEN and not listed
    return long_enough and (following.text[:1].islower() or following.text[:1] in "()[],.;:")


def _breaks_sentences(lines: list[Line]) -> bool:
    """Whether a line breaks off in mid-sentence, in a paragraph that does not begin with a small letter as lists do."""
    listed, before = False, ""
    for line in lines:
        small = line.text[:1].islower()
        if before and small and not listed and len(before) >= SHORTEST_WRAPPED and not _STOP.search(before[-4:]):
            return True
        listed = small if not before else listed
        before = line.text
    return False


def _line(number: int, raw: str) -> Line:
    indent = _INDENT.match(raw)
    return Line(number, len(indent[0].expandtabs(4)) if indent else 0, " ".join(raw.split()))
