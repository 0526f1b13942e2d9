"""BibTeX, for LaTeX documents.

Entries for the classic styles (plain, unsrtnat, vancouver …) that Biber reads too, in ASCII. A style prints the fields
that it knows: an article number stands in `eid` and in `pages`, since old styles know no `eid`. An access date stands
in `urldate` only, which biblatex prints; as a `note` it would be printed twice there, and once more after each way to a
file and back. No value, whatever it holds, ends its field or its entry: braces are always balanced.
"""

import re
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import compress
from operator import attrgetter
from typing import Any

from citelib.article import Problem
from citelib.formats.parts import leftovers
from citelib.formats.tex.entries import CONTAINERS, FIELDS, LANGUAGES, LAST, MONTHS, SUBTYPES, TYPES, UNPRINTED
from citelib.formats.tex.keys import NO_ALIASES, Aliases, Keys, is_valid, with_aliases
from citelib.formats.tex.latex import encode
from citelib.formats.tex.names import encode_names
from citelib.formats.tex.pages import expand
from citelib.formats.tex.reading.braces import is_balanced, is_field_name
from citelib.formats.tex.reading.kinds import type_of
from citelib.formats.tex.reading.recognising import is_bib, is_for_biblatex
from citelib.formats.tex.titles import encode_title
from citelib.formats.tex.values import encode_address, encode_edition, encode_label, encode_language, is_english
from citelib.reference import DATES, ROLES, TEXTS, Name, PartialDate, Reference

suffix = ".bib"
accepts_key = is_valid

_Writer = Callable[[Any, Reference], str]
"""Writes a filled attribute of a reference as its field, or fields; nothing where another attribute says it better."""
_Steps = tuple[tuple[str, _Writer], ...]

_texts = attrgetter(
    "title",
    "container_title",
    "container_title_short",
    "publisher",
    "publisher_place",
    "abstract",
    "note",
    "keyword",
    "event_title",
)
_NOTHING = Reference()
# White space that becomes one space, and marks that LaTeX joins.
_LOSSY = re.compile(r"[\n\t]|  |^\s|\s$|--|``|''|[?!]`").search

_MASTER = re.compile(r"\b(?:master|m\.?\s?(?:sc|a|phil|res|p\.?h)\b)", re.IGNORECASE).search
# A year in words, such as "in press"; natbib looks into the year, so anything odder goes to the note.
_is_simple = re.compile(r"[A-Za-z0-9][A-Za-z0-9 .,/-]*").fullmatch


def dumps(references: Iterable[Reference], *, aliases: Aliases = NO_ALIASES) -> Iterator[str]:
    """The text of each entry, one at a time, with the blank line that follows it.

    A citation key is kept if every program accepts it and it is new to this run; see `citelib.formats.tex.keys`.
    `aliases` are the other keys of a reference, by its key: Biber finds it by those in the field `ids` too.
    """
    keys = Keys()
    for reference in references:
        entry = _dump(reference, keys.take(reference.citation_key))
        yield with_aliases(entry, aliases[reference.citation_key]) if reference.citation_key in aliases else entry


def loads(text: str) -> Iterator[Reference | Problem]:
    """The references of a .bib file, in its order; see `citelib.formats.tex.reading`."""
    from citelib.formats.tex.reading.entries import read  # those who export do without bibtexparser

    return read(text)


def recognises(text: str) -> bool:
    """Whether the text has entries of a .bib file, and nothing that only biblatex knows."""
    return is_bib(text) and not is_for_biblatex(text)


def _is_lossy(text: str) -> bool:
    """Whether LaTeX prints something of the text otherwise, or not at all."""
    return _LOSSY(text) is not None or (not text.isascii() and any(map(_is_changed, set(text))))


@lru_cache(maxsize=4096)
def _is_changed(character: str) -> bool:
    from citelib.formats.tex.decoding import decode  # few texts need it

    return not character.isascii() and decode(f"a{encode(character)}a") != f"a{character}a"


def entry_type(reference: Reference) -> str:
    """The BibTeX type that says best what the work is."""
    kind = TYPES.get(reference.type, "misc")
    if kind == "incollection" and not reference.container_title:
        return "inbook"
    if kind == "phdthesis" and _MASTER(reference.genre):
        return "mastersthesis"
    return kind


def _dump(reference: Reference, key: str) -> str:
    if reference.original and (entry := _as_came(reference, key)):
        return entry
    kind = entry_type(reference)
    plan = _PLANS[kind]
    values = plan.read(reference)
    lines = [write(value, reference) for value, write in compress(zip(values, plan.writers, strict=True), values)]
    entry = ",\n  ".join(filter(None, (f"@{kind}{{{key}", _credit(reference, kind, key), *lines)))
    if exact := _exact(reference, entry):
        entry += f",\n  {leftovers.FIELD} = {{{exact}}}"
    return entry + ",\n}\n\n"


def _as_came(reference: Reference, key: str) -> str:
    """The entry in the way in which it came from a .bib file; nothing if it came from elsewhere."""
    from citelib.formats.tex import as_came  # those whose references came from elsewhere do without
    from citelib.formats.tex.reading.originals import unpack

    original = unpack(reference.original)
    if original is None:
        return ""
    return as_came.dump(reference, original, key, lambda anew: _lines(reference, anew), classic=True)


def _exact(reference: Reference, entry: str) -> str:
    """What the entry can only say for print, as it stands in the reference; nothing where it says all exactly."""
    twice = reference.container_title_short == reference.container_title != ""
    if (
        twice
        or any(map(_is_lossy, _texts(reference)))
        or any(_is_lossy(f"{name.family}{name.given}{name.literal}") for name in reference.author)
    ):
        from citelib.formats.tex.reading.entries import read  # few references need it

        found = next(one for one in read(f"{entry},\n}}") if isinstance(one, Reference))
        return leftovers.dump(reference, found)
    page = "" if _is_in_full(reference.page) else reference.page
    language = "" if _is_general(reference.language) else reference.language
    # To read the entry anew, only to learn that these are written in another way, would take most of the time.
    return leftovers.dump(replace(_NOTHING, page=page, language=language), _NOTHING) if page or language else ""


@lru_cache(maxsize=4096)
def _is_general(language: str) -> bool:
    """Whether the name that babel has for the language leads back to what stands here."""
    is_code = language.lower().split("-")[0] in LANGUAGES
    return language in LANGUAGES or not (is_code or language.lower() in LANGUAGES.values())


@lru_cache(maxsize=4096)
def _is_in_full(pages: str) -> bool:
    return expand(pages).replace("--", "-") == pages


def _lines(reference: Reference, attributes: Collection[str]) -> Iterator[str]:
    """The fields of these attributes of the reference."""
    kind = entry_type(reference)
    plan = _PLANS[kind]
    if "author" in attributes or "author_et_al" in attributes:
        yield _credit(reference, kind, "")
    for attribute, value, write in zip(plan.attributes, plan.read(reference), plan.writers, strict=True):
        if value and attribute in attributes:
            yield write(value, reference)


def _credit(reference: Reference, kind: str, citation_key: str) -> str:
    """The authors, or what a style sorts and labels by in their place: of a work without a title, its citation key."""
    if authors := encode_names(reference.author, et_al=reference.author_et_al):
        return f"author = {{{authors}}}"
    key = reference.authority or reference.title or citation_key
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
        steps: _Steps = (
            *_FIRST,
            *((attribute, _container(name, containers[:at])) for at, attribute in enumerate(containers)),
            *((attribute, _field(name)) for name, attribute in FIELDS[kind]),
            *(_ARTICLE_NUMBER if kind == "article" else ()),
            *_MIDDLE,
            *((attribute, _field(name)) for name, attribute in LAST),
        )
        known = {attribute for attribute, _ in steps} - {*containers[1:]} | {attribute for _, attribute in FIELDS[kind]}
        steps += (*_unprinted(known), ("type", _subtype(kind)), ("extra", _extras))
        self.attributes = [attribute for attribute, _ in steps]
        self.read = attrgetter(*self.attributes)
        self.writers = [writer for _, writer in steps]


def _unprinted(known: Container[str]) -> Iterator[tuple[str, _Writer]]:
    """Writes what no style prints, for the way back: under biblatex's name, else under that of CSL."""
    for attribute in (*TEXTS, *DATES, *ROLES):
        if attribute not in known and attribute not in ("type", "author", "citation_key", "raw_text"):
            name = UNPRINTED.get(attribute, attribute.replace("_", "-"))
            yield (
                attribute,
                (_names(name) if attribute in ROLES else _text(name, str if attribute in DATES else encode)),
            )
    yield "issued_text", _date_as_printed


def _names(name: str) -> _Writer:
    def write(names: Sequence[Name], _reference: Reference) -> str:
        encoded = encode_names(names)
        return encoded and f"{name} = {{{encoded}}}"

    return write


def _date_as_printed(text: str, reference: Reference) -> str:
    """The date in words, where the year does not say it all."""
    return f"issued-text = {{{encode(text)}}}" if reference.issued or not _is_simple(text) else ""


def _subtype(kind: str) -> _Writer:
    """Writes the type of the work where the type of the entry does not tell it."""

    def write(name: str, reference: Reference) -> str:
        if kind == "phdthesis" and not reference.genre:
            return "type = {}"  # what no style prints, and says that nobody called it a PhD thesis
        return "" if name == type_of(kind, reference) else f"entrysubtype = {{{SUBTYPES.get(name, encode(name))}}}"

    return write


def _extras(extra: Mapping[str, Any], _reference: Reference) -> str:
    """Writes what another .bib file said that no attribute holds, if it can stand in a file."""
    named = extra.get("bibtex")
    if not isinstance(named, Mapping):
        return ""
    return ",\n  ".join(
        f"{name} = {{{text}}}"
        for name, text in _each(named)
        if is_field_name(name) and isinstance(text, str) and is_balanced(text) and text.isprintable()
    )


def _each(named: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The fields one by one: several texts of one field get numbers."""
    for name, text in named.items():
        texts = text if isinstance(text, list) else [text]
        yield from ((f"{name}-{at}" if at > 1 else name, one) for at, one in enumerate(texts, start=1))


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
