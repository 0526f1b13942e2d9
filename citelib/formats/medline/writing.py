"""A Reference as a record's fields, from which `reading` makes the same Reference wherever MEDLINE can say it.

What ``extra["nbib"]`` has kept of a tag is written back as it came, unless the Reference has since been changed so that
another one would be read from it: then the fields of the Reference win.
"""

import re
from collections.abc import Mapping
from dataclasses import fields
from itertools import chain
from typing import Any

from citelib.formats.medline.dates import Issued, write_day, write_issued
from citelib.formats.medline.kinds import kind_of, publication_types_of
from citelib.formats.medline.locators import other_locators, write_locators
from citelib.formats.medline.meanings import is_marked_as_translated
from citelib.formats.medline.people import AUTHOR_TAGS, EDITOR_TAGS, OF_A_NAME, OWNERS, write_names
from citelib.formats.medline.reading import GROUPS, meaning_of
from citelib.formats.medline.tags import JOINED, KNOWN, LAST, ORDER, PLAIN
from citelib.formats.medline.titles import write_title
from citelib.reference import Reference

Fields = list[tuple[str, str]]
Values = dict[str, list[str]]

_TAG = re.compile(r"[A-Z][A-Z0-9]{1,3}")
_PLACED = frozenset((*AUTHOR_TAGS, *EDITOR_TAGS, *OF_A_NAME))
_NOTHING = {field.name: field.default for field in fields(Reference)}
_SIBLINGS = (("LID", "AID"), ("IS", "ISSN"), ("CTDT", "DEP"), ("OT", "KW"))
"""Tags that say the same: where one is kept, the other is not made up."""


def fields_of(reference: Reference) -> Fields:
    """The fields of the record, in PubMed's order; PMID comes first, empty if the reference has none."""
    own, kept = _own(reference), _kept(reference)
    if any(tag in kept for tags, _ in GROUPS for tag in tags):
        kept = _without_contradictions(reference, own, kept)
    fields = _ordered(reference, own, kept, _people(reference, kept))
    return fields if fields and fields[0][0] == "PMID" else [("PMID", ""), *fields]


def _own(reference: Reference) -> Values:
    """What the fields alone say."""
    said: dict[str, list[str]] = {
        "PMID": [reference.pmid],
        "PMC": [reference.pmcid],
        "AB": [reference.abstract],
        "LA": reference.language.split(JOINED["LA"][0]),
        "GN": reference.note.split(JOINED["GN"][0]),
        "IS": reference.issn.split(", "),
        "ISBN": reference.isbn.split(", "),
        "PG": [reference.page or reference.number],
        "OT": reference.keyword.split("; "),
        "PST": [reference.status if reference.status == "aheadofprint" else ""],
        **{tag: [getattr(reference, name)] for tag, name in PLAIN.items()},
        **_titles(reference),
        **_dates(reference),
        **write_locators(doi=reference.doi, arxiv=reference.arxiv, url=reference.url),
    }
    return {tag: present for tag, texts in said.items() if (present := [text for text in texts if text])}


def _titles(reference: Reference) -> Values:
    title, container = reference.title, reference.container_title
    is_translated = is_marked_as_translated(reference.type, has_original=bool(reference.original_title))
    said = {"TI": [write_title(title, is_translated=is_translated)]}
    if reference.type == "book":
        return said | {"BTI": [container or title]}
    return said | {"BTI" if reference.type == "chapter" else "JT": [container]}


def _dates(reference: Reference) -> Values:
    issued = Issued(reference.issued, reference.issued_end, reference.issued_text)
    electronic = "CTDT" if reference.type in ("book", "chapter") else "DEP"
    days = ((electronic, reference.available), ("DRDT", reference.updated))
    return {"DP": [write_issued(issued)], **{tag: [write_day(date)] for tag, date in days if date}}


def _kept(reference: Reference) -> Values:
    """The texts of ``extra["nbib"]`` under tags, and under the notes on whose they are; nothing else that is there."""
    kept = reference.extra.get("nbib")
    if not isinstance(kept, Mapping):
        return {}
    texts = {tag: _texts(of) for tag, of in kept.items() if isinstance(tag, str) and _is_written(tag)}
    return {tag: of for tag, of in texts.items() if of}


def _is_written(tag: str) -> bool:
    return bool(_TAG.fullmatch(tag)) or (tag.endswith(OWNERS) and tag.removesuffix(OWNERS) in OF_A_NAME)


def _texts(values: Any) -> list[str]:
    listed = [values] if isinstance(values, str) else values if isinstance(values, (list, tuple)) else []
    return [value for value in listed if isinstance(value, str) and value]


def _without_contradictions(reference: Reference, own: Values, kept: Values) -> Values:
    """What is kept, but for tags from which another reference would be read; what these say besides is saved."""
    groups = [group for group in GROUPS if any(tag in kept for tag in group[0])]
    people = _people(reference, kept) if any(tag in kept for tag in (*AUTHOR_TAGS, *EDITOR_TAGS)) else []
    read = meaning_of(_ordered(reference, own, kept, people))
    wrong = {
        tag
        for tags, names in groups
        for tag in tags
        if any(read.get(name, _NOTHING[name]) != getattr(reference, name) for name in names)
    }
    saved: Values = {tag: texts for tag, texts in kept.items() if tag not in wrong}
    for tag in ("LID", "AID"):
        if tag in wrong and tag in kept:
            saved[tag] = [*own.get(tag, ()), *other_locators(kept[tag])]
    if "PT" in wrong and "PT" in kept:
        named = publication_types_of(reference.type, own | saved)
        saved["PT"] = [*named, *(name for name in kept["PT"] if kind_of([name], ()) == "document")]
    return {tag: texts for tag, texts in saved.items() if texts}


def _ordered(reference: Reference, own: Values, kept: Values, people: Fields) -> Fields:
    values = own | {tag: texts for tag, texts in kept.items() if " " not in tag}
    for tags in _SIBLINGS:
        for tag in tags:
            if tag in own and tag not in kept and any(other in kept for other in tags):
                del values[tag]
    if "PT" not in kept:
        values["PT"] = publication_types_of(reference.type, values)
    values["PMID"] = values.get("PMID", [])[:1]  # a second one would begin another record
    at = ORDER.index("FED")
    others = sorted(values.keys() - KNOWN)
    behind = [tag for tag in (*ORDER[at:], *others, *LAST) if tag not in _PLACED]
    return [
        *((tag, text) for tag in ORDER[:at] for text in values.get(tag, ())),
        *people,
        *((tag, text) for tag in behind for text in values.get(tag, ())),
    ]


def _people(reference: Reference, kept: Values) -> Fields:
    """The lines of editors and authors, each with what belongs to it."""
    editors = write_names(reference.editor, kept, *EDITOR_TAGS, "")
    authors = write_names(reference.author, kept, *AUTHOR_TAGS)
    before: Fields = []
    behind: Fields = []
    placed = {"0": before, **{str(number): lines for number, lines in enumerate(authors, start=1)}}
    placed |= {f"e{number}": lines for number, lines in enumerate(editors, start=1)}
    for tag in OF_A_NAME:
        owners = " ".join(kept.get(f"{tag}{OWNERS}", [])).split()
        for at, value in enumerate(kept.get(tag, ())):
            placed.get(owners[at] if at < len(owners) else "1", behind).append((tag, value))
    further_editors = [("ED", "et al.")] if reference.editor_et_al else []
    further_authors = [("AU", "et al.")] if reference.author_et_al else []
    return [*before, *chain(*editors), *further_editors, *chain(*authors), *further_authors, *behind]
