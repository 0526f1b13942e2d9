"""Putting references into an article's bibliography by hand; the page's own list stays as it is printed."""

from collections.abc import Callable, Iterable

from sqlalchemy import Connection, delete, func, insert, select

from citelib.library import reference_rows
from citelib.library.schema import bibliography_entry
from citelib.reference import Reference

LISTED_BY_HAND = {"scope": "", "printed": False}


def attach(
    connection: Connection, article_id: int, row_ids: Iterable[int], text_of: Callable[[Reference], str]
) -> list[str]:
    """Adds those references that the bibliography does not have yet, numbered on from its last; returns their keys.

    `text_of` gives the text of an entry. They stay when the page is imported again.
    """
    own = bibliography_entry.c.article_id == article_id
    listed = set(connection.execute(select(bibliography_entry.c.reference_id).where(own)).scalars())
    new = [row_id for row_id in dict.fromkeys(row_ids) if row_id not in listed]
    works = reference_rows.read(connection, new)
    last = select(func.max(bibliography_entry.c.number), func.max(bibliography_entry.c.position))
    number, position = (value or 0 for value in connection.execute(last.where(own)).one())
    rows = [
        {
            "article_id": article_id,
            "number": number + count,
            "position": position + count,
            "text": text_of(works[row_id]),
            "reference_id": row_id,
            **LISTED_BY_HAND,
        }
        for count, row_id in enumerate(new, start=1)
    ]
    if rows:
        connection.execute(insert(bibliography_entry), rows)
    return [works[row_id].citation_key for row_id in new]


def detach(connection: Connection, article_id: int, reference_id: int) -> bool:
    """Takes a reference that was put there by hand out of the bibliography; says whether it was."""
    gone = delete(bibliography_entry).where(
        bibliography_entry.c.article_id == article_id,
        bibliography_entry.c.reference_id == reference_id,
        bibliography_entry.c.printed.is_(False),
    )
    return bool(connection.execute(gone).rowcount)


def renumber(connection: Connection, article_id: int) -> None:
    """Numbers what was put there by hand on from the page's own list, which has just been stored anew."""
    own = bibliography_entry.c.article_id == article_id
    rows = select(bibliography_entry).where(own, bibliography_entry.c.printed.is_(False))
    kept = [dict(row) for row in connection.execute(rows.order_by(bibliography_entry.c.position)).mappings()]
    if not kept:
        return
    connection.execute(delete(bibliography_entry).where(own, bibliography_entry.c.printed.is_(False)))
    listed = set(connection.execute(select(bibliography_entry.c.reference_id).where(own)).scalars())
    last = select(func.max(bibliography_entry.c.number), func.max(bibliography_entry.c.position))
    number, position = (value or 0 for value in connection.execute(last.where(own)).one())
    rest = [row for row in kept if row["reference_id"] not in listed]
    for count, row in enumerate(rest, start=1):
        row.update(number=number + count, position=position + count)
    if rest:
        connection.execute(insert(bibliography_entry), rest)
