"""A RIS file as records: where each begins and ends, and its tags with their values.

A record begins with a TY line and ends with an ER line, or without one before the next TY line. What programs write
otherwise is read as well: one space before the hyphen or a tab, no space after it, indented tags, values that go on in
lines without a tag, tags after the ER line, text between the records.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from citelib.article import Problem
from citelib.formats.tagged import outside, strays
from citelib.formats.tagged.fields import single_line

_BEGIN = re.compile(r"^[ \t]*+TY(?:[ \t]{1,4}-|-(?=[ \t]))", re.MULTILINE)
# With one space before the hyphen ER is also a word of medicine (the oestrogen receptor): then nothing may follow.
_END = re.compile(r"^[ \t]*+ER(?:(?:[ ]{2,4}|[ ]?\t[ \t]*)-[^\n]*|[ ]?-[ \t,]*)$", re.MULTILINE)
_TAG = re.compile(r"^[ \t]*+([A-Z][A-Z0-9]|DOI)([ \t]*+)-(?:[ \t]|$|(?<=[ \t]{2}-))", re.MULTILINE)
_TITLE_OR_AUTHOR = re.compile(r"^[ \t]*+(?:T[I1]|CT|A[U1])[ \t]*+-", re.MULTILINE)
_PARAGRAPHS = frozenset(("AB", "N1", "N2", "RN"))
_LONG_TAG = re.compile(r"[A-Z]{3,4} ?-")
_TYPE = re.compile(r"[ \t]*TY[ \t]{0,4}-[ \t]*[A-Z]{2,8}[ \t]*$", re.MULTILINE)
_WIDTH = 100
_HEAD = 20_000
_MOST_HEADERS = 20

KNOWN = frozenset(
    "TY DOI ID AU A1 A2 A3 A4 ED TI T1 T2 T3 CT BT ST TT TA PY Y1 Y2 DA DO SP EP VL IS CP ET SE SV NV JF JO JA J1 J2 SN"
    " AB N1 N2 KW UR L1 L2 L3 L4 LK LA LB AD AN AV CN DB DP CY PP PB M1 M2 M3 C1 C2 C3 C4 C5 C6 C7 C8 CA OP RI RN RP"
    " RD SF U1 U2 U3 U4 U5 NL".split()
)
"""Tags of RIS: with fewer than two spaces before the hyphen, only these begin a value among others that have two."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its line, its text as it stands, its types (TY) and its other values by tag, none of them empty."""

    line: int
    text: str
    types: list[str]
    values: dict[str, list[str]]
    ended: bool


def normal(text: str) -> str:
    """The text with line feeds only, without the byte order mark that some programs write after a blank."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text[:10].replace("\ufeff", "") + text[10:] if "\ufeff" in text[:10] else text


def has_any(text: str) -> bool:
    """Whether a record begins somewhere, or ends with what one is made of before."""
    return bool(_BEGIN.search(text)) or bool(_END.search(text) and outside.is_of_work(text))


def recognises(text: str) -> bool:
    """Whether records begin near the start, after lines as programs write them; prose and MEDLINE are none."""
    head = normal(text[:_HEAD])
    if head.lstrip().startswith(("<", "@", "{", "%")):
        return False
    found = _BEGIN.search(head)
    if found:
        before = [line for line in head[: found.start()].split("\n") if line.strip()]
        after = [line for line in head[found.start() :].split("\n") if line.strip()][1:3]
        if len(before) > _MOST_HEADERS or any(_LONG_TAG.match(line) for line in before):
            return False
        return all(_TAG.match(line) for line in after) if after else bool(_TYPE.match(head, found.start()))
    lines = [line for line in head.split("\n") if line.strip()]
    tagged = sum(1 for line in lines if _TAG.match(line))
    return bool(_END.search(head)) and tagged * 2 > len(lines) > 2 and not any(map(_LONG_TAG.match, lines))


def split(text: str) -> Iterator[Record | Problem]:
    """The records of a `normal` text, and between them problems with what belongs to none."""
    line, position = 1, 0
    for begin, end in _chunks(text):
        line, position = line + text.count("\n", position, begin), begin
        if not _BEGIN.match(text, begin):
            yield from outside.lost(text[begin:end], line)
        else:
            yield from _read(text, begin, end, line)


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Begin and end of what stands before the first record, then of each record with what follows it."""
    begin = previous = 0
    first = True
    for found in _BEGIN.finditer(text):
        at = found.start()
        if first:
            yield from ((0, at),) if at else ()
            begin, first = at, False
        elif not _repeats_type(text, previous, at):
            yield begin, at
            begin = at
        previous = at
    if begin < len(text):
        yield begin, len(text)


def _repeats_type(text: str, previous: int, at: int) -> bool:
    """Whether the TY line at `at` belongs to the record before it: no line parts them, and no work begins there."""
    line_before = text[max(text.rfind("\n", previous, at - 1) + 1, previous) : at]
    if not line_before.strip() or strays.is_header(line_before) or _END.search(text, previous, at):
        return False
    if text.find("\n", previous, at) == at - 1:
        return True
    following = _BEGIN.search(text, at + 2)
    return not _TITLE_OR_AUTHOR.search(text, at, following.start() if following else len(text))


def _read(text: str, begin: int, end: int, line: int) -> Iterator[Record | Problem]:
    found = _END.search(text, begin, end)
    stop = found.start() if found else _without_headers(text, begin, end)
    after = found.end() if found else stop
    values = _values(text[begin:stop])
    types = values.pop("TY", [])
    problems: list[Problem] = []
    if after < end and not text[after:end].isspace():
        for part in outside.split(text[after:end], line + text.count("\n", begin, after)):
            if isinstance(part, str):
                for tag, texts in _values(part).items():
                    values.setdefault(tag, []).extend(texts)
            else:
                problems.append(part)
    if found and (said := found[0].partition("-")[2].strip(" \t,")):
        values.setdefault("ER", []).insert(0, said)
    yield Record(line, text[begin:after].strip("\n"), types, values, found is not None)
    yield from problems


def _without_headers(text: str, begin: int, end: int) -> int:
    """Where a record without ER line ends: before lines such as ``2.`` that lead to the next record."""
    stop = end
    while end < len(text):
        start = text.rfind("\n", begin, stop - 1) + 1
        if start <= begin or not (text[start:stop].isspace() or strays.is_header(text[start:stop])):
            break
        stop = start
    return stop if text[stop:end].strip() else end


def _values(text: str) -> dict[str, list[str]]:
    """The values by tag of a text that begins with a tag."""
    parts = _TAG.split(text)
    is_narrow = len(parts) > 2 and len(parts[2]) < 2 and "\t" not in parts[2]
    values: dict[str, list[str]] = {}
    last, broken = "", [""]
    for tag, gap, value in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        if gap != "  " and last and _is_text(tag, gap, is_narrow=is_narrow):
            broken.append(f"{tag}{gap}- {value.strip()}")
            continue
        _add(values, last, broken)
        last, broken = tag, [value.strip()]
    _add(values, last, broken)
    return values


def _add(values: dict[str, list[str]], tag: str, broken: list[str]) -> None:
    if said := broken[0] if len(broken) == 1 else "\n".join(filter(None, broken)):
        values.setdefault(tag[:2], []).extend(_unwrapped(tag, said) if "\n" in said else (single_line(said),))


def _is_text(tag: str, gap: str, *, is_narrow: bool) -> bool:
    """Whether two capitals and a hyphen stand in the middle of a text that was broken into lines."""
    return len(gap.expandtabs()) < 2 and (tag == "ER" or (tag not in KNOWN and not (is_narrow and gap)))


def _unwrapped(tag: str, value: str) -> list[str]:
    """A value of several lines: keywords are one a line, notes and abstracts have paragraphs, all else is one line."""
    lines = [single_line(line) for line in value.split("\n")]
    if tag == "KW":
        return [line for line in lines if line]
    if tag not in _PARAGRAPHS:
        return [" ".join(filter(None, lines))]
    joined = lines[0]
    for before, line in pairwise(lines):
        is_paragraph = not before or len(before) > _WIDTH or tag == "N1"
        joined += ("\n" if is_paragraph and not joined.endswith("\n") else " ") + line if line else ""
    return [joined]
