"""Where the sentences of a reference end: a stop behind an abbreviation or an initial ends none."""

import re

_END = re.compile(r"[.?!][\"”’»)\]]*\s+(?=[^\s])|[.,][\"”]\s+(?=[^\s])")
_LAST_WORD = re.compile(r"([^\s(\[\"“‘]+)$")
_DOTTED_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_FIRST_WORD = re.compile(r"(?:^|[.?!;:]\s)(\w+)\s$")
_NO_GIVEN_NAME = {"Vitamin", "Hepatitis", "Type", "Influenza", "Part", "Group", "Interferon", "Factor", "Section", "Series", "Phase", "Class"}
_NEVER = {
    "vs", "st", "dr", "no", "vol", "vols", "ca", "cf", "e.g", "i.e", "eg", "ie", "approx", "fig", "figs", "mt", "ft", "jr", "sr", "var", "subsp",
    "ssp", "spp", "cv", "pv", "nov", "aff", "f. sp", "bros", "u.s", "u.k", "u.s.a", "d.c", "ph.d", "m.d", "prof", "mr", "mrs", "ms", "et", "pte",
    "dept", "univ", "nr", "art", "ed. by", "incl", "resp", "p", "pp",
}  # fmt: skip
_MAYBE = {"sp", "al", "inc", "co", "ltd", "corp", "ed", "eds", "ser", "suppl", "rev", "al", "etc", "pt", "pty", "cia", "gmbh"}


def sentence_ends(text: str) -> list[tuple[int, int]]:
    """For each end of a sentence: where its text ends (a question mark is part of it) and where the next begins."""
    ends = []
    for match in _END.finditer(text):
        start = match.start()
        mark = text[start]
        if mark == "." and text[start + 1 : start + 2].isspace() and not _ends(text, start, match.end()):
            continue
        end = start if mark in ".," else start + 1
        while mark in "?!" and end < match.end() and not text[end].isspace():
            end += 1
        ends.append((end, match.end()))
    return ends


def sentences(text: str) -> list[str]:
    """The sentences of a text, without final stops."""
    pieces = []
    start = 0
    for end, following in sentence_ends(text):
        pieces.append(text[start:end])
        start = following
    pieces.append(text[start:])
    stripped = (piece.strip(" .,;:") for piece in pieces)
    return [piece for piece in stripped if piece]


def _ends(text: str, stop: int, following: int) -> bool:
    """Whether the stop ends a sentence, judged by the word before it and the character after it."""
    last = _LAST_WORD.search(text, max(0, stop - 16), stop)
    word = last[1].lower() if last else ""
    after = text[following]
    if word in _NEVER:
        return word == "no" and not after.isdigit()
    if word in _MAYBE:
        return after.isupper() or after.isdigit()
    if after.islower():
        # Genus names are abbreviated to a letter; a title in lower case after a long word is a new sentence.
        return len(word) > 1 and not word.endswith("-")
    if _DOTTED_INITIALS.fullmatch(word):
        return False
    if len(word) == 1 and word.isalpha() and last:
        return _single_letter_ends(text, stop, following)
    return True


def _single_letter_ends(text: str, stop: int, following: int) -> bool:
    """A single letter before a stop: ``B. cereus`` and ``A. Knopf`` go on; ``vitamin D. Am J`` and ``type A. N Engl`` end."""
    letter = text[stop - 1]
    if letter.islower():
        return True
    before = text[max(0, stop - 3) : stop - 1]
    after = text[following : following + 3]
    if before[-1:] == "." or (len(after) > 1 and after[1] == "."):
        return False
    first = _FIRST_WORD.search(text, max(0, stop - 24), stop - 1)
    if first and first[1].istitle() and first[1] not in _NO_GIVEN_NAME and stop > 24:
        return False
    previous = text[: stop - 1].rstrip()
    return bool(previous) and previous[-1] not in ".,:;(" and not previous.endswith((" by", " and", " &", "John", "Alfred"))
