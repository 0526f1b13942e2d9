"""PubmedData of PubMed's XML: the history of a record, its status and its identifiers, as fields."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from citelib.formats.medline.elements import take, take_attribute, text_of

Fields = Iterator[tuple[str, str]]

_MOMENTS = {"pubmed": "EDAT", "medline": "MHDA", "entrez": "CRDT"}
_OWN_TAGS = {"pubmed": "PMID", "pmc": "PMC", "mid": "MID"}


def publication_fields(record: Element) -> Fields:
    """The fields of PubmedData or PubmedBookData: the history of the record, its status and its identifiers."""
    for date in record.iterfind("History/PubMedPubDate"):
        status = take_attribute(date, "PubStatus")
        written = _moment(date)
        if tag := _MOMENTS.get(status):
            yield tag, written
        yield "PHST", f"{written} [{status}]" if status else written
    yield "PST", take(record, "PublicationStatus")
    yield from identifiers(record)


def identifiers(record: Element) -> Fields:
    """The fields of its ArticleIdList."""
    for identifier in record.iterfind("ArticleIdList/ArticleId"):
        kind = take_attribute(identifier, "IdType")
        text = text_of(identifier)
        is_plain = kind in ("", "url") or kind in _OWN_TAGS
        yield _OWN_TAGS.get(kind, "AID"), text if is_plain or not text else f"{text} [{kind}]"


def _moment(date: Element) -> str:
    parts = [take(date, name) for name in ("Year", "Month", "Day")]
    day = "/".join(part.zfill(2) for part in parts if part)
    hour, minute = take(date, "Hour"), take(date, "Minute")
    return f"{day} {hour.zfill(2)}:{minute.zfill(2)}" if parts[2] else day
