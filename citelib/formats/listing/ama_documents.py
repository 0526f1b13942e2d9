"""Web pages, posts, data, software, patents, laws and all else, as AMA prints them.

Source: AMA Manual of Style, 11th edition, sections 3.13 (special materials), 3.15 (electronic references), 3.16 (law).
"""

from citelib.formats.listing import laws, links, locators
from citelib.formats.listing.ama_parts import (
    add_authors,
    add_imprint,
    add_secondary_authors,
    add_series,
    add_volume_and_edition,
    add_where_found,
    people,
)
from citelib.formats.listing.containers import full
from citelib.formats.listing.dates import ama_issued
from citelib.formats.listing.pieces import Sentences, Title, clean, joined
from citelib.reference import Reference


def add_web_page(line: Sentences, reference: Reference) -> None:
    """As in ``Title. Site. May 4, 2018. Updated June 1, 2019. Accessed June 18, 2019. URL``."""
    add_authors(line, reference)
    site = full(reference) or clean(reference.publisher) or clean(reference.authority)
    title = clean(reference.title)
    line.add(title)
    line.add(site if site != title else "")
    line.add(ama_issued(reference))
    add_where_found(line, reference, links.address(reference, beside_doi=True), dated=True)


def add_post(line: Sentences, reference: Reference) -> None:
    """As in ``Title. Quartz blog. February 1, 2016. Accessed August 16, 2016. URL``."""
    add_authors(line, reference)
    line.add(clean(reference.title))
    blog = full(reference) or clean(reference.publisher)
    line.add(Title(blog), " blog" if blog and "blog" not in blog.lower() else "")
    line.add(ama_issued(reference))
    add_where_found(line, reference, links.address(reference, beside_doi=True), dated=True)


def add_dataset(line: Sentences, reference: Reference) -> None:
    """As in ``Title. Version 2. Dataset. Dryad; 2020. doi:10.5061/dryad.x``."""
    _add_versioned(line, reference, "Dataset")


def add_software(line: Sentences, reference: Reference) -> None:
    """As in ``Epi Info. Version 7.2. Centers for Disease Control and Prevention; 2016. Accessed May 1, 2017. URL``."""
    _add_versioned(line, reference, "")


def add_patent(line: Sentences, reference: Reference) -> None:
    """As in ``Pagedas AC, inventor; Ancel Surgical, assignee. Title. US patent 9,388,401. July 12, 2016.``."""
    assignee = clean(reference.publisher)
    inventors = people(reference.author, line.most, "inventor", et_al=reference.author_et_al)
    line.add(joined("; ", inventors, f"{assignee}, assignee" if assignee else ""))
    line.add(clean(reference.title))
    number, authority = clean(reference.number), clean(reference.authority)
    line.add(f"{authority} patent {number}" if authority and number else f"Patent {number}" if number else authority)
    line.add(ama_issued(reference))
    add_where_found(line, reference, links.address(reference))


def add_law(line: Sentences, reference: Reference) -> None:
    """As in ``Rhoades v State, 848 NW2d 22 (Iowa 2013).``, the name of a case in italics."""
    title, rest = clean(reference.title) or people(reference.author, line.most), laws.behind_name(reference)
    name = Title(title) if reference.type == "legal_case" else title
    line.add(name, laws.between(name, rest), rest)
    add_where_found(line, reference, links.address(reference, beside_doi=True))


def add_other(line: Sentences, reference: Reference) -> None:
    """Any other work: all that is known of it in the order of a book."""
    has_authors = add_authors(line, reference)
    title, container = clean(reference.title), full(reference)
    line.add(title if container else Title(title))
    line.add(Title(container))
    kind = clean(reference.genre) or clean(reference.medium)
    line.add(kind[:1].upper() + kind[1:] if "internet" not in kind.lower() else "")
    add_secondary_authors(line, reference, editors=has_authors)
    add_volume_and_edition(line, reference)
    add_imprint(line, reference)
    add_series(line, reference)
    line.add(clean(reference.number))
    add_where_found(line, reference, links.address(reference, beside_doi=True))


def _add_versioned(line: Sentences, reference: Reference, kind: str) -> None:
    has_authors = add_authors(line, reference)
    site = full(reference)
    title = clean(reference.title) or site
    line.add(title)
    version = locators.version(reference)
    line.add(f"Version {version}" if version else "")
    line.add(kind)
    add_secondary_authors(line, reference, editors=has_authors)
    add_volume_and_edition(line, reference)
    line.add(site if site.lower() not in (title.lower(), clean(reference.publisher).lower()) else "")
    add_imprint(line, reference)
    add_series(line, reference)
    add_where_found(line, reference, links.address(reference, beside_doi=True))
