"""Pages, article numbers and numbers of pages: SP, EP and C7."""

import re
from collections.abc import Iterator
from typing import Any

from citelib.formats.tagged.checking import checked
from citelib.formats.tagged.fields import Tags
from citelib.formats.tagged.types import ARTICLES, COUNTED
from citelib.reference import Reference

_DASHES = str.maketrans("‐‑‒–—−", "------")
_HAS_PAGE = re.compile(r"\d|[ivxlcdm]+(?!\w)", re.IGNORECASE)
_RANGE = re.compile(r"([^-,;\s]+)-([^-,;\s]+)")
_ARTICLE_NUMBER = re.compile(r"\d{5,}|[A-Za-z]{1,7}\.?\d{3,}\w*")


def read(tags: Tags, kind: str, fields: dict[str, Any]) -> None:
    """SP and EP are a range, the number of pages of a book, or an article number; C7 is an article number."""
    start, end = tags.first("SP").translate(_DASHES), tags.first("EP").translate(_DASHES)
    page = _joined(tags, start, end)
    if start:
        for tag in ("M2", "SE"):
            tags.drop(tag, start.__eq__)
    number = tags.first("C7") if kind in ARTICLES else ""
    if page and kind in ARTICLES and not end and (page == number or (not number and _ARTICLE_NUMBER.fullmatch(page))):
        number, page = page, ""
    if number:
        fields["number"] = number
    if page:
        fields["number_of_pages" if kind in COUNTED and not end and "-" not in page else "page"] = page


def write(reference: Reference) -> Iterator[tuple[str, str]]:
    """The tags; an article number stands in SP too, where most programs look for it."""
    is_article = reference.type in ARTICLES
    fields = ("page", "number_of_pages", "number") if is_article else ("page", "number_of_pages")
    yield from checked(_tags(reference, is_article=is_article), read, reference, fields)


def first_page(reference: Reference) -> str:
    """What SP says."""
    return next((text for tag, text in _tags(reference, is_article=reference.type in ARTICLES) if tag == "SP"), "")


def _tags(reference: Reference, *, is_article: bool) -> Iterator[tuple[str, str]]:
    page, number = reference.page, reference.number if is_article else ""
    parts = _RANGE.fullmatch(page)
    if parts and parts[1] != parts[2]:
        yield "SP", parts[1]
        yield "EP", parts[2]
    else:
        yield "SP", page or reference.number_of_pages or number
    yield "C7", number


def _joined(tags: Tags, start: str, end: str) -> str:
    """The range; "No Pagination Specified", broken at the hyphen that it has not, is none."""
    if not _HAS_PAGE.match(start) and not any(map(str.isdigit, start)):
        for tag, text in (("SP", start), ("EP", end)):
            if text:
                tags.keep(tag, text)
        return ""
    if not end or end == start or start.endswith(f"-{end}"):
        return start
    if end.startswith(f"{start}-"):
        return end
    if "-" in start:
        tags.keep("EP", end)
        return start
    return f"{start}-{end}"
