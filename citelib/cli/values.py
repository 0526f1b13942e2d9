"""What people type, as values: partial dates, texts that may not be empty, places in a work, numbers or "never"."""

import re
from typing import Any

import click
from click.shell_completion import CompletionItem

from citelib.errors import one_of
from citelib.library.nearest import nearest
from citelib.library.schema import RELATIONS
from citelib.reference import PartialDate

NEVER = "never"

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
_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")


class PartialDay(click.ParamType):  # type: ignore[type-arg]
    """A day, or a month or a year where no more is known."""

    name = "DATE"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> PartialDate:
        """Reads the date; names what is wrong with it."""
        if isinstance(value, PartialDate):
            return value
        try:
            if not _DATE.fullmatch(value):
                raise ValueError
            return PartialDate.from_iso(value)
        except ValueError:
            self.fail(f"{value!r} is no date of the calendar: write it as YYYY-MM-DD, YYYY-MM or YYYY")


class Words(click.ParamType):  # type: ignore[type-arg]
    """A text that says something; the spaces around it go."""

    name = "TEXT"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> str:
        """Refuses an empty text."""
        return " ".join(str(value).split()) or self.fail("it is empty: write something, or leave the option out")


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


class Relation(click.ParamType):  # type: ignore[type-arg]
    """A relation of CiTO, in any case, with or without its prefix."""

    name = "RELATION"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> str:
        """Finds the relation; names the nearest ones when there is none."""
        wanted = str(value).lower().removeprefix("cito:")
        found = next((name for name in RELATIONS if name.lower() == wanted), None)
        if found:
            return found
        alike = nearest(str(value), RELATIONS)
        hint = f"did you mean {one_of(alike)}? The" if alike else "the"
        return self.fail(f"{value!r} is no relation: {hint} relations are {', '.join(RELATIONS)}")

    def shell_complete(self, context: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """Completes their names."""
        return [CompletionItem(name) for name in RELATIONS if name.lower().startswith(incomplete.lower())]


class NumberOrNever(click.ParamType):  # type: ignore[type-arg]
    """A whole number, or ``never``."""

    name = "N|never"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> int | str:
        """Reads the number."""
        if isinstance(value, int) or value == NEVER:
            return int(value) if value != NEVER else NEVER
        if re.fullmatch(r"-?[0-9]{1,9}", value):
            return int(value)
        return self.fail(f"{value!r} is neither a whole number nor {NEVER!r}")


class YearsOfType(click.ParamType):  # type: ignore[type-arg]
    """How old works of one type may be, as (type, years): ``book=15``."""

    name = "TYPE=N"

    def convert(
        self, value: Any, param: click.Parameter | None, context: click.Context | None
    ) -> tuple[str, int | str]:
        """Splits the pair."""
        if isinstance(value, tuple):
            return value
        kind, sign, years = value.partition("=")
        if not sign or not kind.strip():
            self.fail(f"{value!r} is not of the form TYPE=N, for instance book=15")
        return kind.strip(), NumberOrNever().convert(years.strip(), param, context)


PARTIAL_DATE = PartialDay()
WORDS = Words()
PLACE = Place()
RELATION = Relation()
NUMBER_OR_NEVER = NumberOrNever()
YEARS_OF_TYPE = YearsOfType()
