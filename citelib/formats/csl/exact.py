"""Values of fields word for word, under ``custom``, where CSL's variables would be read back as something else."""

from typing import Any

from citelib.formats.csl.variables import FIELD_OF, NAME_PARTS, VARIABLES
from citelib.reference import DATES, IDENTIFIERS, ROLES, TEXTS, Name, PartialDate


def write(fields: dict[str, Any]) -> dict[str, Any]:
    """What `read` turns into these fields.

    >>> write({"issued": PartialDate(2012, 8), "note": ""})
    {'issued': [2012, 8], 'note': ''}
    """
    return {VARIABLES[field]: _write(value) for field, value in fields.items()}


def read(value: Any) -> dict[str, Any] | None:
    """The fields; None if anything in it is not as `write` writes it."""
    if not isinstance(value, dict):
        return None
    fields: dict[str, Any] = {}
    for variable, written in value.items():
        field = FIELD_OF.get(variable, "")
        try:
            fields[field] = _read(field, written)
        except (ValueError, TypeError, KeyError, OverflowError):
            return None
    return fields


def _write(value: Any) -> Any:
    if isinstance(value, PartialDate):
        return [part for part in (value.year, value.month, value.day) if part is not None]
    if isinstance(value, tuple):
        return [[getattr(name, part.replace("-", "_")) for part in NAME_PARTS] for name in value]
    return value


def _read(field: str, value: Any) -> Any:
    if field in DATES:
        return None if value is None else PartialDate(*value)
    if field in ROLES:
        return tuple(Name(**{part.replace("-", "_"): _text(text) for part, text in _paired(one)}) for one in value)
    if field in TEXTS or field in IDENTIFIERS:
        return _text(value)
    if field == "extra" and isinstance(value, dict):
        return value
    if field in ("author_et_al", "editor_et_al") and isinstance(value, bool):
        return value
    raise KeyError(field)


def _paired(parts: list[Any]) -> list[tuple[str, Any]]:
    return list(zip(NAME_PARTS, parts, strict=True))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
