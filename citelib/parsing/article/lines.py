"""The printed lines of a page, cleaned of what only a screen or a word processor needs.

Lines are counted as editors count them: a form feed or a Unicode line separator does not begin a new one.
"""

import re
from dataclasses import dataclass, replace

from citelib.parsing.article.bullets import listed_lines
from citelib.parsing.article.markup import unquoted

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
_WORD = re.compile(r"[^\W_]+")
_BROKEN = re.compile(r"(?P<start>[^\W_]+)-$")
_STOP = re.compile(r"""[.!?:;…]["'”’)\]]*$""")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number from 1, the columns before its text, and its text with single spaces ("" if blank).

    `listed` says that its neighbours show the first character to be a bullet, `broken` that it ends in mid-word.
    """

    number: int
    indent: int
    text: str
    listed: bool = False
    broken: bool = False


def read_lines(text: str) -> list[Line]:
    """The lines of a text, without zero-width and control characters; every kind of white space becomes one space."""
    cleaned = _CONTROL.sub(" ", _INVISIBLE.sub("", text))
    lines = _unquoted([_line(number, raw) for number, raw in enumerate(_NEWLINE.split(cleaned), start=1)])
    listed = listed_lines([(line.indent, line.text) for line in lines])
    lines = [replace(line, listed=True) if n in listed else line for n, line in enumerate(lines)]
    return _mended(lines)


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
    if line.broken:
        return True
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


def _unquoted(lines: list[Line]) -> list[Line]:
    texts = ["", *(line.text for line in lines), ""]
    return [
        replace(line, text=unquoted(line.text, texts[n], texts[n + 2])) if line.text.startswith(">") else line
        for n, line in enumerate(lines)
    ]


def _mended(lines: list[Line]) -> list[Line]:
    """The lines, marked where they break in mid-word; a hyphen that only breaks the word is dropped.

    It does so if the page has the word without the hyphen elsewhere; "mild-to-" and "moderate" keep it.
    """
    breaks = {n: broken for n in range(len(lines) - 1) if (broken := _broken(lines[n].text, lines[n + 1].text))}
    if not breaks:
        return lines
    words = {word.lower() for line in lines for word in _WORD.findall(line.text)}
    mended = list(lines)
    for n, (start, rest) in breaks.items():
        drop = (start + rest).lower() in words and (start + rest).isalpha()
        mended[n] = replace(lines[n], text=lines[n].text[:-1] if drop else lines[n].text, broken=True)
    return mended


def _broken(text: str, following: str) -> tuple[str, str] | None:
    """The two halves of a word broken between two lines; "pre-" before "and post-natal" is whole."""
    start, rest = _BROKEN.search(text[-60:]), _WORD.match(following)
    if start is None or rest is None or rest[0] in {"and", "or", "to", "nor", "as"}:
        return None
    spanned = start["start"].isdigit() and rest[0].isdigit()
    return (start["start"], rest[0]) if spanned or rest[0][0].islower() else None


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
