"""EndNote's XML, which Bookends, Mendeley, Papers and Zotero write too.

Its elements stand for the fields of RIS and are read by the same rules; what no field holds stands in
``extra["endnote"]`` under the path of its element (``contributors/translated-authors/author``). It is read only:
EndNote itself imports RIS.
"""

import re
from collections.abc import Iterator

from citelib.article import Problem
from citelib.errors import InputError
from citelib.formats.endnote.elements import NAMES, OLD_NAMES, PERIODICAL, TAGS, TECHNICAL
from citelib.formats.endnote.values import Value, values
from citelib.formats.tagged import named, reading, refer, types
from citelib.formats.tagged.fields import Tags
from citelib.formats.xml.parsers import Record
from citelib.formats.xml.records import first_tags, records, rejected
from citelib.reference import Reference

suffix = ".xml"

_RECORDS = ("record", "RECORD")
_AFTER_PAGE = re.compile(r"\s*[-‐-―]")
_LOOKED_AT = 50_000
_TYPE = ("ref-type", "ref-type/@name", "reference-type")


def loads(text: str) -> Iterator[Reference | Problem]:
    """The references; a record that says nothing of a work is rejected.

    Raises InputError for a text that is not XML, that declares entities, or that has no place for records.
    """
    if not {"record", "records"} & {tag.lower() for tag in first_tags(text)}:
        raise InputError("There is no EndNote record in the XML", mend="export the references as XML from EndNote")
    for record in records(text, _RECORDS):
        if isinstance(record, Problem):
            yield record
        else:
            yield from _load(record)


def recognises(text: str) -> bool:
    """Whether it is XML with records that have a reference type, or with an empty list of them."""
    tags = [tag.lower() for tag in first_tags(text)]
    beginning = text[:_LOOKED_AT]
    has_types = "<ref-type" in beginning or "<REFERENCE_TYPE" in beginning
    return tags[:2] == ["xml", "records"] or (has_types and bool({"record", "records"} & {*tags}))


def _load(record: Record) -> Iterator[Reference | Problem]:
    said = list(values(record.element))
    if all(value.path.partition("/@")[0] in TECHNICAL for value in said):
        yield rejected(record.line, "The record says nothing of a work", record.text)
        return
    written = _type(said)
    code = types.code_of(written) or "GEN"
    kind = types.CODES[code]
    tags, origins, extra = _translated(_without_repeats(said, kind), kind)
    fields = reading.read(tags, kind, code)
    _read_others(extra, fields)
    for place, texts in tags.rest().items():
        for text in texts if isinstance(texts, list) else [texts]:
            extra.append(Value(origins.get((place, text), place), text))
    if written in ("", types.CANONICAL_NAMES.get(kind)):
        extra = [value for value in extra if value.path not in _TYPE]
    if not types.code_of(written):
        tags.doubts.append(f"{written!r} is no type of EndNote" if written else "the type of the work is missing")
    fields["extra"] = {"endnote": _by_path(extra)} if extra else {}
    reference = Reference(**fields, line=record.line)
    for doubt in tags.doubts:
        yield Problem(record.line, doubt, key=reference.citation_key)
    yield reference


def _type(said: list[Value]) -> str:
    """The name of the reference type, else that of its number, else the number."""
    found = {value.path: value.text for value in said if value.path in _TYPE}
    if types.code_of(found.get("ref-type/@name", "")):
        return found["ref-type/@name"]
    for path, names in (("ref-type", NAMES), ("reference-type", OLD_NAMES)):
        text = found.get(path, "")
        if text.isdecimal() and len(text) < 4 and int(text) in names:
            return names[int(text)]
        if types.code_of(text):
            return text
    return next(iter(found.values()), "")


def _without_repeats(said: list[Value], kind: str) -> list[Value]:
    """EndNote writes the journal up to six times, and the first page of an article once more, as its section."""
    texts: dict[str, str] = {}
    for value in said:
        texts.setdefault(value.path, value.text)
    full, secondary = texts.get("periodical/full-title", ""), texts.get("titles/secondary-title", "")
    short = texts.get("periodical/abbr-1", "")
    repeated = {
        ("periodical/full-title", secondary),
        *(("titles/alt-title", text) for text in (full, secondary, short)),
    }
    repeated |= {(f"alt-periodical/{place}", text) for place in PERIODICAL for text in (full, secondary, short)}
    if full != short:
        repeated.add(("titles/secondary-title", short))
    if kind not in types.ARTICLES:
        repeated |= {("periodical/abbr-1", text) for text in (full, secondary)}
    page = _AFTER_PAGE.split(texts.get("pages", ""), maxsplit=1)[0]
    return [value for value in said if (value.path, value.text) not in {*repeated, ("section", page)}]


_Origins = dict[tuple[str, str], str]


def _translated(said: list[Value], kind: str) -> tuple[Tags, _Origins, list[Value]]:
    """The values as tags of RIS, the path from which each came, and those for which RIS has no tag."""
    translated: dict[str, list[str]] = {}
    origins: _Origins = {}
    others: list[Value] = []
    for value in said:
        tag = refer.meaning("N", kind) if value.path == "number" else TAGS.get(value.path)
        if tag:
            translated.setdefault(tag, []).append(value.text)
            origins.setdefault((tag, value.text), value.path)
        else:
            others.append(value)
    return Tags(translated), origins, others


def _read_others(others: list[Value], fields: dict[str, object]) -> None:
    """Identifiers in elements that programs invented, and an accession number that is but the PMID."""
    for value in [value for value in others if value.path not in TECHNICAL]:
        field, identifier = named.identifier(value.text) or ("", "")
        if field and fields.setdefault(field, identifier) == identifier:
            others.remove(value)
    if fields.get("archive_location") == fields.get("pmid") and "archive" not in fields:
        fields.pop("archive_location", None)


def _by_path(found: list[Value]) -> dict[str, str | list[str]]:
    by_path: dict[str, list[str]] = {}
    for value in found:
        by_path.setdefault(value.path, []).append(value.text)
    return {path: texts[0] if len(texts) == 1 else texts for path, texts in by_path.items()}
