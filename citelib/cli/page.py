"""A record as a page for the terminal: headings, fields, numbered lines.

Lines are wrapped on a terminal; in a pipe each stays one line, so that other programs can read it.
"""

import shutil
import sys
import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

from citelib.cli.output import Row, write_line

TABLE_WIDTH = 80


def write_fields(fields: Iterable[tuple[str, Any]]) -> None:
    """Prints names and values in two columns; leaves out what is not known."""
    known = [(name, text) for name, value in fields if (text := _text(value))]
    width = max((len(name) for name, _ in known), default=0)
    for name, text in known:
        write_item(name.ljust(width), text)


def write_heading(text: str, level: int = 1) -> None:
    """Prints a heading after an empty line."""
    write_line()
    write_line("  " * (level - 1) + text)


def write_item(label: str, text: str) -> None:
    """Prints a label and a text that hangs beside it."""
    first = f"{label}  " if label else ""
    width = screen_width()
    line = first + " ".join(text.split())
    if width and len(line) > width:
        line = textwrap.fill(line, width, subsequent_indent=" " * len(first), break_long_words=False)
    write_line(line.rstrip())


def fitted(rows: Iterable[Row], columns: Sequence[str], cut: str) -> list[Row]:
    """The rows for a table of these columns, with the texts of one column cut so that the table fits the screen."""
    listed = list(rows)
    others = [name for name in columns if name != cut]
    taken = sum(2 + max([len(name), *(len(_text(row.get(name))) for row in listed)]) for name in others)
    room = max((screen_width() or TABLE_WIDTH) - taken, 20)
    return [{**row, cut: shortened(_text(row.get(cut)), room)} for row in listed]


def shortened(text: str, room: int) -> str:
    """The text in one line, cut at a word where it is longer than `room`.

    >>> shortened("Groin pain that radiates", 16)
    'Groin pain that…'
    """
    line = " ".join(text.split())
    if len(line) <= room:
        return line
    begin, _, _ = line[:room].rpartition(" ")
    return f"{begin if len(begin) > room // 2 else line[: room - 1]}…"


def screen_width() -> int:
    """The columns of the terminal; 0 when the output goes elsewhere."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 0


def _text(value: Any) -> str:
    if value is None:
        return ""
    return ", ".join(str(one) for one in value) if isinstance(value, list | tuple) else str(value)
