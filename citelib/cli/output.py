"""Writing results: the only place that prints tables, JSON and CSV, and that replaces files.

Results go to stdout, everything else to stderr. A table on a terminal is fitted to its width; in a pipe it is plain and
not wrapped, so that other programs can read it.
"""

import csv
import json
import os
import shutil
import sys
import tempfile
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any

import click

from citelib.errors import CitelibError, Conflict, UsageError

Row = dict[str, Any]

SQLITE_HEADER = b"SQLite format 3\0"

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "csv"]),
    default="table",
    show_default=True,
    help="How to print it.",
)


def write_rows(
    rows: Iterable[Row], columns: Sequence[str], form: str, *, shown: Sequence[str] = (), empty: str = ""
) -> None:
    """Prints rows: all they hold as JSON, `columns` as CSV, the columns `shown` (default: all of them) as a table.

    Headings are made of the columns' names. `empty` is said on stderr when a table has no row.
    """
    if form == "json":
        write_json(list(rows))
    elif form == "csv":
        _write_csv(rows, columns)
    else:
        listed = list(rows)
        if listed:
            _write_table(listed, shown or columns)
        elif empty:
            tell(empty)


def write_json(value: Any) -> None:
    """Prints a value as JSON: dates as ISO 8601, letters as they are."""
    click.echo(json.dumps(value, indent=2, ensure_ascii=False, default=_plain))


def write_line(text: str = "") -> None:
    """Prints one line of a result."""
    click.echo(text)


def write_note(text: str, *, indent: str = "  ") -> None:
    """Prints one line of a result below another; on a terminal it is broken at the terminal's width."""
    if sys.stdout.isatty():
        width = shutil.get_terminal_size().columns
        text = textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent + "    ")
        click.echo(text)
    else:
        click.echo(indent + text)


def tell(text: str) -> None:
    """Says something that is not a result, on stderr."""
    click.echo(text, err=True)


def write_text(pieces: Iterable[str], path: str | None) -> None:
    """Prints text piece by piece; or, given a path, puts it there whole, leaving an older file alone if that fails."""
    if path is None or path == "-":
        for piece in pieces:
            click.echo(piece, nl=False)
        return
    with replacing(Path(path)) as file:
        file.writelines(pieces)


@contextmanager
def replacing(path: Path) -> Iterator[IO[str]]:
    """A file that takes the place of `path` when it is complete; a device or a pipe is written to as it stands.

    Raises CitelibError when it cannot be written.
    """
    if path.is_dir():
        raise UsageError(f"{path} is a folder", mend="name a file in it with -o")
    try:
        _spare_libraries(path)
        if path.exists() and not path.is_file():
            with path.open("w", encoding="utf-8", newline="\n") as device:
                yield device
            return
        target = path.resolve()
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", newline="\n", dir=target.parent, prefix=f".{target.name}-", delete=False
        ) as file:
            try:
                yield file
                file.flush()
                os.fsync(file.fileno())
            except BaseException:
                Path(file.name).unlink(missing_ok=True)
                raise
        _take_place(Path(file.name), target)
    except OSError as error:
        raise CitelibError(
            f"Cannot write {path}: {error.strerror or error}", mend="name another file with -o, or free some space"
        ) from error


def _spare_libraries(path: Path) -> None:
    """Raises Conflict for a file that is a library or a backup of one: nobody means to write a bibliography over it."""
    if not path.is_file():
        return
    with path.open("rb") as file:
        if file.read(len(SQLITE_HEADER)) == SQLITE_HEADER:
            raise Conflict(f"{path} is a library or another database", mend="name another file with -o")


def _take_place(draft: Path, target: Path) -> None:
    """Renames the draft, with the permissions of the file that it replaces, else those of any new file."""
    try:
        mode = target.stat().st_mode & 0o777
    except FileNotFoundError:
        umask = os.umask(0)
        os.umask(umask)
        mode = 0o666 & ~umask
    try:
        draft.chmod(mode)
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _write_csv(rows: Iterable[Row], columns: Sequence[str]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row.get(column)) for column in columns])
    sys.stdout.flush()  # a reader that has gone is to be noticed here, not at exit


def _write_table(rows: list[Row], columns: Sequence[str]) -> None:
    headings = [column.replace("_", " ") for column in columns]
    cells = [[_cell(row.get(column)) for column in columns] for row in rows]
    numeric = [all(isinstance(row.get(column), int | float | None) for row in rows) for column in columns]
    if sys.stdout.isatty():
        _write_rich_table(headings, cells, numeric)
        return
    widths = [max(len(line[at]) for line in [headings, *cells]) for at in range(len(columns))]
    for line in [headings, *cells]:
        padded = [
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(line, widths, numeric, strict=True)
        ]
        click.echo("  ".join(padded).rstrip())


def _write_rich_table(headings: list[str], cells: list[list[str]], numeric: list[bool]) -> None:
    from rich.console import Console  # only a terminal pays for it
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading, right in zip(headings, numeric, strict=True):
        table.add_column(heading, justify="right" if right else "left", overflow="fold")
    for line in cells:
        table.add_row(*(Text(cell) for cell in line))
    Console(no_color=bool(os.environ.get("NO_COLOR"))).print(table)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(_cell(one) for one in value)
    return " ".join(str(_plain(value) if isinstance(value, date) else value).split())


def _plain(value: Any) -> str:
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.isoformat() if isinstance(value, date) else str(value)
