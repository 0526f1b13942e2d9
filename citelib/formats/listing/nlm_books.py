"""Books, their chapters, conference papers, reports and theses, as NLM cites them.

Sources: Citing Medicine, chapters 2 (books), 3 (conferences), 4 (reports), 5 (dissertations), 22 (books on the
internet).
"""

from citelib.formats.listing import links
from citelib.formats.listing.containers import full
from citelib.formats.listing.dates import nlm_date
from citelib.formats.listing.nlm_parts import (
    add_authors,
    add_edition_and_volume,
    add_imprint,
    add_secondary_authors,
    add_series,
    add_title,
    add_where_found,
    dates_in_brackets,
    people,
)
from citelib.formats.listing.nlm_parts import editors as editors_of
from citelib.formats.listing.nlm_periodicals import add_journal_article
from citelib.formats.listing.pages import shortened
from citelib.formats.listing.pieces import Sentences, clean, joined
from citelib.formats.listing.wording import article_kind, thesis_kind
from citelib.reference import Reference


def add_book(line: Sentences, reference: Reference) -> None:
    """As in ``Title. 3rd ed. Philadelphia (PA): Saunders; 2002. 435 p.``."""
    _add_monograph(line, reference, clean(reference.medium))


def add_report(line: Sentences, reference: Reference) -> None:
    """As in ``Title. Cincinnati (OH): NIOSH; 2001 Feb. 24 p. Report No.: HETA2000-0139.``."""
    _add_monograph(line, reference, clean(reference.medium), number_label="Report No.: ")


def add_standard(line: Sentences, reference: Reference) -> None:
    """As in ``Title. ISO 690. Geneva: ISO; 2021.``."""
    _add_monograph(line, reference, clean(reference.medium), number_label="Standard No.: ")


def add_thesis(line: Sentences, reference: Reference) -> None:
    """As in ``Title [dissertation]. Mount Pleasant (MI): Central Michigan University; 2002.``."""
    _add_monograph(line, reference, thesis_kind(clean(reference.genre)))


def add_chapter(line: Sentences, reference: Reference) -> None:
    """As in ``Chapter. In: Vogelstein B, editor. Book. 2nd ed. New York: McGraw-Hill; 2002. p. 93-113.``."""
    line.add(people(reference.author, line.most, et_al=reference.author_et_al))
    add_title(line, reference.title, article_kind(reference.genre) if reference.genre else "")
    _add_book_around(line, reference, full(reference))


def add_conference_paper(line: Sentences, reference: Reference) -> None:
    """A paper in proceedings: ``In: …; 2002 Apr 3-5; Kinsdale, Ireland. …``; without them ``Paper presented at: …``."""
    proceedings = full(reference)
    if proceedings and reference.volume and not (reference.publisher or reference.event_title or reference.editor):
        add_journal_article(line, reference)
        return
    if reference.author or not proceedings:
        add_authors(line, reference)
    kind = article_kind(reference.genre) if reference.genre else ""
    add_title(line, reference.title, kind)
    event = clean(reference.event_title)
    when = nlm_date(reference.event_date) if reference.event_date else ""
    where = clean(reference.event_place)
    if proceedings:
        same = event.lower() in proceedings.lower()
        title = joined("; ", proceedings, when, where) if same else proceedings
        _add_book_around(line, reference, title, "" if same else joined("; ", event, when, where))
        return
    presented = "Poster presented at" if kind == "poster" else "Paper presented at"
    if event:
        line.add(f"{presented}: {joined('; ', event, when, where)}")
    _add_rest_of_book(line, reference, dated=bool(event and when))


def _add_monograph(line: Sentences, reference: Reference, designator: str, *, number_label: str = "") -> None:
    url = links.address(reference)
    online = bool(url) and "internet" not in designator.lower()
    has_authors = add_authors(line, reference)
    add_title(line, reference.title or full(reference), designator, "Internet" if online else "")
    add_edition_and_volume(line, reference)
    add_secondary_authors(line, reference, editors=has_authors)
    add_imprint(line, reference, online=bool(url))
    line.add(_extent(reference))
    add_series(line, reference)
    number = clean(reference.number)
    line.add(f"{number_label}{number}" if number and number_label else "")
    add_where_found(line, reference, url)


def _add_book_around(line: Sentences, reference: Reference, title: str, event: str = "") -> None:
    holders = people(reference.container_author, line.most) or editors_of(reference, line.most)
    url = links.address(reference)
    title = joined(" ", title, "[Internet]" if url and title else "")
    if holders:
        line.add("In: ", holders)
        line.add(title)
    elif title:
        line.add("In: ", title)
    line.add(event)
    _add_rest_of_book(line, reference, editors=bool(reference.container_author))


def _add_rest_of_book(line: Sentences, reference: Reference, *, editors: bool = False, dated: bool = False) -> None:
    url = links.address(reference)
    add_edition_and_volume(line, reference)
    add_secondary_authors(line, reference, editors=editors)
    if reference.publisher or not dated:
        add_imprint(line, reference, online=bool(url))
    else:
        line.add(dates_in_brackets(reference) if url else "")
    line.add(_pages(reference))
    add_series(line, reference)
    add_where_found(line, reference, url)


def _pages(reference: Reference) -> str:
    if pages := shortened(reference.page):
        return f"p. {pages}"
    chapter = clean(reference.chapter_number)
    return f"Chapter {chapter}" if chapter else ""


def _extent(reference: Reference) -> str:
    if reference.page:
        return _pages(reference)
    count = clean(reference.number_of_pages)
    volumes = clean(reference.number_of_volumes)
    if count:
        return f"{count} p" if count[-1].isalnum() and not count.endswith("p") else count
    return f"{volumes} vol" if volumes.isdigit() else volumes
