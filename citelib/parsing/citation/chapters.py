"""A part of a larger work: the title in front of ``In``, and the editors, book and imprint behind it."""

import re

from citelib.parsing.citation.authors import NameList, read_names
from citelib.parsing.citation.books import put_imprint, take_edition, take_pages, take_volume, take_year
from citelib.parsing.citation.draft import Draft
from citelib.parsing.citation.imprint import find_imprint
from citelib.parsing.citation.letters import CAPITAL
from citelib.parsing.dates import find_dates, parse_date

_IN_COLON = re.compile(r"(?:(?<=[\s.,;?!\"”’)\]])|^)(?:In|in|Em|IN|Dans|En)\s?:\s*")
_IN_PLAIN = re.compile(rf"(?<=[.?!;,\"”’)\]])\s+[Ii]n:?\s+(?=[\"“‘']?(?:the\s)?{CAPITAL}|\d)")
_EVIDENCE = re.compile(r"\b(?:[Ee]ds?\b|[Ee]ditors?\b|[Ee]dited by|\(eds?|Hrsg|[Pp]p?\.?\s*:?\s*\d|\([Pp]p?\.? |[Pp]roceedings|[Cc]onference|[Ss]ymposium|Vol\.|StatPearls|GeneReviews)")
_PRESENTED = re.compile(r"[.,;]?\s*\(?(?:(?:[Oo]ral |[Pp]oster )?(?:[Pp]aper|[Pp]oster|[Aa]bstract|[Ll]ecture|[Pp]resentation)\s+)?(?:[Pp]resented|[Dd]elivered)\s+(?:at|to|in)\b:?\s*(?:the\s+)?")
_LEADING_EDITORS = re.compile(r"(?:[Ee]ditors?|[Ee]ds?\.?)[,.:]\s+")
_EDITED_BY = re.compile(r"[\s.,;(\[]+(?:[Ee]d(?:s|ited)?\.?\s+by|[Ee]ditors?:|[Ee]ds?[.:]?)\s+(?=[A-ZÀ-Þ])")
_EDITORS_BEHIND = re.compile(r"[;.]\s+(?=[^;]{3,300}[,;]?\s*\(?[Ee]d(?:itor)?s?\.?\)?[;.,:])")
_SERIES = re.compile(r"\s*\((?P<series>(?:Vol\.|[^()]{4,80}(?:[Ss]eries|vol\.|Vol\.)[^()]{0,30}))\)")
_OWN_DATE = re.compile(r"[.?!]\s+(?P<date>(?:1[89]|20)\d\d(?: [A-Z][a-z]{2,8}\.?(?: \d{1,2})?)?)$")
_DAY_RANGE = re.compile(r"(?<=\d)\s?[-–—]\s?\d{1,2}(?=,?\s+(?:\d{4}|[A-Z][a-z]{2}))")
_CONFERENCE = re.compile(r"\b(?:[Pp]roceedings|[Cc]onference|[Ss]ymposium|[Cc]ongress|[Ww]orkshop|[Mm]eeting|Proc\.)\b")


def read_chapter(draft: Draft) -> bool:
    """Reads the rest as a chapter or a conference paper, if it is one."""
    text = draft.rest
    if match := _PRESENTED.search(text, 8):
        _read_presentation(draft, match)
        return True
    match = _IN_COLON.search(text)
    if match is None:
        for candidate in _IN_PLAIN.finditer(text):
            if _EVIDENCE.search(text, candidate.end()):
                match = candidate
                break
    if match is None or (match.start() < 4 and "title" not in draft.values):
        return False
    draft.glue.append(match[0])
    title = text[: match.start()].strip(" ,;:.").strip("\"“”").strip(" ,;.")
    title = _take_own_date(draft, title)
    draft.put("title", title, title, 0.95)
    _read_whole(draft, text[match.end() :])
    return True


def _read_whole(draft: Draft, text: str) -> None:
    """The book that the chapter stands in."""
    leading = _LEADING_EDITORS.match(text)
    names = read_names(text, leading.end() if leading else 0, groups=False)
    if names and (names.editors or leading or len(names.names) > 1 or names.et_al):
        _put_editors(draft, names, text[: names.end])
        text = text[names.end :].lstrip(" .,:;)")
    elif names and names.names and text[names.end : names.end + 2] in (". ", ", ", ": ") and len(names.names[0].given) <= 4:
        _put_editors(draft, names, text[: names.end])
        text = text[names.end :].lstrip(" .,:;)")
    text = take_edition(draft, text)
    text = take_pages(draft, text)
    if "editor" not in draft.values:
        text = _take_editors_behind(draft, text)
    text = take_volume(draft, text)
    text, dated = take_year(draft, text.strip())
    text = take_pages(draft, text) if "page" not in draft.values else text
    imprint = find_imprint(text, dated=dated or "issued" in draft.values)
    if imprint and imprint.before:
        put_imprint(draft, imprint)
        text = imprint.before
    container = text.strip(" ,;:.").strip("\"“”").strip(" ,;.")
    if container:
        draft.put("container_title", container, container, imprint.sure if imprint else 0.6)
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


def _put_editors(draft: Draft, names: NameList, printed: str) -> None:
    draft.put("editor", names.names, printed, 0.9)
    if names.et_al:
        draft.values["editor_et_al"] = True


def _take_editors_behind(draft: Draft, text: str) -> str:
    """``Book; Family A., Family B., Eds.; Publisher`` and ``Book, eds A. Family and B. Family``."""
    for match in _EDITORS_BEHIND.finditer(text):
        names = read_names(text, match.end(), groups=False)
        if names and names.editors:
            _put_editors(draft, names, text[match.end() : names.end])
            return f"{text[: match.start()]}. {text[names.end :].lstrip(' .,;)')}"
    for match in _EDITED_BY.finditer(text):
        names = read_names(text, match.end(), groups=False)
        if names:
            _put_editors(draft, names, text[match.start() : names.end])
            return f"{text[: match.start()]}. {text[names.end :].lstrip(' .,;)')}"
    return text


def _read_presentation(draft: Draft, match: re.Match[str]) -> None:
    """``Title. Presented at: Meeting; date; place``."""
    draft.marks.add("conference")
    title = draft.rest[: match.start()].strip(" ,;:.")
    draft.put("title", title, title, 0.9)
    draft.glue.append(match[0])
    tail = draft.rest[match.end() :]
    draft.glue.extend(_DAY_RANGE.findall(tail))
    for found in find_dates(_DAY_RANGE.sub("", tail)):
        if found.date:
            draft.put("event_date", found.date, found.text)
            draft.put("issued", found.date, found.text, 0.7)
    parts = [part.strip(" .,") for part in re.split(r"[;.]\s+", tail) if part.strip(" .,")]
    if parts:
        draft.put("event_title", parts[0], parts[0], 0.8)
        if len(parts) > 1 and not re.search(r"\d", parts[-1]):
            draft.put("event_place", parts[-1], parts[-1], 0.8)
