"""What of a reference is compared with others, each value in one form."""

import re
from functools import lru_cache
from typing import Any

from citelib.library import duplicate_containers, duplicate_titles
from citelib.library.duplicate_names import Person
from citelib.library.duplicate_titles import Title
from citelib.library.duplicate_words import ORDINALS, SPELLED
from citelib.library.folding import plain
from citelib.reference import IDENTIFIERS

LONGEST = 1_000
"""Letters of a title or a name that are compared: what is longer is none, and would take long."""

COLUMNS = (
    "id", "citation_key", "type", "title", "container_title", "container_title_short", "volume", "issue", "page",
    "number", "chapter_number", "edition", "issued_year", "available_year", "issn", "isbn_key", "url",
)  # fmt: skip
"""Columns of `reference` that an outline is made of."""

Identifiers = tuple[str, ...]
"""The values of `citelib.reference.IDENTIFIERS`, in that order, empty where there is none."""

NO_IDENTIFIERS = ("",) * len(IDENTIFIERS)

_TOKEN = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"[0-9]+")
_FIRST_PAGE = re.compile(r"(?:pp?\.?\s*)?([^\W_]+)", re.IGNORECASE)
_BEFORE_ADDRESS = re.compile(r"[a-z]+://(?:www\.)?", re.IGNORECASE)


class Outline:
    """A reference as it is compared; what is not known is empty. `known` says how much is known of it."""

    __slots__ = (
        "authors", "chapter", "containers", "edition", "first_page", "id", "identifiers", "isbn", "issn", "issue",
        "key", "known", "number", "title", "type", "url", "volume", "years",
    )  # fmt: skip

    id: int
    key: str
    type: str
    title: Title
    authors: tuple[Person, ...]
    years: tuple[int, ...]
    containers: tuple[duplicate_containers.Words, ...]
    issn: str
    volume: str
    issue: tuple[str, ...]
    first_page: str
    number: str
    chapter: str
    edition: str
    isbn: str
    url: str
    identifiers: Identifiers
    known: int

    def __init__(self, row: dict[str, Any], authors: tuple[Person, ...], identifiers: Identifiers) -> None:
        self.id, self.key, self.type = row["id"], row["citation_key"], row["type"]
        self.title = duplicate_titles.outline((row["title"] or "")[:LONGEST])
        self.authors = authors
        self.years = _years(row["issued_year"], row["available_year"])
        self.containers = _containers(row["container_title"], row["container_title_short"])
        self.issn = row["issn"] or ""
        self.volume, self.issue = first_number(row["volume"]), _tokens(row["issue"])
        self.first_page, self.number = first_page(row["page"] or ""), "".join(_tokens(row["number"]))
        self.chapter, self.edition = first_number(row["chapter_number"]), first_number(row["edition"])
        self.isbn, self.url = row["isbn_key"] or "", address(row["url"] or "")
        self.identifiers = identifiers
        self.known = len(authors) + 3 * sum(map(bool, identifiers)) + sum(map(bool, row.values()))


@lru_cache(maxsize=65_536)
def first_number(text: str | None) -> str:
    """The first number in a text, without leading zeros, also a Roman one or one in words; else its first word.

    >>> first_number("Vol. 012"), first_number("Second edition"), first_number("XII"), first_number("A")
    ('12', '2', '12', 'a')
    """
    if not text:
        return ""
    found = _NUMBER.search(text)
    if found:
        return found[0].lstrip("0") or "0"
    word = "".join(_tokens(text)[:1])
    return ORDINALS.get(word) or SPELLED.get(word, word)


def first_page(text: str) -> str:
    """The page on which a work begins.

    >>> first_page("pp. 522–8"), first_page("S12-S15")
    ('522', 's12')
    """
    found = _FIRST_PAGE.match(text.lstrip())
    page = found[1].lower() if found else ""
    return page.lstrip("0") or page


def address(url: str) -> str:
    """A URL without what programs add to it and leave out.

    >>> address("https://www.who.int/Foot/")
    'who.int/foot'
    """
    begins = _BEFORE_ADDRESS.match(url)
    return url[begins.end() if begins else 0 :].rstrip("/#").lower()


@lru_cache(maxsize=65_536)
def _years(*years: int | None) -> tuple[int, ...]:
    return tuple(dict.fromkeys(year for year in years if year is not None))


@lru_cache(maxsize=65_536)
def _containers(*names: str | None) -> tuple[duplicate_containers.Words, ...]:
    return tuple(duplicate_containers.outline(name[:LONGEST]) for name in names if name)


@lru_cache(maxsize=65_536)
def _tokens(text: str | None) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(plain(text))) if text else ()
