"""Sentences with places for the values of a row, read once and then filled for each of many rows.

A place is ``{name}``; ``{name:40}`` cuts a text at 40 letters; ``{name:days}`` counts: "1 day", "12 days".
"""

from collections.abc import Callable, Mapping
from string import Formatter
from typing import Any


def wording(sentence: str) -> Callable[[Mapping[str, Any]], str]:
    """A function that fills the places of the sentence from a row.

    >>> wording("opened {days:days} ago")({"days": 1})
    'opened 1 day ago'

    Raises ValueError for a place without a name and for what is neither a width nor a plural after the colon.
    """
    pattern = ""
    places: list[tuple[str, Callable[[Any], Any]]] = []
    for literal, name, shape, _ in Formatter().parse(sentence):
        pattern += literal.replace("%", "%%")
        if name is not None:
            pattern += "%s"
            places.append((_named(name, sentence), _shaped(shape, sentence) if shape else str))
    if len(places) == 1:
        ((only, made),) = places
        return lambda row: pattern % made(row[only])
    return lambda row: pattern % tuple([made(row[name]) for name, made in places])


def names(sentence: str) -> set[str]:
    """The names of the places of a sentence."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def counted(number: int, plural: str) -> str:
    """A number with its noun, given in the plural.

    >>> counted(1, "days"), counted(2, "days")
    ('1 day', '2 days')
    """
    return f"{number} {plural.removesuffix('s') if number == 1 else plural}"


def shortened(text: str, width: int) -> str:
    """The text, cut at so many letters if it is longer.

    >>> shortened("Rest helps most people.", 11)
    'Rest helps…'
    """
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"


def _named(name: str, sentence: str) -> str:
    if not name.isidentifier():
        raise ValueError(f"{{{name}}} names no column in {sentence!r}")
    return name


def _shaped(shape: str, sentence: str) -> Callable[[Any], str]:
    if shape.isdecimal():
        width = int(shape)
        return lambda text: shortened(text, width)
    if shape.isalpha() and shape.endswith("s"):
        return lambda number: counted(number, shape)
    raise ValueError(f"{shape!r} is neither a width nor a plural in {sentence!r}")
