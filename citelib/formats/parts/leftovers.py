r"""What a reference says beyond what a format has fields for, in one field that other programs pass over.

Of a .bib file that is biblatex's own field for such things, `verbc`; of MEDLINE a tag that NLM does not have. It holds
the members of a JSON object: attributes by their names, dates as in ISO 8601, names as lists of their parts,
and under ``printed`` the fields that only say for print what the attributes say exactly. Biber takes the text as it is,
and a brace is written as JSON's ``\u007b``, so that nothing in it can end the field.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from citelib import identifiers
from citelib.reference import DATES, IDENTIFIERS, ROLES, TEXTS, Name, PartialDate, Reference

FIELD = "verbc"

_FLAGS = ("author_et_al", "editor_et_al")
_TEXTS = tuple(name for name in TEXTS if name not in ("citation_key", "raw_text"))
_ATTRIBUTES = (*ROLES, *_FLAGS, *_TEXTS, *DATES, *IDENTIFIERS)
_PRINTED = "printed"
_values = attrgetter(*_ATTRIBUTES)
_parts = attrgetter("family", "given", "suffix", "dropping_particle", "non_dropping_particle", "literal")


@dataclass(frozen=True, slots=True)
class Leftovers:
    """Attributes as they were, which may be empty, and names of fields that say nothing else."""

    values: dict[str, Any] = field(default_factory=dict)
    printed: tuple[str, ...] = ()


def dump(reference: Reference, read: Reference, *, source: str = "bibtex") -> str:
    """What a record lacks to be `reference` again if it is read as `read`; nothing if it lacks nothing.

    `source` is the name under which the format keeps its own fields in `extra`.
    """
    members: dict[str, Any] = {
        name: _plain(value)
        for name, value, found in zip(_ATTRIBUTES, _values(reference), _values(read), strict=True)
        if value != found
    }
    if printed := [name for name in _fields(read, source) if name not in _fields(reference, source)]:
        members[_PRINTED] = printed
    # Braces stand in texts alone: names are lists.
    return json.dumps(members)[1:-1].replace("{", r"\u007b").replace("}", r"\u007d") if members else ""


def load(text: str) -> Leftovers | None:
    """What `dump` wrote; None for any other text."""
    try:
        members = json.loads(f"{{{text}}}")
        printed = tuple(name for name in members.pop(_PRINTED, ()) if isinstance(name, str))
        return Leftovers({name: _value(name, member) for name, member in members.items()}, printed)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None


def _fields(reference: Reference, source: str) -> Mapping[str, Any]:
    fields = reference.extra.get(source, {})
    return fields if isinstance(fields, Mapping) else {}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_parts(name) for name in value]
    return str(value) if isinstance(value, PartialDate) else value


def _value(attribute: str, member: Any) -> Any:
    """The value of an attribute; raises an error for what it cannot hold."""
    if attribute in ROLES:
        return tuple(_name(parts) for parts in member)
    if attribute in DATES:
        return None if member is None else PartialDate.from_iso(_text(member))
    if attribute in IDENTIFIERS:
        return identifiers.normal(attribute, _text(member))
    if attribute in _FLAGS:
        return bool(member)
    if attribute not in _TEXTS:
        raise LookupError(attribute)
    return _text(member)


def _name(parts: Any) -> Name:
    family, given, suffix, dropping_particle, non_dropping_particle, literal = map(_text, parts)
    return Name(family, given, suffix, dropping_particle, non_dropping_particle, literal)


def _text(member: Any) -> str:
    if not isinstance(member, str):
        raise TypeError(member)
    return member
