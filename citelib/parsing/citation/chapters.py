"""A part of a larger work: the title in front of ``In``, and the editors, book and imprint behind it."""

import re
from itertools import islice

from citelib.parsing.citation.authors import NameList, read_names
from citelib.parsing.citation.books import put_imprint, take_year
from citelib.parsing.citation.draft import Draft
from citelib.parsing.citation.imprint import find_imprint
from citelib.parsing.citation.letters import CAPITAL
from citelib.parsing.citation.numbers import take_chapter_number, take_edition, take_pages, take_series, take_volume
from citelib.parsing.dates import find_dates, parse_date

_COLON_HINT = re.compile(r"[nmNs] ?:")
_IN_COLON = re.compile(r"(?:(?<=[\s.,;?!\"”’)\]])|^)(?:In|in|Em|IN|Dans|En)\s?:\s*")
_IN_PLAIN = re.compile(rf"(?<=[.?!;,\"”’)\]])\s+[Ii]n:?\s+(?=[\"“‘']?(?:the\s)?{CAPITAL}|\d)")
_OF_A_BOOK = re.compile(
    r"\b(?:[Ee]ds?\b|[Ee]ditors?\b|[Ee]dited by|\(eds?|Hrsg|[Pp]p?\.?\s*:?\s*\d|\([Pp]p?\.? |"
    r"[Pp]roceedings|[Cc]onference|[Ss]ymposium|Vol\.|StatPearls|GeneReviews)"
)
_PRESENTED = re.compile(
    r"[.,;]?\s*\(?(?:(?:[Oo]ral |[Pp]oster )?(?:[Pp]aper|[Pp]oster|[Aa]bstract|[Ll]ecture|[Pp]resentation)\s+)?"
    r"(?:[Pp]resented|[Dd]elivered)\s+(?:at|to|in)\b:?\s*(?:the\s+)?"
)
_LEADING_EDITORS = re.compile(r"(?:[Ee]ditors?|[Ee]ds?\.?)[,.:]\s+")
_EDITED_BY = re.compile(r"[\s.,;(\[]+(?:[Ee]d(?:s|ited)?\.?\s+by|[Ee]ditors?:|[Ee]ds?[.:]?)\s+(?=[A-ZÀ-Þ])")
_EDITORS_BEHIND = re.compile(r"[;.]\s+(?=[^;]{3,300}[,;]?\s*\(?[Ee]d(?:itor)?s?\.?\)?[;.,:])")
_OWN_DATE = re.compile(r"[.?!]\s+(?P<date>(?:1[89]|20)\d\d(?: [A-Z][a-z]{2,8}\.?(?: \d{1,2})?)?)$")
_DAY_RANGE = re.compile(r"(?<=\d)\s?[-–—]\s?\d{1,2}(?=,?\s+(?:\d{4}|[A-Z][a-z]{2})|$)")
_EVENT = re.compile(r"(?P<name>[^;]+);\s*(?P<date>[^;]*\d{4}[^;]*);\s*(?P<place>[^;]+)$")
_CONFERENCE = re.compile(r"\b(?:[Pp]roceedings|[Cc]onference|[Ss]ymposium|[Cc]ongress|[Ww]orkshop|[Mm]eeting|Proc\.)\b")
_STATEMENT = re.compile(r"[;.]\s+")
_LONGEST_INITIALS = 4


def read_chapter(draft: Draft) -> bool:
    """Reads the rest as a chapter, a conference paper or a talk, if it is one."""
    text = draft.rest
    if ("resented" in text or "elivered" in text) and (match := _PRESENTED.search(text, 8)):
        _read_talk(draft, match)
        return True
    match = _IN_COLON.search(text) if _COLON_HINT.search(text) else None
    if match is None:
        match = _plain_in(text)
    if match is None or match.start() < 4:
        return False
    draft.glue.append(match[0])
    title = _take_own_date(draft, text[: match.start()].strip(' ,;:."“”'))
    draft.put("title", title, title, 0.95)
    _read_book(draft, text[match.end() :])
    return True


def _plain_in(text: str) -> re.Match[str] | None:
    """``In`` without a colon, where what follows reads like a book; a few are tried, for no text has many."""
    tried = islice(_IN_PLAIN.finditer(text), 8)
    return next((match for match in tried if _OF_A_BOOK.search(text, match.end())), None)


def _read_book(draft: Draft, text: str) -> None:
    """The book that the chapter stands in."""
    text = take_series(draft, _take_editors_in_front(draft, text))
    text = take_edition(draft, text)
    text = take_chapter_number(draft, take_pages(draft, text))
    if "editor" not in draft.values:
        text = _take_editors_behind(draft, text)
    text = take_volume(draft, text)
    text, dated = take_year(draft, text.strip())
    if not {"page", "number_of_pages"} & draft.values.keys():
        text = take_pages(draft, text)
    event_only = ". " not in text and _EVENT.match(text)
    imprint = None if event_only else find_imprint(text, dated=dated or "issued" in draft.values)
    if imprint and imprint.before:
        put_imprint(draft, imprint)
        text = imprint.before
    _put_container(draft, text.strip(' ,;:."“”'), imprint.sure if imprint else 0.6)


def _put_container(draft: Draft, container: str, confidence: float) -> None:
    if event := _EVENT.match(container):
        container = event["name"]
        draft.put("event_place", event["place"], event["place"], 0.8)
        found = parse_date(_DAY_RANGE.sub("", event["date"]))
        if found and found.date:
            draft.put("event_date", found.date, event["date"])
            if "issued" not in draft.values:
                draft.put("issued", found.date, event["date"], 0.7)
    if container:
        draft.put("container_title", container, container, confidence)
    if _CONFERENCE.search(container):
        draft.marks.add("conference")


def _take_own_date(draft: Draft, title: str) -> str:
    """A chapter of a growing book has its own date: ``Title. 1998 Oct 23. In: …``."""
    match = _OWN_DATE.search(title)
    found = parse_date(match["date"]) if match else None
    if match is None or found is None or found.date is None:
        return title
    draft.put("available", found.date, match["date"])
    return title[: match.start()]


def _take_editors_in_front(draft: Draft, text: str) -> str:
    """Names between ``In`` and the book; a lone one must have initials and a stop, or be called editor."""
    leading = _LEADING_EDITORS.match(text)
    names = read_names(text, leading.end() if leading else 0, groups=False)
    if names is None:
        return text
    lone = len(names.names) == 1 and not (names.editors or names.et_al or leading)
    if lone and not (
        text[names.end : names.end + 2] in (". ", ", ", ": ") and len(names.names[0].given) <= _LONGEST_INITIALS
    ):
        return text
    _put_editors(draft, names, text[: names.end])
    return text[names.end :].lstrip(" .,:;)")


def _take_editors_behind(draft: Draft, text: str) -> str:
    """``Book; Family A., Family B., Eds.; Publisher`` and ``Book, eds A. Family and B. Family``."""
    for pattern in (_EDITORS_BEHIND, _EDITED_BY):
        for match in pattern.finditer(text):
            names = read_names(text, match.end(), groups=False)
            if names and (names.editors or pattern is _EDITED_BY):
                _put_editors(draft, names, text[match.start() : names.end])
                return f"{text[: match.start()]}. {text[names.end :].lstrip(' .,;)')}"
    return text


def _put_editors(draft: Draft, names: NameList, printed: str) -> None:
    draft.put("editor", names.names, printed.strip(" .,:;"), 0.9)
    if names.et_al:
        draft.values["editor_et_al"] = True


def _read_talk(draft: Draft, match: re.Match[str]) -> None:
    """``Title. Presented at: Meeting; date; place``."""
    draft.marks.add("conference")
    title, tail = draft.rest[: match.start()].strip(" ,;:."), draft.rest[match.end() :]
    draft.put("title", title, title, 0.9)
    draft.glue.append(match[0])
    draft.glue.extend(_DAY_RANGE.findall(tail))
    found = next((found for found in find_dates(_DAY_RANGE.sub("", tail)) if found.date), None)
    if found:
        draft.put("event_date", found.date, found.text)
        draft.put("issued", found.date, found.text, 0.7)
    parts = [part.strip(" .,") for part in _STATEMENT.split(tail) if part.strip(" .,")]
    if parts:
        draft.put("event_title", parts[0], parts[0], 0.8)
        if len(parts) > 1 and not any(character.isdigit() for character in parts[-1]):
            draft.put("event_place", parts[-1], parts[-1], 0.8)
