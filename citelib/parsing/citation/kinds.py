"""Which CSL type a reference is, from what was found in it."""

import re

from citelib.parsing.citation.draft import Draft

_LEGISLATION = re.compile(r"\b(?:Decreto(?:-Lei)?|Lei(?: Complementar)?|Portaria|Resolução|Ley|Public Law|Pub\.? ?L|Statute|U\.?S\.?C|C\.?F\.?R|Fed(?:eral)?\.? Reg(?:ister|\.)|Regulation \((?:EU|EC)\)|Directive \d+|Council Directive|\w+ Act,? (?:of )?\d{4})\b")
_REPORT = re.compile(r"\b(?:technical report|report (?:no|number|of a|series)|working paper|white paper|position paper|technical series|report series)\b", re.IGNORECASE)
_PREPRINT = re.compile(r"\b(?:arxiv|biorxiv|medrxiv|psyarxiv|preprints?(?:\.org)?|research square|ssrn)\b", re.IGNORECASE)
_DATASET = re.compile(r"\b(?:data ?set|database|data repository|zenodo|dryad|figshare|pangaea|mendeley data)\b", re.IGNORECASE)
_NEWSPAPER = re.compile(r"\b(?:New York Times|Guardian|Washington Post|Wall Street Journal|Times of India|Daily Mail|Reuters|BBC News)\b")


def kind_of(draft: Draft) -> str:
    """The CSL type."""
    values, marks = draft.values, draft.marks
    container = values.get("container_title", "")
    title = values.get("title", "")
    if "thesis" in marks:
        return "thesis"
    if "preprint" in marks or "arxiv" in values or (container and _PREPRINT.search(container)):
        return "article"
    if "dataset" in marks or (not container and "doi" in values and _DATASET.search(title + " " + values.get("publisher", ""))):
        return "dataset"
    if "conference" in marks and ("event_title" in values or not values.get("editor")):
        return "paper-conference"
    if "article" in marks:
        return "article-newspaper" if _NEWSPAPER.search(container) else "article-journal"
    if container:
        return "chapter"
    if _LEGISLATION.search(title[:120]):
        return "legislation"
    return _kind_of_whole(draft, title)


def _kind_of_whole(draft: Draft, title: str) -> str:
    values, marks = draft.values, draft.marks
    web = "url" in values or "accessed" in values or "internet" in marks
    printed = "publisher_place" in values or "edition" in values or "editor" in values or "isbn" in values
    if "report" in marks or _REPORT.search(title):
        return "report"
    if printed and ("issued" in values or "edition" in values) and values.get("publisher"):
        return "book" if not (web and "updated" in values) else "webpage"
    if web:
        return "webpage"
    if printed or "publisher" in values:
        return "book"
    return "book" if "author" in values and "issued" in values else "document"
