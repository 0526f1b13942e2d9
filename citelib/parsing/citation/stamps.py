"""Dates that say what they are: accessed, updated, published, and publication ahead of print."""

import re

from citelib.parsing.citation.draft import Draft
from citelib.parsing.citation.letters import any_of
from citelib.parsing.citation.months import ENGLISH_MONTHS
from citelib.parsing.dates import DateOrder, FoundDate, find_dates, parse_date

_OPENING = r"[\[(]?\s*\b"
_ACCESS_WORDS = any_of(
    r"""
    access(?:ed)?(?:\s+date|\s+verified)? cited retrieved viewed visited consulted checked acess(?:o|ado)(?:\s+em)?
    acceso(?:\s+el)? consult(?:ado|é|ée)(?:\s+(?:em|el|le))? citado(?:\s+(?:em|en|el))? zugriff(?:\s+am)?
    abgerufen(?:\s+am)? accesso
    """
)
_ACCESSED = re.compile(
    _OPENING + r"(?:date\s+)?(?:(?:last|first)\s+)?"
    rf"(?:{_ACCESS_WORDS})\b(?:\s+(?:on|at|in))?\s*[:,]?\s*(?=[\dA-Z\[(jfmasondé])",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    _OPENING + r"(?:page\s+)?(?:last\s+|content\s+)*(?P<word>updat(?:ed?)|modified|revised|reviewed|edited)\b"
    r"(?:\s+(?:on|date))?\s*[:,]?\s*(?=[\dA-Z])",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    _OPENING + r"(?:first\s+|originally\s+)?(?:published|posted|issued|created|released)\b"
    r"(?:\s+(?:on|in|date))?\s*:?\s*(?=[\dA-Z])",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    _OPENING
    + r"(?:(?:(?:first|electronic|article|advance)\s+)?(?:e-?pub(?:lished|lication)?|published|publication)[ ,.-]*)?"
    r"(?:(?<=[Pp]ub)|(?<=[Pp]ublished )online(?!\s+(?:at|from))(?:\s+first)?|ahead\s+of\s+(?:print|time)"
    r"|available\s+online(?=[ :,]+\d)"
    r"|online\s+first|online\s+ahead\s+of\s+print|advance\s+online(?:\s+publication)?)"
    r"(?:[ ,.-]*ahead\s+of\s+(?:print|time))?[.:;,]?\s*(?:on\s+)?",
    re.IGNORECASE,
)
_IN_PRESS = re.compile(
    r"[\[(]?\b(in\s+press|forthcoming|(?:accepted|submitted)\s+for\s+publication)\b[\])]?\.?", re.IGNORECASE
)
_DATE_UNKNOWN = re.compile(r"[\[(]?\b(?:date unknown|no date)\b[\])]?", re.IGNORECASE)
_CLOSING = re.compile(r"\s*(?:,?\s*from\b)?\s*(?:\.?[\])])?(?:\.(?=\s|$))?")
_ACCESS_HINTS = tuple("cces acess cited citad etrieved iewed isited onsult checked zugriff abgerufen".split())
_UPDATE_HINTS = ("updat", "modified", "revised", "reviewed", "edited")
_AHEAD_HINTS = ("epub", "e-pub", "online", "ahead of")
_PUBLISHED_HINTS = ("published", "posted", "issued", "created", "released")
_STATUS_HINTS = ("in press", "forthcoming", "for publication", "unknown", "no date")
"""In lower case; where none of them stands, the slower pattern need not look."""

_REACH = 48
_WORD = re.compile(r"[^\W\d_]{3,}\.?")
_FOREIGN_SIGNS = re.compile(r"º|\bde\s+|(?<=\d)\.(?=\s)")
_BARE_YEAR = re.compile(r"(?:1[89]|20)\d\d(?![\w-])")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_SHORT_DATE = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2}(?!\d)(?:,\s*\d{4})?")
_YEAR_AGAIN = re.compile(r",\s*\d{4}")


def take_stamps(draft: Draft, order: DateOrder | None) -> None:
    """Takes the dated remarks out of the text; a date that cannot be read stays as a doubt."""
    lower = draft.rest.lower()
    if any(hint in lower for hint in _ACCESS_HINTS):
        _take_dated(draft, _ACCESSED, "accessed", "access date", order)
    if any(hint in lower for hint in _UPDATE_HINTS):
        _take_dated(draft, _UPDATED, "updated", "date of the update", order)
    if any(hint in lower for hint in _AHEAD_HINTS):
        _take_ahead(draft, order)
    if any(hint in lower for hint in _PUBLISHED_HINTS):
        _take_dated(draft, _PUBLISHED, "issued", "date of publication", order)
    if any(hint in lower for hint in _STATUS_HINTS):
        _take_status(draft)


def _take_status(draft: Draft) -> None:
    """``In press``, ``[date unknown]``."""
    if match := _DATE_UNKNOWN.search(draft.rest):
        draft.cut(*match.span())
    if match := _IN_PRESS.search(draft.rest):
        draft.put("status", match[1].lower(), match[0])
        draft.cut(*match.span())


def date_at(text: str, start: int, order: DateOrder | None) -> FoundDate | None:
    """The date at `start` or right behind a bracket there; months in seven languages; a bare year is one too."""
    piece = text[start : start + _REACH]
    offset = start + len(piece) - len(piece.lstrip(" ([:"))
    piece = text[offset : offset + _REACH]
    english = _in_english(piece)
    found = next(find_dates(english, order), None)
    if found and found.start == 0:
        foreign_year = _YEAR.search(piece) if english != piece else None
        end = foreign_year.end() if foreign_year else found.end
        if not found.date and (again := _YEAR_AGAIN.match(piece, end)):
            end = again.end()
        return FoundDate(offset, offset + end, piece[:end], found.date, found.fault)
    match = _SHORT_DATE.match(piece) or _BARE_YEAR.match(piece)
    if match is None:
        return None
    parsed = parse_date(match[0], order)
    date, fault = (parsed.date, parsed.fault) if parsed else (None, f"{match[0]} is no full date")
    return FoundDate(offset, offset + match.end(), match[0], date, fault)


def _take_dated(draft: Draft, pattern: re.Pattern[str], name: str, what: str, order: DateOrder | None) -> None:
    start = 0
    while match := pattern.search(draft.rest, start):
        found = date_at(draft.rest, match.end(), order)
        if found is None:
            start = match.end()
            continue
        closing = _CLOSING.match(draft.rest, found.end)
        end = closing.end() if closing else found.end
        printed = draft.rest[match.start() : end]
        draft.marks.add(name)
        if found.date is None:
            draft.doubts.append(f"the {what} {found.text} is not sure: {found.fault}")
        elif name == "updated" and match["word"].lower() == "reviewed":
            draft.put("note", f"Reviewed {found.text}", printed)
        else:
            draft.put(name, found.date, printed)
        draft.cut(match.start(), end)


def _take_ahead(draft: Draft, order: DateOrder | None) -> None:
    """``Epub 2012 Mar 20``, ``[Epub ahead of print]``, ``Published online January 12, 2021``."""
    match = _AHEAD.search(draft.rest)
    if match is None:
        return
    found = date_at(draft.rest, match.end(), order)
    closing = _CLOSING.match(draft.rest, found.end if found else match.end())
    end = closing.end() if closing else match.end()
    if found and found.date:
        draft.put("available", found.date, draft.rest[match.start() : end])
    draft.marks.add("ahead")
    draft.cut(match.start(), end)


def _in_english(piece: str) -> str:
    """The piece with foreign month names replaced, and Portuguese or Spanish ``de`` between the parts left out."""
    words = [word.rstrip(".").lower() for word in _WORD.findall(piece)[:2]]
    if not any(word in ENGLISH_MONTHS for word in words):
        return piece
    english = _WORD.sub(lambda word: ENGLISH_MONTHS.get(word[0].rstrip(".").lower(), word[0]), piece, count=2)
    return _FOREIGN_SIGNS.sub("", english)
