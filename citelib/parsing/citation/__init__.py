"""Free-text references: one printed reference becomes values, with what is doubtful said."""

from citelib.parsing.citation.parse import parse_citation
from citelib.parsing.citation.reading import FieldReading, Reading

__all__ = ["FieldReading", "Reading", "parse_citation"]
