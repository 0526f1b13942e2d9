"""How sure a reading is: words that no field took, fields read unsurely, fields that such a work should have."""

import re
from collections import Counter
from collections.abc import Iterable

from citelib.parsing.citation.reading import FieldReading
from citelib.reference import Reference

_WORD = re.compile(r"\w+")
_GLUE = frozenset(
    """
    in ed eds editor editors and the et al pp p page pages vol volume no issue doi http https org dx available from at
    online accessed cited on by for of pmid pmcid pubmed central url epub ahead print retrieved viewed edition n d date
    """.split()
)
"""Words that print between fields and mean nothing by themselves."""

_SURE_ENOUGH = 0.65
_LOCATOR = re.compile(r"\b(?:19|20)\d\d[a-z]?(?: [A-Z][a-z]{2})?\s?;|\d\(\d+\)\s?:\s?\w?\d|;\s?\d+:\s?\w?\d|\bet al\b")
_DATED = frozenset({"article-journal", "book", "chapter", "report", "thesis"})


def leftover_pieces(text: str, taken: Iterable[str]) -> list[str]:
    """The runs of words of `text` that are neither in what was taken nor known glue."""
    known = _WORD.findall(" ".join(taken).lower())
    words = _WORD.findall(text.lower())
    if len(known) >= len(words) and set(words) - set(known) <= _GLUE:
        return []
    counts = Counter(known)
    pieces: list[str] = []
    start = end = -1
    for match in _WORD.finditer(text):
        word = match[0].lower()
        if counts[word] or word in _GLUE:
            counts[word] -= 1
            if start >= 0:
                pieces.append(text[start:end])
                start = -1
        else:
            start = match.start() if start < 0 else start
            end = match.end()
    return [*pieces, text[start:end]] if start >= 0 else pieces


def doubtful_fields(fields: Iterable[FieldReading]) -> list[str]:
    """One sentence for each field that was read, but not surely."""
    return [
        f"the {field.name.replace('_', ' ')} is not sure: {field.text}"
        for field in fields
        if field.confidence < _SURE_ENOUGH
    ]


def missing_fields(reference: Reference) -> list[str]:
    """One sentence for each thing that such a work should have, or has in the wrong place."""
    found = []
    if not reference.title:
        found.append("no title was found")
    elif (";" in reference.title or "(" in reference.title or "et al" in reference.title) and _LOCATOR.search(
        reference.title
    ):
        found.append("the title seems to hold more than the title")
    if reference.type == "document":
        found.append("it could not be told what kind of work this is")
    if reference.type in _DATED and not (reference.issued or reference.status):
        found.append("no date of publication was found")
    return found
