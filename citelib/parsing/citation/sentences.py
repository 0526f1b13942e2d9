"""Where the sentences of a reference end: a stop behind an abbreviation or an initial ends none."""

import re

_END = re.compile(r"[.?!][\"”’»)\]]*\s+(?=[^\s])|[.,][\"”]\s+(?=[^\s])")
_LAST_WORD = re.compile(r"([^\s(\[\"“‘]+)$")
_DOTTED_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_FIRST_WORD = re.compile(r"(?:^|[.?!;:]\s)(\w+)\s$")
_NO_GIVEN_NAMES = frozenset(
    "Vitamin Hepatitis Type Influenza Part Group Interferon Factor Section Series Phase Class".split()
)
"""Words in front of a lone capital that ends a sentence: ``Vitamin D.``, unlike ``Alfred A. Knopf``."""

_NEVER_LAST = frozenset(
    """
    vs st dr no vol vols ca cf e.g i.e eg ie approx fig figs mt ft jr sr var subsp ssp spp cv pv nov aff bros prof
    mr mrs ms et pte dept univ pvt nr art incl resp p pp ph.d m.d
    """.split()
)
"""Abbreviations that end no sentence."""

_SELDOM_LAST = frozenset("sp al inc co ltd corp ed eds ser suppl rev etc pt pty cia gmbh".split())
"""Abbreviations that end a sentence where a capital or a digit follows."""

_REACH = 16
_LONGEST_GIVEN_NAME = 24


def sentence_ends(text: str) -> list[tuple[int, int]]:
    """For each end of a sentence: where its text ends (a question mark is part of it) and where the next begins.

    >>> sentence_ends("Is it B. cereus? A study. J Foo")
    [(16, 17), (24, 26)]
    """
    ends = []
    for match in _END.finditer(text):
        start, following = match.span()
        if text[start] in ".,":
            if text[start] != "." or not text[start + 1].isspace() or _ends(text, start, following):
                ends.append((start, following))
        else:
            marks = match[0].rstrip()
            ends.append((start + max(1, len(marks) - len(marks.lstrip("?!"))), following))
    return ends


def _ends(text: str, stop: int, following: int) -> bool:
    """Whether the stop ends a sentence, judged by the word before it and the character after it."""
    last = _LAST_WORD.search(text, max(0, stop - _REACH), stop)
    word = last[1].lower() if last else ""
    after = text[following]
    if word in _NEVER_LAST:
        return word == "no" and not after.isdigit()
    if word in _SELDOM_LAST:
        return after.isupper() or after.isdigit()
    if after.islower():
        # Genus names are abbreviated to a letter; a title in lower case behind a word is a new sentence.
        return len(word) > 1 and not word.endswith("-")
    if _DOTTED_INITIALS.fullmatch(word):
        return False
    return len(word) != 1 or not word.isalpha() or _letter_ends(text, stop, following)


def _letter_ends(text: str, stop: int, following: int) -> bool:
    """A single letter before a stop: ``Alfred A. Knopf`` goes on; ``vitamin D. Am J`` and ``type A. N Engl J`` end."""
    before, after = text[: stop - 1].rstrip(), text[following : following + 3]
    if text[stop - 1].islower():
        return True
    if text[stop - 2 : stop - 1] == "." or after[1:2] == ".":
        return False
    first = _FIRST_WORD.search(text, max(0, stop - _LONGEST_GIVEN_NAME), stop - 1)
    if first and first[1].istitle() and first[1] not in _NO_GIVEN_NAMES and stop > _LONGEST_GIVEN_NAME:
        return False
    return bool(before) and before[-1] not in ".,:;(" and not before.endswith((" by", " and", " &", "John", "Alfred"))
