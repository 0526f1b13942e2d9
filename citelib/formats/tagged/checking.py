"""Tags that may mean several fields are written only if they read back as the same fields."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from citelib.formats.tagged import named, variables
from citelib.formats.tagged.fields import Tags, single_line
from citelib.reference import Reference

Reader = Callable[[Tags, str, dict[str, Any]], None]
"""Takes from the tags what it knows; the second argument is the CSL type."""


def checked(
    written: Iterable[tuple[str, str]],
    read: Reader,
    reference: Reference,
    fields: tuple[str, ...],
    *,
    known: tuple[str, ...] = (),
    may_name: bool = False,
) -> Iterator[tuple[str, str]]:
    """The tags if `read` finds these fields of the reference in them, else the fields as variables.

    `known` are fields that were read before. Unless they `may_name` an identifier, values that do are no other field's.
    """
    tags = [(tag, clean) for tag, text in written if (clean := single_line(text))]
    wanted = {field: value for field in fields if (value := getattr(reference, field))}
    if not tags and not wanted:
        return
    context = {field: value for field in known if (value := getattr(reference, field))}
    is_named = not may_name and any(tag in named.PLACES and named.identifier(text) for tag, text in tags)
    if not is_named and _read_back(tags, read, reference.type, context) == wanted | context:
        yield from tags
    else:
        yield from (variables.say(field, value) for field, value in wanted.items())


def _read_back(tags: list[tuple[str, str]], read: Reader, kind: str, context: dict[str, Any]) -> dict[str, Any] | None:
    """The fields that the tags fill, if they fill them wholly."""
    values: dict[str, list[str]] = {}
    for tag, text in tags:
        values.setdefault(tag, []).append(text)
    left, found = Tags(values), dict(context)
    read(left, kind, found)
    return None if left.rest() else found
