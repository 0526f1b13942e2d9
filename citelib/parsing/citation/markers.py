"""Bracketed words about the form of a work (``[Internet]``, ``[in Spanish]``, ``[PhD thesis]``) and publishers' link words."""

import re

from citelib.parsing.citation.draft import Draft

_MEDIUM = re.compile(
    r"\s*[\[(](internet|online|web|web\s?page|web\s?site|(?:home\s?page|serial|monograph|database|article|document|book)\s+(?:on\s+the\s+internet|on-?line)|on-?line|e-?book|electronic resource|eletr[oô]nico|"
    r"Kindle edition|CD-ROM|DVD|blog(?: post)?|video|podcast|press release|fact sheet|brochure|PDF|app|mobile app)[\])]",
    re.IGNORECASE,
)
_LANGUAGES = (
    "English|French|German|Spanish|Portuguese|Italian|Dutch|Chinese|Japanese|Korean|Russian|Polish|Czech|Swedish|Danish|Norwegian|Finnish|Turkish|Hungarian|Greek|Hebrew|"
    "Arabic|Persian|Farsi|Ukrainian|Serbian|Croatian|Romanian|Bulgarian|Slovak|Slovenian|Thai|Vietnamese|Indonesian|Icelandic|Catalan|Lithuanian|Latvian|Estonian"
)
_LANGUAGE = re.compile(
    rf"\s*[\[(](?:(?:article|text|document|published|abstract|original|paper|book|available)\s+)*(?:only\s+)?(?:in\s+)?({_LANGUAGES})(?:(?:[,;]|\s+with|\s+and)[^\])]{{0,40}})?[\])]", re.IGNORECASE
)
_TAIL_LANGUAGE = re.compile(rf"(?<=[.;])\s+(?:(eng|fre|ger|spa|chi|jpn)|({_LANGUAGES}))\.?$")
_THESIS = re.compile(
    r",?\s*(?P<open>[\[(])?\b(?P<genre>(?:unpublished\s+|published\s+)?(?:(?:Ph\.?\s?D\.?|M\.?\s?Sc\.?|M\.?\s?A\.?|M\.?D\.?|Dr\.?|master(?:['’]?s)?|master of [\w ]{2,20}|doctor(?:al|ate)?(?: of [\w ]{2,20})?|bachelor(?:['’]?s)?|licentiate|habilitation)\s*"
    r"(?:degree\s+)?(?:thesis|dissertation)|dissertation|thesis|tese|dissertação|disserta[cç][aã]o de mestrado|tese de doutorado|tesis(?: doctoral)?|thèse(?: de doctorat)?))(?(open)[^\])]{0,60}[\])]|\b(?=\s*[.,:;]))",
    re.IGNORECASE,
)
_FORMS = re.compile(
    r"\s*[\[(](preprint|pre-print|data\s?set|database|data|abstract|letter|editorial|review|comment(?:ary)?|poster(?: presentation)?|conference abstract|software|computer (?:program|software)|supplementary material|news|corrected|published erratum[^\])]{0,80}|retracted[^\])]{0,80}|J|M|D|C|R|EB/OL|J/OL|DB/OL)[\])]",
    re.IGNORECASE,
)
_LINKS = re.compile(
    r"(?:[\s.;,|]*[\[(]?\s*\b(?:PMC free article|free full text|free article|full text(?: PDF)?|Google Scholar|Cross\s?Ref|PubMed(?: Central)?|Medline|MEDLINE|Web of Science|ISI|Scopus|Europe PMC|View (?:Article|abstract)|Article|Abstract|CAS|ADS|DOI|Link|PDF|HTML|SciELO|LILACS|Publisher Full Text|Reference Source)\b\s*[\])]?)+[\s.]*$"
)
_SURE_LINKS = re.compile(r"[\[(]\s*(?:PMC free article|free full text|free article|full text|Google Scholar|Cross\s?Ref|PubMed(?: Central)?|Medline|Web of Science)\s*[\])]", re.IGNORECASE)
_DATASET = {"data set", "dataset", "database", "data"}


def take_markers(draft: Draft) -> None:
    """Takes bracketed remarks and link words out of the text; what they say goes into `values` and `marks`."""
    text = draft.rest
    if "[" in text or "(" in text:
        _take_bracketed(draft)
    lower = draft.rest.lower()
    if "thes" in lower or "dissert" in lower or "tese" in lower or "thès" in lower:
        _take_thesis(draft)
    if match := _TAIL_LANGUAGE.search(draft.rest[-14:]):
        start = len(draft.rest) - min(14, len(draft.rest))
        draft.put("language", (match[1] or match[2]), match[0].strip())
        draft.cut(start + match.start(), start + match.end())


def take_links(draft: Draft) -> None:
    """Takes the link words that publishers print behind a reference: ``PubMed``, ``Google Scholar`` …"""
    tail = max(0, len(draft.rest) - 120)
    match = _LINKS.search(draft.rest, tail)
    if match and (match.start() > 20) and ("[" in match[0] or match[0][:1] in ". "):
        before = draft.rest[: match.start()].rstrip()
        if before[-1:] in ".)]" or match[0].lstrip().startswith((".", "[", "(", "|")):
            draft.cut(match.start(), match.end())
            draft.rest = draft.rest.rstrip()
    while match := _SURE_LINKS.search(draft.rest):
        draft.cut(*match.span())


def _take_bracketed(draft: Draft) -> None:
    while match := _MEDIUM.search(draft.rest):
        draft.marks.add("internet")
        draft.put("medium", match[1], match[0].strip())
        draft.cut(*match.span())
    if match := _LANGUAGE.search(draft.rest):
        draft.put("language", match[1], match[0].strip())
        draft.cut(*match.span())
    while match := _FORMS.search(draft.rest):
        word = match[1].lower()
        if match[0].lstrip()[0] == "(" and word in {"j", "m", "d", "c", "r", "data", "review", "corrected", "comment", "letter", "news", "abstract", "database"}:
            break
        if word in _DATASET:
            draft.marks.add("dataset")
        elif word.startswith("pre"):
            draft.marks.add("preprint")
        elif len(word) > 1 and "/" not in word:
            draft.put("genre", match[1], match[0].strip())
        draft.cut(*match.span())


def _take_thesis(draft: Draft) -> None:
    match = _THESIS.search(draft.rest, len(draft.rest) // 4)
    if match is None:
        return
    bracketed = bool(match["open"])
    degree = len(match["genre"].split()) > 1
    if bracketed or degree or (match[0].startswith((",", " ")) and match.start() and draft.rest[match.start() - 1] in "."):
        draft.marks.add("thesis")
        draft.put("genre", match["genre"], match[0].strip())
        draft.cut(*match.span())
