"""What each value of a reference is in a field of biblatex; where the fields may stand is in `datamodel`.

A writer takes a filled attribute and its reference, and returns the text of the field: nothing where the field cannot
hold it.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from citelib import identifiers
from citelib.formats.tex.datamodel import GENRES, SEASONS, STATES, SUBTYPES, THREE_LETTERS, VARIETIES
from citelib.formats.tex.entries import LANGUAGES
from citelib.formats.tex.latex import encode_unicode
from citelib.formats.tex.names import encode_names
from citelib.formats.tex.pages import expand
from citelib.formats.tex.reading.kinds import CSL_TYPES, type_of
from citelib.formats.tex.titles import encode_title
from citelib.formats.tex.values import encode_address, is_english
from citelib.reference import Name, PartialDate, Reference

Writer = Callable[[Any, Reference], str]
Steps = tuple[tuple[str, str, Writer], ...]
"""Fields, the attributes that fill them, and how."""

_is_master = re.compile(r"\b(?:master|m\.?\s?(?:sc|a|phil|res|p\.?h)\b)", re.IGNORECASE).search
_is_doctoral = re.compile(r"\b(?:ph\.?\s?d|d\.?phil)\b|\bdoctor", re.IGNORECASE).search
_find_season = re.compile(r"(?:([0-9]{4}) ([A-Za-z]+)|([A-Za-z]+) ([0-9]{4}))").fullmatch
_lacks_start = re.compile(r"(?:.*[,;])?\s*(?:[-‐‑‒–—―]|$)").match
_find_supplement = re.compile(r"([0-9]+)\s+((?:suppl|pt|part|spec)\b.*)", re.IGNORECASE).fullmatch
_has_conjunction = re.compile(r"(?<!\S)(?:and|others)(?!\S)", re.IGNORECASE).search
_REPORTS = {"technical report": "techreport", "research report": "resreport"}


def encode_list(text: str) -> str:
    """Text in a field that ``and`` would part."""
    return f"{{{encode_unicode(text)}}}" if _has_conjunction(text) else encode_unicode(text)


def subtype(kind: str) -> Writer:
    """Writes the CSL type of a work where the type of the entry does not tell it."""

    def write(csl_type: str, reference: Reference) -> str:
        is_plain = csl_type == type_of(kind, reference) and not (kind == "misc" and reference.url)
        return "" if is_plain or csl_type not in CSL_TYPES | SUBTYPES.keys() else SUBTYPES.get(csl_type, csl_type)

    return write


def unless(better: tuple[str, ...], write: Writer) -> Writer:
    """Writes a field if none of the better attributes is filled."""
    return lambda value, reference: "" if any(getattr(reference, one) for one in better) else write(value, reference)


def _author(names: Sequence[Name], reference: Reference) -> str:
    return encode_names(names, et_al=reference.author_et_al, encoder=encode_unicode)


def _editor(names: Sequence[Name], reference: Reference) -> str:
    return encode_names(names, et_al=reference.editor_et_al, encoder=encode_unicode)


def _names(names: Sequence[Name], _reference: Reference) -> str:
    return encode_names(names, encoder=encode_unicode)


def _holder(authority: str, _reference: Reference) -> str:
    return encode_names([Name(literal=authority)], encoder=encode_unicode)


def _title(title: str, reference: Reference) -> str:
    return encode_title(title, english=is_english(reference.language), encoder=encode_unicode)


def _genre(genre: str, reference: Reference) -> str:
    """The key that biblatex prints in the language of the document, or the words."""
    if reference.type == "thesis":
        return "mathesis" if _is_master(genre) else "phdthesis" if _is_doctoral(genre) else encode_unicode(genre)
    return _REPORTS.get(genre.lower()) or encode_unicode(genre)


def _usual_genre(csl_type: str, reference: Reference) -> str:
    """What biblatex itself takes an entry of one of BibTeX's own types for."""
    return "" if reference.genre else GENRES.get(csl_type, "")


def _pages(pages: str, _reference: Reference) -> str:
    text = encode_unicode(expand(pages))
    return "" if _lacks_start(text) else text


def _number(text: str, _reference: Reference) -> str:
    """A whole number, as the data model wants it."""
    return text if re.fullmatch("[0-9]+", text) else ""


def _volume(volume: str, reference: Reference) -> str:
    found = _find_supplement(volume)
    return found[1] if found else encode_unicode(volume)


def _issue(issue: str, reference: Reference) -> str:
    """The issue, with a supplement that the volume was printed with, since a volume is a whole number."""
    found = _find_supplement(reference.volume)
    return encode_unicode(f"{issue} {found[2]}" if found else issue)


def _supplement(volume: str, reference: Reference) -> str:
    found = _find_supplement(volume)
    return encode_unicode(found[2]) if found and not reference.issue else ""


def _isbn(isbn: str, _reference: Reference) -> str:
    return isbn if identifiers.normal("isbn", isbn) == isbn else ""


def _issn(issn: str, _reference: Reference) -> str:
    return _valid_issn(issn)


@lru_cache(maxsize=4096)
def _valid_issn(issn: str) -> str:
    return identifiers.normal("issn", issn)


def _issued(date: PartialDate, reference: Reference) -> str:
    """The date in ISO 8601-2 level 1, which has ranges and seasons."""
    found = _find_season(reference.issued_text)
    if found and date.month is None:
        year, season = found[1] or found[4], SEASONS.get((found[2] or found[3]).lower())
        if season and int(year) == date.year:
            return f"{date}-{season}"
    end = reference.issued_end
    return f"{date}/{end}" if end and date < end else str(date)


def _state_of_date(text: str, reference: Reference) -> str:
    return "" if reference.issued or reference.status else STATES.get(text.lower(), "")


def _note_of_date(text: str, reference: Reference) -> str:
    is_said = reference.issued or reference.note or _state_of_date(text, reference)
    return "" if is_said else encode_unicode(text)


def _state(status: str, _reference: Reference) -> str:
    return STATES.get(status.lower()) or encode_unicode(status)


def _babel(language: str, _reference: Reference) -> str:
    """The name that babel and biblatex have for the language, or for the way in which a country writes it."""
    plain = language.lower().replace("_", "-")
    code = plain.partition("-")[0]
    known = VARIETIES.get(plain) or LANGUAGES.get(THREE_LETTERS.get(code, code), "")
    return known or (plain if plain in LANGUAGES.values() else "")


def _other_language(language: str, reference: Reference) -> str:
    return "" if _babel(language, reference) else encode_list(language)


def _date(date: PartialDate, _reference: Reference) -> str:
    return str(date)


def _address(address: str, _reference: Reference) -> str:
    return encode_address(address)


def _eprint(scheme: str, better: tuple[str, ...]) -> Steps:
    kind = "pubmed" if scheme == "pmid" else scheme
    return (
        ("eprint", scheme, unless(better, _address)),
        ("eprinttype", scheme, unless(better, lambda _text, _reference: kind)),
    )


WRITERS: dict[str, Writer] = {
    "author": _author, "editor": _editor, "translator": _names, "bookauthor": _names, "title": _title, "pages": _pages,
    "volumes": _number, "isbn": _isbn, "issn": _issn, "date": _issued, "eventdate": _date, "origdate": _date,
    "urldate": _date, "pubstate": _state, "url": _address, "doi": _address, "langid": _babel, "type": _genre,
}  # fmt: skip
"""Writers of fields that are not plain text."""

IN_ARTICLES: dict[str, Writer] = {"volume": _volume, "number": _issue}
"""Writers of fields that mean something else in a journal."""

GENRE: Steps = (("type", "genre", _genre), ("type", "type", _usual_genre))
"""For types of entries that must have a field `type`."""

EPRINT: Steps = (*_eprint("arxiv", ()), *_eprint("pmid", ("arxiv",)), *_eprint("pmcid", ("arxiv", "pmid")))
ODD_DATE: Steps = (("pubstate", "issued_text", _state_of_date), ("note", "issued_text", _note_of_date))
LANGUAGE: Steps = (("language", "language", _other_language),)
HOLDER: Steps = (("holder", "authority", _holder),)
SUPPLEMENT: Steps = (("number", "volume", _supplement),)
"""Fields that are filled by one of several attributes."""
