"""A list of references in the style of the AMA Manual of Style, 11th edition, for reading.

Source: chapter 3 of the manual. Titles of journals and books are in italics where the markup has them; a list of more
than six authors is cut to three. Titles are printed as they are stored. What is not known is left out.
"""

import functools
from collections.abc import Callable, Iterable, Iterator, Sequence

from citelib.formats.listing import ama_books, ama_documents, ama_periodicals
from citelib.formats.listing.markup import write
from citelib.formats.listing.pieces import Sentences, untitled
from citelib.formats.listing.shapes import shape
from citelib.reference import Reference

suffix = ".txt"
MOST_AUTHORS = 6
"""How many authors are all named; of more, the first three and ``et al``."""

_ADD: dict[str, Callable[[Sentences, Reference], None]] = {
    "book": ama_books.add_book,
    "chapter": ama_books.add_chapter,
    "conference-paper": ama_books.add_conference_paper,
    "dataset": ama_documents.add_dataset,
    "journal-article": ama_periodicals.add_journal_article,
    "law": ama_documents.add_law,
    "newspaper-article": ama_periodicals.add_newspaper_article,
    "other": ama_documents.add_other,
    "patent": ama_documents.add_patent,
    "post": ama_documents.add_post,
    "preprint": ama_periodicals.add_preprint,
    "report": ama_books.add_report,
    "software": ama_documents.add_software,
    "standard": ama_books.add_standard,
    "thesis": ama_books.add_thesis,
    "web-page": ama_documents.add_web_page,
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
    >>> author = (Name(family="Sacks", given="Oliver"),)
    >>> entry(Reference(type="book", title="Gout", author=author, publisher="Knopf", issued=PartialDate(2012)))
    'Sacks O. Gout. Knopf; 2012.'
    """
    return "".join(_compose(reference, MOST_AUTHORS))


def _compose(reference: Reference, most: int) -> Sequence[str]:
    line = Sentences(most)
    _ADD[shape(reference)](line, reference)
    if not line.pieces:
        line.add(untitled(reference))
    return line.pieces
