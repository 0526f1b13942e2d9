"""Names of people and organisations as editors type them."""

import re

from citelib.errors import UsageError
from citelib.reference import Name

_SPLIT = re.compile(r";(?![^{]*\})")
_ET_AL = re.compile(r"et\.? al\.?|and others", re.IGNORECASE)
_INITIALS = re.compile(r"[^\W\d_a-zß-öø-ÿ]{1,4}(?:-[^\W\d_a-zß-öø-ÿ])?")
_SUFFIX = re.compile(r"[JS]r\.?|I{2,3}|IV|[2-4](?:nd|rd|th)")
FORMS = "write each name as 'Tufo A', 'Tufo, Anthony' or '{World Health Organization}', and ; between them"


def parse_names(text: str) -> tuple[tuple[Name, ...], bool]:
    """The names, and whether the list ends in "et al".

    >>> parse_names("Tufo A; {World Health Organization}; et al")[0][1].literal
    'World Health Organization'

    Raises UsageError where it is not clear which word is the family name.
    """
    pieces = [piece.strip() for piece in _SPLIT.split(text)]
    pieces = [piece for piece in pieces if piece]
    cut_short = bool(pieces) and bool(_ET_AL.fullmatch(pieces[-1]))
    return tuple(_name(piece) for piece in (pieces[:-1] if cut_short else pieces)), cut_short


def _name(piece: str) -> Name:
    if piece.startswith("{") and piece.endswith("}") and piece.strip("{} "):
        return Name(literal=piece.strip("{} "))
    parts = [part.strip() for part in piece.split(",")]
    if "{" in piece or "}" in piece or not all(parts) or len(parts) > 3:
        raise UsageError(f"{piece!r} is no name", mend=FORMS)
    if len(parts) == 1:
        return _without_comma(piece)
    suffix = parts[2] if len(parts) == 3 else ""
    return _person(parts[0], parts[1], suffix)


def _without_comma(piece: str) -> Name:
    *before, last = piece.split()
    suffix = ""
    if before and _SUFFIX.fullmatch(last):
        suffix = last
        *before, last = before
    if not before:
        return _person(last, "", suffix)
    if not _INITIALS.fullmatch(last):
        raise UsageError(f"It is not clear which word of {piece!r} is the family name", mend=FORMS)
    return _person(" ".join(before), last, suffix)


def _person(family: str, given: str, suffix: str) -> Name:
    """Small words in front of the family name are its particle: ``van der Berg``."""
    words = family.split()
    count = 0
    while count < len(words) - 1 and words[count].islower():
        count += 1
    return Name(
        family=" ".join(words[count:]), given=given, suffix=suffix, non_dropping_particle=" ".join(words[:count])
    )
