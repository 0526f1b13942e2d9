"""How each variable of CSL-JSON fills its field."""

import re
from collections.abc import Callable
from typing import Any

from citelib import identifiers
from citelib.formats.csl import dates, exact, names, values
from citelib.formats.csl.variables import DATE_VARIABLES, EXACT, FIELD_OF, OF_CROSSREF, TEXT_VARIABLES, VARIABLES
from citelib.reference import IDENTIFIERS, ROLES

_NO_KEY = re.compile(r"https?://.*|\d+/[A-Z0-9]{8}|10\.\d{4,9}/.*", re.DOTALL)
_SHOWN = 60


class Reading:
    """The fields that were read so far, the values that no field holds whole, and what was doubtful."""

    __slots__ = ("doubts", "fields", "left")

    def __init__(self) -> None:
        self.fields: dict[str, Any] = {}
        self.left: dict[str, Any] = {}
        self.doubts: list[str] = []

    def put(self, field: str, value: Any) -> bool:
        """Fills the field if it is empty; whether it says the value now."""
        return bool(self.fields.setdefault(field, value) == value)


def leave(reading: Reading, variable: str, value: Any) -> None:
    """Keeps a variable for which there is no field."""
    reading.left[variable] = value


def _read_text(reading: Reading, variable: str, value: Any) -> None:
    found = values.texts(value)
    if not found:
        reading.left[variable] = value
        return
    plain = values.plain(found[0])
    if not reading.put(TEXT_VARIABLES[variable], plain) or plain != found[0] or len(found) > 1:
        reading.left[variable] = value


def _read_joined(reading: Reading, variable: str, value: Any) -> None:
    """Keywords, ISBNs and ISSNs: several are one text."""
    found = values.texts(value)
    if not found:
        reading.left[variable] = value
        return
    joined = "; ".join(found) if variable == "keyword" else values.numbers(variable.lower(), found)
    if not reading.put(FIELD_OF[variable], joined):
        reading.left[variable] = value


def _read_as_it_is(reading: Reading, variable: str, value: Any) -> None:
    """Pages and the note."""
    text = values.text(value)
    if text is None:
        reading.left[variable] = value
    else:
        reading.fields[variable] = values.pages(text) if variable == "page" else text


def _read_identifier(reading: Reading, variable: str, value: Any) -> None:
    field, found = FIELD_OF[variable], values.texts(value)
    normal = identifiers.normal(field, found[0]) if found and len(found) == 1 else ""
    if not normal:
        reading.doubts.append(f"{_shown(variable, value)} is none; it was kept as it is")
    if not normal or not reading.put(field, normal):
        reading.left[variable] = value


def _read_names(reading: Reading, variable: str, value: Any) -> None:
    field = FIELD_OF[variable]
    found, cut_short, whole = names.read(value)
    if found:
        reading.fields[field] = found
    if cut_short and f"{field}_et_al" in VARIABLES:
        reading.fields[f"{field}_et_al"] = True
        cut_short = False
    if not whole or cut_short:
        reading.left[variable] = value


def _read_date(reading: Reading, variable: str, value: Any) -> None:
    field, said = DATE_VARIABLES[variable], dates.read(value)
    if said.date:
        reading.fields[field] = said.date
    if field == "issued":
        if said.until:
            reading.fields["issued_end"] = said.until
        if said.words:
            reading.fields["issued_text"] = said.words
    if not said.whole or (field != "issued" and (said.until or said.words)):
        reading.left[variable] = value
        if field != "issued" or not said.words:
            understood = f"was read as {said.date}" if said.date else "is no date that is understood"
            reading.doubts.append(f"{_shown(variable, value)} {understood}; it was kept as it is")


def _shown(variable: str, value: Any) -> str:
    shown = str(value)
    return f"{variable} {shown if len(shown) <= _SHOWN else shown[:_SHOWN] + ' …'}"


def _read_type(reading: Reading, variable: str, value: Any) -> None:
    if isinstance(value, str):
        reading.fields["type"] = OF_CROSSREF.get(value, value)
    else:
        reading.left[variable] = value


def _read_key(reading: Reading, variable: str, value: Any) -> None:
    """The id is the citation key, unless it is the address of a record, or another variable brings the key."""
    text = values.text(value)
    if text is None or (variable == "id" and _NO_KEY.fullmatch(text)):
        reading.left[variable] = value
    elif variable == "citation-key" and reading.fields.get("citation_key", text) != text:
        reading.left["id"] = reading.fields["citation_key"]
        reading.fields["citation_key"] = text
    elif not reading.put("citation_key", text):
        reading.left[variable] = value


def _read_custom(reading: Reading, variable: str, value: Any) -> None:
    if not isinstance(value, dict):
        reading.left[variable] = value
        return
    left = {name: one for name, one in value.items() if not _read_own(reading, name, one)}
    if left:
        reading.left[variable] = left


def _read_own(reading: Reading, name: str, value: Any) -> bool:
    """Reads what citelib writes under ``custom``; false if it is something else."""
    if name == "arxiv":
        return isinstance(value, str) and value == identifiers.normal(name, value) and reading.put(name, value)
    if name in ("issued-text", "raw-text") and isinstance(value, str):
        reading.fields[FIELD_OF[name]] = value
        return True
    if name in ("issued-end", "updated"):
        said = dates.read(value)
        return bool(said.date and said.whole and not said.words and reading.put(FIELD_OF[name], said.date))
    is_known = (name == "extra" or (name == EXACT and exact.read(value) is not None)) and isinstance(value, dict)
    if is_known or (name in ("author-et-al", "editor-et-al") and value is True):
        reading.fields[FIELD_OF.get(name, name)] = value
        return True
    return False


_Reader = Callable[[Reading, str, Any], None]
READERS: dict[str, _Reader] = {
    **dict.fromkeys(TEXT_VARIABLES, _read_text),
    **dict.fromkeys(("keyword", "ISBN", "ISSN"), _read_joined),
    **dict.fromkeys(("page", "note"), _read_as_it_is),
    **dict.fromkeys((VARIABLES[field] for field in IDENTIFIERS), _read_identifier),
    **dict.fromkeys((VARIABLES[field] for field in ROLES), _read_names),
    **dict.fromkeys(DATE_VARIABLES, _read_date),
    "type": _read_type,
    "id": _read_key,
    "citation-key": _read_key,
    "custom": _read_custom,
}
"""By variable; all others are left as they are."""
