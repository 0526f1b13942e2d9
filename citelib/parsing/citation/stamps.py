"""Dates that say what they are: accessed, updated, published, and publication ahead of print."""

import re

from citelib.parsing.citation.draft import Draft
from citelib.parsing.citation.months import ENGLISH_MONTHS
from citelib.parsing.dates import DateOrder, FoundDate, find_dates, parse_date

_OPENING = r"[\[(]?\s*"
_ACCESSED = re.compile(
    _OPENING + r"\b(?:date\s+)?(?:last\s+|first\s+)?(?:access(?:ed)?(?:\s+date|\s+verified)?|cited|retrieved|viewed|visited|consulted|checked|"
    r"acess(?:o|ado)(?:\s+em)?|acceso(?:\s+el)?|consult(?:ado|é|ée)(?:\s+(?:em|el|le))?|citado|zugriff(?:\s+am)?|abgerufen(?:\s+am)?|accesso)"
    r"\b(?:\s+(?:on|at|in))?\s*[:,]?\s*(?=[\dA-Z\[(jfmasondé])",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    _OPENING + r"\b(?:page\s+)?(?:last\s+|content\s+)*(?P<word>updat(?:ed?)|modified|revised|reviewed|edited)\b(?:\s+(?:on|date))?\s*[:,]?\s*(?=[\dA-Z])", re.IGNORECASE
)
_AHEAD = re.compile(
    _OPENING + r"\b(?:(?:e-?pub(?:lished|lication)?|published|publication|available|online|first|advance[d]?|electronic|ahead\s+of\s+print)[ ,.-]*)*"
    r"(?:\be-?pub(?:lished)?\b|ahead\s+of\s+(?:print|time)|(?:published|available)\s+online(?!\s+(?:at|from))|online\s+first|advance\s+online(?:\s+publication)?)\s*(?:ahead\s+of\s+(?:print|time))?[.:;,]?\s*(?:on\s+)?",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(_OPENING + r"\b(?:first\s+|originally\s+)?(?:published|posted|issued|created|released)\b(?:\s+(?:on|in|date))?\s*:?\s*(?=[\dA-Z])", re.IGNORECASE)
_IN_PRESS = re.compile(r"[\[(]?\b(in\s+press|forthcoming|accepted\s+for\s+publication|submitted\s+for\s+publication)\b[\])]?\.?", re.IGNORECASE)
_CLOSING = re.compile(r"\s*(?:,?\s*from\b)?\s*(?:\.?[\])])?(?:\.(?=\s|$))?")
_WORD = re.compile(r"[^\W\d_]{3,}\.?")
_BARE_YEAR = re.compile(r"(?:1[89]|20)\d\d(?![\w-])")
_NUMERIC_SHORT = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2}(?!\d)(?:,\s*\d{4})?")
_YEAR_AGAIN = re.compile(r",\s*\d{4}")
_DATE_UNKNOWN = re.compile(r"[\[(]?\b(?:date unknown|no date)\b[\])]?", re.IGNORECASE)
_REACH = 48


def take_stamps(draft: Draft, order: DateOrder | None) -> None:
    """Takes the dated remarks out of the text; a date that cannot be read stays as a doubt."""
    lower = draft.rest.lower()
    if "cces" in lower or "cited" in lower or "etrie" in lower or "view" in lower or "isit" in lower or "onsul" in lower or "aces" in lower or "zug" in lower or "check" in lower or "abger" in lower or "citad" in lower:
        _take_dated(draft, _ACCESSED, "accessed", "access date", order)
    if "updat" in lower or "modif" in lower or "revi" in lower or "edited" in lower:
        _take_dated(draft, _UPDATED, "updated", "date of the update", order)
    if "pub" in lower or "online" in lower or "ahead" in lower or "advance" in lower:
        _take_ahead(draft, order)
    if "publish" in lower or "posted" in lower or "issued" in lower or "released" in lower or "created" in lower:
        _take_dated(draft, _PUBLISHED, "issued", "date of publication", order)
    if "unknown" in lower or "no date" in lower:
        if match := _DATE_UNKNOWN.search(draft.rest):
            draft.cut(*match.span())
    if "press" in lower or "orthcoming" in lower or "accepted" in lower or "submitted" in lower:
        if match := _IN_PRESS.search(draft.rest):
            draft.put("status", match[1].lower(), match[0])
            draft.cut(*match.span())


def date_at(text: str, start: int, order: DateOrder | None) -> FoundDate | None:
    """The date that begins at `start`, or right behind an opening bracket; months in six languages; a bare year counts."""
    piece = text[start : start + _REACH]
    offset = len(piece) - len(piece.lstrip(" ([:"))
    piece = piece[offset:]
    for found in find_dates(_in_english(piece), order):
        if found.start == 0:
            end = start + offset + (found.end if _in_english(piece) == piece else _end_of_foreign(piece))
            if not found.date and (year := _YEAR_AGAIN.match(text, end)):
                end = year.end()
            return FoundDate(start + offset, end, text[start + offset : end], found.date, found.fault)
        break
    if match := _NUMERIC_SHORT.match(piece) or _BARE_YEAR.match(piece):
        parsed = parse_date(match[0], order)
        date, fault = (parsed.date, parsed.fault) if parsed else (None, f"{match[0]} is no full date")
        return FoundDate(start + offset, start + offset + match.end(), match[0], date, fault)
    return None


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
        if found.date is None:
            draft.doubts.append(f"the {what} {found.text} is not sure: {found.fault}")
        elif name == "updated" and match["word"].lower() == "reviewed":
            draft.put("note", f"Reviewed {found.text}", printed)
        else:
            draft.put(name, found.date, printed)
        draft.cut(match.start(), end)


def _take_ahead(draft: Draft, order: DateOrder | None) -> None:
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
    return re.sub(r"º|\bde\s+|(?<=\d)\.(?=\s)", "", english)


def _end_of_foreign(piece: str) -> int:
    """Where a date with a foreign month ends: behind its year."""
    match = re.search(r"(?:1[89]|20)\d\d", piece)
    return match.end() if match else 0
