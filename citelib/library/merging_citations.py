"""Moving the citations of a reference to the one that it was merged into."""

from typing import Any

from sqlalchemy import Connection, RowMapping, select, update

from citelib.library.database import Stamp
from citelib.library.schema import citation

DETAILS = (("quote",), ("locator_type", "locator"), ("evidence_level", "evidence_scheme"))
"""Columns that say something together."""


def move(connection: Connection, merged_id: int, kept_id: int, stamp: Stamp) -> tuple[int, int]:
    """Lets every citation of one reference name the other; returns how many stood, and how many of them collapsed.

    A claim may then cite the kept one twice with one relation. One of the two stands: the one that an editor made, with
    what the other says and it does not; the other is ended, and stays on record.
    """
    own = {(row["claim_id"], row["relation"]): row for row in _standing(connection, kept_id)}
    moving = _standing(connection, merged_id)
    collapsed = 0
    for row in moving:
        twin = own.get((row["claim_id"], row["relation"]))
        if twin is not None:
            collapsed += 1
            stays, goes = (row, twin) if twin["printed"] and not row["printed"] else (twin, row)
            _end(connection, goes, stamp)
            _add_details(connection, stays, goes)
    connection.execute(update(citation).where(citation.c.reference_id == merged_id).values(reference_id=kept_id))
    return len(moving), collapsed


def _standing(connection: Connection, reference_id: int) -> list[RowMapping]:
    rows = select(citation).where(citation.c.reference_id == reference_id, citation.c.ended_at.is_(None))
    return list(connection.execute(rows.order_by(citation.c.id)).mappings())


def _end(connection: Connection, row: RowMapping, stamp: Stamp) -> None:
    # A printed one ends as if its marker had vanished: were an editor named, a later import would not link it again.
    ended = {"ended_by": None if row["printed"] else stamp.by, "ended_at": stamp.at}
    connection.execute(update(citation).where(citation.c.id == row["id"]).values(**ended))


def _add_details(connection: Connection, stays: RowMapping, goes: RowMapping) -> None:
    added: dict[str, Any] = {}
    for names in DETAILS:
        if not any(stays[name] for name in names):
            added.update({name: goes[name] for name in names if goes[name]})
    if added:
        connection.execute(update(citation).where(citation.c.id == stays["id"]).values(**added))
