"""A reference while it is being read: what was found so far, and the text that nothing has taken yet."""

import re
from dataclasses import dataclass, field
from typing import Any

from citelib.parsing.citation.reading import FieldReading

_EMPTY_BRACKETS = re.compile(r"[\[(<]\s*[;,.:\s]*[\])>]\.?")
_SPACE_BEFORE_STOP = re.compile(r"\s+(?=[.,;:](?:\s|$))")
_DOUBLED_STOPS = re.compile(r"([.,;:])(?:\s*[.,;:])+(?=\s|$)")
_SPACES = re.compile(r"\s{2,}")


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
        self.rest = f"{self.rest[:start]} {self.rest[end:]}"
        self.cuts += 1

    def tidy(self) -> None:
        """Closes the gaps that cuts left: empty brackets, stray and doubled stops, spaces."""
        if self.cuts:
            text = _EMPTY_BRACKETS.sub(" ", self.rest)
            text = _SPACE_BEFORE_STOP.sub("", text)
            text = _DOUBLED_STOPS.sub(r"\1", text)
            self.rest = _SPACES.sub(" ", text).strip(" ;,:")
            self.cuts = 0
