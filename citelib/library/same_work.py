"""Telling that two printings are of one work, and taking from one what the other lacks."""

from dataclasses import fields
from typing import Any

from rapidfuzz import fuzz
from sqlalchemy import Connection, select

from citelib.library import reference_rows, references
from citelib.library.database import Stamp
from citelib.library.folding import title_key, words
from citelib.library.references import Kept
from citelib.library.schema import identifier, reference
from citelib.reference import IDENTIFIERS, Reference

ANOTHER_TITLE = 60
"""Likeness of two titles, 0 to 100, below which they are titles of two works."""

NOT_FILLED = ("type", "citation_key", "raw_text", "accessed", "extra", "author_et_al", "editor_et_al")


def same_as(connection: Connection, work: Reference) -> Kept | None:
    """The stored reference that certainly is the same work.

    That is: it shares an identifier and is not wholly another work by title, year and first author; or title, type,
    year and first author agree and nothing else contradicts.
    """
    ids = _owners(connection, work)
    for row_id, candidate in reference_rows.read(connection, ids.values()).items():
        if not contradicts(work, candidate):
            return Kept(row_id, candidate.citation_key)
    key = title_key(work.title)
    if key is None:
        return None
    alike = connection.execute(select(reference.c.id).where(reference.c.title_key == key)).scalars().all()
    for row_id, candidate in reference_rows.read(connection, alike).items():
        if _same_printing(work, candidate):
            return Kept(row_id, candidate.citation_key)
    return None


def owners(connection: Connection, work: Reference) -> dict[str, str]:
    """The identifiers of the work that belong to a stored reference: scheme and that reference's key."""
    ids = _owners(connection, work)
    works = reference_rows.read(connection, ids.values())
    return {scheme: works[row_id].citation_key for scheme, row_id in ids.items()}


def fill(connection: Connection, kept: Kept, work: Reference, stamp: Stamp) -> list[str]:
    """Gives a stored reference what another printing of the work knows and it does not; returns the fields' names.

    A list of names that was printed short is replaced by a longer one that begins with the same name.
    """
    stored = reference_rows.read(connection, [kept.id])[kept.id]
    taken = owners(connection, work)
    changes = {
        field.name: getattr(work, field.name)
        for field in fields(Reference)
        if field.name not in (*NOT_FILLED, *taken) and getattr(work, field.name) and not getattr(stored, field.name)
    }
    if stored.page or stored.number:
        changes = {name: value for name, value in changes.items() if name not in ("page", "number")}
    if stored.author_et_al and not work.author_et_al and _leading(stored) == _leading(work) != []:
        changes.update(author=work.author, author_et_al=False)
    if changes:
        references.edit(connection, kept.citation_key, changes, stamp)
    return sorted(changes)


def contradicts(work: Reference, other: Reference) -> bool:
    """Whether title, year and first author are known of both and all speak against one work."""
    years, leading = (work.year, other.year), (_leading(work), _leading(other))
    titles = [" ".join(words(one.title)) for one in (work, other)]
    if not all((*years, *leading, *titles)):
        return False
    return years[0] != years[1] and leading[0] != leading[1] and fuzz.ratio(*titles) < ANOTHER_TITLE


def _owners(connection: Connection, work: Reference) -> dict[str, int]:
    """The row ids of the references that have an identifier of the work, by scheme."""
    found = {}
    for scheme in IDENTIFIERS:
        rows = select(identifier.c.reference_id).where(
            identifier.c.scheme == scheme, identifier.c.value == getattr(work, scheme)
        )
        row_id = connection.execute(rows).scalar() if getattr(work, scheme) else None
        if row_id is not None:
            found[scheme] = row_id
    return found


def _same_printing(work: Reference, other: Reference) -> bool:
    def agree(first: Any, second: Any) -> bool:
        return not first or not second or first == second

    return (
        work.year == other.year
        and _leading(work) == _leading(other)
        and all(
            agree(getattr(work, name), getattr(other, name)) for name in (*IDENTIFIERS, "volume", "issue", "edition")
        )
        and agree(work.page.split("-")[0], other.page.split("-")[0])
        and agree(words(work.number), words(other.number))
        and work.type == other.type
    )


def _leading(work: Reference) -> list[str]:
    return words(work.author[0].family or work.author[0].literal) if work.author else []
