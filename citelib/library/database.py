"""Opening a library, and one unit of work on it.

A command opens the library once and does everything it writes inside one `Library.writing()` block: it is stored whole
or not at all.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from citelib.errors import LibraryBusy, LibraryUnwritable, NoLibrary, NotALibrary, SchemaMismatch
from citelib.library import sqlite
from citelib.library.schema import HEAD


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who does something, at which moment (UTC), and the day that counts as today."""

    by: str
    at: datetime
    today: date


@dataclass(frozen=True, slots=True)
class Library:
    """An open library. `read_only` says that its place cannot be written; `on_stored` is called after each commit."""

    path: Path
    engine: Engine
    read_only: bool = False
    revision: str = HEAD
    on_stored: Callable[[], None] = lambda: None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One steady view of the library."""
        with sqlite.errors_told(self.path), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self, *, undo: bool = False) -> Iterator[Connection]:
        """One transaction: committed at the end, undone by any exception; with `undo` always undone (a dry run).

        Raises LibraryUnwritable, LibraryBusy.
        """
        if self.read_only:
            raise LibraryUnwritable(
                f"Cannot write to {self.path}: the file or its folder is read-only",
                mend="change its permissions, or copy it and name the copy with --library",
            )
        before = sqlite.identity(self.path)
        with sqlite.errors_told(self.path), self.engine.connect() as plain:
            connection = plain.execution_options(writes=True)
            with connection.begin() as transaction:
                if sqlite.identity(self.path) != before:  # what is written now would go with the old file
                    raise LibraryBusy(
                        f"Somebody else has put another file at {self.path}, or removed it",
                        mend="run the command again",
                    )
                yield connection
                if undo:
                    transaction.rollback()
        if not undo:
            self.on_stored()


def open_library(path: Path, *, on_stored: Callable[[], None] = lambda: None) -> Library:
    """Opens the library at `path`; `on_stored` is called after each commit.

    Raises NoLibrary, NotALibrary, and SchemaMismatch when it was made by an older or a newer citelib.
    """
    if not path.exists():
        raise NoLibrary(
            f"There is no library at {path}",
            mend="import something (citelib import FILE), make an empty one (citelib library init),"
            " or name yours with --library",
        )
    if not path.is_file():
        raise NotALibrary(f"{path} is not a file", mend="name a library file with --library")
    with sqlite.errors_told(path):
        read_only = sqlite.must_open_read_only(path)
        library = Library(path, sqlite.engine(path, writable=not read_only), read_only, on_stored=on_stored)
    _require_current(stored_revision(library), path)
    return library


def stored_revision(library: Library) -> str:
    """The revision of the library's tables. Raises NotALibrary when the file is a database of another program."""
    with library.reading() as connection:
        tables = inspect(connection).get_table_names()
        if "alembic_version" not in tables or "bibliography_entry" not in tables:
            raise NotALibrary(
                f"{library.path} is a database, but not a citelib library",
                mend="name another file with --library, or make a library: citelib --library NEW.db library init",
            )
        revisions = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    if len(revisions) != 1:
        raise NotALibrary(
            f"{library.path} is damaged: it does not say which revision its tables have", mend=sqlite.RESTORE
        )
    return str(revisions[0])


def require_not_newer(revision: str, path: Path) -> None:
    """Raises SchemaMismatch for a revision that this citelib does not know yet."""
    if revision > HEAD:
        raise SchemaMismatch(
            f"{path} was made by a newer citelib (tables {revision}, this citelib knows {HEAD})",
            mend="install that citelib: pip install --upgrade citelib",
        )


def _require_current(revision: str, path: Path) -> None:
    require_not_newer(revision, path)
    if revision < HEAD:
        raise SchemaMismatch(
            f"{path} was made by an older citelib (tables {revision}, this citelib needs {HEAD})",
            mend="citelib library upgrade (it makes a backup first)",
        )
