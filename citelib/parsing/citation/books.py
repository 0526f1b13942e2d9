"""Books, reports, theses and pages: title, edition, pages, year and imprint from what the names left."""

import re

from citelib.parsing.citation.authors import looks_like_organisation
from citelib.parsing.citation.draft import Draft
from citelib.parsing.citation.imprint import Imprint, find_imprint, looks_like_publisher
from citelib.parsing.citation.letters import DASH
from citelib.parsing.citation.locator import date_of, pages_of
from citelib.parsing.citation.sentences import sentence_ends

_ORDINAL = r"(?:\d{1,3}\s?(?:st|nd|rd|th|a|ª|º|e|ème|ème|\.)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|revised|rev\.?|updated|new|international|expanded|illustrated|\d+\.\d+)"
_EDITION = re.compile(
    rf"[\s.,;]*[(\[]?(?<![\w-])(?P<edition>{_ORDINAL}(?:\s+(?:rev(?:ised)?|updated|expanded|int(?:ernationa)?l|english|enlarged|and|&|American|student|global|anniversary)\b\.?)*)\s*(?:editions?\b|edn?\b|edi[cç][aã]o|edici[oó]n|édition|éd\b|Aufl(?:age)?\b)\.?(?P<close>[)\]])?(?=[\s.,;:)]|$)",
    re.IGNORECASE,
)
_EDITION_NUMBER = re.compile(r"[\s.]*\b(\d{1,2}) ?(?:st|nd|rd|th)\.(?=\s)")
_YEAR = r"(?P<year>(?:1[4-9]|20)\d\d)[a-z]?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_TRAILING_YEAR = re.compile(
    rf"(?P<separator>[\s.,;:(\[]+)(?:[©c]|copyright\s+)?(?:(?P<dayfirst>\d{{1,2}}\s+)?(?P<monthfirst>{_MONTH})(?:\s+(?P<day1>\d{{1,2}}),)?\s+)?(?<![\w.{DASH}/]){_YEAR}(?:\s*[{DASH}/]\s*(?:\d{{4}}|\d\d)?(?!\w))?(?:[,\s]+(?P<month>{_MONTH})(?:\s+(?P<day>\d{{1,2}}))?\s*[{DASH}]?)?[)\]]?[.,;:\s]*$"
)
_RANGE = rf"[A-Za-z]?\d+[A-Za-z]?(?:\s*[{DASH}]{{1,2}}\s*[A-Za-z]?\d+[A-Za-z]?)?(?:,\s*\d+\s*[{DASH}]\s*\d+)*|[ivxlc]+\s*[{DASH}]\s*[ivxlc]+"
_PAGES = re.compile(rf"(?P<open>\()?[\s,;.]*\b(?:[Pp]ages?|[Pp]{{1,2}}|[Pp]gs?|[Ss]eiten?)\b[.:]*\s*(?P<pages>{_RANGE})(?:\s*pp?\.)?(?(open)\)?)(?=[\s.,;:)(]|$)")
_PAGE_COUNT = re.compile(r"[\s.,;(]*\b(?P<count>(?:[ivxlc]+,\s*)?\d{1,4})\s*(?:pp?|pages|páginas|Seiten)\b\.?\)?(?=[\s.,;]|$)")
_SITE = re.compile(r"[A-Z][\w.]*(?: (?:[A-Z]\w*|of|and|the|&)){0,3}")
_VERSION = re.compile(r"\d|\b(?:Version|Edition|Report|Guidelines?|Part|Chapter|Appendix|Website|Fact Sheet)\b", re.IGNORECASE)
_YEAR_PAGES = re.compile(rf"(?P<separator>[\s.,;(]+){_YEAR}\)?\s*[:;,]\s*(?P<pages>{_RANGE})[\s.]*$")
_PAREN_PAGES = re.compile(rf"(?<=\))[,:]?\s+(?P<pages>\d+\s*[{DASH}]\s*\d+)[\s.]*$")
_BARE_PAGES = re.compile(rf"(?<=[a-z]\.)\s+(?P<pages>\d+\s*[{DASH}]\s*\d+)[\s.]*$")
_VOLUME = re.compile(r"[\s.,;(]*\b(?:[Vv]ol(?:ume)?|[Bb]d|[Tt]omo?)\b\.?\s*(?P<volume>\d{1,4}(?:\.\d)?|[IVXLC]{1,6})\b\)?(?=[\s.,;:]|$)")
_NUMBER = re.compile(
    r"[\s.,;(]*\b(?:(?:technical\s+|research\s+|evidence\s+|final\s+)?(?:report|publication|pub|document|working paper|policy research working paper|discussion paper)\s*(?:no|number|nr|#)\s*[.:]*\s*|(?:DHHS|HHS|NIH|CDC|AHRQ|DHEW)\s+(?:publication|pub)\.?\s*(?:no\.?)?\s*[.:]?\s*)(?P<number>[\w./-]*\d[\w./-]*)\)?",
    re.IGNORECASE,
)


def read_book(draft: Draft) -> None:
    """Reads the rest as a whole work: everything that is no imprint, year or number is its title."""
    text = take_edition(draft, draft.rest)
    text = take_number(draft, text)
    text = take_pages(draft, text)
    text, dated = take_year(draft, text)
    imprint = find_imprint(text, dated=dated) if _wants_imprint(draft, text, dated) else None
    if imprint is None or not (imprint.before or draft.values.get("title")):
        _put_title(draft, text, 0.7)
        return
    _put_title(draft, imprint.before, imprint.sure)
    put_imprint(draft, imprint)


def _wants_imprint(draft: Draft, text: str, dated: bool) -> bool:
    """Pages on the web mostly print no publisher: there the last sentence must look like one."""
    if "url" not in draft.values and "accessed" not in draft.values:
        return True
    ends = sentence_ends(text)
    last = text[ends[-1][1] :].strip(" .") if ends else text
    if ends and _SITE.fullmatch(last) and not _VERSION.search(last):
        return True
    if not ends and looks_like_organisation(text.rpartition(", ")[2]) and ", " in text:
        return True
    return bool(ends) and (": " in last or looks_like_organisation(last) or (dated and looks_like_publisher(last))) or (": " in text and dated) or "; " in text or ", " in text and not ends and dated


def _put_title(draft: Draft, text: str, confidence: float) -> None:
    title = text.strip(" ,;:.")
    if title:
        draft.put("title", title.strip("\"“”") if title.count("“") + title.count('"') else title, title, confidence)


def put_imprint(draft: Draft, imprint: Imprint) -> None:
    """Stores publisher and place."""
    if imprint.publisher:
        draft.put("publisher", imprint.publisher.strip(" .,;"), imprint.publisher, imprint.sure)
    if imprint.place:
        draft.put("publisher_place", imprint.place.strip(" ,;"), imprint.place, imprint.sure)


def take_edition(draft: Draft, text: str) -> str:
    """The text without its edition."""
    for match in _EDITION.finditer(text):
        before = text[: match.start("edition")].rstrip(" ")
        following = text[match.end() : match.end() + 2]
        if before and before[-1] not in ".,;([:" and not text[match.start() : match.start() + 1] in ".,;(":
            continue
        if following[:1] == " " and not following[1:].isupper() and match["close"] is None and not match[0].endswith("."):
            continue
        draft.put("edition", edition_of(match["edition"]), match[0].strip(" .,;"))
        return _without(text, match.start(), match.end())
    if match := _EDITION_NUMBER.search(text):
        draft.put("edition", match[1], match[0].strip(" ."), 0.7)
        return _without(text, match.start(), match.end())
    return text


_WORD_ORDINALS = {word: str(n) for n, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1)}


def edition_of(printed: str) -> str:
    """The number of an edition; in words (``revised``) where no number was printed."""
    words = printed.strip(" .").split()
    number = re.match(r"\d+(?:\.\d+)?", words[0])
    rest = " ".join(words[1:])
    first = number[0] if number else _WORD_ORDINALS.get(words[0].lower(), words[0])
    return f"{first} {rest}".strip()


def take_number(draft: Draft, text: str) -> str:
    """The text without the number of a report."""
    match = _NUMBER.search(text)
    if match is None:
        return text
    draft.put("number", match["number"].strip(".,"), match[0].strip(" .,;("))
    draft.marks.add("report")
    return _without(text, match.start(), match.end())


def take_volume(draft: Draft, text: str) -> str:
    """The text without the number of a volume."""
    match = _VOLUME.search(text)
    if match is None:
        return text
    draft.put("volume", match["volume"], match[0].strip(" .,;("))
    return _without(text, match.start(), match.end())


def take_pages(draft: Draft, text: str) -> str:
    """The text without its pages (``pp. 3–17``, ``1996:478–483``) and without the number of pages (``51 p.``)."""
    match = None
    for match in _PAGES.finditer(text):
        pass
    if match and match.end() > len(text) * 0.4:
        draft.put("page", pages_of(match["pages"]), match[0].strip(" .,;()"))
        return _without(text, match.start(), match.end())
    if match := _PAGE_COUNT.search(text, len(text) // 3):
        draft.put("number_of_pages", match["count"], match[0].strip(" .,;"))
        return _without(text, match.start(), match.end())
    if match := _YEAR_PAGES.search(text, max(0, len(text) - 60)):
        draft.put("page", pages_of(match["pages"]), match["pages"])
        return text[: match.start("pages")].rstrip(" :;,")
    if match := _BARE_PAGES.search(text, max(0, len(text) - 30)):
        draft.put("page", pages_of(match["pages"]), match["pages"], 0.8)
        return text[: match.start()]
    if match := _PAREN_PAGES.search(text, max(0, len(text) - 30)):
        draft.put("page", pages_of(match["pages"]), match["pages"])
        return text[: match.start()]
    return text


def take_year(draft: Draft, text: str) -> tuple[str, bool]:
    """The text without a year at its end, and whether one stood there."""
    match = _TRAILING_YEAR.search(text, max(0, len(text) - 48))
    if match is None or match.start() == 0:
        return text, False
    separator = match["separator"]
    groups = match.groupdict()
    groups["day"] = groups["day"] or groups["day1"]
    date = date_of(groups)
    web = "url" in draft.values or "accessed" in draft.values
    before = text[: match.start()]
    if separator.strip() == "" and ("year behind names" in draft.marks or web):
        return text, False
    if before.count("(") > before.count(")") and "(" not in separator:
        return text, False
    if date and ("issued" not in draft.values or draft.values["issued"].year == date.year):
        if "issued" not in draft.values:
            draft.put("issued", date, match[0].strip(" .,;:()"), 0.9)
        else:
            draft.glue.append(match[0])
        stop = "." if "." in separator and ";" not in separator else ""
        return text[: match.start()] + stop, ";" in separator or "," in separator or "(" in separator or separator == " "
    if date and "url" in draft.values and draft.values.get("issued"):
        return text, False
    return text, False


def _without(text: str, start: int, end: int) -> str:
    before, after = text[:start].rstrip(" ,;("), text[end:].lstrip(" ,;)")
    if not after.strip(" ."):
        return before
    after = after.lstrip(".: ")
    joiner = " " if before.endswith((".", "?", "!")) else ". "
    return f"{before}{joiner}{after}"
