"""Names of one work that show what they are wherever they stand: DOI, PMID, PMCID, arXiv, ISBN, ISSN, URL."""

import re

from citelib.parsing.citation.draft import CUT, Draft

_PMCID = re.compile(
    r"\[?(?:(?:PubMed\s+Central\s*:?\s*)?PMC\s?ID\s*[:#]?\s*(?:PMC)*\s?(\d{3,9})"
    r"|(?:PubMed\s+Central\s*:?\s*)?(?<![/\w])(?:PMC){1,2}\s?(\d{4,9}))\b(?:\.\d\b)?\]?"
)
_PMID = re.compile(
    r"\[?(?:PubMed\s*(?:Central\s*)?)?\bPM\s?ID\s*[:#.]?\s*(?:PMID:?\s*)?(\d{1,9})\b\]?"
    r"|\[?PubMed\s?(?:ID)?:?\s?(\d{6,9})\b\]?",
    re.IGNORECASE,
)
_ARXIV = re.compile(r"\barXiv\s*:\s*(\d{4}\.\d{4,5}(?:v\d+)?|[a-z.-]+/\d{7})(?:\s*\[[\w.-]+\])?", re.IGNORECASE)
_ISBN = re.compile(r"\(?\bISBN(?:[ -]?1[03])?\s*:?\s*((?:97[89][ -]?)?\d[\d -]{7,14}[\dXx])\b\)?", re.IGNORECASE)
_ISSN = re.compile(r"\(?\b(?:[ep]-?)?ISSN\s*:?\s*(\d{4}-?\d{3}[\dXx])\b\)?", re.IGNORECASE)
_BARE_ISSN = re.compile(r"(?<=\d\.)\s+(\d{4}-\d{3}[\dXx])\.?$")
_DOI = re.compile(rf"\b10\s?\.\s?\d{{4,9}}\s?/\s?[^\s\"“”{CUT}]+")
_DOI_INTRODUCED = re.compile(
    r"[<(\[]?(?:Available\s+(?:from|at):?\s*)?(?:\(?doi\)?\s*(?:number|link)?\s*[:.=]?\s*)?"
    r"(?:(?:https?\s?:?//)?(?:dx\.|www\.)?doi\.org\s?/\s?(?:doi:\s?)?)?$",
    re.IGNORECASE,
)
_GLUED = re.compile(r"[.,;]?(?:PMID|PMCID|Epub|\[).*", re.DOTALL)
_DOMAIN = r"(?<![\w@/.-])(?:[a-z0-9-]+\.){1,4}(?:org|com|gov|edu|int|net)/"
_URL = re.compile(rf"(?:(?:https?|ftp)\s?:\s?/\s?/|https?//|www\.)[^\s<>\"“”]+|{_DOMAIN}[^\s<>\"“”]*", re.IGNORECASE)
_URL_HINT = re.compile(r"//|www\.|\.(?:org|com|gov|edu|int|net)/|: /|/ /", re.IGNORECASE)
_SCHEME = re.compile(r"^(https?|ftp):?/?/")
_URL_INTRODUCED = re.compile(
    r"(?:[<(\[]\s*)?(?:\b(?>(?:(?:is\s+)?(?:also\s+)?available|accessible|accessed|retrieved|obtained"
    r"|downloaded)\s*(?:online\s*)?"
    r"(?:at|from|in|on|via|through)?|dispon[ií]vel(?:\s+em)?|disponible\s+en|online\s+(?:at|from)"
    r"|verf[üu]gbar\s+unter|viewed\s+at|"
    r"at|from|URL|link|website|web\s?site|see|via|in)(?>\s*:?\s*))*[<(\[]?\s*$",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"(?:\b(?:available\s+(?:online\s+)?(?:from|at|in|on)|dispon[ií]vel\s+em|disponible\s+en|retrieved\s+from|URL)"
    rf"|(?<=[.;)]\s)(?:from|at|via|in))\s*:?[\s.<>]*(?={CUT}|$)",
    re.IGNORECASE,
)
_INTRODUCTION = 60
"""Characters in front of an identifier that may introduce it."""

_PAIRS = {")": "(", "]": "[", ">": "<"}


def take_identifiers(draft: Draft) -> None:
    """Takes every identifier and URL out of the text; what a field cannot hold twice is left over."""
    text = draft.rest
    if "/" in text or "www." in text:
        if _URL_HINT.search(text):
            _take_urls(draft)
        if "10" in text:
            _take_dois(draft)
    if "PMC" in text:
        _take_numbers(draft, _PMCID, "pmcid", "PMC")
    lower = draft.rest.lower()
    if "pubmed" in lower or "pmid" in lower or "pm id" in lower:
        _take_numbers(draft, _PMID, "pmid")
    for name, pattern in (("arxiv", _ARXIV), ("isbn", _ISBN), ("issn", _ISSN)):
        if name in lower:
            _take_numbers(draft, pattern, name)
    _take_dangling(draft)
    draft.tidy()
    _take_bare_issn(draft)


def is_issn(text: str) -> bool:
    """Whether the check digit is right (ISO 3297): tells an ISSN from a range of pages.

    >>> [is_issn("0036-8075"), is_issn("1234-1240")]
    [True, False]
    """
    digits = text.replace("-", "").upper()
    total = sum(int(digit) * weight for digit, weight in zip(digits[:7], range(8, 1, -1), strict=True))
    return digits[7] == "0123456789X"[-total % 11]


def trim(printed: str) -> str:
    """Without the stops of the sentence around it, and without closing brackets that it did not open."""
    while printed:
        last = printed[-1]
        if last not in ".,;:'’‘" and not (last in _PAIRS and printed.count(last) > printed.count(_PAIRS[last])):
            break
        printed = printed[:-1]
    return printed


def _take_numbers(draft: Draft, pattern: re.Pattern[str], name: str, prefix: str = "") -> None:
    while match := pattern.search(draft.rest):
        number = next(group for group in match.groups() if group)
        draft.put(name, prefix + number.strip().replace(" ", "-"), match[0])
        draft.cut(*match.span())


def _take_dois(draft: Draft) -> None:
    while match := _DOI.search(draft.rest):
        printed = trim(_GLUED.sub("", match[0], count=1))
        draft.put("doi", "".join(printed.split()).lower(), printed)
        _cut_introduced(draft, _DOI_INTRODUCED, match.start(), match.start() + len(printed))


def _take_urls(draft: Draft) -> None:
    start = 0
    while match := _URL.search(draft.rest, start):
        url = trim(match[0])
        if "." not in url or "doi.org" in url:
            start = match.end()
            continue
        draft.put("url", _SCHEME.sub(r"\1://", url.replace(" ", "")), url)
        start = _cut_introduced(draft, _URL_INTRODUCED, match.start(), match.start() + len(url))


def _cut_introduced(draft: Draft, introduction: re.Pattern[str], start: int, end: int) -> int:
    """Cuts what was found, with the words and the bracket that introduce it; returns where it stood."""
    offset = max(0, start - _INTRODUCTION)
    if match := introduction.search(draft.rest[offset:start]):
        start = offset + match.start()
    while end < len(draft.rest) and draft.rest[end] in ">])":
        end += 1
    draft.cut(start, end)
    return start


def _take_dangling(draft: Draft) -> None:
    """Words that introduced what was taken out, or nothing at all: ``Available from:``."""
    if CUT in draft.rest or draft.rest.endswith(":"):
        while match := _DANGLING.search(draft.rest):
            draft.cut(*match.span())


def _take_bare_issn(draft: Draft) -> None:
    """Some publishers print the ISSN behind everything, without a word."""
    match = _BARE_ISSN.search(draft.rest, max(0, len(draft.rest) - 13))
    if match and is_issn(match[1]):
        draft.put("issn", match[1].upper(), match[1])
        draft.cut(*match.span())
