"""Lines put together to the blocks of a page: paragraphs, list items and headings that are marked as such.

Whether an unmarked short line is a heading cannot be seen from the line alone; `citelib.parsing.article.headings`
decides that from what stands around it.
"""

import bisect
import itertools
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from citelib.parsing.article.lines import SHORTEST_BROKEN, Line, continues
from citelib.parsing.article.markup import cells, plain


@dataclass(frozen=True, slots=True)
class Block:
    """What belongs together on the lines `first` to `last`.

    `kind` is ``text``, ``item``, ``row`` (of a table), ``head`` (its first row) or ``heading``. `label` is the printed
    bullet or number of an item, `level` that of a marked heading (else 0), `apart` says that a blank line stands before
    it. `begins` says where in `text` each line begins.
    """

    kind: str
    text: str
    first: int
    last: int
    label: str = ""
    level: int = 0
    apart: bool = True
    begins: tuple[int, ...] = ()

    @property
    def single(self) -> bool:
        """Whether it stands on one line."""
        return self.first == self.last

    def line_at(self, place: int) -> int:
        """The line on which a place in the text stands."""
        return self.first + max(0, bisect.bisect_right(self.begins, place) - 1)


Labelling = Callable[[Line, Block | None], tuple[str, str] | None]
"""Splits a line into its list label and the rest, or gives None; sees the block that the line could continue."""

_GLYPH = r"[•●○◦▪▫■□‣⁃∙·➢➤►✓✔✗✘\uf0b7]"
_SHOWN = re.compile(r"(?P<label>[+o×]|\(?[a-zA-Z][.)]|\(?[ivx]{1,5}[.)])\s+(?P<rest>.*)", re.DOTALL)
_LABEL = re.compile(
    rf"(?P<label>{_GLYPH}|[*–—-](?=\s|$)|(?:\(?[0-9]{{1,2}}[.)]|\(?[a-zA-Z]\)|\(?[ivx]{{1,4}}[.)])(?=\s))\s*(?P<rest>.*)",
    re.DOTALL,
)
_RULE = re.compile(r"(?:[-=_*~–—]\s?){3,}$")
_UNDERLINE = re.compile(r"(={3,}|-{3,}|~{3,})$")
_HASHES = re.compile(r"(#{1,6})\s+(.+?)\s*#*$")
_BOLD = re.compile(r"(?:\*\*|__)([^*_]{1,118})(?:\*\*|__)$")
_LONGEST_HEADING = 120


def list_label(line: Line, before: Block | None) -> tuple[str, str] | None:
    """The bullet, dash, number or letter that begins a list item, and the rest of the line.

    A wrapped sentence can break before a number or a dash: after an unfinished line, only a first number is a label.
    Letters and rare signs are labels, and dashes below an unfinished line, if the neighbouring lines have them too.
    """
    match = _LABEL.match(line.text) or (_SHOWN.match(line.text) if line.listed else None)
    if match is None:
        return None
    label, rest = match["label"], match["rest"]
    unfinished = before is not None and before.kind == "text" and before.text[-1:] not in ".:;!?)"
    if not unfinished or before is None:
        return label, rest
    cut_off = len(before.text) >= SHORTEST_BROKEN or before.text[-1:] in "–—-"
    # "aged 18⏎- 65" is a range.
    spanned = before.text[-1:].isdigit() and rest[:1].isdigit()
    dashed = label in "–—-" and ((rest[:1].islower() and cut_off) or spanned) and not line.listed
    counted = label.strip("().").isdigit() and label.strip("().") != "1"
    return None if dashed or counted else (label, rest)


def split_blocks(lines: Iterable[Line], width: int, labelling: Labelling = list_label) -> list[Block]:
    """The blocks of consecutive lines, in order; `width` as from `citelib.parsing.article.lines.wrap_width`."""
    builder = _Builder(width, labelling)
    for line in lines:
        builder.add(line)
    return [block for block in builder.finish() if block.text]


class _Builder:
    """Collects lines; a block is open until a blank line, a label or a line that does not continue it."""

    def __init__(self, width: int, labelling: Labelling) -> None:
        self._width = width
        self._labelling = labelling
        self._blocks: list[Block] = []
        self._open: list[Line] = []
        self._label = ""
        self._apart = True

    def add(self, line: Line) -> None:
        if self._underlines(line):
            return
        if not line.text or _RULE.match(line.text):
            self._close()
            self._apart = True
            return
        marked = marked_heading(line)
        if marked:
            self._close()
            self._blocks.append(marked)
            return
        row = cells(line.text)
        if row is not None:
            self._add_row(line, row)
            return
        labelled = self._labelling(line, self._current())
        if labelled:
            self._start(replace(line, text=labelled[1]), labelled[0])
        elif self._open and self._goes_on(line):
            self._open.append(line)
        else:
            self._start(line, "")

    def finish(self) -> list[Block]:
        self._close()
        return self._blocks

    def _add_row(self, line: Line, row: list[str]) -> None:
        """Adds the row of a table; the ruler makes a head of the row before."""
        self._close()
        last = self._blocks[-1] if self._blocks else None
        if row:
            text = plain(" | ".join(row)).strip(" |")
            self._blocks.append(Block("row", text, line.number, line.number))
        elif last and last.kind == "row" and last.last + 1 == line.number:
            self._blocks[-1] = replace(last, kind="head")

    def _current(self) -> Block | None:
        if not self._open:
            return None
        last = self._open[-1]
        return Block("item" if self._label else "text", last.text, self._open[0].number, last.number, self._label)

    def _goes_on(self, line: Line) -> bool:
        first, last = self._open[0], self._open[-1]
        if self._label and (line.indent > first.indent or not last.text):
            return True
        printed = replace(last, text=f"{self._label} {last.text}") if self._label and last is first else last
        return continues(first, printed, line, self._width)

    def _underlines(self, line: Line) -> bool:
        """Makes a heading of the line before, if it stands alone and this one underlines it."""
        underline = _UNDERLINE.match(line.text)
        if not underline or len(self._open) != 1 or self._label or not self._apart:
            return False
        above = self._open.pop()
        level = 1 if underline[1].startswith("=") else 2
        if len(above.text) > _LONGEST_HEADING or above.text.endswith("."):
            self._open.append(above)
            return False
        self._blocks.append(Block("heading", above.text, above.number, line.number, level=level))
        self._apart = False
        return True

    def _start(self, line: Line, label: str) -> None:
        apart = self._apart if not self._open else False
        self._close()
        self._open, self._label, self._apart = [line], label, apart

    def _close(self) -> None:
        if self._open:
            pieces = [line.text + (" " if line.text and not line.broken else "") for line in self._open]
            text = plain("".join(pieces).strip())
            begins = itertools.accumulate((len(plain(piece)) for piece in pieces[:-1]), initial=0)
            first, last = self._open[0].number, self._open[-1].number
            kind = "item" if self._label else "text"
            self._blocks.append(Block(kind, text, first, last, self._label, 0, self._apart, tuple(begins)))
        self._open, self._label, self._apart = [], "", False


def marked_heading(line: Line) -> Block | None:
    """A heading in the manner of Markdown: after hashes, or all in bold."""
    hashes = _HASHES.match(line.text)
    if hashes:
        return Block("heading", plain(hashes[2]), line.number, line.number, level=len(hashes[1]))
    bold = _BOLD.match(line.text)
    return Block("heading", bold[1].strip(), line.number, line.number, level=3) if bold else None
