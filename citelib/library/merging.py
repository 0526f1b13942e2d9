"""Making one reference of several that are the same work: nothing that rests on them is lost.

Bibliography entries, citations and problems move to the reference that is kept. Accesses, reviews and notices cannot:
they are append-only, and are found through `citelib.library.merged`.
"""

import shlex
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from citelib.errors import Conflict
from citelib.library import agreement, distinct, latest_accesses, merging_citations, reference_rows, references, search
from citelib.library.database import Stamp
from citelib.library.merged import kept_id
from citelib.library.references import Kept
from citelib.library.schema import (
    access,
    bibliography_entry,
    citation_key_alias,
    identifier,
    notice,
    problem,
    reference,
    review,
)
from citelib.reference import IDENTIFIERS, Reference

NOT_COMPARED = ("citation_key", "raw_text", "accessed", "extra", "original", "line")
"""Fields in which two printings of one work differ anyway."""


@dataclass(slots=True)
class Merged:
    """What a merge did: the reference before and after it, and the others as they were.

    `differing` names, by the key of each other one, the fields in which both knew something else: the kept value
    stands. The numbers count what moved, `collapsed` citations that stood twice and stand once now.
    """

    before: Reference
    after: Reference
    others: list[Reference] = field(default_factory=list)
    differing: dict[str, list[str]] = field(default_factory=dict)
    entries: int = 0
    citations: int = 0
    collapsed: int = 0
    accesses: int = 0
    reviews: int = 0
    notices: int = 0


def merge(connection: Connection, keep: str, others: Sequence[str], stamp: Stamp, *, force: bool = False) -> Merged:
    """Merges references, named by their keys, into the one to keep, which gets what it lacks and they know.

    Raises NotFound; and Conflict when two keys name one reference, and, unless `force`, when two are certainly not one
    work: by an identifier, by title, year and author, or because somebody said so.
    """
    kept = references.find(connection, keep)
    found = [references.find(connection, key) for key in dict.fromkeys(others)]
    _require_several(keep, kept, others, found)
    work = references.get(connection, kept.citation_key)
    report = Merged(work, work)
    for other in found:
        _merge_one(connection, kept, other, stamp, report, force=force)
    latest_accesses.note(connection, [kept.id])
    connection.execute(update(reference).where(reference.c.id == kept.id).values(updated_at=stamp.at))
    report.after = references.get(connection, kept.citation_key)
    return report


def _merge_one(connection: Connection, kept: Kept, other: Kept, stamp: Stamp, report: Merged, *, force: bool) -> None:
    works = reference_rows.read(connection, [kept.id, other.id])
    stored, work = works[kept.id], works[other.id]
    if not force:
        _require_one_work(connection, kept, stored, other, work)
    report.others.append(work)
    report.differing[other.citation_key] = _differing(stored, work)
    _count_records(connection, other, report)
    _move(connection, kept, other, stamp, report)
    distinct.pass_on(connection, other.id, kept.id)
    _retire(connection, kept, other)
    _fill(connection, kept, stored, work, stamp)


def _require_several(keep: str, kept: Kept, others: Sequence[str], found: Sequence[Kept]) -> None:
    """Raises Conflict when two of the keys name one reference."""
    named = {kept: keep}
    for key, other in zip(dict.fromkeys(others), found, strict=True):
        if other in named:
            raise Conflict(
                f"{named[other]} and {key} name one reference",
                mend=f"see the keys that it has had: citelib reference show {other.citation_key}",
            )
        named[other] = key


def _require_one_work(connection: Connection, kept: Kept, stored: Reference, other: Kept, work: Reference) -> None:
    keys = f"{kept.citation_key} and {other.citation_key}"
    command = shlex.join(["citelib", "reference", "distinct", kept.citation_key, other.citation_key])
    by = distinct.said_by(connection, kept.id, other.id)
    if by is not None:
        raise Conflict(f"{keys} are two works: so said {by}", mend=f"take that back: {command} --undo")
    if agreement.contradicts(stored, work):
        told = "; ".join(
            f"{scheme.upper()} {getattr(stored, scheme)} and {getattr(work, scheme)}"
            for scheme in IDENTIFIERS
            if getattr(stored, scheme) and getattr(work, scheme) and getattr(stored, scheme) != getattr(work, scheme)
        )
        told = told or f'"{stored.title}" and "{work.title}"'
        raise Conflict(f"{keys} are two works: {told}", mend=f"remember that: {command}; or merge them --even-so")


def _differing(stored: Reference, work: Reference) -> list[str]:
    names = (one.name for one in fields(Reference) if one.name not in NOT_COMPARED)
    pairs = ((name, getattr(stored, name), getattr(work, name)) for name in names)
    return [name for name, own, others in pairs if own and others and own != others]


def _count_records(connection: Connection, other: Kept, report: Merged) -> None:
    """Counts the append-only records that are found through the kept one from now on."""
    for table, name in ((access, "accesses"), (review, "reviews"), (notice, "notices")):
        rows = select(func.count()).select_from(table).join(reference, reference.c.id == table.c.reference_id)
        count = connection.execute(rows.where(kept_id() == other.id)).scalar_one()
        setattr(report, name, getattr(report, name) + count)


def _move(connection: Connection, kept: Kept, other: Kept, stamp: Stamp, report: Merged) -> None:
    entries = update(bibliography_entry).where(bibliography_entry.c.reference_id == other.id)
    report.entries += connection.execute(entries.values(reference_id=kept.id)).rowcount
    moved, collapsed = merging_citations.move(connection, other.id, kept.id, stamp)
    report.citations += moved
    report.collapsed += collapsed
    for table in (problem, citation_key_alias):
        connection.execute(update(table).where(table.c.reference_id == other.id).values(reference_id=kept.id))
    has = set(connection.execute(select(identifier.c.scheme).where(identifier.c.reference_id == kept.id)).scalars())
    theirs = update(identifier).where(identifier.c.reference_id == other.id, identifier.c.scheme.not_in(has))
    connection.execute(theirs.values(reference_id=kept.id))


def _retire(connection: Connection, kept: Kept, other: Kept) -> None:
    """Marks the other one as merged, with all that were merged into it before; its key now names the kept one."""
    search.forget(connection, "reference", [other.id])
    connection.execute(update(reference).where(kept_id() == other.id).values(merged_into_id=kept.id))
    retired = f"{other.citation_key}#{other.id}"
    connection.execute(update(reference).where(reference.c.id == other.id).values(citation_key=retired))
    connection.execute(insert(citation_key_alias).values(citation_key=other.citation_key, reference_id=kept.id))


def _fill(connection: Connection, kept: Kept, stored: Reference, work: Reference, stamp: Stamp) -> None:
    """Gives the kept one what the other knows and it does not."""
    own = {scheme: getattr(stored, scheme) for scheme in IDENTIFIERS if getattr(stored, scheme)}
    changes: dict[str, Any] = agreement.lacking(stored, work, own)
    if stored.type == "document" != work.type:
        changes["type"] = work.type
    if work.raw_text and not stored.raw_text:
        changes["raw_text"] = work.raw_text
    if changes:
        references.edit(connection, kept.citation_key, changes, stamp)
