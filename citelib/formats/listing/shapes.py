"""By which shape a work is cited: a CSL type, or what its fields say where the type says little."""

from citelib.reference import Reference

_SHAPES = {
    "article-journal": "journal-article",
    "article-magazine": "journal-article",
    "article-newspaper": "newspaper-article",
    "bill": "law",
    "book": "book",
    "chapter": "chapter",
    "dataset": "dataset",
    "entry": "chapter",
    "entry-dictionary": "chapter",
    "entry-encyclopedia": "chapter",
    "legal_case": "law",
    "legislation": "law",
    "pamphlet": "book",
    "paper-conference": "conference-paper",
    "patent": "patent",
    "periodical": "book",
    "post": "post",
    "post-weblog": "post",
    "regulation": "law",
    "report": "report",
    "software": "software",
    "standard": "standard",
    "thesis": "thesis",
    "treaty": "law",
    "webpage": "web-page",
}


def shape(reference: Reference) -> str:
    """One of the shapes that a style knows, else ``other``.

    >>> shape(Reference(type="article-magazine")), shape(Reference(container_title="Lancet", volume="3"))
    ('journal-article', 'journal-article')
    """
    if found := _SHAPES.get(reference.type):
        return found
    container = reference.container_title or reference.container_title_short
    if reference.type == "article":
        return "preprint" if container or reference.publisher or reference.arxiv else "other"
    if container and (reference.volume or reference.issue) and not reference.publisher:
        return "journal-article"
    return "web-page" if reference.type == "document" and reference.url and not reference.publisher else "other"
