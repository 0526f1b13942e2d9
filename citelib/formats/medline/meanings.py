"""What each tag of a record means: fields of the Reference, and the values that are kept besides.

Each function reads tags that make fields together, from the values of all tags of a record.
"""

import re
from collections.abc import Callable
from typing import Any

from citelib.formats.medline.dates import parse_day, parse_issued, write_day, write_issued
from citelib.formats.medline.kinds import kind_of, publication_types_of
from citelib.formats.medline.locators import identifier, read_isbns, read_locators, read_serials, write_locators
from citelib.formats.medline.tags import JOINED, PLAIN
from citelib.formats.medline.titles import is_bracketed, join_titles, read_title

Values = dict[str, list[str]]
Meaning = tuple[dict[str, Any], Values]
"""Fields of the Reference by their names, and the values that are kept besides."""

_ARTICLE_NUMBER = re.compile(r"e-?[0-9]{4,}|CD[0-9]{6}(?:\.pub[0-9]+)?", re.IGNORECASE)
_DASHES = str.maketrans("–—‒−", "----")


def is_marked_as_translated(kind: str, *, has_original: bool) -> bool:
    """Whether a title of this type stands in brackets: NLM translated that of an article which has another title."""
    return has_original and kind in ("article-journal", "article-newspaper", "article")


def _plain(values: Values) -> Meaning:
    found = {tag: values[tag] for tag in PLAIN if tag in values}
    kept = {tag: texts for tag, texts in found.items() if len(texts) > 1}
    said: dict[str, Any] = {PLAIN[tag]: texts[0] for tag, texts in found.items()}
    for tag, (separator, name) in JOINED.items():
        if tag in values:
            said[name] = separator.join(values[tag])
    return said, kept


def _kind_and_titles(values: Values) -> Meaning:
    publication_types = values.get("PT", [])
    tags = values.keys() - {"JT"} if _is_eric_document(values) else values.keys()
    kind = kind_of(publication_types, tags)
    said: dict[str, Any] = {"type": kind}
    kept: Values = {}
    if publication_types and publication_types != publication_types_of(kind, tags):
        kept["PT"] = publication_types
    title, rest = _title(values, kind)
    said["title"] = title
    kept.update(rest)
    container, rest = _container(values, kind, title)
    said.update(container)
    kept.update(rest)
    return said, kept


def _title(values: Values, kind: str) -> tuple[str, Values]:
    titles = values.get("TI") or (values.get("BTI", []) if kind != "chapter" else [])
    if not titles:
        return "", {}
    title = read_title(join_titles(titles) if len(titles) > 1 else titles[0])
    is_translated = is_marked_as_translated(kind, has_original="TT" in values)
    says_more = len(titles) > 1 or is_bracketed(titles[0]) != is_translated
    return title, {"TI": titles} if says_more and "TI" in values else {}


def _container(values: Values, kind: str, title: str) -> Meaning:
    journals, books = values.get("JT", []), values.get("BTI", [])
    kept = {tag: texts for tag, texts in (("JT", journals), ("BTI", books)) if len(texts) > 1}
    if journals and _is_eric_document(values):
        return ({} if "PB" in values else {"publisher": journals[0]}), kept | {"JT": journals}
    if not books:
        return ({"container_title": journals[0]} if journals else {}), kept
    if journals:
        kept["JT"] = journals
    is_the_title = kind != "chapter" and read_title(books[0]) == title
    return ({} if is_the_title else {"container_title": books[0]}), kept


def _is_eric_document(values: Values) -> bool:
    """Whether it is a record of ERIC for what is no article: its JT is the publisher."""
    return values.get("OWN") == ["ERIC"] and values.get("OID", [""])[0].startswith("ED")


def _dates(values: Values) -> Meaning:
    said: dict[str, Any] = {}
    kept: Values = {}
    if "DP" in values:
        printed = values["DP"][0]
        issued = parse_issued(printed)
        said["issued"], said["issued_end"], said["issued_text"] = issued
        if len(values["DP"]) > 1 or write_issued(issued) != printed:
            kept["DP"] = values["DP"]
    for tag, name in (("CTDT", "available"), ("DEP", "available"), ("DRDT", "updated")):
        if tag not in values:
            continue
        date = parse_day(values[tag][0])
        if date:
            said[name] = date
        if not date or len(values[tag]) > 1 or write_day(date) != values[tag][0] or {"CTDT", "DEP"} <= values.keys():
            kept[tag] = values[tag]
    return said, kept


def _identifiers(values: Values) -> Meaning:
    said: dict[str, Any] = {}
    kept: Values = {}
    for tag, name in (("PMID", "pmid"), ("PMC", "pmcid")):
        if tag in values:
            printed = values[tag][0]
            said[name] = identifier(name, printed[:40]) or identifier(name, "".join(printed[:40].split()[:1]))
            if values[tag] != [said[name]]:
                kept[tag] = values[tag]
    located = read_locators([*values.get("LID", []), *values.get("AID", [])])
    said.update(located)
    own = write_locators(doi=located.get("doi", ""), arxiv=located.get("arxiv", ""), url=located.get("url", ""))
    present: Values = {tag: values[tag] for tag in ("LID", "AID") if tag in values}
    if present != own:
        kept.update(present)
    return said, kept


def _serials(values: Values) -> Meaning:
    said: dict[str, Any] = {}
    kept: Values = {}
    numbers = [*values.get("IS", []), *values.get("ISSN", [])]
    if numbers:
        said["issn"], said["isbn"] = read_serials(numbers)
    if "ISBN" in values:
        own = read_isbns(values["ISBN"])
        said["isbn"] = ", ".join(dict.fromkeys([*own, *filter(None, said.get("isbn", "").split(", "))]))
        if values["ISBN"] != own:
            kept["ISBN"] = values["ISBN"]
    if numbers and ("ISSN" in values or numbers != said["issn"].split(", ")):
        kept.update((tag, values[tag]) for tag in ("IS", "ISSN") if tag in values)
    return said, kept


def _pages(values: Values) -> Meaning:
    if "PG" not in values:
        return {}, {}
    printed = values["PG"][0]
    pages = printed.translate(_DASHES).replace(" - ", "-")
    name = "number" if _ARTICLE_NUMBER.fullmatch(pages) else "page"
    return {name: pages}, {} if values["PG"] == [pages] else {"PG": values["PG"]}


def _keywords(values: Values) -> Meaning:
    terms = [*values.get("OT", []), *values.get("KW", [])]
    if not terms:
        return {}, {}
    said = {"keyword": "; ".join(term.removeprefix("*") for term in terms)}
    is_marked = any(term.startswith("*") for term in terms)
    return said, {tag: values[tag] for tag in ("OT", "KW") if is_marked and tag in values}


def _status(values: Values) -> Meaning:
    if values.get("PST") == ["aheadofprint"]:
        return {"status": "aheadofprint"}, {}
    return {}, {"PST": values["PST"]} if "PST" in values else {}


MEANINGS: tuple[Callable[[Values], Meaning], ...] = (
    _plain,
    _kind_and_titles,
    _dates,
    _identifiers,
    _serials,
    _pages,
    _keywords,
    _status,
)
"""All of them but for names."""
