"""Where in a journal a work stands: date, volume, issue and pages at the end of a text."""

import re
from dataclasses import dataclass

from citelib.parsing.citation.letters import PLAIN_DASHES
from citelib.parsing.citation.locator_patterns import (
    CALENDAR_DATE,
    DATE_FIRST,
    MONTH_BEFORE_YEAR,
    NUMBER_WORD,
    VOLUME_FIRST,
    VOLUME_LABEL,
    YEAR_AT,
    YEAR_ONLY,
)
from citelib.parsing.citation.months import MONTH_NUMBERS, SEASONS
from citelib.parsing.citation.when import date_of
from citelib.reference import PartialDate

_REACH = 110
"""Characters from the end that a locator may take."""

_LONGEST_MONTH = 28
_SEPARATORS = re.compile(r"[\W\d]+")
_DATED_ISSUE = re.compile(r"(?:19|20)\d\d")
_SPACED_HYPHEN = re.compile(r"\s*-+\s*")
_ARTICLE_NUMBER = re.compile(r"\d{5,}|[A-Za-z]{1,7}\.?\d{3,}\w*")


@dataclass(frozen=True, slots=True)
class Locator:
    """What stands at `text[start:]`; whatever is not printed is None or empty. `form` names the order of the parts."""

    start: int
    date: PartialDate | None
    form: str
    volume: str = ""
    issue: str = ""
    pages: str = ""
    tail: str = ""


def find_locator(text: str) -> Locator | None:
    """The journal locator at the end of a text.

    >>> find_locator("J Am Osteopath Assoc. 2012 Aug;112(8):522-8.").pages
    '522-8'
    """
    base = max(0, len(text) - _REACH)
    window = text[base:]
    if base:
        space = window.find(" ")
        base += max(space, 0)
        window = window[max(space, 0) :]
    if window.rstrip(" .)")[-4:].isdigit() and (match := CALENDAR_DATE.search(window)):
        return Locator(base + match.start(), date_of(match.groupdict()), "year only")
    # A labelled volume in front of a year outranks what follows the year: "vol. 68, no. 3, 2014, pp. 245-50".
    if VOLUME_LABEL.search(window):
        found = _volume_first(window, base) or _from_year(window, base, DATE_FIRST, "date first")
    else:
        found = _from_year(window, base, DATE_FIRST, "date first") or _volume_first(window, base)
    return found or _from_year(window, base, YEAR_ONLY, "year only")


def _volume_first(window: str, base: int) -> Locator | None:
    for form, pattern in VOLUME_FIRST:
        match = pattern.search(window)
        if match and (found := _locator(form, match.groupdict(), base + match.start())):
            return found
    return None


def _from_year(window: str, base: int, patterns: tuple[re.Pattern[str], ...], form: str) -> Locator | None:
    """A locator that begins with its date, at the leftmost year that fits: the year is looked for first, for speed."""
    for year in YEAR_AT.finditer(window):
        if window[year.end() : year.end() + 1] == ")" and not _opened(window, year.start()):
            continue
        for pattern in patterns:
            match = pattern.match(window, year.start())
            if match is None:
                continue
            start, before = _before_year(window, year.start())
            if found := _locator(form, match.groupdict() | before, base + start):
                return found
    return None


def _before_year(window: str, year: int) -> tuple[int, dict[str, str | None]]:
    """Where the date of a year begins, and the month in front of the year."""
    if window[year - 2 : year] == " (":
        return year - 1, {}
    last = _SEPARATORS.split(window[max(0, year - _LONGEST_MONTH) : year].rstrip(" .,"))[-1].lower()
    if last in MONTH_NUMBERS or last in SEASONS:
        match = MONTH_BEFORE_YEAR.search(window, max(0, year - _LONGEST_MONTH), year)
        if match:
            return match.start(), match.groupdict()
    return year, {}


def _opened(window: str, year: int) -> bool:
    """Whether the bracket behind the year was opened for its date: not so in ``Spine (Phila Pa 1976)``."""
    _, bracket, inside = window[max(0, year - 20) : year].rpartition("(")
    words = inside.replace(".", "").lower().split()
    return bool(bracket) and (not words or words[-1].rstrip(",") in MONTH_NUMBERS)


def _locator(form: str, groups: dict[str, str | None], start: int) -> Locator | None:
    volume, issue, pages = (groups.get(name) or "" for name in ("volume", "issue", "pages"))
    if not pages and _DATED_ISSUE.search(issue):
        return None
    return Locator(
        start,
        date_of(groups),
        form,
        volume=volume.translate(PLAIN_DASHES).replace(" ", ""),
        issue=issue_of(issue),
        pages=pages_of(pages),
        tail=(groups.get("tail") or "").strip(" .,;"),
    )


def issue_of(printed: str) -> str:
    """The issue without brackets and without ``no.``; supplements and parts stay as printed."""
    if not printed:
        return ""
    text = NUMBER_WORD.sub(" ", f" {printed}").replace("(", " ").replace(")", " ").translate(PLAIN_DASHES)
    return " ".join(text.split()).strip(" ,;.")


def pages_of(printed: str) -> str:
    """A page range with a hyphen and no spaces around it."""
    return _SPACED_HYPHEN.sub("-", printed.translate(PLAIN_DASHES)).strip(" ,;.")


def is_article_number(pages: str) -> bool:
    """Whether it names an article (``986453``, ``e1891``, ``CD000530``) rather than pages."""
    return bool(_ARTICLE_NUMBER.fullmatch(pages))
