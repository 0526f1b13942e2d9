"""A reference as rows, and back: one row of its own, one for each of its names, one for each of its identifiers."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import datetime
from itertools import compress
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, func, select, true

from citelib.identifiers import isbn_13
from citelib.library import bulk
from citelib.library.bulk import Columns
from citelib.library.folding import title_key
from citelib.library.schema import contributor, identifier, reference
from citelib.reference import DATES, IDENTIFIERS, ROLES, TEXTS, Name, PartialDate, Reference

NAME_PARTS = tuple(field.name for field in fields(Name))
FLAGS = ("author_et_al", "editor_et_al")
NO_DATE = (None, None, None)
CHUNK = 1_000
MEMO_SIZE = 50_000

_DATE_COLUMNS = [f"{name}_{part}" for name in DATES for part in ("year", "month", "day")]
_COLUMNS = (*TEXTS, *_DATE_COLUMNS, "extra", "original")

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
        for part, values in zip(("year", "month", "day"), _date_parts(dates), strict=True):
            columns[f"{name}_{part}"] = values
    for name in FLAGS:
        columns[name] = [getattr(work, name) for work in works]
    columns["extra"] = [dict(work.extra) if work.extra else None for work in works]
    columns["title_key"] = [title_key(work.title) for work in works]
    columns["isbn_key"] = [isbn_13(work.isbn) or None if work.isbn else None for work in works]
    columns["original"] = [work.original or None for work in works]
    columns["id"] = row_ids
    columns["citation_key"] = citation_keys
    columns["created_at"] = columns["updated_at"] = [now] * len(works)
    return columns


def _date_parts(dates: Sequence[PartialDate | None]) -> Iterable[Sequence[int | None]]:
    """The years, the months and the days."""
    if not any(dates):
        return ([None] * len(dates),) * 3
    return zip(*((date.year, date.month, date.day) if date else NO_DATE for date in dates), strict=True)


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


def stream(
    connection: Connection, chosen: Select[tuple[int]] | None = None, *, nearly_all: bool = False
) -> Iterator[tuple[int, Reference]]:
    """The references with their ids, in the order they came in; `chosen` selects their ids, None is all of them.

    Memory stays flat: they are read in chunks, and of the columns only those that hold anything. `nearly_all` says that
    few are left out: their names are then read along with the others, which costs less than to ask for each chunk which
    are chosen.
    """
    wanted = _among(reference.c.id, chosen)
    columns = bulk.filled(connection, reference, _COLUMNS, wanted)
    rows = select(*(reference.c[name] for name in ("id", *FLAGS, *columns))).where(wanted).order_by(reference.c.id)
    asked = None if nearly_all else chosen
    parts = (_Names(connection, asked), _Identifiers(connection, asked))
    for chunk in bulk.Query(connection, rows).fetch(CHUNK):
        ids, *values = zip(*chunk, strict=True)
        fields = _fields(dict(zip((*FLAGS, *columns), values, strict=True)))
        for part in parts:
            for name, known in part.between(ids[0], ids[-1]).items():
                fields[name] = [known.get(row_id) for row_id in ids]
        yield from zip(ids, _references(fields), strict=True)


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


class _Names:
    """Reads the names of the chosen references; one that returns is made once."""

    def __init__(self, connection: Connection, chosen: Select[tuple[int]] | None) -> None:
        wanted = _among(contributor.c.reference_id, chosen)
        filled = bulk.filled(connection, contributor, NAME_PARTS, wanted)
        rows = (
            select(*(contributor.c[name] for name in ("reference_id", "role", *filled)))
            .where(wanted, contributor.c.reference_id.between(bindparam("first", 0), bindparam("last", 0)))
            .order_by(contributor.c.reference_id, contributor.c.role, contributor.c.position)
        )
        self._query = bulk.Query(connection, rows)
        self._memo = _NameMemo(filled)

    def between(self, first: int, last: int) -> dict[str, dict[int, tuple[Name, ...]]]:
        """The names of the references with these ids and those between, by role and id."""
        rows = [row for some in self._query.fetch(CHUNK * 8, first=first, last=last) for row in some]
        names = tuple([self._memo[row[2:]] for row in rows])
        found: dict[str, dict[int, tuple[Name, ...]]] = defaultdict(dict)
        start = 0
        # The names of one list follow each other, so their number says where the next list starts.
        for (row_id, role), count in Counter([row[:2] for row in rows]).items():
            found[role][row_id] = names[start : start + count]
            start += count
        return found


class _NameMemo(dict[tuple[Any, ...], Name]):
    """Names by the values of these parts, each made when it is first asked for."""

    def __init__(self, parts: Sequence[str]) -> None:
        super().__init__()
        self._parts = parts

    def __missing__(self, values: tuple[Any, ...]) -> Name:
        if len(self) >= MEMO_SIZE:
            self.clear()
        name = self[values] = Name(**{part: value for part, value in zip(self._parts, values, strict=True) if value})
        return name


class _Identifiers:
    """Reads the identifiers of the chosen references."""

    def __init__(self, connection: Connection, chosen: Select[tuple[int]] | None) -> None:
        rows = (
            select(identifier.c.reference_id, identifier.c.scheme, identifier.c.value)
            .where(_among(identifier.c.reference_id, chosen))
            .where(identifier.c.reference_id.between(bindparam("first", 0), bindparam("last", 0)))
            .order_by(identifier.c.reference_id, identifier.c.scheme, identifier.c.value)
        )
        self._query = bulk.Query(connection, rows)

    def between(self, first: int, last: int) -> dict[str, dict[int, str]]:
        """The identifiers of the references with these ids and those between, by scheme and id."""
        found: dict[str, dict[int, str]] = defaultdict(dict)
        for rows in self._query.fetch(CHUNK * 8, first=first, last=last):
            for row_id, scheme, value in rows:
                found[scheme].setdefault(row_id, value)
        return found


def _among(column: ColumnElement[int], chosen: Select[tuple[int]] | None) -> ColumnElement[bool]:
    return true() if chosen is None else column.in_(chosen)


def _fields(columns: dict[str, Sequence[Any]]) -> dict[str, Sequence[Any]]:
    """The columns of `reference` as fields of Reference, what is not known as None."""
    fields = dict(columns)
    for name in DATES:
        fields.update(_dates_of(name, fields))
    if "extra" in fields:
        fields["extra"] = [json.loads(text) if text else None for text in fields["extra"]]
    for name in FLAGS:
        fields[name] = [bool(value) for value in fields[name]]
    return fields


def _references(fields: dict[str, Sequence[Any]]) -> Iterator[Reference]:
    """Fills frozen References in one step each: their generated constructor takes five times as long.

    What is not known is left to the defaults, which the class has for every field but `extra`.
    """
    names = tuple(fields)
    for values in zip(*fields.values(), strict=True):
        known = dict(compress(zip(names, values, strict=True), values))
        known.setdefault("extra", {})
        work = object.__new__(Reference)
        object.__setattr__(work, "__dict__", known)
        yield work


def _dates_of(name: str, by_name: dict[str, Sequence[Any]]) -> dict[str, list[PartialDate | None]]:
    """Takes the three columns of a date and gives the one field that they make, if any of them holds anything."""
    years, months, days = (by_name.pop(f"{name}_{part}", None) for part in ("year", "month", "day"))
    if years is None:
        return {}
    nothing = [None] * len(years)
    memo: dict[tuple[Any, ...], PartialDate | None] = {NO_DATE: None}
    dates = []
    for parts in zip(years, months or nothing, days or nothing, strict=True):
        if parts not in memo:
            memo[parts] = PartialDate(*parts)
        dates.append(memo[parts])
    return {name: dates}
