"""Books, their chapters, conference papers, reports and theses, as AMA prints them.

Source: AMA Manual of Style, 11th edition, sections 3.12 (books) and 3.13 (reports, bulletins, theses, meetings).
"""

from citelib.formats.listing import links
from citelib.formats.listing.ama_parts import (
    add_authors,
    add_imprint,
    add_secondary_authors,
    add_series,
    add_volume_and_edition,
    add_where_found,
    people,
    translated_title,
)
from citelib.formats.listing.ama_parts import editors as editors_of
from citelib.formats.listing.ama_periodicals import add_journal_article
from citelib.formats.listing.containers import full
from citelib.formats.listing.dates import ama_date
from citelib.formats.listing.pieces import Sentences, Title, clean, joined
from citelib.formats.listing.wording import article_kind, thesis_kind
from citelib.reference import Reference


def add_book(line: Sentences, reference: Reference) -> None:
    """As in ``Weedon's Skin Pathology. 4th ed. Churchill Livingstone; 2016.``."""
    _add_monograph(line, reference)


def add_report(line: Sentences, reference: Reference) -> None:
    """As in ``National Survey Results. National Institute on Drug Abuse; 2003. NIH publication 03-5376.``."""
    number = clean(reference.number)
    genre = clean(reference.genre) or "Publication"
    _add_monograph(line, reference, number=f"{genre} {number}" if number and " " not in number else number)


def add_standard(line: Sentences, reference: Reference) -> None:
    """As in ``Guidelines for Bibliographic References. ISO; 2021. ISO 690.``."""
    _add_monograph(line, reference, number=clean(reference.number))


def add_thesis(line: Sentences, reference: Reference) -> None:
    """As in ``Bullying and Injuries. Dissertation. Palo Alto University; 2010.``."""
    kind = thesis_kind(clean(reference.genre))
    _add_monograph(line, reference, kind=kind[:1].upper() + kind[1:])


def add_chapter(line: Sentences, reference: Reference) -> None:
    """As in ``Measuring disability. In: Regier DA, ed. Concepts. Publisher; 2011:189-227.``."""
    line.add(people(reference.author, line.most, et_al=reference.author_et_al))
    line.add(translated_title(reference))
    _add_book_around(line, reference)


def add_conference_paper(line: Sentences, reference: Reference) -> None:
    """A chapter of the proceedings; without them ``Paper presented at: Meeting; November 6, 2015; St Louis, MO.``."""
    proceedings = full(reference)
    if proceedings and reference.volume and not (reference.publisher or reference.event_title or reference.editor):
        add_journal_article(line, reference)
        return
    if proceedings:
        add_chapter(line, reference)
        return
    add_authors(line, reference)
    line.add(clean(reference.title))
    if event := clean(reference.event_title):
        kind = article_kind(reference.genre) if reference.genre else ""
        when = ama_date(reference.event_date) if reference.event_date else ""
        presented = f"{kind.capitalize()} presented at" if kind in ("abstract", "poster") else "Paper presented at"
        line.add(f"{presented}: {joined('; ', event, when, clean(reference.event_place))}")
    _add_rest(line, reference, editors=False, dated=bool(event and reference.event_date))


def _add_monograph(line: Sentences, reference: Reference, *, kind: str = "", number: str = "") -> None:
    has_authors = add_authors(line, reference)
    line.add(Title(clean(reference.title) or full(reference)))
    line.add(kind)
    _add_rest(line, reference, editors=has_authors, number=number)


def _add_book_around(line: Sentences, reference: Reference) -> None:
    holders = people(reference.container_author, line.most) or editors_of(reference, line.most)
    title = Title(full(reference))
    if holders:
        line.add("In: ", holders)
        line.add(title)
    elif title:
        line.add("In: ", title)
    _add_rest(line, reference, editors=bool(reference.container_author))


def _add_rest(line: Sentences, reference: Reference, *, editors: bool, number: str = "", dated: bool = False) -> None:
    add_secondary_authors(line, reference, editors=editors)
    add_volume_and_edition(line, reference)
    if reference.publisher or reference.page or not dated:
        add_imprint(line, reference)
    add_series(line, reference)
    line.add(number)
    add_where_found(line, reference, links.address(reference))
