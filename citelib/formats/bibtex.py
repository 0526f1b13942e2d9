"""BibTeX, for LaTeX documents.

Entries for the classic styles (plain, unsrtnat, vancouver …) that Biber reads too, in ASCII. A style prints the fields
that it knows: an article number stands in `eid` and in `pages`, since old styles know no `eid`. An access date stands
in `urldate` only, which biblatex prints; as a `note` it would be printed twice there, and once more after each way to a
file and back. No value, whatever it holds, ends its field or its entry: braces are always balanced.
"""

import re
from collections.abc import Iterable, Iterator
from operator import attrgetter

from citelib.formats.tex.entries import CONTAINERS, FIELDS, LAST, MONTHS, TYPES
from citelib.formats.tex.keys import Keys
from citelib.formats.tex.latex import encode
from citelib.formats.tex.names import encode_names
from citelib.formats.tex.pages import expand
from citelib.formats.tex.titles import encode_title
from citelib.formats.tex.values import encode_address, encode_edition, encode_label, encode_language, is_english
from citelib.reference import Reference

suffix = ".bib"

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
    lines = [f"@{kind}{{{key}"]
    lines += _credits(reference, kind)
    lines += _container(reference, kind)
    lines += _texts(reference, _HEADS[kind])
    lines += _places(reference, kind)
    lines += _dates(reference)
    lines += _addresses(reference)
    lines += _notes(reference)
    lines += _texts(reference, _TAIL)
    return ",\n  ".join(lines) + ",\n}\n\n"


def _credits(reference: Reference, kind: str) -> Iterator[str]:
    if authors := encode_names(reference.author, et_al=reference.author_et_al):
        yield f"author = {{{authors}}}"
    elif not (reference.editor and kind in ("book", "inbook")) and (key := reference.authority or reference.title):
        yield f"key = {{{encode_label(key)}}}"
    if reference.editor and (editors := encode_names(reference.editor, et_al=reference.editor_et_al)):
        yield f"editor = {{{editors}}}"
    if reference.translator and (translators := encode_names(reference.translator)):
        yield f"translator = {{{translators}}}"
    if reference.title:
        yield f"title = {{{encode_title(reference.title, english=is_english(reference.language))}}}"


def _dates(reference: Reference) -> Iterator[str]:
    """The date in the three fields that both programs read: Biber warns of a `month` that holds a day or a range."""
    issued = reference.issued
    if not issued:
        if _is_simple(reference.issued_text):
            yield f"year = {{{reference.issued_text}}}"
        return
    yield f"year = {{{issued.year}}}"
    if issued.month:
        yield f"month = {MONTHS[issued.month - 1]}"
        if issued.day:
            yield f"day = {{{issued.day}}}"


class _Plan:
    """Reads the fields of an entry type from a reference in one go."""

    def __init__(self, fields: tuple[tuple[str, str], ...]) -> None:
        self.read = attrgetter(*(attribute for _, attribute in fields))
        self.fields = [(name, _ENCODERS.get(name, encode)) for name, _ in fields]


def _texts(reference: Reference, plan: _Plan) -> list[str]:
    values = plan.read(reference)
    return [f"{name} = {{{encoder(text)}}}" for text, (name, encoder) in zip(values, plan.fields, strict=True) if text]


def _container(reference: Reference, kind: str) -> Iterator[str]:
    name, attributes = CONTAINERS.get(kind, ("", ()))
    for attribute in attributes:
        if text := getattr(reference, attribute):
            yield f"{name} = {{{encode(text)}}}"
            return


def _places(reference: Reference, kind: str) -> Iterator[str]:
    """Where in its container the work stands."""
    number = reference.number if kind == "article" else ""
    if number:
        yield f"eid = {{{encode(number)}}}"
    if reference.page:
        yield f"pages = {{{encode(expand(reference.page))}}}"
    elif number:
        yield f"pages = {{{encode(number)}}}"


def _addresses(reference: Reference) -> Iterator[str]:
    if reference.doi:
        yield f"doi = {{{encode_address(reference.doi)}}}"
    if reference.arxiv:
        yield f"eprint = {{{encode_address(reference.arxiv)}}}"
        yield "archiveprefix = {arXiv}"
    if reference.url:
        yield f"url = {{{encode_address(reference.url)}}}"
    if reference.accessed:
        yield f"urldate = {{{reference.accessed}}}"


def _notes(reference: Reference) -> Iterator[str]:
    notes = [encode(reference.note)] if reference.note else []
    if reference.issued_text and not (reference.issued or _is_simple(reference.issued_text)):
        notes.append(encode(reference.issued_text))
    if notes:
        yield f"note = {{{'. '.join(notes)}}}"


_ENCODERS = {"edition": encode_edition, "language": encode_language}
_HEADS = {kind: _Plan(fields) for kind, fields in FIELDS.items()}
_TAIL = _Plan(LAST)
