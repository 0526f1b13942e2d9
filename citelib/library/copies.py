"""Copies of a library: made while it is in use, checked, and brought back."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from citelib.errors import Conflict, InputError, LibraryUnwritable, NotALibrary
from citelib.library import sqlite
from citelib.library.database import Library, require_not_newer, stored_revision

NAME_A_COPY = "name a file that citelib library backup made"
BESIDE = ("", "-wal", "-shm")  # a library and the files that SQLite keeps beside it


def back_up(library: Library, copy: Path) -> None:
    """Copies the library to a new file and checks that it opens and is sound.

    Raises Conflict when there is something at that place, LibraryUnwritable when it cannot be written, NotALibrary when
    the library is damaged.
    """
    if copy.is_dir():
        raise Conflict(f"{copy} is a folder", mend=f"name a file in it: citelib library backup {copy / 'library.db'}")
    if copy.exists():
        raise Conflict(f"There is a file at {copy} already", mend="name another file for the copy")
    _copy(library.path, copy, mend="name another file for the copy")


def restore(copy: Path, path: Path, *, now: datetime) -> Path | None:
    """Puts a copy in the library's place; returns where the present library was kept, None if there was none.

    The copy may have been made by an older citelib. A present library that is too damaged to be copied is kept as it
    is, with the files that SQLite left beside it. Raises InputError or NotALibrary for a copy that is no sound library,
    SchemaMismatch for one of a newer citelib.
    """
    if not copy.exists():
        raise InputError(f"There is no file {copy}", mend=NAME_A_COPY)
    if path.exists() and copy.samefile(path):
        raise InputError(f"{copy} is the library itself", mend=NAME_A_COPY)
    if path.is_dir():
        raise NotALibrary(f"{path} is a folder", mend="name a library file with --library")
    _require_library(copy)
    kept = _unused(path.with_name(f"{path.name}.{now:%Y%m%dT%H%M%S}.backup"))
    if not path.exists():
        _put_in_place(copy, path, kept)
        return None
    try:
        sqlite.require_header(path)  # SQLite would remove what lies beside a file that it does not know
        _copy(path, kept, mend=f"let citelib write to the folder {path.parent}, where the present library is kept")
    except NotALibrary:
        _put_in_place(copy, path, kept)
    else:
        with sqlite.errors_told(path):
            sqlite.overwrite(copy, path)
    return kept


def _require_library(copy: Path) -> None:
    if copy.is_dir():
        raise InputError(f"{copy} is a folder", mend=NAME_A_COPY)
    try:
        sqlite.require_sound(copy)
        with sqlite.errors_told(copy):
            read_only = sqlite.must_open_read_only(copy)
            revision = stored_revision(Library(copy, sqlite.engine(copy, writable=not read_only)))
    except NotALibrary as error:
        raise NotALibrary(error.message, mend=NAME_A_COPY) from error
    require_not_newer(revision, copy)


def _unused(path: Path) -> Path:
    """The name itself, or the first one made of it that no file has."""
    number, free = 1, path
    while any(_beside(free, end).exists() for end in BESIDE):
        number += 1
        free = path.with_name(f"{path.name}{number}")
    return free


def _put_in_place(copy: Path, path: Path, kept: Path) -> None:
    """Moves what is at `path` to `kept` and a copy of the copy to `path`; when that fails, moves it back."""
    moved: list[tuple[Path, Path]] = []
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _draft(path) as draft:
            sqlite.back_up(copy, draft)
            with sqlite.errors_told(draft):
                sqlite.prepare_new(draft)
            for end in BESIDE:
                with suppress(FileNotFoundError):
                    moved.append((_beside(path, end).rename(_beside(kept, end)), _beside(path, end)))
            draft.rename(path)
    except BaseException as error:
        for now, before in moved:
            now.rename(before)
        if isinstance(error, OSError):
            raise LibraryUnwritable(
                f"Cannot write {path}: {error.strerror or error}", mend="name another place with --library"
            ) from error
        raise


def _copy(path: Path, copy: Path, *, mend: str) -> None:
    """Writes the copy somewhere beside its place first, so that a copy that failed does not look like one."""
    try:
        with _draft(copy) as draft:
            sqlite.back_up(path, draft)
            draft.rename(copy)
    except OSError as error:
        raise LibraryUnwritable(f"Cannot write {copy}: {error.strerror or error}", mend=mend) from error


@contextmanager
def _draft(path: Path) -> Iterator[Path]:
    """A file of that name in a passing folder beside it, which nobody else uses and which goes in any case."""
    with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent, ignore_cleanup_errors=True) as folder:
        yield Path(folder) / path.name


def _beside(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)
