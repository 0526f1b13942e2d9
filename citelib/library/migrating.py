"""Making a library and bringing an old one up to date: the only module that imports alembic.

The migrations lie in ``citelib/migrations`` when citelib is installed from a wheel, beside the package in a checkout.
"""

import os
import tempfile
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError

import citelib
from citelib.errors import Conflict, LibraryError, LibraryUnwritable, SchemaMismatch
from citelib.library import sqlite
from citelib.library.database import Library, require_not_newer, stored_revision
from citelib.library.schema import HEAD


def create(path: Path) -> bool:
    """Makes an empty library at `path`, complete or not at all; says whether it was made (false: somebody was faster).

    Raises LibraryUnwritable.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent) as folder:
            draft = Path(folder) / path.name
            _make(draft)
            return _put_in_place(draft, path)
    except OSError as error:
        raise LibraryUnwritable(
            f"Cannot make a library at {path}: {error.strerror or error}",
            mend="name a place that you can write to with --library",
        ) from error


def create_or_refuse(path: Path) -> None:
    """Makes an empty library; raises Conflict when there is a file at that place."""
    if path.exists() or not create(path):
        raise Conflict(f"There is a file at {path} already", mend="name another place with --library")


def take_back(path: Path) -> bool:
    """Removes a library that holds no more than a new one and that nobody else uses; says whether it did."""
    try:
        with tempfile.TemporaryDirectory(prefix="citelib-") as folder:
            fresh = Path(folder) / "library.db"
            _make(fresh)
            return sqlite.remove_if_alike(path, fresh)
    except (OSError, LibraryError):
        return False


def upgrade(path: Path, *, now: datetime) -> Path | None:
    """Brings a library up to date after a backup beside it; returns the backup, or None if nothing was to be done.

    Raises NotALibrary, SchemaMismatch (made by a newer citelib, or of no known revision), LibraryUnwritable,
    LibraryBusy, and LibraryError when the library's own faults are in the way. It is then as it was.
    """
    with sqlite.errors_told(path):
        read_only = sqlite.must_open_read_only(path)
        revision = stored_revision(Library(path, sqlite.engine(path, writable=not read_only)))
        if revision == HEAD:
            return None
        require_not_newer(revision, path)
        _require_known(revision, path)
        copy = path.with_name(f"{path.name}.{revision}.{now:%Y%m%dT%H%M%S}.backup")
        try:
            sqlite.back_up(path, copy)
            _upgrade(path)
        except BaseException:
            copy.unlink(missing_ok=True)
            raise
    return copy


def _require_known(revision: str, path: Path) -> None:
    try:
        ScriptDirectory.from_config(_config(path)).get_revision(revision)
    except CommandError as error:
        raise SchemaMismatch(
            f"{path} has tables of revision {revision!r}, which no citelib made that this one knows",
            mend=sqlite.RESTORE,
        ) from error


def _make(draft: Path) -> None:
    with sqlite.errors_told(draft):
        sqlite.prepare_new(draft)
        _upgrade(draft)


def _put_in_place(draft: Path, path: Path) -> bool:
    """Gives the finished file its name without overwriting one that somebody else made meanwhile."""
    try:
        os.link(draft, path)
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links
        if path.exists():
            return False
        with suppress(FileExistsError):
            draft.rename(path)
    return True


def _upgrade(path: Path) -> None:
    command.upgrade(_config(path), "head")


def _config(path: Path) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_migrations()).replace("%", "%%"))
    config.attributes["path"] = path
    return config


def _migrations() -> Path:
    package = Path(citelib.__file__).parent
    installed = package / "migrations"
    return installed if installed.is_dir() else package.parent / "migrations"
