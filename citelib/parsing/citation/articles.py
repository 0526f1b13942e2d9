"""Articles in journals: title, journal, and where in the journal they stand."""

import re

from citelib.parsing.citation.containers import split_title
from citelib.parsing.citation.draft import Draft
from citelib.parsing.citation.imprint import find_imprint
from citelib.parsing.citation.journal_words import journal_likeness
from citelib.parsing.citation.letters import any_of
from citelib.parsing.citation.locator import Locator, find_locator, is_article_number
from citelib.parsing.citation.places import is_place
from citelib.parsing.citation.publishers import looks_like_publisher
from citelib.reference import PartialDate

_PLACE_COLON = re.compile(r"(?:^|[.?!;]\s)([^.;:]{2,50}):\s[^:.]{2,90}$")
_BOOK_WORD_BEHIND = re.compile(r"\b(?:edition|ed|thesis|dissertation)\b\.?,?\s*$")
_PUBLISHERS = any_of(
    r"Elsevier Springer Wiley John\sWiley Taylor\s&\sFrancis Nature\sPublishing Oxford\sUniversity\sPress "
    r"Cambridge\sUniversity\sPress Blackwell Sage"
)
_PUBLISHER = re.compile(rf"(?:{_PUBLISHERS})\b[^:]{{0,30}}$")
_JOURNAL_AND_PUBLISHER = re.compile(rf"(?P<journal>.{{2,60}}?)\. (?P<publisher>{_PUBLISHER.pattern})")
_MOST_WORDS = 12
"""Words in the name of a journal that is told by its words alone."""


def read_article(draft: Draft) -> bool:
    """Reads the rest as an article of a journal, if it is one."""
    text = draft.rest.rstrip(" ;,:")
    locator = find_locator(text)
    if locator is None:
        return _read_without_locator(draft, text)
    before = text[: locator.start].rstrip(" ,;:([")
    if not before:
        return False
    title, container, sure = split_title(before)
    if not _is_journal(draft, before, locator, container, sure):
        return False
    title, container, publisher = _without_publisher(title, container)
    if not container and not (locator.volume and locator.pages):
        return False
    if publisher:
        draft.put("publisher", publisher, publisher, 0.7)
    _put_locator(draft, locator, text[locator.start :])
    _put_names(draft, title, container, sure)
    return True


def _read_without_locator(draft: Draft, text: str) -> bool:
    """Ahead of print, or a style that prints the year in front and an identifier behind."""
    if not (_is_identified(draft) or "year behind names" in draft.marks):
        return False
    if not {"issued", "available", "status"} & draft.values.keys():
        return False
    title, container, sure = split_title(text)
    likeness = journal_likeness(container)
    if not container or len(container.split()) > _MOST_WORDS or likeness < (0.5 if _is_identified(draft) else 0.9):
        return False
    if looks_like_publisher(container) and likeness < 0.7:
        return False
    _put_names(draft, title, container, sure * 0.9)
    return True


def _is_identified(draft: Draft) -> bool:
    """Whether something else shows an article: an identifier that articles have, or publication ahead of print."""
    return bool({"doi", "pmid", "pmcid", "status"} & draft.values.keys()) or "ahead" in draft.marks


def _is_journal(draft: Draft, before: str, locator: Locator, container: str, sure: float) -> bool:
    """Whether the text in front of a locator ends with a journal, not with a publisher or a plain title."""
    likeness = journal_likeness(container)
    if _is_imprint(before, locator) and likeness < 0.75:
        return False
    if _BOOK_WORD_BEHIND.search(before) and not locator.volume:
        return False
    if locator.form == "year only":
        return _year_shows_journal(draft, before, locator, container, sure)
    if likeness >= 0.5 or (locator.volume and locator.pages):
        return True
    if locator.volume:
        return "url" not in draft.values and (
            likeness > 0 or _is_identified(draft) or not looks_like_publisher(container)
        )
    if locator.date is None:
        return is_article_number(locator.pages) and not looks_like_publisher(container)
    return locator.date.month is not None or _pages_show_journal(before, container)


def _is_imprint(before: str, locator: Locator) -> bool:
    """Whether ``Place: Publisher`` stands at the end."""
    match = _PLACE_COLON.search(before) if ": " in before else None
    if match is None:
        return False
    return is_place(match[1]) or (not locator.volume and looks_like_publisher(before[match.end(1) :]))


def _pages_show_journal(before: str, container: str) -> bool:
    """For a year and pages alone: books print them too."""
    imprint = find_imprint(before, dated=True)
    return bool(container) and not looks_like_publisher(container) and (imprint is None or imprint.sure < 0.8)


def _year_shows_journal(draft: Draft, before: str, locator: Locator, container: str, sure: float) -> bool:
    """For a year alone: the name itself must be a journal's, the surer the less else there is."""
    likeness = journal_likeness(container)
    if sure < 0.6 and not {"doi", "pmid"} & draft.values.keys():
        return False
    if not container or len(container.split()) > _MOST_WORDS or ("url" in draft.values and likeness < 1):
        return False
    if _is_identified(draft):
        return likeness >= 0.5 or (likeness > 0.3 and not looks_like_publisher(container))
    if ";" in draft.rest[len(before) : locator.start + 1]:
        return likeness == 1.0 and len(container.split()) > 1
    return likeness >= 0.8


def _without_publisher(title: str, container: str) -> tuple[str, str, str]:
    """Some print the publisher behind the journal: ``Appl Soil Ecol. Elsevier B.V.; 2011``."""
    if _PUBLISHER.match(container):
        return (*split_title(title)[:2], container)
    if match := _JOURNAL_AND_PUBLISHER.match(container):
        return title, match["journal"], match["publisher"]
    return title, container, ""


def _put_locator(draft: Draft, locator: Locator, printed: str) -> None:
    given: PartialDate | None = draft.values.get("issued")
    if locator.date and given is None:
        draft.put("issued", locator.date, printed)
    elif locator.date and given and given.year == locator.date.year and locator.date.month and not given.month:
        draft.values["issued"] = locator.date
    volume = locator.volume
    if locator.date and locator.form == "date first" and not volume and "year behind names" in draft.marks:
        volume = str(locator.date.year)
    number = "number" if is_article_number(locator.pages) else "page"
    for name, value in (("volume", volume), ("issue", locator.issue), (number, locator.pages), ("note", locator.tail)):
        if value:
            draft.put(name, value, printed)


def _put_names(draft: Draft, title: str, container: str, sure: float) -> None:
    draft.marks.add("article")
    title = title.strip(" ,;:.")
    if title[:1] in "\"“„‘«'":
        title = title.strip("\"“”„‘’'«» ,;")
    draft.put("title", title, title, sure)
    if container:
        draft.put("container_title", container.strip(" ,;:").rstrip("."), container, sure)
