"""The entries of the printed lists read as references."""

import bisect
from collections.abc import Iterator

from citelib.article import Entry, Problem
from citelib.parsing.article.bibliography import Printed, ReferenceList
from citelib.parsing.citation import parse_citation
from citelib.parsing.dates import DateOrder, mended


def read_entries(
    lists: list[ReferenceList], headed: list[tuple[int, str]], order: DateOrder | None
) -> tuple[tuple[Entry, ...], list[Problem]]:
    """The entries of all lists, and what could not be read surely in them.

    `headed` gives the first line and the heading of each section: it names the scopes of a page with several lists.
    """
    entries: list[Entry] = []
    problems: list[Problem] = []
    for found, scope in zip(lists, _scopes(lists, headed), strict=True):
        for printed, number in _numbered(found):
            if printed.number and printed.number != number:
                problems.append(
                    Problem(
                        printed.line,
                        f'number {printed.number} occurs twice in the references; it became {number}: "{printed.text}"',
                    )
                )
            entry = _entry(printed, number, scope, order)
            entries.append(entry)
            problems.extend(Problem(entry.line, f'{mended(doubt)}: "{entry.text}"') for doubt in entry.doubts)
    return tuple(entries), problems


def _entry(printed: Printed, number: int, scope: str, order: DateOrder | None) -> Entry:
    reading = parse_citation(printed.text, order=order)
    reference = reading.reference
    return Entry(number, printed.text, reference, printed.line, scope, reference.accessed, reading.doubts)


def _numbered(found: ReferenceList) -> Iterator[tuple[Printed, int]]:
    """Each entry with its printed number, else its place; a number that is taken gives way to the next free one."""
    taken: set[int] = set()
    highest = max(len(found.entries), *(printed.number for printed in found.entries))
    for place, printed in enumerate(found.entries, start=1):
        number = printed.number or place
        if number in taken:
            highest += 1
            number = highest
        taken.add(number)
        yield printed, number


def _scopes(lists: list[ReferenceList], headed: list[tuple[int, str]]) -> list[str]:
    """A different name for each list: the heading of its section, or its own where a section has several lists."""
    if len(lists) < 2:
        return [""] * len(lists)
    lines = [line for line, _ in headed]
    sections = [headed[place - 1][1] if (place := bisect.bisect(lines, found.first)) else "" for found in lists]
    if len(set(sections)) == len(lists):
        return sections
    own = [found.heading for found in lists]
    return own if len(set(own)) == len(own) else [f"{heading} {n}" for n, heading in enumerate(own, start=1)]
