"""Who made the work: AU, A1 to A4 and ED, whose meaning depends on the type.

The secondary, tertiary and subsidiary authors of EndNote's reference types: of a book they are the editor of its
series, its editor and its translator, of a part of a book its editor, the editor of its series and its translator.
Where a type has sponsors, interviewers or performers in that place, for which there is no field, the names stay as they
are.
"""

from collections.abc import Iterator
from typing import Any

from citelib.formats.tagged import variables
from citelib.formats.tagged.fields import Tags
from citelib.formats.tagged.names import parse_names, write_name
from citelib.reference import Name, Reference

_USUAL = {"A2": "editor", "A3": "collection_editor", "A4": "translator"}
_OF_BOOK = {"A2": "collection_editor", "A3": "editor", "A4": "translator"}
_OF_REPORT = {"A2": "collection_editor", "A4": "translator"}
_OF_THESIS = {"A4": "translator"}
_MAY_BE_CUT = ("author", "editor")
_ET_AL = "et al."
_NONE: dict[str, str] = {}
_ROLES = {
    "book": _OF_BOOK, "pamphlet": _OF_BOOK, "standard": _OF_BOOK,
    "manuscript": _OF_REPORT, "report": _OF_REPORT, "software": _OF_REPORT,
    "legislation": _OF_THESIS, "map": _OF_THESIS, "post-weblog": _OF_THESIS, "thesis": _OF_THESIS,
    "webpage": _OF_THESIS,
    "bill": _NONE, "broadcast": _NONE, "figure": _NONE, "graphic": _NONE, "interview": _NONE, "legal_case": _NONE,
    "motion_picture": _NONE, "patent": _NONE, "personal_communication": _NONE, "song": _NONE, "speech": _NONE,
}  # fmt: skip
"""By type, the role that each tag stands for."""


def read(tags: Tags, kind: str, code: str, fields: dict[str, Any]) -> None:
    """Fills the roles. The authors of an edited book are its editors.

    A2 of a book without A3 and without a series is taken for its editor: library catalogues and publishers mean it so.
    """
    editors = ["ED"]
    if code == "EDBOOK":
        editors[:0] = ["AU", "A1"]
    else:
        _put(tags, fields, "author", "AU", "A1")
    roles = _ROLES.get(kind, _USUAL)
    if _is_lone_editor(roles, code, fields) and "A3" not in tags.values:
        roles = {**roles, "A2": "editor"}
    for tag, role in roles.items():
        if role == "editor":
            editors.insert(0, tag)
        else:
            _put(tags, fields, role, tag)
    _put(tags, fields, "editor", *editors)


def write(reference: Reference, code: str) -> Iterator[tuple[str, str]]:
    """The tags of the names."""
    roles = _ROLES.get(reference.type, _USUAL)
    places = {role: tag for tag, role in roles.items()}
    if _is_lone_editor(roles, code, {"collection_title": reference.collection_title}) and not reference.editor:
        del places["collection_editor"]
    editors = "AU" if code == "EDBOOK" else places.get("editor", "ED")
    yield from _say("AU", reference.author, et_al=reference.author_et_al)
    yield from _say(editors, reference.editor, et_al=reference.editor_et_al)
    for role in ("translator", "collection_editor", "container_author"):
        names = getattr(reference, role)
        if place := places.get(role):
            yield from _say(place, names)
        else:
            yield from (variables.say(role, name) for name in names)


def _is_lone_editor(roles: dict[str, str], code: str, fields: dict[str, Any]) -> bool:
    """Whether A2 without A3 is the editor of the book, not of the series."""
    return roles is _OF_BOOK and code != "EDBOOK" and not fields.get("collection_title")


def _say(tag: str, names: tuple[Name, ...], *, et_al: bool = False) -> Iterator[tuple[str, str]]:
    for name in names:
        yield tag, write_name(name)
    if et_al:
        yield tag, _ET_AL


def _put(tags: Tags, fields: dict[str, Any], role: str, *places: str) -> None:
    texts = tags.take(places[0])
    for place in places[1:]:
        known = set(texts)
        texts += [text for text in tags.take(place) if text not in known]
    if not texts:
        return
    names, cut_short = parse_names(texts)
    if names:
        fields[role] = names
    if cut_short and role in _MAY_BE_CUT:
        fields[f"{role}_et_al"] = True
    elif cut_short:
        tags.keep(places[0], _ET_AL)
