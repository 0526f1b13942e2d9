"""What an editor said about references that look like one work: that they are two."""

import shlex

from sqlalchemy import ColumnElement, Connection, delete, insert, or_, select

from citelib.errors import Conflict, NotFound
from citelib.library import references
from citelib.library.database import Stamp
from citelib.library.references import Kept
from citelib.library.schema import distinct_pair


def record(connection: Connection, first: str, second: str, stamp: Stamp) -> tuple[Kept, Kept, bool]:
    """Remembers that two references, named by their keys, are two works; returns them and whether it is new.

    Raises NotFound, and Conflict when both keys name one reference.
    """
    pair = _pair(connection, first, second)
    if said(connection, pair[0].id, pair[1].id):
        return *pair, False
    first_id, second_id = sorted(one.id for one in pair)
    row = {"first_id": first_id, "second_id": second_id, "said_by": stamp.by, "said_at": stamp.at}
    connection.execute(insert(distinct_pair).values(**row))
    return *pair, True


def forget(connection: Connection, first: str, second: str) -> tuple[Kept, Kept]:
    """Takes it back; returns the two. Raises NotFound also when nobody said so, and Conflict as `record`."""
    pair = _pair(connection, first, second)
    gone = delete(distinct_pair).where(_is_pair(pair[0].id, pair[1].id))
    if not connection.execute(gone).rowcount:
        keys = [one.citation_key for one in pair]
        raise NotFound(
            f"Nobody said that {' and '.join(keys)} are distinct",
            mend=f"to say so: {shlex.join(['citelib', 'reference', 'distinct', *keys])}",
        )
    return pair


def said(connection: Connection, first_id: int, second_id: int) -> bool:
    """Whether somebody said that the references with these row ids are two works."""
    return said_by(connection, first_id, second_id) is not None


def said_by(connection: Connection, first_id: int, second_id: int) -> str | None:
    """Who said so, and when ("editor on 2026-11-22"); None when nobody did."""
    rows = select(distinct_pair.c.said_by, distinct_pair.c.said_at).where(_is_pair(first_id, second_id))
    found = connection.execute(rows).first()
    return f"{found.said_by} on {found.said_at.date()}" if found else None


def everything(connection: Connection) -> set[tuple[int, int]]:
    """All such pairs as row ids, the lower one first."""
    rows = select(distinct_pair.c.first_id, distinct_pair.c.second_id)
    return {(first, second) for first, second in connection.execute(rows)}


def pass_on(connection: Connection, merged_id: int, kept_id: int) -> None:
    """Lets what was said about a reference that was merged hold for the one that was kept."""
    merged = or_(distinct_pair.c.first_id == merged_id, distinct_pair.c.second_id == merged_id)
    rows = connection.execute(select(distinct_pair).where(merged).order_by(distinct_pair.c.said_at)).mappings().all()
    for row in rows:
        other = row["second_id"] if row["first_id"] == merged_id else row["first_id"]
        if other != kept_id and not said(connection, other, kept_id):
            first_id, second_id = sorted((other, kept_id))
            connection.execute(insert(distinct_pair).values({**row, "first_id": first_id, "second_id": second_id}))
    connection.execute(delete(distinct_pair).where(merged))


def _pair(connection: Connection, first: str, second: str) -> tuple[Kept, Kept]:
    one, other = references.find(connection, first), references.find(connection, second)
    if one == other:
        raise Conflict(
            f"{first} and {second} name one reference" if first != second else f"{first} is one reference",
            mend=f"see it, and the keys that it had: citelib reference show {one.citation_key}",
        )
    return one, other


def _is_pair(one: int, other: int) -> ColumnElement[bool]:
    return (distinct_pair.c.first_id == min(one, other)) & (distinct_pair.c.second_id == max(one, other))
