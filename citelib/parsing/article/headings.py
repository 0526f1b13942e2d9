"""Which short lines are headings, which are items of a list without bullets, and which are neither.

A line alone does not tell: a run of short lines under "Symptoms include:" is a list, the last one before a paragraph is
a heading, and a short line with nothing under it is none.
"""

import re
from dataclasses import dataclass, replace

from citelib.parsing.article.layout import Block

_LONGEST = 120
_MOST_WORDS = 20
_FEWEST_LISTED = 3

_SENTENCE_BREAK = re.compile(r"[a-z)]{2}[.!?] +[A-Z]")
_LABEL = re.compile(r"(?:[A-Z][\w’'-]*)(?: [\w’'/&-]+){0,3}:")
_LEAD_WORDS = re.compile(
    r"\b(?:includ\w*|following|such as|are|is|can|may|if|when|who|that|to|these|have|has|should|by|with|of|you|your)\b",
    re.IGNORECASE,
)
_INITIALS_LAST = re.compile(r"\b[A-Z]\.[A-Z]\.$")
_NUMBER = re.compile(r"(?:(?:chapter|section|part) )?(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[IVX]{1,4})[.):]?\s+(?=\S)", re.IGNORECASE)
_DEPTH = re.compile(r"[0-9]{1,2}((?:\.[0-9]{1,2})*)")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|may|might|should|will|would|must|do|does|don['’]t|see|call|get|ask|take"
    r"|talk|tell|use|avoid|keep|seek|visit|contact|helps?|causes?|cause[sd]|needs?|makes?|if)\b",
    re.IGNORECASE,
)
_ENUMERATION = re.compile(r"[^,]+(?:,[^,]+){2,}|[^,]+,[^,]+ (?:&|and) [^,]+$")


@dataclass(frozen=True, slots=True)
class Outline:
    """The blocks with their kinds settled (``heading``, ``text``, ``item``, ``caption``, ``loose``).

    `listed` holds the lines (first, last) that were taken as a list although they have no bullets.
    """

    blocks: tuple[Block, ...]
    listed: tuple[tuple[int, int], ...]


def outline(blocks: list[Block], *, leading: bool) -> Outline:
    """Settles which blocks are headings; `leading` says that the first block can be the title of the page."""
    marked = sum(block.kind == "heading" for block in blocks) >= 2
    blocks = [_numbered(blocks, n) for n in range(len(blocks))]
    settled: list[Block] = []
    listed: list[tuple[int, int]] = []
    n = 0
    while n < len(blocks):
        end = n
        while end < len(blocks) and is_short_line(blocks[end]) and not marked:
            end += 1
        if end == n:
            settled.append(blocks[n])
            n += 1
            continue
        row = _settle(blocks[n:end], settled[-1] if settled else None, blocks[end : end + 1], leading and n == 0)
        items = [block for block in row if block.kind == "item"]
        if items:
            listed.append((items[0].first, items[-1].last))
        settled.extend(row)
        n = end
    return Outline(tuple(_without_colon(block) for block in settled), tuple(listed))


def is_short_line(block: Block) -> bool:
    """Whether a block could be a heading: one short line without a final stop, and more than a number."""
    text = block.text
    if block.kind != "text" or not block.single or len(text) > _LONGEST or len(text.split()) > _MOST_WORDS:
        return False
    if not any(letter.isalpha() for letter in text) or _SENTENCE_BREAK.search(text):
        return False
    if text.endswith(":"):
        return _LABEL.fullmatch(text) is not None and not _LEAD_WORDS.search(text)
    return text[-1] not in ".!,;…" or _INITIALS_LAST.search(text) is not None


def is_enumeration(text: str) -> bool:
    """Whether a short line lists things in small letters, as captions do: "Hip joint, femur & pelvis"."""
    words = re.findall(r"[^\W\d_]{4,}", text)[1:]
    small = sum(word.islower() for word in words)
    return _ENUMERATION.match(text) is not None and small * 2 > len(words) and not _VERB.search(text)


def level_of(block: Block) -> int:
    """The level that a heading shows by its hashes, its underline or its number; 1 if it shows none."""
    if block.level:
        return block.level
    depth = _DEPTH.match(block.text)
    return 1 + depth[1].count(".") if depth else 1


def without_number(heading: str) -> str:
    """A heading without "2.1", "III." or "Section 4" before it.

    >>> without_number("2.1 Who is at risk?")
    'Who is at risk?'
    """
    return _NUMBER.sub("", heading, count=1) if _NUMBER.match(heading) else heading


def _settle(row: list[Block], before: Block | None, after: list[Block], leading: bool) -> list[Block]:
    """What a row of consecutive short lines is, seen between what stands before and behind it."""
    lead_in = before is not None and before.kind == "text" and before.text.endswith(":")
    body = bool(after) and after[0].kind != "heading"
    listed = 0
    if lead_in:
        listed = _listed_under_lead(row, after)
    elif not leading and len(row) >= _FEWEST_LISTED and not any(block.apart for block in row[1:]):
        listed = len(row) - 1 if body and row[-1].apart else len(row)
        listed = 0 if any(block.text.endswith("?") for block in row) else listed
    if listed and not lead_in and before is not None and before.kind != "heading":
        return [replace(row[0], kind="heading"), *(replace(block, kind="item") for block in row[1:])]
    head = [replace(block, kind="item") for block in row[:listed]]
    rest = row[listed:]
    return head + [_alone(block, n + 1 < len(rest) or bool(after), n > 0 or before is not None and before.kind == "heading") for n, block in enumerate(rest)]


def _listed_under_lead(row: list[Block], after: list[Block]) -> int:
    """How many lines of the row are items of the list that a lead-in announced.

    Lines without blank lines between them are a list, and what stands apart behind it is not. The last of the lines is a
    heading if a paragraph follows that stands no further from it than they stand from one another.
    """
    end = next((n for n in range(2, len(row)) if row[n].apart and not row[1].apart), len(row))
    body = bool(after) and after[0].kind != "heading" and end == len(row)
    if body and not _is_small(row[-1]) and (row[end - 1].apart or not after[0].apart):
        return end - 1
    return end


def _alone(block: Block, followed: bool, under_heading: bool) -> Block:
    """A short line by itself: a heading if something follows it and it is not rather a caption or a sentence."""
    if _is_small(block):
        return block
    if under_heading and is_enumeration(block.text):
        return replace(block, kind="caption")
    if followed or block.text.endswith("?"):
        return replace(block, kind="heading")
    return block if _VERB.search(block.text) else replace(block, kind="loose")


def _is_small(block: Block) -> bool:
    return block.text[0].islower() and not re.match(r"[a-z]{1,3}[A-Z-]", block.text)


def _numbered(blocks: list[Block], n: int) -> Block:
    """A numbered line between paragraphs is a heading; beside another numbered line it is a list item."""
    block = blocks[n]
    digits = block.label.strip("().")
    if block.kind != "item" or not digits.isdigit() or not block.single or not block.apart or len(block.text) > _LONGEST:
        return block
    before, after = blocks[n - 1].label if n else "", blocks[n + 1].label if n + 1 < len(blocks) else ""
    if before == block.label.replace(digits, str(int(digits) - 1)) or after == block.label.replace(digits, str(int(digits) + 1)):
        return block
    if n + 1 == len(blocks) or not blocks[n + 1].apart:
        return block
    if block.text[-1] in ".!,;:…" or _is_small(block):
        return block
    return replace(block, kind="heading", text=f"{block.label} {block.text}")


def _without_colon(block: Block) -> Block:
    return replace(block, text=block.text.rstrip(" :")) if block.kind == "heading" and block.text.strip(" :") else block
