"""Values that are nothing but an identifier with its name: ``PMID: 22904251``, ``22904251[pmid]``, ``PMC3096432``."""

import re

from citelib import identifiers

PLACES = frozenset("AN U1 U2 U3 U4 U5 C1 C2 C3 C4 C5 C6 C7 C8 L3 M1 M3 N1 ID".split())
"""Tags in which databases put identifiers: such a value is no other thing there."""

_PMID = re.compile(r"(?:PMID|PubMed(?: ID)?)[ :.#]*(\d{1,9})|(\d{1,9}) ?\[pmid\]", re.IGNORECASE)
_PMCID = re.compile(r"(?:PMCID[ :]*)?(PMC ?\d{3,9})(?: ?\[pmcid\])?", re.IGNORECASE)
_LONGEST = 2_000


def identifier(text: str) -> tuple[str, str] | None:
    """The field and the identifier.

    >>> identifier("doi: 10.1000/X"), identifier("Journal Article")
    (('doi', '10.1000/x'), None)
    """
    if "10." in text and len(text) < _LONGEST and (doi := identifiers.normal("doi", text)):
        return "doi", doi
    if found := _PMID.fullmatch(text):
        field, written = "pmid", found[1] or found[2]
    elif found := _PMCID.fullmatch(text):
        field, written = "pmcid", found[1]
    else:
        return None
    normal = identifiers.normal(field, written)
    return (field, normal) if normal else None
