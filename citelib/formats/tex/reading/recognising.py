"""Telling .bib files by their content, and those for biblatex among them."""

import re

_ENTRY = re.compile(r"(?:^|[\n\r])[ \t]*(?:%+[^\n\r@]*)?@\s*([A-Za-z]\w*)\s*[{(]\s*[^\s{}=\"]*\s*[,=})]")
_BLOCK = re.compile(r"(?:^|[\n\r])[ \t]*@\s*(?:string|comment|preamble)\s*[{(]", re.IGNORECASE)
_FOR_BIBLATEX = re.compile(
    r"(?:^|[\n\r])[ \t]*@\s*(?:online|report|thesis|mvbook|mvcollection|collection|inreference|bookinbook|suppbook"
    r"|dataset|software|xdata)\s*\{"
    r"|[,\s](?:journaltitle|date|eventtitle|langid|eprinttype|pubstate|location)\s*=\s*[{\"]",
    re.IGNORECASE,
)
_LOOKED_AT = 200_000


def is_bib(text: str) -> bool:
    """Whether the text has an entry, or another block, of a .bib file at the start of a line."""
    start = text[:_LOOKED_AT]
    return "@" in start and bool(_ENTRY.search(start) or _BLOCK.search(start))


def is_for_biblatex(text: str) -> bool:
    """Whether a .bib file uses types or fields that only biblatex knows."""
    return bool(_FOR_BIBLATEX.search(text[:_LOOKED_AT]))
