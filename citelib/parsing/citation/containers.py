"""The cut between the title of an article and the name of its journal."""

import re

from citelib.parsing.citation.journal_words import ABBREVIATIONS, SHORT_NAMES, TITLE_WORDS
from citelib.parsing.citation.letters import CAPITAL
from citelib.parsing.citation.sentences import sentence_ends

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_CONNECTORS = {"of", "the", "and", "for", "in", "on", "de", "da", "do", "des", "du", "la", "le", "del", "y", "e", "et", "und", "für", "der", "&", "di", "à", "to", "dos", "das", "em", "en"}
_SECTION = re.compile(r"(?:(?:Ser(?:ies)?|Sect(?:ion)?|Part|Pt)\.?\s+)?[A-D]$|(?:Ser(?:ies)?|Sect(?:ion)?|Part|Abstracts|Suppl(?:ement)?|Biol|Clin|Cogn|Biological|Molecular|Cellular|Gen|Mol|Chem|Condens|Solid|Lung|Heart|Regul|Renal|Endocrinol|Cell|Gastrointest)\b", re.IGNORECASE)
_SERIES_STEM = re.compile(r"(?:J Gerontol|Am J Physiol|Acta Cryst|Philos Trans|Proc R Soc|J Exp Psychol|J Phys|Phys Rev|J Polym|J Chromatogr|Acta Physiol|Am J Med Genet|Spectrochim|Proc Biol|Methods Mol Biol|Int J|Comp Biochem|Nucl Instrum|Bull World|IEEE|J Bone Joint Surg|J Vasc Interv|Mutat Res|Prog Neuro|Oral Surg|Journal of|Proceedings|Proc|Transactions)\b[^.]*$", re.IGNORECASE)
_STUMP = re.compile(rf"{CAPITAL}[\w-]{{0,8}}")
_HEADINGS = {"methods", "results", "review", "reply", "commentary", "editorial", "update", "letter", "response", "introduction", "theory", "discussion", "i", "ii", "iii", "iv", "v", "conclusions", "comment"}
_COMMA_STUMP = re.compile(rf",\s+(?P<stump>{CAPITAL}\w{{1,9}})$")
_QUOTED = re.compile(r"^[\"“„«‘']+(?P<title>.{8,}?)[,.?!]?[\"”»’']+[,.]?\s+(?=\S)")
_COMMA = re.compile(rf"[,;]\s+(?=(?:The\s+)?{CAPITAL}|BMC|eLife|npj|mBio|mSphere)")
_IN_NAME = re.compile(r",\s*(?:and|&|Part|Section|Series|Ser\.|Sect\.|[A-D]$|London|Infection|Molecular)\b")


def split_title(text: str, *, journal: bool = True) -> tuple[str, str, float]:
    """The title, the name of the container, and how sure the cut between them is; an empty container if there is no cut.

    >>> split_title("Psoas syndrome: a frequently missed diagnosis. J Am Osteopath Assoc")[1]
    'J Am Osteopath Assoc'
    """
    text = text.strip(" ,;:")
    if match := _QUOTED.match(text):
        if text.count("”") <= 1 or "“" in match["title"] or True:
            rest = text[match.end() :].strip(" ,.")
            if rest and journal_likeness(rest) > 0.2 and len(rest) < 120 and ". " not in rest.replace("J. ", "J "):
                return match["title"].strip(" ,."), rest, 0.9
    ends = sentence_ends(text)
    ends = [(end, following) for end, following in ends if text[:end].strip(" .\"“”")]
    if ends:
        return _at_stop(text, ends)
    return _without_stop(text)


def journal_likeness(name: str) -> float:
    """From 0 to 1: the share of words that names of journals are made of."""
    lower = name.lower().strip(" .,")
    if lower in SHORT_NAMES:
        return 1.0
    words = [word for word in _WORD.findall(lower) if word not in _CONNECTORS]
    if not words:
        return 0.0
    return sum(1 for word in words if word in ABBREVIATIONS or word in TITLE_WORDS) / len(words)


def _at_stop(text: str, ends: list[tuple[int, int]]) -> tuple[str, str, float]:
    """At the last end of a sentence, or further left while what stands before it belongs to an abbreviated name."""
    index = len(ends) - 1
    while index > 0 and _goes_on(text, ends, index):
        index -= 1
    if index == 0 and len(ends) > 1 and _goes_on(text, ends, 0, first=True):
        index = 1
    end, following = ends[index]
    container = text[following:].strip(" ,;:")
    stump = _COMMA_STUMP.search(text[:end])
    if stump and index == 0 and stump["stump"].lower() in ABBREVIATIONS and journal_likeness(container) > 0.6 and text[end] == ".":
        return text[: stump.start()], f"{stump['stump']}. {container}", 0.7
    return text[:end], container, 0.95 if len(ends) == 1 else 0.8


def _goes_on(text: str, ends: list[tuple[int, int]], index: int, *, first: bool = False) -> bool:
    """Whether the piece before the end at `index` is the left part of the container's name."""
    if first:
        return False
    end, following = ends[index]
    if text[end - 1] in "?!":
        return False
    left = text[ends[index - 1][1] : end]
    right = text[following:]
    words = left.split()
    if not words or len(words) > 8:
        return False
    name_words = [word.strip("().,:").lower() for word in words]
    if len(words) == 1 and _STUMP.fullmatch(words[0]) and name_words[0] not in _HEADINGS and not right.startswith(("The ", "A ")):
        return True
    if re.fullmatch("[A-D]", right):
        return True
    if len(words) <= 3 and _all_stumps(words) and journal_likeness(right) >= 0.99:
        return True
    if len(words) <= 3 and all(word in ABBREVIATIONS or len(word) == 1 or word in {"of", "the", "and", "&"} for word in name_words):
        return words[0][0].isupper() and text[end] == "."
    if _SERIES_STEM.match(left) and _SECTION.match(right):
        return journal_likeness(left) > 0.6
    return False


def _all_stumps(words: list[str]) -> bool:
    return all(_STUMP.fullmatch(word.strip(".:,")) for word in words) and words[-1].lower() not in _HEADINGS


def _without_stop(text: str) -> tuple[str, str, float]:
    """At a comma before something like a journal, or where a run of journal words ends the text."""
    best: tuple[str, str, float] = (text, "", 0.4)
    for match in reversed(list(_COMMA.finditer(text))):
        name = text[match.end() :]
        if len(name.split()) > 10:
            break
        if journal_likeness(name) >= 0.5 and not _IN_NAME.match(text, match.start()) and match.start() > 10:
            best = (text[: match.start()], name.strip(" ,;"), 0.7)
            if journal_likeness(text[: match.start()].rsplit(",", 1)[-1]) < 0.5:
                break
    if best[1]:
        return best
    words = text.split()
    count = 0
    while count < len(words) - 2:
        word = words[-1 - count]
        lower = word.strip("().,:&").lower()
        if not (word[0].isupper() and (lower in ABBREVIATIONS or lower in TITLE_WORDS)) and word not in {"&", "of", "the", "and"}:
            break
        count += 1
    while count and not words[-count][0].isupper():
        count -= 1
    if count >= 2 or (count == 1 and words[-1].strip(".,").lower() in {"science", "nature", "lancet", "jama", "bmj", "blood"}):
        return " ".join(words[:-count]), " ".join(words[-count:]), 0.5
    return best
