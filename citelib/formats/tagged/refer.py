"""The tags of EndNote's tagged format and of refer, its forefather, as tags of RIS, which stand for the same fields.

From EndNote's manual ("Creating a tagged EndNote import file", its table of tags by reference type) and refer(1).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from citelib.article import Problem
from citelib.formats.tagged import records, strays
from citelib.formats.tagged.fields import single_line
from citelib.formats.tagged.types import ARTICLES

_TAG = re.compile(r"^[ \t]*+%([0-9A-Z@!#$&()*+<=>?\[\]^~{}])(?:[ \t]|$|(?<=[(\[>@])(?=[\w:/]))", re.MULTILINE)
_TYPE = re.compile(r"^[ \t]*+%0(?:[ \t]|$)", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")
_HEAD = 20_000
_PARAGRAPHS = frozenset("XZO<")

_MEANING = {
    "A": "AU", "B": "T2", "C": "CY", "D": "PY", "E": "A2", "F": "ID", "G": "LA", "H": "TA", "I": "PB", "J": "JF",
    "K": "KW", "L": "CN", "M": "AN", "N": "IS", "O": "N1", "P": "SP", "Q": "TT", "R": "DO", "S": "T3", "T": "TI",
    "U": "UR", "V": "VL", "W": "DP", "X": "AB", "Y": "A3", "Z": "N1", "1": "C1", "2": "C2", "3": "C3", "4": "C4",
    "5": "U5", "6": "NV", "7": "ET", "8": "DA", "9": "M3", "@": "SN", "!": "ST", "#": "C5", "$": "C6", "]": "C7",
    "{": "C8", "&": "SE", "(": "OP", ")": "RP", "*": "RI", "+": "AD", "<": "RN", ">": "L1", "?": "A4", "[": "Y2",
    "^": "CA", "~": "DB",
}  # fmt: skip
_NUMBER = {**dict.fromkeys(ARTICLES | {"document", "periodical", "paper-conference", "chapter"}, "IS"), "book": "SV"}


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its line, its text as it stands, its type as written and its other values by tag, none empty."""

    line: int
    text: str
    types: list[str]
    values: dict[str, list[str]]
    is_typed: bool


def meaning(tag: str, kind: str) -> str:
    """The tag of RIS; ``%N`` is the issue of an article, the number of a book in its series or a number of its own.

    >>> meaning("N", "article-journal"), meaning("N", "book"), meaning("=", "book")
    ('IS', 'SV', '')
    """
    return _NUMBER.get(kind, "M1") if tag == "N" else _MEANING.get(tag, "")


def has_any(text: str) -> bool:
    """Whether a record begins somewhere with its type, or the whole text begins with tags."""
    return bool(_TYPE.search(text)) or recognises(text)


def split(text: str) -> Iterator[Record | Problem]:
    """The records of a text with line feeds only: each begins with ``%0``; in refer they are parted by blank lines."""
    line, position = 1, 0
    for begin, end in _chunks(text):
        line, position = line + text.count("\n", position, begin), begin
        found = _TAG.search(text, begin, end)
        start = found.start() if found else end
        yield from strays.report(text[begin:start], line)
        if found:
            chunk = text[start:end]
            values = _values(chunk)
            at, is_typed = line + text.count("\n", begin, start), bool(_TYPE.match(chunk))
            yield Record(at, chunk.strip("\n"), values.pop("0", []), values, is_typed)


def recognises(text: str) -> bool:
    """Whether the text begins with a record: with ``%0``, or with lines that all have tags."""
    head = records.normal(text[:_HEAD]).lstrip("\ufeff \t\n")
    return bool(_TYPE.match(head)) or all(map(_TAG.match, head.partition("\n\n")[0].split("\n")))


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Begin and end of each record, and of what stands before the first with ``%0``, where there is one."""
    has_types = _TYPE.search(text) is not None
    begin = 0
    for found in (_TYPE if has_types else _BLANK_LINES).finditer(text):
        at = found.start() if has_types else found.end()
        if at > begin:
            yield begin, at
        begin = at
    if begin < len(text):
        yield begin, len(text)


def _values(text: str) -> dict[str, list[str]]:
    parts = _TAG.split(text)
    values: dict[str, list[str]] = {}
    for tag, said in zip(parts[1::2], parts[2::2], strict=True):
        lines = [one for line in said.split("\n") if (one := single_line(line))]
        if lines:
            several = lines if tag == "K" else ["\n".join(lines) if tag in _PARAGRAPHS else " ".join(lines)]
            values.setdefault(tag, []).extend(several)
    return values
