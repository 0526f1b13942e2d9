"""Which references are compared at all: those that share a key of several, made of what seldom is wrong together.

A pair that is misprinted in one field still shares the keys that are made of others. Where many references share a key
("Editorial"), they are put in order and each is compared with the next few only, so that the number of pairs grows with
that of the references, not with its square.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from citelib.library.duplicate_outlines import Outline

NEXT_FEW = 5
BEGINS = 12
"""Letters of a title by which it is known beside an author or a page."""

FIRST_LETTERS = 2
"""Letters of a title that are in keys which need no title, to make them rarer."""

RARE_WORDS = 3
RARE = 30
"""A pair of words that more titles than this have is no key."""

Key = Callable[[Outline], Sequence[str]]


def pairs(
    outlines: Sequence[Outline], worth_comparing: Callable[[Outline, Outline], bool]
) -> Iterator[tuple[int, int]]:
    """The pairs to compare, as places in `outlines`, each once; `worth_comparing` is a quick look that drops most."""
    seen: set[int] = set()
    count = len(outlines)
    for key in (*KEYS, _rare_words(outlines)):
        for first, second in _sharing(outlines, key):
            number = first * count + second if first < second else second * count + first
            if number not in seen and worth_comparing(outlines[first], outlines[second]):
                seen.add(number)
                yield first, second


def _sharing(outlines: Sequence[Outline], key: Key) -> Iterator[tuple[int, int]]:
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(outlines):
        for value in key(one):
            blocks[value].append(at)
    for block in blocks.values():
        if len(block) > NEXT_FEW + 1:
            block.sort(key=lambda at: _order(outlines[at]))
        for place, at in enumerate(block):
            for other in block[place + 1 : place + 1 + NEXT_FEW]:
                yield at, other


def _order(one: Outline) -> tuple[str, str, str, tuple[int, ...]]:
    """An order in which printings of one work stand close together."""
    return one.title.solid, one.authors[0].family if one.authors else "", one.first_page, one.years


def _rare_words(outlines: Sequence[Outline]) -> Key:
    """Pairs of the rarest words of a title: what is left when its other words and its authors are misprinted."""
    frequency = Counter(word for one in outlines for word in set(one.title.words))

    def key(one: Outline) -> Sequence[str]:
        known = {word for word in one.title.words if frequency[word] > 1 and len(word) > 3}
        rare = sorted(known, key=lambda word: (frequency[word], word))[:RARE_WORDS]
        few = sorted(word for word in rare if frequency[word] <= RARE)
        return [f"{first} {second}" for first, second in combinations(few, 2)]

    return key


def _leading(one: Outline) -> str:
    return one.authors[0].family if one.authors else ""


def _joined(*parts: str) -> Sequence[str]:
    """One key of several parts, none if a part is unknown."""
    return ("|".join(parts),) if all(parts) else ()


def _title_and_author(one: Outline) -> Sequence[str]:
    """The beginning of the title, also of the title without its subtitle."""
    leading = _leading(one)
    if not leading:
        return ()
    main = "".join(one.title.words[: one.title.breaks[0]]) if one.title.breaks else one.title.solid
    return [f"{begins}|{leading}" for begins in {one.title.solid[:BEGINS], main[:BEGINS]}]


def _volume_and_page(one: Outline) -> Sequence[str]:
    return _joined(one.volume, one.first_page or one.number)


def _author_and_page(one: Outline) -> Sequence[str]:
    return _joined(_leading(one), one.first_page or one.number)


def _author_and_volume(one: Outline) -> Sequence[str]:
    return _joined(_leading(one), one.volume, one.title.solid[:FIRST_LETTERS])


def _two_authors(one: Outline) -> Sequence[str]:
    """Two authors of one name write much else together."""
    if len(one.authors) < 2:
        return ()
    return _joined(_leading(one), one.authors[1].family, one.title.solid[:FIRST_LETTERS])


def _title_and_page(one: Outline) -> Sequence[str]:
    return _joined(one.title.solid[:BEGINS], one.first_page or one.number)


def _title_and_year(one: Outline) -> Sequence[str]:
    return [f"{one.title.solid}|{year}" for year in one.years] if one.title.solid else ()


def _address(one: Outline) -> Sequence[str]:
    return _joined(one.url)


def _book(one: Outline) -> Sequence[str]:
    """An ISBN is shared by the chapters of a book too."""
    if not one.isbn:
        return ()
    return [f"{one.isbn}|{part}" for part in (one.title.solid[: BEGINS // 2], one.first_page) if part]


KEYS: tuple[Key, ...] = (
    _title_and_author,
    _volume_and_page,
    _author_and_page,
    _author_and_volume,
    _two_authors,
    _title_and_page,
    _title_and_year,
    _address,
    _book,
)
