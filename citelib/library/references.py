"""Keeping, finding, editing and removing references."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from citelib.errors import Conflict
from citelib.library import bulk, reference_rows, reference_uses, search
from citelib.library.database import Stamp
from citelib.library.keys import Keys, require_free_key
from citelib.library.merged import standing, standing_ids
from citelib.library.nearest import not_found
from citelib.library.schema import (
    access,
    bibliography_entry,
    citation_key_alias,
    contributor,
    identifier,
    reference,
)
from citelib.library.types import date_parts
from citelib.reference import Reference

CHUNK = 2_000
LISTING = "citelib reference list"


class Kept(NamedTuple):
    """A reference's row id and its citation key."""

    id: int
    citation_key: str


def add(
    connection: Connection,
    works: Iterable[Reference],
    stamp: Stamp,
    *,
    keys: Keys | None = None,
    indexed: bool = True,
) -> list[Kept]:
    """Stores new references, with an access record for each that brings an access date; gives the missing keys.

    A caller that adds many times hands over the `keys`, and puts all of it into the full text at its end.

    Raises Conflict when an identifier already belongs to another reference.
    """
    keys = keys or Keys(connection)
    first = row_id = reference_rows.next_id(connection)
    kept: list[Kept] = []
    remaining = iter(works)
    while chunk := list(islice(remaining, CHUNK)):
        named = [Kept(number, keys.give(work)) for number, work in enumerate(chunk, start=row_id)]
        row_id += len(named)
        _insert(connection, chunk, named, stamp)
        kept += named
    if indexed:
        search.index_from(connection, "reference", first)
    return kept


def find(connection: Connection, key: str) -> Kept:
    """The reference with this citation key, or that had it once. Raises NotFound with the nearest keys."""
    rows = select(reference.c.id, reference.c.citation_key).where(standing())
    found = connection.execute(rows.where(reference.c.citation_key == key)).first()
    if found is None:
        renamed = rows.join(citation_key_alias)
        found = connection.execute(renamed.where(citation_key_alias.c.citation_key == key)).first()
    if found is None:
        found = _found_in_another_case(connection, key)
    if found is None:
        keys = connection.execute(select(reference.c.citation_key).where(standing())).scalars()
        raise not_found("reference", key, keys, listing=LISTING)
    return Kept(found.id, found.citation_key)


def _found_in_another_case(connection: Connection, key: str) -> Any:
    """The one reference whose key differs from this one by case alone."""
    alike = select(reference.c.id, reference.c.citation_key).where(func.lower(reference.c.citation_key) == key.lower())
    rows = connection.execute(alike.where(standing()).limit(2)).all()
    return rows[0] if len(rows) == 1 else None


def get(connection: Connection, key: str) -> Reference:
    """The reference with this citation key. Raises NotFound."""
    found = find(connection, key)
    return reference_rows.read(connection, [found.id])[found.id]


def everything(connection: Connection) -> Iterator[Reference]:
    """All references in the order they came in, streamed."""
    return (work for _, work in reference_rows.stream(connection, standing_ids(connection), nearly_all=True))


def of_article(connection: Connection, article_id: int) -> list[Reference]:
    """The references of an article's bibliography in printed order, each once."""
    rows = (
        select(bibliography_entry.c.reference_id)
        .where(bibliography_entry.c.article_id == article_id)
        .order_by(bibliography_entry.c.position)
    )
    ids = list(dict.fromkeys(connection.execute(rows).scalars()))
    read = reference_rows.read(connection, ids)
    return [read[row_id] for row_id in ids]


def edit(
    connection: Connection,
    key: str,
    changes: dict[str, Any],
    stamp: Stamp,
    *,
    known: tuple[int, Reference] | None = None,
) -> Reference:
    """Changes fields of a reference, by their names in `Reference`; returns it as it now stands.

    A caller that edits many hands over each one's id and how it is `known` to stand, and puts all of them into the full
    text at its end.

    Raises NotFound, and Conflict when an identifier belongs to another reference.
    """
    found = Kept(known[0], known[1].citation_key) if known else find(connection, key)
    stored = known[1] if known else reference_rows.read(connection, [found.id])[found.id]
    changed = {name: value for name, value in changes.items() if getattr(stored, name) != value}
    original = changes.get("original", revised_original(stored, changed))
    work = replace(stored, **{**changes, "original": original})
    columns = reference_rows.reference_columns([work], [found.id], [found.citation_key], stamp.at)
    row = {name: values[0] for name, values in columns.items() if name != "created_at"}
    connection.execute(update(reference).where(reference.c.id == found.id).values(**row))
    for table in (contributor, identifier):
        connection.execute(delete(table).where(table.c.reference_id == found.id))
    _insert_parts(connection, [work], [found])
    if known is None:
        search.index(connection, "reference", [found.id])
    return work


def revised_original(stored: Reference, changed: Iterable[str]) -> str:
    """What a format keeps of a record as it came, once these fields of the reference changed."""
    if not stored.original:
        return ""
    from citelib.formats.tex.reading import originals  # of those who edit, few have a record that came from a file

    return originals.revised(stored.original, changed, apart=stored.extra.get("bibtex", ()))


def other_keys(work: Reference) -> list[str]:
    """The keys besides its own by which the file knew it that a record came from."""
    if not work.original:
        return []
    from citelib.formats.tex.reading import originals  # only what came from a file has any

    return originals.ids(work.original)


def aliases(connection: Connection) -> dict[str, list[str]]:
    """The keys besides its own that find a reference, by its key."""
    rows = select(reference.c.citation_key, citation_key_alias.c.citation_key).join(citation_key_alias)
    found: dict[str, list[str]] = {}
    for key, alias in connection.execute(rows.where(standing()).order_by(citation_key_alias.c.citation_key)):
        found.setdefault(key, []).append(alias)
    return found


def rename(connection: Connection, key: str, wanted: str) -> Kept:
    """Gives a reference another citation key; the old one still finds it.

    Raises NotFound, and what `require_free_key` raises.
    """
    found = find(connection, key)
    own = select(citation_key_alias.c.citation_key).where(citation_key_alias.c.reference_id == found.id)
    if wanted == found.citation_key:
        return found
    if wanted in connection.execute(own).scalars().all():
        connection.execute(delete(citation_key_alias).where(citation_key_alias.c.citation_key == wanted))
    require_free_key(connection, wanted, owner=found.id)
    connection.execute(update(reference).where(reference.c.id == found.id).values(citation_key=wanted))
    connection.execute(insert(citation_key_alias).values(citation_key=found.citation_key, reference_id=found.id))
    search.index(connection, "reference", [found.id])
    return Kept(found.id, wanted)


def remove(connection: Connection, key: str) -> None:
    """Deletes a reference that nothing rests on; its key is never given to another.

    Raises NotFound, and Conflict when an article lists it, a claim cites it or somebody recorded an access to it.
    """
    found = find(connection, key)
    obstacles = list(reference_uses.obstacles(connection, found.id))
    if obstacles:
        raise Conflict(
            f"{found.citation_key} cannot be removed: {'; '.join(obstacles)}",
            mend=f"these records stay; if a field is wrong: citelib reference edit {found.citation_key} FIELD=VALUE",
        )
    search.forget(connection, "reference", [found.id])
    connection.execute(delete(reference).where(reference.c.merged_into_id == found.id))
    connection.execute(delete(reference).where(reference.c.id == found.id))
    connection.execute(insert(citation_key_alias).values(citation_key=found.citation_key))


def _insert(connection: Connection, works: list[Reference], named: list[Kept], stamp: Stamp) -> None:
    ids, keys = [one.id for one in named], [one.citation_key for one in named]
    bulk.store(connection, reference, reference_rows.reference_columns(works, ids, keys, stamp.at))
    _insert_parts(connection, works, named)
    accessed = [
        {
            "reference_id": one.id,
            "url": work.url or None,
            **date_parts("accessed", work.accessed),
            "recorded_by": stamp.by,
            "recorded_at": stamp.at,
        }
        for one, work in zip(named, works, strict=True)
        if work.accessed
    ]
    if accessed:
        connection.execute(insert(access), accessed)


def _insert_parts(connection: Connection, works: list[Reference], named: list[Kept]) -> None:
    ids = [one.id for one in named]
    bulk.store(connection, contributor, reference_rows.contributor_columns(works, ids))
    identifiers = reference_rows.identifier_columns(works, ids)
    try:
        with connection.begin_nested():
            bulk.store(connection, identifier, identifiers)
    except IntegrityError:
        _tell_shared(connection, identifiers)
        raise


def _tell_shared(connection: Connection, columns: bulk.Columns) -> None:
    """Raises Conflict for an identifier that belongs to another reference, stored or among these."""
    pairs = list(zip(columns["scheme"], columns["value"], strict=True))
    taken: dict[tuple[str, str], str] = {}
    for scheme in dict.fromkeys(columns["scheme"]):  # one by one: the index begins with the scheme
        values = [value for one, value in pairs if one == scheme]
        rows = (
            select(identifier.c.value, reference.c.citation_key)
            .join(reference)
            .where(identifier.c.scheme == scheme, identifier.c.value.in_(values))
        )
        taken.update(((scheme, value), key) for value, key in connection.execute(rows))
    for pair in pairs:
        if pair in taken:
            raise Conflict(
                f"The {pair[0].upper()} {pair[1]} already belongs to {taken[pair]}",
                mend=f"see it: citelib reference show {taken[pair]}",
            )
        taken[pair] = "another reference that comes in with it"
