"""Names in inverted order, as RIS, EndNote and MEDLINE write them: ``van der Berg, Anna Maria, Jr.``."""

import re

from citelib.reference import Name

_SUFFIX = re.compile(r"(?:jr|sr|[IVX]{1,4}|[2-9](?:nd|rd|th)|ph\.?d|esq)\.?", re.IGNORECASE)
_INITIALS = re.compile(r"(?P<family>[^\W\d_].*\S) (?P<given>(?:[^\W\d_a-z]\.?[- ]?){1,4})")


def parse_inverted(text: str) -> Name:
    """The name; one without a comma is an organisation, unless initials stand at its end.

    Words in lower case before the family name are its particle.

    >>> parse_inverted("van der Berg, Anna, Jr.")
    Name(family='Berg', given='Anna', suffix='Jr.', dropping_particle='', non_dropping_particle='van der', literal='')
    >>> parse_inverted("World Health Organization").literal
    'World Health Organization'
    """
    parts = [" ".join(part.split()) for part in text.split(",")]
    if len(parts) == 1:
        found = _INITIALS.fullmatch(parts[0])
        return _named(found["family"], found["given"].strip()) if found else Name(literal=parts[0])
    if len(parts) > 2 and _SUFFIX.fullmatch(parts[1]) and not _SUFFIX.fullmatch(parts[-1]):
        parts = [parts[0], *parts[2:], parts[1]]
    suffix = parts.pop() if len(parts) > 2 else ""
    return _named(parts[0], ", ".join(filter(None, parts[1:])), suffix)


def invert(name: Name) -> str:
    """The name as `parse_inverted` reads it back; a family name alone ends in a comma.

    >>> invert(Name(family="Berg", given="Anna", non_dropping_particle="van der", suffix="Jr."))
    'van der Berg, Anna, Jr.'
    """
    if name.literal or not (name.family or name.given):
        return name.literal
    family = " ".join(filter(None, (name.non_dropping_particle, name.family)))
    given = " ".join(filter(None, (name.given, name.dropping_particle)))
    return f"{family}, {given}, {name.suffix}" if name.suffix else f"{family}, {given}" if given else f"{family},"


def _named(family: str, given: str, suffix: str = "") -> Name:
    words = family.split(" ")
    count = next((at for at, word in enumerate(words[:-1]) if not word.islower()), len(words) - 1)
    particle = " ".join(words[:count])
    return Name(family=" ".join(words[count:]), given=given, suffix=suffix, non_dropping_particle=particle)
