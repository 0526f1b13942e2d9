"""A reference while it is being read: what was found so far, and the text that nothing has taken yet."""

import re
from dataclasses import dataclass, field
from typing import Any

from citelib.parsing.citation.reading import FieldReading

CUT = "\ue000"
"""Stands in the rest where something was taken out."""

_GAP = re.compile(rf"{CUT}[\s.,;:)\]>(\[<{CUT}]*")
_STOPS = " .,;:"
_OPENING = "([<"
_CLOSING = {")": "(", "]": "[", ">": "<"}


@dataclass(slots=True)
class Draft:
    """`rest` is the text left to read, `values` become the Reference's fields, `marks` are words such as ``thesis``."""

    rest: str
    values: dict[str, Any] = field(default_factory=dict)
    readings: list[FieldReading] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    leftover: list[str] = field(default_factory=list)
    glue: list[str] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)

    @property
    def is_site(self) -> bool:
        """Whether a URL or an access date was printed."""
        return "url" in self.values or "accessed" in self.values

    def put(self, name: str, value: Any, text: str, confidence: float = 1.0) -> None:
        """Gives a field its value; a field that has one keeps it, and the later text is left over."""
        if name in self.values:
            if self.values[name] != value:
                self.leftover.append(text)
            else:
                self.glue.append(text)
            return
        self.values[name] = value
        self.readings.append(FieldReading(name, text, confidence))

    def cut(self, start: int, end: int) -> None:
        """Takes a span out of the rest."""
        self.glue.append(self.rest[start:end])
        self.rest = f"{self.rest[:start]}{CUT}{self.rest[end:]}"

    def tidy(self) -> None:
        """Closes the gaps that cuts left: empty brackets, stray and doubled stops, spaces."""
        while (cut := self.rest.find(CUT)) >= 0:
            before = self.rest[:cut].rstrip(f"{_STOPS}{_OPENING}")
            gap = _GAP.match(self.rest, cut)
            end = gap.end() if gap else cut + 1
            self.rest = before + _closed(before, self.rest[len(before) : end]) + self.rest[end:]
        self.rest = self.rest.strip(" ;,:")


def _closed(before: str, gap: str) -> str:
    """One stop for all that stood around a cut, the strongest; brackets stay unless both sides of a pair are here."""
    opened: list[str] = []
    closed: list[str] = []
    for mark in gap:
        if mark in _OPENING:
            opened.append(mark)
        elif mark in _CLOSING:
            if opened and opened[-1] == _CLOSING[mark]:
                opened.pop()
            elif before.count(_CLOSING[mark]) > before.count(mark) + closed.count(mark):
                closed.append(mark)
    stop = next((mark for mark in ".;,:" if mark in gap), "")
    return f"{''.join(closed)}{stop} {''.join(opened)}"
