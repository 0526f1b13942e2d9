"""Names of publishers: which words tell them from titles."""

import re

from citelib.parsing.citation.letters import any_of
from citelib.parsing.citation.organisations import looks_like_organisation

_WORDS = r"""
    press publish(?:ers?|ing) publications? publica[cç][oõ]es books verlag springer elsevier wiley saunders mosby
    lippincott mcgraw routledge sage academic university univ universidade? universidad universit[éày] universität
    thieme karger churchill livingstone blackwell oxford cambridge taylor francis crc kluwer wolters pearson prentice
    penguin harper macmillan palgrave guilford humana nova apress o'reilly sons jones bartlett freeman knopf norton
    dover dunitz quintessence mit atlas intechopen statpearls editora editorial editores edi[cç][oõ]es presses
    éditions editions gallimard masson casa ltc cortez hucitec vozes manole guanabara artmed artes\smédicas institute?
    instituto organi[sz]ation association society department ministry minist[ée]rio agency office center centre bureau
    council foundation fao who unesco unicef iarc usda ieee acm cabi iucn printers? printing company inc ltd llc gmbh
    corp co board services? survey bank laborator(?:y|ies) government college academy academies commission
    administration program(?:me)? authority statistics consortium library museum school group
"""
_PUBLISHER = re.compile(rf"\b(?:{any_of(_WORDS)})\b", re.IGNORECASE)
_COMPANY_FORM = re.compile(
    rf"(?:{any_of('Inc Ltd LLC Co Corp GmbH Pty Limited PLC plc Pvt KGaA S[.]A SA Lda BV B[.]V AG')})\b", re.IGNORECASE
)
_LONGEST = 140


def looks_like_publisher(text: str) -> bool:
    """Whether a text contains a word of a publisher's name and is no long sentence."""
    return len(text) < _LONGEST and (bool(_PUBLISHER.search(text)) or looks_like_organisation(text))


def starts_with_company_form(text: str) -> bool:
    """Whether a text begins with ``Inc``, ``Ltd`` and the like: it then goes on with a company's name."""
    return bool(_COMPANY_FORM.match(text))


def comma_parts(text: str) -> list[str]:
    """The parts of a text between commas; ``Inc`` and its like stay with their company."""
    parts: list[str] = []
    for part in text.split(","):
        if parts and starts_with_company_form(part.strip()):
            parts[-1] += f",{part}"
        else:
            parts.append(part.strip())
    return parts
