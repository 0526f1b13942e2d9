"""The fields of an entry for biblatex, filled from a reference."""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import compress
from operator import attrgetter

from citelib.formats.tex import field_texts
from citelib.formats.tex.datamodel import ANYWHERE, CONTAINERS, FIELDS, GENRES, NAMES
from citelib.formats.tex.field_texts import IN_ARTICLES, WRITERS, Writer, encode_list, subtype, unless
from citelib.formats.tex.latex import encode_unicode
from citelib.reference import Reference

Field = tuple[str, str]
"""Its name and its text."""

_LISTS = ("publisher", "location", "institution", "organization", "origpublisher", "origlocation")
_LONG = ("shorttitle", "note", "abstract", "annotation", "keywords")


def fill(reference: Reference, kind: str) -> Iterator[tuple[str, Field]]:
    """The fields of an entry of that type, in the order in which they are written, each behind its attribute."""
    plan = _plan(kind)
    values = plan.read(reference)
    for (name, attribute, write), value in compress(zip(plan.steps, values, strict=True), values):
        if text := write(value, reference):
            yield attribute, (name, text)


class _Plan:
    """Reads the attributes that an entry type has fields for in one go; each that is filled has its writer."""

    def __init__(self, kind: str) -> None:
        special = IN_ARTICLES if kind == "article" else {}
        named = [(name, attribute, special.get(name) or _writer(name)) for name, attribute in FIELDS[kind]]
        self.steps = [
            ("entrysubtype", "type", subtype(kind)),
            ("author", "author", WRITERS["author"]),
            *(step for step in named if step[0] in NAMES),
            ("title", "title", WRITERS["title"]),
            *(field_texts.GENRE if kind in GENRES else ()),
            *_containers(kind),
            *(step for step in named if step[0] not in NAMES),
            *((name, attribute, _writer(name)) for name, attribute in ANYWHERE),
            *field_texts.EPRINT,
            *field_texts.ODD_DATE,
            *(field_texts.HOLDER if kind == "patent" else field_texts.LANGUAGE),
            *(field_texts.SUPPLEMENT if kind == "article" else ()),
        ]
        self.read = attrgetter(*(attribute for _, attribute, _ in self.steps))


@cache
def _plan(kind: str) -> _Plan:
    return _Plan(kind)


def _writer(name: str) -> Writer:
    if name in WRITERS:
        return WRITERS[name]
    if name in _LONG:
        return lambda text, _reference: encode_unicode(text)
    encoder = lru_cache(maxsize=4096)(encode_list if name in _LISTS else encode_unicode)
    return lambda text, _reference: encoder(text)


def _containers(kind: str) -> Iterator[tuple[str, str, Writer]]:
    """Each field of several attributes is filled by the first that is known."""
    for name, attributes in CONTAINERS.get(kind, ()):
        for at, attribute in enumerate(attributes):
            yield name, attribute, unless(attributes[:at], _writer(name))
