"""CSL-JSON, for citation processors, pandoc and Zotero.

The schema is CSL's own (github.com/citation-style-language/schema, csl-data.json). What CSL has no variable for stands
under ``custom``, which the schema leaves to programs.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from citelib.reference import DATES, IDENTIFIERS, ROLES, TEXTS, Name, PartialDate, Reference

suffix = ".json"

_CAPITALS = ("doi", "isbn", "issn", "pmcid", "pmid", "url")
_NO_VARIABLE = ("arxiv", "issued_text", "raw_text", "updated", "author_et_al", "editor_et_al", "extra")
_RENAMED = {"citation_key": "id", "available": "available-date"}
_has_lone_surrogate = re.compile(r"[\ud800-\udfff]").search


def dumps(references: Iterable[Reference]) -> Iterator[str]:
    """One JSON array, one item on each line."""
    separator = "[\n"
    for reference in references:
        yield separator + _write(item(reference))
        separator = ",\n"
    yield "\n]\n" if separator == ",\n" else "[]\n"


def item(reference: Reference) -> dict[str, Any]:
    """The reference as a CSL-JSON item: what is not known is left out, but for `id` and `type`.

    >>> item(Reference(type="book", citation_key="chila2010", issued=PartialDate(2010)))
    {'id': 'chila2010', 'type': 'book', 'issued': {'date-parts': [[2010]]}}
    """
    variables: dict[str, Any] = {"id": reference.citation_key, "type": reference.type}
    custom: dict[str, Any] = {}
    for attribute, variable in _VARIABLES.items():
        if value := getattr(reference, attribute):
            (custom if attribute in _NO_VARIABLE else variables)[variable] = _convert(value)
    if reference.issued and reference.issued_end:
        variables["issued"]["date-parts"] += _convert(reference.issued_end)["date-parts"]
    elif reference.issued_end:
        custom["issued-end"] = _convert(reference.issued_end)
    if reference.issued_text and not reference.issued:
        variables["issued"] = {"literal": custom.pop("issued-text")}
    if custom:
        variables["custom"] = custom
    return variables


def _convert(value: Any) -> Any:
    if isinstance(value, PartialDate):
        return {"date-parts": [[part for part in (value.year, value.month, value.day) if part is not None]]}
    if isinstance(value, tuple):
        return [_convert_name(name) for name in value]
    return value


def _convert_name(name: Name) -> dict[str, str]:
    parts = ((part.replace("_", "-"), getattr(name, part)) for part in Name.__dataclass_fields__)
    return {part: text for part, text in parts if text}


def _variable(attribute: str) -> str:
    return _RENAMED.get(attribute) or (attribute.upper() if attribute in _CAPITALS else attribute.replace("_", "-"))


def _write(variables: dict[str, Any]) -> str:
    text = json.dumps(variables, ensure_ascii=False)
    # A lone surrogate cannot be encoded in UTF-8; JSON's escapes can hold it.
    return json.dumps(variables) if _has_lone_surrogate(text) else text


_VARIABLES = {
    attribute: _variable(attribute)
    for attribute in (*ROLES, *TEXTS, *DATES, *IDENTIFIERS, "author_et_al", "editor_et_al", "extra")
    if attribute not in ("type", "citation_key", "issued_end")
}
