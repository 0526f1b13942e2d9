"""Writers of a list of references: plain text, Markdown, HTML. One reference is one item, whatever its values hold.

Markdown is CommonMark 0.31 (ordered lists; a backslash before punctuation makes it text), and what GitHub, pandoc and
kramdown add to it. HTML is a fragment for a page in UTF-8.
"""

import html
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from urllib.parse import quote

from citelib.errors import UsageError, one_of
from citelib.formats.listing.pieces import Link, Title, clean
from citelib.reference import Reference

_markup_characters = re.compile(r"[\\`*_{}\[\]<>&|~^$@]").sub
_bare_address = re.compile(r"(?<=:)/(?=/)|(?<=www)\.", re.IGNORECASE).sub
_no_part_of_an_address = re.compile(r"[^A-Za-z0-9%/:?#\[\]@!$&'()*+,;=~._-]").search
_mark_of_a_block = re.compile(r"[0-9]{1,9}(?=[.)])|(?=[-+#=:%])").match
_whitespace = re.compile(r"\s").sub
_web = re.compile(r"(?:https?|ftp)://", re.IGNORECASE).match

Compose = Callable[[Reference], Sequence[str]]


def write(references: Iterable[Reference], compose: Compose, *, markup: str, numbered: bool) -> Iterator[str]:
    """The list, piece by piece. Raises UsageError for an unknown markup.

    `compose` returns the pieces of one reference: Title and Link pieces are marked up, all others are plain text.
    """
    if markup not in WRITERS:
        raise UsageError(f"There is no markup {markup!r}", mend=f"use {one_of(list(WRITERS))}")
    return WRITERS[markup](references, compose, numbered)


def _text(references: Iterable[Reference], compose: Compose, numbered: bool) -> Iterator[str]:
    for number, reference in enumerate(references, start=1):
        line = "".join(compose(reference))
        yield f"{number}. {line}\n" if numbered else f"{line}\n"


def _markdown(references: Iterable[Reference], compose: Compose, numbered: bool) -> Iterator[str]:
    for number, reference in enumerate(references, start=1):
        line = "".join([_markdown_piece(piece) for piece in compose(reference)])
        yield f"{number}. {_markdown_line(line)}\n" if numbered else f"- {_markdown_line(line)}\n"


def _html(references: Iterable[Reference], compose: Compose, numbered: bool) -> Iterator[str]:
    element = "ol" if numbered else "ul"
    yield f"<{element}>\n"
    for reference in references:
        line = "".join([_html_piece(piece) for piece in compose(reference)])
        key = html.escape(_whitespace("_", clean(reference.citation_key)))
        yield f'<li id="{key}">{line}</li>\n' if key else f"<li>{line}</li>\n"
    yield f"</{element}>\n"


def _markdown_piece(piece: str) -> str:
    if isinstance(piece, Link) and (address := _address(piece.address)):
        return f"<{address}>" if address == piece else f"[{_as_text(piece)}](<{address.replace('&', chr(92) + '&')}>)"
    return f"*{_as_text(piece)}*" if isinstance(piece, Title) else _as_text(piece)


def _as_text(text: str) -> str:
    """The text with a backslash before all that could be markup, or make a link of it."""
    escaped = _markup_characters(r"\\\g<0>", text)
    return _bare_address(r"\\\g<0>", escaped) if "://" in text or "www." in text.lower() else escaped


def _markdown_line(line: str) -> str:
    """The line with a backslash where its start would be the mark of a list, heading or definition."""
    found = _mark_of_a_block(line)
    return f"{line[: found.end()]}\\{line[found.end() :]}" if found else line


def _html_piece(piece: str) -> str:
    text = html.escape(piece, quote=False)
    if isinstance(piece, Title):
        return f"<i>{text}</i>"
    if isinstance(piece, Link) and (address := _address(piece.address)):
        return f'<a href="{html.escape(address)}">{text}</a>'
    return text


def _address(address: str) -> str:
    """The address with all that an address may not hold in percent; empty for one that is not of the web."""
    if not _web(address):
        return ""
    if not _no_part_of_an_address(address):
        return address
    return quote(address, safe="%/:?#[]@!$&'()*+,;=~", errors="replace")


WRITERS: dict[str, Callable[[Iterable[Reference], Compose, bool], Iterator[str]]] = {
    "text": _text,
    "markdown": _markdown,
    "html": _html,
}
"""What writes each markup."""
