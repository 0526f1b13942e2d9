"""ISBN, ISSN and the numbers of reports and patents, which share SN; numbers in a series: SV and M1."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from citelib import identifiers
from citelib.formats.tagged.checking import checked
from citelib.formats.tagged.fields import Tags
from citelib.formats.tagged.types import ARTICLES, IN_SERIES, NUMBERED
from citelib.reference import Reference

_ISSN = re.compile(r"(?<![\w-])\d{4}-?\d{3}[\dXx](?![\w-])")
_ISBN = re.compile(r"(?<![\w-])(?:97[89][ -]?)?\d(?:[ -]?\d){8}[ -]?[\dXx](?![\w-])")
_LABEL = re.compile(r"[ep]?-?is[bs]n(?:-?l|-1[03])?|print(?:ed)?|electronic|online|linking|[ep](?!\w)", re.IGNORECASE)
_SHORT = re.compile(r"(?=.{0,11}\d)[\w./ -]{1,12}")
_LONGEST = 60
_PERIODICALS = ARTICLES | {"periodical"}


def read(tags: Tags, kind: str, fields: dict[str, Any]) -> None:
    """Fills the numbers; whether there is a `collection_title` decides what M1 says of a book."""
    if "SN" in tags.values:
        read_serials(tags, kind, fields)
    read_numbers(tags, kind, fields)


def write(reference: Reference) -> Iterator[tuple[str, str]]:
    """The tags."""
    is_own = reference.type in NUMBERED
    serials = [reference.isbn, reference.issn, reference.number if is_own else ""]
    written = [("SN", text) for joined in serials for text in joined.split(", ")]
    yield from checked(written, read_serials, reference, ("isbn", "issn", *(("number",) if is_own else ())))
    if reference.type in ARTICLES or is_own:
        yield from checked(
            [("SV", reference.collection_number)], read_numbers, reference, ("collection_number",), known=("number",)
        )
        return
    in_series = reference.type in IN_SERIES and reference.collection_title and not reference.number
    written = [("M1", reference.number), ("M1" if in_series else "SV", reference.collection_number)]
    yield from checked(written, read_numbers, reference, ("number", "collection_number"), known=("collection_title",))


def read_serials(tags: Tags, kind: str, fields: dict[str, Any]) -> None:
    """ISBNs and ISSNs by their check digits, whatever the type; what is neither by the type."""
    found: dict[str, list[str]] = {"isbn": [], "issn": []}
    other = "issn" if kind in _PERIODICALS else "number" if kind in NUMBERED else "isbn"
    others: list[str] = []
    for text in tags.take("SN"):
        isbns, issns, is_all = _serials_in(text)
        found["isbn"] += isbns
        found["issn"] += issns
        if not (isbns or issns):
            others.append(text)
        elif not is_all:
            tags.keep("SN", text)
    found[other] = found.get(other, []) + others
    for field, texts in found.items():
        if texts:
            fields[field] = ", ".join(dict.fromkeys(texts))


@lru_cache(maxsize=4096)
def _serials_in(text: str) -> tuple[list[str], list[str], bool]:
    """The ISBNs and ISSNs of a value, and whether it says nothing else."""
    found: dict[str, list[str]] = {"isbn": [], "issn": []}
    for scheme, pattern in (("isbn", _ISBN), ("issn", _ISSN)):

        def take(match: re.Match[str], scheme: str = scheme) -> str:
            normal = identifiers.normal(scheme, match[0])
            found[scheme] += [normal] if normal else []
            return " " if normal else match[0]

        text = pattern.sub(take, text)
    return found["isbn"], found["issn"], not any(map(str.isalnum, _LABEL.sub("", text)))


def read_numbers(tags: Tags, kind: str, fields: dict[str, Any]) -> None:
    """SV and M1; programs put whole sentences into M1, which are nobody's number."""
    if number := tags.first("SV"):
        fields["collection_number"] = number
    said = tags.values.get("M1", ())
    if len(said) != 1 or len(said[0]) > _LONGEST:
        return
    if kind in ARTICLES:
        if "issue" not in fields and "IS" not in tags.values and _SHORT.fullmatch(said[0]):
            fields["issue"] = tags.first("M1")
    elif kind in IN_SERIES and "collection_title" in fields and not number and _SHORT.fullmatch(said[0]):
        fields["collection_number"] = tags.first("M1")
    elif "number" not in fields:
        fields["number"] = tags.first("M1")
