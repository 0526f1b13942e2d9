"""How likely two references are one work, and why: each field that agrees or differs adds to or takes from a sum.

The weights are in bits, as in the linkage of records by Fellegi and Sunter (Journal of the American Statistical
Association 1969;64:1183-1210): an agreement weighs the more the rarer it is by chance, a difference the more the rarer
it is in one work. They were set by hand and tried on made-up and on real lists of references; none is fitted.
"""

import math
from collections.abc import Iterator, Mapping

from citelib.library import duplicate_names, duplicate_titles
from citelib.library.duplicate_names import Leading
from citelib.library.duplicate_outlines import Outline
from citelib.library.duplicate_places import Evidence, Place
from citelib.library.duplicate_titles import Kind

PRIOR = -8.0
"""What speaks against a pair of which nothing is known but that both are in one library."""

SLOPE = 3.0
"""How many bits double the odds that are shown: fields depend on each other, so the sum says more than it knows."""

MOST_YEARS = 2
"""How far apart the years of one work may be, when nothing else says that it is one."""

ON_THE_WEB = ("webpage", "post-weblog", "post")
"""Types of which each work has an address of its own."""

GROUPS = {
    "article-journal": 1, "article-magazine": 1, "article-newspaper": 1, "review": 1, "paper-conference": 2,
    "article": 3, "book": 4, "report": 4, "chapter": 5, "entry-encyclopedia": 5, "entry-dictionary": 5, "thesis": 6,
    "dataset": 7, "software": 8, "patent": 9,
}  # fmt: skip
"""Types that are seldom mistaken for one of another number; those that are not here may be mistaken for any."""


def are_worth_comparing(mine: Outline, yours: Outline) -> bool:
    """A quick look, which most pairs do not pass: whether place, years or identifiers tell them apart at once."""
    if mine.volume != yours.volume and mine.first_page != yours.first_page:
        places = (mine.volume, yours.volume, mine.first_page, yours.first_page)
        if all(places):
            return False
    if mine.years and yours.years and abs(mine.years[0] - yours.years[0]) > MOST_YEARS and not _share_more(mine, yours):
        return False
    if mine.identifiers is yours.identifiers:  # neither has any
        return True
    pairs = zip(mine.identifiers, yours.identifiers, strict=True)
    return not any(one != other and one and other for one, other in pairs)


def _share_more(mine: Outline, yours: Outline) -> bool:
    """Whether two works agree in something so telling that a year may be misprinted."""
    fields = [(one.first_page, one.volume, one.isbn, one.url) for one in (mine, yours)]
    if any(one and one == other for one, other in zip(*fields, strict=True)):
        return True
    return any(abs(one - other) <= MOST_YEARS for one in mine.years for other in yours.years)


def weigh(mine: Outline, yours: Outline, common: Mapping[str, int]) -> tuple[float, tuple[str, ...]] | None:
    """How likely they are one work, 0 to 1, and why; None when it is out of the question.

    `common` says by how many first authors a title was used; those of one author may be left out.
    """
    titles = duplicate_titles.compare(mine.title, yours.title)
    if titles.kind is Kind.OTHER and not titles.shared:
        return None
    place = Place.of(mine, yours)
    if _are_two(titles.kind, place):
        return None
    users = max(common.get(one.title.solid, 1) for one in (mine, yours))
    found = [
        _of_titles(titles, users),
        *_of_authors(mine, yours),
        _of_years(mine, yours, place),
        *place.evidence(mine, yours),
        *_of_kinds(mine, yours),
        *_of_printings(mine, yours),
    ]
    bits = PRIOR + sum(one.bits for one in found)
    told = sorted((one for one in found if one.reason), key=lambda one: one.bits < 0)
    return 1 / (1 + 2 ** (-bits / SLOPE)), tuple(one.reason for one in told)


def _are_two(kind: Kind, place: Place) -> bool:
    """Whether title and place tell them apart, whatever else agrees."""
    if place.elsewhere or (kind is Kind.OTHER and not place.certain):
        return True
    return place.page is False and kind not in (Kind.SAME, Kind.ALIKE)


def _of_titles(titles: duplicate_titles.Likeness, users: int) -> Evidence:
    worth = min(12.0, 2.0 * titles.shared) - min(10.0, math.log2(users))
    differing = titles.mine + titles.yours
    by = f"title differs by: {' / '.join(' '.join(words) for words in (titles.mine, titles.yours) if words)}"
    return {
        Kind.UNKNOWN: Evidence(0, "a title is missing"),
        Kind.SAME: Evidence(worth, "same title"),
        Kind.ALIKE: Evidence(worth - 1, "nearly the same title"),
        Kind.SHORTER: Evidence(worth - 1, "same title, one without its subtitle"),
        Kind.LOOSE: Evidence(worth - 3 * len(differing), by if differing else "same words in the title"),
        Kind.OTHER: Evidence(-8, by),
    }[titles.kind]


def _of_authors(mine: Outline, yours: Outline) -> Iterator[Evidence]:
    if not mine.authors or not yours.authors:
        return
    likeness = duplicate_names.compare(mine.authors, yours.authors)
    names = f"{mine.authors[0].printed} and {yours.authors[0].printed}"
    yield {
        Leading.SAME: Evidence(3 if mine.authors[0].organisation else 5, "same first author"),
        Leading.ALIKE: Evidence(3, f"first author {names}"),
        Leading.NAMESAKE: Evidence(-4, f"first author {names}"),
        Leading.MOVED: Evidence(-2, "authors in another order"),
        Leading.OTHER: Evidence(-8, f"first author differs: {names}"),
    }[likeness.leading]
    if likeness.possible:
        missing = likeness.possible - likeness.shared
        bits = min(6.0, 2.0 * likeness.shared) - min(9.0, 3.0 * missing)
        yield Evidence(bits, "further authors differ" if bits < 0 else "")


def _of_years(mine: Outline, yours: Outline, place: Place) -> Evidence:
    if not mine.years or not yours.years:
        return Evidence(0)
    apart = min(abs(one - other) for one in mine.years for other in yours.years)
    if apart == 0:
        return Evidence(3, "same year")
    told = f"year {mine.years[0]} and {yours.years[0]}"
    if apart > 1:
        return Evidence(-4 if apart == 2 else -10, told)
    if place.volume or place.page:  # ahead of print, and in print
        return Evidence(0, told)
    yearly = bool(mine.authors) and mine.authors[0].organisation  # its reports have one title each year
    return Evidence(-4 if yearly else -1, told)


def _of_kinds(mine: Outline, yours: Outline) -> Iterator[Evidence]:
    if mine.type != yours.type:
        apart = GROUPS.get(mine.type, 0) * GROUPS.get(yours.type, 0) and GROUPS[mine.type] != GROUPS[yours.type]
        yield Evidence(-6 if apart else -1, f"type {mine.type} and {yours.type}")
    if mine.url and yours.url:
        if mine.url == yours.url:
            yield Evidence(9 if "/" in mine.url else 1, "same URL")
        elif mine.type in ON_THE_WEB or yours.type in ON_THE_WEB:
            yield Evidence(-9, "another URL")


def _of_printings(mine: Outline, yours: Outline) -> Iterator[Evidence]:
    """What editions, chapters and ISBNs say."""
    if mine.edition and yours.edition:
        editions = f"edition {mine.edition} and {yours.edition}"
        yield Evidence(2) if mine.edition == yours.edition else Evidence(-12, editions)
    if mine.chapter and yours.chapter and mine.chapter != yours.chapter:
        yield Evidence(-12, f"chapter {mine.chapter} and {yours.chapter}")
    if mine.isbn and yours.isbn:
        yield Evidence(6, "same ISBN") if mine.isbn == yours.isbn else Evidence(-4, "another ISBN")
