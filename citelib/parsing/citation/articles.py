"""Articles in journals: title, journal, and where in the journal they stand."""

import re

from citelib.parsing.citation.containers import journal_likeness, split_title
from citelib.parsing.citation.draft import Draft
from citelib.parsing.citation.imprint import find_imprint, looks_like_publisher
from citelib.parsing.citation.locator import Locator, find_locator, is_article_number
from citelib.parsing.citation.places import is_place

_PLACE_PUBLISHER = re.compile(r"(?:^|[.?!;]\s)([^.;:]{2,50}):\s[^:.]{2,90}$")
_JOURNAL_PUBLISHER = re.compile(r"(?:Elsevier|Springer|Wiley|John Wiley|Taylor & Francis|Nature Publishing|Oxford University Press|Cambridge University Press|Blackwell|Sage)\b[^:]{0,30}$")
_JOURNAL_AND_PUBLISHER = re.compile(rf"(?P<journal>.{{2,60}}?)\. (?P<publisher>{_JOURNAL_PUBLISHER.pattern})")
_REPORT_WORDS = re.compile(r"\b(?:edition|ed|thesis|dissertation)\b\.?,?\s*$")


def read_article(draft: Draft) -> bool:
    """Reads the rest as an article of a journal, if it is one."""
    text = draft.rest.rstrip(" ;,:")
    locator = find_locator(text)
    if locator is None:
        return _read_without_locator(draft, text)
    before = text[: locator.start].rstrip(" ,;:([")
    if not before or not _is_journal(draft, before, locator):
        return False
    title, container, sure = split_title(before)
    if match := _JOURNAL_PUBLISHER.match(container):
        draft.put("publisher", container, container, 0.7)
        title, container, sure = split_title(title)
    elif match := _JOURNAL_AND_PUBLISHER.match(container):
        draft.put("publisher", match["publisher"], match["publisher"], 0.7)
        container = match["journal"]
    if not container and not (locator.volume and locator.pages):
        return False
    _put_locator(draft, locator, text[locator.start :])
    _put_names(draft, title, container, sure)
    return True


def _read_without_locator(draft: Draft, text: str) -> bool:
    """Ahead of print, or a style that prints the year in front and an identifier behind."""
    identified = {"doi", "pmid", "pmcid", "status"} & draft.values.keys() or "ahead" in draft.marks
    if not identified and "year behind names" not in draft.marks:
        return False
    if "issued" not in draft.values and "available" not in draft.values and "status" not in draft.values:
        return False
    title, container, sure = split_title(text)
    likeness = journal_likeness(container)
    if not container or len(container.split()) > 12 or likeness < (0.5 if identified else 0.9):
        return False
    if looks_like_publisher(container) and likeness < 0.7:
        return False
    _put_names(draft, title, container, sure * 0.9)
    return True


def _is_journal(draft: Draft, before: str, locator: Locator) -> bool:
    """Whether the text in front of a locator ends with a journal, not with a publisher."""
    _, container, _ = split_title(before)
    likeness = journal_likeness(container)
    imprint = _PLACE_PUBLISHER.search(before)
    if imprint and (is_place(imprint[1]) or (not locator.volume and looks_like_publisher(before[imprint.end(1) :]))) and likeness < 0.75:
        return False
    if _REPORT_WORDS.search(before) and not locator.volume:
        return False
    if locator.form == "year only":
        return _year_only_is_journal(draft, before, locator, container, likeness)
    if locator.volume and locator.pages:
        return True
    if likeness >= 0.5:
        return True
    if locator.volume:
        return likeness > 0 or "doi" in draft.values or "pmid" in draft.values or not looks_like_publisher(container)
    if locator.date is None:
        return likeness >= 0.5 or (is_article_number(locator.pages) and not looks_like_publisher(container))
    found = find_imprint(before, dated=True)
    return bool(container) and not (looks_like_publisher(container) or (found is not None and found.sure >= 0.8)) 


def _year_only_is_journal(draft: Draft, before: str, locator: Locator, container: str, likeness: float) -> bool:
    following = draft.rest[len(before) : locator.start + 1]
    if not container or len(container.split()) > 12 or "url" in draft.values and likeness < 1:
        return False
    identified = bool({"doi", "pmid", "pmcid"} & draft.values.keys()) or "ahead" in draft.marks or "status" in draft.values
    if ";" in following and not identified:
        return likeness == 1.0 and len(container.split()) > 1
    if identified:
        return likeness >= 0.5 or (likeness > 0.3 and not looks_like_publisher(container))
    return likeness >= 0.8


def _put_locator(draft: Draft, locator: Locator, printed: str) -> None:
    if locator.date:
        given = draft.values.get("issued")
        if given is None:
            draft.put("issued", locator.date, printed)
        elif given.year == locator.date.year and locator.date.month and not given.month:
            draft.values["issued"] = locator.date
    if locator.volume:
        draft.put("volume", locator.volume, printed)
    elif locator.pages and locator.form == "date first" and "year behind names" in draft.marks and locator.date:
        draft.put("volume", str(locator.date.year), printed, 0.7)
    if locator.issue:
        draft.put("issue", locator.issue, printed)
    if locator.pages:
        draft.put("number" if is_article_number(locator.pages) else "page", locator.pages, printed)
    if locator.tail:
        draft.put("note", locator.tail, locator.tail, 0.8)


def _put_names(draft: Draft, title: str, container: str, sure: float) -> None:
    draft.marks.add("article")
    title = title.strip(" ,;:.").strip("\"“”„‘’'«»" if title[:1] in "\"“„‘«'" else "").strip(" ,;")
    draft.put("title", title, title, sure)
    if container:
        draft.put("container_title", container.strip(" ,;:").rstrip("."), container, sure)
