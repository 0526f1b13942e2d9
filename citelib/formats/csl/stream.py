"""JSON text one item at a time, whatever its length and whatever is wrong with some of them.

Read are an array of items, one item, items one after another (JSON lines), an object that holds ``items`` or
``references`` (citeproc, pandoc), Crossref's ``message``, and an object of items by id.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from citelib.article import Problem
from citelib.errors import InputError
from citelib.formats.csl.decoding import Decoder, NotDecoded, Searched
from citelib.formats.csl.following import next_item
from citelib.formats.csl.variables import DATE_VARIABLES, FIELD_OF, FOREIGN_DATES, TEXT_VARIABLES

KEPT = 1_000_000
"""How many characters of a rejected record are kept."""

_LISTS = ("items", "references")
_INNER = "message"
_MOST_INNER = 3
_OBJECTS = frozenset((*DATE_VARIABLES, *FOREIGN_DATES, "custom", "event"))
_OF_ITEMS = (FIELD_OF.keys() | TEXT_VARIABLES.keys()) - {"status", "version", "source"}
_MARKS = ("type", "title", "DOI", "author", "issued")
_BETWEEN = re.compile(r"[\s,\ufeff]*+")
_COLON = re.compile(r"\s*+:\s*+")
_FIRST_KEY = re.compile(r'\{\s*+"([^"\\]{1,100})"\s*+:\s*+(.)', re.DOTALL)
_OPENING = re.compile(r"(?<![^\r\n])[ \t]*+[\[{]")
_LONGEST = 200
_MEND = "write an array of items, or one item on each line"


@dataclass(frozen=True, slots=True)
class Element:
    """A value that stands where items stand, with its line and its text; `key` is its name in an object of items.

    `repeated` holds the names that it says twice, each with the value that does not count.
    """

    value: Any
    line: int
    text: str
    key: str = ""
    repeated: tuple[tuple[str, Any], ...] = ()


def elements(text: str) -> Iterator[Element | Problem]:
    """Yields each value, and a rejected Problem for what is no JSON. Raises InputError if nothing is JSON."""
    yield from _Reader(text).top()


def rejected(line: int, message: str, text: str, *, broken: bool = False) -> Problem:
    """The problem of an item that was not read, with no more than KEPT characters of its text."""
    if len(text) > KEPT:
        message += f"; the first {KEPT:,} of its {len(text):,} characters are kept"
    return Problem(line, message, text=text[:KEPT], broken=broken)


class _Reader:
    """Reads from one place of the text to the next; `_at` is the next, `_is_cut` says that nothing can follow."""

    def __init__(self, text: str) -> None:
        self._text, self._searched = text, Searched(text)
        self._length = len(text)
        self._has_returns = "\r" in text
        self._at = self._counted = 0
        self._line = 1
        self._is_cut = False
        self._decoder = Decoder()

    def top(self) -> Iterator[Element | Problem]:
        has_begun = False
        while (at := self._skip()) < self._length:
            if self._text[at] == "[":
                yield from self._array()
            elif self._text[at] == "{":
                yield from self._object(0) if self._is_wrapper(at) else self._element()
            else:
                opening = _OPENING.search(self._text, at)
                if not has_begun and not opening:
                    raise InputError("It is not JSON", mend=_MEND)
                yield self._stray(at, opening.start() if opening else self._length)
            has_begun = True
        if not has_begun:
            raise InputError("It is not JSON: it is empty", mend=_MEND)

    def _skip(self) -> int:
        self._at = _BETWEEN.match(self._text, self._at).end()  # type: ignore[union-attr]  # it matches nothing as well
        return self._at

    def _array(self) -> Iterator[Element | Problem]:
        self._at += 1
        while (at := self._skip()) < self._length:
            if self._text[at] == "]":
                self._at += 1
                return
            yield from self._element()
        yield from self._no_end()

    def _element(self, key: str = "") -> Iterator[Element | Problem]:
        start, line = self._at, self._line_at(self._at)
        try:
            value, self._at = self._decoder.decode(self._searched, start)
        except NotDecoded as error:
            yield self._reject(start, line, *error.args)
        else:
            yield Element(value, line, self._text[start : self._at], key, tuple(self._decoder.repeated))

    def _object(self, depth: int) -> Iterator[Element | Problem]:
        """An object that may hold the items, or may be one."""
        start, line = self._at, self._line_at(self._at)
        self._at += 1
        beside: dict[str, Element] = {}
        has_items = False
        while (at := self._skip()) < self._length:
            if self._text[at] == "}":
                self._at += 1
                yield from self._beside(beside, has_items, start, line)
                return
            try:
                key = self._key()
            except NotDecoded as error:
                yield self._reject(at if has_items else start, self._line_at(at) if has_items else line, *error.args)
                return
            for one in self._member(key, depth):
                if isinstance(one, Element) and one.key == key and not _is_item(key, one.value):
                    beside[key] = one
                else:
                    has_items = True
                    yield one
        if has_items:
            yield from self._no_end()
        elif not self._is_cut:
            yield rejected(line, "The text ends inside this item", self._text[start:], broken=True)

    def _key(self) -> str:
        """Reads on to the value that belongs to it."""
        key, end = self._decoder.decode(self._searched, self._at)
        colon = _COLON.match(self._text, end)
        if not isinstance(key, str) or not colon:
            raise NotDecoded("Expecting a name and a colon", end)
        self._at = colon.end()
        return key

    def _member(self, key: str, depth: int) -> Iterator[Element | Problem]:
        first = self._text[self._at : self._at + 1]
        if key in _LISTS and first == "[":
            yield from self._array()
        elif key == _INNER and first == "{" and depth < _MOST_INNER:
            yield from self._object(depth + 1)
        else:
            yield from self._element(key)

    def _beside(
        self, beside: dict[str, Element], has_items: bool, start: int, line: int
    ) -> Iterator[Element | Problem]:
        """What the object says besides its items; if it holds none, it is an item itself."""
        if not has_items:
            value = {key: one.value for key, one in beside.items()}
            yield Element(value, line, self._text[start : self._at])
        elif beside:
            text = ", ".join(f'"{key}": {one.text}' for key, one in beside.items())
            message = f"left out what stands beside the items: {', '.join(beside)}"
            yield Problem(line, message[:_LONGEST], note=True, text=text[:KEPT])

    def _is_wrapper(self, at: int) -> bool:
        """Whether an object may hold items, so that it is not to be read as one."""
        found = _FIRST_KEY.match(self._text, at)
        if not found:
            return False
        return (found[2] == "{" and found[1] not in _OBJECTS) or found[1] not in _OF_ITEMS

    def _no_end(self) -> Iterator[Problem]:
        if not self._is_cut:
            self._is_cut = True
            message = "The JSON ends before it is closed: its end may be missing"
            yield Problem(self._line_at(self._length), message, broken=True)

    def _stray(self, start: int, end: int) -> Problem:
        self._at = end
        text = self._text[start:end].strip()
        kept = rejected(self._line_at(start), "Text that stands between items was left out", text)
        return Problem(kept.line, kept.message, note=True, text=kept.text)

    def _reject(self, start: int, line: int, reason: str, at: int) -> Problem:
        """Goes on to where the next item seems to begin: written like this one, on a line of its own or behind it."""
        found = next_item(self._text, start)
        if found:
            self._at = found.start() if found[0][0] != "}" else found.start() + 1
            return rejected(line, f"The item is not JSON: {reason}", self._text[start : self._at].rstrip(" \t\r\n,"))
        self._at, self._is_cut = self._length, True
        text = self._text[start:].rstrip()
        is_cut = start + len(text) <= at or reason.startswith("Unterminated")
        message = "The text ends inside this item" if is_cut else f"The item is not JSON: {reason}"
        return rejected(line, message, text, broken=is_cut)

    def _line_at(self, at: int) -> int:
        """The line of a place that is not before the last one asked for."""
        between = (self._counted, at)
        self._line += self._text.count("\n", *between)
        if self._has_returns:
            self._line += self._text.count("\r", *between) - self._text.count("\r\n", *between)
        self._counted = at
        return self._line


def _is_item(key: str, value: Any) -> bool:
    return isinstance(value, dict) and key not in _OBJECTS and any(mark in value for mark in _MARKS)
