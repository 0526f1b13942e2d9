"""A list of references as the National Library of Medicine prints it (Citing Medicine), for reading.

Source: Citing Medicine, 2nd edition, and NLM's samples for authors of journal articles, which the International
Committee of Medical Journal Editors recommends. What stands between the title and the PMID of a journal article is
what MEDLINE prints in the SO line of its record: ``J Am Osteopath Assoc. 2012 Aug;112(8):522-8.`` Behind it stand, as
in PubMed, the language unless it is English, and ``PMID: 22904251; PMCID: PMC3096432.`` Titles are printed as they are
stored. What is not known is left out.
"""

import functools
from collections.abc import Callable, Iterable, Iterator, Sequence

from citelib.formats.listing import nlm_books, nlm_documents, nlm_periodicals
from citelib.formats.listing.markup import write
from citelib.formats.listing.nlm_parts import add_language, add_pubmed_numbers
from citelib.formats.listing.pieces import Sentences, untitled
from citelib.formats.listing.shapes import shape
from citelib.reference import Reference

suffix = ".txt"
MOST_AUTHORS = 6
"""How many authors are named; ``et al.`` stands for the others."""

_ADD: dict[str, Callable[[Sentences, Reference], None]] = {
    "book": nlm_books.add_book,
    "chapter": nlm_books.add_chapter,
    "conference-paper": nlm_books.add_conference_paper,
    "dataset": nlm_documents.add_dataset,
    "journal-article": nlm_periodicals.add_journal_article,
    "law": nlm_documents.add_law,
    "newspaper-article": nlm_periodicals.add_newspaper_article,
    "other": nlm_documents.add_other,
    "patent": nlm_documents.add_patent,
    "post": nlm_documents.add_post,
    "preprint": nlm_periodicals.add_preprint,
    "report": nlm_books.add_report,
    "software": nlm_documents.add_software,
    "standard": nlm_books.add_standard,
    "thesis": nlm_books.add_thesis,
    "web-page": nlm_documents.add_web_page,
}


def dumps(
    references: Iterable[Reference], *, markup: str = "text", numbered: bool = True, most_authors: int = MOST_AUTHORS
) -> Iterator[str]:
    """One item for each reference, in their order.

    `markup` is ``text`` (one reference on each line), ``markdown`` or ``html`` (a fragment; each item's id is the
    citation key). Raises UsageError for another one.
    """
    return write(references, functools.partial(_compose, most=most_authors), markup=markup, numbered=numbered)


def entry(reference: Reference) -> str:
    """One reference as plain text, without a number.

    >>> from citelib.reference import Name, PartialDate
    >>> entry(Reference(type="book", title="Gout", author=(Name(family="Ng", given="Ada"),), issued=PartialDate(2012)))
    'Ng A. Gout. 2012.'
    """
    return "".join(_compose(reference, MOST_AUTHORS))


def _compose(reference: Reference, most: int) -> Sequence[str]:
    line = Sentences(most)
    _ADD[shape(reference)](line, reference)
    if not line.pieces:
        line.add(untitled(reference))
    elif reference.language:
        add_language(line, reference)
    if reference.pmid or reference.pmcid:
        add_pubmed_numbers(line, reference)
    return line.pieces
