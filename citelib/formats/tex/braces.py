"""Text that is cut, or looked at, where no brace is open, as BibTeX does; all in linear time."""

import re

from citelib.formats.tex.decoding import decode

_BRACE = re.compile("[{}]")


def split(pattern: re.Pattern[str], text: str) -> list[str]:
    """The parts between separators that stand outside braces."""
    if "{" not in text:
        return pattern.split(text)
    parts = []
    start = counted = depth = 0
    for found in pattern.finditer(text):
        depth = max(depth + text.count("{", counted, found.start()) - text.count("}", counted, found.start()), 0)
        counted = found.start()
        if not depth:
            parts.append(text[start : found.start()])
            start = found.end()
    return [*parts, text[start:]]


def is_one_group(written: str) -> bool:
    """Whether one pair of braces stands around all of it."""
    if not (written.startswith("{") and written.endswith("}")):
        return False
    return _group_end(written, 0) == len(written)


def is_small(word: str) -> bool:
    r"""Whether the word is in lower case to BibTeX, which skips what stands in braces but ``{\...}``."""
    at = 0
    while at < len(word):
        if word[at] == "{":
            end = _group_end(word, at)
            letters = decode(word[at:end]) if word.startswith("\\", at + 1) else ""
            at = end
        elif word[at] == "\\":
            letters = decode(word[at:])
            at = len(word)
        else:
            letters = word[at]
            at += 1
        for letter in letters:
            if letter.isalpha():
                return letter.islower()
    return False


def _group_end(text: str, start: int) -> int:
    """Where the group that begins at `start` is over; the end of the text if it never is."""
    depth = 0
    for brace in _BRACE.finditer(text, start):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return brace.end()
    return len(text)
