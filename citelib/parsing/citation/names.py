"""One printed name of a person, in the orders that reference lists use."""

import re

from citelib.parsing.citation.letters import APOSTROPHE, CAPITAL, DASH, LETTER, any_of
from citelib.reference import Name

_PARTICLES = any_of(
    r"""
    van von vom vander vanden de da do dos das di du del della delle der den des dal dalla degli dei la le li lo el al
    bin ibn ben bint abu ter ten te ud ul ur zu zur zum y e af av san santa st\.? van['’]t ’t ‘t 't ‘s op in
    """
)
_PREFIX = (
    rf"(?:(?:[dDlLO]|al|el|Al|El|ad|as|ul|Mc|Mac|[nN])[{APOSTROPHE}{DASH}]"
    rf"|(?:{any_of('de van von la le di da du del der ter dos el al ud ul')})(?={CAPITAL}[a-z]))"
)
_WORD = rf"{_PREFIX}?{CAPITAL}(?:{LETTER}|[{APOSTROPHE}{DASH}](?={LETTER}))*"
_SMALL = rf"(?:(?:{_PARTICLES})\s+)"
_UPPER_PARTICLES = any_of("DE DA DO DI LA LE EL VAN VON DER DEL DOS")
_NOT_INITIALS = rf"(?!(?!(?:{_UPPER_PARTICLES})\s){CAPITAL}{{1,4}}(?![\w{APOSTROPHE}{DASH}]))"
_FAMILY = rf"(?:(?:{_SMALL}){{0,3}}{_WORD}(?:[ ]{_SMALL}{{0,2}}{_NOT_INITIALS}{_WORD}){{0,3}}|dC)"
_SUFFIX = r"(?:,?\s+(?P<suffix>[JS]r\b\.?|I{1,3}V?\b|IV\b|V\b|[2-4](?:nd|rd|th)\b|1st\b))?"
_BLOCK = (
    rf"{CAPITAL}{{1,5}}(?:[{DASH}](?:{CAPITAL}{{1,3}}\.?|[a-z]{{1,2}}(?![\w])))*"
    rf"(?:[ ]{CAPITAL}(?![\w{APOSTROPHE}.{DASH}])){{0,3}}"
)
_DOTTED = (
    rf"(?!(?:[JS]r|No|St)\.){CAPITAL}{LETTER}?\.(?:[ {DASH}]{{0,2}}{CAPITAL}{LETTER}?\.){{0,4}}(?:{CAPITAL}(?=,|$))?"
)
_NO_LETTER = rf"(?![\w{APOSTROPHE}])"
_SHORT_SUFFIX = r"[JS]r\.?|I{2,3}"

FAMILY_FIRST = re.compile(rf"(?P<family>{_FAMILY})[ ]+(?P<given>{_DOTTED}|{_BLOCK}){_NO_LETTER}{_SUFFIX}")
"""``Tufo A``, ``van der Foo AB Jr``, ``Alonso E.``."""

WITH_COMMA = re.compile(
    rf"(?P<family>{_FAMILY})(?:,?\s+(?P<suffix>{_SHORT_SUFFIX}))?,\s*"
    rf"(?P<given>{_DOTTED}|{_BLOCK}(?=[,;.&(]| and| \()){_NO_LETTER}(?:,?\s+(?P<suffix2>{_SHORT_SUFFIX}))?"
)
"""``Family, A. B.``."""

GIVEN_FIRST = re.compile(
    rf"(?P<given>{_DOTTED}|{CAPITAL}{{1,2}}(?=[ ]{_FAMILY}(?:,|[ ]and|[ ]&)))[ ]*"
    rf"(?P<family>{_FAMILY}){_NO_LETTER}(?:,?\s+(?P<suffix>{_SHORT_SUFFIX}))?"
)
"""``A. B. Family``."""

FULL_WITH_COMMA = re.compile(
    rf"(?P<family>{_FAMILY}),\s*(?P<given>{_WORD}(?:[ ](?:{CAPITAL}\.|{_WORD})){{0,2}}){_NO_LETTER}(?P<suffix>)"
)
"""``Family, Given Middle``."""

FULL_GIVEN_FIRST = re.compile(rf"(?P<given>{_WORD}(?: {CAPITAL}\.)?) (?P<family>{_WORD}){_NO_LETTER}(?P<suffix>)")
"""``Given M. Family``, as in the second name of a list that began with FULL_WITH_COMMA."""

PLAIN_RUN = re.compile(rf"(?:, {CAPITAL}(?:{LETTER}|[{APOSTROPHE}{DASH}])+ {CAPITAL}{{1,4}}(?=[,;:]))+")
"""Further names of the plainest form, ``, Desai GJ, Cox WJ``: read in one go, for speed."""

ORDERS = (FAMILY_FIRST, WITH_COMMA, GIVEN_FIRST)

_NO_FAMILY = frozenset(
    "vitamin vitamins hepatitis influenza factor protein type group part plan phase appendix section grade "
    "figure table chapter "
    "class category schedule stage chlamydia herpes series volume coenzyme haemophilus level title version "
    "annex hemophilia "
    "haemophilia interferon editors editor eds the study".split()
)
"""Words that stand before a lone capital in titles: ``Vitamin D``."""


def name_of(match: re.Match[str]) -> Name | None:
    """The name that one of the patterns above matched, initials without stops; None where the words are no name."""
    family, suffix = _without_suffix(match["family"].strip())
    if family.lower() in _NO_FAMILY:
        return None
    given = match["given"].strip()
    if "." in given or " " in given:
        given = initials_of(given)
    suffix = suffix or match["suffix"] or match.groupdict().get("suffix2") or ""
    if not suffix and " " not in family:
        return Name(family, given)
    return _with_particles(family, given, suffix.rstrip("."))


def plain_names(run: str) -> list[Name]:
    """The names of a PLAIN_RUN."""
    return [Name(*printed.rsplit(" ", 1)) for printed in run[2:].split(", ")]


def initials_of(given: str) -> str:
    """Printed initials joined; given names in full stay words.

    >>> [initials_of("A. B."), initials_of("J.-P."), initials_of("Mary J.")]
    ['AB', 'J-P', 'Mary J']
    """
    parts = given.replace(".", ". ").split()
    if all(len(part.strip(f".{DASH}")) <= 2 for part in parts):
        return "".join(part.replace(".", "") for part in parts)
    return " ".join(part.rstrip(".") for part in parts)


def _without_suffix(family: str) -> tuple[str, str]:
    """Some print the suffix in front of the initials: ``Oliveira Jr EN``."""
    head, _, last = family.rpartition(" ")
    return (head, last) if head and last in {"Jr", "Sr", "III"} else (family, "")


def _with_particles(family: str, given: str, suffix: str) -> Name:
    """Particles in lower case apart from the family name: style sheets decide whether lists sort under them."""
    words = family.split()
    count = 0
    while count < len(words) - 1 and words[count].islower():
        count += 1
    return Name(
        family=" ".join(words[count:]),
        given=given,
        suffix=suffix,
        non_dropping_particle=" ".join(words[:count]),
    )
