"""The tagged export of Web of Science: two letters, a blank, the value; values go on in lines that begin with blanks.

Its tags are not those of RIS (ID holds keywords, C1 addresses), so that what no field holds stands in ``extra["wos"]``.
"""

import re
from collections.abc import Iterator
from typing import Any

from citelib import identifiers
from citelib.article import Problem
from citelib.formats.tagged import dates, reading, strays, types
from citelib.formats.tagged.fields import Tags, single_line
from citelib.reference import Name, Reference

_BEGIN = re.compile(r"^PT (?=[A-Z]\b)", re.MULTILINE)
_END = re.compile(r"^ER[ \t]*$", re.MULTILINE)
_TAG = re.compile(r"^([A-Z][A-Z0-9])(?: |$)", re.MULTILINE)
_FRAME = re.compile(r"^(?:FN |VR |EF[ \t]*$|\ufeff?\s*$)")
_CODES = {"J": "JOUR", "B": "BOOK", "S": "CHAP", "C": "CONF", "P": "PAT"}
_MEANING = {
    "TI": "TI", "SO": "T2", "SE": "T3", "JI": "J2", "LA": "LA", "DT": "M3", "BE": "ED", "PU": "PB", "PI": "CY",
    "SN": "SN", "EI": "SN", "BN": "SN", "VL": "VL", "BP": "SP", "EP": "EP", "AR": "C7", "DI": "DO", "UT": "AN",
}  # fmt: skip
"""The tag of RIS that means the same."""
_LISTS = frozenset(("AU", "AF", "BE", "CA", "CR", "C1"))
_KEYWORDS = ("DE", "ID")


def recognises(text: str) -> bool:
    """Whether the text begins like such a file: with FN and VR, or with a record."""
    head = text[:2000].lstrip("\ufeff \t\r\n")
    if head.startswith("FN "):
        return bool(re.search(r"^VR ", head, re.MULTILINE))
    return bool(re.match(r"PT [JBSPC][ \t]*\r?\n(?:[A-Z][A-Z0-9](?: .*)?\r?\n|   .*\r?\n)", head))


def loads(text: str) -> Iterator[Reference | Problem]:
    """The references, as `citelib.formats.ris.loads` yields them, of a text with line feeds only."""
    line, position, previous = 1, 0, 0
    for found in _BEGIN.finditer(text):
        yield from _between(text[previous : found.start()], line + text.count("\n", position, previous))
        line, position = line + text.count("\n", position, found.start()), found.start()
        following = _BEGIN.search(text, found.end())
        limit = following.start() if following else len(text)
        end = _END.search(text, position, limit)
        previous = end.end() if end else limit
        yield from _load(text[position : end.start() if end else limit], line, ended=end is not None)
    yield from _between(text[previous:], line + text.count("\n", position, previous))


def _between(text: str, line: int) -> Iterator[Problem]:
    """What is neither a record nor one of the lines that frame the file."""
    if any(not _FRAME.match(one) for one in text.split("\n")):
        yield from strays.report(text, line)


def _load(text: str, line: int, *, ended: bool) -> Iterator[Reference | Problem]:
    parts = _TAG.split(text)
    values: dict[str, list[str]] = {}
    for tag, said in zip(parts[1::2], parts[2::2], strict=True):
        lines = [single_line(one) for one in said.split("\n") if one.strip()]
        if lines:
            values.setdefault(tag, []).extend(lines if tag in _LISTS else [" ".join(lines)])
    letter = values.pop("PT", [""])[0]
    if not values:
        yield Problem(line, "the record says nothing of a work", text=text.strip("\n"))
        return
    fields = _fields(values, letter)
    if not ended:
        yield Problem(line, "no ER line ends the record: the file may be cut short")
    yield Reference(**fields, line=line)


def _fields(values: dict[str, list[str]], letter: str) -> dict[str, Any]:
    code = _CODES.get(letter, "GEN")
    if letter == "B" and "TI" in values and "SO" in values and values["TI"] != values["SO"]:
        code = "CHAP"
    authors = _authors(values)
    moved = {"AU": authors} if authors else {}
    _move_date(values, moved)
    for tag, meaning in _MEANING.items():
        if tag in values:
            moved.setdefault("TI" if code == "BOOK" and tag == "SO" else meaning, []).extend(values.pop(tag))
    tags = Tags(moved)
    fields = reading.read(tags, types.CODES[code], code)
    _read_own(values, fields)
    back = {meaning: tag for tag, meaning in reversed(_MEANING.items())} | {"DA": "PD"}
    extra: dict[str, Any] = {tag: texts[0] if len(texts) == 1 else texts for tag, texts in values.items()}
    extra |= {back.get(tag, tag): texts for tag, texts in tags.rest().items()}
    if letter not in _CODES:
        extra["PT"] = letter
    return fields | ({"extra": {"wos": extra}} if extra else {})


def _authors(values: dict[str, list[str]]) -> list[str]:
    """The full names, if there is one for each author; then the short ones are kept, unless they say the same."""
    short, full = values.get("AU", []), values.get("AF", [])
    if full and len(full) == len(short):
        if full == short:
            del values["AU"]
        return values.pop("AF")
    return values.pop("AU", [])


def _move_date(values: dict[str, list[str]], moved: dict[str, list[str]]) -> None:
    """PY is the year, PD the rest of the date: ``JUN 8``, ``JAN-FEB``, ``SPR``."""
    years = values.pop("PY", [])
    if years:
        moved["PY"] = years
        if "PD" in values:
            moved["DA"] = [f"{years[0]} {text}" for text in values.pop("PD")]


def _read_own(values: dict[str, list[str]], fields: dict[str, Any]) -> None:
    """What has no tag in RIS, or means something else there."""
    keywords = [one.strip() for tag in _KEYWORDS for text in values.pop(tag, ()) for one in text.split(";")]
    numbers = [*values.pop("IS", ()), *(f"Pt {text}" for text in values.pop("PN", ()))]
    numbers += [f"Suppl {text}" for text in values.pop("SU", ())]
    texts = {
        "keyword": "; ".join(filter(None, keywords)),
        "issue": " ".join(numbers),
        "abstract": " ".join(values.pop("AB", ())),
        "event_title": " ".join(values.pop("CT", ())),
        "event_place": " ".join(values.pop("CL", ())),
    }
    fields.update({field: text for field, text in texts.items() if text})
    if groups := tuple(Name(literal=text) for text in values.pop("CA", ())):
        fields["author"] = fields.get("author", ()) + groups
    if pmid := identifiers.normal("pmid", values.get("PM", [""])[0]):
        fields["pmid"] = pmid
        del values["PM"]
    early = dates.parse(values.get("EA", [""])[0])
    if early and early.date and not early.rest:
        fields["available"] = early.date
        del values["EA"]
