"""A cited work as a frozen value, with its fields named as in CSL.

Field names are the variables of the Citation Style Language 1.0.2 (specification, appendices III and IV) in lower case
with underscores: `container_title` for ``container-title``, `isbn` for ``ISBN``. An empty string, ``None`` or ``()``
means that nothing is known. Nothing here opens a file or a database.
"""

import calendar
import datetime
import functools
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Self


@functools.total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date whose day, or day and month, may be unknown; never a date that the calendar does not have.

    >>> str(PartialDate(2012, 8))
    '2012-08'

    Raises ValueError for a month or day that does not exist, and for a day without a month.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a date with a day needs its month")
        datetime.date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    def __str__(self) -> str:
        parts = [f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)

    def __lt__(self, other: object) -> bool:
        """Orders by the first day that each may mean; at the same first day, the less certain one comes first."""
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.year, self.month or 0, self.day or 0) < (other.year, other.month or 0, other.day or 0)

    @classmethod
    def from_iso(cls, text: str) -> Self:
        """Reads ``2012``, ``2012-08`` or ``2012-08-31``; raises ValueError for anything else."""
        parts = text.split("-")
        if not 1 <= len(parts) <= 3 or len(parts[0]) != 4 or any(len(part) != 2 for part in parts[1:]):
            raise ValueError(f"not an ISO 8601 date: {text!r}")
        return cls(*(int(part) for part in parts))

    @classmethod
    def from_date(cls, date: datetime.date) -> Self:
        """The same day, with nothing unknown."""
        return cls(date.year, date.month, date.day)

    def earliest(self) -> datetime.date:
        """The first day that it may mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def latest(self) -> datetime.date:
        """The last day that it may mean."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


@dataclass(frozen=True, slots=True)
class Name:
    """A person (`family` and what goes with it) or an organisation (`literal` alone), as CSL's name variables."""

    family: str = ""
    given: str = ""
    suffix: str = ""
    dropping_particle: str = ""
    non_dropping_particle: str = ""
    literal: str = ""


@dataclass(frozen=True, kw_only=True)
class Reference:
    """One work: journal article, book, chapter, web page, report and so on.

    `type` is a CSL type (``article-journal``, ``book``, ``chapter``, ``webpage`` …; ``document`` when unknown). An
    article number stands in `number`, a page range in `page`. `issue` holds supplements and parts as printed
    (``Suppl 1``). `doi`, `pmid`, `pmcid` and `arxiv` are normalised (``10.1000/abc`` in lower case, digits, ``PMC`` and
    digits). `accessed` is the latest date on which somebody opened the source. `author_et_al` and `editor_et_al` say
    that the printed list of names was cut short. `issued_text` is the date as printed where `issued` cannot say all of
    it ("2012 Spring"). `raw_text` is the reference as it was first printed. `extra` holds what no field holds: by the
    name of a format, what stood there under which name, as text or a list of texts (``{"ris": {"C1": ["…"]}}``).

    Two things do not belong to the work and do not count when references are compared: `original`, what a format needs
    to write an unchanged record as it came (only that format can read it), and `line`, where the record begins in the
    file that was just read, from 1; 0 for any other reference.
    """

    type: str = "document"
    citation_key: str = ""
    title: str = ""
    title_short: str = ""
    container_title: str = ""
    container_title_short: str = ""
    collection_title: str = ""
    collection_number: str = ""
    volume: str = ""
    volume_title: str = ""
    issue: str = ""
    page: str = ""
    number: str = ""
    number_of_pages: str = ""
    number_of_volumes: str = ""
    chapter_number: str = ""
    part: str = ""
    section: str = ""
    edition: str = ""
    version: str = ""
    publisher: str = ""
    publisher_place: str = ""
    event_title: str = ""
    event_place: str = ""
    original_title: str = ""
    original_publisher: str = ""
    original_publisher_place: str = ""
    genre: str = ""
    medium: str = ""
    status: str = ""
    authority: str = ""
    archive: str = ""
    archive_location: str = ""
    call_number: str = ""
    source: str = ""
    language: str = ""
    abstract: str = ""
    note: str = ""
    annote: str = ""
    keyword: str = ""
    isbn: str = ""
    issn: str = ""
    url: str = ""
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    arxiv: str = ""
    issued: PartialDate | None = None
    issued_end: PartialDate | None = None
    issued_text: str = ""
    available: PartialDate | None = None
    updated: PartialDate | None = None
    event_date: PartialDate | None = None
    original_date: PartialDate | None = None
    accessed: PartialDate | None = None
    author: tuple[Name, ...] = ()
    author_et_al: bool = False
    editor: tuple[Name, ...] = ()
    editor_et_al: bool = False
    translator: tuple[Name, ...] = ()
    collection_editor: tuple[Name, ...] = ()
    container_author: tuple[Name, ...] = ()
    raw_text: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)
    original: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)

    @property
    def year(self) -> int | None:
        """The year of publication, if it is known."""
        return self.issued.year if self.issued else None


IDENTIFIERS = ("doi", "pmid", "pmcid", "arxiv")
"""Fields that name one work: no two references of a library share one."""

ROLES = ("author", "editor", "translator", "collection_editor", "container_author")
"""Fields that hold names."""

DATES = ("issued", "issued_end", "available", "updated", "event_date", "original_date", "accessed")
"""Fields that hold a PartialDate."""

TEXTS = tuple(f.name for f in fields(Reference) if f.type is str and f.compare and f.name not in IDENTIFIERS)
"""Fields that hold one text."""
