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

import citelib
from citelib.errors import Conflict, LibraryUnwritable, SchemaMismatch
from citelib.library import sqlite
from citelib.library.database import Library, stored_revision
from citelib.library.schema import HEAD


def create(path: Path) -> bool:
    """Makes an empty library at `path`, complete or not at all; says whether it was made (false: somebody was faster).

    Raises LibraryUnwritable.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent) as folder:
            draft = Path(folder) / path.name
            with sqlite.errors_told(draft):
                sqlite.prepare_new(draft)
                _upgrade(draft)
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


def upgrade(path: Path, *, now: datetime) -> Path | None:
    """Brings a library up to date after a backup beside it; returns the backup, or None if nothing was to be done.

    Raises NotALibrary, SchemaMismatch (made by a newer citelib), LibraryUnwritable, LibraryBusy.
    """
    with sqlite.errors_told(path):
        revision = stored_revision(Library(path, sqlite.engine(path)))
        if revision == HEAD:
            return None
        if revision > HEAD:
            raise SchemaMismatch(
                f"{path} was made by a newer citelib (tables {revision}, this citelib knows {HEAD})",
                mend="install that citelib: pip install --upgrade citelib",
            )
        copy = path.with_name(f"{path.name}.{revision}.{now:%Y%m%dT%H%M%S}.backup")
        sqlite.back_up(path, copy)
        _upgrade(path)
    return copy


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
    config = Config()
    config.set_main_option("script_location", str(_migrations()).replace("%", "%%"))
    config.attributes["path"] = path
    command.upgrade(config, "head")


def _migrations() -> Path:
    package = Path(citelib.__file__).parent
    installed = package / "migrations"
    return installed if installed.is_dir() else package.parent / "migrations"
