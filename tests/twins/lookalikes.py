"""Another work that looks like one: of a series, of the same group, about it, of the next year."""

import random
from dataclasses import replace

from citelib.reference import PartialDate, Reference
from tests.twins.variants import Change
from tests.twins.works import JOURNALS, PEOPLE, SUBJECTS, TREATMENTS, a_title, article, isbn, people


def _moved(work: Reference, made: random.Random) -> Reference:
    """The same journal, some pages later, or the next volume."""
    first = work.page.partition("-")[0]
    start = (int(first) if first.isdigit() else 100) + made.randrange(6, 60)
    volume = work.volume
    if volume.isdigit() and made.random() < 0.5:
        volume = str(int(volume) + 1)
    number = f"e{made.randrange(1000, 999_999)}" if work.number else ""
    return replace(work, page="" if number else f"{start}-{start + 9}", number=number, volume=volume)


def _series(work: Reference, made: random.Random) -> Reference:
    one, two = made.choice((("Part I", "Part II"), ("1", "2"), ("part 1: methods", "part 2: results"), ("II", "III")))
    return replace(_moved(work, made), title=f"{work.title.rstrip('.?')}. {made.choice((one, two))}")


def _annual(work: Reference, made: random.Random) -> Reference:
    year = (work.issued.year if work.issued else 2015) + 1
    title = f"{work.title.rstrip('.?')}, {year}"
    return replace(_moved(work, made), title=title, issued=PartialDate(year))


def _namesake_title(work: Reference, made: random.Random) -> Reference:
    other = article(made, 0)
    if work.type != "article-journal":
        return replace(work, author=other.author, issued=other.issued, isbn=isbn(made) if work.isbn else "",
                       url=work.url and work.url + "0")  # fmt: skip
    return replace(other, title=work.title, doi="", pmid="")


def _same_group(work: Reference, made: random.Random) -> Reference:
    return replace(_moved(work, made), title=a_title(made))


def _one_word_else(work: Reference, made: random.Random) -> Reference:
    for among in (SUBJECTS, TREATMENTS, PEOPLE):
        for phrase in among:
            if phrase.lower() in work.title.lower():
                other = made.choice([one for one in among if one != phrase])
                at = work.title.lower().index(phrase.lower())
                return replace(_moved(work, made), title=work.title[:at] + other + work.title[at + len(phrase) :])
    return work


def _about_it(work: Reference, made: random.Random) -> Reference:
    form = made.choice(
        ("Erratum: {}", "Correction to: {}", "{}: authors' reply", "Reply to: {}", "Comment on: {}", "Re: {}")
    )
    return replace(_moved(work, made), title=form.format(work.title.rstrip(".")))


def _another_chapter(work: Reference, made: random.Random) -> Reference:
    if work.type != "chapter":
        return work
    first = made.randrange(1000, 1200)
    return replace(work, title=f"{made.choice(('Causes', 'Prognosis', 'Imaging'))} of {made.choice(SUBJECTS)}",
                   page=f"{first}-{first + 9}", author=people(made, 3))  # fmt: skip


def _another_edition(work: Reference, made: random.Random) -> Reference:
    if work.type != "book" or not work.edition or work.issued is None:
        return work
    return replace(work, edition=str(int(work.edition) + 1), issued=PartialDate(work.issued.year + 4),
                   isbn=isbn(made) if work.isbn else "")  # fmt: skip


def _meeting_abstract(work: Reference, made: random.Random) -> Reference:
    if work.type != "article-journal" or work.issued is None:
        return work
    full, _ = made.choice(
        [one for one in JOURNALS if one[0] != work.container_title and one[1] != work.container_title]
    )
    page = made.randrange(1, 400)
    return replace(work, container_title=full, container_title_short="", volume=str(made.randrange(1, 90)),
                   page=f"S{page}", number="", issue="Suppl 1", issued=PartialDate(work.issued.year - 1))  # fmt: skip


def _next_year(work: Reference, made: random.Random) -> Reference:
    if work.type != "report" or work.issued is None:
        return work
    number = str(int(work.number) + 1) if work.number else ""
    return replace(work, issued=PartialDate(work.issued.year + 1), number=number)


def _column(work: Reference, made: random.Random) -> Reference:
    """A column has one title and one author in every issue; the original gets it too: a pair of its own."""
    return replace(_moved(work, made), title=made.choice(("Editorial", "Editor's note", "From the president")))


LOOKALIKES: dict[str, Change] = {
    "series": _series,
    "annual": _annual,
    "same title, others": _namesake_title,
    "same authors and journal": _same_group,
    "one phrase else": _one_word_else,
    "a note about it": _about_it,
    "another chapter": _another_chapter,
    "another edition": _another_edition,
    "meeting abstract": _meeting_abstract,
    "next year's report": _next_year,
    "another column": _column,
}
