"""Tags to fields: what a record of tagged values says of a work."""

from typing import Any

from citelib.formats.tagged import credits, identifying, issued, pages, serials, titles, variables
from citelib.formats.tagged.fields import Tags

_TEXTS = {
    "VL": "volume", "VO": "volume", "IS": "issue", "CP": "issue", "PB": "publisher", "PU": "publisher",
    "CN": "call_number", "DP": "source", "LA": "language", "M3": "genre", "NV": "number_of_volumes",
}  # fmt: skip
_PARAGRAPHS = {"AB": "abstract", "N2": "abstract", "N1": "note", "RN": "annote"}
_VERSIONED = frozenset(("software", "dataset"))


def read(tags: Tags, kind: str, code: str) -> dict[str, Any]:
    """The fields of a work of this CSL type and code, with what no field holds in `tags`."""
    fields: dict[str, Any] = {"type": kind}
    if code == "INPR":
        fields["status"] = "in press"
    titles.read(tags, kind, fields)
    credits.read(tags, kind, code, fields)
    issued.read(tags, kind, fields)
    identifying.read(tags, kind, fields)
    pages.read(tags, kind, fields)
    serials.read(tags, kind, fields)
    read_places(tags, kind, fields)
    _read_texts(tags, kind, fields)
    if "M2" in tags.values:
        for text in variables.fill(fields, tags.take("M2")):
            tags.keep("M2", text)
    return fields


def read_places(tags: Tags, kind: str, fields: dict[str, Any]) -> None:
    """CY and C1: of a conference, C1 is where it was published and CY where it was held, unless C1 is missing."""
    is_conference = kind == "paper-conference"
    if is_conference and "C1" in tags.values and len(tags.values["C1"][0]) < 60:
        fields["publisher_place"] = tags.first("C1")
        _put(fields, "event_place", tags.first("CY"))
    elif is_conference and not ("PB" in tags.values or "PU" in tags.values or "publisher" in fields):
        _put(fields, "event_place", tags.first("CY"))
    else:
        _put(fields, "publisher_place", tags.first("CY", "PP", "PI"))


def _read_texts(tags: Tags, kind: str, fields: dict[str, Any]) -> None:
    present = tags.values
    for tag, field in _TEXTS.items():
        if tag in present:
            text = tags.first(tag)
            if fields.setdefault(field, text) != text:
                tags.keep(tag, text)
    for tag, field in _PARAGRAPHS.items():
        if tag in present:
            text = "\n".join(tags.take(tag))
            if fields.setdefault(field, text) != text:
                fields[field] += f"\n{text}"
    if "KW" in present:
        fields["keyword"] = "; ".join(tags.take("KW"))
    if "SE" in present:
        fields["chapter_number" if kind == "chapter" else "section"] = tags.first("SE")
    if "ET" in present:
        fields["version" if kind in _VERSIONED else "edition"] = tags.first("ET")


def _put(fields: dict[str, Any], field: str, value: str) -> None:
    if value:
        fields[field] = value
