"""Which fields of a .bib file speak of which attribute of a reference: facts for `originals`, no code but their sum."""

from citelib.formats.tex.reading import kinds

_ALSO = {
    "title": ("title", "subtitle", "titleaddon"),
    "container_title": ("booktitle", "booksubtitle", "journaltitle", "journalsubtitle", "howpublished"),
    "issued": ("year", "month", "day", "date"),
    "issued_end": ("year", "month", "day", "date"),
    "issued_text": ("year", "month", "day", "date"),
    "doi": ("doi",),
    "pmid": ("pmid", "eprint", "eprinttype"),
    "pmcid": ("pmcid", "pmc", "eprint", "eprinttype"),
    "arxiv": ("eprint", "eprinttype", "archiveprefix"),
    "url": ("url", "howpublished"),
    "page": ("pages", "page"),
    "number": ("number", "eid", "article-number", "pages"),
    "issue": ("number", "issue"),
    "collection_number": ("number",),
    "keyword": ("keywords", "keyword"),
    "language": ("language", "langid"),
    "genre": ("type",),
    "author": ("author", "key"),
    "author_et_al": ("author",),
    "editor_et_al": ("editor",),
    "authority": ("organization", "institution"),
    "publisher": ("publisher", "institution", "school", "organization", "howpublished"),
}


def _collected() -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {attribute: set(names) for attribute, names in _ALSO.items()}
    tables = (kinds.FIELDS, kinds.NAMES, kinds.DATES, kinds.DOCUMENT, *kinds.OTHERWISE.values())
    for table in tables:
        for name, attribute in table.items():
            found.setdefault(attribute, set()).add(name)
    return {attribute: tuple(sorted(names)) for attribute, names in found.items()}


FIELDS_OF = _collected()
"""By attribute: the fields, in lower case, that an entry may say it in."""
