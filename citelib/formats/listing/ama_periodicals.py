"""Articles in journals, magazines and newspapers, and preprints, as AMA prints them.

Source: AMA Manual of Style, 11th edition, sections 3.11 (journal articles; 3.11.4 online and preprints), 3.13.1 (news).
"""

import re

from citelib.formats.listing import links, locators, medline
from citelib.formats.listing.ama_parts import add_authors, add_where_found, translated_title
from citelib.formats.listing.containers import abbreviated, full
from citelib.formats.listing.dates import ama_date, ama_issued, ama_year, is_in_press
from citelib.formats.listing.pages import whole
from citelib.formats.listing.pieces import Sentences, Title, clean, joined, without_stop
from citelib.formats.listing.servers import server
from citelib.formats.listing.wording import article_kind, is_ahead_of_print
from citelib.reference import Reference

_KINDS = ("abstract", "poster")
_small_words = re.compile(r"\b(?:Suppl(?:ement)?|Pt|Part|Spec)\b\.?", re.IGNORECASE).sub


def add_journal_article(line: Sentences, reference: Reference) -> None:
    """As in ``J Am Osteopath Assoc. 2012;112(8):522-528. doi:10.7556/x``."""
    _add_authors_and_title(line, reference)
    line.add(Title(abbreviated(reference)))
    volume, issue = locators.apart(locators.volume(reference), locators.issue(reference))
    place = locators.in_brackets(volume, _lowered(issue))
    pages = whole(locators.pages(reference))
    if pages.startswith("1-") and _is_ahead_of_print(reference):
        pages = ""
    if is_in_press(reference):
        line.add("In press")
    elif place:
        line.add(joined(":", joined(";", ama_year(reference), place), pages))
    elif pages:
        line.add(f"{ama_issued(reference)}:{pages}".removeprefix(":"))
    else:
        _add_online_date(line, reference, "Published online")
    add_where_found(line, reference, links.address(reference))


def add_newspaper_article(line: Sentences, reference: Reference) -> None:
    """As in ``New York Times. December 8, 2015:A24.``."""
    _add_authors_and_title(line, reference)
    line.add(Title(full(reference)))
    page, section = whole(locators.pages(reference)), clean(reference.section)
    if len(section) == 1 and page and not page.startswith(section):
        page, section = section + page, ""
    section = f"sect {section}" if section and not page.startswith(section) else ""
    line.add(joined(":", ama_issued(reference), joined(":", section, page)))
    add_where_found(line, reference, links.address(reference))


def add_preprint(line: Sentences, reference: Reference) -> None:
    """As in ``medRxiv. Preprint posted online June 16, 2020. doi:10.1101/2020.06.12.20126391``."""
    _add_authors_and_title(line, reference)
    line.add(Title(server(reference)))
    date = ama_issued(reference) or (ama_date(reference.available) if reference.available else "")
    line.add(joined(" ", "Preprint posted online", date))
    if reference.arxiv and not (reference.doi or reference.url or reference.accessed):
        line.add(links.arxiv_link(clean(reference.arxiv)), stop="")
    else:
        add_where_found(line, reference, links.address(reference))


def _add_authors_and_title(line: Sentences, reference: Reference) -> None:
    add_authors(line, reference)
    title = translated_title(reference)
    kind = article_kind(reference.genre) if reference.genre else ""
    line.add(joined(" ", without_stop(title), f"[{kind}]") if kind in _KINDS else title)


def _add_online_date(line: Sentences, reference: Reference, words: str) -> None:
    """The date of an article without volume or pages, which is online ahead of them if its day is known."""
    issued = reference.issued
    if reference.available:
        line.add(f"{words} {ama_date(reference.available)}")
    elif _is_ahead_of_print(reference) or (issued and issued.day):
        line.add(joined(" ", words, ama_issued(reference)))
    else:
        line.add(ama_issued(reference))


def _is_ahead_of_print(reference: Reference) -> bool:
    status = medline.publication_status(reference, medline.tags(reference))
    return status == "aheadofprint" or is_ahead_of_print(status) or locators.is_ahead_of_print(reference)


def _lowered(issue: str) -> str:
    """The issue with ``suppl`` and ``pt`` in small letters.

    >>> _lowered("12 Suppl 7"), _lowered("Suppl_1"), _lowered("Pt 2")
    ('12 suppl 7', 'suppl 1', 'pt 2')
    """
    if not issue or issue.isdigit():
        return issue
    return _small_words(_small, issue.replace("_", " "))


def _small(found: re.Match[str]) -> str:
    word = found[0].lower().rstrip(".")
    return {"supplement": "suppl", "part": "pt"}.get(word, word)
