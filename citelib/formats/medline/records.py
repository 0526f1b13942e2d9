"""Tagged text as records: where one ends and the next begins, in the forms in which programs and people leave it.

Records are separated by empty lines or begin with PMID. A block of lines behind an empty line goes on with the record
before it if it has no PMID and repeats none of the tags that a record has once. A line that has neither tag nor indent
belongs to the field above it, which a Problem says.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from citelib.article import Problem
from citelib.formats.medline.blocks import Block, blocks
from citelib.formats.medline.lines import read_value
from citelib.formats.medline.tags import KNOWN, LAST, ONCE

Fields = list[tuple[str, str]]

KEPT = 1_000_000
"""How many characters of a rejected record are kept."""

_MOST_PENDING = 20


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one record, the line on which it begins, and what was doubtful about its lines."""

    fields: Fields
    line: int
    doubts: tuple[Problem, ...] = ()


def records(text: str, line: int = 1) -> Iterator[Record | Problem]:
    """Yields each record of a text whose lines end in a line feed, the first with the number `line`."""
    record: Block | None = None
    is_whole = False
    pending: list[Block] = []  # blocks without a tag, which belong to the record if it goes on behind them
    for block in blocks(text, line):
        if record and not block.fields and len(pending) < _MOST_PENDING:
            pending.append(block)
        elif record and _goes_on(record, block):
            for part in (*pending, block):
                _add(record, part)
            pending.clear()
        else:
            yield from _finished([record, *pending] if record else [])
            is_whole = bool(record and _has_an_end(record))
            record = block
            pending.clear()
    if record and record.fields and is_whole and not _has_an_end(record) and not text.endswith("\n"):
        yield Problem(record.line, "The record has no end as the one before it: the end of the file may be missing")
    yield from _finished([record, *pending] if record else [])


def rejected(line: int, message: str, text: str) -> Problem:
    """The problem of a record that was not read, with no more than KEPT characters of its text."""
    if len(text) > KEPT:
        message += f"; the first {KEPT:,} of its {len(text):,} characters are kept"
    return Problem(line, message, text=text[:KEPT].strip())


def _goes_on(record: Block, block: Block) -> bool:
    if not block.fields or not record.fields or block.fields[0][0] == "PMID" or _refused(block) or _refused(record):
        return False
    tags = block.tags()
    return "PMID" not in tags and not any(tag in ONCE and tag in record.tags() for tag in tags)


def _add(record: Block, part: Block) -> None:
    """Adds a block to the record; its stray lines go to the field above them."""
    stray = part.stray
    if stray and record.fields:
        tag, value = record.fields[-1]
        rest = read_value(tag, "\n".join(stray))
        record.fields[-1] = (tag, f"{value} {rest}".strip())
        if not stray[0][:1].isspace():
            record.untagged.append(part.line)
    record.add(part.fields)
    record.untagged += part.untagged


def _has_an_end(record: Block) -> bool:
    """Whether its last field is one of those with which PubMed ends a record."""
    return bool(record.fields) and record.fields[-1][0] in LAST


def _finished(blocks_read: list[Block]) -> Iterator[Record | Problem]:
    for block in blocks_read:
        line = block.line + len(block.stray)
        if block.stray:
            stray = "\n".join(block.stray)[:KEPT].strip()
            yield Problem(block.line, "This stands between the records and has no tag", note=True, text=stray)
        if reason := _refused(block):
            yield rejected(line, reason, block.text)
        elif block.fields:
            yield Record(block.fields, line, _doubts(block))


def _refused(block: Block) -> str:
    """Why the fields of a block are no MEDLINE record, if they are none."""
    if not block.fields:
        return ""
    if block.fields[0][0] == "TY":
        return "This is a record of RIS, not of MEDLINE"
    if any(tag in KNOWN for tag, _ in block.fields):
        return ""
    return "None of its tags is one of MEDLINE's"


def _doubts(block: Block) -> tuple[Problem, ...]:
    if not block.untagged:
        return ()
    first, more = block.untagged[0], len(block.untagged) - 1
    others = f" (as on {more} more of this record)" if more else ""
    return (Problem(first, f"The line has no tag{others}: it was read as a part of the field above it"),)
