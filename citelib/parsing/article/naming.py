"""Names a page: by the title given, by its first line, or by what its headings ask about."""

import itertools
from dataclasses import dataclass, replace

from citelib.article import Problem
from citelib.parsing.article.furniture import is_caption
from citelib.parsing.article.headings import is_enumeration, without_number
from citelib.parsing.article.layout import Block
from citelib.parsing.article.titles import is_about, is_titled, names_something, shared_subject

_MOST_LINES = 6

_GENERIC = frozenset(
    "overview introduction summary symptoms causes treatment diagnosis prevention outlook about background description "
    "definition contents abstract highlights risk factors".split()
) | {"key points", "key facts", "risk factors", "on this page", "at a glance", "key takeaways"}


@dataclass(frozen=True, slots=True)
class Named:
    """The title, the blocks without it (what was not the title is marked so), and what the choice rests on."""

    title: str
    segments: tuple[tuple[Block, ...], ...]
    problems: tuple[Problem, ...]


def name_page(segments: list[tuple[Block, ...]], given: str) -> Named:
    """Chooses the title of a page; a title that had to be proposed, or could not be, comes with a problem.

    The first line can be a picture's caption. It is the title unless the questions among the headings share a subject
    that it does not name; then that subject is proposed, but for a line that is written Like a Title, perhaps with a
    synonym.
    """
    first, rest = segments[0], segments[1:]
    places = _candidates(first)
    headings = [
        without_number(block.text)
        for segment in segments
        for place, block in enumerate(segment)
        if block.kind == "heading" and not (segment is first and place in places)
    ]
    subject = shared_subject(headings)
    place = _chosen(first, places, subject, given)
    printed = first[place].text if place is not None else ""
    passed = [n for n in places if n != place and (place is None or n < place)]
    blocks = tuple(
        replace(block, kind="caption" if not given else "title") if n in passed else block
        for n, block in enumerate(first)
        if n != place
    )
    title = given.strip() or printed or subject
    return Named(title, (blocks, *rest), _problems(first, title, printed, given, subject))


def _candidates(blocks: tuple[Block, ...]) -> list[int]:
    """The places of the lines above the first heading with a text under it that could be the title."""
    passed = {"stamp", "byline", "furniture"}
    content = [n for n, block in enumerate(blocks) if block.kind not in passed and not is_caption(block.text)]
    places: list[int] = []
    for n, following in itertools.zip_longest(content, content[1:]):
        block = blocks[n]
        if block.kind not in {"heading", "loose", "caption"}:
            break
        last = following is None or blocks[following].kind not in {"heading", "loose", "caption"}
        if (places and (last or block.text.endswith("?"))) or _is_section(blocks, n, last):
            break
        places.append(n)
        if last or len(places) == _MOST_LINES:
            break
    return places


def _is_section(blocks: tuple[Block, ...], n: int, with_body: bool) -> bool:
    """Whether the line is a heading like the others of the page rather than its title.

    A question above a text is the title if the other questions do not ask about the same: "Does ginger help?".
    """
    text = without_number(blocks[n].text)
    if text.casefold() in _GENERIC:
        return True
    asked = [block.text for block in blocks if block.kind == "heading" and block.text.endswith("?")]
    if not (with_body and text.endswith("?") and len(asked) > 1):
        return False
    return bool(shared_subject(asked)) or not names_something(text)


def _chosen(blocks: tuple[Block, ...], places: list[int], subject: str, given: str) -> int | None:
    """The place of the printed title among the candidates, or None if all are captions."""
    if given:
        return next((n for n in places if blocks[n].text.casefold() == given.strip().casefold()), None)
    about = [n for n in places if not subject or blocks[n].level == 1 or is_about(blocks[n].text, subject)]
    about = about or [n for n in places[:1] if is_titled(blocks[n].text)]
    plain = [n for n in about if blocks[n].kind != "caption" and not is_enumeration(blocks[n].text)]
    return next(iter(plain or about), None)


def _problems(blocks: tuple[Block, ...], title: str, printed: str, given: str, subject: str) -> tuple[Problem, ...]:
    line = blocks[0].first if blocks else 1
    if not given and printed and subject and not is_about(printed, subject):
        return (
            Problem(
                line,
                f'the title is the first line, but the headings ask about "{subject}"; --title gives another',
                note=True,
            ),
        )
    if given or printed:
        return ()
    if title:
        return (Problem(line, f'the title "{title}" was proposed from the headings; --title gives another', note=True),)
    return (Problem(line, "the page has no title; --title gives one"),)
