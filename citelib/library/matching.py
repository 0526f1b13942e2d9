"""Finding the stored references that many new records may be of, a few queries for a thousand of them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Select, select

from citelib.identifiers import isbn_13
from citelib.library import agreement, bulk, reference_rows
from citelib.library.folding import title_key
from citelib.library.schema import citation_key_alias, identifier, reference
from citelib.reference import IDENTIFIERS, Reference

MANY = 500
"""Values that one query asks for."""

MOST_ALIKE = 200
"""References with one title and year that a record is compared with: so many are no titles but headings."""


class Matcher:
    """Tells which reference a record is of: one that is stored, or one that comes in with it.

    `load` reads what is stored of a batch of records; `add` makes a new one known too, under a number below 0.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._works: dict[int, Reference] = {}
        self._kept: dict[int, int] = {}
        self._by_identifier: dict[tuple[str, str], int] = {}
        self._by_title: defaultdict[tuple[str, int | None], list[int]] = defaultdict(list)
        self._by_place: defaultdict[tuple[Any, ...], list[int]] = defaultdict(list)
        self._by_key: defaultdict[str, list[int]] = defaultdict(list)
        self._by_isbn: defaultdict[str, list[int]] = defaultdict(list)

    def load(self, works: Sequence[Reference]) -> None:
        """Reads the stored references that these records may be of; forgets those of the batch before."""
        self._forget()
        ids: set[int] = set()
        for some in _batches(works):
            ids |= self._with_identifiers(some)
            ids |= self._with_titles(some)
            ids |= self._with_keys(some)
            ids |= self._with_isbns(some)
        self._kept = self._merged_into(ids)
        for row_id, work in reference_rows.read(self._connection, ids | set(self._kept.values())).items():
            self._know(row_id, work)

    def add(self, number: int, work: Reference) -> None:
        """Makes a new record known, or one known that changed."""
        self._know(number, work)

    def work(self, number: int) -> Reference:
        """The reference with this number."""
        return self._works[number]

    def find(self, work: Reference) -> int | None:
        """The number of the reference that certainly is the same work, or None."""
        for number in self.owners(work).values():
            if not agreement.contradicts(work, self._works[number]):
                return number
        for numbers, same in self._chances(work):
            for number in numbers[:MOST_ALIKE]:
                if same(work, self._works[number]):
                    return self._kept.get(number, number)
        return None

    def owners(self, work: Reference) -> dict[str, int]:
        """Which references have the identifiers of the record, by scheme."""
        pairs = ((scheme, getattr(work, scheme)) for scheme in IDENTIFIERS)
        owned = {pair[0]: self._by_identifier[pair] for pair in pairs if pair in self._by_identifier}
        return {scheme: self._kept.get(number, number) for scheme, number in owned.items()}

    def _chances(self, work: Reference) -> Iterator[tuple[list[int], Callable[[Reference, Reference], bool]]]:
        if work.citation_key:
            yield self._by_key.get(work.citation_key.lower(), []), agreement.same_record
        if key := title_key(work.title):
            yield self._by_place.get(_place(key, work), []), agreement.same_printing
            yield self._by_title.get((key, work.year), []), agreement.same_printing
        if work.type == "book" and (isbn := isbn_13(work.isbn)):
            yield self._by_isbn.get(isbn, []), agreement.same_book

    def _forget(self) -> None:
        for known in (self._works, self._by_identifier, self._by_title, self._by_place, self._by_key, self._by_isbn):
            known.clear()

    def _know(self, number: int, work: Reference) -> None:
        known = number in self._works
        self._works[number] = work
        for scheme in IDENTIFIERS:
            if value := getattr(work, scheme):
                self._by_identifier.setdefault((scheme, value), number)
        if known:
            return
        if key := title_key(work.title):
            self._by_title[key, work.year].append(number)
            self._by_place[_place(key, work)].append(number)
        if work.citation_key:
            self._by_key[work.citation_key.lower()].append(number)
        if work.type == "book" and (isbn := isbn_13(work.isbn)):
            self._by_isbn[isbn].append(number)

    def _with_identifiers(self, works: Sequence[Reference]) -> set[int]:
        found: set[int] = set()
        for scheme in IDENTIFIERS:
            values = {getattr(work, scheme) for work in works} - {""}
            rows = select(identifier.c.value, identifier.c.reference_id)
            rows = rows.where(identifier.c.scheme == scheme, identifier.c.value.in_(values))
            for value, row_id in self._connection.execute(rows) if values else ():
                self._by_identifier[scheme, value] = row_id
                found.add(row_id)
        return found

    def _with_titles(self, works: Sequence[Reference]) -> set[int]:
        pairs = {(key, work.year) for work in works if (key := title_key(work.title))}
        dated = [pair for pair in pairs if pair[1] is not None]
        undated = [key for key, year in pairs if year is None]
        title, year = reference.c.title_key, reference.c.issued_year
        found: set[int] = set()
        if dated:
            found |= set(bulk.ids_with(self._connection, reference, ("title_key", "issued_year"), dated))
        if undated:
            found |= self._ids(select(reference.c.id).where(title.in_(undated), year.is_(None)))
        return found

    def _with_keys(self, works: Sequence[Reference]) -> set[int]:
        keys = {work.citation_key for work in works} - {""}
        if not keys:
            return set()
        found: set[int] = set()
        own = select(reference.c.citation_key, reference.c.id).where(reference.c.citation_key.in_(keys))
        for key, row_id in self._connection.execute(own):
            self._by_key[key.lower()].append(row_id)
            found.add(row_id)
        rows = select(citation_key_alias.c.citation_key, citation_key_alias.c.reference_id)
        for key, row_id in self._connection.execute(rows.where(citation_key_alias.c.citation_key.in_(keys))):
            if row_id is not None:
                self._by_key[key.lower()].append(row_id)
                found.add(row_id)
        return found

    def _with_isbns(self, works: Sequence[Reference]) -> set[int]:
        isbns = {isbn_13(work.isbn) for work in works if work.type == "book" and work.isbn} - {""}
        return self._ids(select(reference.c.id).where(reference.c.isbn_key.in_(isbns))) if isbns else set()

    def _merged_into(self, ids: set[int]) -> dict[int, int]:
        """Of these references those that were merged, each as it was printed, with the one it was merged into."""
        rows = select(reference.c.id, reference.c.merged_into_id).where(reference.c.merged_into_id.is_not(None))
        return {row_id: kept for row_id, kept in self._connection.execute(rows) if row_id in ids}

    def _ids(self, rows: Select[Any]) -> set[int]:
        return {row[0] for row in self._connection.execute(rows)}


def _batches(works: Iterable[Reference]) -> Iterator[Sequence[Any]]:
    remaining = iter(works)
    while some := list(islice(remaining, MANY)):
        yield some


def _place(key: str, work: Reference) -> tuple[Any, ...]:
    """Where a work of this title stands: tells apart the many that are called "Editorial"."""
    return key, work.year, work.volume, work.issue, work.page.partition("-")[0]
