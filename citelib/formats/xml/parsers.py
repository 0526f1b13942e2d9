"""One expat parser at work on a part of a text: it yields the elements that are records, up to the end or to a fault.

Declared entities are refused, since they make a small text large or read other files; so are declared attributes, whose
defaults do the same. Nothing is ever fetched. The text is already decoded, so an encoding that it declares does not
count.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from html.entities import html5
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from citelib.formats.xml.pieces import Pieces
from citelib.formats.xml.refusals import refuse_attribute, refuse_entity

DEPTH = 200
"""How many elements may be open at once; what is nested deeper counts as malformed."""

LONGEST = 40_000_000
"""How long a tag or comment may be: expat takes the square of its length. Text may have any length."""


@dataclass(frozen=True, slots=True)
class Record:
    """One element, the line on which it begins, its text as it stands, and the `stray` text that stood before it."""

    element: Element
    line: int
    text: str
    stray: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a parser stopped and where; `record_at` is where the record begins that was open, if one was.

    `is_at_end`: the text ended too early. `is_junk`: it went on behind the end of its root element.
    """

    reason: str
    at: int
    line: int
    is_at_end: bool
    is_junk: bool
    record_at: int | None


class Parser:
    """Yields each record of the text from `start` on, which is on line `line`.

    `ancestors` are the elements that are already open there. Siblings of records are records too, whatever their name.
    Afterwards, `fault` says why it stopped early (None if it did not), `after` where its last record ends, `ancestors`
    what was open at the fault or around the last record, and `stray` is the text that stood behind the last record.
    """

    def __init__(self, text: str, names: Collection[str], *, start: int, line: int, ancestors: tuple[str, ...]) -> None:
        self.fault: Fault | None = None
        self.ancestors = ancestors
        self.after = start
        self._text, self._names, self._line = text, names, line
        self._stray: list[str] = []
        self._path: list[str] = []
        self._depth = self._record_depth = self._record_at = self._record_line = 0
        self._record_tag = ""
        self._builder: TreeBuilder | None = None
        self._ready: list[Record] = []
        self._parser = self._new_parser()
        opening = "".join(f"<{name}>" for name in ancestors).encode()
        self._parser.Parse(opening)
        self._pieces = Pieces(text, start, len(opening))

    @property
    def stray(self) -> str:
        """Text beside the records that has not been handed out with a record."""
        return "".join(self._stray).strip()

    def __iter__(self) -> Iterator[Record]:
        written = b"-"
        while written and self.fault is None:
            if self._pieces.size > LONGEST:
                self._stop(
                    "a tag or comment is too long", self._parser.CurrentByteIndex, self._parser.CurrentLineNumber
                )
                return
            written = self._pieces.next(is_stuck=not self._pieces.has_begun(self._parser.CurrentByteIndex))
            self._parse(written)
            yield from self._ready
            self._ready.clear()

    def _new_parser(self) -> expat.XMLParserType:
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.EntityDeclHandler = refuse_entity
        parser.AttlistDeclHandler = refuse_attribute
        parser.StartElementHandler = self._open
        parser.EndElementHandler = self._close
        parser.CharacterDataHandler = self._add
        parser.DefaultHandlerExpand = self._add_entity
        return parser

    def _parse(self, written: bytes) -> None:
        try:
            self._parser.Parse(written, not written)
        except expat.ExpatError as error:
            self._stop(expat.ErrorString(error.code), self._parser.ErrorByteIndex, error.lineno, is_at_end=not written)
        except _NotWellFormed as error:
            self._stop(*error.args)

    def _stop(self, reason: str, byte: int, line: int, *, is_at_end: bool = False) -> None:
        is_open = self._builder is not None
        if self._path and not is_open:
            self.ancestors = tuple(self._path)
        self.fault = Fault(
            reason=reason,
            at=self._pieces.character(byte),
            line=self._line + line - 1,
            is_at_end=is_at_end,
            is_junk=reason == expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT,
            record_at=self._record_at if is_open else None,
        )

    def _open(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEPTH:
            self._refuse(f"more than {DEPTH} elements are open")
        if self._builder is not None:
            if tag == self._record_tag:
                self._refuse(f"it holds another {tag}")
            self._builder.start(tag, attributes)
        elif tag in self._names or self._is_among_records():
            self._begin(tag, attributes)
        else:
            self._path.append(tag)

    def _refuse(self, reason: str) -> None:
        raise _NotWellFormed(reason, self._parser.CurrentByteIndex, self._parser.CurrentLineNumber)

    def _is_among_records(self) -> bool:
        return bool(self.ancestors) and tuple(self._path) == self.ancestors

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        self._record_line = self._line + self._parser.CurrentLineNumber - 1
        self._record_at = self._pieces.character(self._parser.CurrentByteIndex)
        self._record_tag, self._record_depth = tag, self._depth
        self.ancestors = tuple(self._path)
        self._builder = TreeBuilder()
        self._builder.start(tag, attributes)

    def _close(self, tag: str) -> None:
        self._depth -= 1
        if self._builder is None:
            self._path.pop()
            return
        element = self._builder.end(tag)
        if self._depth < self._record_depth:
            self._finish(element)

    def _finish(self, element: Element) -> None:
        at = self._pieces.character(self._parser.CurrentByteIndex)
        closing = re.compile(rf"</{re.escape(element.tag)}\s*>").match(self._text, at)
        self.after = closing.end() if closing else at
        text = self._text[self._record_at : self.after]
        self._ready.append(Record(element, self._record_line, text, self.stray))
        self._stray.clear()
        self._builder = None

    def _add(self, text: str) -> None:
        if self._builder is not None:
            self._builder.data(text)
        elif not text.isspace() and self._is_among_records():
            self._stray.append(text)

    def _add_entity(self, text: str) -> None:
        if text.startswith("&"):  # an entity that no declaration explains; comments come here too
            self._add(html5.get(text[1:], text))


class _NotWellFormed(Exception):
    """Raised with the reason, the byte and the line."""
