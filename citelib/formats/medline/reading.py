"""A record's fields as a Reference: what each tag means.

A tag whose value goes into a field whole is not kept; else its values stand in ``extra["nbib"]`` as they are, too. The
tags that make one field together are read together, so that a writer can try which of them still say the same.
"""

from typing import Any

from citelib.formats.medline.meanings import MEANINGS, Meaning, Values
from citelib.formats.medline.people import (
    AUTHOR_TAGS,
    EDITOR_TAGS,
    OF_A_NAME,
    PEOPLE_TAGS,
    read_authors,
    read_editors,
    read_owners,
)
from citelib.formats.medline.tags import JOINED, PLAIN
from citelib.reference import Reference

Fields = list[tuple[str, str]]


GROUPS: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    *(((tag,), (name,)) for tag, name in PLAIN.items()),
    *(((tag,), (name,)) for tag, (_, name) in JOINED.items()),
    (("PT",), ("type",)),
    (("TI", "BTI", "JT"), ("title", "container_title", "original_title", "publisher")),
    (("DP",), ("issued", "issued_end", "issued_text")),
    (("CTDT", "DEP"), ("available",)),
    (("DRDT",), ("updated",)),
    (("PMID",), ("pmid",)),
    (("PMC",), ("pmcid",)),
    (("LID", "AID"), ("doi", "arxiv", "url")),
    (("IS", "ISSN", "ISBN"), ("issn", "isbn")),
    (("PG",), ("page", "number")),
    (("OT", "KW"), ("keyword",)),
    (("PST",), ("status",)),
    (AUTHOR_TAGS, ("author", "author_et_al")),
    (EDITOR_TAGS, ("editor", "editor_et_al")),
)
"""Which tags are read together, and which fields of the Reference they make."""

_READ = frozenset(tag for tags, _ in GROUPS for tag in tags) | set(OF_A_NAME)


def reference_of(fields: Fields, line: int = 0) -> Reference:
    """The work that a record describes; never fails, whatever the values."""
    values, people_lines = _grouped(fields)
    said: dict[str, Any] = {}
    kept: Values = {}
    for read in MEANINGS:
        meaning, rest = read(values)
        said.update(meaning)
        kept.update(rest)
    meaning, rest = _people(people_lines, values)
    said.update(meaning)
    kept.update(rest)
    kept.update({tag: texts for tag, texts in values.items() if tag not in _READ})
    extra = {tag: texts[0] if len(texts) == 1 else texts for tag, texts in kept.items()}
    return Reference(**said, extra={"nbib": extra} if extra else {}, line=line)


def meaning_of(fields: Fields) -> dict[str, Any]:
    """The fields of the Reference alone that these fields of a record make, by their names."""
    values, lines = _grouped(fields)
    said: dict[str, Any] = {}
    for read in MEANINGS:
        said.update(read(values)[0])
    if not PEOPLE_TAGS.isdisjoint(values):
        said.update(_people(lines, values)[0])
    return said


def _grouped(fields: Fields) -> tuple[Values, Fields]:
    """The values of each tag, and the lines that have to do with names."""
    values: Values = {}
    people_lines: Fields = []
    for field in fields:
        tag, value = field
        if not value:
            continue
        if tag in values:
            values[tag].append(value)
        else:
            values[tag] = [value]
        if tag in PEOPLE_TAGS:
            people_lines.append(field)
    return values, people_lines


def _people(lines: Fields, values: Values) -> Meaning:
    said: dict[str, Any] = {}
    kept: Values = {}
    has_editors = "FED" in values or "ED" in values
    editors = read_editors([field for field in lines if field[0] in EDITOR_TAGS] if has_editors else [])
    authors = read_authors([field for field in lines if field[0] in AUTHOR_TAGS])
    for role, people in (("author", authors), ("editor", editors)):
        if people.names or people.et_al:
            said[role], said[f"{role}_et_al"] = people.names, people.et_al
            kept.update(people.kept)
    of_names = {tag: values[tag] for tag in OF_A_NAME if tag in values}
    if of_names:
        kept.update(of_names)
        kept.update((key, [of]) for key, of in read_owners(lines, authors, editors).items())
    return said, kept
