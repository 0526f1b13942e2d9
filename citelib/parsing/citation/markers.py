"""Remarks on the form of a work (``[Internet]``, ``[in Spanish]``, ``[PhD thesis]``) and notices behind it."""

import re

from citelib.parsing.citation.draft import Draft
from citelib.parsing.citation.letters import any_of

_MEDIA = r"""
    internet online web web\s?page web\s?site on-?line e-?book electronic\sresource eletr[oô]nico Kindle\sedition
    CD-ROM DVD (?:home\s?page|serial|monograph|database|article|document|book)\s+(?:on\s+the\s+internet|on-?line)
    WWW\sdocument blog(?:\spost)? video podcast press\srelease fact\ssheet brochure PDF app mobile\sapp
"""
_MEDIUM = re.compile(rf"[\[(]({any_of(_MEDIA)})[\])]", re.IGNORECASE)
_LANGUAGES = any_of(
    """
    English French German Spanish Portuguese Italian Dutch Chinese Japanese Korean Russian Polish Czech Swedish Danish
    Norwegian Finnish Turkish Hungarian Greek Hebrew Arabic Persian Farsi Ukrainian Serbian Croatian Romanian
    Bulgarian Slovak Slovenian Thai Vietnamese Indonesian Icelandic Catalan Lithuanian Latvian Estonian
    """
)
_LANGUAGE = re.compile(
    r"[\[(](?:(?:article|text|document|published|abstract|original|paper|book|available)\s+)*(?:only\s+)?(?:in\s+)?"
    rf"({_LANGUAGES})(?:(?:[,;]|\s+with|\s+and)[^\])]{{0,40}})?[\])]",
    re.IGNORECASE,
)
_LANGUAGE_BEHIND = re.compile(rf"(?<=[.;])\s+(eng|fre|ger|spa|chi|jpn|{_LANGUAGES})\.?$")
_DEGREES = any_of(
    r"Ph\.?\s?D\.? M\.?\s?Sc\.? M\.?\s?A\.? M\.?D\.? Dr\.? master(?:['’]?s)? master\sof\s[\w\s]{2,20} "
    r"doctor(?:al|ate)?(?:\sof\s[\w\s]{2,20})? bachelor(?:['’]?s)? licentiate habilitation"
)
_THESES = any_of(
    r"(?:thesis|dissertation) tese(?:\sde\sdoutorado)? disserta[cç][aã]o(?:\sde\smestrado)? tesis(?:\sdoctoral)? "
    r"thèse(?:\sde\sdoctorat)?"
)
_THESIS = re.compile(
    rf",?\s*(?P<open>[\[(])?\b(?P<genre>(?:(?:un)?published\s+)?(?:(?:{_DEGREES})\s*(?:degree\s+)?(?:thesis"
    rf"|dissertation)|{_THESES}))"
    r"(?(open)[^\])]{0,60}[\])]|\b(?=\s*[.,:;]))",
    re.IGNORECASE,
)
_FORMS = r"""
    preprint pre-print data\s?set database data abstract letter editorial review comment(?:ary)?
    poster(?:\spresentation)? conference\sabstract software computer\s(?:program|software) supplementary\smaterial
    news corrected published\serratum[^\])]{0,80} retracted[^\])]{0,80} J M D C R EB/OL J/OL DB/OL
"""
_FORM = re.compile(rf"[\[(]({any_of(_FORMS)})[\])]", re.IGNORECASE)
_ONLY_IN_SQUARE = frozenset("j m d c r data review corrected comment letter news abstract database".split())
_DATASETS = frozenset({"data set", "dataset", "database", "data"})
_NOTICES = any_of(
    r"Erratum Comment Retraction Update Summary\sfor\spatients Republication Correction Expression\sof\sconcern"
)
_NOTICE = re.compile(
    rf"(?<=[.;\s])(?P<note>(?:{_NOTICES}|Corrected and republished)(?: in| on| of| from| for)?:\s.*"
    r"|(?:Erratum|Comment|Retraction) (?:in|on|of) .*"
    r"|\[(?:Published )?(?:Erratum|Retraction|Comment)\b[^\]]*\]\.?"
    r"|(?:Licen[cs]e:\s*)?CC BY[\w .-]*)$"
)
"""What is printed behind a record about its notices, and its licence."""


def take_markers(draft: Draft) -> None:
    """Takes remarks on the form of the work out of the text; what they say goes into `values` and `marks`."""
    if match := _NOTICE.search(draft.rest, len(draft.rest) // 2):
        draft.put("note", match["note"].strip(" .[]"), match["note"])
        draft.cut(*match.span())
    if "[" in draft.rest or "(" in draft.rest:
        _take_medium(draft)
        _take_language(draft)
        _take_forms(draft)
    lower = draft.rest.lower()
    if "thes" in lower or "dissert" in lower or "tese" in lower or "thès" in lower:
        _take_thesis(draft)
    if match := _LANGUAGE_BEHIND.search(draft.rest, max(0, len(draft.rest) - 14)):
        draft.put("language", match[1], match[0].strip())
        draft.cut(*match.span())


def _take_medium(draft: Draft) -> None:
    while match := _MEDIUM.search(draft.rest):
        draft.marks.add("internet")
        if ". " not in draft.rest[: match.start()]:
            draft.marks.add("title first")
        draft.put("medium", match[1], match[0])
        draft.cut(*match.span())


def _take_language(draft: Draft) -> None:
    if match := _LANGUAGE.search(draft.rest):
        draft.put("language", match[1], match[0])
        draft.cut(*match.span())


def _take_forms(draft: Draft) -> None:
    """``[Preprint]``, ``[dataset]``, ``[Letter]``; also the type marks of GB/T 7714, ``[J]``, which are left out."""
    start = 0
    while match := _FORM.search(draft.rest, start):
        word = match[1].lower()
        if match[0][0] == "(" and word in _ONLY_IN_SQUARE:
            start = match.end()
            continue
        if word in _DATASETS:
            draft.marks.add("dataset")
        elif word.startswith("pre"):
            draft.marks.add("preprint")
        elif len(word) > 1 and "/" not in word:
            draft.put("genre", match[1], match[0])
        draft.cut(*match.span())


def _take_thesis(draft: Draft) -> None:
    """A thesis says so in brackets, with a degree, or as a sentence of its own; the word alone may be of the title."""
    match = _THESIS.search(draft.rest, len(draft.rest) // 4)
    if match is None:
        return
    own_sentence = match.start() > 0 and draft.rest[match.start() - 1] == "."
    if match["open"] or len(match["genre"].split()) > 1 or own_sentence:
        draft.marks.add("thesis")
        draft.put("genre", match["genre"], match[0].strip())
        draft.cut(*match.span())
