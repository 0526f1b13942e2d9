"""Names as CSL-JSON holds them (csl-data.json, name-variable), and as Crossref and people write them."""

from typing import Any

from citelib.formats.csl.variables import ET_AL, NAME_PARTS
from citelib.formats.parts.names import parse_inverted
from citelib.reference import Name

_SAYS_NOTHING = ("sequence", "parse-names", "affiliation", "suffix", "authenticated-orcid")


def read(value: Any) -> tuple[tuple[Name, ...], bool, bool]:
    """The names, whether "et al." ends them, and whether they say all that the value does."""
    names: list[Name] = []
    whole = True
    for one in value if isinstance(value, list) else _several(value):
        name, said = _read_one(one)
        whole = whole and said
        if name is not None:
            names.append(name)
    if len(names) > 1 and (names[-1].literal or names[-1].family).lower() in ET_AL and not names[-1].given:
        return tuple(names[:-1]), True, whole
    return tuple(names), False, whole


def _several(value: Any) -> list[Any]:
    return [one for one in value.split(";") if one.strip()] if isinstance(value, str) else [value]


def _read_one(value: Any) -> tuple[Name | None, bool]:
    if isinstance(value, str):
        return (parse_inverted(value), True) if value.strip() else (None, True)
    if not isinstance(value, dict):
        return None, value is None
    family, given = value.get("family"), value.get("given")
    if len(value) == 2 and family and isinstance(family, str) and isinstance(given, str):  # most names
        return Name(family, given), True
    found = {part: value[part] for part in NAME_PARTS if value.get(part)}
    whole = True
    for part, text in found.items():
        if not isinstance(text, str):
            whole = False
            found[part] = str(text) if isinstance(text, int) else ""
    if len(found) < len(value):
        whole = whole and _is_said(value)
        if not found and isinstance(value.get("name"), str):
            found = {"literal": value["name"]}
    if not any(text.strip() for text in found.values()):
        return None, whole
    name = Name(**{part.replace("-", "_"): text for part, text in found.items()})
    return (_parsed(name) if _is_true(value.get("parse-names")) else name), whole


def _is_said(value: dict[str, Any]) -> bool:
    """Whether no part says more than the name: an ORCID, an order that is not usual, an organisation's number."""
    others = (part for part in value if part not in NAME_PARTS and value[part])
    return all(part == "name" or (part in _SAYS_NOTHING and not isinstance(value[part], list)) for part in others)


def _is_true(value: Any) -> bool:
    return bool(value) and value not in ("false", "0")


def _parsed(name: Name) -> Name:
    """Takes particles and suffix out of the name, as ``parse-names`` asks for (citeproc-js manual)."""
    family, given, suffix = name.family, name.given, name.suffix
    before, after = name.non_dropping_particle, name.dropping_particle
    if not suffix and "," in given:
        given, _, suffix = (part.strip() for part in given.partition(","))
    words = family.split(" ")
    lower = next((at for at, word in enumerate(words[:-1]) if not word.islower()), len(words) - 1)
    if lower and not before:
        before, family = " ".join(words[:lower]), " ".join(words[lower:])
    words = given.split(" ")
    upper = next((at for at in range(len(words), 0, -1) if not words[at - 1].islower()), 0)
    if 0 < upper < len(words) and not after:
        given, after = " ".join(words[:upper]), " ".join(words[upper:])
    return Name(family, given, suffix, after, before, name.literal)
