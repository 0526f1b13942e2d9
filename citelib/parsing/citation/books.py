"""Books, reports, theses and pages: title, year and imprint from what the names left."""

import re

from citelib.parsing.citation.draft import Draft
from citelib.parsing.citation.imprint import Imprint, find_imprint
from citelib.parsing.citation.letters import DASH
from citelib.parsing.citation.numbers import take_edition, take_pages, take_report_number
from citelib.parsing.citation.organisations import looks_like_organisation
from citelib.parsing.citation.publishers import looks_like_publisher
from citelib.parsing.citation.sentences import sentence_ends
from citelib.parsing.citation.when import date_of

_MONTH = r"(?i:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_YEAR_AT_END = re.compile(
    r"(?P<stops>[\s.,;:(\[]+)"
    rf"(?:(?P<dayfirst>\d{{1,2}}\s+)?(?P<monthfirst>{_MONTH})(?:\s+(?P<daysecond>\d{{1,2}}),)?\s+)?"
    rf"(?:(?:[©c]|[Cc]opyright\s)\s?|(?<![\w.{DASH}/]))(?P<year>(?:1[4-9]|20)\d\d)[a-z]?"
    rf"(?:\s*[{DASH}/]\s*(?:\d{{4}}|\d\d)?(?!\w))?"
    rf"(?:[,\s]+(?P<month>{_MONTH})(?:\s+(?P<day>\d{{1,2}}))?\s*[{DASH}]?)?[)\]]?[.,;:\s]*$"
)
_REACH = 48
_SITE = re.compile(r"[A-Z][\w.]*(?: (?:[A-Z]\w*|of|and|the|&)){0,3}")
_VERSION = re.compile(
    r"\d|\b(?:Version|Edition|Report|Guidelines?|Part|Chapter|Appendix|Website|Fact Sheet)\b", re.IGNORECASE
)


def read_book(draft: Draft) -> None:
    """Reads the rest as a whole work: everything that is no imprint, year or number is its title."""
    text = take_edition(draft, draft.rest)
    text = take_report_number(draft, text)
    text = take_pages(draft, text)
    text, dated = take_year(draft, text)
    last = text.rstrip(" .")
    ends = sentence_ends(last)
    last = last[ends[-1][1] :] if ends else last
    names_site = draft.is_site and bool(ends) and _is_site(last)
    wanted = not draft.is_site or names_site or _may_print_imprint(text, last, whole=not ends, dated=dated)
    imprint = find_imprint(text, dated=dated or names_site) if wanted else None
    if imprint and imprint.before:
        _put_title(draft, imprint.before, imprint.sure)
        put_imprint(draft, imprint)
    else:
        _put_title(draft, text, 0.7)


def put_imprint(draft: Draft, imprint: Imprint) -> None:
    """Stores publisher and place."""
    if imprint.publisher:
        draft.put("publisher", imprint.publisher.strip(" .,;"), imprint.publisher, imprint.sure)
    if imprint.place:
        draft.put("publisher_place", imprint.place.strip(" ,;"), imprint.place, imprint.sure)


def take_year(draft: Draft, text: str) -> tuple[str, bool]:
    """The text without the year at its end, and whether the year stood as one does behind a publisher."""
    match = _YEAR_AT_END.search(text, max(0, len(text) - _REACH))
    if match is None or match.start() == 0:
        return text, False
    stops, before = match["stops"], text[: match.start()]
    if not stops.strip() and ("year behind names" in draft.marks or draft.is_site):
        return text, False
    if before.count("(") > before.count(")") and "(" not in stops:
        return text, False
    groups = match.groupdict()
    date = date_of(groups | {"day": groups["day"] or groups["daysecond"]})
    given = draft.values.get("issued")
    if date is None or (given and given.year != date.year):
        return text, False
    if given:
        draft.glue.append(match[0])
    draft.put("issued", given or date, match[0].strip(" .,;:()"), 0.9)
    sentence = "." if "." in stops and ";" not in stops else ""
    return before + sentence, stops == " " or any(stop in stops for stop in ";,(")


def _may_print_imprint(text: str, last: str, *, whole: bool, dated: bool) -> bool:
    """Pages on the web mostly print no publisher: the last sentence, or what follows a comma, must look like one."""
    if whole:
        body = ", " in text and looks_like_organisation(text.rpartition(", ")[2])
        return body or "; " in text or (dated and (": " in text or ", " in text))
    return ": " in last or "; " in text or looks_like_organisation(last) or (dated and looks_like_publisher(last))


def _is_site(text: str) -> bool:
    """Whether the last sentence of a web page's reference may name its site: a few words with capitals, no version."""
    return bool(_SITE.fullmatch(text)) and not _VERSION.search(text)


def _put_title(draft: Draft, text: str, confidence: float) -> None:
    title = text.strip(" ,;:.")
    if title:
        draft.put("title", title.strip('"“”'), title, confidence)
