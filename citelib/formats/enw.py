"""EndNote's tagged format, which Google Scholar and library catalogues write.

Also called EndNote Import; it grew out of refer (BibIX), whose records have no ``%0`` line and are read too. The tags
stand for the fields of RIS and are read by the same rules; what no field holds stands in ``extra["endnote"]`` under its
tag (``%1``). It is read only: EndNote itself imports RIS, which says more.
"""

from collections.abc import Iterator

from citelib.article import Problem
from citelib.errors import InputError
from citelib.formats.tagged import reading, records, refer, types
from citelib.formats.tagged.fields import Tags
from citelib.formats.tagged.refer import Record
from citelib.reference import Reference

suffix = ".enw"


def loads(text: str) -> Iterator[Reference | Problem]:
    """The references; a record that says nothing of a work, or has neither type nor title, is rejected.

    Raises InputError for a text without any record.
    """
    text = records.normal(text)
    if not refer.has_any(text):
        raise InputError(
            "There is no EndNote record in it", mend="a record begins with a line like '%0 Journal Article'"
        )
    for record in refer.split(text):
        if isinstance(record, Problem):
            yield record
        else:
            yield from _load(record)


def recognises(text: str) -> bool:
    """Whether the text begins with such a record."""
    return refer.recognises(text)


def _load(record: Record) -> Iterator[Reference | Problem]:
    reason = ""
    if not record.values.keys() - {"F"}:
        reason = "the record says nothing of a work"
    elif not record.is_typed and "T" not in record.values:
        reason = "the record has neither a type (%0) nor a title (%T)"
    if reason:
        yield Problem(record.line, reason, text=record.text)
        return
    written = record.types[-1] if record.types else ""
    code = types.code_of(written) or ("GEN" if written else _guessed(record.values))
    kind = types.CODES[code]
    tags, origins, extra = _translated(record.values, kind)
    fields = reading.read(tags, kind, code)
    for place, texts in tags.rest().items():
        extra.setdefault(origins[place], []).extend(texts if isinstance(texts, list) else [texts])
    if len(record.types) > 1 or (written and written != types.CANONICAL_NAMES.get(kind)):
        extra["%0"] = record.types
    if written and not types.code_of(written):
        tags.doubts.insert(0, f"{written!r} is no type of EndNote")
    if extra:
        fields["extra"] = {"endnote": {tag: texts[0] if len(texts) == 1 else texts for tag, texts in extra.items()}}
    reference = Reference(**fields, line=record.line)
    for doubt in tags.doubts:
        yield Problem(record.line, doubt, key=reference.citation_key)
    yield reference


def _translated(values: dict[str, list[str]], kind: str) -> tuple[Tags, dict[str, str], dict[str, list[str]]]:
    """The values as tags of RIS, the tag that each of these comes from, and what RIS has no tag for."""
    translated: dict[str, list[str]] = {}
    origins: dict[str, str] = {}
    others: dict[str, list[str]] = {}
    for tag, texts in values.items():
        if place := refer.meaning(tag, kind):
            translated.setdefault(place, []).extend(texts)
            origins[place] = f"%{tag}"
        else:
            others[f"%{tag}"] = texts
    return Tags(translated), origins, others


def _guessed(values: dict[str, list[str]]) -> str:
    """The type of a record of refer, by the tags that it has."""
    return next((code for tag, code in (("J", "JOUR"), ("B", "CHAP"), ("I", "BOOK")) if tag in values), "GEN")
