"""The blocks of a page walked from top to bottom: sections and claims, and a note for everything that is neither."""

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from citelib.article import Claim, Problem, Section
from citelib.parsing.article.asserting import needs_citation
from citelib.parsing.article.furniture import heads_contents, heads_furniture
from citelib.parsing.article.headings import level_of
from citelib.parsing.article.layout import Block
from citelib.parsing.article.sentences import split_sentences
from citelib.parsing.article.stamps import Stamp, read_stamps
from citelib.parsing.dates import DateOrder

_LONGEST_QUOTE = 600
_NEAR = 2
_LONGEST_TEASER = 160
_OWN_STAMP = re.compile(r"(?:this |page|content|last|next|date|review|article)", re.IGNORECASE)

_KINDS = {"item": "list-item", "row": "table-row", "head": "table-row"}

SKIPPED = {
    "title": "neither the title nor a claim",
    "caption": "a caption, not as claims",
    "furniture": "a button or a notice of the site, not as claims",
    "byline": "a byline, not as claims",
    "contents": "the table of contents, not as claims",
    "elsewhere": "about other pages or the publisher, not as claims",
    "footer": "a footer, not as claims",
    "loose": "neither a heading nor a claim, because nothing stands under it",
}


@dataclass(frozen=True, slots=True)
class Note:
    """Lines that are no part of the article, why (a key of `SKIPPED`), and what they say."""

    first: int
    last: int
    why: str
    text: str


@dataclass(slots=True)
class Body:
    """What the walk collects; `headed` pairs the first line of each section with its heading."""

    sections: list[Section] = field(default_factory=list)
    headed: list[tuple[int, str]] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    stamps: list[Stamp] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def walk(segments: Iterable[tuple[Block, ...]], order: DateOrder | None) -> Body:
    """Sorts the blocks of a page; each segment but the first stands behind a list of references.

    Behind a list of references only a heading with something under it opens a section: all else there is footer.
    """
    body = Body()
    kept = list(segments)
    later = {block.text.casefold() for segment in kept for block in segment if block.kind == "heading"}
    for n, segment in enumerate(kept):
        state = "footer" if n else ""
        for place, block in enumerate(segment):
            if block.kind == "heading":
                state = _open(body, block, _under(segment, place), state, behind=0 < n == len(kept) - 1)
            elif block.kind == "stamp" and (state != "elsewhere" or _OWN_STAMP.match(block.text)):
                _sign(body, read_stamps(block.text, block.first, order))
            elif block.kind == "text" and block.single and heads_contents(block.text):
                state = "contents"
                body.notes.append(_note(block, state))
            elif (state == "contents" and block.kind == "item") or (
                block.kind == "item" and block.text.casefold() in later
            ):
                body.notes.append(_note(block, "contents"))
            elif block.kind in SKIPPED:
                body.notes.append(_note(block, state if state in {"footer", "elsewhere"} else block.kind))
            elif state in {"footer", "elsewhere"}:
                body.notes.append(_note(block, state))
            else:
                state = ""
                _claim(body, block, order)
    _settle_levels(body)
    return body


def problems_of(notes: Iterable[Note]) -> list[Problem]:
    """One problem for each run of notes of the same kind; each quotes what was left out."""
    runs: list[list[Note]] = []
    for note in notes:
        last = runs[-1][-1] if runs else None
        if last and last.why == note.why not in {"caption", "title"} and note.first - last.last <= _NEAR:
            runs[-1].append(note)
        else:
            runs.append([note])
    return [Problem(run[0].first, _describe(run), note=True) for run in runs]


def _describe(run: list[Note]) -> str:
    first, last, why = run[0].first, run[-1].last, run[0].why
    place = "" if first == last else f"lines {first}-{last} were "
    if why == "footer":
        place = "after the references, " + place
    quoted = " / ".join(note.text for note in run)
    quoted = quoted if len(quoted) <= _LONGEST_QUOTE else quoted[: _LONGEST_QUOTE - 1] + "…"
    return f'{place}taken as {SKIPPED[why]}: "{quoted}"'


def _under(segment: tuple[Block, ...], place: int) -> list[Block]:
    """The blocks between a heading and the next one, apart from those that are no text."""
    rest = itertools.takewhile(lambda block: block.kind != "heading", segment[place + 1 : place + 8])
    return [block for block in rest if block.kind in {"text", "item", "row", "head"}]


def _open(body: Body, block: Block, under: list[Block], state: str, *, behind: bool) -> str:
    """Opens a section, or says why what stands under this heading is none.

    The cards of other stories have headings too: below the last references (`behind`) they go on to the end, elsewhere
    to a heading with more than a teaser under it.
    """
    if heads_furniture(block.text):
        body.notes.append(_note(block, "elsewhere"))
        return "elsewhere"
    if heads_contents(block.text):
        body.notes.append(_note(block, "contents"))
        return "contents"
    teaser = len(under) < 2 and sum(len(part.text) for part in under) <= _LONGEST_TEASER
    brief = not under or (behind and teaser and not block.text.endswith("?"))
    if (state == "footer" and brief) or (state == "elsewhere" and (behind or teaser)):
        body.notes.append(_note(block, state))
        return state
    position = len(body.sections) + 1
    body.sections.append(Section(position, level_of(block), block.text))
    body.headed.append((block.first, block.text))
    return ""


def _claim(body: Body, block: Block, order: DateOrder | None) -> None:
    """Makes claims of a paragraph or an item; a stamp at the end of a paragraph is none."""
    section = len(body.sections) or None
    if block.kind in _KINDS:
        needed = block.kind != "head" and needs_citation(block.text, _KINDS[block.kind])
        body.claims.append(Claim(block.text, _KINDS[block.kind], section, needed, block.first))
        return
    sentences = list(split_sentences(block.text))
    at = 0
    for n, sentence in enumerate(sentences):
        at = block.text.find(sentence, at)
        stamps = read_stamps(sentence, block.line_at(at), order) if n and n + 1 == len(sentences) else []
        if any(stamp.kind in {"review", "due"} and stamp.found for stamp in stamps):
            _sign(body, stamps)
        elif any(letter.isalpha() for letter in sentence):
            body.claims.append(
                Claim(sentence, "sentence", section, needs_citation(sentence, "sentence"), block.line_at(at))
            )
        else:
            line = block.line_at(at)
            body.notes.append(Note(line, line, "furniture", sentence))
        at += len(sentence)


def _sign(body: Body, stamps: list[Stamp]) -> None:
    """Keeps what is stamped; who wrote the page is only noted."""
    body.stamps.extend(stamps)
    body.notes.extend(
        Note(stamp.line, stamp.line, "byline", stamp.text) for stamp in stamps if stamp.kind in {"other", "media"}
    )


def _settle_levels(body: Body) -> None:
    """Counts levels from 1 for the highest heading that the page has."""
    highest = min((section.level for section in body.sections), default=1)
    body.sections = [replace(section, level=section.level - highest + 1) for section in body.sections]


def _note(block: Block, why: str) -> Note:
    return Note(block.first, block.last, why, block.text)
