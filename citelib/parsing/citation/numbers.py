"""Numbers of books and reports: edition, volume, chapter, report number and pages, each taken out of a text.

Every function returns the text without what it took, with one stop where it stood.
"""

import re

from citelib.parsing.citation.draft import Draft
from citelib.parsing.citation.letters import DASH, any_of
from citelib.parsing.citation.locator import pages_of

_ORDINAL_WORDS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_ORDINAL = (
    r"(?:\d{1,3}\s?(?:st|nd|rd|th|a|ª|º|e|ème|\.)?|\d+\.\d+|"
    + any_of(rf"{_ORDINAL_WORDS} reprint revised rev\.? updated new international expanded illustrated")
    + ")"
)
_QUALIFIERS = any_of(
    "rev(?:ised)? updated expanded int(?:ernationa)?l english enlarged and & American student global anniversary"
)
_EDITION_WORDS = any_of(r"editions?\b edn?\b edi[cç][aã]o edici[oó]n édition éd\b Aufl(?:age)?\b")
_EDITION = re.compile(
    rf"[\s.,;]{{0,4}}[(\[]?(?<![\w-])(?P<edition>{_ORDINAL}(?:\s+(?:{_QUALIFIERS})\b\.?){{0,4}})\s*(?:{_EDITION_WORDS})"
    r"\.?(?P<close>[)\]])?(?=[\s.,;:)]|$)",
    re.IGNORECASE,
)
_BARE_EDITION = re.compile(r"[\s.,]{0,4}\b(\d{1,2})(?: ?(?:st|nd|rd|th)\.(?=\s)|e\b(?=[.,;:]|$))")
_NUMBER_OF_ORDINAL = {word: str(number) for number, word in enumerate(_ORDINAL_WORDS.split(), start=1)}
_LEADING_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_CHAPTER = re.compile(r"[\s.,;:(]{0,4}\b[Cc]h(?:ap(?:ter)?)?s?\.?\s+(?P<number>\d{1,3})\b\)?(?=[.,;:\s]|$)")
_VOLUME = re.compile(
    r"[.,;(]\s*\b(?:[Vv]ol(?:ume)?|[Bb]d|[Tt]omo?)\b\.?\s*(?P<number>\d{1,4}(?:\.\d)?|[IVXLC]{1,6})\b\)?(?=[\s.,;:]|$)"
)
_SERIES = re.compile(
    r"\s*\((?=[^()]*(?:[Ss]eries|[Vv]ol|[Nn]o)\b)(?P<title>[^();]{4,80}?)(?:[;,]\s*(?:[Vv]ol"
    r"|[Nn]o)\.?\s*(?P<number>\d{1,4}))?\)[\s.]*$"
)
_REPORT_NUMBER = re.compile(
    r"[\s.,;(]{0,4}\b(?:(?:(?:technical|research|evidence|final)\s+)?"
    r"(?:report|publication|pub|document|(?:policy research )?working paper|discussion "
    r"paper)\s*(?:no|number|nr|#)\s*[.:]*\s*"
    r"|(?:DHHS|HHS|NIH|CDC|AHRQ|DHEW)\s+(?:publication"
    r"|pub)\.?\s*(?:no\.?)?\s*[.:]?\s*)(?P<number>[\w./-]*\d[\w./-]*)\)?",
    re.IGNORECASE,
)
_RANGE = (
    rf"[A-Za-z]?\d+[A-Za-z]?(?:\s*[{DASH}]{{1,2}}\s*[A-Za-z]?\d+[A-Za-z]?)?(?:,\s*\d+\s*[{DASH}]\s*\d+)*"
    rf"|[ivxlc]+\s*[{DASH}]\s*[ivxlc]+"
)
_PAGES = re.compile(
    rf"(?P<open>\()?[\s,;.]{{0,4}}\b(?:[Pp]ages?|[Pp]{{1,2}}|[Pp]gs?"
    rf"|[Ss]eiten?)\b[.:]*\s*(?P<pages>{_RANGE})(?:\s*pp?\.)?"
    r"(?(open)\)?)(?=[\s.,;:)(]|$)"
)
_PAGE_COUNT = re.compile(
    r"[\s.,;(]{0,4}\b(?P<count>(?:[ivxlc]+,\s*)?\d{1,4})\s*(?:pp?|pages|páginas|Seiten)\b\.?\)?(?=[\s.,;]|$)"
)
_BEHIND_YEAR = re.compile(rf"[\s.,;(]+(?:1[4-9]|20)\d\d[a-z]?\)?\s*[:;,]\s*(?P<pages>{_RANGE})[\s.]*$")
_BEHIND_IMPRINT = re.compile(rf"(?:(?<=[a-z][.,])|(?<=\))[,:]?)\s+(?P<pages>\d+\s*[{DASH}]\s*\d+)[\s.]*$")


def take_edition(draft: Draft, text: str) -> str:
    """``4th ed.``, ``(2nd Edition)``, ``, fourth ed.``, ``19e``; the edition keeps its number, else its words."""
    for match in _EDITION.finditer(text):
        if _stands_alone(text, match):
            draft.put("edition", edition_of(match["edition"]), match[0].strip(" .,;"))
            return without(text, *match.span())
    if bare := _BARE_EDITION.search(text):
        draft.put("edition", bare[1], bare[0].strip(" .,"), 0.7)
        return without(text, *bare.span())
    return text


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether stops around it show that it is no part of a title: not so in ``the Scale, Third Edition in …``."""
    before = text[: match.start("edition")].rstrip()
    following = text[match.end() : match.end() + 2]
    opened = not before or before[-1] in ".,;([:" or match[0][0] in ".,;("
    runs_on = following[:1] == " " and not following[1:].isupper()
    return opened and (not runs_on or match["close"] is not None or match[0].endswith("."))


def edition_of(printed: str) -> str:
    """The number of an edition, in digits, and the words behind it.

    >>> [edition_of("4th"), edition_of("Third revised"), edition_of("International")]
    ['4', '3 revised', 'International']
    """
    first, _, rest = printed.strip(" .").partition(" ")
    number = _LEADING_NUMBER.match(first)
    return f"{number[0] if number else _NUMBER_OF_ORDINAL.get(first.lower(), first)} {rest}".strip()


def take_report_number(draft: Draft, text: str) -> str:
    """``Report No: 12``, ``NIH Publication No. 12-345``."""
    match = _REPORT_NUMBER.search(text)
    if match is None:
        return text
    draft.marks.add("report")
    return _take(draft, text, match, "number", match["number"].strip(".,"))


def take_volume(draft: Draft, text: str) -> str:
    """``Vol. 8``, behind a stop: elsewhere it is part of a title."""
    match = _VOLUME.search(text)
    return _take(draft, text, match, "volume", match["number"]) if match else text


def take_series(draft: Draft, text: str) -> str:
    """``(Series in sports; vol 3)`` at the end."""
    match = _SERIES.search(text, max(0, len(text) - 120))
    if match is None:
        return text
    if match["number"]:
        draft.put("collection_number", match["number"], match["number"])
    return _take(draft, text, match, "collection_title", match["title"])


def take_chapter_number(draft: Draft, text: str) -> str:
    """``2020:chap 12``."""
    match = _CHAPTER.search(text, len(text) // 3)
    return _take(draft, text, match, "chapter_number", match["number"]) if match else text


def take_pages(draft: Draft, text: str) -> str:
    """Pages (``pp. 3–17``, ``1996:478–483``), or the number of pages (``51 p.``)."""
    labelled = list(_PAGES.finditer(text))
    if labelled and labelled[-1].end() > len(text) * 0.4:
        return _take(draft, text, labelled[-1], "page", pages_of(labelled[-1]["pages"]))
    if match := _PAGE_COUNT.search(text, len(text) // 3):
        return _take(draft, text, match, "number_of_pages", match["count"])
    for pattern in (_BEHIND_YEAR, _BEHIND_IMPRINT):
        if match := pattern.search(text, max(0, len(text) - 60)):
            draft.put("page", pages_of(match["pages"]), match["pages"], 0.8)
            return text[: match.start("pages")].rstrip(" :;,")
    return text


def without(text: str, start: int, end: int) -> str:
    """The text without a span, with one stop in its place where text follows."""
    before, after = text[:start].rstrip(" ,;("), text[end:].lstrip(" ,;).:")
    if not after:
        return before
    return f"{before}{' ' if before.endswith(('.', '?', '!')) else '. '}{after}"


def _take(draft: Draft, text: str, match: re.Match[str], name: str, value: str) -> str:
    draft.put(name, value, match[0].strip(" .,;:()"))
    return without(text, *match.span())
