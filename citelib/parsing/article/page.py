"""The plain text of a published health page read as an `Article`."""

import bisect
from collections.abc import Sequence
from dataclasses import replace

from citelib.article import Article, Claim, Entry, Problem
from citelib.errors import InputError
from citelib.parsing.article.bibliography import ReferenceList, find_lists
from citelib.parsing.article.body import problems_of, walk
from citelib.parsing.article.entries import read_entries
from citelib.parsing.article.furniture import is_byline, is_caption, is_furniture
from citelib.parsing.article.layout import Block, split_blocks
from citelib.parsing.article.lines import Line, read_lines, wrap_width
from citelib.parsing.article.markers import read_markers
from citelib.parsing.article.naming import name_page
from citelib.parsing.article.outline import Outline, outline
from citelib.parsing.article.reviews import sign
from citelib.parsing.article.stamps import read_stamps
from citelib.parsing.dates import DateOrder, order_shown_by

_DANGLING = "the marker {} points to no entry of the references"
_MALFORMED = "the marker {} could not be read and was left in the text"


def parse_article(text: str, *, title: str = "", order: DateOrder | None = None) -> Article:
    """Reads the plain text of a page: title, sections, claims, references, reviews and dates.

    `title` stands for the one that the page prints. `order` says how dates such as 03/04/2019 are read; without it a
    date of the same page that can be read one way only decides. What is no part of the article (captions, footers,
    buttons) and what could not be read surely comes as problems, by line, so that nothing is lost silently.

    Raises InputError if there is no text at all.
    """
    lines = read_lines(text)
    if not any(line.text for line in lines):
        raise InputError("the text is empty", mend="give a file that holds the text of the page")
    order = order or order_shown_by(text)
    width = wrap_width(lines)
    lists = find_lists(lines, width, lambda paragraph: bool(read_stamps(paragraph, 0, order)))
    outlines = _outlines(lines, lists, width, order)
    named = name_page([outline.blocks for outline in outlines], title)
    body = walk(named.segments, order)
    between = [stamp for found in lists for n, text in found.stamped for stamp in read_stamps(text, n, order)]
    entries, doubts = read_entries(lists, body.headed, order)
    claims, dangling = _link(body.claims, entries, lists)
    signing = sign([*body.stamps, *between])
    problems = [
        *named.problems,
        *problems_of(body.notes),
        *_listed(outlines),
        *dangling,
        *doubts,
        *signing.problems,
        *_missing(bool(claims), bool(body.sections), bool(entries)),
    ]
    return Article(
        title=named.title,
        sections=tuple(body.sections),
        claims=claims,
        entries=entries,
        reviews=signing.reviews,
        problems=tuple(sorted(problems, key=lambda problem: problem.line)),
        published=signing.published,
        modified=signing.modified,
    )


def _outlines(lines: list[Line], lists: list[ReferenceList], width: int, order: DateOrder | None) -> list[Outline]:
    """The page without its lists of references, cut where they stood."""
    starts, ends = [0, *(found.last for found in lists)], [*(found.first - 1 for found in lists), len(lines)]
    parts = [
        [_sorted_out(block, order) for block in split_blocks(lines[start:end], width)]
        for start, end in zip(starts, ends, strict=True)
    ]
    marked = any(block.kind == "heading" for n, part in enumerate(parts) for block in part[n == 0 :])
    return [outline(part, leading=n == 0, marked=marked, wrapped=width > 0) for n, part in enumerate(parts)]


def _sorted_out(block: Block, order: DateOrder | None) -> Block:
    """The block, with the kind of what is no part of the text."""
    if block.kind in {"heading", "row", "head"}:
        return block
    stamps = read_stamps(block.text, block.first, order)
    if stamps:
        return replace(block, kind="byline" if stamps[0].kind in {"other", "media"} and len(stamps) == 1 else "stamp")
    if is_caption(block.text):
        return replace(block, kind="caption")
    if is_furniture(block.text):
        return replace(block, kind="byline" if is_byline(block.text) else "furniture")
    return block


def _link(
    claims: Sequence[Claim], entries: Sequence[Entry], lists: list[ReferenceList]
) -> tuple[tuple[Claim, ...], list[Problem]]:
    """The claims without their markers; each cites from the next list down the page, else from the last."""
    scopes: dict[str, set[int]] = {}
    for entry in entries:
        scopes.setdefault(entry.scope, set()).add(entry.number)
    known = {scope: frozenset(numbers) for scope, numbers in scopes.items()}
    names, places = list(known), [found.first for found in lists]
    scope_of = [names[min(bisect.bisect(places, claim.line), len(names) - 1)] if names else "" for claim in claims]
    marked = read_markers((c.text, known.get(s, frozenset())) for c, s in zip(claims, scope_of, strict=True))
    linked: list[Claim] = []
    problems: list[Problem] = []
    left: list[tuple[int, str]] = []
    for claim, scope, found in zip(claims, scope_of, marked, strict=True):
        linked.append(replace(claim, text=found.text, cites=tuple((scope, number) for number in found.numbers)))
        left.extend((claim.line, printed) for printed in found.left)
        for why, printed_ones in ((_DANGLING, found.dangling), (_MALFORMED, found.malformed)):
            problems.extend(Problem(claim.line, why.format(printed) + f': "{claim.text}"') for printed in printed_ones)
    return tuple(linked), [*problems, *_left(left)]


def _left(left: list[tuple[int, str]]) -> list[Problem]:
    """One problem for all numbers that look like markers but were not taken as such."""
    if not left:
        return []
    quoted = ", ".join(f'"{printed}" (line {line})' for line, printed in left)
    return [Problem(left[0][0], f"numbers that look like markers were left in the text: {quoted}")]


def _listed(outlines: list[Outline]) -> list[Problem]:
    return [
        Problem(first, f"lines {first}-{last} look like a list without bullets and were taken as list items")
        for found in outlines
        for first, last in found.listed
    ]


def _missing(claims: bool, sections: bool, entries: bool) -> list[Problem]:
    found = [] if claims else [Problem(1, "no claim was found on the page")]
    if claims and not sections:
        found.append(Problem(1, "the page has no headings: its claims belong to no section", note=True))
    return found if entries else [*found, Problem(1, "the page has no list of references", note=True)]
