"""Keeping the printed lists of references of an article."""

import dataclasses
from collections.abc import Sequence
from typing import Any, Protocol

from rapidfuzz import fuzz
from sqlalchemy import Connection, delete, insert, select, update

from citelib.article import Entry, Problem
from citelib.library import attaching, folding, likeness, reference_rows, references, same_work
from citelib.library.database import Stamp
from citelib.library.schema import bibliography_entry, reference
from citelib.parsing.citation import parse_citation
from citelib.reference import Reference

Place = tuple[str, int]
"""An entry's scope and number."""

SAME_TITLE = 85
"""Likeness of two titles, 0 to 100, from which they are one title, corrected."""


class Report(Protocol):
    """Where the outcome is noted."""

    references_added: list[str]
    references_changed: list[str]
    references_known: list[str]
    entries_changed: int
    entries_vanished: list[str]
    problems: list[Problem]


def keep(
    connection: Connection, printed: Sequence[Entry], article_id: int, stamp: Stamp, report: Report
) -> dict[Place, int]:
    """Stores a page's entries; returns the row id of each one's reference by (scope, number).

    An entry whose text is as before keeps its reference, even one that an editor corrected. One whose text was
    corrected corrects its reference. Another entry gets the reference of the same work if the library has it, else a
    new one.
    """
    rows = _stored(connection, article_id)
    found = _kept(printed, rows, report)
    rest = [entry for entry in printed if (entry.scope, entry.number) not in found]
    new = [entry for entry in rest if not _take_known(connection, entry, found, stamp, report)]
    found.update(_corrected(connection, new, rows, found, stamp, report))
    for entry in new:
        # A page may list a work twice: the first one is known by the time the second comes.
        if (entry.scope, entry.number) in found or _take_known(connection, entry, found, stamp, report):
            continue
        (added,) = references.add(connection, [_freed(connection, entry, report)], stamp)
        found[entry.scope, entry.number] = added.id
        report.references_added.append(added.citation_key)
    _write(connection, article_id, printed, rows, found, report)
    return found


def _take_known(connection: Connection, entry: Entry, found: dict[Place, int], stamp: Stamp, report: Report) -> bool:
    """Gives the entry the reference of the same work if the library has it, and that one what it lacked."""
    known = same_work.same_as(connection, _work(entry))
    if known is None:
        return False
    found[entry.scope, entry.number] = known.id
    filled = same_work.fill(connection, known, _work(entry), stamp)
    (report.references_changed if filled else report.references_known).append(known.citation_key)
    return True


def _stored(connection: Connection, article_id: int) -> Sequence[Any]:
    rows = (
        select(bibliography_entry, reference.c.citation_key)
        .join(reference)
        .where(bibliography_entry.c.article_id == article_id, bibliography_entry.c.printed)
        .order_by(bibliography_entry.c.position)
    )
    return connection.execute(rows).all()


def _kept(printed: Sequence[Entry], rows: Sequence[Any], report: Report) -> dict[Place, int]:
    """The references of the entries whose text is as before."""
    by_text = {_essence(row.text): row for row in rows}
    found: dict[Place, int] = {}
    for entry in printed:
        row = by_text.get(_essence(entry.text))
        if row is not None:
            found[entry.scope, entry.number] = row.reference_id
            report.references_known.append(row.citation_key)
    return found


def _corrected(
    connection: Connection,
    new: Sequence[Entry],
    rows: Sequence[Any],
    found: dict[Place, int],
    stamp: Stamp,
    report: Report,
) -> dict[Place, int]:
    """The references of the entries that were corrected in print; they are corrected too, unless an editor did so."""
    taken = set(found.values())
    old = [row for row in rows if row.reference_id not in taken]
    pairs = likeness.paired([_essence(row.text) for row in old], [_essence(entry.text) for entry in new])
    works = reference_rows.read(connection, [row.reference_id for row in old])
    corrected: dict[Place, int] = {}
    for at, row in ((at, old[pair]) for at, pair in pairs.items()):
        entry, stored = new[at], works[row.reference_id]
        before = parse_citation(row.text).reference
        if not _is_correction(before, entry.reference):
            continue
        corrected[entry.scope, entry.number] = row.reference_id
        if _fields(before) == _fields(entry.reference):
            report.references_known.append(row.citation_key)
        elif _fields(stored) == _fields(before):
            references.edit(connection, row.citation_key, {**_fields(entry.reference), "raw_text": entry.text}, stamp)
            report.references_changed.append(row.citation_key)
        else:
            message = f"the printed reference changed, but {row.citation_key} was corrected by hand and stays so"
            report.problems.append(Problem(entry.line, f"{message}: compare citelib reference show {row.citation_key}"))
    return corrected


def _is_correction(before: Reference, after: Reference) -> bool:
    """Whether two printings name the same first author and nearly the same title."""
    titles = [" ".join(folding.words(work.title)) for work in (before, after)]
    leading = [
        folding.plain(work.author[0].family or work.author[0].literal) if work.author else ""
        for work in (before, after)
    ]
    return leading[0] == leading[1] and bool(titles[0]) and fuzz.ratio(*titles) >= SAME_TITLE


def _work(entry: Entry) -> Reference:
    """The entry's reference without its access date: `pages` stores that with the name of the article."""
    return dataclasses.replace(entry.reference, accessed=None, raw_text=entry.reference.raw_text or entry.text)


def _freed(connection: Connection, entry: Entry, report: Report) -> Reference:
    """The entry's reference without identifiers that belong to another work, which is noted: a misprint in the page."""
    work = _work(entry)
    taken = same_work.owners(connection, work)
    for scheme, key in taken.items():
        message = f"the {scheme.upper()} {getattr(work, scheme)} belongs to {key}, which is another work: not stored"
        report.problems.append(Problem(entry.line, message))
    freed: dict[str, Any] = dict.fromkeys(taken, "")
    return dataclasses.replace(work, **freed)


def _fields(work: Reference) -> dict[str, Any]:
    """What the printed text says of a work."""
    own = ("citation_key", "raw_text", "accessed", "extra")
    return {field.name: getattr(work, field.name) for field in dataclasses.fields(work) if field.name not in own}


def _write(
    connection: Connection,
    article_id: int,
    printed: Sequence[Entry],
    rows: Sequence[Any],
    found: dict[Place, int],
    report: Report,
) -> None:
    """Stores the lists anew if anything in them differs."""
    names = ("scope", "number", "position", "text", "reference_id")
    stored = [tuple(getattr(row, name) for name in names) for row in rows]
    wanted = [
        (entry.scope, entry.number, at, entry.text, found[entry.scope, entry.number])
        for at, entry in enumerate(printed, start=1)
    ]
    if stored == wanted:
        return
    report.entries_changed = len(set(wanted) - set(stored))
    still = set(found.values())
    report.entries_vanished = [row.citation_key for row in rows if row.reference_id not in still]
    own = bibliography_entry.c.article_id == article_id
    connection.execute(delete(bibliography_entry).where(own, bibliography_entry.c.printed))
    # What an editor added may have the numbers that the page now needs: those first make room.
    moved = bibliography_entry.c.number + 1_000_000
    connection.execute(update(bibliography_entry).where(own).values(number=moved))
    if wanted:
        made = [{"article_id": article_id, **dict(zip(names, values, strict=True))} for values in wanted]
        connection.execute(insert(bibliography_entry), made)
    attaching.renumber(connection, article_id)


def _essence(text: str) -> str:
    """The entry's letters and digits, by which it is recognised when only its typography changed."""
    return " ".join(folding.words(text))
