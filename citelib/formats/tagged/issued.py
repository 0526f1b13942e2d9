"""When a work was issued, made available online and opened: PY, Y1, DA, ET and Y2 to and fro."""

import re
from collections.abc import Iterator
from typing import Any

from citelib.formats.tagged import dates, variables
from citelib.formats.tagged.dates import Read
from citelib.formats.tagged.fields import Tags
from citelib.formats.tagged.types import ARTICLES
from citelib.reference import PartialDate, Reference

_OTHER_EVENT = re.compile(r"receiv|accept|revis|submit|epub|online|copyright", re.IGNORECASE)
_Said = list[tuple[str, str, Read | None]]


def read(tags: Tags, kind: str, fields: dict[str, Any]) -> None:
    """Fills the dates. What was said besides them is kept."""
    said: _Said = [(tag, text, dates.parse(text)) for tag in ("PY", "Y1", "DA") for text in tags.take(tag)]
    if len(said) > 1:
        said = _with_year(said)
    if said:
        _read_issued(said, tags, fields)
    if kind in ARTICLES and "ET" in tags.values:
        _read_date("available", ("ET",), tags, fields)
    if "Y2" in tags.values or "RD" in tags.values:
        _read_date("accessed", ("Y2", "RD"), tags, fields)


def write(reference: Reference) -> Iterator[tuple[str, str]]:
    """The tags of the dates."""
    if reference.issued:
        yield from _write_issued(reference, reference.issued)
    elif text := reference.issued_text:
        found = dates.parse(text)
        is_plain = any(map(str.isalnum, text)) and not (found and (found.year or not found.words))
        yield ("PY", text) if is_plain else variables.say("issued_text", text)
    if reference.issued_end and not reference.issued:
        yield variables.say("issued_end", reference.issued_end)
    if reference.available:
        is_article = reference.type in ARTICLES
        yield (
            ("ET", dates.write(reference.available)) if is_article else variables.say("available", reference.available)
        )
    if reference.accessed:
        yield "Y2", dates.write(reference.accessed)


def _read_issued(said: _Said, tags: Tags, fields: dict[str, Any]) -> None:
    """Takes the first year and, of the dates that agree with it, the most exact one."""
    plain = [one for _, _, one in said if one and not one.rest] or [one for _, _, one in said if one]
    year = next((one.year for one in plain if one.year), None)
    if year is None:
        _read_words(said, tags, fields)
        return
    alike = [one for one in plain if one.year in (year, None)]
    loose = [one for _, _, one in said if one and one.year == year and one.rest and not _OTHER_EVENT.search(one.rest)]
    best = max(alike, key=_exactness)
    if best.month is None:
        best = max((best, *loose), key=_exactness)
    issued = fields["issued"] = _date(year, best)
    ends = [one.until for one in alike if one.until and issued < one.until]
    words = [one.words for one in alike if one.words]
    if ends:
        fields["issued_end"] = ends[0]
    if words:
        fields["issued_text"] = words[0]
    for tag, text, one in said:
        if not one or not _is_said(one, issued, ends, words):
            tags.keep(tag, text)
            if not one or one.rest == text or (one.year != year and not one.rest):
                tags.doubts.append(f"{tag} says {text!r}; the date was read as {issued}")


def _exactness(one: Read) -> int:
    return (one.month is not None) + (one.day is not None)


def _with_year(said: _Said) -> _Said:
    """Months and the like that stand alone in DA, read with the year that another tag brings."""
    year = next((one.year for tag, _, one in said if tag != "DA" and one and one.year), None)
    return [(tag, text, _read_with(year, text, one) if tag == "DA" else one) for tag, text, one in said]


def _read_with(year: int | None, text: str, one: Read | None) -> Read | None:
    if year is None or (one and one.year):
        return one
    whole = dates.parse(f"{year} {text}")
    return whole if whole and not whole.rest else one


def _date(year: int, one: Read) -> PartialDate:
    try:
        return PartialDate(year, one.month, one.day)
    except ValueError:  # 29 February, and the year stands elsewhere
        return PartialDate(year, one.month)


def _is_said(one: Read, issued: PartialDate, ends: list[PartialDate], words: list[str]) -> bool:
    """Whether the fields say all that this date does."""
    return (
        not one.rest
        and one.year in (issued.year, None)
        and one.month in (None, issued.month)
        and one.day in (None, issued.day)
        and (not one.until or one.until == ends[0])
        and (not one.words or one.words == words[0])
    )


def _read_words(said: _Said, tags: Tags, fields: dict[str, Any]) -> None:
    """A date without a year stays as it is printed."""
    printed = next((text for _, text, _ in said if any(map(str.isalnum, text))), "")
    if printed:
        fields["issued_text"] = printed
        tags.doubts.append(f"no year can be read from {printed!r}")
    for tag, text, _ in said:
        if text != printed:
            tags.keep(tag, text)


def _write_issued(reference: Reference, issued: PartialDate) -> Iterator[tuple[str, str]]:
    yield "PY", f"{issued.year:04d}"
    until, words = reference.issued_end, reference.issued_text
    other = _range(issued, until) if until else words
    text = dates.write(issued, other)
    found = dates.parse(text)
    says_words = bool(words and not until and found and found.words == words)
    says_end = bool(until and found and found.until == until)
    if says_words or says_end:
        yield "DA", text
    elif issued.month:
        yield "DA", dates.write(issued)
    if until and not says_end:
        yield variables.say("issued_end", until)
    if words and not says_words:
        yield variables.say("issued_text", words)


def _range(issued: PartialDate, until: PartialDate) -> str:
    """The months for readers where they say it all, else the date on which it ends."""
    if issued.month and until.month and issued.year == until.year and not (issued.day or until.day):
        return f"{dates.SHORT_MONTHS[issued.month - 1]}-{dates.SHORT_MONTHS[until.month - 1]}"
    return str(until)


def _read_date(field: str, places: tuple[str, ...], tags: Tags, fields: dict[str, Any]) -> None:
    """The first date of these tags; what says more, or no date, stays where it is."""

    def is_said(text: str) -> bool:
        found = dates.parse(text)
        if not found or not found.date or (field == "available" and (found.rest or found.words)):
            return False
        is_first = fields.setdefault(field, found.date) == found.date
        return is_first and not (found.rest or found.words or found.until)

    for tag in places:
        tags.drop(tag, is_said)
