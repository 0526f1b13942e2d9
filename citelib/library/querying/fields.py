"""The fields that a query can name: those of a reference by their CSL names, and short names for the usual ones."""

from dataclasses import dataclass

from citelib.library.csl import variable
from citelib.reference import DATES, IDENTIFIERS, ROLES, TEXTS

WORDS, NAMES, IDENTIFIER, ISBN, ISSN, DATE, TYPE, KEY, ADDED, ARTICLE, CITED, HAS, NO = (
    "words", "names", "identifier", "isbn", "issn", "date", "type", "key", "added", "article", "cited", "has", "no",
)  # fmt: skip
"""Kinds of fields: how a value is looked for."""

PRINTED_WITH_A_SPACE = frozenset((IDENTIFIER, ISBN, ISSN))
"""Kinds that people write with a space behind the colon, as in "PMID: 22904251"."""


@dataclass(frozen=True, slots=True)
class Field:
    """How a field is looked for, and which fields of `Reference` it stands for."""

    kind: str
    columns: tuple[str, ...] = ()


_KINDS = {"type": TYPE, "citation_key": KEY, "isbn": ISBN, "issn": ISSN}


def _kind(name: str) -> str:
    if name in ROLES:
        return NAMES
    if name in DATES:
        return DATE
    return IDENTIFIER if name in IDENTIFIERS else _KINDS.get(name, WORDS)


def _named(written: str) -> str:
    return written.lower().replace("_", "-")


FIELDS = {
    **{_named(variable(name)): Field(_kind(name), (name,)) for name in (*TEXTS, *ROLES, *DATES, *IDENTIFIERS)},
    "journal": Field(WORDS, ("container_title", "container_title_short")),
    "year": Field(DATE, ("issued",)),
    "date": Field(DATE, ("issued",)),
    "place": Field(WORDS, ("publisher_place",)),
    "pages": Field(WORDS, ("page",)),
    "pmc": Field(IDENTIFIER, ("pmcid",)),
    "key": Field(KEY, ("citation_key",)),
    "printed": Field(WORDS, ("raw_text",)),
    "tiab": Field(WORDS, ("title", "abstract")),
    "added": Field(ADDED),
    "article": Field(ARTICLE),
    "cited": Field(CITED),
    "has": Field(HAS),
    "no": Field(NO),
}
"""What stands before the colon."""

TAGS = {
    "au": "author", "fau": "author", "ti": "title", "title/abstract": "tiab", "ab": "abstract", "ta": "journal",
    "jour": "journal", "jt": "journal", "dp": "year", "pdat": "year", "date - publication": "year", "uid": "pmid",
    "aid": "doi", "lid": "doi", "la": "language", "lang": "language", "mh": "keyword", "mesh": "keyword",
    "mesh terms": "keyword", "ot": "keyword", "vi": "volume", "ip": "issue", "pg": "page", "pagination": "page",
    "pubn": "publisher", "ed": "editor", "is": "issn", "tw": "", "text word": "", "all": "", "all fields": "",
}  # fmt: skip
"""PubMed's tags (PubMed help, "Search field descriptions and tags") that have a counterpart."""

LIKENESS = 75


def tagged(tag: str) -> str | None:
    """The field that a tag in square brackets means, or None if it is none."""
    name = tag.lower()
    return TAGS.get(name, name if name in FIELDS else None)


def named(written: str) -> str | None:
    """The field of this name, in any case, with hyphens or underscores; None if there is none."""
    name = _named(written)
    return name if name in FIELDS else None


def mistyped(written: str) -> bool:
    """Says whether a name that is no field was meant to be one."""
    from rapidfuzz import fuzz, process  # only an unknown name pays for loading it

    return process.extractOne(written.lower(), list(FIELDS), scorer=fuzz.ratio, score_cutoff=LIKENESS) is not None
