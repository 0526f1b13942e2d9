"""Paragraphs cut into sentences, in one pass over the text.

A sentence ends at a stop outside brackets and quotations, when what follows can begin another. Closing quotes, brackets
and citation markers behind the stop ("treatment.1,2", "treatment.[3-5]", "treatment.¹²") belong to the sentence.
"""

import re
from collections.abc import Iterator

from citelib.parsing.article.abbreviations import (
    BEFORE_NUMBER,
    LETTERED,
    NEVER_LAST,
    OPENERS,
    SOMETIMES_LAST,
    WEEKDAYS,
)

_LONGEST_BRACKET = 1500
_DEEPEST = 8

_GROUP = r"[0-9][0-9,; –-]{0,40}"
_IN_BRACKETS = rf"(?:(?:\[{_GROUP}\]|\({_GROUP}\))(?:[,;](?=[\[(]))?)+"
_RAISED = r"[⁰¹²³⁴-⁹][⁰¹²³⁴-⁹,⁻–-]*"
_GLUED = r"[0-9]{1,3}(?:[,–-] ?[0-9]{1,3})*"
# "IL-6.1 It" and "in 2019.4 It" end a sentence, "2.5" does not.
_BEHIND_NUMBER = r"(?<=[A-Za-z]-[0-9][.])|(?<=[A-Za-z]-[0-9]{2}[.])|(?<=(?<![0-9.])(?:19|20)[0-9]{2}[.])"
_BARE = rf"(?:(?<![0-9][.])|{_BEHIND_NUMBER}){_GLUED}"
_CLOSERS = r"[\"'”’»)\]]*"
_END = re.compile(
    rf"(?P<stop>[.!?…]+)(?P<closers>{_CLOSERS})(?:\^?{_IN_BRACKETS}|{_RAISED}|\^{_GLUED}|{_BARE})?{_CLOSERS}"
    rf"(?:\s+\[{_GROUP}\](?=\s|$))?(?=\s|$)"
)
_BEFORE = re.compile(r"(?P<previous>[^\s]*)\s*(?<!\S)[(\[\"“‘']*(?P<word>[^\s(\[\"“]*)$")
_NEXT = re.compile(r"\s*(?P<opening>[\"'“‘«(\[¿¡*]*)(?P<word>[^\s,;:.!?)\]”\"]*)")
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]")
_CAMEL = re.compile(r"[a-z]{1,3}[A-Z]")
_BRACKETS = re.compile(r"""[()\[\]“”]|(?<![^\s(\[—–])"(?=\S)|(?<=\S)"(?!\w)""")
_CLOSES = {")": "(", "]": "[", "”": "“", '"': '"'}


def split_sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph, in order; joined by spaces they give the paragraph again.

    >>> list(split_sentences("Take 2.5 mg, e.g. at 9 a.m. (not later. Never!). Dr. J. Smith agrees."))
    ['Take 2.5 mg, e.g. at 9 a.m. (not later. Never!).', 'Dr. J. Smith agrees.']
    """
    spans = _protected(text)
    start, span = 0, 0
    for match in _END.finditer(text):
        while span < len(spans) and spans[span][1] <= match.start("stop"):
            span += 1
        inside = spans[span] if span < len(spans) and spans[span][0] < match.start("stop") else None
        if inside and inside[1] > match.end():
            continue
        if _ends(text, match, start):
            yield text[start : match.end()].strip()
            start = match.end()
    rest = text[start:].strip()
    if rest:
        yield rest


def _ends(text: str, match: re.Match[str], start: int) -> bool:
    """Whether the sentence that began at `start` ends with this stop."""
    stop = match["stop"]
    if match.end() == len(text):
        return True
    following = _NEXT.match(text, match.end(), match.end() + 60)
    opening, word = (following["opening"], following["word"]) if following else ("", "")
    if not _can_begin(opening, word):
        return False
    if stop.endswith("…") or (stop.endswith("..") and len(stop) < 4):
        return False
    if stop != ".":
        return True
    return _ends_with_full_stop(text[max(start, match.start() - 60) : match.start()], word, opening, match)


def _ends_with_full_stop(before: str, following: str, opening: str, match: re.Match[str]) -> bool:
    """Whether a single full stop ends a sentence, or belongs to an abbreviation, an initial or a list number."""
    found = _BEFORE.search(before)
    word = found["word"] if found else ""
    lower, opens = word.lower(), _is_opener(following)
    if lower in NEVER_LAST or (lower in BEFORE_NUMBER and following[:1].isdigit()):
        return False
    if before.strip().isdigit() and len(before.strip()) <= 2 and not match["closers"]:
        return False
    if lower in {"a.m", "p.m"}:
        return following.lower() not in WEEKDAYS and not (following.isupper() and len(following) > 1)
    if lower in SOMETIMES_LAST:
        return opens and not opening.startswith("(")
    if _INITIALS.fullmatch(word):
        previous = found["previous"].strip('("“,;') if found else ""
        return opens or previous.lower() in LETTERED
    return True


def _is_opener(word: str) -> bool:
    """Whether a word hardly ever has a capital but at the start of a sentence; "IT" and "WHO" are names."""
    return word in {"A", "I"} or (word.lower().replace("’", "'") in OPENERS and not word.isupper())


def _can_begin(opening: str, word: str) -> bool:
    """Whether a sentence can begin with this word; most small letters cannot, "mRNA" can."""
    first = word[:1]
    if not first:
        return bool(opening) and "(" not in opening
    return not first.islower() or _CAMEL.match(word) is not None


def _protected(text: str) -> list[tuple[int, int]]:
    """The outermost pairs of brackets and quotation marks, as spans; what is never closed protects nothing."""
    spans: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for match in _BRACKETS.finditer(text):
        mark, at = match[0], match.start()
        if opened and at - opened[0][1] > _LONGEST_BRACKET:
            opened.clear()
        if mark in "([“" or (mark == '"' and _opens(text, at)):
            opened.append((mark, at))
            continue
        depth = next((n for n in range(1, min(len(opened), _DEEPEST) + 1) if opened[-n][0] == _CLOSES[mark]), 0)
        if depth:
            begin = opened[-depth][1]
            del opened[-depth:]
            while spans and spans[-1][0] >= begin:
                spans.pop()
            spans.append((begin, at + 1))
    return spans


def _opens(text: str, at: int) -> bool:
    """Whether a straight quotation mark opens a quotation; behind a number it can also mean inches."""
    return at == 0 or text[at - 1] in " ([—–"
