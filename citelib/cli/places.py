"""A place in a work, as people type it and as CSL names it."""

import re
from typing import Any

import click

LOCATORS = (
    "act", "appendix", "article-locator", "book", "canon", "chapter", "column", "elocation", "equation", "figure",
    "folio", "issue", "line", "note", "opus", "page", "paragraph", "part", "rule", "scene", "section", "sub-verbo",
    "supplement", "table", "timestamp", "title-locator", "verse", "version", "volume",
)  # fmt: skip
"""The locator types of CSL 1.0.2 (specification, appendix V)."""

_ABBREVIATED = {
    "p": "page", "pp": "page", "pages": "page", "ch": "chapter", "chap": "chapter", "chapters": "chapter",
    "fig": "figure", "figs": "figure", "figures": "figure", "tables": "table", "sec": "section", "sections": "section",
    "para": "paragraph", "paragraphs": "paragraph", "vol": "volume", "eq": "equation", "lines": "line",
    "col": "column", "app": "appendix", "suppl": "supplement", "parts": "part", "n": "note",
}  # fmt: skip

_LOCATOR = re.compile(r"(?P<type>[^\W\d_][\w-]*)\.?\s*(?P<place>\S.*)?")
_PLACE = re.compile(r"[\w.:()/, –—&+-]{1,60}")


class Place(click.ParamType):  # type: ignore[type-arg]
    """A place in a work, as (locator type of CSL, number): ``page 12``, ``fig. 3``; a bare number is a page."""

    name = "PLACE"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> tuple[str, str]:
        """Splits the place; a type that CSL does not know is refused."""
        if isinstance(value, tuple):
            return value
        line = " ".join(value.split())
        if re.match(r"[0-9]", line):
            return "page", self._checked(line)
        found = _LOCATOR.fullmatch(line)
        if found is None:
            return self.fail(f"{value!r} names no place: write it as 'page 12', 'figure 3', 'section Methods' …")
        named = found["type"].lower()
        kind = _ABBREVIATED.get(named, named)
        if kind not in LOCATORS:
            if re.fullmatch(r"[A-Za-z]{1,3}[0-9]+(?:[-–][A-Za-z]{0,3}[0-9]+)?", line):
                return "page", line
            self.fail(f"{value!r} names no place that is known: begin with one of {', '.join(LOCATORS)}")
        if not found["place"]:
            self.fail(f"{value!r} does not say which {kind}: write it as '{kind} 12'")
        return kind, self._checked(found["place"])

    def _checked(self, place: str) -> str:
        if not _PLACE.fullmatch(place):
            self.fail(f"{place!r} is too long or odd for a place; a passage itself goes into --quote")
        return place


PLACE = Place()
