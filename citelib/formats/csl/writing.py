"""A Reference as one item of CSL-JSON that is valid by CSL's schema and is read back as the same Reference."""

from collections.abc import Iterator, Mapping
from typing import Any

from citelib import identifiers
from citelib.formats.csl import exact
from citelib.formats.csl.variables import (
    CUSTOM,
    ET_AL,
    EXACT,
    FIELD_OF,
    FOREIGN_DATES,
    FOREIGN_NAMES,
    FOREIGN_TEXTS,
    NAME_PARTS,
    TEXT_VARIABLES,
    TYPES,
    VARIABLES,
)
from citelib.reference import DATES, IDENTIFIERS, ROLES, Name, PartialDate, Reference

_OF_DATES: dict[str, tuple[type, ...]] = {"season": (str, int), "circa": (str, int), "literal": (str,), "raw": (str,)}
_OF_NAMES = ("comma-suffix", "static-ordering", "parse-names")
_COMPARED = [field for field in Reference.__dataclass_fields__.values() if field.compare]


def item(reference: Reference) -> dict[str, Any]:
    """The reference as an item: what is not known is left out, but for `id` and `type`.

    >>> item(Reference(type="book", citation_key="chila2010", issued=PartialDate(2010)))
    {'id': 'chila2010', 'type': 'book', 'issued': {'date-parts': [[2010]]}}
    """
    for came in _as_it_came(reference):
        written = _written(reference, came)
        if not came and _is_plain(reference, written):
            return written
        from citelib.formats.csl import reading  # most references do not need it

        read, doubts = reading.read(written)
        if read == reference and not doubts:
            return written
    different = {field.name: getattr(reference, field.name) for field in _COMPARED}
    if read is not None:
        different = {field: value for field, value in different.items() if getattr(read, field) != value}
    written.setdefault("custom", {})[EXACT] = exact.write(different)
    return written


def _as_it_came(reference: Reference) -> Iterator[dict[str, Any]]:
    """What may stand in the item as it once was read: all, then only variables without a field, then nothing."""
    came = reference.extra.get("csl-json")
    if isinstance(came, Mapping):
        valid = {variable: value for variable, value in came.items() if _is_valid(variable, value)}
        foreign = {variable: value for variable, value in valid.items() if variable not in FIELD_OF}
        if valid:
            yield valid
        if foreign and foreign != valid:
            yield foreign
    yield {}


def _written(reference: Reference, came: dict[str, Any]) -> dict[str, Any]:
    variables: dict[str, Any] = {"id": reference.citation_key, "type": reference.type}
    custom: dict[str, Any] = {}
    for field, variable in _WRITTEN:
        if value := getattr(reference, field):
            (custom if field in CUSTOM else variables)[variable] = _convert(value)
    if reference.type not in TYPES:
        variables["type"] = "document"
    if reference.issued and reference.issued_end:
        variables["issued"]["date-parts"] += custom.pop("issued-end")["date-parts"]
    if reference.issued_text and not reference.issued:
        variables["issued"] = {"literal": custom.pop("issued-text")}
    if came:
        _put_back(variables, custom, came)
    if custom:
        variables["custom"] = custom
    return variables


def _put_back(variables: dict[str, Any], custom: dict[str, Any], came: dict[str, Any]) -> None:
    left = {variable: value for variable, value in custom["extra"]["csl-json"].items() if variable not in came}
    custom["extra"] = {name: value for name, value in custom["extra"].items() if name != "csl-json"}
    if left:
        custom["extra"]["csl-json"] = left
    if not custom["extra"]:
        del custom["extra"]
    custom.update(came.get("custom", {}))
    variables.update((variable, value) for variable, value in came.items() if variable != "custom")


def _convert(value: Any) -> Any:
    if isinstance(value, PartialDate):
        return {"date-parts": [[part for part in (value.year, value.month, value.day) if part is not None]]}
    return [_convert_name(name) for name in value] if isinstance(value, tuple) else value


def _convert_name(name: Name) -> dict[str, str]:
    parts = ((part, getattr(name, part.replace("-", "_"))) for part in NAME_PARTS)
    return {part: text for part, text in parts if text}


def _is_plain(reference: Reference, written: dict[str, Any]) -> bool:
    """Whether what is written is surely read back as the same, without a trial."""
    return (
        reference.type in TYPES
        and not reference.issued_text
        and "/" not in reference.citation_key
        and not any("<" in value for value in written.values() if isinstance(value, str))
        and all(identifiers.normal(name, value) == value for name in _NORMAL if (value := getattr(reference, name)))
        and reference.page.isascii()
        and ":" not in reference.note
        and all(_is_plain_name(name) for role in ROLES for name in getattr(reference, role))
    )


def _is_plain_name(name: Name) -> bool:
    shown = name.literal or name.family
    return bool(shown) and not shown.isspace() and shown.lower() not in ET_AL


def _is_valid(variable: str, value: Any) -> bool:
    """Whether CSL's schema allows it to stand in an item."""
    field = FIELD_OF.get(variable)
    if variable == "custom":
        return isinstance(value, dict) and not value.keys() & {*map(VARIABLES.get, CUSTOM), EXACT}
    if variable in FOREIGN_NAMES or field in ROLES:
        return isinstance(value, list) and all(map(_is_valid_name, value))
    if variable in FOREIGN_DATES or field in DATES:
        return field not in CUSTOM and _is_valid_date(value)
    if variable == "categories":
        return isinstance(value, list) and all(isinstance(one, str) for one in value)
    is_text = variable in FOREIGN_TEXTS or variable in TEXT_VARIABLES or field in (*IDENTIFIERS, "citation_key")
    return is_text and field not in CUSTOM and isinstance(value, str)


def _is_valid_name(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and value.keys() <= {*NAME_PARTS, *_OF_NAMES}
        and all(isinstance(text, str if part in NAME_PARTS else (str, int)) for part, text in value.items())
    )


def _is_valid_date(value: Any) -> bool:
    if not isinstance(value, dict) or not value.keys() <= {"date-parts", *_OF_DATES}:
        return False
    dates = value.get("date-parts", [[0]])
    return (
        all(isinstance(value.get(part, ""), kinds) for part, kinds in _OF_DATES.items())
        and isinstance(dates, list)
        and 1 <= len(dates) <= 2
        and all(isinstance(parts, list) and 1 <= len(parts) <= 3 for parts in dates)
        and all(isinstance(part, (str, int)) and not isinstance(part, bool) for parts in dates for part in parts)
    )


_WRITTEN = [(field, variable) for field, variable in VARIABLES.items() if field not in ("type", "citation_key")]
_NORMAL = (*IDENTIFIERS, "isbn", "issn")
