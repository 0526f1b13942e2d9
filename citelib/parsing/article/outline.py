"""Which short lines are headings, which are items of a list without bullets, and which are neither.

A line alone does not tell: a run of short lines under "Symptoms include:" is a list, the last one before a paragraph is
a heading, and a short line with nothing under it is none.
"""

import itertools
from dataclasses import dataclass, replace

from citelib.parsing.article.headings import LONGEST, begins_small, has_verb, is_enumeration, is_short_line
from citelib.parsing.article.layout import Block

_BODY = frozenset({"text", "item", "row", "head", "heading"})
_FEWEST_LISTED = 3
_MOST_PASSED = 6


@dataclass(frozen=True, slots=True)
class Outline:
    """The blocks with their kinds settled (``heading``, ``text``, ``item``, ``caption``, ``loose``).

    `listed` holds the lines (first, last) that were taken as a list although they have no bullets.
    """

    blocks: tuple[Block, ...]
    listed: tuple[tuple[int, int], ...]


def outline(blocks: list[Block], *, leading: bool, marked: bool, wrapped: bool) -> Outline:
    """Settles which blocks are headings; `leading` says that the first block can be the title of the page.

    On a page that marks its headings, no other line is one, but for the title. On a page with wrapped lines, a heading
    stands apart.
    """
    blocks = [_numbered(blocks, n) for n in range(len(blocks))]
    settled: list[Block] = []
    listed: list[tuple[int, int]] = []
    n = 0
    while n < len(blocks):
        end = n
        while end < len(blocks) and _can_be_short(blocks[end]) and (not marked or (leading and end == 0)):
            end += 1
        if end == n:
            settled.append(blocks[n])
            n += 1
            continue
        after = next((block for block in blocks[end : end + _MOST_PASSED] if block.kind in _BODY), None)
        row = _settle(blocks[n:end], settled[-1] if settled else None, after, leading and n == 0)
        for kind, run in itertools.groupby(row, key=lambda block: block.kind):
            items = list(run)
            listed.extend([(items[0].first, items[-1].last)] if kind == "item" else [])
        settled.extend(replace(b, kind="text") if wrapped and b.kind == "heading" and not b.apart else b for b in row)
        n = end
    return Outline(tuple(_without_colon(block) for block in settled), tuple(listed))


def _can_be_short(block: Block) -> bool:
    """Whether a block is a short line, or a longer one that can only be an item: it begins small and has no end."""
    if is_short_line(block):
        return True
    return block.kind == "text" and begins_small(block) and block.text[-1] not in ".!?:;…"


def _settle(row: list[Block], before: Block | None, after: Block | None, leading: bool) -> list[Block]:
    """What a row of consecutive short lines is, seen between what stands before and behind it."""
    listed = 0
    if before is not None and before.kind == "text" and before.text.endswith(":"):
        listed = _listed_under_lead(row, after)
    settled = [replace(block, kind="item") for block in row[:listed]]
    groups = _groups(row[listed:])
    for n, group in enumerate(groups):
        under = settled[-1] if settled else before
        following = groups[n + 1][0] if n + 1 < len(groups) else after
        if leading and n == 0:
            settled.extend(_alone(block, block is not group[-1] or following is not None, False) for block in group)
        else:
            settled.extend(_settle_group(group, under, following))
    return settled


def _groups(row: list[Block]) -> list[list[Block]]:
    """The row cut where blank lines stand."""
    groups: list[list[Block]] = []
    for block in row:
        if block.apart or not groups:
            groups.append([])
        groups[-1].append(block)
    return groups


def _settle_group(group: list[Block], under: Block | None, following: Block | None) -> list[Block]:
    """What short lines without blank lines between them are: one is a heading, several under a heading are a list."""
    touched = following is not None and not following.apart
    headed = under is not None and under.kind == "heading"
    asks = any(block.text.endswith("?") for block in group)
    items = 0
    if not asks and (len(group) >= _FEWEST_LISTED or (len(group) > 1 and headed and not touched)):
        items = len(group) - touched
    first = 0 if headed else min(1, items)
    settled: list[Block] = []
    for n, block in enumerate(group):
        if first <= n < items:
            settled.append(replace(block, kind="item"))
        else:
            followed = n + 1 < len(group) or following is not None
            settled.append(_alone(block, followed, headed if n == 0 else settled[-1].kind == "heading"))
    return settled


def _listed_under_lead(row: list[Block], after: Block | None) -> int:
    """How many lines of the row are items of the list that a lead-in announced.

    Lines without blank lines between them are a list, and what stands apart behind it is not. The last of the lines
    is a heading if a paragraph follows that stands no further from it than they stand from one another.
    """
    end = next((n for n in range(2, len(row)) if row[n].apart and not row[1].apart), len(row))
    if after is None or after.kind == "heading" or end < len(row):
        return end
    if not begins_small(row[-1]) and (row[end - 1].apart or not after.apart):
        return end - 1
    return end


def _alone(block: Block, followed: bool, under_heading: bool) -> Block:
    """A short line by itself: a heading if something follows it and it is not rather a caption or a sentence."""
    if begins_small(block):
        return block
    if under_heading and is_enumeration(block.text):
        return replace(block, kind="caption")
    if followed or block.text.endswith("?"):
        return replace(block, kind="heading")
    return block if has_verb(block.text) else replace(block, kind="loose")


def _numbered(blocks: list[Block], n: int) -> Block:
    """A numbered line between paragraphs is a heading; beside another numbered line it is a list item."""
    block = blocks[n]
    digits = block.label.strip("().")
    if block.kind != "item" or not digits.isdigit() or not block.single or not block.apart or len(block.text) > LONGEST:
        return block
    before, after = blocks[n - 1].label if n else "", blocks[n + 1].label if n + 1 < len(blocks) else ""
    if before == block.label.replace(digits, str(int(digits) - 1)) or after == block.label.replace(
        digits, str(int(digits) + 1)
    ):
        return block
    if n + 1 == len(blocks) or not blocks[n + 1].apart:
        return block
    if block.text[-1] in ".!,;:…" or begins_small(block):
        return block
    return replace(block, kind="heading", text=f"{block.label} {block.text}")


def _without_colon(block: Block) -> Block:
    return replace(block, text=block.text.rstrip(" :")) if block.kind == "heading" and block.text.strip(" :") else block
