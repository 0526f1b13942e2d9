"""Web pages, posts, data, software, patents, laws and all else, as NLM cites them.

Sources: Citing Medicine, chapters 6 (patents), 8 (legal material), 22 to 26 (databases, web sites, blogs); NLM's
samples for authors of journal articles (computer programs, data).
"""

from citelib.formats.listing import laws, links, locators
from citelib.formats.listing.containers import full
from citelib.formats.listing.dates import nlm_issued
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
from citelib.formats.listing.pages import shortened
from citelib.formats.listing.pieces import Sentences, clean, joined
from citelib.reference import Reference


def add_web_page(line: Sentences, reference: Reference) -> None:
    """As in ``Title [Internet]. Site. Place: Publisher; date [updated …; cited …]. Available from: URL``."""
    _add_online_work(line, reference, "Internet")


def add_dataset(line: Sentences, reference: Reference) -> None:
    """As in ``Title [dataset]. Version 2. Place: Publisher; date [cited …]. Available from: URL``."""
    _add_online_work(line, reference, "dataset")


def add_software(line: Sentences, reference: Reference) -> None:
    """As in ``Title [computer program]. Version 2.2. Place: Publisher; date.``."""
    _add_online_work(line, reference, "computer program")


def add_post(line: Sentences, reference: Reference) -> None:
    """As in ``Post. 2009 Feb 12 [cited 2009 Feb 13]. In: Blog [Internet]. Place: Publisher. Available from: URL``."""
    blog = full(reference)
    if not blog:
        add_web_page(line, reference)
        return
    add_authors(line, reference)
    add_title(line, reference.title)
    line.add(joined(" ", nlm_issued(reference), dates_in_brackets(reference)))
    line.add(f"In: {blog} [Internet]")
    line.add(joined(": ", clean(reference.publisher_place), clean(reference.publisher)))
    add_where_found(line, reference, links.address(reference, beside_doi=True))


def add_patent(line: Sentences, reference: Reference) -> None:
    """As in ``Pagedas AC, inventor; Ancel Surgical, assignee. Title. US patent 20020103498. 2002 Aug 1.``."""
    assignee = clean(reference.publisher)
    inventors = people(reference.author, line.most, "inventor", et_al=reference.author_et_al)
    line.add(joined("; ", inventors, f"{assignee}, assignee" if assignee else ""))
    add_title(line, reference.title)
    number = clean(reference.number)
    authority = clean(reference.authority)
    line.add(f"{authority} patent {number}" if authority and number else f"Patent {number}" if number else authority)
    line.add(nlm_issued(reference))
    add_where_found(line, reference, links.address(reference))


def add_law(line: Sentences, reference: Reference) -> None:
    """As in ``Veterans Hearing Loss Compensation Act of 2002, Pub. L. No. 107-9, 115 Stat. 11 (May 24, 2001).``."""
    name, rest = clean(reference.title) or people(reference.author, line.most), laws.behind_name(reference)
    line.add(name, laws.between(name, rest), rest)
    url = links.address(reference, beside_doi=True)
    line.add(dates_in_brackets(reference) if url else "")
    add_where_found(line, reference, url)


def add_other(line: Sentences, reference: Reference) -> None:
    """Any other work: all that is known of it in the order of a book."""
    url = links.address(reference, beside_doi=True)
    has_authors = add_authors(line, reference)
    kind = clean(reference.medium) or clean(reference.genre)
    add_title(line, reference.title, kind, "Internet" if url and "internet" not in kind.lower() else "")
    line.add(full(reference))
    add_edition_and_volume(line, reference)
    add_secondary_authors(line, reference, editors=has_authors)
    add_imprint(line, reference, online=bool(url))
    pages = shortened(reference.page)
    line.add(f"p. {pages}" if pages else "")
    add_series(line, reference)
    line.add(clean(reference.number))
    add_where_found(line, reference, url)


def _add_online_work(line: Sentences, reference: Reference, designator: str) -> None:
    url = links.address(reference, beside_doi=True)
    site = full(reference)
    has_authors = add_authors(line, reference)
    title = reference.title or site
    add_title(line, title, designator)
    if version := locators.version(reference):
        line.add(f"Version {version}")
    add_edition_and_volume(line, reference)
    add_secondary_authors(line, reference, editors=has_authors)
    publisher = clean(reference.publisher) or clean(reference.authority)
    other = site if site.lower() not in (clean(title).lower(), publisher.lower()) else ""
    line.add(other if publisher else "")
    add_imprint(line, reference, publisher=publisher or other, online=True)
    add_series(line, reference)
    add_where_found(line, reference, url)
