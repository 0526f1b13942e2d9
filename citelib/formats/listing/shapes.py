"""By which shape a work is cited: a CSL type, or what its fields say where the type says little."""

from citelib.reference import Reference

_MAYBE_PREPRINTS = frozenset(
    ("article", "article-journal", "document", "manuscript", "post", "webpage", "report", "unpublished")
)
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
    if _is_on_arxiv_alone(reference):
        return "preprint"
    if found := _SHAPES.get(reference.type):
        return found
    container = reference.container_title or reference.container_title_short
    if reference.type == "article":
        return "preprint" if container or reference.publisher or reference.arxiv else "other"
    if container and (reference.volume or reference.issue) and not reference.publisher:
        return "journal-article"
    return "web-page" if reference.type == "document" and reference.url and not reference.publisher else "other"


def _is_on_arxiv_alone(reference: Reference) -> bool:
    """Whether the work is a preprint of arXiv: it has its number, or its name for a journal, and no other place."""
    if reference.type not in _MAYBE_PREPRINTS:
        return False
    container = reference.container_title or reference.container_title_short
    if is_arxiv(container):
        return bool(reference.arxiv) or reference.type in ("article", "article-journal")
    return bool(reference.arxiv) and not (container or reference.volume or reference.issue or _publisher(reference))


def is_arxiv(name: str) -> bool:
    """Whether it is what programs call arXiv: ``arXiv e-prints``, ``arXiv preprint arXiv:1706.03762``.

    >>> is_arxiv("ArXiv"), is_arxiv("arXiv.org"), is_arxiv("Archives of gout")
    (True, True, False)
    """
    return name.strip().lower().startswith("arxiv")


def _publisher(reference: Reference) -> str:
    return "" if is_arxiv(reference.publisher) else reference.publisher
