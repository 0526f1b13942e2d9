"""Reading one block of a .bib file by BibTeX's own rules, and on where BibTeX gives up.

The rules are those of bibtex.web (Patashnik, BibTeX 0.99d, "Reading the database file(s)"): a block begins at any
``@``; white space may stand anywhere between its parts; braces count even behind a backslash; a quoted text ends at the
first ``"`` outside braces. Where BibTeX stops with an error, what follows is still understood if it can be: a missing
comma or key, a key with spaces, an ``@`` within a text, a brace that is never closed.
"""

import re
from dataclasses import dataclass

from citelib.article import Problem
from citelib.formats.tex.reading.blocks import Block

_IDENTIFIER = r"[^\s\"#%'(),={}@\\]+"
_START = re.compile(r"@\s*([A-Za-z_][^\s\"#%'(),.={}@\\]*)\s*([{(])")
_NAME = re.compile(r"\s*([^\s\"#%'(),={}\\]+)\s*=\s*")
_NAME_WITH_SPACES = re.compile(r"\s*([A-Za-z][\w-]*(?:[ \t]+[\w-]+){1,4})[ \t]*=\s*(?=[{\"\w])")
_NEXT_NAME = re.compile(rf"\s*(?:{_IDENTIFIER})\s*=\s*[{{\"\w]")
_FIRST_FIELD = re.compile(rf"\s*{_IDENTIFIER}(?:\s*=\s*[{{\"]|\s+=)")
_KEYS = (
    re.compile(r"\s*([^\s,}]*)\s*(?=[,}])"),
    re.compile(r"\s*([^\s,]*)\s*(?=[,)])"),
    re.compile(r"([^,={}\"\n]*)(?=[,}\n])"),
    re.compile(rf"\s*([^\s,={{}}\"]+)(?=\s+{_IDENTIFIER}\s*=)"),
)
"""Citation keys: as BibTeX reads them in braces, and in parentheses; with spaces; without the comma that ends them."""
_SIMPLE = re.compile(rf"\d+|{_IDENTIFIER}")
_BRACE = re.compile(r"[{}]")
_BRACE_OR_QUOTE = re.compile(r"[{}\"]")
_BRACE_OR_PARENTHESIS = re.compile(r"[{})]")
_SPACES = re.compile(r"\s*")
_SEPARATORS = re.compile(r"[\s,;]*")
_NEXT_BLOCK = re.compile(rf"\n[ \t]*@[ \t]*{_IDENTIFIER}\s*[{{(]")
_FIELD_LINE = re.compile(rf"\n[ \t]*{_IDENTIFIER}[ \t]*=[ \t]*[{{\"\w]")
_NOT_A_FIELD = re.compile(r"[^,\n]*,?")
_SHOWN = 60
_SHORT = 10_000
"""As far as a value is looked for its end once a file has many that have none."""


@dataclass(slots=True)
class _Reader:
    """Where the reading of one block stands."""

    text: str
    at: int
    end: int
    closing: str
    lines: "Lines"
    problems: list[Problem]

    def tell(self, message: str, at: int | None = None, *, broken: bool = False) -> None:
        line = self.lines.at(self.at if at is None else at)
        self.problems.append(Problem(line, message, broken=broken))


class Lines:
    """Numbers of lines, counted on from the last one asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1

    def at(self, position: int) -> int:
        """The line, from 1, in which the position lies."""
        if position >= self._at:
            self._line += self._text.count("\n", self._at, position)
        else:
            self._line -= self._text.count("\n", position, self._at)
        self._at = position
        return self._line


class Scanner:
    """Reads blocks of one text, each by its place."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.lines = Lines(text)
        # A brace that is never closed makes BibTeX read to the end of the file. To look there for every such brace
        # would take time with the square of their number.
        self._patience = 4 * len(text) + 1_000

    def find(self, start: int, end: int) -> int:
        """Where the next block begins, or -1."""
        found = _START.search(self._text, start, end)
        return found.start() if found else -1

    def read(self, at: int) -> tuple[Block, int]:
        """The block that begins at this place (one that `find` gave), and where it ends."""
        found = _START.match(self._text, at)
        assert found is not None
        line = self.lines.at(at)
        closing = "}" if found[2] == "{" else ")"
        kind = found[1].lower()
        if kind in ("comment", "preamble"):
            end = self._skip_group(found.end(), closing)
            return Block(found[1], "", [], line, self._text[at:end]), end
        reader = _Reader(self._text, found.end(), self._block_limit(found.end()), closing, self.lines, [])
        key = "" if kind == "string" else _read_key(reader)
        fields = self._read_fields(reader)
        return Block(found[1], key, fields, line, self._text[at : reader.at], reader.problems), reader.at

    def _block_limit(self, at: int) -> int:
        """Where the next block begins at the start of a line: no block that is in order reaches beyond."""
        found = _NEXT_BLOCK.search(self._text, at)
        return found.start() if found else len(self._text)

    def _skip_group(self, at: int, closing: str) -> int:
        end = self._closed(at, self._block_limit(at), closing)
        if end < 0:
            end = self._text.find("\n", at)
        return end if end >= 0 else len(self._text)

    def _read_fields(self, reader: _Reader) -> list[tuple[str, str]]:
        fields: list[tuple[str, str]] = []
        last_start = reader.at
        while True:
            reader.at = _match_end(_SEPARATORS, reader.text, reader.at)
            if reader.text[reader.at : reader.at + 1] == reader.closing:
                reader.at += 1
                return fields
            if reader.at >= reader.end:
                if fields and self._reopen(reader, fields, last_start):
                    continue
                reader.at = reader.end
                at_end = reader.end >= len(reader.text)
                last = "the file ends" if at_end else "the next entry begins"
                reader.tell(f"the entry is not closed: {last} within it", broken=at_end)
                return fields
            name = _read_name(reader)
            if not name:
                if self._skip_stray(reader):
                    return fields
                continue
            last_start = reader.at
            expression = self._read_expression(reader, name)
            if reader.at > reader.end:
                reader.end = self._block_limit(reader.at)
            if expression:
                fields.append((name, expression))

    def _reopen(self, reader: _Reader, fields: list[tuple[str, str]], start: int) -> bool:
        """Cuts the last value of an entry that is not closed where a field begins in it: a brace of it is missing.

        Says whether it did; the fields that the value had swallowed are then still to be read.
        """
        name, expression = fields[-1]
        found = _FIELD_LINE.search(expression)
        if found is None or expression[0] != "{":
            return False
        cut = start + found.start()
        fields[-1] = (name, reader.text[start:cut].rstrip(", \t"))
        reader.tell(f"a brace of {name} is not closed", start)
        reader.at = cut
        return True

    def _skip_stray(self, reader: _Reader) -> bool:
        """Passes over what is no field; says whether the entry ends with it."""
        start = reader.at
        if reader.text[start] == "%":
            end = reader.text.find("\n", start, reader.end)
            reader.at = reader.end if end < 0 else end
            reader.tell(f"left out, a comment: {_shown(reader.text[start : reader.at])}", start)
            return False
        if reader.text[start] == ("}" if reader.closing == ")" else ")"):
            reader.at += 1
            reader.tell("the entry is closed with the wrong kind of bracket", start)
            return True
        group = "{" if reader.text[start] == "{" else ""
        end = self._closed(start + 1, reader.end, "}") if group else -1
        if end < 0:
            end = min(max(_match_end(_NOT_A_FIELD, reader.text, start), start + 1), reader.end)
            stop = reader.text.find(reader.closing, start, end)
            end = stop if stop > start else end
        reader.at = end
        reader.tell(f"left out, for it is no field: {_shown(reader.text[start:end])}", start)
        return False

    def _read_expression(self, reader: _Reader, name: str) -> str:
        """The value as written; its pieces are those that ``#`` joins."""
        start = reader.at
        while True:
            end = self._piece_end(reader, name)
            if end < 0:
                reader.tell(f"{name} has no value")
                return ""
            reader.at = end
            joint = _match_end(_SPACES, reader.text, end)
            if reader.text[joint : joint + 1] != "#":
                break
            reader.at = _match_end(_SPACES, reader.text, joint + 1)
        expression = reader.text[start : reader.at]
        after = _match_end(_SPACES, reader.text, reader.at)
        is_separated = reader.text[after : after + 1] in (",", reader.closing)
        if not is_separated and _NEXT_NAME.match(reader.text, after, reader.end):
            reader.tell(f"the comma after {name} is missing")
        return expression

    def _piece_end(self, reader: _Reader, name: str) -> int:
        first = reader.text[reader.at : reader.at + 1]
        if first == "{":
            end = self._closed(reader.at + 1, reader.end, "}")
            return end if end >= 0 else self._cut_short(reader, name, "a brace")
        if first == '"':
            end = _quote_end(reader.text, reader.at + 1, reader.end)
            return end if end >= 0 else self._cut_short(reader, name, "the quotation mark")
        found = _SIMPLE.match(reader.text, reader.at, reader.end)
        return found.end() if found else -1

    def _closed(self, at: int, limit: int, closing: str) -> int:
        """The place behind the bracket that closes the group begun before `at`, or -1."""
        if self._patience <= 0:
            limit = min(limit, at + _SHORT)
        end = _group_end(self._text, at, limit, closing)
        if end < 0:
            self._patience -= limit - at
        if end < 0 and limit < len(self._text) and self._patience > 0:
            # A line of the value may begin like an entry: then the braces close behind it.
            self._patience -= len(self._text) - limit
            end = _group_end(self._text, at, len(self._text), closing)
        return end

    def _cut_short(self, reader: _Reader, name: str, what: str) -> int:
        """The end of a value that is never closed: before the next line that looks like a field."""
        found = _FIELD_LINE.search(reader.text, reader.at, reader.end)
        reader.tell(f"{what} of {name} is not closed")
        if found:
            return found.start() - (reader.text[found.start() - 1] == ",")
        end = reader.end
        while end > reader.at + 1 and (reader.text[end - 1].isspace() or reader.text[end - 1] in "},"):
            end -= 1
        return end


def _read_name(reader: _Reader) -> str:
    """The name of the field that comes next, and its equals sign; nothing if none comes."""
    found = _NAME.match(reader.text, reader.at, reader.end)
    name = found[1] if found else ""
    if found is None:
        found = _NAME_WITH_SPACES.match(reader.text, reader.at, reader.end)
        if found is None:
            return ""
        name = "".join(found[1].split())
        reader.tell(f"the name of the field {found[1]} has spaces: taken as {name}")
    reader.at = found.end()
    return name


def _shown(text: str) -> str:
    """The beginning of a text, on one line."""
    joined = " ".join(text[: 4 * _SHOWN].split())
    return f"{joined[:_SHOWN]}…" if len(joined) > _SHOWN else joined


def _read_key(reader: _Reader) -> str:
    """The citation key; nothing where the first field stands in its place."""
    if _FIRST_FIELD.match(reader.text, reader.at, reader.end):
        reader.tell("the entry has no citation key")
        return ""
    first = _KEYS[reader.closing == ")"]
    found = next(filter(None, (form.match(reader.text, reader.at, reader.end) for form in (first, *_KEYS[2:]))), None)
    if found is None:
        return ""
    reader.at = found.end()
    key = " ".join(found[1].split())
    if " " in key:
        reader.tell(f"the citation key has spaces: {key}")
    return key


def _group_end(text: str, at: int, limit: int, closing: str) -> int:
    depth = 0
    pattern = _BRACE if closing == "}" else _BRACE_OR_PARENTHESIS
    for found in pattern.finditer(text, at, limit):
        mark = found[0]
        if mark == "{":
            depth += 1
        elif depth == 0 and mark == closing:
            return found.end()
        elif mark == "}":
            depth -= depth > 0
    return -1


def _quote_end(text: str, at: int, limit: int) -> int:
    depth = 0
    for found in _BRACE_OR_QUOTE.finditer(text, at, limit):
        mark = found[0]
        if mark == "{":
            depth += 1
        elif mark == "}":
            if depth == 0:
                return -1
            depth -= 1
        elif depth == 0:
            return found.end()
    return -1


def _match_end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at
