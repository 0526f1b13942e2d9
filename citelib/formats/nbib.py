"""MEDLINE/.nbib, PubMed's tagged text, which EndNote, Zotero and other programs import.

The tags are NLM's ("MEDLINE/PubMed Data Element (Field) Descriptions"). Read are also pages of PubMed saved as HTML,
the tagged text of ERIC and KoreaMed, and files that lost their indents or columns. `citelib.formats.medline` says what
each tag means. What the fields of a Reference do not hold stands in ``extra["nbib"]`` under its tag; under ``AD of``
and ``AUID of`` stands to which authors (``1 1 2``), or editors (``e1``), the affiliations and identifiers belong.

A record without a PMID begins with an empty one. What NLM has no tag for (when a source was opened, its genre, a short
title …) stands in the tag ``VERB``, which other programs pass over; see `citelib.formats.parts.leftovers`. Not written
are citation_key, raw_text and the ``extra`` of other formats.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import unescape

from citelib.article import Problem
from citelib.errors import InputError
from citelib.formats.medline.lines import plain, write_line
from citelib.formats.medline.reading import reference_of
from citelib.formats.medline.records import Record, records
from citelib.formats.medline.tags import KNOWN, TELLING
from citelib.formats.medline.writing import fields_of
from citelib.formats.parts import leftovers
from citelib.reference import Reference

suffix = ".nbib"

_LEFT_OVER = "VERB"
"""The tag for what NLM has no tag for."""

_LOOKED_AT = 1_000_000
_BEGINNING = 10_000
_TAG = re.compile(r"^(?:([A-Z][A-Z0-9]{3})|([A-Z][A-Z0-9]{2}) |([A-Z][A-Z0-9])  )-", re.MULTILINE)
_ANY_TAG = re.compile(rf"^[ \t]*(?:{'|'.join(sorted(KNOWN))}) {{0,2}}-", re.MULTILINE)
_PMID = re.compile(r"^[ \t]*PMID ?-", re.MULTILINE)
_INDENTED = re.compile(r"\n([ \t]+)(?:PMID|OWN ) ?-")
_PLAIN_PMID = re.compile(r"^(?:PMID|OWN ) ?-", re.MULTILINE)
_PAGE = re.compile(r"\s*<")
_PRE = re.compile(r"<pre\b[^<>]*>", re.IGNORECASE)
_PRE_END = re.compile(r"</pre\s*>", re.IGNORECASE)


def loads(text: str) -> Iterator[Reference | Problem]:
    """Yields a Reference for each record; raises InputError if there is no tag of MEDLINE's in the text."""
    tagged, line = _plain(text)
    if not _ANY_TAG.search(tagged):
        raise InputError(f"No MEDLINE record was found: {_seems(text)}", mend=_MEND)
    first = _TAG.search(tagged)
    if first and first[3] == "TY" and not _PMID.search(tagged):
        raise InputError("No MEDLINE record was found: it seems to be RIS", mend="read it as ris")
    for record in records(tagged, line):
        if isinstance(record, Record):
            yield from record.doubts
            yield _restored(reference_of(record.fields, record.line))
        else:
            yield record


def dumps(references: Iterable[Reference]) -> Iterator[str]:
    """Yields the record of each reference, as PubMed saves it, with an empty line behind it."""
    for reference in references:
        lines = [write_line(tag, value) for tag, value in fields_of(reference) if value or tag == "PMID"]
        if left := leftovers.dump(reference, _read("".join(lines)), source="nbib"):
            lines.append(write_line(_LEFT_OVER, left.replace("  ", r" \u0020")))
        yield "".join(lines) + "\n"


def recognises(text: str) -> bool:
    """Whether lines begin with MEDLINE's tags, some of which RIS does not have, and the first is not as in RIS."""
    tagged, _ = _plain(text[:_LOOKED_AT])
    tags = [found[1] or found[2] or found[3] for found in _TAG.finditer(tagged)]
    return bool(tags) and tags[0] != "TY" and len(KNOWN.intersection(tags)) > 1 and not TELLING.isdisjoint(tags)


def _read(record: str) -> Reference:
    return next(found for found in loads(record) if isinstance(found, Reference))


def _restored(reference: Reference) -> Reference:
    """The reference with what `dumps` said of it beyond NLM's tags."""
    named = reference.extra.get("nbib", {})
    left = leftovers.load(text) if isinstance(text := named.get(_LEFT_OVER), str) else None
    if left is None:
        return reference
    rest = {tag: value for tag, value in named.items() if tag not in (_LEFT_OVER, *left.printed)}
    others = {name: value for name, value in reference.extra.items() if name != "nbib"}
    return replace(reference, **left.values, extra={**others, **({"nbib": rest} if rest else {})})


def _plain(text: str) -> tuple[str, int]:
    """The tagged text with plain line ends, and the number of its first line: out of its page, if it stands in one."""
    text, line = plain(text), 1
    if _PAGE.match(text) and (opening := _PRE.search(text)):
        closing = _PRE_END.search(text, opening.end())
        line += text.count("\n", 0, opening.end())
        text = unescape(text[opening.end() : closing.start() if closing else len(text)]).replace("\r", "")
    if (indented := _INDENTED.search(f"\n{text[:_BEGINNING]}")) and not _PLAIN_PMID.search(text):
        text = f"\n{text}".replace(f"\n{indented[1]}", "\n")[1:]
    return text, line


def _seems(text: str) -> str:
    beginning = text[:10_000].lstrip().lower()
    if not beginning:
        return "it is empty"
    if beginning.startswith(("<!doctype html", "<html")):
        return "it is a page in HTML, perhaps a message that something went wrong"
    if beginning.startswith("<"):
        return "it seems to be XML"
    return "it seems to be BibTeX" if beginning.startswith("@") else "no line begins with one of its tags (PMID- …)"


_MEND = "save it from PubMed with Save, Format: PubMed; or say what it is: --as FORMAT"
