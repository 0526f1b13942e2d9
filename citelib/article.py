"""What one published page says, as frozen values: what readers of pages return and the library stores.

Lines count from 1 in the file that was read, so that an editor finds the place.
"""

import datetime
from dataclasses import dataclass

from citelib.reference import PartialDate, Reference


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the user's text that was not understood, and where it stands; not an error.

    A `note` needs no mending: it says what was left out, or proposed, on purpose. A record that could not be read at
    all brings its `text`, as it stands in the file, and its citation `key` if it has one; stray text between records is
    a note that brings its text. `broken` says that the file cannot be understood from there on.
    """

    line: int
    message: str
    note: bool = False
    key: str = ""
    text: str = ""
    broken: bool = False

    @property
    def rejected(self) -> bool:
        """Whether it stands for a record that was not read."""
        return bool(self.text) and not self.note


@dataclass(frozen=True, slots=True)
class Section:
    """A heading; `position` counts from 1 down the page, `level` from 1 (the highest heading below the title)."""

    position: int
    level: int
    heading: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence or list item of the body.

    `section` is the position of its section, or None above the first heading. `kind` is ``sentence``, ``list-item`` or
    ``table-row``. `cites` names the entries that in-text markers point to, as (scope, number) pairs in the order
    printed; the markers themselves are not part of `text`. `needs_citation` is false for questions, for the lead-in of
    a list and for advice that asserts nothing ("Ask your doctor.").
    """

    text: str
    kind: str
    section: int | None
    needs_citation: bool
    line: int
    cites: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of the printed list of references.

    `number` is the printed one, else its place in the list, from 1; `scope` is the heading of its list where a page has
    several lists, else empty. `accessed` is the access date printed with it. `doubts` says what could not be read
    surely.
    """

    number: int
    text: str
    reference: Reference
    line: int
    scope: str = ""
    accessed: PartialDate | None = None
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """A printed review line: the reviewer as printed (empty if none is named) and the date (None if none is)."""

    reviewer: str
    reviewed_on: datetime.date | None
    line: int
    next_due: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One page. `title` may be proposed from the headings: a problem then says so. `problems` are in line order."""

    title: str
    sections: tuple[Section, ...] = ()
    claims: tuple[Claim, ...] = ()
    entries: tuple[Entry, ...] = ()
    reviews: tuple[Review, ...] = ()
    problems: tuple[Problem, ...] = ()
    url: str = ""
    publisher: str = ""
    language: str = ""
    published: PartialDate | None = None
    modified: PartialDate | None = None
