"""Reading the outlines of all references in one pass."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Select, select

from citelib.library import bulk, duplicate_names
from citelib.library.duplicate_names import Person
from citelib.library.duplicate_outlines import COLUMNS, LONGEST, NO_IDENTIFIERS, Identifiers, Outline
from citelib.library.merged import standing
from citelib.library.schema import contributor, identifier, reference
from citelib.reference import IDENTIFIERS

CHUNK = 5_000
MOST_AUTHORS = 25
"""Names of one list that are compared."""


def outlines(connection: Connection) -> list[Outline]:
    """The outlines of all references that stand, in the order they came in."""
    filled = ["id", *bulk.filled(connection, reference, COLUMNS[1:], standing())]
    rows = select(*(reference.c[name] for name in filled)).where(standing()).order_by(reference.c.id)
    authors, identifiers = _Following(_authors(connection)), _Following(_identifiers(connection))
    absent = dict.fromkeys(COLUMNS)
    found = []
    for values in _streamed(connection, rows):
        row = absent | dict(zip(filled, values, strict=True))
        found.append(Outline(row, authors.of(values[0]) or (), identifiers.of(values[0]) or NO_IDENTIFIERS))
    return found


class _Following:
    """Values by row id that come in the order of the ids; those of ids that nobody asks for are passed over."""

    def __init__(self, pairs: Iterator[tuple[int, Any]]) -> None:
        self._pairs = pairs
        self._next = next(pairs, None)

    def of(self, row_id: int) -> Any:
        """The value of this row, None if there is none; ask in the order of the ids."""
        while self._next is not None and self._next[0] < row_id:
            self._next = next(self._pairs, None)
        return self._next[1] if self._next is not None and self._next[0] == row_id else None


def _authors(connection: Connection) -> Iterator[tuple[int, tuple[Person, ...]]]:
    """The authors, or else the editors, of each reference."""
    names = ("reference_id", "role", "dropping_particle", "non_dropping_particle", "family", "given", "literal")
    rows = (
        select(*(contributor.c[name] for name in names))
        .where(contributor.c.role.in_(("author", "editor")), contributor.c.position <= MOST_AUTHORS)
        .order_by(contributor.c.reference_id, contributor.c.role, contributor.c.position)
    )
    for row_id, own in groupby(_streamed(connection, rows), key=itemgetter(0)):
        people: dict[str, list[Person]] = {}
        for _, role, *parts in own:
            person = _person(*parts)
            if person is not None:
                people.setdefault(role, []).append(person)
        yield row_id, tuple(people.get("author") or people.get("editor") or ())


def _identifiers(connection: Connection) -> Iterator[tuple[int, Identifiers]]:
    rows = select(identifier.c.reference_id, identifier.c.scheme, identifier.c.value)
    streamed = _streamed(connection, rows.order_by(identifier.c.reference_id))
    for row_id, own in groupby(streamed, key=itemgetter(0)):
        values = {scheme: value for _, scheme, value in own}
        yield row_id, tuple([values.get(scheme, "") for scheme in IDENTIFIERS])


def _streamed(connection: Connection, rows: Select[Any]) -> Iterator[tuple[Any, ...]]:
    return (row for chunk in bulk.Query(connection, rows).fetch(CHUNK) for row in chunk)


@lru_cache(maxsize=65_536)
def _person(
    dropping: str | None, non_dropping: str | None, family: str | None, given: str | None, literal: str | None
) -> Person | None:
    particle = f"{dropping or ''} {non_dropping or ''}".strip()
    parts = (particle, family or "", given or "", literal or "")
    return duplicate_names.outline(*(part[:LONGEST] for part in parts))
