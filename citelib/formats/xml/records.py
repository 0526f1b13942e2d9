"""The records of an XML text, one after another, whatever its length and whatever is wrong with some of them."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from citelib.article import Problem
from citelib.errors import InputError
from citelib.formats.xml.parsers import Fault, Parser, Record
from citelib.formats.xml.repairs import mend

KEPT = 1_000_000
"""How many characters of a rejected record are kept."""

PASSES = 8
"""How many times the length of the text may be read in search of records behind faults; the rest is rejected whole."""

_PROLOG = re.compile(
    r"[\ufeff\s]*(?:<\?(?:xml|XML)\s.*?\?>\s*)?(?:<!--.*?-->\s*)?(?:<!(?:DOCTYPE|doctype)\s[^\[\]<>]*>)?", re.DOTALL
)
_TAG = re.compile(r"<[A-Za-z_/!?][^<>]*(?:>|\Z)")
_ROOT = re.compile(r"<([A-Za-z_][^\s<>/]*)")
_WRAPPER = ("records",)


def records(text: str, names: Collection[str]) -> Iterator[Record | Problem]:
    """Yields each element that has one of the names, and each sibling of one, without keeping those before it.

    An element inside another record is a part of it, but one of the same name shows that the record's end is missing.
    The DOCTYPE's address and a declared encoding do not count. Text between records is a note with that text. A record
    that is not well-formed is mended if its meaning is plain, which a Problem before it says; else it is a rejected
    Problem with its text (no more than KEPT characters), and reading goes on with the next record. Raises InputError if
    the text declares entities, or is not XML at all.
    """
    start = _PROLOG.match(text).end()  # type: ignore[union-attr]  # each of its parts may be missing
    opening = re.compile(rf"<(?:{'|'.join(map(re.escape, names))})(?=[\s/>])")
    line, has_begun, budget = 1 + _lines(text, 0, start), False, PASSES * len(text)
    ancestors: tuple[str, ...] = ()
    while True:
        parser = Parser(text, names, start=start, line=line, ancestors=ancestors)
        for record in parser:
            has_begun = True
            yield from _stray(record.stray, record.line)
            yield replace(record, stray="")
        yield from _stray(parser.stray, line)
        if (fault := parser.fault) is None:
            return
        budget -= fault.at - start
        found = opening.search(text, parser.after)
        if not found and not has_begun:
            raise InputError(f"It is not XML: {fault.reason} (line {fault.line})", mend="export the file anew")
        broken = _broken_record(fault, found)
        if broken is not None:
            end = _end(text, broken, opening) if budget > 0 else len(text)
            record_line = line + _lines(text, start, broken)
            yield from _mended(text[broken:end], fault, record_line, names, is_last=end == len(text))
        else:
            end = found.start() if found else len(text)
            yield from _skipped(text[parser.after : end], fault, is_wrapped=ancestors == parser.ancestors == _WRAPPER)
        if end == len(text):
            return
        has_begun = True
        line += _lines(text, start, end)
        start, ancestors = end, parser.ancestors or _WRAPPER


def text_of(element: Element | None) -> str:
    """All text of the element without its markup, each run of white space as one space; nothing for None."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def first_tags(text: str, count: int = 3) -> list[str]:
    """The names of the first opening tags, to tell one kind of XML from another; reads the first 10,000 characters.

    >>> first_tags('<?xml version="1.0"?><!DOCTYPE xml><xml><records/></xml>')
    ['xml', 'records']
    """
    beginning = text[:10_000]
    return _ROOT.findall(beginning, _PROLOG.match(beginning).end())[:count]  # type: ignore[union-attr]


def _broken_record(fault: Fault, found: re.Match[str] | None) -> int | None:
    """Where the record begins in which the fault is; `found` is the first opening tag behind the last good record."""
    if fault.record_at is None and found and found.start() <= fault.at and not fault.is_junk:
        return found.start()  # the fault is in its opening tag
    return fault.record_at


def _end(text: str, start: int, opening: re.Pattern[str]) -> int:
    """Where a record that could not be read ends: behind its closing tag, else where the next begins."""
    following = opening.search(text, start + 1)
    end = following.start() if following else len(text)
    tag = _ROOT.match(text, start)
    closing = re.compile(rf"</{re.escape(tag[1])}\s*>").search(text, start, end) if tag else None
    return closing.end() if closing else end


def _mended(
    segment: str, fault: Fault, line: int, names: Collection[str], *, is_last: bool
) -> Iterator[Record | Problem]:
    mended, doubts = mend(segment)
    parser = Parser(mended, names, start=0, line=line, ancestors=())
    read = list(parser) if mended != segment else []
    if len(read) == 1 and parser.fault is None:
        yield from (Problem(line, doubt) for doubt in doubts)
        yield Record(read[0].element, line, segment)
    elif fault.is_at_end and is_last:
        yield rejected(line, "The text ends inside this record", segment, broken=True)
    else:
        yield rejected(line, f"The record is not XML: {fault.reason} (line {fault.line})", segment)


def rejected(line: int, message: str, text: str, *, broken: bool = False) -> Problem:
    """The problem of a record that was not read, with no more than KEPT characters of its text."""
    if len(text) > KEPT:
        message += f"; the first {KEPT:,} of its {len(text):,} characters are kept"
    return Problem(line, message, text=text[:KEPT].strip() or "(nothing but white space)", broken=broken)


def _stray(stray: str, line: int) -> Iterator[Problem]:
    if stray:
        yield replace(rejected(line, "Text that stands between records was left out", stray), note=True)


def _skipped(skipped: str, fault: Fault, *, is_wrapped: bool) -> Iterator[Problem]:
    """What is to be said about the text around a fault outside the records."""
    if _TAG.sub("", skipped).strip():
        message = f"Text that stands between records was left out; it is not XML: {fault.reason}"
        yield replace(rejected(fault.line, message, skipped), note=True)
    elif fault.is_at_end and not is_wrapped:
        message = "The XML ends before all of its elements are closed: its end may be missing"
        yield Problem(fault.line, message, broken=True)


def _lines(text: str, start: int, end: int) -> int:
    return text.count("\n", start, end) + text.count("\r", start, end) - text.count("\r\n", start, end)
