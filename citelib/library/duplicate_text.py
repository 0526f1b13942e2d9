"""Text without its typography and without what is left of a program's markup, for comparing."""

import html
import re

from citelib.library.duplicate_words import GREEK, TEX_ACCENTS, TEX_LETTERS
from citelib.library.folding import plain

_MARKED_UP = re.compile(r"[\\{}$<&^]")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_COMMAND = re.compile(r"\\([A-Za-z]+|.)\s*")
_WITHIN_WORDS = re.compile(r"['’ʼ`´]|(?<=[0-9])[,\u2009\u202f](?=[0-9]{3})")
_BRACES = {ord(character): None for character in "{}$^"}
_GREEK_NAMES = {0x3B1 + at: f" {name} " for at, name in enumerate(GREEK)}


def unmarked(text: str) -> str:
    r"""A text in lower case, without accents, apostrophes and what is left of HTML or LaTeX; Greek letters are named.

    >>> unmarked(r"{M{\'e}ni{\`e}re}'s <i>TNF-α</i>").split()
    ['menieres', 'tnf-', 'alpha']
    """
    if _MARKED_UP.search(text):
        text = html.unescape(_TAG.sub("", text)) if "&" in text or "<" in text else text
        text = _COMMAND.sub(_command, text).translate(_BRACES)
    text = plain(_WITHIN_WORDS.sub("", text))
    return text if text.isascii() else text.translate(_GREEK_NAMES)


def _command(found: re.Match[str]) -> str:
    """What a command of LaTeX stands for: a letter, a sign, or nothing."""
    name = found[1]
    if not name.isalpha():
        return name if name in "&%_#" else " " if name in "\\,;:! " else ""
    if name in TEX_ACCENTS:
        return ""
    lower = name.lower()
    return TEX_LETTERS.get(lower) or (f" {lower} " if lower in GREEK else "")
