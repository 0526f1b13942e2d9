"""Storing the records of a file of references: each is added, merged, unchanged or rejected, and counted as that."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from sqlalchemy import Connection, insert, select

from citelib.article import Problem
from citelib.errors import InputError
from citelib.library import accesses, agreement, problems, reference_rows, references, search
from citelib.library.database import Stamp
from citelib.library.keys import Keys
from citelib.library.matching import Matcher
from citelib.library.merged import rows_of
from citelib.library.schema import access, citation_key_alias
from citelib.reference import Reference

CHUNK = 1_000
MOST_PROBLEMS_KEPT = 100_000


@dataclass(frozen=True, slots=True)
class Merged:
    """A record that was of a work the library had: its line, its own key, and that of the reference.

    `fields` are those that it gave, `kept` those of which it says something else than the reference, which stays.
    """

    line: int
    key: str
    into: str
    fields: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


@dataclass(slots=True)
class Imported:
    """What an import did. Each record is one of `added`, `merged`, `unchanged` and `rejected`.

    `added` are keys; `merged` records said something that the library did not know, `unchanged` ones, by their
    reference's key, did not. `row_ids` are the references of all records, in the order of the file, each once.
    """

    added: list[str] = field(default_factory=list)
    merged: list[Merged] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    row_ids: dict[int, None] = field(default_factory=dict)

    @property
    def rejected(self) -> list[Problem]:
        """The records that could not be read."""
        return [problem for problem in self.problems if problem.rejected]

    @property
    def records(self) -> int:
        """How many records came in."""
        return len(self.added) + len(self.merged) + len(self.unchanged) + len(self.rejected)


def keep(
    connection: Connection,
    found: Iterable[Reference | Problem],
    source_name: str,
    stamp: Stamp,
    *,
    pattern: Callable[[Reference], str] | None = None,
    keep_going: bool = False,
) -> Imported:
    """Stores what a format's `loads` found in a file.

    A record of a work that the library certainly has gives that reference what it lacks, and its key becomes another
    name of it; every other record becomes a reference. Raises InputError where the file cannot be understood from some
    place on, unless `keep_going`; and when nothing in it could be read.
    """
    run = _Run(connection, stamp, pattern)
    for chunk in _chunks(found, run.imported, source_name, keep_going=keep_going):
        run.take(chunk)
    run.finish()
    problems.keep_of_source(connection, source_name, run.imported.problems[:MOST_PROBLEMS_KEPT])
    return run.imported


def _chunks(
    found: Iterable[Reference | Problem], imported: Imported, source_name: str, *, keep_going: bool
) -> Iterator[list[Reference]]:
    """The references by the thousand; the problems are noted on the way."""
    remaining = iter(found)
    while some := list(islice(remaining, CHUNK)):
        for problem in (one for one in some if isinstance(one, Problem)):
            if problem.broken and not keep_going:
                raise InputError(
                    f"Line {problem.line} of {source_name}: {problem.message}",
                    mend="mend the file; or add --keep-going to import what can be read",
                )
            imported.problems.append(problem)
        works = [one for one in some if isinstance(one, Reference)]
        if works:
            yield works


@dataclass(slots=True)
class _Batch:
    """The new records of a chunk; they have the numbers -1, -2 and so on.

    `order` has the number of every record's reference; `merged` the records that were merged into a new one, with the
    fields that they gave it.
    """

    works: list[Reference] = field(default_factory=list)
    order: list[int] = field(default_factory=list)
    merged: list[tuple[int, Reference, tuple[str, ...]]] = field(default_factory=list)

    def add(self, work: Reference) -> int:
        """Takes a new record; returns its number."""
        self.works.append(work)
        return -len(self.works)


class _Run:
    """One import, chunk by chunk."""

    def __init__(self, connection: Connection, stamp: Stamp, pattern: Callable[[Reference], str] | None) -> None:
        self._connection = connection
        self._stamp = stamp
        self._keys = Keys(connection, pattern)
        self._matcher = Matcher(connection)
        self._first = reference_rows.next_id(connection)
        self._edited: set[int] = set()
        self.imported = Imported()

    def take(self, chunk: list[Reference]) -> None:
        """Stores the records of one chunk."""
        self._matcher.load(chunk)
        batch = _Batch()
        for work in map(self._dated, chunk):
            number = self._matcher.find(work)
            if number is None:
                number = batch.add(self._freed(work))
                self._matcher.add(number, batch.works[-1])
            elif number < 0:
                self._merge_new(batch, number, work)
            else:
                self._merge_stored(number, work)
            batch.order.append(number)
        kept = references.add(self._connection, batch.works, self._stamp, keys=self._keys, indexed=False)
        self._tell_keys(batch.works, kept)
        self._note_other_keys(batch.works, kept)
        for number, work, filled in batch.merged:
            one = kept[-1 - number]
            self._note(one.id, replace(batch.works[-1 - number], citation_key=one.citation_key), work, filled)
        self.imported.row_ids.update((number if number >= 0 else kept[-1 - number].id, None) for number in batch.order)

    def finish(self) -> None:
        """Puts what was added into the full text."""
        search.index_from(self._connection, "reference", self._first)
        search.index(self._connection, "reference", sorted(row_id for row_id in self._edited if row_id < self._first))

    def _merge_new(self, batch: "_Batch", number: int, work: Reference) -> None:
        """Gives a record of this chunk what another one of the same work knows."""
        known = self._matcher.work(number)
        changes = agreement.lacking(known, work, self._matcher.owners(work))
        if changes:
            batch.works[-1 - number] = changed = _revised(known, changes)
            self._matcher.add(number, changed)
        batch.merged.append((number, work, tuple(sorted(changes))))

    def _merge_stored(self, row_id: int, work: Reference) -> None:
        known = self._matcher.work(row_id)
        changes = agreement.lacking(known, work, self._matcher.owners(work))
        changed = known
        if changes:
            given = (row_id, known)
            changed = references.edit(self._connection, known.citation_key, changes, self._stamp, known=given)
            self._edited.add(row_id)
            self._matcher.add(row_id, changed)
        self._note(row_id, changed, work, tuple(sorted(changes)))

    def _note(self, row_id: int, kept: Reference, work: Reference, filled: tuple[str, ...]) -> None:
        """Notes what became of a record that is of a known work: merged if it said anything new or other."""
        opened = self._note_access(row_id, work)
        renamed = self._note_key(row_id, kept.citation_key, work)
        differing = tuple(agreement.differing(kept, work))
        if filled or opened or renamed or differing:
            fields = (*filled, *(("accessed",) if opened else ()))
            self.imported.merged.append(Merged(work.line, work.citation_key, kept.citation_key, fields, differing))
        else:
            self.imported.unchanged.append(kept.citation_key)

    def _note_key(self, row_id: int, own: str, work: Reference) -> bool:
        """Makes the record's key another name of the reference; says whether it was new."""
        key = work.citation_key
        if not key or key.lower() == own.lower():
            return False
        if self._keys.reserve(key):
            self._connection.execute(insert(citation_key_alias).values(citation_key=key, reference_id=row_id))
            return True
        own_alias = select(citation_key_alias.c.reference_id).where(citation_key_alias.c.citation_key == key)
        if self._connection.execute(own_alias).scalar() != row_id:
            self._tell(work, f"the key {key} belongs to another work: here it is {own}")
        return False

    def _note_other_keys(self, new: list[Reference], kept: list[references.Kept]) -> None:
        """Makes the keys by which a file knows an entry besides its own find the reference too."""
        for work, one in zip(new, kept, strict=True):
            for key in references.other_keys(work):
                self._note_key(one.id, one.citation_key, replace(work, citation_key=key))

    def _note_access(self, row_id: int, work: Reference) -> bool:
        """Records that the source was opened on the day that the record says, unless that is known."""
        if work.accessed is None:
            return False
        rows = select(access.c.accessed_year, access.c.accessed_month, access.c.accessed_day)
        known = {tuple(row) for row in self._connection.execute(rows.where(access.c.reference_id.in_(rows_of(row_id))))}
        date = work.accessed
        if (date.year, date.month, date.day) in known:
            return False
        accesses.record(self._connection, row_id, date, self._stamp, url=work.url or None)
        return True

    def _dated(self, work: Reference) -> Reference:
        """The record without an access date that cannot be."""
        date = work.accessed
        if date is None or (date.latest() >= accesses.EARLIEST and date.earliest() <= self._stamp.today):
            return work
        why = f"lies in the future (today is {self._stamp.today})" if date.year > 1900 else "lies before 1900"
        self._tell(work, f"the access date {date} {why}: not stored")
        return replace(work, accessed=None)

    def _freed(self, work: Reference) -> Reference:
        """The record with identifiers that belong to another work kept apart."""
        apart: dict[str, str] = {}
        for scheme, number in self._matcher.owners(work).items():
            other = self._matcher.work(number)
            named = other.citation_key or f'the record in line {other.line}, "{other.title}"'
            value = getattr(work, scheme)
            self._tell(work, f"the {scheme.upper()} {value} belongs to {named}, which is another work: kept apart")
            apart[scheme] = value
        if not apart:
            return work
        emptied: dict[str, Any] = dict.fromkeys(apart, "")
        return replace(work, **emptied, extra={**work.extra, "not-its-own": apart})

    def _tell_keys(self, new: list[Reference], kept: list[references.Kept]) -> None:
        """Notes what was added, and the keys that were not free."""
        for work, one in zip(new, kept, strict=True):
            self.imported.added.append(one.citation_key)
            if work.citation_key and one.citation_key != work.citation_key:
                self._tell(work, f"the key {work.citation_key} belongs to another work: stored as {one.citation_key}")

    def _tell(self, work: Reference, message: str) -> None:
        self.imported.problems.append(Problem(work.line, message, key=work.citation_key))


def _revised(work: Reference, changes: dict[str, Any]) -> Reference:
    return replace(work, **changes, original=references.revised_original(work, changes))
