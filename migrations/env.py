"""Runs the revisions on one library, in one transaction.

Foreign keys are off while tables are rebuilt (else rebuilding a parent empties its children) and are checked before the
commit. The version is read inside the write transaction, so that several first runs at once do the work once.
"""

import os
from pathlib import Path
from typing import Any

import platformdirs
from alembic import context
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection

from citelib.errors import LibraryError
from citelib.library import search, sqlite
from citelib.library.schema import HEAD, metadata


def library_file() -> Path:
    """The file that was handed over, else ``-x library=FILE``, else CITELIB_LIBRARY, else the user's own library."""
    given = context.config.attributes.get("path") or context.get_x_argument(as_dictionary=True).get("library")
    named = given or os.environ.get("CITELIB_LIBRARY")
    path = Path(named) if named else platformdirs.user_data_path("citelib") / "library.db"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        sqlite.prepare_new(path)
    return path


def is_ours(_object: Any, name: str | None, kind: str, _reflected: bool, _compare_to: Any) -> bool:
    """Leaves the full-text table and the tables in its shadow alone: SQLAlchemy does not know their kind."""
    return not (kind == "table" and name is not None and name.split("_")[0] == "search")


def stored_revision(connection: Connection) -> str | None:
    """The revision of the library as it stands now; None for a new one."""
    return MigrationContext.configure(connection).get_current_revision()


def migrate(connection: Connection) -> None:
    """Runs the revisions that are missing, then checks every key."""
    context.configure(
        connection=connection,
        target_metadata=metadata,
        include_object=is_ours,
        render_as_batch=True,
        compare_type=True,
        compare_server_default=True,
    )
    before = stored_revision(connection)
    context.run_migrations()
    if before is not None and before != stored_revision(connection) == HEAD:
        search.rebuild(connection)  # what is put into the full text is the code's to say, not a revision's
    dangling = list(sqlite.faults(connection))
    if dangling:
        raise LibraryError(
            f"The library cannot be upgraded and is as it was: {'; '.join(dangling)}",
            mend="bring back a copy from before: citelib library restore COPY",
        )


with sqlite.engine(library_file(), foreign_keys=False).connect() as plain, plain.execution_options(writes=True).begin():
    migrate(plain)
