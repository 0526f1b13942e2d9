"""Braces, and names of fields, as BibTeX counts and Biber accepts them."""

import re

_BRACE = re.compile(r"[{}]")

is_field_name = re.compile(r"[A-Za-z][A-Za-z0-9_:.+/*-]*").fullmatch
"""Whether every program accepts it as the name of a field or of an entry type."""


def is_balanced(text: str) -> bool:
    """Whether every brace closes, in order; one behind a backslash counts too."""
    depth = 0
    for found in _BRACE.finditer(text):
        depth += 1 if found[0] == "{" else -1
        if depth < 0:
            return False
    return depth == 0
