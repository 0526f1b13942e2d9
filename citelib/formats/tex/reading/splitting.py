"""Cutting a .bib file into its blocks, in the order of the file.

bibtexparser's splitter reads well-made entries quickly. It does not read all that BibTeX reads: it passes over
``@ article{`` and over a line break behind the type, gives up entries with a repeated field, and takes a brace behind a
backslash for a letter. Wherever it did not understand a stretch of text, or may have read it in another way than
BibTeX, `scanning` reads that stretch anew.
"""

import logging
import re
from collections.abc import Iterator

from bibtexparser.model import Block as Split
from bibtexparser.model import Entry, String
from bibtexparser.splitter import Splitter

from citelib.formats.tex.reading.blocks import Block
from citelib.formats.tex.reading.scanning import Scanner

SEGMENT = 200_000
"""Characters that are split at once: memory stays flat."""

# It warns of each block that it gives up; citelib tells that itself, in better words.
logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
logging.getLogger("bibtexparser").propagate = False

_BEGINNING = re.compile(r"\n[ \t]*(?=@)")
_is_name = re.compile(r"[^\s\d\"#%'(),={}@\\][^\s\"#%'(),={}@\\]*").fullmatch
_is_key = re.compile(r"[^\s,{}]*").fullmatch
_is_simple = re.compile(r"\{[^{}]*\}|\"[^\"{}]*\"|\d+|[A-Za-z]+").fullmatch
_BRACES = re.compile(r"[{}]")


def split(text: str) -> Iterator[Block]:
    """The blocks of a text whose lines end in a line feed. Nothing is raised: a text without blocks has none."""
    scanner = Scanner(text)
    done = told = 0
    for start, end in _segments(text):
        if end <= done:
            continue
        start = max(start, done)
        for block, block_end in _blocks(text, start, end, scanner):
            yield from _between(text, told, block_end - len(block.text), scanner)
            done = told = max(done, block_end)
            yield block
    yield from _between(text, told, len(text), scanner)


def _between(text: str, start: int, end: int, scanner: Scanner) -> Iterator[Block]:
    """What stands between two blocks, as a block without a type, unless it is nothing or a comment."""
    stretch = text[start:end]
    if not stretch or stretch.isspace():
        return
    lines = (line.strip() for line in stretch.split("\n"))
    if any(line and line[0] not in "%#}" and line.strip("-=*_,") for line in lines):
        beginning = len(stretch) - len(stretch.lstrip())
        yield Block("", "", [], scanner.lines.at(start + beginning), stretch.strip())


def _segments(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that end before a block at the start of a line."""
    start = 0
    while start < len(text):
        found = _BEGINNING.search(text, start + SEGMENT)
        end = found.end() if found else len(text)
        yield start, end
        start = end


def _blocks(text: str, start: int, end: int, scanner: Scanner) -> Iterator[tuple[Block, int]]:
    at = start
    for known, known_start, known_end in _placed(text, start, end):
        if known_start < at:  # a block that was read anew reached beyond
            continue
        for block, end_of_block in _scanned(scanner, at, known_start):
            at = end_of_block
            yield block, at
        if known_start < at:
            continue
        at = known_end
        yield Block(known.type, known.key, known.fields, scanner.lines.at(known_start), known.text), at
    yield from _scanned(scanner, at, end)


def _scanned(scanner: Scanner, start: int, end: int) -> Iterator[tuple[Block, int]]:
    """The blocks that begin in this stretch."""
    while start < end and (start := scanner.find(start, end)) >= 0:
        block, start = scanner.read(start)
        yield block, start


def _placed(text: str, start: int, end: int) -> Iterator[tuple[Block, int, int]]:
    """Those blocks that bibtexparser certainly reads as BibTeX does, and where they stand."""
    at = start
    for split_block in Splitter(text[start:end]).split().blocks:
        raw = split_block.raw or ""
        place = text.find(raw, at, end) if raw else -1
        if place < 0:
            continue
        at = place + len(raw)
        if block := _sound(split_block, raw):
            yield block, place, at


def _sound(split_block: Split, raw: str) -> Block | None:
    if not isinstance(split_block, Entry | String) or "\\{" in raw or "\\}" in raw:
        return None
    if isinstance(split_block, String):
        fields = [(split_block.key, split_block.value)]
        kind, key = "string", ""
    else:
        fields = [(field.key, field.value) for field in split_block.fields]
        kind, key = raw[1 : len(split_block.entry_type) + 1], split_block.key
        if not key or not _is_key(key):
            return None
    if all(_is_name(name) and _is_sound(value) for name, value in fields):
        return Block(kind, key, fields, 0, raw)
    return None


def _is_sound(value: str) -> bool:
    """Whether the expression is one value, or several in the simplest form."""
    return bool(_is_simple(value)) or (value[:1] == "{" and _closes_at_end(value))


def _closes_at_end(value: str) -> bool:
    depth = 0
    for found in _BRACES.finditer(value):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return found.end() == len(value)
    return False
