"""What BibTeX calls the types, fields and values of a reference: facts for `bibtex`, no code.

Types and fields are those of BibTeX's own manual (Patashnik, *BibTeXing*, 1988), then natbib's and JabRef's for what
that lacks (``doi``, ``url``, ``eid``, ``abstract`` …); styles leave out the fields that they do not know.
"""

TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "review": "article",
    "review-book": "article",
    "book": "book",
    "classic": "book",
    "collection": "book",
    "chapter": "incollection",
    "entry": "incollection",
    "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection",
    "paper-conference": "inproceedings",
    "pamphlet": "booklet",
    "report": "techreport",
    "standard": "techreport",
    "thesis": "phdthesis",
}
"""CSL types and their entry types; every other one is a ``misc``."""

_IN_BOOK = (
    ("volume", "volume"),
    ("series", "collection_title"),
    ("number", "collection_number"),
    ("chapter", "chapter_number"),
    ("edition", "edition"),
    ("publisher", "publisher"),
    ("address", "publisher_place"),
    ("volumes", "number_of_volumes"),
)
LAST = (
    ("shorttitle", "title_short"),
    ("language", "language"),
    ("isbn", "isbn"),
    ("issn", "issn"),
    ("pmid", "pmid"),
    ("pmcid", "pmcid"),
    ("keywords", "keyword"),
    ("abstract", "abstract"),
    ("annote", "annote"),
)
"""Fields that any entry may have; they come last."""

FIELDS = {
    "article": (
        ("shortjournal", "container_title_short"),
        ("volume", "volume"),
        ("number", "issue"),
        ("series", "collection_title"),
        ("publisher", "publisher"),
        ("address", "publisher_place"),
        ("pubstate", "status"),
    ),
    "book": (*_IN_BOOK, ("pagetotal", "number_of_pages")),
    "incollection": _IN_BOOK,
    "inbook": _IN_BOOK,
    "inproceedings": (("eventtitle", "event_title"), *_IN_BOOK),
    "booklet": (("address", "publisher_place"), ("edition", "edition")),
    "techreport": (
        ("type", "genre"),
        ("number", "number"),
        ("series", "collection_title"),
        ("address", "publisher_place"),
        ("version", "version"),
        ("pagetotal", "number_of_pages"),
    ),
    "phdthesis": (("type", "genre"), ("address", "publisher_place")),
    "misc": (
        ("publisher", "publisher"),
        ("address", "publisher_place"),
        ("type", "genre"),
        ("volume", "volume"),
        ("number", "number"),
        ("edition", "edition"),
        ("series", "collection_title"),
        ("version", "version"),
        ("pubstate", "status"),
    ),
}
"""By entry type: fields and the attributes of `Reference` that they hold as text."""
FIELDS["mastersthesis"] = FIELDS["phdthesis"]

CONTAINERS = {
    "article": ("journal", ("container_title", "container_title_short")),
    "incollection": ("booktitle", ("container_title",)),
    "inproceedings": ("booktitle", ("container_title", "event_title")),
    "booklet": ("howpublished", ("publisher", "container_title")),
    "techreport": ("institution", ("publisher", "authority", "container_title")),
    "phdthesis": ("school", ("publisher", "authority")),
    "mastersthesis": ("school", ("publisher", "authority")),
    "misc": ("howpublished", ("container_title", "publisher", "authority", "archive")),
}
"""By entry type: the field that styles print for where the work came out, and what it holds, the best first."""

UNPRINTED = {
    "container_title_short": "shortjournal",
    "collection_title": "series",
    "number": "eid",
    "number_of_pages": "pagetotal",
    "number_of_volumes": "volumes",
    "event_title": "eventtitle",
    "event_place": "venue",
    "event_date": "eventdate",
    "original_title": "origtitle",
    "original_publisher": "origpublisher",
    "original_publisher_place": "origlocation",
    "original_date": "origdate",
    "publisher_place": "address",
    "status": "pubstate",
    "call_number": "library",
    "container_author": "bookauthor",
    "available": "available-date",
}
"""What biblatex calls attributes that no classic style prints; others go by their CSL names."""

SUBTYPES = {"article-magazine": "magazine", "article-newspaper": "newspaper"}
"""CSL types that the biblatex manual names in its field `entrysubtype`."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The month macros that every style defines."""

LANGUAGES = {
    "ar": "arabic",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "he": "hebrew",
    "hu": "hungarian",
    "it": "italian",
    "ja": "japanese",
    "ko": "korean",
    "nb": "norwegian",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
    "uk": "ukrainian",
    "zh": "chinese",
}
"""ISO 639-1 codes and the names that babel, babelbib and biblatex share."""
