"""Fields for which RIS has no tag: CSL variables in M2, ``original-date: 1912``.

Zotero reads M2 into its field Extra, and takes lines of this form there for the variable (zotero.org/support, "Citing
Fields from Extra"), as it does for ``PMID: 22904251`` and ``Citation Key: tufo2012``.
"""

import re
from itertools import chain
from typing import Any

from citelib.formats.tagged.names import parse_name, write_name
from citelib.reference import DATES, IDENTIFIERS, ROLES, TEXTS, Name, PartialDate

_CAPITALS = {"arxiv": "arXiv", "doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "pmcid": "PMCID", "pmid": "PMID"}
_FIELDS = (*TEXTS, *DATES, *IDENTIFIERS, *ROLES)
_VARIABLES = {field: _CAPITALS.get(field, field.replace("_", "-")) for field in _FIELDS}
_OF_VARIABLE = {variable.lower(): field for field, variable in _VARIABLES.items()} | {"citation key": "citation_key"}
_SEVERAL = frozenset((*ROLES, "note", "raw_text"))
_TYPE = re.compile(r"[a-z_-]+")
_LINE = re.compile(r"([A-Za-z -]{3,30}): (.+)", re.DOTALL)


def say(field: str, value: str | PartialDate | Name) -> tuple[str, str]:
    """The tag and the line that say one value of a field.

    >>> say("original_date", PartialDate(1912))
    ('M2', 'original-date: 1912')
    """
    text = write_name(value) if isinstance(value, Name) else str(value)
    return "M2", f"{_VARIABLES[field]}: {text}"


def read(text: str) -> tuple[str, Any] | None:
    """The field and its value that a line says, if it is one of these lines."""
    found = _LINE.fullmatch(text)
    field = _OF_VARIABLE.get(found[1].lower()) if found else None
    if not found or not field:
        return None
    if field in ROLES:
        family, parted, given = found[2].partition(" || ")
        return field, (Name(family=family, given=given) if parted else parse_name(found[2]),)
    if field not in DATES:
        return field, found[2]
    try:
        return field, PartialDate.from_iso(found[2])
    except ValueError:
        return None


def fill(fields: dict[str, Any], texts: list[str]) -> list[str]:
    """Puts in what the lines say, and returns those that say nothing or in whose place there is another value.

    Names and lines of one field follow each other.
    """
    several: dict[str, list[Any]] = {}
    refused = []
    for text in texts:
        field, value = read(text) or ("", None)
        if field in _SEVERAL:
            several.setdefault(field, []).append(value)
        elif field == "type" and _TYPE.fullmatch(str(value)):
            fields[field] = value
        elif not field or fields.setdefault(field, value) != value:
            refused.append(text)
    for field, values in several.items():
        before = [fields[field]] if field in fields else []
        fields[field] = tuple(chain(*before, *values)) if field in ROLES else "\n".join(before + values)
    return refused
