"""Titles: of the work, of what it stands in, of its series and of its conference."""

from collections.abc import Iterator
from typing import Any

from citelib.formats.tagged import variables
from citelib.formats.tagged.fields import Tags
from citelib.formats.tagged.types import ARTICLES, CONFERENCES, IN_SERIES
from citelib.reference import Reference

_OF_BOOK = ("TI", "T1", "CT", "BT")
_OF_WORK = ("TI", "T1", "CT")
_OF_JOURNAL = ("JF", "T2", "BT")
_OF_CONTAINER = ("T2", "BT", "JF")
_ABBREVIATED = ("J2", "JA", "J1", "JI", "NL")


def read(tags: Tags, kind: str, fields: dict[str, Any]) -> None:
    """Fills the titles; JO is an abbreviation where another tag brings the journal, else the journal."""
    is_book = kind in IN_SERIES
    _put(fields, "title", tags.first(*(_OF_BOOK if is_book or kind == "article" else _OF_WORK)))
    _put(fields, "title_short", tags.first("ST"))
    if is_book:
        _put(fields, "collection_title", tags.first("T2", "T3"))
        _put(fields, "container_title", tags.first("JF"))
    elif kind == "thesis":  # its T2 is the department
        _put(fields, "collection_title", tags.first("T3"))
        _put(fields, "container_title", tags.first("JF"))
    else:
        if kind in CONFERENCES and _has_proceedings(tags):
            _put(fields, "event_title", tags.first("T2"))
            _put(fields, "container_title", tags.first("C3"))
        else:
            _put(fields, "container_title", tags.first(*(_OF_JOURNAL if kind in ARTICLES else _OF_CONTAINER)))
        _put(fields, "collection_title", tags.first("T3"))
    _read_abbreviation(tags, fields)


def write(reference: Reference) -> Iterator[tuple[str, str]]:
    """The tags of the titles; a journal is said twice, since old programs read JF and new ones T2."""
    kind = reference.type
    yield "TI", reference.title
    yield "ST", reference.title_short
    container, event = reference.container_title, reference.event_title
    if kind in IN_SERIES or kind == "thesis":
        yield "JF", container
    elif kind in CONFERENCES and container and event:
        yield "T2", event
        yield "C3", container
    else:
        yield "T2", container
        if kind in ARTICLES:
            yield "JF", container
    if event and not (kind in CONFERENCES and container):
        yield variables.say("event_title", event)
    yield "J2", reference.container_title_short
    yield "T2" if kind in IN_SERIES else "T3", reference.collection_title


def _has_proceedings(tags: Tags) -> bool:
    """Whether C3 is a title; Web of Science has affiliations there, one or many."""
    return len(tags.values.get("C3", ())) == 1 and not any(
        text.startswith("WOS:") for text in tags.values.get("AN", ())
    )


def _put(fields: dict[str, Any], field: str, value: str) -> None:
    if value:
        fields[field] = value


def _read_abbreviation(tags: Tags, fields: dict[str, Any]) -> None:
    """The abbreviated journal; a JO that says it, or the journal, once more is not kept."""
    _put(fields, "container_title_short", tags.first(*_ABBREVIATED))
    if "JO" not in tags.values:
        return
    known = {fields.get("container_title"), fields.get("container_title_short")}
    tags.drop("JO", known.__contains__)
    if not fields.get("container_title"):
        _put(fields, "container_title", tags.first("JO"))
    elif not fields.get("container_title_short"):
        _put(fields, "container_title_short", tags.first("JO"))
