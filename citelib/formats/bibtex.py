"""BibTeX, for LaTeX documents.

Entries for the classic styles (plain, unsrtnat, vancouver …) that Biber reads too, in ASCII. A style prints the fields
that it knows: an article number stands in `eid` and in `pages`, since old styles know no `eid`. An access date stands
in `urldate` only, which biblatex prints; as a `note` it would be printed twice there, and once more after each way to a
file and back. No value, whatever it holds, ends its field or its entry: braces are always balanced.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import compress
from operator import attrgetter
from typing import Any

from citelib.formats.tex.entries import CONTAINERS, FIELDS, LAST, MONTHS, TYPES
from citelib.formats.tex.keys import Keys
from citelib.formats.tex.latex import encode
from citelib.formats.tex.names import encode_names
from citelib.formats.tex.pages import expand
from citelib.formats.tex.titles import encode_title
from citelib.formats.tex.values import encode_address, encode_edition, encode_label, encode_language, is_english
from citelib.reference import Name, PartialDate, Reference

suffix = ".bib"

_Writer = Callable[[Any, Reference], str]
"""Writes a filled attribute of a reference as its field, or fields; nothing where another attribute says it better."""
_Steps = tuple[tuple[str, _Writer], ...]

_MASTER = re.compile(r"\b(?:master|m\.?\s?(?:sc|a|phil|res|p\.?h)\b)", re.IGNORECASE).search
# A year in words, such as "in press"; natbib looks into the year, so anything odder goes to the note.
_is_simple = re.compile(r"[A-Za-z0-9][A-Za-z0-9 .,/-]*").fullmatch


def dumps(references: Iterable[Reference]) -> Iterator[str]:
    """The text of each entry, one at a time, with the blank line that follows it.

    A citation key is kept if every program accepts it and it is new to this run; see `citelib.formats.tex.keys`.
    """
    keys = Keys()
    for reference in references:
        yield _dump(reference, keys.take(reference.citation_key))


def entry_type(reference: Reference) -> str:
    """The BibTeX type that says best what the work is."""
    kind = TYPES.get(reference.type, "misc")
    if kind == "incollection" and not reference.container_title:
        return "inbook"
    if kind == "phdthesis" and _MASTER(reference.genre):
        return "mastersthesis"
    return kind


def _dump(reference: Reference, key: str) -> str:
    kind = entry_type(reference)
    plan = _PLANS[kind]
    values = plan.read(reference)
    lines = [write(value, reference) for value, write in compress(zip(values, plan.writers, strict=True), values)]
    entry = [f"@{kind}{{{key}", _credit(reference, kind), *lines]
    return ",\n  ".join(filter(None, entry)) + ",\n}\n\n"


def _credit(reference: Reference, kind: str) -> str:
    """The authors, or what a style sorts and labels by in their place."""
    if authors := encode_names(reference.author, et_al=reference.author_et_al):
        return f"author = {{{authors}}}"
    key = reference.authority or reference.title
    if not key or (reference.editor and kind in ("book", "inbook")):
        return ""
    return f"key = {{{encode_label(key)}}}"


def _editors(names: Sequence[Name], reference: Reference) -> str:
    editors = encode_names(names, et_al=reference.editor_et_al)
    return editors and f"editor = {{{editors}}}"


def _translators(names: Sequence[Name], _reference: Reference) -> str:
    translators = encode_names(names)
    return translators and f"translator = {{{translators}}}"


def _title(title: str, reference: Reference) -> str:
    return f"title = {{{encode_title(title, english=is_english(reference.language))}}}"


def _article_number(number: str, reference: Reference) -> str:
    encoded = encode(number)
    return f"eid = {{{encoded}}}" if reference.page else f"eid = {{{encoded}}},\n  pages = {{{encoded}}}"


def _pages(pages: str, _reference: Reference) -> str:
    return f"pages = {{{encode(expand(pages))}}}"


def _issued(date: PartialDate, _reference: Reference) -> str:
    """The date in the three fields that both programs read: Biber warns of a `month` that holds a day or a range."""
    if not date.month:
        return f"year = {{{date.year}}}"
    day = f",\n  day = {{{date.day}}}" if date.day else ""
    return f"year = {{{date.year}}},\n  month = {MONTHS[date.month - 1]}{day}"


def _issued_text(text: str, reference: Reference) -> str:
    return f"year = {{{text}}}" if _is_simple(text) and not reference.issued else ""


def _eprint(arxiv: str, _reference: Reference) -> str:
    return f"eprint = {{{encode_address(arxiv)}}},\n  archiveprefix = {{arXiv}}"


def _note(note: str, reference: Reference) -> str:
    date = reference.issued_text
    odd_date = f". {encode(date)}" if date and not (reference.issued or _is_simple(date)) else ""
    return f"note = {{{encode(note)}{odd_date}}}"


def _odd_date(text: str, reference: Reference) -> str:
    """The note of a reference that has none but whose date is not one for the field `year`."""
    return "" if reference.note or reference.issued or _is_simple(text) else f"note = {{{encode(text)}}}"


def _text(name: str, encoder: Callable[[str], str] = encode) -> _Writer:
    return lambda text, _reference: f"{name} = {{{encoder(text)}}}"


def _repeated(name: str, encoder: Callable[[str], str] = encode) -> _Writer:
    """For a field that says the same in many entries."""
    line = lru_cache(maxsize=4096)(lambda text: f"{name} = {{{encoder(text)}}}")
    return lambda text, _reference: line(text)


def _container(name: str, better: tuple[str, ...]) -> _Writer:
    """Writes a field if none of the better attributes has filled it."""
    line = _repeated(name)
    return lambda text, reference: "" if any(getattr(reference, one) for one in better) else line(text, reference)


class _Plan:
    """Reads the fields of an entry type from a reference in one go; each of those that are filled has its writer."""

    def __init__(self, kind: str) -> None:
        name, containers = CONTAINERS.get(kind, ("", ()))
        steps = (
            *_FIRST,
            *((attribute, _container(name, containers[:at])) for at, attribute in enumerate(containers)),
            *((attribute, _field(name)) for name, attribute in FIELDS[kind]),
            *(_ARTICLE_NUMBER if kind == "article" else ()),
            *_MIDDLE,
            *((attribute, _field(name)) for name, attribute in LAST),
        )
        self.read = attrgetter(*(attribute for attribute, _ in steps))
        self.writers = [writer for _, writer in steps]


def _field(name: str) -> _Writer:
    return (_text if name in _UNIQUE else _repeated)(name, _ENCODERS.get(name, encode))


_ENCODERS = {"edition": encode_edition, "language": encode_language}
_UNIQUE = ("shorttitle", "isbn", "pmid", "pmcid", "keywords", "abstract", "annote")
_FIRST: _Steps = (("editor", _editors), ("translator", _translators), ("title", _title))
_ARTICLE_NUMBER: _Steps = (("number", _article_number),)
_MIDDLE: _Steps = (
    ("page", _pages),
    ("issued", _issued),
    ("issued_text", _issued_text),
    ("doi", _text("doi", encode_address)),
    ("arxiv", _eprint),
    ("url", _text("url", encode_address)),
    ("accessed", _text("urldate", str)),
    ("note", _note),
    ("issued_text", _odd_date),
)
_PLANS = {kind: _Plan(kind) for kind in FIELDS}
