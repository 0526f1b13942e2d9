"""Identifiers and addresses as pieces that lead somewhere."""

from urllib.parse import quote

from citelib.formats.listing.pieces import Link, clean
from citelib.reference import Reference


def doi_link(doi: str) -> Link:
    """The DOI, leading to its work."""
    return Link(doi, f"https://doi.org/{quote(doi, safe='/:;()-._', errors='replace')}")


def url_link(url: str) -> Link:
    """The address, leading to itself."""
    return Link(url, url)


def pmid_link(pmid: str) -> Link:
    """The number, leading to PubMed."""
    return Link(pmid, f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/")


def pmcid_link(pmcid: str) -> Link:
    """The number, leading to PubMed Central."""
    return Link(pmcid, f"https://pmc.ncbi.nlm.nih.gov/articles/{pmcid}/")


def arxiv_link(number: str) -> Link:
    """The number with ``arXiv:`` before it, leading to its preprint."""
    return Link(f"arXiv:{number}", f"https://arxiv.org/abs/{number}")


def address(reference: Reference, *, beside_doi: bool = False) -> str:
    """The address to print: none where the DOI does, unless `beside_doi` and it says more than the DOI."""
    if reference.arxiv and not reference.url and not reference.doi:
        return f"https://arxiv.org/abs/{clean(reference.arxiv)}"
    url = "".join(clean(reference.url).split())
    if not reference.doi:
        return url
    return url if beside_doi and reference.doi not in url.lower() else ""
