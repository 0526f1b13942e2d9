"""The variables and types of CSL, and the fields that stand for them.

From CSL's schema for items (github.com/citation-style-language/schema, csl-data.json of version 1.0.2), with the names
that older processors and Zotero write, and those of Crossref's works (api.crossref.org).
"""

from citelib.reference import DATES, IDENTIFIERS, ROLES, TEXTS

TYPES = frozenset(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset"
    " document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation"
    " manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical"
    " personal_communication post post-weblog regulation report review review-book software song speech standard thesis"
    " treaty webpage".split()
)
"""All types of CSL."""

CUSTOM = ("arxiv", "issued_text", "issued_end", "updated", "raw_text", "author_et_al", "editor_et_al", "extra")
"""Fields for which CSL has no variable: they stand under ``custom``, which the schema leaves to programs."""

EXACT = "citelib"
"""What stands under this name in ``custom`` is the value of a field that its variable would not be read back as."""

_WRITTEN = {
    "citation_key": "id", "available": "available-date", "archive_location": "archive_location", "doi": "DOI",
    "isbn": "ISBN", "issn": "ISSN", "pmcid": "PMCID", "pmid": "PMID", "url": "URL",
}  # fmt: skip

VARIABLES = {
    field: _WRITTEN.get(field, field.replace("_", "-"))
    for field in ("citation_key", *ROLES, *TEXTS, *DATES, *IDENTIFIERS, "author_et_al", "editor_et_al", "extra")
}
"""The variable of each field, or its name under ``custom``."""

FIELD_OF = {variable: field for field, variable in VARIABLES.items()}
"""The field of each variable and of each name under ``custom``."""

TEXT_VARIABLES = {
    VARIABLES[field]: field
    for field in TEXTS
    if field not in (*CUSTOM, "type", "citation_key", "isbn", "issn", "page", "note", "keyword")
} | {
    "archive-location": "archive_location", "event": "event_title", "journalAbbreviation": "container_title_short",
    "shortTitle": "title_short", "short-container-title": "container_title_short", "article-number": "number",
    "publisher-location": "publisher_place", "edition-number": "edition", "degree": "genre",
}  # fmt: skip
"""Variables that hold one text, with the field of each."""

DATE_VARIABLES = {VARIABLES[field]: field for field in DATES if field not in CUSTOM}
"""Variables that hold a date, with the field of each."""

NAME_PARTS = ("family", "given", "suffix", "dropping-particle", "non-dropping-particle", "literal")
"""The parts of a name that say who it is, as `citelib.reference.Name` has them."""

ET_AL = ("et al.", "et al", "others", "and others")
"""Names at the end of a list that say that it was cut short."""

FOREIGN_TEXTS = frozenset(
    "archive_collection archive-place citation-number citation-label dimensions division"
    " first-reference-note-number jurisdiction locator page-first part-title printing references reviewed-genre"
    " reviewed-title scale supplement volume-title-short year-suffix".split()
)
FOREIGN_NAMES = frozenset(
    "chair compiler composer contributor curator director editorial-director executive-producer guest host interviewer"
    " illustrator narrator organizer original-author performer producer recipient reviewed-author script-writer"
    " series-creator".split()
)
FOREIGN_DATES = frozenset(("submitted",))
"""Variables for which there is no field: they come back as they came."""

OF_CROSSREF = {
    "book-chapter": "chapter", "book-part": "chapter", "book-section": "chapter", "book-series": "book",
    "book-set": "book", "book-track": "chapter", "component": "document", "database": "dataset",
    "dissertation": "thesis", "edited-book": "book", "grant": "document", "journal": "periodical",
    "journal-article": "article-journal", "journal-issue": "periodical", "journal-volume": "periodical",
    "monograph": "book", "other": "document", "peer-review": "review", "posted-content": "article",
    "proceedings": "book", "proceedings-article": "paper-conference", "proceedings-series": "book",
    "reference-book": "book", "reference-entry": "entry", "report-component": "report", "report-series": "report",
}  # fmt: skip
"""The CSL type of each of Crossref's types that CSL does not have (api.crossref.org/types)."""

SEASONS = ("Spring", "Summer", "Autumn", "Winter")
