"""Lists of names as BibTeX reads them: ``von Last, Jr, First and {Organisation} and others``."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import starmap
from operator import attrgetter

from citelib.formats.tex.latex import encode
from citelib.reference import Name

_parts = attrgetter("family", "given", "suffix", "dropping_particle", "non_dropping_particle", "literal")
_INITIALS = re.compile(r"[A-Z]{1,3}").fullmatch
_is_usual = re.compile(r"[A-Z][A-Za-z'-]*, (?!And\b)[A-Z](?:\.|[a-z]+)(?:[ -][A-Z]\.?)*").fullmatch
# Biber reads family=… as a field, in braces or not; the sign that is part of an accent is none of its concern.
_EQUALS = re.compile(r"(?<!\\)=")
# Labels are cut after three letters: BibTeX takes {\...} for one letter, and would cut through {$...$}.
_MATHS = re.compile(r"\{\$(.*?)\$\}")
# "and" parts names and a comma parts their parts; natbib writes names into an optional argument of \bibitem, where
# brackets end it and parentheses begin the year.
_NEEDS_BRACES = re.compile(r"[,()\[\]]|(?<!\S)(?:and|others)(?!\S)", re.IGNORECASE).search


def encode_names(names: Iterable[Name], *, et_al: bool = False) -> str:
    """The names joined by ``and``; a list that was printed short ends with ``and others``."""
    printed = list(filter(None, starmap(_encode_name, map(_parts, names))))
    if et_al and printed:
        printed.append("others")
    return " and ".join(printed)


@lru_cache(maxsize=16384)
def _encode_name(
    family: str,
    given: str,
    suffix: str = "",
    dropping_particle: str = "",
    non_dropping_particle: str = "",
    literal: str = "",
) -> str:
    if literal:
        return _brace(literal)
    usual = f"{family}, {given}"
    particles = " ".join(filter(None, (dropping_particle, non_dropping_particle)))
    if _is_usual(usual) and not (suffix or particles):
        return usual
    family, given, suffix, particles = (_tidy(part) for part in (family, given, suffix, particles))
    name = _encode_parts(family, given, suffix, particles)
    # Biber counts commas inside braces too, unless they hold the whole name, and drops an entry for a third.
    return name if name and name.count(",") <= 2 else _brace(" ".join(filter(None, (given, particles, family, suffix))))


def _encode_parts(family: str, given: str, suffix: str, particles: str) -> str:
    """The name with its parts told apart, or nothing where BibTeX has no way to do so."""
    if not family or (not given and (suffix or (particles and not particles.islower()))):
        return ""
    last = _brace(family) if _hides_particle(family, alone=not given) else _encode_part(family)
    if particles:
        last = f"{_encode_part(particles)} {last}"
    if not given:
        return last
    first = ". ".join(given) + "." if _INITIALS(given) else _encode_part(given)
    return f"{last}, {_encode_part(suffix)}, {first}" if suffix else f"{last}, {first}"


def _tidy(part: str) -> str:
    """The part on one line; nothing if BibTeX would see nothing in it."""
    part = " ".join(part.split())
    return part if encode(part).strip("~- ") else ""


def _hides_particle(family: str, *, alone: bool) -> bool:
    """Whether BibTeX would take words of the family name for something else.

    Without a comma all but the last are given names; before a comma, all up to one in lower case are the particle, as
    in ``García y López``.
    """
    words = family.split(" ")
    if alone or len(words) == 1:
        return len(words) > 1
    return not words[0][0].islower() and any(word[0].islower() for word in words[1:-1])


def _encode_part(text: str) -> str:
    return _brace(text) if _NEEDS_BRACES(text) else _encode(text)


def _brace(text: str) -> str:
    encoded = _encode(text)
    return f"{{{encoded}}}" if encoded.strip("~ ") else ""


def _encode(text: str) -> str:
    encoded = encode(text)
    if "=" in text:
        encoded = _EQUALS.sub(r"{\\char61}", encoded)
    return _MATHS.sub(r"{\\ensuremath{\1}}", encoded) if "{$" in encoded else encoded
