"""One item of CSL-JSON as a Reference."""

from typing import Any

from citelib.formats.csl import crossref, exact, notes
from citelib.formats.csl.readers import READERS, Reading, leave
from citelib.formats.csl.variables import EXACT, TEXT_VARIABLES, TYPES
from citelib.reference import Reference

_DEPTH = 100


def read(item: dict[str, Any], line: int = 0) -> tuple[Reference | None, list[str]]:
    """The reference, and what was doubtful; None if the item says nothing that CSL knows, or nests too deep."""
    reading = Reading()
    if crossref.is_work(item):
        item, reading.left = crossref.as_item(item)
    fields = reading.fields
    for variable, value in item.items():
        field = TEXT_VARIABLES.get(variable)
        if field is not None and type(value) is str and "<" not in value and field not in fields:
            if value:
                fields[field] = value
        elif value or value == 0:
            READERS.get(variable, leave)(reading, variable, value)
    if not fields or (fields.keys() == {"type"} and item["type"] not in TYPES):
        return None, ["it has no variable of CSL"]
    if any(isinstance(value, (dict, list)) and _is_too_deep(value) for value in reading.left.values()):
        return None, [f"its values are nested in each other more than {_DEPTH} times"]
    return Reference(**_finished(reading), line=line), reading.doubts


def _finished(reading: Reading) -> dict[str, Any]:
    fields, left = reading.fields, reading.left
    for field, value in notes.read(fields.get("note", "")).items():
        fields.setdefault(field, value)
    word_for_word = exact.read(fields.pop(EXACT, {}))
    if word_for_word:
        reading.doubts.clear()
    extra = fields.get("extra", {})
    if left:
        before = extra.get("csl-json", {})
        fields["extra"] = {**extra, "csl-json": {**(before if isinstance(before, dict) else {}), **left}}
    fields.update(word_for_word or {})
    return fields


def _is_too_deep(value: Any) -> bool:
    level = [value]
    for _ in range(_DEPTH):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if isinstance(inner, (dict, list))
        ]
        if not level:
            return False
    return True
