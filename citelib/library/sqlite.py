"""Everything that is SQLite's own: connecting, transactions, pragmas, triggers, full text, backup, checks, its errors.

Nothing else in citelib may know which database holds the library. What is not obvious here:

* Python's sqlite3 begins and commits transactions by its own lights (it commits before DDL), so `isolation_level` is
  None and BEGIN is sent by hand. A writer takes ``BEGIN IMMEDIATE``: a plain BEGIN that writes later fails at once
  instead of waiting when somebody else writes.
* A library in write-ahead mode cannot be opened in the ordinary way where its folder is read-only. It is then opened
  as immutable, unless a write-ahead file with unwritten changes lies beside it.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from citelib.errors import CitelibError, LibraryBusy, LibraryError, LibraryUnwritable, NotALibrary

BUSY_SECONDS = 30

APPEND_ONLY_TRIGGER = """
CREATE TRIGGER {table}_{event}_refused BEFORE {EVENT} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only: record a new row that supersedes the old one'); END
"""

SEARCH_TABLE = """
CREATE VIRTUAL TABLE search USING fts5
(kind UNINDEXED, subject_id UNINDEXED, title, body, tokenize = "unicode61 remove_diacritics 2")
"""


def engine(path: Path, *, writable: bool = True, foreign_keys: bool = True) -> Engine:
    """An engine on the library file; never creates the file.

    With `writable` false the file is opened as it stands, without the write-ahead files. `foreign_keys` is off only
    while a migration rebuilds tables: rebuilding a parent would otherwise empty its children.
    """
    mode = "mode=rw" if writable else "immutable=1"
    place = f"file:{quote(str(path.absolute()))}?{mode}"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(place, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        return connection

    made = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    event.listen(made, "begin", _begin)
    return made


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def must_open_read_only(path: Path) -> bool:
    """Says whether the file can be read but not opened in the ordinary way, because its place is read-only."""
    wal = path.with_name(path.name + "-wal")
    if wal.exists() and wal.stat().st_size:
        return False
    with closing(sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=rw", uri=True)) as probe:
        try:
            probe.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
        except sqlite3.OperationalError as error:
            return error.sqlite_errorname.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY"))
    return False


def prepare_new(path: Path) -> None:
    """Makes an empty file that keeps a write-ahead log, so that readers and a writer do not wait for each other."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def create_search(run: Callable[[str], object]) -> None:
    """Creates the full-text table."""
    run(SEARCH_TABLE)


def create_guards(run: Callable[[str], object], tables: tuple[str, ...]) -> None:
    """Creates the triggers by which append-only tables refuse to change."""
    for table in tables:
        for happening in ("update", "delete"):
            run(APPEND_ONLY_TRIGGER.format(table=table, event=happening, EVENT=happening.upper()))


def back_up(path: Path, copy: Path) -> None:
    """Copies a library while others may use it, and checks that the copy opens and is whole.

    Raises LibraryError when the copy is not sound.
    """
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")
        answer = target.execute("PRAGMA quick_check").fetchone()[0]
    if answer != "ok":
        raise LibraryError(f"The copy {copy} is damaged ({answer})", mend="citelib library verify")


def overwrite(copy: Path, path: Path) -> None:
    """Gives a library the contents of a copy in one transaction; those who have it open see the change."""
    with closing(sqlite3.connect(copy)) as source, closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode = WAL")


def faults(connection: Connection) -> Iterator[str]:
    """What SQLite's own checks of the file and of the keys between tables find wrong."""
    for (answer,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if answer != "ok":
            yield f"integrity: {answer}"
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        which = "a row" if row is None else f"row {row}"
        yield f"foreign key: {which} of {table} points to a missing row of {parent}"


@contextmanager
def errors_told(path: Path) -> Iterator[None]:
    """Turns SQLite's errors into citelib's, which say how to mend them."""
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            raise _told(error.orig, path) from error
        raise
    except sqlite3.Error as error:
        raise _told(error, path) from error


def _told(error: sqlite3.Error, path: Path) -> CitelibError:
    name = getattr(error, "sqlite_errorname", "") or ""
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return LibraryBusy(
            f"Somebody else has been writing to {path} for {BUSY_SECONDS} seconds",
            mend="wait until the other command has ended, then run this one again",
        )
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return LibraryUnwritable(
            f"Cannot write to {path}: the file or its folder is read-only",
            mend="change its permissions, or copy it and name the copy with --library",
        )
    if name.startswith(("SQLITE_FULL", "SQLITE_IOERR")):
        return LibraryUnwritable(
            f"Cannot write to {path}: {error} (is the disk full?)",
            mend="free some space, then run the command again; the library is as it was",
        )
    if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        return NotALibrary(
            f"{path} is damaged or is no SQLite file ({error})",
            mend="name another file with --library, or bring back a copy: citelib library restore COPY",
        )
    return LibraryError(f"SQLite refused: {error}", mend="citelib library verify")
