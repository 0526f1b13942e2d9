"""Which CSL type a reference is, from what was found in it."""

import re

from citelib.parsing.citation.draft import Draft
from citelib.parsing.citation.letters import any_of

_LEGISLATION = re.compile(
    r"\b(?:"
    + any_of(
        r"Decreto(?:-Lei)? Lei(?:\sComplementar)? Portaria Resolução Ley Public\sLaw Pub\.?\s?L Statute "
        r"U\.?S\.?C C\.?F\.?R "
        r"Fed(?:eral)?\.?\sReg(?:ister|\.) Regulation\s\((?:EU|EC)\) (?:Council\s)?Directive\s\d+ "
        r"\w+\sAct,?\s(?:of\s)?\d{4}"
    )
    + r")\b"
)
_REPORT = re.compile(r"\b(?:report (?:no|number|series)|working paper|technical (?:report )?series)\b", re.IGNORECASE)
_PREPRINT = re.compile(
    r"\b(?:arxiv|biorxiv|medrxiv|psyarxiv|preprints?(?:\.org)?|research square|ssrn)\b", re.IGNORECASE
)
_DATASET = re.compile(
    r"\b(?:data ?set|data from:|data repository|zenodo|dryad|figshare|pangaea|mendeley data)\b", re.IGNORECASE
)
_NEWSPAPER = re.compile(
    r"\b(?:New York Times|Guardian|Washington Post|Wall Street Journal|Times of India|Daily Mail|Reuters|BBC News)\b"
)
_IMPRINT_FIELDS = frozenset({"publisher_place", "edition", "editor", "isbn"})


def kind_of(draft: Draft) -> str:
    """The CSL type."""
    values, marks = draft.values, draft.marks
    container, title = values.get("container_title", ""), values.get("title", "")
    if "thesis" in marks:
        return "thesis"
    if "preprint" in marks or "arxiv" in values or _PREPRINT.search(container):
        return "article"
    if "dataset" in marks or (
        not container and "doi" in values and _DATASET.search(f"{title} {values.get('publisher', '')}")
    ):
        return "dataset"
    if "conference" in marks and ("event_title" in values or "editor" not in values):
        return "paper-conference"
    if _LEGISLATION.match(title) or (not container and _LEGISLATION.search(title[:60])):
        return "legislation"
    if "article" in marks:
        return "article-newspaper" if _NEWSPAPER.search(container) else "article-journal"
    return "chapter" if container else _kind_of_whole(draft, title)


def _kind_of_whole(draft: Draft, title: str) -> str:
    """Report, book or web page, for a work that stands in no other."""
    values = draft.values
    web = "url" in values or "accessed" in draft.marks or "internet" in draft.marks
    printed = bool(_IMPRINT_FIELDS & values.keys())
    if "report" in draft.marks or _REPORT.search(title):
        return "report"
    if printed and "publisher" in values and ("issued" in values or "edition" in values):
        return "webpage" if web and "updated" in values else "book"
    if web:
        return "webpage"
    if printed or "publisher" in values or ("author" in values and "issued" in values):
        return "book"
    return "document"
