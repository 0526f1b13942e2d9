"""Variables that stand in the note, as Zotero's users write them there.

See "Citing Fields from Extra" (zotero.org/support). The note stays as it is; what it says fills fields that are empty.
"""

import re

from citelib import identifiers
from citelib.formats.csl.variables import DATE_VARIABLES, TEXT_VARIABLES
from citelib.reference import IDENTIFIERS, PartialDate

_LINE = re.compile(
    r"^[ \t]*+(?:\{:)?(PMID|PMCID|DOI|arXiv|Citation Key|[a-z]+(?:-[a-z]+)+):[ \t]*([^\s}][^\r\n}]*)", re.MULTILINE
)
_SUBJECT = re.compile(r"\s*\[[\w.-]+\]$")


def read(note: str) -> dict[str, str | PartialDate]:
    r"""The fields that lines of the note say: ``PMID: 22904251``, ``arXiv: 2101.00001 [q-bio]``, ``event-place: Bern``.

    >>> read("PMCID: 3096432\nread twice")
    {'pmcid': 'PMC3096432'}
    """
    fields: dict[str, str | PartialDate] = {}
    for found in _LINE.finditer(note) if ":" in note else ():
        field, value = _read_line(found[1], found[2].strip())
        if field and value:
            fields.setdefault(field, value)
    return fields


def _read_line(name: str, text: str) -> tuple[str, str | PartialDate | None]:
    if name.lower() in IDENTIFIERS:
        return name.lower(), identifiers.normal(name.lower(), _SUBJECT.sub("", text))
    if name == "Citation Key":
        return "citation_key", text
    if name in DATE_VARIABLES:
        try:
            return DATE_VARIABLES[name], PartialDate.from_iso(text)
        except ValueError:
            return "", None
    return TEXT_VARIABLES.get(name, ""), text
