"""LID and AID, which name a work, with their kind in brackets (``10.1000/x [doi]``, ``e1234 [pii]``); IS and ISBN."""

import re
from functools import lru_cache

from citelib.identifiers import normal

_LONGEST = 2_000
_ARXIV = re.compile(r"arxiv:", re.IGNORECASE)
_ISSN = re.compile(r"^e?issn[-: ]*", re.IGNORECASE)
_ISBN = re.compile(r"^isbn(?:-1[03])?[-: ]*", re.IGNORECASE)


def read_locators(values: list[str]) -> dict[str, str]:
    """The first doi, arxiv and url of these values, by the names of their fields.

    >>> read_locators(["e1234 [pii]", "10.1000/ABC [doi]", "https://example.org/a"])
    {'doi': '10.1000/abc', 'url': 'https://example.org/a'}

    A value without its kind counts if it is a DOI, or an address.
    """
    found: dict[str, str] = {}
    for value in values:
        text, kind = _parted(value)
        if kind == "pii" and _ARXIV.match(text):
            scheme, read = "arxiv", identifier("arxiv", text)
        elif kind not in ("", "doi"):
            continue
        elif doi := identifier("doi", text):
            scheme, read = "doi", doi
        else:
            scheme, read = "url", "" if kind else identifier("url", text)
        if read:
            found.setdefault(scheme, read)
    return found


def write_locators(*, doi: str, arxiv: str, url: str) -> dict[str, list[str]]:
    """LID and AID for them, as PubMed has the DOI in both."""
    said = {
        "LID": [f"{doi} [doi]" if doi else "", f"arXiv:{arxiv} [pii]" if arxiv else "", url],
        "AID": [f"{doi} [doi]" if doi else ""],
    }
    return {tag: present for tag, values in said.items() if (present := list(filter(None, values)))}


def read_serials(values: list[str]) -> tuple[str, str]:
    """The ISSNs and the ISBNs among the values of IS, ISSN and ISBN, each joined by a comma.

    >>> read_serials(["1759-8486 (Electronic)", "1759-8478 (Linking)", "1759-8478 (Print)"])
    ('1759-8486, 1759-8478', '')
    """
    issns: dict[str, None] = {}
    isbns: dict[str, None] = {}
    for value in values:
        number = value.partition(" (")[0]
        if len(number) > 9 and (isbn := identifier("isbn", _ISBN.sub("", number))):
            isbns[isbn] = None
        else:
            issns[_issn(number)] = None
    return ", ".join(issns), ", ".join(isbns)


def read_isbns(values: list[str]) -> list[str]:
    """The ISBNs of the values of ISBN, as they are if they are not valid."""
    plain = (_ISBN.sub("", value) for value in values)
    return list(dict.fromkeys(identifier("isbn", text.partition(" (")[0]) or text for text in plain))


def other_locators(values: list[str]) -> list[str]:
    """The values that are neither DOI nor address: a publisher's own number, the accession of a book."""
    return [value for value in values if not read_locators([value])]


def identifier(scheme: str, text: str) -> str:
    """The identifier as it is stored, or nothing; what is longer than any identifier is none."""
    return normal(scheme, text) if len(text) <= _LONGEST else ""


@lru_cache(maxsize=10_000)
def _issn(text: str) -> str:
    """The ISSN, or the text if it is none; remembered, since the journals of a file are few."""
    plain = _ISSN.sub("", text)
    return identifier("issn", plain) or plain


def _parted(value: str) -> tuple[str, str]:
    """The value and the kind in brackets behind it."""
    text, bracket, kind = value.rpartition("[")
    is_kind = bracket and kind[-1:] == "]" and kind[:-1].isalpha()
    return (text.rstrip(), kind[:-1]) if is_kind else (value, "")
