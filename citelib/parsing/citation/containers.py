"""The cut between the title of an article and the name of its journal."""

import re

from citelib.parsing.citation.journal_words import ABBREVIATIONS, TITLE_WORDS, journal_likeness
from citelib.parsing.citation.letters import CAPITAL, any_of
from citelib.parsing.citation.sentences import sentence_ends

_SECTION = re.compile(
    r"(?:(?:Ser(?:ies)?|Sect(?:ion)?|Part|Pt)\.?\s+)?[A-D]$|(?:"
    + any_of(
        "Ser(?:ies)? Sect(?:ion)? Part Abstracts Suppl(?:ement)? Biol Clin Cogn Biological Molecular Cellular "
        "Gen Mol Chem Condens "
        "Solid Lung Heart Regul Renal Endocrinol Cell Gastrointest"
    )
    + r")\b",
    re.IGNORECASE,
)
_SERIES = re.compile(
    "(?:"
    + any_of(
        r"J\sGerontol Am\sJ\sPhysiol Acta\sCryst Philos\sTrans Proc\sR\sSoc J\sExp\sPsychol J\sPhys Phys\sRev J\sPolym "
        r"J\sChromatogr Acta\sPhysiol Am\sJ\sMed\sGenet Spectrochim Proc\sBiol Methods\sMol\sBiol Int\sJ "
        r"Comp\sBiochem Nucl\sInstrum "
        r"Bull\sWorld IEEE J\sBone\sJoint\sSurg J\sVasc\sInterv Mutat\sRes Prog\sNeuro Oral\sSurg Journal\sof "
        r"Proceedings Proc "
        "Transactions"
    )
    + r")\b[^.]*$",
    re.IGNORECASE,
)
"""Journals whose names go on behind a stop with the name of a section."""

_STUMP = re.compile(rf"{CAPITAL}[\w-]{{0,8}}")
_HEADINGS = frozenset(
    "methods results review reply commentary editorial update letter response introduction theory discussion "
    "conclusions comment "
    "i ii iii iv v".split()
)
"""One-word sentences that end a title."""

_SECTION_LETTER = re.compile("[A-D]")
_COMMA_STUMP = re.compile(rf",\s+(?P<stump>{CAPITAL}\w{{1,9}})$")
_QUOTED = re.compile(r"^[\"“„«‘']+(?P<title>.{8,}?)[,.?!]?[\"”»’']+[,.]?\s+(?=\S)")
_COMMA = re.compile(rf"[,;]\s+(?=(?:The\s+)?{CAPITAL}|BMC|eLife|npj|mBio|mSphere)")
_IN_NAME = re.compile(r",\s*(?:and|&|Part|Section|Series|Ser\.|Sect\.|[A-D]$|London|Infection|Molecular)\b")
_SMALL = frozenset({"of", "the", "and", "&"})
_JOURNALS_OF_ONE_WORD = frozenset({"science", "nature", "lancet", "jama", "bmj", "blood"})
_MOST_STUMPS = 12
"""Stops in one journal's name; a bound on the work, no journal has as many."""


def split_title(text: str) -> tuple[str, str, float]:
    """The title, the name of the container, and how sure the cut between them is; no container where there is no cut.

    >>> split_title("Psoas syndrome: a frequently missed diagnosis. J Am Osteopath Assoc")[1]
    'J Am Osteopath Assoc'
    """
    text = text.strip(" ,;:")
    if match := _QUOTED.match(text):
        rest = text[match.end() :].strip(" ,.")
        if 0 < len(rest) < 120 and journal_likeness(rest) > 0.2 and ". " not in rest.replace("J. ", "J "):
            return match["title"].strip(" ,."), rest, 0.9
    ends = [(end, following) for end, following in sentence_ends(text) if text[:end].strip(' ."“”')]
    if ends:
        return _at_stop(text, ends)
    return _at_comma(text) or _at_journal_words(text) or (text, "", 0.4)


def _at_stop(text: str, ends: list[tuple[int, int]]) -> tuple[str, str, float]:
    """At the last end of a sentence, or further left while what stands before it belongs to an abbreviated name."""
    index = len(ends) - 1
    first = max(0, index - _MOST_STUMPS)
    while index > first and _goes_on(text, ends[index - 1][1], *ends[index]):
        index -= 1
    end, following = ends[index]
    container = text[following:].strip(" ,;:")
    stump = _COMMA_STUMP.search(text, max(0, end - 14), end) if index == 0 and text[end] == "." else None
    if stump and stump["stump"].lower() in ABBREVIATIONS and journal_likeness(container) > 0.6:
        return text[: stump.start()], f"{stump['stump']}. {container}", 0.7
    if len(ends) == 1:
        return text[:end], container, 0.95
    return text[:end], container, 0.8 if journal_likeness(container) > 0.3 else 0.66


def _goes_on(text: str, start: int, end: int, following: int) -> bool:
    """Whether the piece `text[start:end]` is part of the name that goes on at `following`."""
    left, right = text[start:end], text[following:]
    words = left.split()
    if not words or len(words) > 8 or text[end - 1] in "?!":
        return False
    if _SECTION_LETTER.fullmatch(right) or _is_stump(words, right):
        return True
    if len(words) <= 3 and all(_is_abbreviation(word.strip("().,:").lower()) for word in words):
        return words[0][0].isupper() and text[end] == "."
    return bool(_SERIES.match(left) and _SECTION.match(right)) and journal_likeness(left) > 0.6


def _is_stump(words: list[str], right: str) -> bool:
    """``Polym`` in front of ``Degrad. Stab``: one short word with a capital; two or three before sure journal words."""
    if not all(_STUMP.fullmatch(word.strip(".:,")) for word in words) or words[-1].strip("().,:").lower() in _HEADINGS:
        return False
    if len(words) == 1:
        return not right.startswith(("The ", "A "))
    return len(words) <= 3 and journal_likeness(right) >= 0.99


def _is_abbreviation(word: str) -> bool:
    return word in ABBREVIATIONS or word in _SMALL or len(word) == 1


def _at_comma(text: str) -> tuple[str, str, float] | None:
    """At a comma with something like a journal behind it."""
    best = None
    for match in reversed(list(_COMMA.finditer(text))):
        name = text[match.end() :]
        if len(name.split()) > 10:
            break
        if journal_likeness(name) >= 0.5 and not _IN_NAME.match(text, match.start()) and match.start() > 10:
            best = (text[: match.start()], name.strip(" ,;"), 0.7)
            if journal_likeness(text[: match.start()].rpartition(",")[2]) < 0.5:
                break
    return best


def _at_journal_words(text: str) -> tuple[str, str, float] | None:
    """Where a run of journal words ends the text, with no stop in front of it."""
    words = text.split()
    count = 0
    while count < len(words) - 2 and (
        words[-1 - count] in _SMALL or _is_journal_word(words[-1 - count], last=not count)
    ):
        count += 1
    while count and not words[-count][0].isupper():
        count -= 1
    if count >= 2 or (count == 1 and words[-1].strip(".,").lower() in _JOURNALS_OF_ONE_WORD):
        return " ".join(words[:-count]), " ".join(words[-count:]), 0.5
    return None


def _is_journal_word(word: str, *, last: bool) -> bool:
    lower = word.strip("().,:&").lower()
    known = lower in ABBREVIATIONS or lower in TITLE_WORDS or (not last and len(word) == 1)
    return word[0].isupper() and known
