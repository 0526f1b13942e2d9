"""What people type, as values: partial dates, texts that may not be empty, relations, numbers or "never"."""

import re
from typing import Any

import click
from click.shell_completion import CompletionItem

from citelib.errors import one_of
from citelib.library.nearest import nearest
from citelib.library.schema import RELATIONS
from citelib.reference import PartialDate

NEVER = "never"

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


class Count(click.ParamType):  # type: ignore[type-arg]
    """A whole number from 1 on, small enough for a database."""

    name = "N"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> int:
        """Reads the number."""
        if isinstance(value, int):
            return value
        found = re.fullmatch(r"[0-9]{1,9}", value)
        return int(value) if found and int(value) else self.fail(f"{value!r} is no number from 1 to 999999999")


class NumberOrNever(click.ParamType):  # type: ignore[type-arg]
    """A whole number, or ``never``."""

    name = "N|never"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> int | str:
        """Reads the number."""
        if isinstance(value, int):
            return value
        if value.lower() == NEVER:
            return NEVER
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
RELATION = Relation()
COUNT = Count()
NUMBER_OR_NEVER = NumberOrNever()
YEARS_OF_TYPE = YearsOfType()
