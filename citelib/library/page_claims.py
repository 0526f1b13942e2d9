"""Keeping the claims of a page: which are new, which continue an old one, which vanished."""

from collections.abc import Sequence
from typing import Any, Protocol

from sqlalchemy import Connection, func, insert, select, update

from citelib.article import Claim
from citelib.library import claims, likeness, search
from citelib.library.database import Stamp
from citelib.library.schema import claim


class Report(Protocol):
    """Where the outcome is noted, by claim numbers."""

    claims_added: list[int]
    claims_changed: list[int]
    claims_vanished: list[int]
    claims_unchanged: list[int]
    claims_reworded: list[tuple[int, str, str]]


def keep(
    connection: Connection,
    printed: Sequence[Claim],
    article_id: int,
    section_ids: dict[int, int],
    stamp: Stamp,
    report: Report,
) -> list[int | None]:
    """Stores the claims; returns their row ids in the order of the page (None for one that an editor retired)."""
    stored = _stored(connection, article_id)
    pairs = likeness.paired([row.source_text for row in stored], [one.text for one in printed])
    number = claims.next_number(connection, article_id)
    row_id = (connection.execute(select(func.max(claim.c.id))).scalar() or 0) + 1
    ids: list[int | None] = []
    new: list[dict[str, Any]] = []
    reworded: list[int] = []
    for at, one in enumerate(printed):
        section_id = section_ids.get(one.section) if one.section is not None else None
        place = {"position": at + 1, "section_id": section_id, "kind": one.kind}
        if at in pairs:
            old = stored[pairs[at]]
            if _renew(connection, one, old, place, stamp, report):
                reworded.append(old.id)
            ids.append(None if old.retired_by else old.id)
        else:
            numbers = {"id": row_id + len(new), "article_id": article_id, "number": number + len(new)}
            new.append({**_row(one), **place, **numbers, "created_at": stamp.at})
            ids.append(row_id + len(new) - 1)
    if new:
        connection.execute(insert(claim), new)
        report.claims_added += [row["number"] for row in new]
        search.index_from(connection, "claim", row_id)
    search.index(connection, "claim", reworded)
    _retire(connection, stored, set(pairs.values()), stamp, report)
    return ids


def _stored(connection: Connection, article_id: int) -> Sequence[Any]:
    rows = (
        select(claim)
        .where(claim.c.article_id == article_id, claim.c.source_text.is_not(None))
        .order_by(claim.c.retired_at.is_not(None), claim.c.position, claim.c.number)
    )
    return connection.execute(rows).all()


def _row(one: Claim) -> dict[str, Any]:
    return {"text": one.text, "source_text": one.text, "needs_citation": one.needs_citation}


def _renew(connection: Connection, one: Claim, old: Any, place: dict[str, Any], stamp: Stamp, report: Report) -> bool:
    """Brings a stored claim up to the page; says whether its text changed."""
    values: dict[str, Any] = {name: value for name, value in place.items() if getattr(old, name) != value}
    reworded = bool(one.text != old.source_text)
    if reworded:
        claims.keep_version(connection, [(old.id, old.text)], stamp)
        values.update(text=one.text, source_text=one.text)
        report.claims_reworded.append((old.number, old.text, one.text))
    if old.needs_citation_by is None and old.needs_citation != one.needs_citation:
        values["needs_citation"] = one.needs_citation
    returned = old.retired_at is not None and old.retired_by is None
    if returned:
        values["retired_at"] = None
    if values:
        connection.execute(update(claim).where(claim.c.id == old.id).values(**values))
    numbers = report.claims_changed if reworded else report.claims_added if returned else report.claims_unchanged
    numbers.append(old.number)
    return reworded


def _retire(connection: Connection, stored: Sequence[Any], continued: set[int], stamp: Stamp, report: Report) -> None:
    vanished = [row for at, row in enumerate(stored) if at not in continued and row.retired_at is None]
    for row in vanished:
        connection.execute(update(claim).where(claim.c.id == row.id).values(retired_at=stamp.at))
        report.claims_vanished.append(row.number)
