"""A reference as rows, and back: one row of its own, one for each of its names, one for each of its identifiers."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import datetime
from itertools import repeat
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Select, func, select, true

from citelib.library import bulk
from citelib.library.bulk import Columns
from citelib.library.folding import title_key
from citelib.library.schema import contributor, identifier, reference
from citelib.reference import DATES, IDENTIFIERS, ROLES, TEXTS, Name, PartialDate, Reference

NAME_PARTS = tuple(field.name for field in fields(Name))
FLAGS = ("author_et_al", "editor_et_al")
CHUNK = 2_000
MEMO_SIZE = 50_000

_DATE_COLUMNS = [f"{name}_{part}" for name in DATES for part in ("year", "month", "day")]
_COLUMNS = (*TEXTS, *_DATE_COLUMNS, "extra")

_texts = attrgetter(*TEXTS)
_dates = attrgetter(*DATES)
_identifier_values = attrgetter(*IDENTIFIERS)
_name_lists = attrgetter(*ROLES)
_name_parts = attrgetter(*NAME_PARTS)


def reference_columns(
    works: Sequence[Reference], row_ids: Sequence[int], citation_keys: Sequence[str], now: datetime
) -> Columns:
    """The columns of the table `reference`; the keys are those given, not those that the works bring."""
    columns = bulk.transposed(map(_texts, works), TEXTS)
    for name, dates in zip(DATES, zip(*map(_dates, works), strict=True), strict=True):
        parts = [(date.year, date.month, date.day) if date else (None, None, None) for date in dates]
        for part, values in zip(("year", "month", "day"), zip(*parts, strict=True), strict=True):
            columns[f"{name}_{part}"] = values
    for name in FLAGS:
        columns[name] = [getattr(work, name) for work in works]
    columns["extra"] = [dict(work.extra) or None for work in works]
    columns["title_key"] = [title_key(work.title) for work in works]
    columns["id"] = row_ids
    columns["citation_key"] = citation_keys
    columns["created_at"] = columns["updated_at"] = [now] * len(works)
    return columns


def contributor_columns(works: Sequence[Reference], row_ids: Sequence[int]) -> Columns:
    """The columns of the table `contributor`, names in the printed order."""
    rows = [
        (row_id, role, position, *_name_parts(name))
        for row_id, work in zip(row_ids, works, strict=True)
        for role, names in zip(ROLES, _name_lists(work), strict=True)
        for position, name in enumerate(names, start=1)
    ]
    return bulk.transposed(rows, ("reference_id", "role", "position", *NAME_PARTS))


def identifier_columns(works: Sequence[Reference], row_ids: Sequence[int]) -> Columns:
    """The columns of the table `identifier`."""
    rows = [
        (scheme, value, row_id)
        for row_id, work in zip(row_ids, works, strict=True)
        for scheme, value in zip(IDENTIFIERS, _identifier_values(work), strict=True)
        if value
    ]
    return bulk.transposed(rows, ("scheme", "value", "reference_id"))


def stream(connection: Connection, chosen: Select[tuple[int]] | None = None) -> Iterator[tuple[int, Reference]]:
    """The references with their ids, in the order they came in; `chosen` selects their ids, None is all of them.

    Memory stays flat: they are read in chunks, and of the columns only those that hold anything.
    """
    wanted = reference.c.id.in_(chosen) if chosen is not None else true()
    columns = bulk.filled(connection, reference, _COLUMNS, wanted)
    selected = (reference.c[name] for name in ("id", *FLAGS, *columns))
    memo: dict[tuple[Any, ...], Name] = {}
    for chunk in bulk.fetch(connection, select(*selected).where(wanted).order_by(reference.c.id), CHUNK):
        names = _names(connection, chunk[0][0], chunk[-1][0], memo)
        identifiers = _identifiers(connection, chunk[0][0], chunk[-1][0])
        for row_id, known in _fields(chunk, columns):
            # Filling a frozen Reference in one step: its generated constructor takes five times as long.
            work = object.__new__(Reference)
            work.__dict__.update(known, **names.get(row_id, {}), **identifiers.get(row_id, {}))
            yield row_id, work


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


def _names(
    connection: Connection, first: int, last: int, memo: dict[tuple[Any, ...], Name]
) -> dict[int, dict[str, tuple[Name, ...]]]:
    """The names of the references with these ids and those between; `memo` holds names that were met before."""
    rows = (
        select(contributor.c.reference_id, contributor.c.role, *(contributor.c[part] for part in NAME_PARTS))
        .where(contributor.c.reference_id.between(first, last))
        .order_by(contributor.c.reference_id, contributor.c.role, contributor.c.position)
    )
    if len(memo) > MEMO_SIZE:
        memo.clear()
    found: dict[int, dict[str, tuple[Name, ...]]] = {}
    for chunk in bulk.fetch(connection, rows, CHUNK * 8):
        for row_id, role, *parts in chunk:
            key = tuple(parts)
            name = memo.get(key)
            if name is None:
                name = memo[key] = Name(*(part or "" for part in key))
            roles = found.setdefault(row_id, {})
            roles[role] = (*roles.get(role, ()), name)
    return found


def _identifiers(connection: Connection, first: int, last: int) -> dict[int, dict[str, str]]:
    rows = (
        select(identifier.c.reference_id, identifier.c.scheme, identifier.c.value)
        .where(identifier.c.reference_id.between(first, last))
        .order_by(identifier.c.reference_id, identifier.c.scheme, identifier.c.value)
    )
    found: dict[int, dict[str, str]] = {}
    for chunk in bulk.fetch(connection, rows, CHUNK * 8):
        for row_id, scheme, value in chunk:
            found.setdefault(row_id, {}).setdefault(scheme, value)
    return found


def _fields(rows: list[tuple[Any, ...]], columns: list[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    """For each row its id and the fields of its Reference that hold anything, and `extra`."""
    ids, *flags_and_values = zip(*rows, strict=True)
    by_name: dict[str, Sequence[Any]] = dict(zip((*FLAGS, *columns), flags_and_values, strict=True))
    for name in DATES:
        by_name.update(_dates_of(name, by_name))
    if "extra" in by_name:
        by_name["extra"] = [json.loads(text) if text else {} for text in by_name["extra"]]
    for name in FLAGS:
        by_name[name] = [True if value else None for value in by_name[name]]
    whole = [name for name, values in by_name.items() if None not in values]
    partly = [name for name in by_name if name not in whole]
    no_extra: dict[str, Any] = {} if "extra" in by_name else {"extra": {}}
    known_values = zip(*(by_name[name] for name in whole), strict=True)
    other_values = zip(*(by_name[name] for name in partly), strict=True) if partly else repeat(())
    for row_id, known, other in zip(ids, known_values, other_values, strict=False):
        fields = dict(zip(whole, known, strict=True), **no_extra)
        fields.update({name: value for name, value in zip(partly, other, strict=True) if value is not None})
        yield row_id, fields


def _dates_of(name: str, by_name: dict[str, Sequence[Any]]) -> dict[str, list[PartialDate | None]]:
    """Takes the three columns of a date and gives the one field that they make, if any of them holds anything."""
    years, months, days = (by_name.pop(f"{name}_{part}", None) for part in ("year", "month", "day"))
    if years is None:
        return {}
    nothing = [None] * len(years)
    memo: dict[tuple[Any, ...], PartialDate | None] = {(None, None, None): None}
    dates = []
    for parts in zip(years, months or nothing, days or nothing, strict=True):
        if parts not in memo:
            memo[parts] = PartialDate(*parts)
        dates.append(memo[parts])
    return {name: dates}
