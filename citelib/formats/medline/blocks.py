"""Tagged text as blocks of fields: lines without an empty one between them, and the tags with which they begin."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from citelib.formats.medline.lines import has_cut_word, read_value
from citelib.formats.medline.tags import HEAD, KNOWN

Fields = list[tuple[str, str]]

_WHITE_LINE = re.compile(r"\n[ \t]+\n")
_TAG = re.compile(r"([A-Z][A-Z0-9]{1,3})( {0,2})-")
_TAG_OF = {f"{tag:<4}-{space}": tag for tag in KNOWN for space in ("", " ")}


@dataclass(slots=True)
class Block:
    """Fields, and the stray lines before the first of them; `untagged` are lines that have neither tag nor indent."""

    line: int
    text: str
    fields: Fields = field(default_factory=list)
    stray: list[str] = field(default_factory=list)
    untagged: list[int] = field(default_factory=list)
    _tags: set[str] = field(default_factory=set)

    def tags(self) -> set[str]:
        """The tags of its fields."""
        if not self._tags:
            self._tags = {tag for tag, _ in self.fields}
        return self._tags

    def add(self, fields: Fields) -> None:
        """Adds fields behind its own."""
        self.tags().update(tag for tag, _ in fields)
        self.fields += fields


def blocks(text: str, line: int = 1) -> Iterator[Block]:
    """The blocks of a text whose first line has the number `line`; a PMID begins one without an empty line, too."""
    start, last = 0, len(text.rstrip("\n"))
    while start < last:
        if text[start] == "\n":
            start += 1
            line += 1
            continue
        end = text.find("\n\n", start, last)
        block = text[start : end if end >= 0 else last]
        if fields := _plain_fields(block):
            yield Block(line, block, fields)
        else:
            yield from _other_blocks(block, line)
        start += len(block)
        line += block.count("\n")


def _other_blocks(text: str, line: int) -> Iterator[Block]:
    """The blocks of lines among which white ones may be, and a PMID that begins a record."""
    for part in _WHITE_LINE.split(text):
        lines = part.split("\n")
        starts = [0, *_starts(lines), len(lines)]
        for start, end in pairwise(starts):
            if any(of_one.strip(" \t") for of_one in lines[start:end]):
                yield _read_lines(lines[start:end], line + start)
        line += len(lines) + 1


def _plain_fields(text: str) -> Fields:
    """The fields of a block that is written as PubMed does; nothing if it is not, or if a word may be cut."""
    if "\n       " in text or "\t" in text or "\nPMID" in text or has_cut_word(text.split("\n")):
        return []
    lines = text.replace(" \n      ", " ").replace("\n      ", " ").split("\n")
    try:
        return [(_TAG_OF[line[:6]], line[6:].strip(" ")) for line in lines]
    except KeyError:
        return []


def _starts(lines: list[str]) -> Iterator[int]:
    """The lines with a PMID that begins another record."""
    is_begun = False
    for at, line in enumerate(lines):
        tag = _tag_of(line)
        if tag == "PMID" and is_begun:
            yield at
        is_begun = is_begun or bool(tag and tag not in HEAD)


def _read_lines(lines: list[str], first: int) -> Block:
    while not lines[0].strip(" \t"):
        lines = lines[1:]
        first += 1
    block = Block(first, "\n".join(lines))
    written: list[tuple[str, list[str]]] = []
    for number, line in enumerate(lines, start=first):
        if tag := _tag_of(line):
            written.append((tag, [line.partition("-")[2].removeprefix(" ")]))
        elif not written:
            block.stray.append(line)
        else:
            written[-1][1].append(line)
            if not line[:1].isspace():
                block.untagged.append(number)
    block.fields = [(tag, read_value(tag, "\n".join(values))) for tag, values in written]
    return block


def _tag_of(line: str) -> str:
    """The tag with which the line begins, if it does.

    Before the hyphen, tags fill four columns; known ones are also read where they do not, if a space follows, and known
    ones that do are read without the space.
    """
    found = _TAG.match(line)
    if found is None:
        return ""
    tag, is_padded, is_spaced = found[1], found.end() == 5, line[found.end() : found.end() + 1] in ("", " ", "\t")
    return tag if (is_padded and is_spaced) or (tag in KNOWN and (is_padded or is_spaced)) else ""
