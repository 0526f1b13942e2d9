"""PubmedBookArticle, the XML of a book or of a chapter in NCBI's Bookshelf, as the fields of its MEDLINE record."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from citelib.formats.medline.articles import identifier_of_record
from citelib.formats.medline.contents import abstract_fields, grants, keywords, locations, name_fields
from citelib.formats.medline.elements import take_all
from citelib.formats.medline.printed_dates import in_digits, publication_date
from citelib.formats.medline.publication import identifiers

Fields = Iterator[tuple[str, str]]

_TEXTS = (
    ("PB", "Book/Publisher/PublisherName"),
    ("PL", "Book/Publisher/PublisherLocation"),
    ("BTI", "Book/BookTitle"),
    ("CTI", "Book/CollectionTitle"),
    ("VI", "Book/Volume"),
    ("VTI", "Book/VolumeTitle"),
    ("EN", "Book/Edition"),
    ("ISBN", "Book/Isbn"),
    ("TI", "ArticleTitle"),
    ("TT", "VernacularTitle"),
    ("LA", "Language"),
)


def book_fields(document: Element) -> Fields:
    """The fields of BookDocument; its publication types tell a chapter from a whole book, as in NLM's conversion."""
    yield from identifier_of_record(document)
    whole = "Book" if document.find("Book/BookTitle") is not None else ""
    type_by_title = whole if document.find("ArticleTitle") is None else "Book Chapter"
    for tag, path in _TEXTS:
        for text in take_all(document, path):
            yield tag, text
    yield "DP", publication_date(document.find("Book/PubDate"))
    yield "CTDT", in_digits(document.find("ContributionDate"))
    yield "DRDT", in_digits(document.find("DateRevised"))
    for part in (document, document.find("Book")):
        if part is not None:
            yield from locations(part)
    yield from abstract_fields(document)
    yield from _names(document)
    for name in [*take_all(document, "PublicationType"), type_by_title]:
        yield "PT", name
    yield from grants(document)
    yield from keywords(document)
    yield from identifiers(document)
    for investigator in document.iterfind("InvestigatorList/Investigator"):
        yield from name_fields(investigator, "FIR", "IR", "IRAD")


def _names(document: Element) -> Fields:
    """Editors, and the authors of the chapter; those of the book only if the chapter names none."""
    lists = [names for names in document.iterfind("AuthorList") if names.get("Type") != "editors"]
    of_the_book = document.findall("Book/AuthorList")
    editors = [names for names in (*document.iterfind("AuthorList"), *of_the_book) if names.get("Type") == "editors"]
    authors = lists or [names for names in of_the_book if names.get("Type") != "editors"]
    for full, short, chosen in (("FED", "ED", editors), ("FAU", "AU", authors)):
        for names in chosen:
            names.attrib.pop("Type", None)
            for author in names.iterfind("Author"):
                yield from name_fields(author, full, short, "AD")
