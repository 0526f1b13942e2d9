"""What a value says: ``"Vol. " # four # { of } # 12`` with its macros put in."""

import re

from citelib.formats.tex.entries import MONTHS

_PIECE = re.compile(r"\s*(?:(\{)|(\")|(\d+)|([^\s\"#%'(),={}]+))")
_BRACE = re.compile(r"[{}]")
_is_braced = re.compile(r"\{([^{}]*)\}").fullmatch
_is_number = re.compile(r"\d+").fullmatch
_is_word = re.compile(r"[^\s\d\"#%'(),={}][^\s\"#%'(),={}]*").fullmatch

MONTH_NAMES = dict(
    zip(
        MONTHS,
        ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
         "November", "December"),
        strict=True,
    )
)  # fmt: skip
"""The macros that every style defines, and what they say there."""


LONGEST_MACRO = 10_000
"""Characters: a longer macro is no abbreviation but an attack, and counts as not defined."""

MOST_MACROS = 1_000
"""Macros that one value may join."""


class Macros:
    """The macros of a file, in any case; those for months are known from the start."""

    def __init__(self) -> None:
        self._texts = dict(MONTH_NAMES)

    def define(self, name: str, expression: str) -> list[str]:
        """Takes up a ``@string``; returns the names that its value uses and nobody has defined."""
        text, unknown = self.value(expression)
        if len(text) > LONGEST_MACRO:
            return [*unknown, name]
        self._texts[name.lower()] = text
        return unknown

    def value(self, expression: str) -> tuple[str, list[str]]:
        """The text of an expression, as written between its delimiters, and the macros in it that are not defined.

        An undefined macro stands for its own name: BibTeX would leave it out, and the reader would never know.
        """
        if braced := _is_braced(expression):
            return braced[1], []
        if _is_number(expression):
            return expression, []
        pieces: list[str] = []
        unknown: list[str] = []
        at = 0
        while found := _PIECE.match(expression, at):
            at = self._take(expression, found, pieces, unknown)
            while at < len(expression) and (expression[at].isspace() or expression[at] == "#"):
                at += 1
        return "".join(pieces), unknown

    def _take(self, expression: str, found: re.Match[str], pieces: list[str], unknown: list[str]) -> int:
        """Adds the text of one piece; returns where the next begins."""
        brace, quote, number, name = found.groups()
        if brace or quote:
            end = _brace_end(expression, found.end()) if brace else _quote_end(expression, found.end())
            pieces.append(expression[found.end() : end])
            return end + 1
        if name:
            known = self._texts.get(name.lower()) if len(pieces) < MOST_MACROS else None
            if known is None:
                unknown.append(name)
            pieces.append(name if known is None else known)
        else:
            pieces.append(number)
        return found.end()


def as_written(expression: str, text: str) -> str:
    """An expression of this text that needs no macro but those for months: what an export can print.

    >>> as_written("AUG", "August"), as_written('"Vol. " # four', "Vol. 4")
    ('aug', '{Vol. 4}')
    """
    if expression[:1] == "{" and len(expression) == len(text) + 2:
        return expression
    if _is_number(expression):
        return expression
    if _is_word(expression) and expression.lower() in MONTH_NAMES:
        return expression.lower()
    return f"{{{text}}}"


def _brace_end(text: str, at: int) -> int:
    depth = 0
    for found in _BRACE.finditer(text, at):
        if found[0] == "{":
            depth += 1
        elif depth == 0:
            return found.start()
        else:
            depth -= 1
    return len(text)


def _quote_end(text: str, at: int) -> int:
    depth = 0
    for place in range(at, len(text)):
        if text[place] == "{":
            depth += 1
        elif text[place] == "}":
            depth -= depth > 0
        elif text[place] == '"' and depth == 0:
            return place
    return len(text)
