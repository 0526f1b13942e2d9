"""Lists of names as BibTeX reads them: ``von Last, Jr, First and {Organisation} and others``.

Styles cut given names to the first letter of each word, so that every initial must be a word of its own, with a stop
for the styles that print it whole. Two spaces, which TeX and BibTeX read as one, tell `citelib.formats.tex.people` what
stood there: ``Cox,  W. J.`` was "WJ", ``Cox, W.  J.`` was "W.J.", ``van  Beethoven`` has a dropping particle.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import starmap
from operator import attrgetter

from citelib.formats.tex.latex import Encoder, encode, encode_unicode
from citelib.reference import Name

_parts = attrgetter("family", "given", "suffix", "dropping_particle", "non_dropping_particle", "literal")
_INITIALS = re.compile(r"[^\W\d_]{1,3}|(?:[^\W\d_]\.){2,3}").fullmatch
_is_usual = re.compile(r"[A-Z][A-Za-z'-]*, (?!And\b)[A-Z](?:\.|[a-z]+)(?:[ -][A-Z]\.?)*").fullmatch
# Biber reads family=… as a field, in braces or not; the sign that is part of an accent is none of its concern.
_EQUALS = re.compile(r"(?<!\\)=")
# Labels are cut after three letters: BibTeX takes {\...} for one letter, and would cut through {$...$}.
_MATHS = re.compile(r"\{\$(.*?)\$\}")
# "and" parts names and a comma parts their parts; natbib writes names into an optional argument of \bibitem, where
# brackets end it and parentheses begin the year.
_NEEDS_BRACES = re.compile(r"[,()\[\]]|(?<!\S)(?:and|others)(?!\S)", re.IGNORECASE).search


def encode_names(names: Iterable[Name], *, et_al: bool = False, encoder: Encoder = encode) -> str:
    """The names joined by ``and``; a list that was printed short ends with ``and others``.

    `encoder` is `encode`, or `encode_unicode` for Biber.
    """
    printed = list(filter(None, starmap(_WRITERS[encoder].write, map(_parts, names))))
    if et_al and printed:
        printed.append("others")
    return " and ".join(printed)


class _Writer:
    """Writes names with one encoder, and remembers them."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.write = lru_cache(maxsize=16384)(self._write)

    def _write(self, family: str, given: str, suffix: str, dropping: str, particle: str, literal: str) -> str:
        if literal:
            return self._brace(literal)
        usual = f"{family}, {given}"
        if _is_usual(usual) and not (suffix or dropping or particle):
            return usual
        parts = tuple(_tidy(part) for part in (family, given, suffix, dropping, particle))
        name = self._write_parts(*parts)
        # Biber counts commas inside braces too, unless they hold the whole name, and drops an entry for a third.
        if name and name.count(",") <= 2:
            return name
        family, given, suffix, dropping, particle = parts
        return self._brace(" ".join(filter(None, (given, dropping, particle, family, suffix))))

    def _write_parts(self, family: str, given: str, suffix: str, dropping: str, particle: str) -> str:
        """The name with its parts told apart, or nothing where BibTeX has no way to do so."""
        particles = f"{dropping} {particle}".strip()
        if not family or (not given and (suffix or (particles and not particles.islower()))):
            return ""
        last = self._brace(family) if _hides_particle(family, alone=not given) else self._part(family)
        if particle:
            last = f"{self._part(particle)} {last}"
        if dropping:
            last = f"{self._part(dropping)}  {last}"
        if not given:
            return last
        return ",".join(filter(None, (last, suffix and f" {self._part(suffix)}", self._given(given))))

    def _given(self, given: str) -> str:
        if not (_INITIALS(given) and given.isupper()):
            return f" {self._part(given)}"
        letters = [f"{self._encode(letter)}." for letter in given.replace(".", "")]
        return f" {'  '.join(letters)}" if "." in given else f"  {' '.join(letters)}"

    def _part(self, text: str) -> str:
        return self._brace(text) if _NEEDS_BRACES(text) else self._encode(text)

    def _brace(self, text: str) -> str:
        encoded = self._encode(text)
        return f"{{{encoded}}}" if encoded.strip("~ ") else ""

    def _encode(self, text: str) -> str:
        encoded = self._encoder(text)
        if "=" in text:
            encoded = _EQUALS.sub(r"{\\char61}", encoded)
        return _MATHS.sub(r"{\\ensuremath{\1}}", encoded) if "{$" in encoded else encoded


def _tidy(part: str) -> str:
    """The part on one line; nothing if BibTeX would see nothing in it."""
    part = " ".join(part.split())
    return part if encode(part).strip("~- ") else ""


def _hides_particle(family: str, *, alone: bool) -> bool:
    """Whether BibTeX would take words of the family name for something else.

    Without a comma all but the last are given names; before a comma, all up to one in lower case are the particle, as
    in ``García y López`` and ``de la Cruz``.
    """
    words = family.split(" ")
    if alone or len(words) == 1:
        return len(words) > 1
    return any(_is_small(word) for word in words[:-1])


def _is_small(word: str) -> bool:
    return next(filter(str.isalpha, word), "").islower()


_WRITERS: dict[Encoder, _Writer] = {encode: _Writer(encode), encode_unicode: _Writer(encode_unicode)}
