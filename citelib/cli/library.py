"""``citelib library``: making, looking after and backing up the library."""

from datetime import UTC, datetime
from pathlib import Path

import click

from citelib.cli.context import Context, pass_context
from citelib.cli.output import format_option, tell, write_json, write_line, write_rows
from citelib.errors import CitelibError, NoLibrary, SchemaMismatch


@click.group("library")
def command() -> None:
    """Make, look after and back up the library."""


@command.command()
@pass_context
def init(context: Context) -> None:
    """Make an empty library."""
    from citelib.library import migrating  # alembic is slow to load

    migrating.create_or_refuse(context.path)
    write_line(f"Made a new library: {context.path}")


@command.command()
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@pass_context
def info(context: Context, form: str) -> None:
    """Say where the library is and what it holds."""
    from citelib.library import verifying

    library = context.open()
    with library.reading() as connection:
        counts = verifying.counts(connection)
    facts = {
        "library": str(library.path),
        "bytes": library.path.stat().st_size,
        "tables": library.revision,
        "read_only": library.read_only,
        **counts,
    }
    if form == "json":
        write_json(facts)
        return
    for name, value in facts.items():
        write_line(f"{name.replace('_', ' '):24}{'yes' if value is True else 'no' if value is False else value}")


@command.command()
@format_option
@pass_context
def rejected(context: Context, form: str) -> None:
    """List the records that imports could not read; as JSON, with their texts.

    A record leaves the list when a file of the same name is imported without it.
    """
    from citelib.library import problems

    with context.open().reading() as connection:
        rows = problems.of_sources(connection)
    empty = "No record was rejected."
    write_rows(rows, ("source_name", "line", "citation_key", "message"), form, empty=empty)


@command.command()
@pass_context
def upgrade(context: Context) -> None:
    """Bring a library of an older citelib up to date, after a backup."""
    from citelib.library import migrating  # alembic is slow to load

    _require(context.path)
    backup = migrating.upgrade(context.path, now=datetime.now(UTC))
    if backup is None:
        write_line(f"{context.path} is up to date.")
    else:
        write_line(f"{context.path} is up to date. As it was before: {backup}")


@command.command()
@click.option("--mend", is_flag=True, help="Compute again what does not follow from the records.")
@pass_context
def verify(context: Context, mend: bool) -> None:
    """Look whether the library is sound, and say what differs."""
    from citelib.library import verifying

    library = context.open()
    with library.reading() as connection:
        found = list(verifying.faults(connection))
    context.outcome = 2 if found and not mend else 0
    for fault in found:
        write_line(fault)
    if found and mend:
        with library.writing() as connection:
            verifying.mend(connection)
            found = list(verifying.faults(connection))
        tell("Computed again." if not found else "Computed again, but not all of it could be mended:")
        for fault in found:
            write_line(fault)
    if found:
        what = "1 fault" if len(found) == 1 else f"{len(found)} faults"
        raise CitelibError(
            f"{library.path} has {what}", mend="citelib library verify --mend, or citelib library restore BACKUP"
        )
    write_line(f"{library.path} is sound.")


@command.command()
@click.argument("copy", metavar="FILE")
@pass_context
def backup(context: Context, copy: str) -> None:
    """Copy the library to FILE, while others may be using it."""
    from citelib.library import copies

    library = context.open()
    copies.back_up(library, Path(copy))
    write_line(f"Copied {library.path} to {copy}; the copy opens and is sound.")


@command.command()
@click.argument("copy", metavar="FILE")
@pass_context
def restore(context: Context, copy: str) -> None:
    """Bring the library back as FILE has it; the present one is kept beside it."""
    from citelib.library import copies

    kept = copies.restore(Path(copy), context.path, now=datetime.now(UTC))
    write_line(f"{context.path} is now as {copy}.")
    if kept:
        write_line(f"As it was before: {kept}")
    try:
        context.open()
    except SchemaMismatch as error:
        tell(f"{error.message}. Next: {error.mend}")


def _require(path: Path) -> None:
    if not path.exists():
        raise NoLibrary(f"There is no library at {path}", mend="make one: citelib library init")
