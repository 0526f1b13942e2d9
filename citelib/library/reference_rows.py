"""A reference as rows, and back: one row of its own, one for each of its names, one for each of its identifiers."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from citelib.library.folding import title_key
from citelib.library.schema import contributor, identifier, reference
from citelib.library.types import date_parts
from citelib.reference import DATES, IDENTIFIERS, ROLES, TEXTS, Name, PartialDate, Reference

NAME_PARTS = tuple(field.name for field in fields(Name))
FLAGS = ("author_et_al", "editor_et_al")
CHUNK = 2_000

_TEXT_COLUMNS = [reference.c[name] for name in TEXTS]
_DATE_COLUMNS = [reference.c[f"{name}_{part}"] for name in DATES for part in ("year", "month", "day")]
_OTHER_COLUMNS = [reference.c[name] for name in FLAGS] + [reference.c.extra]
_DATES_AT = 1 + len(TEXTS)
_OTHERS_AT = _DATES_AT + len(_DATE_COLUMNS)


def reference_row(work: Reference, *, row_id: int, now: datetime) -> dict[str, Any]:
    """The row of the table `reference`."""
    row: dict[str, Any] = {name: getattr(work, name) or None for name in TEXTS}
    for name in DATES:
        row.update(date_parts(name, getattr(work, name)))
    row.update(
        id=row_id,
        author_et_al=work.author_et_al,
        editor_et_al=work.editor_et_al,
        extra=dict(work.extra) or None,
        title_key=title_key(work.title),
        created_at=now,
        updated_at=now,
    )
    return row


def contributor_rows(work: Reference, row_id: int) -> Iterator[dict[str, Any]]:
    """The rows of the table `contributor`, in the printed order."""
    for role in ROLES:
        for position, name in enumerate(getattr(work, role), start=1):
            parts = {part: getattr(name, part) or None for part in NAME_PARTS}
            yield {"reference_id": row_id, "role": role, "position": position, **parts}


def identifier_rows(work: Reference, row_id: int) -> Iterator[dict[str, Any]]:
    """The rows of the table `identifier`."""
    for scheme in IDENTIFIERS:
        value = getattr(work, scheme)
        if value:
            yield {"scheme": scheme, "value": value, "reference_id": row_id}


def stream(connection: Connection, chosen: Select[tuple[int]] | None = None) -> Iterator[tuple[int, Reference]]:
    """The references with their ids, in the order they came in; `chosen` selects their ids, None is all of them.

    Memory stays flat: they are read in chunks.
    """
    rows = select(reference.c.id, *_TEXT_COLUMNS, *_DATE_COLUMNS, *_OTHER_COLUMNS).order_by(reference.c.id)
    if chosen is not None:
        rows = rows.where(reference.c.id.in_(chosen))
    for chunk in connection.execute(rows, execution_options={"yield_per": CHUNK}).partitions():
        first, last = chunk[0][0], chunk[-1][0]
        names = _names(connection, first, last)
        identifiers = _identifiers(connection, first, last)
        for row in chunk:
            yield row[0], _assembled(row, names.get(row[0]), identifiers.get(row[0]))


def read(connection: Connection, ids: Iterable[int]) -> dict[int, Reference]:
    """These references by their ids."""
    wanted = sorted(set(ids))
    found: dict[int, Reference] = {}
    for start in range(0, len(wanted), CHUNK):
        some = wanted[start : start + CHUNK]
        found.update(stream(connection, select(reference.c.id).where(reference.c.id.in_(some))))
    return found


def next_id(connection: Connection) -> int:
    """The id for the next reference of this transaction."""
    return (connection.execute(select(func.max(reference.c.id))).scalar() or 0) + 1


def _names(connection: Connection, first: int, last: int) -> dict[int, dict[str, tuple[Name, ...]]]:
    parts = [contributor.c[part] for part in NAME_PARTS]
    rows = (
        select(contributor.c.reference_id, contributor.c.role, *parts)
        .where(contributor.c.reference_id.between(first, last))
        .order_by(contributor.c.reference_id, contributor.c.role, contributor.c.position)
    )
    by_reference: dict[int, dict[str, tuple[Name, ...]]] = {}
    for (row_id, role), group in groupby(connection.execute(rows), key=itemgetter(0, 1)):
        names = tuple(Name(*(part or "" for part in row[2:])) for row in group)
        by_reference.setdefault(row_id, {})[role] = names
    return by_reference


def _identifiers(connection: Connection, first: int, last: int) -> dict[int, dict[str, str]]:
    rows = (
        select(identifier.c.reference_id, identifier.c.scheme, identifier.c.value)
        .where(identifier.c.reference_id.between(first, last))
        .order_by(identifier.c.reference_id, identifier.c.scheme, identifier.c.value.desc())
    )
    by_reference: dict[int, dict[str, str]] = {}
    for row_id, scheme, value in connection.execute(rows):
        by_reference.setdefault(row_id, {})[scheme] = value
    return by_reference


def _assembled(
    row: Row[Any] | Sequence[Any], names: dict[str, tuple[Name, ...]] | None, identifiers: dict[str, str] | None
) -> Reference:
    """Fills a frozen Reference in one step: its generated constructor takes five times as long."""
    known: dict[str, Any] = {
        name: value for name, value in zip(TEXTS, row[1:_DATES_AT], strict=True) if value is not None
    }
    for at, name in enumerate(DATES):
        year = row[_DATES_AT + 3 * at]
        if year is not None:
            known[name] = PartialDate(year, row[_DATES_AT + 3 * at + 1], row[_DATES_AT + 3 * at + 2])
    if row[_OTHERS_AT]:
        known["author_et_al"] = True
    if row[_OTHERS_AT + 1]:
        known["editor_et_al"] = True
    known["extra"] = row[_OTHERS_AT + 2] or {}
    work = object.__new__(Reference)
    work.__dict__.update(known, **(names or {}), **(identifiers or {}))
    return work
