"""One printed name of a person, in the orders that reference lists use."""

import re

from citelib.parsing.citation.letters import APOSTROPHE, CAPITAL, DASH, LETTER
from citelib.reference import Name

_PARTICLES = (
    "van|von|vom|vander|vanden|de|da|do|dos|das|di|du|del|della|delle|der|den|des|dal|dalla|degli|dei|la|le|li|lo|el|al|bin|ibn|ben|bint|abu|"
    "ter|ten|te|ud|ul|ur|zu|zur|zum|y|e|af|av|san|santa|st\\.?|’t|‘t|'t|‘s|op|in"
)
_WORD = rf"(?:(?:[dDlLO]|al|el|Al|El|ad|as|ul|Mc|Mac|[nN])[{APOSTROPHE}{DASH}]|(?:de|van|von|la|le|di|da|du|del|der|ter|dos|el|al|ud|ul)(?={CAPITAL}[a-z]))?{CAPITAL}(?:{LETTER}|[{APOSTROPHE}{DASH}](?={LETTER}))*"
_SMALL = rf"(?:(?:{_PARTICLES})\s+)"
_NOT_INITIALS = rf"(?!(?!(?:DE|DA|DO|DI|LA|LE|EL|VAN|VON|DER|DEL|DOS)\s){CAPITAL}{{1,4}}(?![\w{APOSTROPHE}{DASH}]))"
_FAMILY = rf"(?:(?:{_SMALL}){{0,3}}{_WORD}(?:[ ]{_SMALL}{{0,2}}{_NOT_INITIALS}{_WORD}){{0,3}}|dC)"
_SUFFIX = r"(?:,?\s+(?P<suffix>[JS]r\b\.?|I{1,3}V?\b|IV\b|V\b|[2-4](?:nd|rd|th)\b|1st\b))?"
_BLOCK = rf"{CAPITAL}{{1,5}}(?:[{DASH}](?:{CAPITAL}{{1,3}}\.?|[a-z]{{1,2}}(?![\w])))*(?:[ ]{CAPITAL}(?![\w{APOSTROPHE}.{DASH}])){{0,3}}"
_DOTTED = rf"(?!(?:[JS]r|No|St)\.){CAPITAL}{LETTER}?\.(?:[ {DASH}]{{0,2}}{CAPITAL}{LETTER}?\.){{0,4}}(?:{CAPITAL}(?=,|$))?"
_UNDOTTED_GIVEN = rf"{CAPITAL}{{1,2}}(?=[ ]{_FAMILY}(?:,|[ ]and|[ ]&))"
_INITIALS = rf"(?:{_DOTTED}|{_BLOCK})"
_NO_LETTER = rf"(?![\w{APOSTROPHE}])"

FAMILY_FIRST = re.compile(rf"(?P<family>{_FAMILY})[ ]+(?P<given>{_INITIALS}){_NO_LETTER}{_SUFFIX}")
"""``Tufo A``, ``van der Foo AB Jr``, ``Alonso E.``."""

WITH_COMMA = re.compile(rf"(?P<family>{_FAMILY})(?:,?\s+(?P<suffix>[JS]r\.?|I{{2,3}}))?,\s*(?P<given>{_DOTTED}|{_BLOCK}(?=[,;.&(]| and| \()){_NO_LETTER}(?:,?\s+(?P<suffix2>[JS]r\.?|I{{2,3}}))?")
"""``Family, A. B.``."""

GIVEN_FIRST = re.compile(rf"(?P<given>{_DOTTED}|{_UNDOTTED_GIVEN})[ ]*(?P<family>{_FAMILY}){_NO_LETTER}(?:,?\s+(?P<suffix>[JS]r\.?|I{{2,3}}))?")
"""``A. B. Family``."""

FULL_WITH_COMMA = re.compile(rf"(?P<family>{_FAMILY}),\s*(?P<given>{_WORD}(?:[ ](?:{CAPITAL}\.|{_WORD})){{0,2}}){_NO_LETTER}(?P<suffix>)")
"""``Family, Given Middle``."""

ORDERS = (FAMILY_FIRST, WITH_COMMA, GIVEN_FIRST)
_NO_FAMILY = {
    "vitamin", "hepatitis", "influenza", "factor", "protein", "type", "group", "part", "plan", "phase", "appendix", "section",
    "grade", "figure", "table", "chapter", "class", "category", "schedule", "stage", "chlamydia", "herpes", "series", "volume",
    "coenzyme", "haemophilus", "level", "title", "version", "annex", "vitamins", "hemophilia", "haemophilia", "interferon",
    "editors", "editor", "eds", "the", "study",
}  # fmt: skip
_SUFFIX_STOP = str.maketrans("", "", ".")


def name_of(match: re.Match[str]) -> Name | None:
    """The name that one of the ORDERS matched, initials without stops; None where the words are no name."""
    family = match["family"].strip()
    if family.lower() in _NO_FAMILY:
        return None
    given = match["given"].strip()
    if "." in given or " " in given:
        given = initials_of(given)
    family, moved = _without_suffix(family)
    suffix = moved or match["suffix"] or (match.groupdict().get("suffix2") or "")
    if " " not in family:
        return Name(family=family, given=given, suffix=suffix.translate(_SUFFIX_STOP)) if suffix else Name(family, given)
    return _with_particles(family, given, suffix.translate(_SUFFIX_STOP))


def _without_suffix(family: str) -> tuple[str, str]:
    """Some print the suffix in front of the initials: ``Oliveira Jr EN``."""
    head, _, last = family.rpartition(" ")
    return (head, last) if head and last in {"Jr", "Sr", "III"} else (family, "")


def initials_of(given: str) -> str:
    """Printed initials joined: ``A. B.`` and ``A B`` are ``AB``, ``J.-P.`` is ``J-P``; words in full stay words."""
    parts = given.replace(".", ". ").split()
    if all(len(part.strip("." + DASH)) <= 2 for part in parts):
        return "".join(part.replace(".", "") for part in parts)
    return " ".join(parts)


def _with_particles(family: str, given: str, suffix: str) -> Name:
    """Particles stay in front of the family name, as printed: lists sort and cite under them."""
    words = family.split()
    count = 0
    while count < len(words) - 1 and words[count].islower():
        count += 1
    return Name(
        family=" ".join(words[count:]), given=given, suffix=suffix, non_dropping_particle=" ".join(words[:count])
    )
