"""``field=value``, as typed by an editor, as values of `Reference`: checked, and written in one way.

Nothing is guessed: a name of which it is not clear what is the family name, or an identifier that cannot be one, is
refused with the form that is understood.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from citelib import identifiers
from citelib.errors import UsageError
from citelib.library import csl
from citelib.library.nearest import not_found
from citelib.library.typed_names import parse_names
from citelib.reference import DATES, ROLES, PartialDate

_ASSIGNMENT = re.compile(r"([A-Za-z][\w-]*)\s*=(.*)", re.DOTALL)
_RANGE = re.compile(r"([0-9-]+)\s*/\s*([0-9-]+)")


def looks_like_fields(pieces: Iterable[str]) -> bool:
    """Whether every piece is ``field=value`` with a field that exists."""
    found = [_ASSIGNMENT.fullmatch(piece.strip()) for piece in pieces]
    return bool(found) and all(one is not None and _field(one[1]) is not None for one in found)


def parse_fields(assignments: Iterable[str], today: date) -> dict[str, Any]:
    """The values by their names in `Reference`; an empty value clears a field.

    Raises NotFound for a field that does not exist, with the nearest names, and UsageError for a value that cannot be.
    """
    values: dict[str, Any] = {}
    for assignment in assignments:
        found = _ASSIGNMENT.fullmatch(assignment.strip())
        if found is None:
            raise UsageError(f"{assignment!r} is not of the form FIELD=VALUE", mend='for instance title="Hip pain"')
        field = _known_field(found[1])
        if field in values:
            raise UsageError(f"{csl.variable(field)} is given twice", mend="give each field once")
        values.update(_values(field, " ".join(found[2].split()), today))
    return values


def _known_field(name: str) -> str:
    field = _field(name)
    if field is not None:
        return field
    if name.lower() == "accessed":
        raise UsageError(
            "The access date is no field of a reference: it follows from its accesses",
            mend="citelib access record KEY --on YYYY-MM-DD",
        )
    if name.lower() in ("id", "citation-key", "citation_key", "key"):
        raise UsageError("The citation key is no field of a reference", mend="citelib reference edit KEY --key NEW")
    raise not_found("field", name, csl.EDITABLE, listing="citelib reference edit --help")


def _field(name: str) -> str | None:
    wanted = name.lower().replace("_", "-")
    return next(
        (field for variable, field in csl.EDITABLE.items() if variable.lower().replace("_", "-") == wanted), None
    )


def _values(field: str, text: str, today: date) -> dict[str, Any]:
    if field in ROLES:
        names, cut_short = parse_names(text)
        return {field: names, **({f"{field}_et_al": cut_short} if field in ("author", "editor") else {})}
    if field == "issued":
        return {"issued_text": "", **_issued(text, today)}
    if field in DATES:
        return {field: _date(field, text) if text else None}
    if field == "type":
        return {field: csl.require_type(text)}
    check: Callable[[str], str] | None = identifiers.CHECKS.get(field)
    return {field: check(text) if check and text else text}


def _issued(text: str, today: date) -> dict[str, Any]:
    """The date of publication, or a range of dates as ``2012-03/2012-05``."""
    parts = found.groups() if (found := _RANGE.fullmatch(text)) else (text,)
    dates = [_date("issued", part) for part in parts if part]
    if dates and dates[-1].year > today.year + 1:
        raise UsageError(f"issued cannot be {text}: that lies years ahead", mend="give the year of publication")
    if len(dates) == 2 and dates[1] < dates[0]:
        raise UsageError(f"issued cannot be {text}: it ends before it begins", mend="give the earlier date first")
    return {"issued": dates[0] if dates else None, "issued_end": dates[1] if len(dates) == 2 else None}


def _date(field: str, text: str) -> PartialDate:
    try:
        if not re.fullmatch(r"[0-9]{4}(?:-[0-9]{2}){0,2}", text):
            raise ValueError
        return PartialDate.from_iso(text)
    except ValueError:
        raise UsageError(
            f"{csl.variable(field)} cannot be {text!r}: it is no date of the calendar",
            mend="write it as YYYY, YYYY-MM or YYYY-MM-DD",
        ) from None
