"""The printed lists of references of a page: where they begin and end, and which lines make one entry."""

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass

from citelib.parsing.article.furniture import is_caption, is_furniture
from citelib.parsing.article.headings import is_short_line
from citelib.parsing.article.layout import Block, list_label, split_blocks
from citelib.parsing.article.lines import Line

_HEADING = re.compile(
    r"(?:(?:#{1,6}|[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]?)\s*|[*_]{2})?"
    r"(?:(?:selected|key|cited|additional|general|medical|scientific|article|main|full|our|resources and|sources and|notes and"
    r"|list of|view(?: all)?|show(?: all)?) )?"
    r"(?P<name>references?|sources?|bibliography|works cited|citations?|literature|reference list|further reading)"
    r"(?: (?:cited|list|used|and (?:notes|sources|further reading|resources)))?(?: ?\([0-9]{1,3}\))?\s*:?(?:[*_]{2})?\s*#*",
    re.IGNORECASE,
)
_INLINE = re.compile(r"(?P<name>(?:selected )?(?:references|sources|bibliography)):\s+(?=\S{2})", re.IGNORECASE)
_SURE = frozenset({"references", "reference", "bibliography", "works cited", "reference list"})
_NUMBER = re.compile(
    r"(?:\[(?P<square>[0-9]{1,3})\]|\((?P<round>[0-9]{1,3})\)|(?P<stop>[0-9]{1,3})[.)](?![0-9])"
    r"|(?P<bare>[0-9]{1,3})(?=\s+[^\W\d_a-z]|[A-Z“\"])|(?P<raised>[⁰¹²³⁴-⁹]{1,3}))\s*"
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_EVIDENCE = re.compile(
    r"\b(?:1[89]|20)[0-9]{2}\b|https?://|www\.|\bdoi\b|\b10\.[0-9]{4,}/|\bet al\b|\b[Aa]ccessed\b|\bISBN\b|\bPMID\b|\beds?\.|[“\"]"
    r"|^[^\W\d_][\w’'-]+ [A-Z]{1,3}\b[.,]"
)
_STRONG = re.compile(r"\b(?:1[89]|20)[0-9]{2}\b.*?[;:(]\s*[0-9]|\bdoi\b|\b10\.[0-9]{4,}/|https?://.*[Aa]ccessed|\bISBN\b|\bPMID\b")
_PROSE = re.compile(r"\b(?:is|are|was|were|has|have|we|our|you|your|us|should|does|do|this|these|can|may|will)\b")
_MOST_SKIPPED = 5


@dataclass(frozen=True, slots=True)
class Printed:
    """One entry as printed, without its bullet or number; `number` is 0 where none is printed."""

    text: str
    line: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """A list of references: its heading, its lines from `first` (the heading) to `last`, and its entries."""

    heading: str
    first: int
    last: int
    entries: tuple[Printed, ...]


def find_lists(lines: list[Line], width: int, is_stamp: Callable[[str], bool]) -> list[ReferenceList]:
    """The lists of references of a page, in order.

    A heading such as "References" counts only on a line of its own. "Sources" and its like head a list of references
    only if one of the entries looks like one: "Sources" of vitamin D are food.
    """
    heads = [n for n in range(len(lines)) if _is_head(lines, n)]
    found: list[ReferenceList] = []
    for n, following in itertools.pairwise([*heads, len(lines)]):
        made = _read_list(lines[n], lines[n + 1 : following], width, is_stamp)
        if made:
            found.append(made)
    return found


def _is_head(lines: list[Line], n: int) -> bool:
    text = lines[n].text
    if _INLINE.match(text) and (n == 0 or not lines[n - 1].text):
        return True
    if len(text) > 60 or not _HEADING.fullmatch(text) or text[0].islower():
        return False
    above = lines[n - 1].text if n else ""
    return not above or above[-1] in ".!?)”\"" or text.isupper() or _HEADING.fullmatch(above) is None and len(above) < 60


def _read_list(head: Line, below: list[Line], width: int, is_stamp: Callable[[str], bool]) -> ReferenceList | None:
    inline = _INLINE.match(head.text)
    name = head.text
    if inline:
        name = inline["name"]
        below = [Line(head.number, head.indent, head.text[inline.end() :]), *below]
    blocks = split_blocks(below, width, _Labelling())
    end = _end(blocks, is_stamp)
    entries = [entry for block in blocks[:end] for entry in _entries(block)]
    heading = _HEADING.fullmatch(name)
    sure = heading is not None and heading["name"].lower() in _SURE
    if not entries or not (sure or any(_EVIDENCE.search(entry.text) for entry in entries)):
        return None
    return ReferenceList(name.strip("#*_: "), head.number, max(blocks[end - 1].last, head.number), tuple(entries))


class _Labelling:
    """Labels of entries: bullets, and numbers that go on counting (a volume at the start of a line does not)."""

    def __init__(self) -> None:
        self._last = 0

    def __call__(self, line: Line, before: Block | None) -> tuple[str, str] | None:
        number = _NUMBER.match(line.text)
        if number:
            value = _value(number)
            counts = value == self._last + 1 or self._last > 0 and 0 < value - self._last <= _MOST_SKIPPED and before is None
            first = self._last == 0 and before is None and number["bare"] is None and number["raised"] is None
            if counts or first or value == 1 and before is None:
                self._last = value
                return number[0].strip(), line.text[number.end() :]
            return None
        labelled = list_label(line, None)
        if labelled is None or labelled[0].strip("().").isalpha():
            return None
        inner = _NUMBER.match(labelled[1])
        if inner and inner["bare"] is None and _value(inner) == self._last + 1:
            self._last += 1
            return inner[0].strip(), labelled[1][inner.end() :]
        return labelled


def _value(number: re.Match[str]) -> int:
    return int((number[number.lastgroup or 0]).translate(_RAISED))


def _end(blocks: list[Block], is_stamp: Callable[[str], bool]) -> int:
    """How many of the blocks below the heading belong to the list."""
    labelled = bool(blocks) and bool(blocks[0].label)
    for n, block in enumerate(blocks):
        if block.kind == "heading" or is_stamp(block.text):
            return n
        if block.label:
            if not labelled and not _EVIDENCE.search(block.text):
                return n
            continue
        if is_furniture(block.text) and not _STRONG.search(block.text) or is_caption(block.text):
            return n
        if labelled and not _STRONG.search(block.text) or _is_other(block, blocks[n + 1 : n + 2]):
            return n
    return len(blocks)


def _is_other(block: Block, following: list[Block]) -> bool:
    """Whether an unlabelled block is rather prose, or the heading of what comes next, than an entry."""
    if _EVIDENCE.search(block.text):
        return False
    if block.text.endswith("?"):
        return True
    prose = len({word.lower() for word in _PROSE.findall(block.text)}) >= 2
    return prose or is_short_line(block) and bool(following) and _is_prose(following[0])


def _is_prose(block: Block) -> bool:
    return block.text[-1:] in ".:?!" and not _EVIDENCE.search(block.text) and _PROSE.search(block.text) is not None


def _entries(block: Block) -> list[Printed]:
    """The entries of a block: one, or several where a numbered list was run together on one line."""
    number = _number_of(block.label)
    parts = list(re.finditer(r"(?<=[.;\])0-9/])\s(?P<number>[0-9]{1,3})\.\s(?=[A-Z“\"])", block.text))
    wanted, cuts = number + 1, []
    for part in parts:
        if number and int(part["number"]) == wanted:
            cuts.append(part)
            wanted += 1
    starts, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(block.text)]
    return [
        Printed(block.text[start:end].strip(), block.first, number + n if number else 0)
        for n, (start, end) in enumerate(zip(starts, ends, strict=True))
    ]


def _number_of(label: str) -> int:
    digits = label.strip("[]().").translate(_RAISED)
    return int(digits) if digits.isascii() and digits.isdigit() else 0
