"""Reading the files that people name on the command line, and saying what is wrong with them."""

import codecs
import difflib
import hashlib
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from citelib.errors import InputError, one_of

LONGEST_LINE = 1_000_000
CONTROL_SHARE = 0.02
TEXT_BYTES = bytes([7, 8, 9, 10, 11, 12, 13, 27, *range(32, 256)])

KNOWN_BINARY = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a Word document, a spreadsheet or another zip file",
    b"\xd0\xcf\x11\xe0": "an old Word document or spreadsheet",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"SQLite format 3": "an SQLite database",
    b"\x1f\x8b": "a compressed file",
}

NEAR_THE_START = 2_000
HTML = re.compile(
    r"""
    \A \ufeff? \s* < (?: !doctype \s+ html | html ) \b
    | (?: ^ | \A \ufeff? \s* < [!?a-z] .* ) [ \t]* < (?: html | head | body | p ) (?: \s [^<>]* )? >
    """,  # within a line the tags tell nothing: an abstract in a list of references may have some
    re.IGNORECASE | re.MULTILINE | re.DOTALL | re.VERBOSE,
)

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text that was read: the name of its file, the text, and the SHA-256 of its bytes."""

    name: str
    text: str
    sha256: str


def read(name: str, *, encoding: str | None = None, expected: str = "the text of an article") -> SourceText:
    """Reads a text file, or standard input for ``-``, in UTF-8 unless a byte order mark or `encoding` says otherwise.

    `expected` is what the file should hold. Raises InputError for what is missing, unreadable, empty or no plain text.
    """
    raw = sys.stdin.buffer.read() if name == "-" else _bytes(Path(name))
    shown = "standard input" if name == "-" else name
    if not raw.strip():
        raise InputError(f"{shown} is empty", mend=f"name a file that holds {expected}")
    text = _decoded(raw, shown, encoding)
    if HTML.search(text, 0, NEAR_THE_START):
        raise InputError(
            f"{shown} is a web page in HTML, not plain text",
            mend="open it in a browser, select the text, and save that as plain text",
        )
    for number, line in enumerate(text.splitlines(), start=1):
        if len(line) > LONGEST_LINE:
            raise InputError(
                f"Line {number} of {shown} has {len(line):,} characters: that is no text that somebody published",
                mend="save the page as plain text, with its line breaks",
            )
    return SourceText(Path(name).name if name != "-" else "standard input", text, hashlib.sha256(raw).hexdigest())


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError(f"There is no file {path}", mend=_nearest_file(path)) from None
    except IsADirectoryError:
        raise InputError(f"{path} is a folder", mend=f"name the files in it: citelib import {path}/*.txt") from None
    except OSError as error:
        raise InputError(f"Cannot read {path}: {error.strerror or error}", mend="check its permissions") from error


def _nearest_file(path: Path) -> str:
    try:
        names = [found.name for found in path.parent.iterdir()]
    except OSError:
        return f"there is no folder {path.parent} either: check where the file lies"
    alike = difflib.get_close_matches(path.name, names, n=3)
    return (
        f"did you mean {one_of(str(path.parent / name) for name in alike)}?" if alike else "check its name and folder"
    )


def _decoded(raw: bytes, shown: str, encoding: str | None) -> str:
    for start, what in KNOWN_BINARY.items():
        if raw.startswith(start):
            raise InputError(f"{shown} is {what}, not plain text", mend="save it as plain text (UTF-8) and import that")
    if _control_bytes(raw) > CONTROL_SHARE:
        raise InputError(f"{shown} is a binary file, not plain text", mend="save it as plain text (UTF-8)")
    marked = next((codec for mark, codec in BYTE_ORDER_MARKS if raw.startswith(mark)), None)
    codec = encoding or marked or "utf-8"
    try:
        text = raw.decode(codec)
    except LookupError:
        raise InputError(f"There is no encoding {codec!r}", mend="for instance --encoding windows-1252") from None
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{shown} is not {codec.upper()}: line {line} has the byte 0x{raw[error.start]:02X}",
            mend="if it comes from Windows, add --encoding windows-1252",
        ) from None
    return text.replace("\0", "")


def _control_bytes(raw: bytes) -> float:
    """The share of bytes that no text holds, but for those of a UTF-16 or UTF-32 text."""
    if any(raw.startswith(mark) for mark, codec in BYTE_ORDER_MARKS if codec != "utf-8-sig"):
        return 0.0
    return len(raw.translate(None, TEXT_BYTES)) / len(raw)
