"""Copies of a library: made while it is in use, checked, and brought back."""

from datetime import datetime
from pathlib import Path

from citelib.errors import Conflict, InputError, LibraryUnwritable
from citelib.library import sqlite
from citelib.library.database import Library, stored_revision


def back_up(library: Library, copy: Path) -> None:
    """Copies the library to a new file and checks that it opens and is sound.

    Raises Conflict when there is a file at that place, LibraryUnwritable when it cannot be written.
    """
    if copy.exists():
        raise Conflict(f"There is a file at {copy} already", mend="name another file for the copy")
    _copy(library.path, copy)


def restore(copy: Path, path: Path, *, now: datetime) -> Path | None:
    """Puts a copy in the library's place; returns where the present library was kept, None if there was none.

    The copy may have been made by an older citelib. Raises InputError or NotALibrary for a file that is no library.
    """
    if not copy.exists():
        raise InputError(f"There is no file {copy}", mend="name a file that citelib library backup made")
    if path.exists() and copy.samefile(path):
        raise InputError(f"{copy} is the library itself", mend="name a file that citelib library backup made")
    _require_library(copy)
    kept = None
    if path.exists():
        kept = path.with_name(f"{path.name}.{now:%Y%m%dT%H%M%S}.backup")
        _copy(path, kept)
    with sqlite.errors_told(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryUnwritable(f"Cannot write {path}: {error.strerror}", mend="name another --library") from error
        sqlite.overwrite(copy, path)
    return kept


def _require_library(copy: Path) -> None:
    with sqlite.errors_told(copy):
        stored_revision(Library(copy, sqlite.engine(copy, writable=False)))


def _copy(path: Path, copy: Path) -> None:
    """Writes the copy under a passing name first, so that a copy that failed does not look like one."""
    draft = copy.with_name(f"{copy.name}.part")
    try:
        with sqlite.errors_told(copy):
            sqlite.back_up(path, draft)
        draft.rename(copy)
    except OSError as error:
        raise LibraryUnwritable(f"Cannot write {copy}: {error.strerror}", mend="name another file") from error
    finally:
        draft.unlink(missing_ok=True)
