"""Names as MEDLINE writes them: ``Maurer, Calvin R Jr`` (FAU, FED, FIR) and ``Maurer CR Jr`` (AU, ED, IR)."""

import re

from citelib.formats.parts.names import parse_inverted
from citelib.reference import Name

_SUFFIXES = frozenset("Jr Jr. Sr Sr. II III IV 2nd 3rd 4th 5th 6th".split())
_SHORT = re.compile(
    r"(?P<family>[^\W\d_].*?) (?P<given>(?:[^\W\d_a-z]-?){1,5})(?: (?P<suffix>[JS]r\.?|I{2,3}|IV|[2-6](?:nd|rd|th)))?"
)
_ET_AL = re.compile(r"et\.? al\.?,?", re.IGNORECASE)


def is_et_al(text: str) -> bool:
    """Whether it stands for further names that are not listed."""
    return bool(_ET_AL.fullmatch(text))


def read_full(text: str) -> Name:
    """The name in FAU: one word alone is a person who has no other name, several without a comma are a group.

    >>> read_full("Maurer, Calvin R Jr")
    Name(family='Maurer', given='Calvin R', suffix='Jr', dropping_particle='', non_dropping_particle='', literal='')
    """
    family, comma, given = text.partition(", ")
    if not comma or "," in given:
        return _read_other(text)
    suffix = ""
    if " " in given:
        rest, _, last = given.rpartition(" ")
        if last in _SUFFIXES:
            given, suffix = rest, last
    return _named(family, given, suffix) if " " in family else Name(family, given, suffix)


def read_short(text: str) -> Name:
    """The name in AU: a family name and initials; without initials it is a group.

    >>> read_short("van Eijck CH").family, read_short("Dutch Colorectal Cancer Group").literal
    ('Eijck', 'Dutch Colorectal Cancer Group')
    """
    if "," in text:
        return read_full(text)
    if found := _SHORT.fullmatch(text):
        return _named(found["family"], found["given"], found["suffix"] or "")
    return _read_other(text)


def write_full(name: Name) -> str:
    """The name for FAU and FED, from which `read_full` reads it back if MEDLINE can say it."""
    if name.literal:
        return name.literal
    family, given = name.family, name.given
    if name.non_dropping_particle:
        family = f"{name.non_dropping_particle} {family}"
    if name.dropping_particle:
        given = f"{given} {name.dropping_particle}".lstrip(" ")
    if not name.suffix:
        return f"{family}, {given}" if given else f"{family}," if " " in family else family
    separator = " " if given and name.suffix in _SUFFIXES else ", "
    return f"{family}, {given}{separator}{name.suffix}"


def write_short(name: Name) -> str:
    """The name for AU and ED, with two initials as NLM has them.

    >>> write_short(Name(family="Saqi", given="Mansoor A S"))
    'Saqi MA'
    """
    if name.literal:
        return name.literal
    family = " ".join(filter(None, (name.non_dropping_particle, name.family)))
    return " ".join(filter(None, (family, _initials(name.given)[:2], name.suffix)))


def is_short_for(short: str, name: Name) -> bool:
    """Whether AU says no more than the name does: however many of the initials it has."""
    if name.literal or not name.given:
        return short in (write_full(name).rstrip(","), write_short(name))
    family = f"{name.non_dropping_particle} {name.family}" if name.non_dropping_particle else name.family
    rest = short[len(family) + 1 :]
    if not short.startswith(family) or not rest:
        return False
    if name.suffix:
        if not rest.endswith(f" {name.suffix}"):
            return False
        rest = rest[: -len(name.suffix) - 1]
    return rest == name.given[0] or (bool(rest) and _initials(name.given).startswith(rest))


def _initials(given: str) -> str:
    """The first letter of each given name; ``HM`` is two of them already."""
    parts = (given.replace("-", " ").replace(".", " ") if "-" in given or "." in given else given).split()
    return "".join([part if len(part) < 4 and part.isupper() else part[0].upper() for part in parts])


def _named(family: str, given: str, suffix: str) -> Name:
    if " " not in family or not family[0].islower():
        return Name(family, given, suffix)
    words = family.split(" ")
    count = next((at for at, word in enumerate(words[:-1]) if not word.islower()), len(words) - 1)
    return Name(" ".join(words[count:]), given, suffix, "", " ".join(words[:count]))


def _read_other(text: str) -> Name:
    """A name in none of MEDLINE's own forms."""
    if "," in text:
        return parse_inverted(text)
    if " " not in text:
        return Name(family=text)
    found = _SHORT.fullmatch(text)
    return _named(found["family"], found["given"], found["suffix"] or "") if found else Name(literal=text)
