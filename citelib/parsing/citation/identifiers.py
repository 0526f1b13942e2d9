"""Names of one work that show what they are wherever they stand: DOI, PMID, PMCID, arXiv, ISBN, ISSN, URL."""

import re

from citelib.parsing.citation.draft import CUT, Draft

_PMCID = re.compile(
    r"\[?(?:(?:PubMed\s+Central\s*:?\s*)?PMC\s?ID\s*[:#]?\s*(?:PMC)*\s?(\d{3,9})|(?:PubMed\s+Central\s*:?\s*)?(?<![/\w])(?:PMC){1,2}\s?(\d{4,9}))\b(?:\.\d\b)?\]?"
)
_PMID = re.compile(
    r"\[?(?:PubMed\s*(?:Central\s*)?)?\bPM\s?ID\s*[:#.]?\s*(?:PMID:?\s*)?(\d{1,9})\b\]?|\[?PubMed\s?(?:ID)?:?\s?(\d{6,9})\b\]?", re.IGNORECASE
)
_DOI = re.compile(
    r"[<(\[]?(?:Available\s+(?:from|at):?\s*)?(?:\(?doi\)?\s*(?:number|link)?\s*[:.=]?\s*)?(?:(?:https?\s?:?//)?(?:dx\.|www\.)?doi\.org\s?/\s?(?:doi:\s?)?)?"
    r"\b(10\s?\.\s?\d{4,9}\s?/\s?[^\s\"“”\ue000]+)",
    re.IGNORECASE,
)
_DOI_WORD = re.compile(r"\bdoi\s*[:.]?\s*$", re.IGNORECASE)
_GLUED = re.compile(r"[.,;]?(?:PMID|PMCID|Epub|\[).*", re.DOTALL)
_ARXIV = re.compile(r"\barXiv\s*:\s*(\d{4}\.\d{4,5}(?:v\d+)?|[a-z.-]+/\d{7})(?:\s*\[[\w.-]+\])?", re.IGNORECASE)
_ISBN = re.compile(r"\(?\bISBN(?:[ -]?1[03])?\s*:?\s*((?:97[89][ -]?)?\d[\d -]{7,14}[\dXx])\b\)?", re.IGNORECASE)
_ISSN = re.compile(r"\(?\b(?:[ep]-?)?ISSN\s*:?\s*(\d{4}-?\d{3}[\dXx])\b\)?", re.IGNORECASE)
_BARE_ISSN = re.compile(r"(?<=\d\.)\s+(\d{4}-\d{3}[\dXx])\.?$")
_URL = re.compile(
    r"(?P<intro>(?:[<(\[]\s*)?(?:\b(?:(?:(?:is\s+)?(?:also\s+)?available|accessible|accessed|retrieved|obtained|downloaded)\s*(?:online\s*)?(?:at|from|in|on|via|through)?|"
    r"dispon[ií]vel\s+em|disponible\s+en|online\s+(?:at|from)|verf[üu]gbar\s+unter|at|from|URL|link|website|web\s?site|see|via|in)\b\s*:?\s*|\bviewed\s+at\s*:?\s*)*)"
    r"[<(\[]?\s*(?P<url>(?:(?:https?|ftp)\s?:\s?/\s?/|https?//|www\.)[^\s<>\"“”]+|(?<![\w@/.-])(?:[a-z0-9-]+\.){1,4}(?:org|com|gov|edu|int|net)/[^\s<>\"“”]*)[>\])]?",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"^(https?|ftp):?/?/")
_DANGLING = re.compile(
    rf"(?:\b(?:available\s+(?:online\s+)?(?:from|at|in|on)|dispon[ií]vel\s+em|disponible\s+en|retrieved\s+from|URL)|(?<=[.;)]\s)(?:from|at|via|in))\s*:?[\s.<>]*(?={CUT}|$)", re.IGNORECASE
)
_PAIRS = {")": "(", "]": "[", ">": "<"}


def take_identifiers(draft: Draft) -> None:
    """Takes every identifier and URL out of the text."""
    text = draft.rest
    if "//" in text or "www." in text or "/" in text:
        _take_urls(draft)
    if "10." in text or "10 ." in text:
        _take_doi(draft)
    if "PMC" in text:
        _take_number(draft, _PMCID, "pmcid", "PMC")
    lower = draft.rest.lower()
    if "pubmed" in lower or "pmid" in lower or "pm id" in lower:
        _take_number(draft, _PMID, "pmid", "")
    if "arxiv" in lower:
        _take_number(draft, _ARXIV, "arxiv", "")
    if "is" in lower:
        _take_number(draft, _ISBN, "isbn", "")
        _take_number(draft, _ISSN, "issn", "")
    _take_dangling(draft)
    draft.tidy()
    _take_bare_issn(draft)


def is_issn(text: str) -> bool:
    """Whether the check digit is right (ISO 3297): tells an ISSN from a range of pages."""
    digits = text.replace("-", "").upper()
    total = sum(int(digit) * weight for digit, weight in zip(digits[:7], range(8, 1, -1), strict=True))
    return digits[7] == "0123456789X"[-total % 11]


def _take_number(draft: Draft, pattern: re.Pattern[str], name: str, prefix: str) -> None:
    while match := pattern.search(draft.rest):
        number = next(group for group in match.groups() if group)
        draft.put(name, prefix + number.replace(" ", "") if name != "isbn" else number.replace(" ", "-"), match[0])
        draft.cut(*match.span())


def _take_dangling(draft: Draft) -> None:
    """Words that introduced what was taken out: ``Available from:``."""
    if draft.cuts or draft.rest.rstrip().endswith(":"):
        while match := _DANGLING.search(draft.rest):
            draft.cut(*match.span())
            draft.glue.append(match[0])


def _take_bare_issn(draft: Draft) -> None:
    """Some publishers print the ISSN behind everything, without a word."""
    match = _BARE_ISSN.search(draft.rest)
    if match and is_issn(match[1]):
        draft.put("issn", match[1].upper(), match[1])
        draft.cut(*match.span())


def _take_doi(draft: Draft) -> None:
    while match := _DOI.search(draft.rest):
        printed = trim(_GLUED.sub("", match[1], count=1) if len(match[1]) > 12 else match[1])
        end = match.start(1) + len(printed)
        doi = re.sub(r"\s", "", printed).lower()
        while end < len(draft.rest) and draft.rest[end] in ">])":
            end += 1
        draft.put("doi", doi, printed)
        draft.cut(match.start(), end)


def _take_urls(draft: Draft) -> None:
    start = 0
    while match := _URL.search(draft.rest, start):
        url = trim(match["url"])
        if "." not in url or "doi.org" in url:
            start = match.end()
            continue
        end = match.start("url") + len(url)
        while end < len(draft.rest) and draft.rest[end] in ">])":
            end += 1
        draft.put("url", _SCHEME.sub(r"\1://", url.replace(" ", "")), url)
        draft.cut(match.start(), end)


def trim(printed: str) -> str:
    """Without the stops of the sentence around it, and without closing brackets that it did not open."""
    while printed:
        last = printed[-1]
        if last in ".,;:'’‘" or (last in _PAIRS and printed.count(last) > printed.count(_PAIRS[last])):
            printed = printed[:-1]
        else:
            break
    return printed
