"""What biblatex calls the types and fields of a reference, and where it allows them: facts for `biblatex`, no code.

Types and fields are those of biblatex's data model (Lehman et al., *The biblatex Package*, section 2, and its
blx-dm.def). Types that the manual lists but for which the model has no fields (``standard``, ``legislation``, ``movie``
…) are written as ``misc`` or ``manual``; `entrysubtype` then says what they are.
"""

TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "review": "article",
    "review-book": "article",
    "article": "online",
    "webpage": "online",
    "post": "online",
    "post-weblog": "online",
    "book": "book",
    "classic": "book",
    "collection": "book",
    "chapter": "incollection",
    "entry": "inreference",
    "entry-dictionary": "inreference",
    "entry-encyclopedia": "inreference",
    "paper-conference": "inproceedings",
    "speech": "unpublished",
    "manuscript": "unpublished",
    "pamphlet": "booklet",
    "periodical": "periodical",
    "report": "report",
    "standard": "manual",
    "thesis": "thesis",
    "patent": "patent",
    "dataset": "dataset",
    "software": "software",
}
"""CSL types and their entry types; every other one is a ``misc``."""

SUBTYPES = {"article-magazine": "magazine", "article-newspaper": "newspaper"}
"""CSL types that the manual names in its field `entrysubtype`; others go by their own names."""

_BOOK = (
    ("volume", "volume"),
    ("part", "part"),
    ("volumes", "number_of_volumes"),
    ("series", "collection_title"),
    ("number", "collection_number"),
    ("chapter", "chapter_number"),
    ("edition", "edition"),
    ("publisher", "publisher"),
    ("location", "publisher_place"),
)
_EVENT = (("eventtitle", "event_title"), ("eventdate", "event_date"), ("venue", "event_place"))

FIELDS = {
    "article": (
        ("editor", "editor"),
        ("translator", "translator"),
        ("series", "collection_title"),
        ("volume", "volume"),
        ("number", "issue"),
        ("eid", "number"),
        ("pages", "page"),
        ("version", "version"),
        ("issn", "issn"),
    ),
    "book": (
        ("editor", "editor"),
        ("translator", "translator"),
        *_BOOK,
        ("pages", "page"),
        ("pagetotal", "number_of_pages"),
        ("isbn", "isbn"),
    ),
    "incollection": (
        ("editor", "editor"),
        ("translator", "translator"),
        *_BOOK,
        ("pages", "page"),
        ("isbn", "isbn"),
    ),
    "inproceedings": (
        ("editor", "editor"),
        *_EVENT,
        *(pair for pair in _BOOK if pair[0] != "edition"),
        ("organization", "authority"),
        ("pages", "page"),
        ("isbn", "isbn"),
    ),
    "manual": (
        ("editor", "editor"),
        ("edition", "edition"),
        ("type", "genre"),
        ("version", "version"),
        ("series", "collection_title"),
        ("organization", "authority"),
        ("publisher", "publisher"),
        ("location", "publisher_place"),
        ("chapter", "chapter_number"),
        ("pages", "page"),
        ("pagetotal", "number_of_pages"),
        ("isbn", "isbn"),
    ),
    "booklet": (
        ("editor", "editor"),
        ("type", "genre"),
        ("location", "publisher_place"),
        ("chapter", "chapter_number"),
        ("pages", "page"),
        ("pagetotal", "number_of_pages"),
    ),
    "dataset": (
        ("editor", "editor"),
        ("edition", "edition"),
        ("type", "genre"),
        ("series", "collection_title"),
        ("number", "number"),
        ("version", "version"),
        ("organization", "authority"),
        ("publisher", "publisher"),
        ("location", "publisher_place"),
    ),
    "software": (
        ("editor", "editor"),
        ("type", "genre"),
        ("version", "version"),
        ("location", "publisher_place"),
    ),
    "online": (("editor", "editor"), ("version", "version")),
    "patent": (
        ("type", "genre"),
        ("number", "number"),
        ("version", "version"),
        ("location", "publisher_place"),
    ),
    "periodical": (
        ("editor", "editor"),
        ("series", "collection_title"),
        ("volume", "volume"),
        ("number", "issue"),
        ("issn", "issn"),
    ),
    "report": (
        ("number", "number"),
        ("version", "version"),
        ("location", "publisher_place"),
        ("chapter", "chapter_number"),
        ("pages", "page"),
        ("pagetotal", "number_of_pages"),
    ),
    "thesis": (
        ("location", "publisher_place"),
        ("chapter", "chapter_number"),
        ("pages", "page"),
        ("pagetotal", "number_of_pages"),
    ),
    "unpublished": (("type", "genre"), *_EVENT, ("location", "publisher_place")),
}
"""By entry type: fields, and the attributes of `Reference` that they hold."""
FIELDS["inreference"] = FIELDS["incollection"]
FIELDS["inbook"] = (("bookauthor", "container_author"), *FIELDS["incollection"])
FIELDS["collection"] = FIELDS["book"]
FIELDS["misc"] = FIELDS["software"]

_IN_BOOK = (("booktitle", ("container_title",)),)
_WORK = (
    ("howpublished", ("container_title", "archive", "number")),
    ("organization", ("publisher", "authority")),
)
CONTAINERS = {
    "article": (("journaltitle", ("container_title", "container_title_short")),),
    "incollection": _IN_BOOK,
    "inbook": _IN_BOOK,
    "inreference": _IN_BOOK,
    "inproceedings": (("booktitle", ("container_title", "event_title")),),
    "booklet": (("howpublished", ("publisher", "container_title")),),
    "online": (("organization", ("container_title", "publisher", "authority")),),
    "manual": (("number", ("collection_number", "number")),),
    "unpublished": (("howpublished", ("container_title", "publisher")),),
    "report": (("institution", ("publisher", "authority", "container_title")),),
    "thesis": (("institution", ("publisher", "authority")),),
    "software": _WORK,
    "misc": _WORK,
}
"""By entry type: fields that hold the first of several attributes that is filled."""

NAMES = ("editor", "translator", "bookauthor")
"""Fields that hold names; they stand behind the authors."""

GENRES = {"thesis": "phdthesis", "report": "techreport"}
"""What the type of an entry says if it has no field `type`, which these must have."""

ANYWHERE = (
    ("shortjournal", "container_title_short"),
    ("date", "issued"),
    ("pubstate", "status"),
    ("doi", "doi"),
    ("url", "url"),
    ("urldate", "accessed"),
    ("note", "note"),
    ("shorttitle", "title_short"),
    ("origtitle", "original_title"),
    ("origdate", "original_date"),
    ("origpublisher", "original_publisher"),
    ("origlocation", "original_publisher_place"),
    ("langid", "language"),
    ("library", "call_number"),
    ("keywords", "keyword"),
    ("abstract", "abstract"),
    ("annotation", "annote"),
)
"""Fields that any entry may have; they come last."""

STATES = {
    "in press": "inpress",
    "forthcoming": "forthcoming",
    "submitted": "submitted",
    "in preparation": "inpreparation",
    "prepublished": "prepublished",
    "ahead of print": "prepublished",
    "epub ahead of print": "prepublished",
    "online ahead of print": "prepublished",
}
"""States of publication, in lower case, and the keys that biblatex has for them."""

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""Seasons in lower case, as months of ISO 8601-2."""

VARIETIES = {"en-us": "american", "en-gb": "british", "pt-br": "brazilian"}
"""Languages of countries and their names in babel."""

THREE_LETTERS = {
    "ara": "ar", "cze": "cs", "dan": "da", "ger": "de", "gre": "el", "eng": "en", "spa": "es", "fin": "fi", "fre": "fr",
    "heb": "he", "hun": "hu", "ita": "it", "jpn": "ja", "kor": "ko", "nob": "nb", "dut": "nl", "nor": "no", "pol": "pl",
    "por": "pt", "rus": "ru", "swe": "sv", "tur": "tr", "ukr": "uk", "chi": "zh",
}  # fmt: skip
"""ISO 639-2 codes, as MEDLINE and library catalogues write languages, and those of ISO 639-1."""
