"""Which CSL type a record is, by NLM's publication types (PT) and by its other tags, and how a type is written as PT.

NLM has no publication type for some CSL types (``webpage``, ``pamphlet``): these are written under CSL's own name,
which other programs pass over.
"""

from collections.abc import Container

OFFICIAL = {
    "article-journal": "Journal Article",
    "article": "Preprint",
    "article-newspaper": "Newspaper Article",
    "book": "Book",
    "chapter": "Book Chapter",
    "report": "Technical Report",
    "thesis": "Academic Dissertation",
    "dataset": "Dataset",
    "software": "Software",
    "paper-conference": "Congress",
    "patent": "Patent",
    "legislation": "Legislation",
    "legal_case": "Legal Case",
    "interview": "Interview",
    "speech": "Lecture",
    "map": "Map",
    "song": "Song",
    "periodical": "Periodical",
    "manuscript": "Manuscript",
    "motion_picture": "Video-Audio Media",
    "broadcast": "Webcast",
    "post-weblog": "Blog",
    "entry-encyclopedia": "Encyclopedia",
    "entry-dictionary": "Dictionary",
}
"""NLM's publication type of each CSL type that has one."""

_NO_NLM_TYPE = frozenset(
    """
    article-magazine bill classic collection document entry event figure graphic hearing musical_score pamphlet
    performance personal_communication post regulation review-book standard treaty webpage
    """.split()
)
_CSL_TYPES = _NO_NLM_TYPE | OFFICIAL.keys()

_OTHER_NAMES = {
    "Books": "book",
    "Monograph": "book",
    "Textbook": "book",
    "Web Archive": "webpage",
    "Unpublished Work": "manuscript",
    "Congresses": "paper-conference",
    "Dictionaries": "entry-dictionary",
    "Reports": "report",
    "Dissertations/Theses": "thesis",
    "Speeches/Meeting Papers": "paper-conference",
    "Computer Programs": "software",
    "Legal/Legislative/Regulatory Materials": "legislation",
}
"""Further names: NLM's own, older ones, and those of ERIC up to their `` - ``."""

_BY_NAME = {
    **{name.lower(): kind for kind, name in OFFICIAL.items()},
    **{name.lower(): kind for name, kind in _OTHER_NAMES.items()},
}
_ARTICLES = frozenset(("journal article", "journal articles"))


def kind_of(publication_types: list[str], tags: Container[str]) -> str:
    """The CSL type of a record with these publication types that has these tags.

    >>> kind_of(["Lecture", "Journal Article"], {"TA"}), kind_of(["Lecture"], {})
    ('article-journal', 'speech')

    What stands in a journal is an article, whatever else NLM says of it, but for preprints and newspapers.
    """
    for name in publication_types:
        if name in _CSL_TYPES:
            return name
    names = [name.lower() for name in publication_types]
    if "preprint" in names:
        return "article"
    if "BTI" in tags or "book chapter" in names or "book" in names:
        return _book_or_chapter(names, tags)
    is_article = not _ARTICLES.isdisjoint(names)
    if "newspaper article" in names and not is_article:
        return "article-newspaper"
    if is_article or "TA" in tags or "JT" in tags:
        return "article-journal"
    first_parts = (name.partition(" - ")[0] for name in names)
    return next((_BY_NAME[name] for name in first_parts if name in _BY_NAME), "document")


def publication_types_of(kind: str, tags: Container[str]) -> list[str]:
    """The publication types from which `kind_of` reads the type back, with NLM's own first; none if it needs none."""
    official = [OFFICIAL[kind]] if kind in OFFICIAL else []
    if kind_of(official, tags) == kind:
        return official
    return [*official, kind] if kind in _CSL_TYPES else official


def _book_or_chapter(names: list[str], tags: Container[str]) -> str:
    if "book chapter" in names:
        return "chapter"
    return "chapter" if "book" not in names and "TI" in tags and "BTI" in tags else "book"
