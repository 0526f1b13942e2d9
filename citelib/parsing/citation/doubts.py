"""Which words of the text no field took: the measure of how sure a reading is."""

import re
from collections import Counter
from collections.abc import Iterable

from citelib.parsing.citation.reading import FieldReading

_WORD = re.compile(r"[^\W_]+")
_GLUE = frozenset(
    "in ed eds editor editors and the et al pp p page pages vol volume no issue doi http https org dx available from at online accessed cited on by for of "
    "pmid pmcid pubmed central url epub ahead print retrieved viewed edition n d date".split()
)
_SURE_ENOUGH = 0.65


def leftover_pieces(text: str, taken: Iterable[str]) -> list[str]:
    """The runs of words of `text` that are neither in what was taken nor known glue."""
    counts = Counter(word.lower() for piece in taken for word in _WORD.findall(piece))
    pieces: list[str] = []
    start = end = -1
    for match in _WORD.finditer(text):
        word = match[0].lower()
        if counts[word]:
            counts[word] -= 1
        elif word not in _GLUE:
            if start < 0:
                start = match.start()
            end = match.end()
            continue
        if start >= 0:
            pieces.append(text[start:end])
            start = -1
    if start >= 0:
        pieces.append(text[start:end])
    return pieces


def doubtful_fields(fields: Iterable[FieldReading]) -> list[str]:
    """One sentence for each field that was read, but not surely."""
    return [
        f"the {field.name.replace('_', ' ')} is not sure: {field.text}" for field in fields if field.confidence < _SURE_ENOUGH
    ]
