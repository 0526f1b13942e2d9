"""Everything that is SQLite's own but full text: connecting, transactions, pragmas, backup, checks, its errors.

Nothing else in citelib may know which database holds the library. What is not obvious here:

* Python's sqlite3 begins and commits transactions by its own lights (it commits before DDL), so `isolation_level` is
  None and BEGIN is sent by hand. A writer takes ``BEGIN IMMEDIATE``: a plain BEGIN that writes later fails at once
  instead of waiting when somebody else writes.
* A library in write-ahead mode cannot be opened in the ordinary way where its folder is read-only. It is then opened
  as immutable, unless a write-ahead file with unwritten changes lies beside it.
* INSERT OR REPLACE deletes rows without firing their triggers unless `recursive_triggers` is on.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from citelib.errors import CitelibError, LibraryBusy, LibraryError, LibraryUnwritable, NoLibrary, NotALibrary
from citelib.library.folding import searchable

BUSY_SECONDS = 30
HEADER = b"SQLite format 3\0"
FUNCTIONS: Mapping[str, Callable[..., Any]] = {"citelib_searchable": searchable}
"""What every connection offers to statements."""
RESTORE = "name another file with --library, or bring back a copy: citelib library restore COPY"


def engine(path: Path, *, writable: bool = True, foreign_keys: bool = True) -> Engine:
    """An engine on the library file; never creates the file.

    With `writable` false the file is opened as it stands, without the write-ahead files. `foreign_keys` is off only
    while a migration rebuilds tables: rebuilding a parent would otherwise empty its children.
    """

    def connect() -> sqlite3.Connection:
        connection = _connect(path, writable=writable)
        connection.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
        connection.execute("PRAGMA recursive_triggers = ON")
        offer(connection)
        return connection

    made = create_engine("sqlite://", creator=connect, poolclass=NullPool)
    event.listen(made, "begin", _begin)
    return made


def offer(connection: sqlite3.Connection, functions: Mapping[str, Callable[..., Any]] = FUNCTIONS) -> None:
    """Lets statements call these functions: the same values always give the same result."""
    for name, function in functions.items():
        connection.create_function(name, -1, function, deterministic=True)


def _connect(path: Path, *, writable: bool = True) -> sqlite3.Connection:
    mode = "mode=rw" if writable else "immutable=1"
    place = f"file:{quote(os.fsencode(path.absolute()))}?{mode}"
    return sqlite3.connect(place, uri=True, timeout=BUSY_SECONDS, isolation_level=None)


def _connect_to_read(path: Path) -> sqlite3.Connection:
    return _connect(path, writable=not must_open_read_only(path))


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def must_open_read_only(path: Path) -> bool:
    """Says whether the file can be read but not opened in the ordinary way, because its place is read-only."""
    wal = path.with_name(path.name + "-wal")
    if wal.exists() and wal.stat().st_size:
        return False
    with closing(_connect(path)) as probe:
        try:
            probe.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
        except sqlite3.OperationalError as error:
            return error.sqlite_errorname.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY"))
    return False


def prepare_new(path: Path) -> None:
    """Makes an empty file that keeps a write-ahead log, so that readers and a writer do not wait for each other."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def back_up(path: Path, copy: Path) -> None:
    """Copies a library while others may use it, and checks that the copy opens and is whole.

    Raises NotALibrary when the library is damaged, LibraryUnwritable when the copy cannot be written.
    """
    with errors_told(path), closing(_connect_to_read(path)) as source:
        source.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
        with _copying_errors_told(copy), closing(sqlite3.connect(copy)) as target:
            source.backup(target)
            target.execute("PRAGMA journal_mode = DELETE")
            _require_sound(target, path)


def require_header(path: Path) -> None:
    """Raises NotALibrary when the file does not begin as every SQLite file does."""
    try:
        with path.open("rb") as file:
            begins = file.read(len(HEADER))
    except OSError:
        return  # opening it will tell
    if begins != HEADER:
        raise NotALibrary(f"{path} is damaged or is no SQLite file", mend=RESTORE)


def require_sound(path: Path) -> None:
    """Raises NotALibrary when SQLite finds the file damaged."""
    with errors_told(path), closing(_connect_to_read(path)) as connection:
        _require_sound(connection, path)


def overwrite(copy: Path, path: Path) -> None:
    """Gives a library the contents of a copy in one transaction; those who have it open see the change."""
    with closing(_connect_to_read(copy)) as source, closing(_connect(path)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode = WAL")


def remove_if_alike(path: Path, other: Path) -> bool:
    """Removes a library that holds exactly what the other holds and that nobody else has open; says whether it did.

    In write-ahead mode the locks lie in a file of their own, which would have to go first and leave a gap. The mode is
    therefore changed, which only the sole user of a file can do. Whoever waits to write meanwhile holds a file without
    a name: `identity` tells.
    """
    try:
        with closing(_connect(path)) as connection, closing(_connect(other)) as model:
            connection.execute("PRAGMA busy_timeout = 0")
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("BEGIN EXCLUSIVE")
            if list(connection.iterdump()) == list(model.iterdump()):
                path.unlink()
                return True
            connection.execute("ROLLBACK")
            connection.execute("PRAGMA journal_mode = WAL")
    except (sqlite3.Error, OSError):
        return False  # somebody else uses it: it stays
    return False


def identity(path: Path) -> tuple[int, int] | None:
    """Which file has this name now, None if there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _require_sound(connection: sqlite3.Connection, path: Path) -> None:
    answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if answer != "ok":
        raise NotALibrary(f"{path} is damaged ({answer})", mend=RESTORE)


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


@contextmanager
def _copying_errors_told(copy: Path) -> Iterator[None]:
    """Tells errors of the copy's file; those of the file that is copied pass."""
    try:
        yield
    except sqlite3.Error as error:
        if _name(error).startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT", "SQLITE_BUSY", "SQLITE_LOCKED")):
            raise
        raise LibraryUnwritable(
            f"Cannot write the copy {copy}: {error}", mend="name another file for the copy, or free some space"
        ) from error


def _name(error: sqlite3.Error) -> str:
    return getattr(error, "sqlite_errorname", "") or ""


def _unopened(path: Path) -> CitelibError | None:
    """Why a file cannot be opened at all, when that is the reason."""
    try:
        with path.open("rb"):
            return None
    except FileNotFoundError:
        return NoLibrary(f"There is no library at {path} any more", mend="run the command again")
    except IsADirectoryError:
        return NotALibrary(f"{path} is a folder", mend="name a library file with --library")
    except OSError as error:
        return LibraryError(
            f"Cannot read {path}: {error.strerror or error}",
            mend="let its owner change its permissions, or name another file with --library",
        )


def _told(error: sqlite3.Error, path: Path) -> CitelibError:
    name = _name(error)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return LibraryBusy(
            f"Somebody else has been writing to {path} for {BUSY_SECONDS} seconds",
            mend="wait until the other command has ended, then run this one again",
        )
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return _unopened(path) or LibraryUnwritable(
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
            mend=RESTORE,
        )
    return LibraryError(f"SQLite refused: {error}", mend="citelib library verify")
