"""Reading the files that people name on the command line, and saying what is wrong with them."""

import difflib
import hashlib
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from citelib.cli import encodings
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


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text that was read: the name of its file, the text, and the SHA-256 of its bytes.

    `guess` is the encoding that was guessed where the bytes are not UTF-8, and `why` says so; `shown` is the file as
    the user named it, `place` where it lies.
    """

    name: str
    text: str
    sha256: str
    guess: str = ""
    why: str = ""
    shown: str = ""
    place: str = ""


def read(name: str, *, encoding: str | None = None, expected: str = "the text of an article") -> SourceText:
    """Reads a file of plain text, or standard input for ``-``; see `load` and `require_plain`."""
    found = load(name, encoding=encoding, expected=expected)
    require_plain(found)
    return found


def load(
    name: str, *, encoding: str | None = None, expected: str = "the text of an article, or references"
) -> SourceText:
    """Reads a text file of any kind, or standard input for ``-``.

    `expected` is what the file should hold. Raises InputError for what is missing, unreadable, empty or no text.
    """
    raw = sys.stdin.buffer.read() if name == "-" else _bytes(Path(name))
    shown = "standard input" if name == "-" else name
    if not raw.strip():
        raise InputError(f"{shown} is empty", mend=f"name a file that holds {expected}")
    _refuse_binary(raw, shown)
    decoded = encodings.decode(raw, shown, encoding)
    digest = hashlib.sha256(raw).hexdigest()
    kept_name = Path(name).name if name != "-" else "standard input"
    place = str(Path(name).resolve()) if name != "-" else f"standard input, {digest[:12]}"
    return SourceText(kept_name, decoded.text, digest, decoded.guess, decoded.why, shown, place)


def require_plain(found: SourceText) -> None:
    """Raises InputError for a text whose letters had to be guessed, for a web page, and for what no page would be."""
    if found.guess:
        raise InputError(found.why, mend=f"if it comes from Windows, add --encoding {found.guess}")
    require_no_web_page(found)
    for number, line in enumerate(found.text.splitlines(), start=1):
        if len(line) > LONGEST_LINE:
            raise InputError(
                f"Line {number} of {found.shown} has {len(line):,} characters: that is no text that somebody published",
                mend="save the page as plain text, with its line breaks",
            )


def require_no_web_page(found: SourceText) -> None:
    """Raises InputError for a page in HTML, such as the error page that a server sends in place of a file."""
    if HTML.search(found.text, 0, NEAR_THE_START):
        raise InputError(
            f"{found.shown} is a web page in HTML, not plain text",
            mend="open it in a browser, select the text, and save that as plain text",
        )


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


def _refuse_binary(raw: bytes, shown: str) -> None:
    for start, what in KNOWN_BINARY.items():
        if raw.startswith(start):
            raise InputError(f"{shown} is {what}, not plain text", mend="save it as plain text (UTF-8) and import that")
    if _control_bytes(raw) > CONTROL_SHARE:
        raise InputError(f"{shown} is a binary file, not plain text", mend="save it as plain text (UTF-8)")


def _control_bytes(raw: bytes) -> float:
    """The share of bytes that no text holds, but for those of a UTF-16 or UTF-32 text."""
    if encodings.marked(raw) not in (None, "utf-8-sig") or encodings.unmarked_wide(raw):
        return 0.0
    return len(raw.translate(None, TEXT_BYTES)) / len(raw)
