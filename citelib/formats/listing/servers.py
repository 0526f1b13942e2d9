"""The server on which a preprint stands."""

from citelib.formats.listing.containers import abbreviated
from citelib.formats.listing.pieces import clean
from citelib.formats.listing.shapes import is_arxiv
from citelib.reference import Reference


def server(reference: Reference) -> str:
    """Its name as the record has it; ``arXiv`` for the longer names that programs give to arXiv.

    >>> server(Reference(container_title="arXiv preprint arXiv:1706.03762")), server(Reference(publisher="medRxiv"))
    ('arXiv', 'medRxiv')
    """
    name = abbreviated(reference) or clean(reference.publisher) or clean(reference.archive)
    if name.lower() != "arxiv" and (is_arxiv(name) or (not name and reference.arxiv)):
        return "arXiv"
    return name
