"""Fields to tags: what `reading` reads back as the same fields."""

from collections.abc import Iterator
from typing import Any

from citelib.formats.tagged import credits, dates, identifying, issued, named, pages, serials, titles, variables
from citelib.formats.tagged.checking import checked
from citelib.formats.tagged.reading import read_places
from citelib.formats.tagged.types import ARTICLES, CODES, WRITTEN
from citelib.reference import Reference

_TEXTS = (
    ("volume", "VL"), ("issue", "IS"), ("number_of_volumes", "NV"), ("call_number", "CN"), ("source", "DP"),
    ("language", "LA"),
)  # fmt: skip
_PARAGRAPHS = (("abstract", "AB"), ("annote", "RN"))
_VERSIONED = frozenset(("software", "dataset"))
_UNTAGGED = (
    "volume_title", "part", "original_title", "original_publisher", "original_publisher_place", "medium", "status",
    "authority", "updated", "event_date", "original_date",
)  # fmt: skip


def code_of(reference: Reference, said: Any) -> str:
    """The code that `said` names (the one that the record came with) if it still fits the type, else the usual one."""
    if isinstance(said, str) and CODES.get(said) == reference.type and not (said == "EDBOOK" and reference.author):
        return said
    return WRITTEN.get(reference.type, "GEN")


def write(reference: Reference, code: str) -> Iterator[tuple[str, str]]:
    """Tags and values, without TY and `extra`; a value may be empty, and none is cleaned yet."""
    yield from titles.write(reference)
    yield from credits.write(reference, code)
    yield from issued.write(reference)
    yield from pages.write(reference)
    yield from serials.write(reference)
    yield from _write_texts(reference)
    yield from identifying.write(reference)
    if reference.type not in WRITTEN:
        yield variables.say("type", reference.type)
    for field in _UNTAGGED:
        if value := getattr(reference, field):
            yield variables.say(field, value)
    for line in reference.raw_text.split("\n"):
        if line:
            yield variables.say("raw_text", line)


def _write_texts(reference: Reference) -> Iterator[tuple[str, str]]:
    for field, tag in _TEXTS:
        yield tag, getattr(reference, field)
    genre, note = reference.genre, reference.note
    yield variables.say("genre", genre) if named.identifier(genre) else ("M3", genre)
    is_named = any(map(named.identifier, note.split("\n")))
    for line in note.split("\n"):
        yield variables.say("note", line) if is_named and line else ("N1", line)
    places = ("publisher_place", "event_place")
    yield from checked(_places(reference), read_places, reference, places, known=("publisher",))
    yield "PB", reference.publisher
    yield from _sections(reference)
    yield from _editions(reference)
    for field, tag in _PARAGRAPHS:
        for paragraph in getattr(reference, field).split("\n"):
            yield tag, paragraph
    for keyword in reference.keyword.split("; "):
        yield "KW", keyword


def _places(reference: Reference) -> Iterator[tuple[str, str]]:
    is_conference = reference.type == "paper-conference"
    yield "C1" if is_conference else "CY", reference.publisher_place
    if is_conference:
        yield "CY", reference.event_place


def _sections(reference: Reference) -> Iterator[tuple[str, str]]:
    """SE, unless it would be read as the first page."""
    own, other = ("chapter_number", "section") if reference.type == "chapter" else ("section", "chapter_number")
    for field in (own, other):
        if text := getattr(reference, field):
            yield ("SE", text) if field == own and text != pages.first_page(reference) else variables.say(field, text)


def _editions(reference: Reference) -> Iterator[tuple[str, str]]:
    """ET, unless it would be read as the date of an article."""
    own, other = ("version", "edition") if reference.type in _VERSIONED else ("edition", "version")
    for field in (own, other):
        if text := getattr(reference, field):
            is_date = reference.type in ARTICLES and dates.parse(text) is not None
            yield ("ET", text) if field == own and not is_date else variables.say(field, text)
