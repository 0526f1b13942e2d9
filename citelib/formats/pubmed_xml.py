"""PubMed XML, as PubMed's XML display and E-utilities' efetch give it.

Journal articles (PubmedArticle, MedlineCitation) and books (PubmedBookArticle) of NLM's PubMed DTD become the fields of
their MEDLINE records, so that both forms of one article are read as the same Reference. What has no tag in MEDLINE
stands in ``extra["pubmed-xml"]`` under its path: lists of references, the UIs of headings, the PubModel …
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from xml.etree.ElementTree import Element

from citelib.article import Problem
from citelib.errors import InputError
from citelib.formats.medline.articles import citation_fields, cited_works
from citelib.formats.medline.books import book_fields
from citelib.formats.medline.elements import left_over, take_all
from citelib.formats.medline.publication import publication_fields
from citelib.formats.medline.reading import reference_of
from citelib.formats.xml.parsers import Record
from citelib.formats.xml.records import first_tags, records, rejected
from citelib.reference import Reference

suffix = ".xml"

_WHOLE = ("PubmedArticle", "PubmedBookArticle")
_PARTS = ("MedlineCitation", "BookDocument")  # records by themselves in older files
_ARTICLES = (*_WHOLE, *_PARTS)
_ROOTS = (*_ARTICLES, "PubmedArticleSet", "PubmedBookArticleSet", "MedlineCitationSet")
_OTHER_RESULTS = {
    "eSearchResult": "the PMIDs that a search found (ESearch)",
    "eSummaryResult": "summaries (ESummary)",
    "eLinkResult": "links between records (ELink)",
    "eInfoResult": "what a database has (EInfo)",
    "eSpellResult": "the spelling of a search (ESpell)",
    "ePostResult": "that PMIDs were received (EPost)",
    "eFetchResult": "a message of EFetch",
    "eCitMatchResult": "matched citations (ECitMatch)",
}
"""What NCBI's other E-utilities answer, by the name of the root."""

_ARTICLE = re.compile(rf"<(?:{'|'.join(_ARTICLES)})[\s/>]")
_WHOLE_ARTICLE = re.compile(rf"<(?:{'|'.join(_WHOLE)})[\s/>]")
_ESCAPED = re.compile(rf"&lt;(?:{'|'.join(_ROOTS)})(?:\s|/|&gt;)")
_MEND = "fetch the articles themselves: in PubMed, or by efetch with db=pubmed and retmode=xml"


def loads(text: str) -> Iterator[Reference | Problem]:
    """Yields a Reference for each article or book; raises InputError if the text holds none, saying what it is."""
    text = _unescaped(text)
    if not _ARTICLE.search(text):
        raise InputError(f"No article was found in the XML: {_seems(text)}", mend=_MEND)
    for record in records(text, _WHOLE if _WHOLE_ARTICLE.search(text) else _PARTS):
        yield _read(record) if isinstance(record, Record) else record


def recognises(text: str) -> bool:
    """Whether it is PubMed's XML, or what another of NCBI's E-utilities answered in place of it."""
    tags = first_tags(text) if text[:1_000].lstrip("\ufeff \t\r\n").startswith("<") else []
    return bool(tags) and (tags[0] in _ROOTS or tags[0] in _OTHER_RESULTS or bool(_ESCAPED.search(text[:100_000])))


def _read(record: Record) -> Reference | Problem:
    element = record.element
    if element.tag in ("DeleteCitation", "DeleteDocument"):
        numbers = ", ".join(take_all(element, "PMID"))
        return Problem(record.line, f"NLM deleted these records: {numbers}", note=True, text=record.text)
    fields = [field for field in _fields(element) if field[1]]
    if not fields:
        return rejected(record.line, "The record says nothing that PubMed's XML provides for", record.text)
    reference = reference_of(fields, record.line)
    rest = cited_works(element) | left_over(element)
    if not rest:
        return reference
    kept = {path: texts[0] if len(texts) == 1 else texts for path, texts in rest.items()}
    return replace(reference, extra={**reference.extra, "pubmed-xml": kept})


def _fields(element: Element) -> list[tuple[str, str]]:
    fields: list[tuple[str, str]] = []
    for part in (element, *element):
        if part.tag == "MedlineCitation":
            fields += citation_fields(part)
        elif part.tag == "BookDocument":
            fields += book_fields(part)
        elif part.tag in ("PubmedData", "PubmedBookData"):
            fields += publication_fields(part)
    numbers = [field for field in fields if field[0] == "PMID"]
    return [*dict.fromkeys(numbers), *(field for field in fields if field[0] != "PMID")]


def _unescaped(text: str) -> str:
    """The XML out of a page of PubMed that shows it."""
    if not _ESCAPED.search(text[:100_000]) or _ARTICLE.search(text):
        return text
    start, end = text.find("<pre"), text.rfind("</pre>")
    return unescape(text[start : end + 6]) if 0 <= start < end else text


def _seems(text: str) -> str:
    tags = first_tags(text)
    if not tags:
        return "it is no XML" if text.strip() else "it is empty"
    if tags[0] in _ROOTS:
        return "the set is empty"
    if tags[0].lower() == "html":
        return "it is a page in HTML, perhaps a message that something went wrong"
    return f"it holds {_OTHER_RESULTS[tags[0]]}" if tags[0] in _OTHER_RESULTS else f"its root is <{tags[0]}>"
