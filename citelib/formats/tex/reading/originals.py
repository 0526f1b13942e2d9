"""How an entry was written, for the way back: its type, and its fields with their values in LaTeX.

What is kept is text (`Reference.original`) that only this module reads. Fields that an editor changes since are struck
from it, and their attributes noted, so that an export writes those anew and the others as they came.
"""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from citelib.formats.tex.reading.attributes import FIELDS_OF

_FORMAT = "bibtex"


@dataclass(slots=True)
class Original:
    """The type as written, the fields as (name, expression), and the attributes of the reference that changed since."""

    type: str
    fields: list[list[str]]
    changed: list[str]


def pack(kind: str, fields: Iterable[tuple[str, str]]) -> str:
    """The text to keep."""
    return json.dumps({"format": _FORMAT, "type": kind, "fields": list(fields)}, ensure_ascii=False)


def unpack(text: str) -> Original | None:
    """What was kept; None if nothing, or something of another format."""
    if not text:
        return None
    kept = json.loads(text)
    if kept.get("format") != _FORMAT:
        return None
    return Original(kept["type"], kept["fields"], kept.get("changed", []))


def ids(text: str) -> list[str]:
    """The other keys by which biblatex knows the entry.

    >>> ids(pack("book", [("ids", "{a, b}")]))
    ['a', 'b']
    """
    if '"ids"' not in text.lower():
        return []
    original = unpack(text)
    listed = (value for name, value in original.fields if name.lower() == "ids") if original else ()
    return [key.strip() for value in listed for key in value.strip("{}").split(",") if key.strip()]


def revised(text: str, changed: Iterable[str], *, apart: Collection[str] = ()) -> str:
    """What is to be kept after these attributes of the reference changed.

    `apart` are fields that speak of no attribute, since the reference keeps them by their names.

    >>> revised(pack("book", [("title", "{Bones}"), ("year", "2001")]), ["title"])
    '{"format": "bibtex", "type": "book", "fields": [["year", "2001"]], "changed": ["title"]}'
    """
    original = unpack(text)
    attributes = set(changed)
    if original is None or not attributes:
        return text
    if "type" in attributes:
        return ""
    struck = {name for attribute in attributes for name in FIELDS_OF.get(attribute, ())}
    gone = ({field[0].lower() for field in original.fields} & struck) - {name.lower() for name in apart}
    fields = [field for field in original.fields if field[0].lower() not in gone]
    # A field may say more than one attribute: what else it said is written anew too.
    affected = attributes | {attribute for attribute, names in FIELDS_OF.items() if gone.intersection(names)}
    noted = [*original.changed, *sorted(affected - set(original.changed))]
    kept = {"format": _FORMAT, "type": original.type, "fields": fields, "changed": noted}
    return json.dumps(kept, ensure_ascii=False)
