"""Keeping the printed lists of references of an article."""

import dataclasses
from collections.abc import Sequence
from typing import Protocol

from sqlalchemy import Connection, delete, insert, select

from citelib.article import Entry
from citelib.library import folding, references
from citelib.library.database import Stamp
from citelib.library.schema import bibliography_entry, reference


class Report(Protocol):
    """Where the outcome is noted."""

    references_added: list[str]
    references_known: list[str]
    entries_changed: int
    entries_vanished: list[str]


def keep(
    connection: Connection, printed: Sequence[Entry], article_id: int, stamp: Stamp, report: Report
) -> dict[tuple[str, int], int]:
    """Stores a page's entries; returns the row id of each one's reference by (scope, number).

    An entry whose text is as before keeps its reference, even one that an editor corrected. Another entry gets the
    reference of the same work if the library has it, else a new one.
    """
    rows = connection.execute(
        select(bibliography_entry, reference.c.citation_key)
        .join(reference)
        .where(bibliography_entry.c.article_id == article_id)
        .order_by(bibliography_entry.c.position)
    ).all()
    by_text = {_essence(row.text): row for row in rows}
    found: dict[tuple[str, int], int] = {}
    for entry in printed:
        same_text = by_text.get(_essence(entry.text))
        if same_text is not None:
            found[entry.scope, entry.number] = same_text.reference_id
            report.references_known.append(same_text.citation_key)
        else:
            found[entry.scope, entry.number] = _reference_of(connection, entry, stamp, report)
    stored = [(row.scope, row.number, row.position, row.text, row.reference_id) for row in rows]
    wanted = [
        (entry.scope, entry.number, at, entry.text, found[entry.scope, entry.number])
        for at, entry in enumerate(printed, start=1)
    ]
    if stored != wanted:
        _write(connection, article_id, wanted)
        report.entries_changed = len(set(wanted) - set(stored))
        still = set(found.values())
        report.entries_vanished = [row.citation_key for row in rows if row.reference_id not in still]
    return found


def _reference_of(connection: Connection, entry: Entry, stamp: Stamp, report: Report) -> int:
    # The access date goes into a record that names the article: `pages` stores it.
    work = dataclasses.replace(entry.reference, accessed=None, raw_text=entry.reference.raw_text or entry.text)
    known = references.same_as(connection, work)
    if known is not None:
        report.references_known.append(known.citation_key)
        return known.id
    (added,) = references.add(connection, [work], stamp)
    report.references_added.append(added.citation_key)
    return added.id


def _write(connection: Connection, article_id: int, wanted: list[tuple[str, int, int, str, int]]) -> None:
    connection.execute(delete(bibliography_entry).where(bibliography_entry.c.article_id == article_id))
    names = ("scope", "number", "position", "text", "reference_id")
    rows = [{"article_id": article_id, **dict(zip(names, row, strict=True))} for row in wanted]
    if rows:
        connection.execute(insert(bibliography_entry), rows)


def _essence(text: str) -> str:
    """The entry's letters and digits, by which it is recognised when only its typography changed."""
    return " ".join(folding.words(text))
