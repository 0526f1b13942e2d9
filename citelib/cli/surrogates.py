"""Characters that JSON's escapes can name and no database can hold: halves of surrogate pairs, and NUL."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

_BAD = re.compile("[\0\ud800-\udfff]")

Record = TypeVar("Record")


def without_surrogates(record: Record) -> Record:
    """The same record with U+FFFD (replacement character) in their place, in every text it holds."""
    return _clean(record)  # type: ignore[no-any-return]


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return _BAD.sub("\N{REPLACEMENT CHARACTER}", value)
    if isinstance(value, tuple | list):
        return type(value)(_clean(one) for one in value)
    if isinstance(value, Mapping):
        return {_clean(name): _clean(one) for name, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: cleaned
            for field in fields(value)
            if (cleaned := _clean(getattr(value, field.name))) != getattr(value, field.name)
        }
        return replace(value, **changed) if changed else value
    return value
