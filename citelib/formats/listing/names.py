"""Names of authors and editors as NLM and AMA print them: ``van der Berg JP 3rd``, ``Roe JP III``.

Sources: Citing Medicine, chapter 1 (author rules: prefixes stay with the surname, at most two initials of given names,
``Jr``, ``2nd``; initials that stand together, ``SNS``, came from a printed list and all stay); AMA Manual of Style,
section 3.7 (``III``; a group after the persons, behind a semicolon).
"""

import functools
import itertools
import re
import unicodedata
from collections.abc import Callable, Sequence

from citelib.formats.listing.pieces import clean
from citelib.reference import Name

_ORDINALS = ("", "", "2nd", "3rd", "4th", "5th", "6th")
_ROMANS = ("", "", "II", "III", "IV", "V", "VI")
_RANKS = {
    **{ordinal.lower(): at for at, ordinal in enumerate(_ORDINALS) if ordinal},
    **{roman.lower(): at for at, roman in enumerate(_ROMANS) if roman},
}
_MOST_GROUPS = 2
_MOST_CAPITALS, _MOST_CAPITALS_SHOUTED = 5, 2
_LONGEST_REMEMBERED = 50
_given_parts = re.compile(r"[^\s.‐‑‒–-]+").findall
_east_asian = re.compile(r"[\u1100-\u11ff\u3005-\u318f\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]").match


def nlm_name(name: Name) -> str:
    """One name as NLM prints it.

    >>> nlm_name(Name(family="Berg", given="Jean-Pierre", non_dropping_particle="van der", suffix="III"))
    'van der Berg JP 3rd'
    """
    return _name(name, _ORDINALS, 2)


def ama_name(name: Name) -> str:
    """One name as AMA prints it: all initials, rank as a Roman numeral.

    >>> ama_name(Name(family="Roe", given="John P. Q.", suffix="3rd"))
    'Roe JPQ III'
    """
    return _name(name, _ROMANS, None)


def listed(
    names: Sequence[Name], written: Callable[[Name], str], *, most: int, first: int, et_al: bool = False
) -> tuple[str, bool]:
    """The names in a row, and whether ``et al`` stands at their end.

    Up to `most` names are all printed; of more, the first `first`, ``et al``, and a group that closes the list
    (``Doe J, Roe R, et al; Laser ROP Study Group``). `et_al` says that the names themselves are but the first of more.
    """
    most, first = max(most, 1), max(first, 1)
    count = min(first, most) if et_al or len(names) > most else most
    shown = [(bool(name.literal), text) for name in names[:count] if (text := written(name))]
    if not shown:
        return "", False
    row = shown[0][1]
    for (group_before, _), (group, text) in itertools.pairwise(shown):
        row += f"; {text}" if group or group_before else f", {text}"
    if not (et_al or len(names) > count):
        return row, False
    groups = [text for name in names[count:] if name.literal and (text := clean(name.literal))]
    if groups and len(groups) <= _MOST_GROUPS and names[-1].literal:
        return f"{row}, et al; {'; '.join(groups)}", False
    return f"{row}, et al", True


def _name(name: Name, ranks: Sequence[str], most_initials: int | None) -> str:
    if name.literal:
        return clean(name.literal)
    family = clean(name.family)
    if name.non_dropping_particle or name.dropping_particle:
        family = _with_particles(name, family)
    if not family:
        return clean(f"{name.given} {name.suffix}")
    given = _shortened_given(name.given, most_initials, shouted=family.isupper()) if name.given else ""
    if given and not given.isascii() and _east_asian(given):
        return family + clean(name.given)
    suffix = f" {_suffix(name.suffix, ranks)}" if name.suffix else ""
    return f"{family} {given}{suffix}" if given else family + suffix


def _with_particles(name: Name, family: str) -> str:
    for particle in (name.non_dropping_particle, name.dropping_particle):
        if particle := clean(particle):
            family = f"{particle}{family}" if particle[-1] in "'’-‐" else f"{particle} {family}"
    return family.strip()


def _shortened_given(given: str, most: int | None, *, shouted: bool) -> str:
    if len(given) > _LONGEST_REMEMBERED:
        return _initials(given, most, shouted)
    return _remembered(given, most, shouted)


def _initials(given: str, most: int | None, shouted: bool) -> str:
    """The initials of given names; a word of capitals is taken for initials, one in small letters for a particle.

    >>> _initials("Jean-Pierre J.", 2, False), _initials("SNS", 2, False), _initials("ANNA", 2, True)
    ('JP', 'SNS', 'A')
    """
    words = clean(given).split(" ")
    longest = _MOST_CAPITALS_SHOUTED if shouted else _MOST_CAPITALS
    if len(words) == 1 and _are_initials(words[0], longest):
        return words[0]
    if len(words) > 1:
        words = [word for word in words if not word[:1].islower()] or words
    letters: list[str] = []
    for part in (part for word in words for part in _given_parts(word)):
        letters += list(part) if _are_initials(part, longest) else _first_letter(part)
    return "".join(letters[:most])


def _are_initials(word: str, longest: int) -> bool:
    return len(word) <= longest and word.isupper() and word.isalpha()


_remembered = functools.lru_cache(maxsize=10_000)(_initials)


def _first_letter(part: str) -> list[str]:
    start = next((at for at, character in enumerate(part) if character.isalpha()), None)
    if start is None:
        return []
    end = start + 1
    while end < len(part) and unicodedata.category(part[end]).startswith("M"):
        end += 1
    letter = part[start:end]
    return [letter if len(letter.upper()) > len(letter) else letter.upper()]


def _suffix(suffix: str, ranks: Sequence[str]) -> str:
    plain = clean(suffix).rstrip(".")
    rank = _RANKS.get(plain.lower())
    return ranks[rank] if rank else plain
