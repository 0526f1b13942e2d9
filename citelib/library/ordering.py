"""References in another order than that in which they came in."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from sqlalchemy import Connection, func, select

from citelib.library import reference_rows
from citelib.library.folding import words
from citelib.library.schema import contributor, reference
from citelib.reference import Reference

ORDERS = ("author", "title", "year", "key")
CHUNK = 1_000
SMALL = ("a", "an", "the")


def ordered(connection: Connection, by: str, row_ids: Iterable[int] | None = None) -> Iterator[Reference]:
    """All standing references, or these, by one of ORDERS; those that agree in it by author, year and title.

    Names and titles go by their letters without accents, titles without a leading article. Only what they are ordered
    by is held in memory.
    """
    chosen = None if row_ids is None else set(row_ids)
    keys = sorted(key for key in _keys(connection, by) if chosen is None or key[-1] in chosen)
    remaining = (key[-1] for key in keys)
    while some := list(islice(remaining, CHUNK)):
        works = reference_rows.read(connection, some)
        yield from (works[row_id] for row_id in some)


def _keys(connection: Connection, by: str) -> Iterator[tuple[Any, ...]]:
    """What each reference is ordered by, and its id at the end."""
    leading = _leading(connection)
    rows = select(reference.c.id, reference.c.citation_key, reference.c.title, reference.c.issued_year)
    for row in connection.execute(rows.where(reference.c.merged_into_id.is_(None))):
        title = words(row.title or "")
        if title[:1] and title[0] in SMALL:
            del title[0]
        author = leading.get(row.id) or title
        year = row.issued_year or 0
        first = {"author": author, "title": title, "year": year, "key": row.citation_key.lower()}[by]
        yield first, author, year, title, row.id


def _leading(connection: Connection) -> dict[int, list[str]]:
    """The first author's name, else the first editor's, by reference."""
    name = func.coalesce(contributor.c.family, contributor.c.literal, "").label("name")
    rows = select(contributor.c.reference_id, name, contributor.c.given)
    rows = rows.where(contributor.c.position == 1, contributor.c.role.in_(("author", "editor")))
    rows = rows.order_by(contributor.c.reference_id, contributor.c.role.desc())  # the author comes last, and stays
    return {row.reference_id: [*words(row.name), *words(row.given or "")] for row in connection.execute(rows)}
