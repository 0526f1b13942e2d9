"""Articles in journals, magazines and newspapers, and preprints, as NLM cites them.

Sources: Citing Medicine, chapters 1, 9 and 23; for the order of date, volume, DOI and ``Epub`` the SO line of MEDLINE.
"""

from collections.abc import Mapping
from typing import Any

from citelib.formats.listing import links, locators, medline
from citelib.formats.listing.containers import abbreviated, full
from citelib.formats.listing.dates import nlm_date, nlm_issued
from citelib.formats.listing.nlm_parts import add_authors, add_title, dates_in_brackets
from citelib.formats.listing.pages import plain, shortened
from citelib.formats.listing.pieces import Sentences, clean, joined, without_stop
from citelib.formats.listing.servers import server
from citelib.formats.listing.wording import article_kind, is_ahead_of_print
from citelib.reference import PartialDate, Reference

_PRINT_UNTIL = PartialDate(2013, 10)
_COLLECTIONS_SINCE = 2013


def add_journal_article(line: Sentences, reference: Reference) -> None:
    """As in ``J Am Osteopath Assoc. 2012 Aug;112(8):522-8. doi: 10.7556/x. Epub 2012 Jul 1.``."""
    _add_article(line, reference, abbreviated(reference))


def add_newspaper_article(line: Sentences, reference: Reference) -> None:
    """As in ``The Washington Post. 2002 Aug 12;Sect. A:2.``."""
    _add_article(line, reference, full(reference), section=clean(reference.section))


def add_preprint(line: Sentences, reference: Reference) -> None:
    """As in ``medRxiv [Preprint]. 2020 Apr 11:2020.04.08.20057679. doi: 10.1101/2020.04.08.20057679.``."""
    _add_article(line, reference, joined(" ", server(reference), "[Preprint]"))


def _add_article(line: Sentences, reference: Reference, periodical: str, *, section: str = "") -> None:
    add_authors(line, reference)
    add_title(line, _title(reference), article_kind(reference.genre) if reference.genre else "")
    record = medline.tags(reference)
    printed, electronic = _dates(reference, record)
    url = links.address(reference)
    if url:
        line.add(joined(" ", periodical, "" if periodical.endswith("]") else "[Internet]"))
        printed = joined(" ", printed, dates_in_brackets(reference))
    else:
        line.add(periodical)
    volume = locators.in_brackets(locators.volume(reference), locators.issue(reference))
    pages = _pages(reference, record)
    location = medline.location(record) if record and not pages else ""
    apart = location and (volume or medline.is_from_before_2017(record))
    place = joined(";", printed, joined(" ", volume, f"Sect. {section}" if section else ""))
    line.add(joined(":", place, pages if apart else pages or location))
    if apart:
        line.add("pii: ", location)
    _add_where_found(line, reference, record, url, electronic)


def _title(reference: Reference) -> str:
    """The title, in brackets if it is a translation."""
    title = clean(reference.title)
    if not title or medline.is_bracketed(title) or not medline.is_translated(reference):
        return title
    return f"[{without_stop(title)}]"


def _pages(reference: Reference, record: Mapping[str, Any]) -> str:
    pages = locators.pages(reference)
    if not pages:
        return f"arXiv:{clean(reference.arxiv)}" if reference.arxiv else ""
    return plain(pages) if record else shortened(pages)


def _add_where_found(
    line: Sentences, reference: Reference, record: Mapping[str, Any], url: str, electronic: str
) -> None:
    doi = clean(medline.spelled_doi(reference)) if reference.doi else ""
    if doi and not (record and medline.is_from_before_2017(record) and medline.is_no_location(record, doi)):
        line.add("doi: ", links.doi_link(doi))
    line.add(electronic)
    if url:
        line.add("Available from: ", links.url_link(url), stop="." if url.endswith("/") else "")


def _dates(reference: Reference, record: Mapping[str, Any]) -> tuple[str, str]:
    """The date that stands before the volume, and what stands behind the DOI: ``Epub 2019 Nov 4``."""
    issued, available = nlm_issued(reference), reference.available
    status = medline.publication_status(reference, record)
    ahead = "Epub ahead of print" if _is_said_to_be_ahead(reference, status) else ""
    if available is None:
        return issued, ahead
    epub = nlm_date(available)
    if not issued or issued == epub or status == "aheadofprint":
        return epub, ahead
    if status == "epublish":
        return epub, joined(" ", collection, issued) if (collection := _collection(reference, record)) else ""
    return issued, f"Epub {epub}"


def _is_said_to_be_ahead(reference: Reference, status: str) -> bool:
    """Whether the words stand there: the SO line of a MEDLINE record does without them."""
    if is_ahead_of_print(status) or locators.is_ahead_of_print(reference):
        return True
    return status == "aheadofprint" and "nbib" not in reference.extra and not locators.volume(reference)


def _collection(reference: Reference, record: Mapping[str, Any]) -> str:
    """What NLM calls the issue of an article that was first published by itself.

    ``eCollection``; until October 2013 ``Print`` in journals with issues; nothing in records from before both.
    """
    if reference.available is None:
        return ""
    if reference.available.year < _COLLECTIONS_SINCE and medline.is_from_before_2017(record):
        return ""
    return "Print" if reference.available < _PRINT_UNTIL and reference.issue else "eCollection"
