"""RIS, for EndNote, Zotero, Mendeley, Reference Manager and most databases.

Read as it is in the wild: both specifications (Reference Manager's of 2001, EndNote's of 2011), what databases make of
them, and the tagged export of Web of Science. A tag means what EndNote and Zotero take it for in a record of that type;
what no field holds stands in ``extra["ris"]`` under its tag (``extra["wos"]`` for Web of Science) and is written again.

Written so that these programs read it, and so that it reads back equal. A field for which there is no tag is a line of
M2 in the form that Zotero reads, ``original-date: 1912``. No value holds a line break, so none can end a record or add
a tag. What cannot be said, and is lost or changed on the way:

* line breaks in texts of one line, control characters, blanks at the ends and runs of blanks, empty paragraphs and
  keywords;
* names with commas, semicolons or `` || `` in their parts, particles in capitals, and a family name of several words
  that stands alone: they come back parted otherwise;
* what other formats keep in ``extra``, and `original`; what stands in ``extra["ris"]`` under a tag that means a field
  comes back in that field if it is empty, and a type that is a name ("Journal Article") is written as its code;
* an address that is a DOI, PubMed, PubMed Central or arXiv link also fills the identifier when it is read.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from citelib.article import Problem
from citelib.errors import InputError
from citelib.formats.tagged import reading, records, types, variables, wos, writing
from citelib.formats.tagged.fields import Tags, single_line
from citelib.formats.tagged.records import Record
from citelib.reference import Reference

suffix = ".ris"

_TAG_NAME = re.compile(r"[A-Z][A-Z0-9]")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_WRITER_S_OWN = frozenset(("TY", "ER"))
_DEFAULT = "GEN"


def dumps(references: Iterable[Reference]) -> Iterator[str]:
    """The text of each record, one at a time, with the blank line that follows it."""
    for reference in references:
        yield _dump(reference)


def loads(text: str) -> Iterator[Reference | Problem]:
    """The references; a record that says nothing of a work is rejected.

    Raises InputError for a text without any record.
    """
    text = records.normal(text)
    if wos.recognises(text):
        yield from wos.loads(text)
        return
    if not records.has_any(text):
        raise InputError("There is no RIS record in it", mend="a record begins with a line such as 'TY  - JOUR'")
    for record in records.split(text):
        if isinstance(record, Problem):
            yield record
        else:
            yield from _load(record)


def recognises(text: str) -> bool:
    """Whether records begin near the start of the text."""
    return records.recognises(text) or wos.recognises(text)


def _load(record: Record) -> Iterator[Reference | Problem]:
    if not record.values.keys() - {"ID", "ER"}:
        yield Problem(record.line, "the record says nothing of a work", text=record.text)
        return
    written = record.types[-1] if record.types else ""
    code = types.code_of(written) or _DEFAULT
    tags = Tags(record.values)
    if not types.code_of(written):
        tags.doubts.append(f"{written!r} is no type of RIS" if written else "the type (TY) is missing")
    if not record.ended:
        tags.doubts.append("no ER line ends the record: the file may be cut short")
    kind = types.CODES[code]
    fields = reading.read(tags, kind, code)
    extra = tags.rest()
    if record.types and (len(record.types) > 1 or written != types.WRITTEN[kind]):
        extra["TY"] = written if len(record.types) == 1 else record.types
    if extra:
        fields["extra"] = {"ris": extra}
    reference = Reference(**fields, line=record.line)
    for doubt in tags.doubts:
        yield Problem(record.line, doubt, key=reference.citation_key)
    yield reference


def _dump(reference: Reference) -> str:
    extra = reference.extra.get("ris")
    extra = extra if isinstance(extra, dict) else {}
    code = writing.code_of(reference, extra.get("TY"))
    lines = [*_lines(writing.write(reference, code)), *_lines(_writable(extra))]
    if all(line.startswith("ID") for line in lines):
        lines += _lines([variables.say("type", reference.type)])  # else the record would say nothing of a work
    end = extra.get("ER")
    return "\n".join([f"TY  - {code}", *lines, f"ER  - {_clean(end) if isinstance(end, str) else ''}\n\n"])


def _lines(tagged: Iterable[tuple[str, str]]) -> list[str]:
    """The lines, those of variables last."""
    written = [f"{tag}  - {clean}" for tag, text in tagged if text and (clean := _clean(text))]
    return sorted(written, key=lambda line: line.startswith("M2"))


def _writable(extra: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for tag, texts in extra.items():
        if tag not in _WRITER_S_OWN and _TAG_NAME.fullmatch(tag):
            yield from ((tag, one) for one in (texts if isinstance(texts, list) else [texts]) if isinstance(one, str))


def _clean(text: str) -> str:
    """The text on one line, without characters that programs take for a line break or that no file can hold."""
    return single_line(text if text.isprintable() else _UNPRINTABLE.sub(" ", text))
