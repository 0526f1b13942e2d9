"""Bytes as text: UTF-8, UTF-16 and UTF-32, what the file itself names, or Windows' letters, which is then said."""

import codecs
import re
from dataclasses import dataclass

from citelib.errors import InputError

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_DECLARED = re.compile(
    rb"""
    \A \s* %+ \s* (?: This\ file\ was\ created\ with .* \s* % \s* )? Encoding: \s* ([\w.-]+)
    | \A \s* <\?xml [^>]{0,80} \s encoding \s* = \s* ["'] ([\w.-]+) ["']
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LOOKED_AT = 400


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text; and, where its bytes are not UTF-8 and nothing says what they are, what was guessed and why."""

    text: str
    guess: str = ""
    why: str = ""


def decode(raw: bytes, shown: str, encoding: str | None) -> Decoded:
    """The text of a file, without a byte order mark and without NUL.

    `encoding` is the one that the user names. Raises InputError when that is unknown or does not fit.
    """
    if encoding:
        return Decoded(_decoded_as(raw, shown, encoding))
    if codec := marked(raw) or unmarked_wide(raw):
        return Decoded(_decoded_as(raw, shown, codec))
    try:
        return Decoded(_plain(raw.decode("utf-8")))
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        why = f"{shown} is not UTF-8: line {line} has the byte 0x{raw[error.start]:02X}"
    if (codec := _declared(raw)) and (text := _try(raw, codec)) is not None:
        return Decoded(text)
    guess = "windows-1252" if _try(raw, "windows-1252") is not None else "latin-1"
    return Decoded(_plain(raw.decode(guess)), guess, why)


def marked(raw: bytes) -> str | None:
    """The encoding that a byte order mark names."""
    return next((codec for mark, codec in BYTE_ORDER_MARKS if raw.startswith(mark)), None)


def unmarked_wide(raw: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte of Western text is NUL."""
    start = raw[:_LOOKED_AT]
    if b"\0" not in start or len(start) < 4:
        return None
    for codec, nuls in (("utf-16-le", start[1::2]), ("utf-16-be", start[::2])):
        if nuls.count(0) > 0.7 * len(nuls):
            return codec
    return None


def _declared(raw: bytes) -> str | None:
    found = _DECLARED.search(raw[:_LOOKED_AT])
    name = (found[1] or found[2]).decode("ascii") if found else None
    try:
        return codecs.lookup(name).name if name else None
    except LookupError:
        return None


def _try(raw: bytes, codec: str) -> str | None:
    try:
        return _plain(raw.decode(codec))
    except (ValueError, LookupError):  # some of Python's codecs are none for text, and say so in their own way
        return None


def _decoded_as(raw: bytes, shown: str, codec: str) -> str:
    try:
        return _plain(raw.decode(codec))
    except LookupError:
        raise InputError(f"There is no encoding {codec!r}", mend="for instance --encoding windows-1252") from None
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{shown} is not {codec.upper()}: line {line} has the byte 0x{raw[error.start]:02X}",
            mend="leave out --encoding, or name another one, for instance --encoding windows-1252",
        ) from None
    except ValueError:
        raise InputError(f"{shown} is not {codec.upper()}", mend="leave out --encoding, or name another one") from None


def _plain(text: str) -> str:
    # Files that were put together from others have byte order marks at the start of lines.
    return text.removeprefix("\ufeff").replace("\n\ufeff", "\n").replace("\0", "")
