"""The printed lists of references of a page: where they begin and end, and which lines make one entry."""

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from citelib.parsing.article.furniture import is_caption, is_furniture
from citelib.parsing.article.headings import is_short_line
from citelib.parsing.article.labels import EntryLabels, number_of
from citelib.parsing.article.layout import Block, split_blocks
from citelib.parsing.article.lines import Line

_HEADING = re.compile(
    r"(?:(?:#{1,6}|[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]?)\s*|[*_]{2})?"
    r"(?:(?:selected|key|cited|additional|general|medical|scientific|article|main|full|our|resources and"
    r"|sources and|notes and"
    r"|list of|view(?: all)?|show(?: all)?) )?"
    r"(?P<name>references?|sources?|bibliography|works cited|citations?|literature|reference list|further reading)"
    r"(?: (?:cited|list|used|and (?:notes|sources|further reading"
    r"|resources)))?(?: ?\([0-9]{1,3}\))?\s*:?(?:[*_]{2})?\s*#*",
    re.IGNORECASE,
)
_INLINE = re.compile(r"(?P<name>(?:selected )?(?:references|sources|bibliography)):\s+(?=\S{2})", re.IGNORECASE)
_SURE = frozenset({"references", "reference", "bibliography", "works cited", "reference list"})
_EVIDENCE = re.compile(
    r"\b(?:1[89]|20)[0-9]{2}\b|https?://|www\.|\bdoi\b|\b10\.[0-9]{4,}/|\bet al\b|\b[Aa]ccessed\b|\bISBN\b"
    r"|\bPMID\b|\beds?\.|[“\"]"
    r"|^[^\W\d_][\w’'-]+ [A-Z]{1,3}\b[.,]"
)
_STRONG = re.compile(
    r"\b(?:1[89]|20)[0-9]{2}\b.{0,80}?[;:(]\s*[0-9]|\bdoi\b|\b10\.[0-9]{4,}/|https?://.{0,300}[Aa]ccessed|\bISBN\b|\bPMID\b"
)
_ADDRESS = re.compile(r"https?://|www\.", re.IGNORECASE)
_PROSE = re.compile(r"\b(?:is|are|was|were|has|have|we|our|you|your|us|should|does|do|this|these|can|may|will)\b")


@dataclass(frozen=True, slots=True)
class Printed:
    """One entry as printed, without its bullet or number; `number` is 0 where none is printed."""

    text: str
    line: int
    number: int = 0


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """A list of references: its heading, its lines from `first` (the heading) to `last`, and its entries.

    `stamped` holds the lines and texts of stamps that stand between two entries.
    """

    heading: str
    first: int
    last: int
    entries: tuple[Printed, ...]
    stamped: tuple[tuple[int, str], ...] = ()


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
    return (
        not above or above[-1] in '.!?)”"' or text.isupper() or (_HEADING.fullmatch(above) is None and len(above) < 60)
    )


def _read_list(head: Line, below: list[Line], width: int, is_stamp: Callable[[str], bool]) -> ReferenceList | None:
    inline = _INLINE.match(head.text)
    name = head.text
    if inline:
        name = inline["name"]
        below = [Line(head.number, head.indent, head.text[inline.end() :]), *below]
    blocks = _joined(split_blocks(below, width, EntryLabels()), is_stamp)
    end = _end(blocks, is_stamp)
    between = [not block.label and is_stamp(block.text) for block in blocks[:end]]
    entries = [entry for block, no in zip(blocks, between, strict=False) if not no for entry in _entries(block)]
    heading = _HEADING.fullmatch(name)
    sure = heading is not None and heading["name"].lower() in _SURE
    if not entries or not (sure or any(_EVIDENCE.search(entry.text) for entry in entries)):
        return None
    stamped = tuple((block.first, block.text) for block, yes in zip(blocks, between, strict=False) if yes)
    last = max(blocks[end - 1].last, head.number)
    return ReferenceList(name.strip("#*_: "), head.number, last, tuple(entries), stamped)


def _joined(blocks: list[Block], is_stamp: Callable[[str], bool]) -> list[Block]:
    """Puts the lines under a labelled entry to it, up to the next label, blank line or line that is no entry's."""
    joined: list[Block] = []
    texts: list[list[str]] = []
    for block in blocks:
        last = joined[-1] if joined else None
        goes_on = last is not None and last.label and not block.label and not block.apart and block.kind == "text"
        if goes_on and last and not (is_stamp(block.text) or _is_no_entry(block.text, True) or _is_other(block, [])):
            texts[-1].append(block.text)
            joined[-1] = replace(last, last=block.last)
        else:
            joined.append(block)
            texts.append([block.text])
    return [replace(block, text=" ".join(pieces)) for block, pieces in zip(joined, texts, strict=True)]


def _end(blocks: list[Block], is_stamp: Callable[[str], bool]) -> int:
    """How many of the blocks below the heading belong to the list."""
    labelled = bool(blocks) and bool(blocks[0].label)
    for n, block in enumerate(blocks):
        if block.kind == "heading":
            return n
        if is_stamp(block.text):
            if n and labelled and _counts_on(blocks[n - 1 : n + 2]):
                continue
            return n
        if block.label:
            if not labelled and not _EVIDENCE.search(block.text):
                return n
            continue
        if _is_no_entry(block.text, labelled):
            return n
        if (labelled and not _STRONG.search(block.text)) or _is_other(block, blocks[n + 1 : n + 2]):
            return n
    return len(blocks)


def _counts_on(blocks: list[Block]) -> bool:
    """Whether the last of three blocks has the number after that of the first."""
    before, after = number_of(blocks[0].label), number_of(blocks[-1].label)
    return len(blocks) == 3 and before > 0 and after == before + 1


def _is_no_entry(text: str, labelled: bool) -> bool:
    """Whether an unlabelled block belongs to the site; a bare address is an entry where entries have no labels."""
    if is_caption(text):
        return True
    return is_furniture(text) and not _STRONG.search(text) and (labelled or not _ADDRESS.match(text))


def _is_other(block: Block, following: list[Block]) -> bool:
    """Whether an unlabelled block is rather prose, or the heading of what comes next, than an entry."""
    if _EVIDENCE.search(block.text):
        return False
    if block.text.endswith("?"):
        return True
    prose = len({word.lower() for word in _PROSE.findall(block.text)}) >= 2
    return prose or (is_short_line(block) and bool(following) and _is_prose(following[0]))


def _is_prose(block: Block) -> bool:
    return block.text[-1:] in ".:?!" and not _EVIDENCE.search(block.text) and _PROSE.search(block.text) is not None


def _entries(block: Block) -> list[Printed]:
    """The entries of a block: one, or several where a numbered list was run together on one line."""
    number = number_of(block.label)
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
