"""Dates as CSL-JSON holds them (csl-data.json, date-variable; EDTF is ISO 8601-2)."""

import re
from dataclasses import dataclass, replace
from typing import Any

from citelib.formats.csl.variables import SEASONS
from citelib.formats.tagged import dates
from citelib.reference import PartialDate

_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T[\d:.,Z+-]*)?)?)?([?~%]?)")
_SAYS_NO_MORE = frozenset(("date-parts", "date-time", "timestamp"))
_FIRST_SEASON = 21


@dataclass(frozen=True, slots=True)
class Said:
    """What a value says; `words` is a date that numbers cannot say; not `whole` if the value says more than that."""

    date: PartialDate | None = None
    until: PartialDate | None = None
    words: str = ""
    whole: bool = True


def read(value: Any) -> Said:
    """The date that the value says, as far as it does.

    >>> read({"date-parts": [["2012", 8]], "season": 2}).words
    '2012 Summer'
    >>> str(read("2012-08/2012-09").until)
    '2012-09'
    """
    if isinstance(value, dict):
        return _read_object(value)
    if isinstance(value, str):
        return _read_text(value)
    if isinstance(value, list):
        return _read_parts(value if value and isinstance(value[0], list) else [value])
    return _read_parts([[value]])


def _read_object(value: dict[str, Any]) -> Said:
    said = _read_parts(value["date-parts"]) if value.get("date-parts") else Said()
    if value.keys() <= _SAYS_NO_MORE:
        return said
    others = {key for key in value if key not in _SAYS_NO_MORE and value[key] not in (None, False, 0, "", "0", "false")}
    printed = next((key for key in ("literal", "raw", "edtf") if isinstance(value.get(key), str) and value[key]), "")
    if printed and said.date:
        said = replace(said, words=value[printed])
    elif printed:
        others.remove(printed)
        said = replace(_read_text(value[printed]), whole=said.whole)
    if said.date and not said.words and (season := _season(value.get("season"))):
        said = replace(said, words=f"{said.date.year} {season}")
    if said.date and not printed and "circa" in others:
        said = replace(said, words=f"circa {said.words or said.date}")
    return replace(said, whole=said.whole and not others)


def _season(value: Any) -> str:
    """The name of a season of CSL (1 to 4) or EDTF (21 to 24)."""
    number = _number(value)
    if number == -1 and isinstance(value, str):
        return value.strip()
    return SEASONS[(number - 1) % 20] if number in (1, 2, 3, 4, 21, 22, 23, 24) else ""


def _read_parts(value: Any) -> Said:
    if not isinstance(value, list) or not value:
        return Said(whole=False)
    begin, whole = _date(value[0])
    if len(value) == 1:
        return Said(begin, whole=whole)
    until, until_is_whole = _date(value[1])
    if begin is None or until is None:
        return Said(begin, whole=whole and value[1] == value[0])
    return Said(begin, until, whole=whole and until_is_whole and len(value) == 2)


def _date(parts: Any) -> tuple[PartialDate | None, bool]:
    """The date, and whether it says all that the parts do. Parts that are 0, empty or null are not known."""
    if not isinstance(parts, list):
        return None, False
    numbers = [_number(part) for part in parts]
    while numbers and numbers[-1] is None:
        numbers.pop()
    for length in range(min(len(numbers), 3), 0, -1):
        try:
            year, *rest = numbers[:length]
            return PartialDate(year or 0, *rest), length == len(numbers)
        except (ValueError, OverflowError):
            continue
    return None, not numbers


def _number(part: Any) -> int | None:
    """The number that a part says; -1 if it says something else; None if it says nothing."""
    if isinstance(part, str) and part.isdecimal() and len(part) < 10:
        part = int(part)
    if isinstance(part, int) and not isinstance(part, bool):
        return part or None
    return -1 if part else None


def _read_text(text: str) -> Said:
    begin, slash, end = text.strip().partition("/")
    said = _read_edtf(begin)
    if said and said.date and slash:
        until = _read_edtf(end)
        said = Said(said.date, until.date) if until and not said.words and not until.words else None
    if said:
        return said
    found = dates.parse(text.strip())
    if found and found.date and not found.rest and not found.words:
        return Said(found.date, found.until)
    return Said(PartialDate(found.year) if found and found.year else None, words=text)


def _read_edtf(text: str) -> Said | None:
    found = _EDTF.fullmatch(text)
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.group(1, 2, 3))
    try:
        if month and month >= _FIRST_SEASON and not day:
            season = _season(month)
            return Said(PartialDate(year or 0), words=f"{year} {season}") if season else None
        date = PartialDate(year or 0, month, day)
    except ValueError:
        return None
    return Said(date, words=f"circa {date}" if found[4] else "")
