"""The reference that an entry stands for."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from citelib import identifiers
from citelib.formats.parts import leftovers
from citelib.formats.tex.decoding import decode, unescape_address
from citelib.formats.tex.entries import LANGUAGES
from citelib.formats.tex.people import parse_names
from citelib.formats.tex.reading import dates, kinds
from citelib.reference import Reference

Fields = Mapping[str, tuple[str, str]]
"""The fields of an entry by their names in lower case: the name as written, and the text."""

_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_URL = re.compile(r"\\url\s*\{|https?://|www\.", re.IGNORECASE)
_DOI_ADDRESS = re.compile(r"https?://(?:dx\.)?doi\.org/\S+", re.IGNORECASE)
_DASHES = re.compile(r"\s*[-‐‑‒–—―−]+\s*")
_PREFIX = re.compile(r"^(?:arxiv|pmid|pubmed)\s*:\s*", re.IGNORECASE)
_BABEL = {name: code for code, name in reversed(LANGUAGES.items())} | {
    "american": "en-US", "usenglish": "en-US", "british": "en-GB", "ukenglish": "en-GB", "ngerman": "de",
    "norsk": "nb", "portuges": "pt", "brazilian": "pt-BR", "magyar": "hu",
}  # fmt: skip


def reference(kind: str, key: str, fields: Fields, *, line: int, original: str = "") -> Reference:
    """The reference; what none of its fields holds stands in its `extra`, as written.

    `kind` is the entry type in lower case.
    """
    reader = _Reader(kind, key, fields)
    reader.read()
    if reader.extra:
        reader.values["extra"] = {"bibtex": reader.extra}
    return Reference(citation_key=key, line=line, original=original, **reader.values)


class _Reader:
    """Fills the values of one reference, field by field; each field is taken once."""

    def __init__(self, kind: str, key: str, fields: Fields) -> None:
        self.kind = kind
        self.key = key
        self.fields = fields
        self.values: dict[str, Any] = {}
        self.extra: dict[str, str] = {}
        self.taken: set[str] = set()

    def text(self, name: str) -> str:
        """The text of a field, which is then taken; nothing if the entry has no such field."""
        field = self.fields.get(name)
        if field is None:
            return ""
        self.taken.add(name)
        return field[1]

    def read(self) -> None:
        values = self.values
        self._read_titles()
        self._read_identifiers()
        values["type"] = kind = self._type()
        self._read_issued()
        names = kinds.attributes(kinds.TYPES.get(self.kind, ""))
        for name, (written, text) in self.fields.items():
            if name in self.taken:
                continue
            if not self._read_field(name, text, names):
                self.extra[written] = text
        self.extra.pop("ids", None)  # other keys of the entry, which are no part of the work; see `originals.ids`
        self._tidy(kind, names)
        self._restore()

    def _restore(self) -> None:
        """Takes back what an export of citelib says exactly beside the fields for print."""
        field = self.fields.get(leftovers.FIELD)
        if field is None or (left := leftovers.load(field[1])) is None:
            return
        self.values.update(left.values)
        for name in (field[0], *left.printed):
            self.extra.pop(name, None)

    def _read_field(self, name: str, text: str, names: Mapping[str, str]) -> bool:
        """Puts one field where it belongs; says whether it had a place."""
        if not text.strip():
            return True
        if role := kinds.NAMES.get(name):
            self.values[role], et_al = parse_names(text)
            if et_al and role in ("author", "editor"):
                self.values[f"{role}_et_al"] = True
            return not et_al or role in ("author", "editor")
        if date := kinds.DATES.get(name):
            return self._put(date, self._day(text))
        if special := _SPECIAL.get(name):
            return special(self, text)
        attribute = names.get(name)
        return attribute is not None and self._put(attribute, _clean(attribute, text))

    def _put(self, attribute: str, value: Any) -> bool:
        """Sets an attribute unless it has a value; says whether it now has this one."""
        if not value:
            return False
        return bool(self.values.setdefault(attribute, value) == value)

    def _read_titles(self) -> None:
        for prefix, attribute in (("", "title"), ("book", "container_title"), ("journal", "container_title")):
            title = f"{prefix}title"
            subtitle = f"{prefix}subtitle"
            if subtitle in self.fields and title in self.fields:
                joined = f"{decode(self.text(title))}: {decode(self.text(subtitle))}".strip(": ")
                self._put(attribute, joined)
        if "title" not in self.taken:
            self._put("title", decode(self.text("title")))

    def _read_identifiers(self) -> None:
        for name, scheme in (("doi", "doi"), ("pmid", "pmid"), ("pmcid", "pmcid"), ("pmc", "pmcid")):
            if name in self.fields and self._put(scheme, _identifier(scheme, self.fields[name][1])):
                self.taken.add(name)
        kind = (self._raw("eprinttype") or self._raw("archiveprefix")).lower()
        scheme = {"arxiv": "arxiv", "pubmed": "pmid", "pmid": "pmid", "pmcid": "pmcid", "pmc": "pmcid"}.get(kind, "")
        if "eprint" in self.fields and not scheme and not kind:
            scheme = "arxiv" if identifiers.normal("arxiv", self._raw("eprint")) else ""
        if scheme and self._put(scheme, _identifier(scheme, self._raw("eprint"))):
            self.taken.update(name for name in ("eprint", "eprinttype", "archiveprefix") if name in self.fields)
        self._read_addresses()

    def _read_addresses(self) -> None:
        if self._raw("url"):
            self._put("url", unescape_address(self.text("url")))
        how = self._raw("howpublished")
        if how and _URL.search(how):
            address = unescape_address(how)
            if "://" in address and " " not in address and self._put("url", address):
                self.taken.add("howpublished")
        if "doi" not in self.values and _DOI_ADDRESS.fullmatch(self.values.get("url", "")):
            self._put("doi", identifiers.normal("doi", self.values["url"]))

    def _raw(self, name: str) -> str:
        field = self.fields.get(name)
        return field[1].strip() if field else ""

    def _type(self) -> str:
        subtype = decode(self._raw("entrysubtype")).lower()
        if subtype in kinds.SUBTYPES or subtype in kinds.CSL_TYPES:
            self.taken.add("entrysubtype")
            return kinds.SUBTYPES.get(subtype, subtype)
        if self.kind in kinds.THESES and "type" not in self.fields:
            self.values["genre"] = kinds.GENRES[self.kind]
        known = kinds.TYPES.get(self.kind)
        if known:
            return known
        containers = ("journal", "journaltitle", "booktitle", "howpublished", "container-title")
        if "arxiv" in self.values and not any(name in self.fields for name in containers):
            return "article"
        return "webpage" if "url" in self.values and "publisher" not in self.fields else "document"

    def _read_issued(self) -> None:
        if self._raw("date"):
            issued = dates.parse_date(decode(self.text("date")))
            self.taken.update(name for name in ("year", "month", "day") if name in self.fields)
        else:
            year, month, day = (decode(self.text(name)) for name in ("year", "month", "day"))
            issued = dates.parse_parts(year, month, day)
        self._put("issued", issued.date)
        self._put("issued_end", issued.end)
        self._put("issued_text", decode(self.text("issued-text")) or issued.text)

    def _day(self, text: str) -> Any:
        found = dates.parse_date(decode(text))
        return found.date if found.date and not found.text else None

    def _tidy(self, kind: str, names: Mapping[str, str]) -> None:
        """Takes back what other formats write twice, and what only stands in for something."""
        values = self.values
        if values.get("number") and _same(values["number"], values.get("page", "")):
            del values["page"]
        # Old styles want a `key` to sort by where there is no author: it says nothing of its own.
        stand_in = self.extra.get("key", "")
        if stand_in and decode(stand_in) in (values.get("authority"), values.get("title"), self.key):
            del self.extra["key"]
        self._drop_stand_ins(names)
        if kind == "thesis":
            values["genre"] = kinds.GENRES.get(values.get("genre", ""), values.get("genre", ""))

    def _drop_stand_ins(self, names: Mapping[str, str]) -> None:
        """Styles want something to print for where the work came out: what only stands in for it says nothing new."""
        values = self.values
        for fields, attribute, others in kinds.STAND_INS:
            said = {values.get(other) for other in others}
            stands_in = any(field in self.fields and names.get(field) == attribute for field in fields)
            if stands_in and values.get(attribute) in said - {None}:
                del values[attribute]
        note, date = values.get("note", ""), values.get("issued_text", "")
        if "issued-text" in self.taken and date and note.endswith(date):
            values["note"] = note[: -len(date)].removesuffix(". ")

    def take_keywords(self, text: str) -> bool:
        """Keywords stand with commas between them, or with semicolons if one of them holds a comma."""
        words = decode(text)
        parts = [part.strip() for part in re.split(";" if ";" in words else ",", words)]
        return self._put("keyword", "; ".join(filter(None, parts)))

    def take_pages(self, text: str) -> bool:
        return self._put("page", _pages(text))

    def take_language(self, text: str) -> bool:
        language = decode(text)
        return self._put("language", _BABEL.get(language.lower(), language))

    def take_genre(self, text: str) -> bool:
        genre = decode(text)
        return self._put("genre", kinds.GENRES.get(genre, genre))

    def take_edition(self, text: str) -> bool:
        edition = decode(text)
        ordinal = _ORDINAL.fullmatch(edition)
        return self._put("edition", ordinal[1] if ordinal else edition)


_SPECIAL = {
    "keywords": _Reader.take_keywords,
    "keyword": _Reader.take_keywords,
    "pages": _Reader.take_pages,
    "page": _Reader.take_pages,
    "language": _Reader.take_language,
    "langid": _Reader.take_language,
    "type": _Reader.take_genre,
    "edition": _Reader.take_edition,
}


def _clean(attribute: str, text: str) -> str:
    if attribute in ("isbn", "issn"):
        written = decode(text)
        return identifiers.normal(attribute, written) or written
    if attribute == "abstract":
        return "\n".join(filter(None, (decode(part) for part in re.split(r"\n\s*\n", text))))
    return decode(text) if len(text) > 400 else _decoded(text)


@lru_cache(maxsize=16384)
def _decoded(text: str) -> str:
    return decode(text)


@lru_cache(maxsize=4096)
def _pages(text: str) -> str:
    return _DASHES.sub("-", decode(text))


def _identifier(scheme: str, text: str) -> str:
    written = unescape_address(text)
    return identifiers.normal(scheme, _PREFIX.sub("", written) if scheme in ("arxiv", "pmid") else written)


def _same(number: str, page: str) -> bool:
    return _DASHES.sub("-", number) == page
