"""References that were merged into another: they are the same work, and stand nowhere any more.

A merged reference keeps its row, with all that it said, because append-only records point to it: accesses, reviews,
notices. `reference.merged_into_id` names the one that was kept, which is never merged itself. The row's citation key
has become another name of the kept one (`citation_key_alias`), and its own `citation_key` is no key any more. Whoever
lists, searches, counts or exports references takes those that are `standing`; whoever reads append-only records of a
reference takes those of all `rows_of` it.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, exists, func, or_, select

from citelib.library.schema import bibliography_entry, citation, reference


def standing() -> ColumnElement[bool]:
    """References that were not merged into another."""
    return reference.c.merged_into_id.is_(None)


def standing_ids(connection: Connection) -> Select[tuple[int]] | None:
    """The ids of the references that stand; None when that is all of them, which costs less to read."""
    any_merged = select(exists().where(reference.c.merged_into_id.is_not(None)))
    return select(reference.c.id).where(standing()) if connection.execute(any_merged).scalar() else None


def kept_id(row: Any = reference) -> ColumnElement[int]:
    """The id of the reference that stands for a row of `reference`, or of an alias of it."""
    return func.coalesce(row.c.merged_into_id, row.c.id)


def rows_of(reference_id: int | ColumnElement[int]) -> Select[tuple[int]]:
    """The ids of a reference and of those that were merged into it."""
    row = reference.alias()
    return (
        select(row.c.id).where(or_(row.c.id == reference_id, row.c.merged_into_id == reference_id)).correlate(reference)
    )


def left_behind(connection: Connection) -> Iterator[tuple[str, str]]:
    """References that were merged but not wholly: their key, and what still names them; nothing in a sound library."""
    target = reference.alias()
    for table, told in ((bibliography_entry, "bibliography entries"), (citation, "citations")):
        rows = select(reference.c.citation_key).join(table, table.c.reference_id == reference.c.id).distinct()
        for key in connection.execute(rows.where(~standing()).order_by(reference.c.citation_key)).scalars():
            yield key, told
    chained = select(reference.c.citation_key).join(target, target.c.id == reference.c.merged_into_id)
    for key in connection.execute(chained.where(target.c.merged_into_id.is_not(None))).scalars():
        yield key, "references merged into it"
