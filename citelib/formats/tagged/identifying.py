"""DOI, PMID, PMCID and arXiv identifier, the citation key, and the database that a record is from.

Databases put identifiers into many tags: a DOI into DO, M3, N1, L3 or the address, a PMID into AN beside the database
("PubMed"), into U1 ("22904251[pmid]", PubMed Central), C5 (Embase) or C2 (Scopus), a PMCID into C2 (EndNote), AN or U2.
"""

import re
from collections.abc import Iterator
from typing import Any

from citelib import identifiers
from citelib.formats.tagged import named, variables
from citelib.formats.tagged.checking import checked
from citelib.formats.tagged.fields import Tags
from citelib.reference import Reference

_MAY_LINK = ("L1", "L2", "LK")
_LINK = re.compile(
    r"https?://(?:www\.)?(?:(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed)/(?P<pmid>\d{1,9})"
    r"|(?:www\.)?(?:ncbi\.nlm\.nih\.gov/pmc|pmc\.ncbi\.nlm\.nih\.gov)/articles/(?P<pmcid>PMC\d{3,9})"
    r"|arxiv\.org/(?:abs|pdf)/(?P<arxiv>[^\s?#]+?)(?:\.pdf)?)(?:$|[/?#].*)",
    re.IGNORECASE,
)
_MEDLINE = re.compile(r"\b(?:pubmed|medline|nlm)\b", re.IGNORECASE)
_PMID_IN = {"Embase": "C5", "Scopus": "C2"}
_IN_COCHRANE = re.compile(r"\bPUBMED (\d{6,9})\b")
_KEY = re.compile(r"(?=.*[^\W\d_])[^\W_][^\s\"#%'(),={}~\\]{0,99}")


def read(tags: Tags, _kind: str, fields: dict[str, Any]) -> None:
    """Fills the identifiers, `archive`, `archive_location`, `url` and the citation key."""
    _read_doi(tags, fields)
    _read_named(tags, fields)
    _read_database(tags, fields)
    _read_links(tags, fields)
    for tag in ("ID", "LB"):
        said = tags.values.get(tag, ())
        if said and "citation_key" not in fields and _is_key(said[0]):
            fields["citation_key"] = tags.first(tag)


def write(reference: Reference) -> Iterator[tuple[str, str]]:
    """The tags."""
    yield from checked([("ID", reference.citation_key)], read, reference, ("citation_key",), may_name=True)
    yield from checked([("DO", reference.doi)], read, reference, ("doi",), may_name=True)
    location = reference.archive_location
    archive = reference.archive or "PubMed"
    if reference.pmid and not location and (archive in _PMID_IN or _MEDLINE.search(archive)):
        written = [(_PMID_IN.get(archive, "AN"), reference.pmid), ("DB", archive)]
        yield from checked(written, read, reference, ("pmid", "archive"), may_name=True)
    else:
        written = [("AN", location), ("DB", reference.archive)]
        yield from checked(written, read, reference, ("archive", "archive_location"), may_name=True)
        if reference.pmid:
            yield variables.say("pmid", reference.pmid)
    yield from checked([("C2", reference.pmcid)], read, reference, ("pmcid",), may_name=True)
    if reference.arxiv:
        yield variables.say("arxiv", reference.arxiv)
    known = ("doi", "pmid", "pmcid", "arxiv")
    yield from checked([("UR", reference.url)], read, reference, ("url",), known=known, may_name=True)


def _is_key(text: str) -> bool:
    return bool(_KEY.fullmatch(text)) and not text.startswith(("http", "10.", "doi:", "PMC", "WOS:"))


def _read_doi(tags: Tags, fields: dict[str, Any]) -> None:
    for text in tags.take("DO"):
        doi = identifiers.normal("doi", text)
        if not doi or fields.setdefault("doi", doi) != doi:
            tags.keep("DO", text)
            if not doi:
                tags.doubts.append(f"{text!r} is no DOI")


def _read_named(tags: Tags, fields: dict[str, Any]) -> None:
    """Values that are nothing but an identifier and its name; another one of the same kind stays."""

    def is_said(text: str) -> bool:
        field, value = named.identifier(text) or ("", "")
        return bool(field) and fields.setdefault(field, value) == value

    for tag in tags.values.keys() & named.PLACES:
        tags.drop(tag, is_said)
    for text in tags.values.get("C3", ()):
        if cochrane := _IN_COCHRANE.search(text):
            fields.setdefault("pmid", cochrane[1])


def _read_database(tags: Tags, fields: dict[str, Any]) -> None:
    """A number in AN, or with Ovid in ID, is a PMID if the record is from MEDLINE."""
    databases = tags.values.get("DB", ())
    said = " ".join((*databases, *tags.values.get("DP", ())))
    places = tuple(_PMID_IN[database] for database in databases if database in _PMID_IN)
    places = places or (("AN", "ID") if _MEDLINE.search(said) else ())
    for tag in places:
        numbers = tags.values.get(tag, [])
        pmid = identifiers.normal("pmid", numbers[0]) if len(numbers) == 1 and numbers[0].isascii() else ""
        if pmid and pmid == numbers[0] and fields.setdefault("pmid", pmid) == pmid:
            tags.take(tag)
            break
    if "pmid" in fields:
        tags.drop("DB", "PubMed".__eq__)
    for field, text in (("archive", tags.first("DB")), ("archive_location", tags.first("AN", "AV"))):
        if text:
            fields[field] = text


def _read_links(tags: Tags, fields: dict[str, Any]) -> None:
    """The first address; another one is kept. Identifiers in addresses count if no tag brings one."""
    if "UR" in tags.values:
        addresses = [part for text in tags.take("UR") for part in re.split(r";\s*(?=https?://)", text)]
        fields["url"] = addresses[0]
        for address in addresses[1:]:
            if address != addresses[0]:
                tags.keep("UR", address)
        _read_address(addresses[0], fields)
    for tag in _MAY_LINK:
        for text in tags.values.get(tag, ()):
            _read_address(text, fields)


def _read_address(address: str, fields: dict[str, Any]) -> None:
    if "doi" not in fields and "doi.org/10." in address and (doi := identifiers.normal("doi", address)):
        fields["doi"] = doi
    elif ("ncbi" in address or "arxiv" in address) and (found := _LINK.fullmatch(address)):
        for field, text in found.groupdict().items():
            if text and field not in fields and (normal := identifiers.normal(field, text)):
                fields[field] = normal
