"""Giving references keys by a pattern; each old key still finds its reference.

A key that is what the pattern makes stays, also with the letter that it got because another reference had it: to do it
again changes nothing.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, insert, not_, select, update

from citelib.library import reference_rows, search
from citelib.library.keys import Keys
from citelib.library.merged import standing
from citelib.library.schema import citation_key_alias, reference
from citelib.reference import Reference

_ENDING = re.compile(r"[a-z]{1,2}")


class Renamed(NamedTuple):
    """A reference's row id, the key that it had, and the one that it has now."""

    id: int
    old: str
    new: str


def by_pattern(
    connection: Connection, make: Callable[[Reference], str], ids: Iterable[int] | None = None
) -> list[Renamed]:
    """Gives these references, or all, the keys that `make` makes of them; returns those whose key changed.

    They are named in the order in which they came in: the first of two that would have the same key gets it without a
    letter. Nobody gets a key that another reference has, or had once.
    """
    keys = Keys(connection)
    own = _earlier_keys(connection)
    works = reference_rows.stream(connection) if ids is None else reference_rows.read(connection, ids).items()
    merged = set(connection.execute(select(reference.c.id).where(not_(standing()))).scalars())
    wanted = ((row_id, work.citation_key, make(work)) for row_id, work in works if row_id not in merged)
    renamed = [
        Renamed(row_id, old, key if key.lower() in {old.lower(), *own[row_id]} else keys.take(key))
        for row_id, old, key in wanted
        if not _fits(keys, old, key)
    ]
    _store(connection, renamed)
    return renamed


def _fits(keys: Keys, old: str, wanted: str) -> bool:
    begins, ending = old[: len(wanted)], old[len(wanted) :]
    return begins == wanted and (not ending or (keys.has(wanted) and bool(_ENDING.fullmatch(ending))))


def _earlier_keys(connection: Connection) -> dict[int, list[str]]:
    """The keys that references had before, by row id, in lower case: each may have its own again."""
    found: dict[int, list[str]] = defaultdict(list)
    rows = select(citation_key_alias.c.reference_id, citation_key_alias.c.citation_key)
    for row_id, key in connection.execute(rows.where(citation_key_alias.c.reference_id.is_not(None))):
        found[row_id].append(key.lower())
    return found


def _store(connection: Connection, renamed: list[Renamed]) -> None:
    if not renamed:
        return
    alias = citation_key_alias
    rows = [{"row": one.id, "old": one.old, "new": one.new} for one in renamed]
    connection.execute(delete(alias).where(alias.c.citation_key == bindparam("new")), rows)
    connection.execute(
        update(reference).where(reference.c.id == bindparam("row")).values(citation_key=bindparam("new")), rows
    )
    connection.execute(insert(alias).values(reference_id=bindparam("row"), citation_key=bindparam("old")), rows)
    search.index(connection, "reference", (one.id for one in renamed))
