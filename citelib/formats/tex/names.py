"""Lists of names as BibTeX reads them: ``von Last, Jr, First and {Organisation} and others``."""

import re
from collections.abc import Iterable
from functools import lru_cache

from citelib.formats.tex.latex import encode
from citelib.reference import Name

_INITIALS = re.compile(r"[A-Z]{1,3}").fullmatch
_is_usual = re.compile(r"[A-Z][A-Za-z'-]*, (?!And\b)[A-Z](?:\.|[a-z]+)(?:[ -][A-Z]\.?)*").fullmatch
# "and" parts names and a comma parts their parts; Biber reads family=… as a field; natbib writes names into an
# optional argument of \bibitem, where brackets end it and parentheses begin the year.
_NEEDS_BRACES = re.compile(r"[,()\[\]=]|(?<!\S)(?:and|others)(?!\S)", re.IGNORECASE).search


def encode_names(names: Iterable[Name], *, et_al: bool = False) -> str:
    """The names joined by ``and``; a list that was printed short ends with ``and others``."""
    printed = [text for name in names if (text := _encode_name(name))]
    if et_al and printed:
        printed.append("others")
    return " and ".join(printed)


def _encode_name(name: Name) -> str:
    if name.literal:
        return _brace(name.literal)
    if not (name.suffix or name.dropping_particle or name.non_dropping_particle):
        usual = f"{name.family}, {name.given}"
        return usual if _is_usual(usual) else _encode_person(name.family, name.given)
    particles = " ".join(filter(None, (name.dropping_particle, name.non_dropping_particle)))
    return _encode_person(name.family, name.given, name.suffix, particles)


@lru_cache(maxsize=16384)
def _encode_person(family: str, given: str, suffix: str = "", particles: str = "") -> str:
    family, given, suffix, particles = (" ".join(part.split()) for part in (family, given, suffix, particles))
    if not (_is_visible(family) and _is_visible(given)):
        return _encode_single(family, given, suffix, particles)
    last = _encode_part(family) if not _hides_particle(family) else _brace(family)
    if particles:
        last = f"{_encode_part(particles)} {last}"
    first = _encode_part(". ".join(given) + "." if _INITIALS(given) else given)
    return f"{last}, {_encode_part(suffix)}, {first}" if _is_visible(suffix) else f"{last}, {first}"


def _encode_single(family: str, given: str, suffix: str, particles: str) -> str:
    """A name without a comma: BibTeX would take all words but the last for given names, unless they are braced."""
    if suffix or given or not family:
        return _brace(" ".join(filter(None, (given, particles, family, suffix))))
    last = _encode_part(family) if " " not in family else _brace(family)
    return (
        f"{_encode_part(particles)} {last}"
        if particles.islower()
        else last
        if not particles
        else _brace(f"{particles} {family}")
    )


def _hides_particle(family: str) -> bool:
    """Whether BibTeX would take the first of several family names for a particle, as in ``García y López``."""
    words = family.split()
    return len(words) > 2 and not words[0][0].islower() and any(word[0].islower() for word in words[1:-1])


def _encode_part(text: str) -> str:
    return _brace(text) if _NEEDS_BRACES(text) else encode(text)


def _brace(text: str) -> str:
    encoded = encode(text)
    return f"{{{encoded}}}" if encoded.strip("~ ") else ""


def _is_visible(text: str) -> bool:
    return bool(encode(text).strip("~ "))
