"""What the types and fields of .bib files mean as those of a reference: facts for `works`, nearly no code.

Types: BibTeX's manual (Patashnik, *BibTeXing*, 1988, section 3.1), biblatex's (Lehman et al., sections 2.1 and 2.2),
and those that reference managers add.
"""

from collections.abc import Mapping
from functools import cache

from citelib.reference import TEXTS, Reference

TYPES = {
    "article": "article-journal",
    "suppperiodical": "article-journal",
    "review": "review",
    "periodical": "periodical",
    "book": "book",
    "mvbook": "book",
    "collection": "book",
    "mvcollection": "book",
    "reference": "book",
    "mvreference": "book",
    "proceedings": "book",
    "mvproceedings": "book",
    "manual": "book",
    "inbook": "chapter",
    "bookinbook": "chapter",
    "suppbook": "chapter",
    "incollection": "chapter",
    "suppcollection": "chapter",
    "inreference": "entry-encyclopedia",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "booklet": "pamphlet",
    "techreport": "report",
    "report": "report",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "webpage": "webpage",
    "dataset": "dataset",
    "software": "software",
    "patent": "patent",
    "standard": "standard",
    "legislation": "legislation",
    "legal": "legislation",
    "jurisdiction": "legal_case",
    "letter": "personal_communication",
    "audio": "song",
    "music": "song",
    "movie": "motion_picture",
    "video": "motion_picture",
    "image": "graphic",
    "artwork": "graphic",
    "performance": "performance",
    "preprint": "article",
}
"""Entry types in lower case and their CSL types; every other one is a ``document``."""

SUBTYPES = {"magazine": "article-magazine", "newspaper": "article-newspaper"}
"""Values of the field `entrysubtype` that the biblatex manual names."""

CSL_TYPES = frozenset(
    "article article-journal bill book broadcast chapter classic collection dataset document entry entry-dictionary"
    " entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture"
    " musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog"
    " regulation report review review-book software song speech standard thesis treaty webpage".split()
)
"""CSL types (CSL 1.0.2, appendix III): an export says in `entrysubtype` what no entry type says."""

GENRES = {
    "phdthesis": "PhD thesis",
    "mastersthesis": "Master's thesis",
    "mathesis": "Master's thesis",
    "bathesis": "Bachelor's thesis",
    "candthesis": "Candidate thesis",
    "techreport": "Technical report",
    "resreport": "Research report",
}
"""What biblatex prints for keys in the field `type`, and what the thesis types of BibTeX say."""

THESES = ("phdthesis", "mastersthesis")

FIELDS = {
    "volume": "volume",
    "part": "part",
    "series": "collection_title",
    "chapter": "chapter_number",
    "edition": "edition",
    "version": "version",
    "publisher": "publisher",
    "address": "publisher_place",
    "location": "publisher_place",
    "eventtitle": "event_title",
    "venue": "event_place",
    "type": "genre",
    "pubstate": "status",
    "volumes": "number_of_volumes",
    "pagetotal": "number_of_pages",
    "numpages": "number_of_pages",
    "shorttitle": "title_short",
    "origtitle": "original_title",
    "origpublisher": "original_publisher",
    "origlocation": "original_publisher_place",
    "library": "call_number",
    "shortjournal": "container_title_short",
    "journalabbr": "container_title_short",
    "journal-abbrev": "container_title_short",
    "fjournal": "container_title",
    "journal": "container_title",
    "journaltitle": "container_title",
    "booktitle": "container_title",
    "abstract": "abstract",
    "note": "note",
    "annote": "annote",
    "annotation": "annote",
    "isbn": "isbn",
    "issn": "issn",
    "organization": "authority",
    "institution": "publisher",
    "school": "publisher",
    "eid": "number",
    "article-number": "number",
    "medium": "medium",
}
"""Fields, and the texts of a reference that hold what they say; by type, `OTHERWISE` comes first."""

STAND_INS = (
    (("journal", "journaltitle"), "container_title", ("container_title_short",)),
    (("booktitle",), "container_title", ("event_title",)),
    (("howpublished",), "container_title", ("publisher", "authority", "archive")),
    (("institution", "school", "howpublished"), "publisher", ("authority", "container_title")),
)
"""Fields that an export fills with something else where a style would print nothing: what they then hold, and what else
says the same."""

_BOOK = {"number": "collection_number"}
_DOCUMENT = {"number": "number", "eid": "number", "howpublished": "container_title"}
OTHERWISE = {
    "article-journal": {"number": "issue", "issue": "issue"},
    "review": {"number": "issue", "issue": "issue"},
    "periodical": {"number": "issue", "issue": "issue"},
    "book": _BOOK,
    "chapter": _BOOK,
    "entry-encyclopedia": _BOOK,
    "paper-conference": _BOOK,
    "pamphlet": {"howpublished": "publisher", "number": "number"},
    "report": {"number": "number", "organization": "publisher"},
    "standard": {"number": "number", "organization": "publisher", "howpublished": "container_title"},
    "thesis": {"number": "number"},
    "patent": {"number": "number", "holder": "authority"},
}
"""By the CSL type of the entry type; a type that is not named here is a document of its own."""
DOCUMENT = _DOCUMENT

_BY_CSL_NAME = {
    name.replace("_", "-"): name
    for name in TEXTS
    if name not in ("type", "title", "citation_key", "raw_text", "edition", "keyword", "language", "page")
}
NAMES = {
    "author": "author",
    "editor": "editor",
    "translator": "translator",
    "bookauthor": "container_author",
    "container-author": "container_author",
    "collection-editor": "collection_editor",
}
"""Fields that hold names."""

DATES = {
    "urldate": "accessed",
    "lastaccessed": "accessed",
    "lastvisited": "accessed",
    "accessed": "accessed",
    "eventdate": "event_date",
    "origdate": "original_date",
    "available-date": "available",
    "updated": "updated",
    "issued-end": "issued_end",
}
"""Fields that hold a date, but for that of publication."""


@cache
def attributes(kind: str) -> Mapping[str, str]:
    """The fields of a work of this CSL type, and the texts of a reference that hold what they say."""
    return {**_BY_CSL_NAME, **FIELDS, **OTHERWISE.get(kind, DOCUMENT)}


def type_of(kind: str, work: Reference) -> str:
    """The CSL type that an entry of this type has if nothing else tells it, with what is known of the work."""
    known = TYPES.get(kind)
    if known:
        return known
    if work.arxiv and not work.container_title:
        return "article"
    return "webpage" if work.url and not work.publisher else "document"
