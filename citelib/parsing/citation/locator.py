"""Where in a journal a work stands: date, volume, issue, pages, in the orders that styles print them."""

import re
from dataclasses import dataclass

from citelib.parsing.citation.letters import DASH
from citelib.parsing.citation.months import MONTH_NUMBERS, SEASONS
from citelib.reference import PartialDate

_D = f"[{DASH}]"
_MONTH = (
    r"(?i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|"
    r"Dec(?:ember)?|Spring|Summer|Autumn|Fall|Winter)\b\.?"
)
_YEAR = r"(?:1[5-9]\d|20[0-3])\d"
_WHEN = (
    rf"(?:(?P<dayfirst>\d{{1,2}}\s+)?(?P<monthfirst>{_MONTH})(?:\s*[{DASH}/]\s*{_MONTH})?,?\s+)?(?<![\d{DASH}:])(?<!: )(?P<year>{_YEAR})[a-z]?(?![\d])(?:\s*[{DASH}/]\s*(?:{_YEAR}|\d\d)(?!\d))?"
    rf"(?:[\s,.]+(?P<month>{_MONTH})(?:\s*[{DASH}/]\s*{_MONTH})?(?:\s+(?P<day>\d{{1,2}})(?!\d)(?:\s*{_D}\s*(?:{_MONTH}\s*)?\d{{1,2}})?)?)?"
)
_VOLUME = rf"(?:\b(?:[Vv]ols?(?:ume)?|[Bb]d|[Bb]and|[Tt]ome|v)\b\.?\s*)?(?P<volume>(?:[A-Z]{{1,4}}{_D}?)?\d{{1,4}}(?:\s?[{DASH}/]\s?\d{{1,4}})?[A-Za-z]{{0,2}}|[IVXLC]{{1,8}})(?![\w.]*\w)"
_SUPPLEMENT = r"(?:[Ss]uppl?(?:ement(?:ary)?|\.)?|[Ss]upl\.?|S(?=\d)|E-?[Ss]upplement|Pt\.?|[Pp]art|Spec(?:ial)?\.?(?:\s*(?:[Nn]o|[Ii]ssue)\.?)?|Special Issue|Database|Web [Ss]erver)"
_ISSUE = (
    rf"(?P<issue>(?:\s*\(\s*[^()]{{1,40}}\)|[,;.]?\s*\b(?:[Nn]os?|[Nn]r|[Nn]º|[Nn]°|[Ii]ss(?:ue)?|[Nn]|[Hh]eft|[Nn]um)\b[.º°]?\s*\d{{1,4}}(?:\s?[{DASH}/]\s?\d{{1,4}})?(?:\s*\(?{_SUPPLEMENT}[^():;,]{{0,8}}\)?)?"
    rf"|[,\s]\s*{_SUPPLEMENT}\s*(?:[A-Z]?\d{{1,3}}[A-Z]?|[A-Z](?![a-z]))?(?:\s?[{DASH}/]\s?\d{{1,3}})?(?:\s*\(?{_SUPPLEMENT}\s?\d{{0,2}}\)?)?(?![\w{DASH}])){{1,3}})"
)
_PAGE = rf"(?:[A-Za-z]{{1,3}}[.{DASH}]?)?\d[\w.]*|[ivxlc]{{1,6}}(?!\w)|[A-Za-z]{{2,7}}\d\w*"
_LABEL = r"(?:\b(?:[Pp]ages?|[Pp]{1,2}|[Pp]gs?|[Aa]rt(?:icle)?(?:\s+(?:[Nn]o|ID|[Ii]d|[Nn]umber))?|e-?[Ll]ocation(?:\s+ID)?|[Ss])\b\.?:?\s*|\bID\s+)"
_RANGE = rf"(?:{_PAGE})(?:\s*[{DASH}]{{1,2}}\s*(?:{_PAGE})){{0,2}}"
_PAGES = rf"{_LABEL}?(?P<pages>{_RANGE}(?:\s*[,;&]\s*(?:{_RANGE}))*)"
_LABELLED_PAGES = rf"{_LABEL}(?P<pages>{_RANGE}(?:\s*[,;&]\s*(?:{_RANGE}))*)"
_TAIL = r"(?:\s*\(?\s*pp?\.?\s*\)?)?(?P<tail>[.,;]*\s*(?:(?:[;,.]\s*)?(?:quiz|[Aa]bstr(?:act)?|discussion|passim|author reply|erratum|table of contents|(?:and )?cover|contd)[^;]{0,40}[;.,]?)*)\s*$"
_ISSUE_OR_NOT = rf"(?:{_ISSUE})?"
_COLON = r"\s*[:,.]\s*"

_FORMS = (
    ("date first", re.compile(rf"(?:\(\s*)?{_WHEN}(?:\s*\))?\s*[;:,.]\s*{_VOLUME}{_ISSUE_OR_NOT}(?:\s*[:,;.]\s*|\s+(?=[Pp]p?\b)){_PAGES}{_TAIL}")),
    ("date first", re.compile(rf"\(\s*{_WHEN}\s*\)[.,:]?\s+{_VOLUME}{_ISSUE_OR_NOT}(?:\s*[:,;.]\s*|\s+(?=[Pp]p?\b)){_PAGES}{_TAIL}")),
    ("date first", re.compile(rf"(?<![({DASH}]){_WHEN}\s*[;:,.]?\s*(?P<issue>\(\s*[^()]{{1,30}}\)|[Ss]uppl[. ]*\d*)\s*[:,;]\s*{_PAGES}{_TAIL}")),
    ("date first", re.compile(rf"(?:\(\s*)?{_WHEN}(?:\s*\))?\s*;\s*(?P<volume>\d{{1,4}}){_TAIL}")),
    ("date first", re.compile(rf"(?:\(\s*)?{_WHEN}(?:\s*\))?\s*[:;,]\s*{_PAGES}{_TAIL}")),
    ("date first", re.compile(rf"(?:\(\s*)?{_WHEN}(?:\s*\)[;:,.]?|\s*[;:,.])\s*{_VOLUME}{_ISSUE_OR_NOT}{_TAIL}")),
    ("date last", re.compile(rf"(?:(?<=[\s,.])){_VOLUME}{_ISSUE_OR_NOT}{_COLON}{_PAGES}\s*(?:pp\.?)?\s*[,;.]?\s*\(?\s*{_WHEN}\s*\)?{_TAIL}")),
    ("date within", re.compile(rf"(?:(?<=[\s,.])){_VOLUME}{_ISSUE_OR_NOT}\s*[,;.]?\s*\(?\s*{_WHEN}\s*\)?\s*[:,;.]?\s*{_PAGES}{_TAIL}")),
    ("no date", re.compile(rf"(?:(?<=[\s,.])){_VOLUME}{_ISSUE_OR_NOT}(?:\s*[:,;.]\s*|\s+(?=[Pp]p?\b)){_PAGES}{_TAIL}")),
    ("no date", re.compile(rf"(?:(?<=[\s,.]))(?P<volume>\d{{1,4}}){_ISSUE}{_TAIL}")),
    ("no date", re.compile(rf"(?:(?<=[\s,.])){_LABELLED_PAGES}{_TAIL}")),
    ("year last", re.compile(rf"(?:(?<=[\s,.])){_VOLUME}{_ISSUE_OR_NOT}\s*,?\s*\(\s*{_WHEN}\s*\){_TAIL}")),
    ("year only", re.compile(rf"(?:(?<=[\s,.;(])){_WHEN}\)?{_TAIL}")),
)
_CALENDAR_DATE = re.compile(rf"(?<=[\s(])(?P<month>{_MONTH})[ ](?P<day>\d{{1,2}}),?[ ](?P<year>{_YEAR})[\s.)]*$")
_REACH = 110
_DATED_ISSUE = re.compile(r"(?:19|20)\d\d")
_WORDS = re.compile(r"[()\s.]*\b(?:[Nn]os?|[Nn]r|[Nn]º|[Ii]ss(?:ue)?|[Nn]|[Nn]um|[Hh]eft)\b[.º°]?\s*(?=\d)")
_ALL_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_ARTICLE_NUMBER = re.compile(r"\d{5,}|[A-Za-z]{1,7}\.?\d{3,}\w*")


@dataclass(frozen=True, slots=True)
class Locator:
    """What stands at `text[start:]`: `date` may lack, as may the others (empty)."""

    start: int
    date: PartialDate | None
    volume: str
    issue: str
    pages: str
    form: str
    tail: str = ""


def find_locator(text: str) -> Locator | None:
    """The journal locator at the end of a text."""
    base = max(0, len(text) - _REACH)
    if base:
        base = text.find(" ", base)
        base = base if base >= 0 else len(text) - _REACH
    window = text[base:]
    if match := _CALENDAR_DATE.search(window):
        return Locator(base + match.start(), date_of(match.groupdict()), "", "", "", "year only")
    for form, pattern in _FORMS:
        match = pattern.search(window)
        if match:
            found = _locator(form, match, base)
            if found:
                return found
    return None


def _locator(form: str, match: re.Match[str], base: int) -> Locator | None:
    groups = match.groupdict()
    volume = groups.get("volume") or ""
    pages = (groups.get("pages") or "").rstrip(".")
    issue = groups.get("issue") or ""
    if not pages and _DATED_ISSUE.search(issue):
        return None
    return Locator(
        base + match.start(),
        date_of(groups),
        volume.translate(_ALL_DASHES).replace(" ", ""),
        issue_of(issue),
        pages_of(pages),
        form,
        (groups.get("tail") or "").strip(" .,;"),
    )


def date_of(groups: dict[str, str | None]) -> PartialDate | None:
    """The date of a match of the date pattern, as exact as it is printed."""
    year = groups.get("year")
    if year is None:
        return None
    name = (groups.get("month") or groups.get("monthfirst") or "").rstrip(".").lower()
    month = None if name in SEASONS else MONTH_NUMBERS.get(name)
    day = groups.get("day") or groups.get("dayfirst")
    try:
        return PartialDate(int(year), month, int(day) if day and month else None)
    except ValueError:
        return PartialDate(int(year), month)


def issue_of(printed: str) -> str:
    """The issue without brackets and without ``no.``; supplements and parts stay as printed."""
    if not printed:
        return ""
    text = _WORDS.sub(" ", f" {printed}").replace("(", " ").replace(")", " ").translate(_ALL_DASHES)
    return " ".join(text.split()).strip(" ,;.")


def pages_of(printed: str) -> str:
    """A page range with a hyphen and no spaces around it."""
    text = re.sub(r"\s*-+\s*", "-", printed.translate(_ALL_DASHES))
    return text.strip(" ,;.")


def is_article_number(pages: str) -> bool:
    """Whether it names an article (``986453``, ``e1891``, ``CD000530``) rather than pages."""
    return bool(_ARTICLE_NUMBER.fullmatch(pages))
