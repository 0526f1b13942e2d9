"""Whether what stands in a line of a tagged file is found again in the reference that was read from it."""

import dataclasses
import re
from collections.abc import Iterator
from typing import Any

from citelib import identifiers
from citelib.reference import PartialDate, Reference

RIS_LINE = re.compile(r"[ \t]*([A-Z][A-Z0-9])[ \t]*-(?:[ \t](.*))?")
_DATES = frozenset(("PY", "Y1", "Y2", "DA", "ET", "RD", "D", "8", "[", "7", "PD", "EA"))
_NAMES = frozenset(("AU", "A1", "A2", "A3", "A4", "ED", "A", "E", "Y", "?", "AF", "BE", "CA"))
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_LABELS = re.compile(r"\b(?:e?issn|isbn|print|electronic|linking|pmid|pmcid|doi)\b|\[\w+\]", re.IGNORECASE)


def is_kept(tag: str, value: str, reference: Reference) -> bool:
    """Whether some field says the value, but for layout, the form of identifiers, names and dates, and dashes."""
    texts = [_plain(text) for text in _texts(dataclasses.replace(reference, line=0))]
    wanted = _plain(value)
    if not wanted.strip(" /-,;") or any(wanted in text for text in texts):
        return True
    joined = "\n".join(texts)
    if tag in _NAMES and wanted == "et al." and (reference.author_et_al or reference.editor_et_al):
        return True
    if tag in _NAMES and all(word in joined for word in re.findall(r"[^\s,;]+", wanted)):
        return True
    if tag in _DATES and _is_dated(wanted, reference, joined):
        return True
    doi = identifiers.normal("doi", value)
    if (doi and doi in joined) or (wanted == "pubmed" and reference.pmid):
        return True
    letters = re.sub(r"\W", "", _LABELS.sub("", wanted))
    if letters in re.sub(r"[^\w\n]", "", joined):
        return True
    if tag == "M2" and ": " in value:
        return is_kept("", value.partition(": ")[2], reference)
    between = r"\s*[;,]\s*|[-\s]" if tag == "SN" else r"\s*[;,]\s*|-"
    return all(any(piece in text for text in texts) for piece in re.split(between, _LABELS.sub("", wanted)))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, PartialDate):
        yield str(value)
    elif isinstance(value, dict):
        for key, one in value.items():
            yield str(key)
            yield from _texts(one)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _texts(one)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _texts(getattr(value, field.name))


def _plain(text: str) -> str:
    return " ".join(re.sub("[‐‑‒–—−]", "-", text).lower().split())


def _is_dated(wanted: str, reference: Reference, joined: str) -> bool:
    dates = [reference.issued, reference.issued_end, reference.available, reference.accessed]
    known = {part for date in dates if date for part in (date.year, date.month, date.day)}
    months = {_MONTHS[month - 1] for date in dates if date and (month := date.month)}
    numbers = {int(number) for number in re.findall(r"\d{1,4}", wanted)} - {0}
    words = re.findall(r"[a-z]{3,}", wanted)
    return numbers <= known and all(word[:3] in months or word in joined for word in words)
