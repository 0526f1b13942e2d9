"""The names that the Citation Style Language gives to types of works and to fields."""

from citelib.errors import NotFound, one_of
from citelib.library.nearest import nearest
from citelib.reference import DATES, IDENTIFIERS, ROLES, TEXTS

TYPES = (
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "post", "post-weblog", "regulation", "report", "review", "review-book", "software",
    "song", "speech", "standard", "thesis", "treaty", "webpage",
)  # fmt: skip
"""CSL 1.0.2, appendix III."""

_CAPITALS = ("doi", "isbn", "issn", "pmcid", "pmid", "url")
# The schema of CSL-JSON spells this one with an underscore.
_RENAMED = {"available": "available-date", "issued_end": "issued-end", "archive_location": "archive_location"}
_NOT_TYPED = ("citation_key", "raw_text", "accessed", "issued_end")


def variable(field: str) -> str:
    """The name of a field of `Reference` in CSL.

    >>> variable("container_title"), variable("doi")
    ('container-title', 'DOI')
    """
    return _RENAMED.get(field) or (field.upper() if field in _CAPITALS else field.replace("_", "-"))


EDITABLE = {variable(field): field for field in (*TEXTS, *ROLES, *DATES, *IDENTIFIERS) if field not in _NOT_TYPED}
"""The fields that an editor can give a value, by their CSL names."""


def require_type(name: str) -> str:
    """The type itself; raises NotFound with the nearest names for one that CSL does not have."""
    if name in TYPES:
        return name
    alike = nearest(name, TYPES)
    common = "article-journal, book, chapter, report, thesis, webpage …"
    mend = f"did you mean {one_of(alike)}?" if alike else f"choose a type of CSL: {common}"
    raise NotFound(f"There is no type of work {name!r}", mend=mend)
