"""A reference while it is being read: what was found so far, and the text that nothing has taken yet."""

import re
from dataclasses import dataclass, field
from typing import Any

from citelib.parsing.citation.reading import FieldReading

CUT = "\ue000"
"""Stands in the rest where something was taken out."""

_GAP = re.compile(rf"[\s.,;:(\[<]*{CUT}[\s.,;:)\]>{CUT}]*")
_OPENING = "([<"
_CLOSING = {")": "(", "]": "[", ">": "<"}


@dataclass(slots=True)
class Draft:
    """`rest` is the text left to read; `values` become the fields of the Reference; `marks` are words such as `thesis`."""

    rest: str
    values: dict[str, Any] = field(default_factory=dict)
    readings: list[FieldReading] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    leftover: list[str] = field(default_factory=list)
    glue: list[str] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    cuts: int = 0

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
        self.cuts += 1

    def tidy(self) -> None:
        """Closes the gaps that cuts left: empty brackets, stray and doubled stops, spaces."""
        if self.cuts:
            self.rest = _GAP.sub(_closed, self.rest).strip(" ;,:")
            self.cuts = 0


def _closed(gap: re.Match[str]) -> str:
    """One stop for all that stood around a cut, the strongest; brackets stay unless both sides of a pair are here."""
    before = gap.string[: gap.start()]
    marks = gap[0].replace(CUT, "").replace(" ", "")
    opened: list[str] = []
    closed: list[str] = []
    for mark in marks:
        if mark in _OPENING:
            opened.append(mark)
        elif mark in _CLOSING:
            if opened and opened[-1] == _CLOSING[mark]:
                opened.pop()
            elif before.count(_CLOSING[mark]) > before.count(mark) + len(closed):
                closed.append(mark)
    stop = next((mark for mark in ".;,:" if mark in marks), "")
    return f"{''.join(closed)}{stop} {''.join(opened)}"
