"""Writing an entry as it came: its type, and its fields in their order and in their own LaTeX.

Three kinds of fields are written anew: those whose attributes an editor changed since, those that no program could
print (see `soundness`), and the date of access, which follows from the accesses on record.
"""

import json
from collections.abc import Callable, Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from citelib.formats.parts import leftovers
from citelib.formats.tex.reading.braces import is_field_name
from citelib.formats.tex.reading.originals import Original
from citelib.formats.tex.soundness import NAMES, PRINTED, is_sound
from citelib.reference import Reference

ODD_FIELDS = "raw-fields"
"""The name of a field that keeps those whose names BibTeX accepts and Biber does not, as a list in JSON."""

RAW = "raw-"
"""Begins the name of a field that no style prints and that keeps what was written anew, for the way back."""

Lines = Callable[[Collection[str]], Iterator[str]]
"""Writes the fields of these attributes of the reference, one after the other: ``title = {…}``."""

_ACCESS_DATES = ("urldate", "lastaccessed", "lastvisited", "accessed")
_TITLES = ("title", "booktitle")

# Classic styles know these by no other name.
_CLASSIC = {
    "journaltitle": ("container_title", "journal"),
    "date": ("issued", "year"),
    "location": ("publisher_place", "address"),
}


def dump(reference: Reference, original: Original, key: str, lines: Lines, *, classic: bool) -> str:
    """The entry; `lines` writes what is not printed as it came. `classic` is for BibTeX, else for biblatex."""
    kind = original.type if is_field_name(original.type) else "misc"
    named = {_about(name).plain: expression for name, expression in original.fields}
    written = _as_came(reference, original.fields, letters=not classic)
    anew = set(original.changed)
    if classic:
        anew.update(attribute for alias, (attribute, name) in _CLASSIC.items() if alias in named and name not in named)
    if reference.accessed and named.get("urldate", "").strip("{}") != str(reference.accessed):
        anew.add("accessed")
    anew.update(flag.removesuffix("_et_al") for flag in original.changed if flag.endswith("_et_al"))
    if anew:
        written += _not_yet(lines(anew), written)
    if odd := [field for field in original.fields if not _about(field[0]).is_accepted]:
        written.append(f"{ODD_FIELDS} = {{{_without_braces(json.dumps(odd))}}}")
    entry = ",\n  ".join((f"@{kind}{{{key}", *written))
    if original.changed and (exact := _exact(reference, entry)):
        entry += f",\n  {leftovers.FIELD} = {{{exact}}}"
    return entry + ",\n}\n\n"


def _exact(reference: Reference, entry: str) -> str:
    """What an entry that was edited can only say for print, or not at all."""
    from citelib.formats.tex.reading.entries import read  # few entries were edited

    found = next((one for one in read(f"{entry},\n}}") if isinstance(one, Reference)), Reference())
    return leftovers.dump(reference, found)


def _without_braces(text: str) -> str:
    return text.replace("{", r"\u007b").replace("}", r"\u007d")


def _as_came(reference: Reference, fields: list[list[str]], *, letters: bool) -> list[str]:
    written = []
    for name, expression in fields:
        plain, is_accepted, is_printed = _about(name)
        if plain in _ACCESS_DATES:
            if reference.accessed and str(reference.accessed) == expression.strip('{}" '):
                written.append(f"{name} = {expression}")
        elif not is_printed or expression[0] != "{" or is_sound(plain, expression[1:-1], letters=letters):
            if is_accepted:
                written.append(f"{name} = {expression}")
        else:
            written += (f"{name} = {{{mended(plain, expression[1:-1])}}}", f"{RAW}{name} = {expression}")
    return written


class _About(NamedTuple):
    """A field's name as programs compare it, whether all of them accept it, and whether a style may print the field."""

    plain: str
    is_accepted: bool
    is_printed: bool


@lru_cache(maxsize=4096)
def _about(name: str) -> _About:
    plain = name.lower()
    return _About(plain, is_field_name(name) is not None, plain in PRINTED)


def mended(name: str, text: str) -> str:
    """The text of a field, its name in lower case, as every program can print it."""
    from citelib.formats.tex.decoding import decode  # few exports need it
    from citelib.formats.tex.latex import encode
    from citelib.formats.tex.names import encode_names
    from citelib.formats.tex.people import parse_names
    from citelib.formats.tex.titles import encode_title

    if name in NAMES:
        people, et_al = parse_names(text)
        return encode_names(people, et_al=et_al)
    return encode_title(decode(text)) if name in _TITLES else encode(decode(text))


def _not_yet(lines: Iterator[str], written: list[str]) -> Iterator[str]:
    """Those lines, of one field or of several, whose fields are not written yet."""
    names = {line.partition(" ")[0].lower() for line in written}
    for line in filter(None, lines):
        fields = [part for part in line.split(",\n  ") if part.partition(" ")[0].lower() not in names]
        if fields:
            yield ",\n  ".join(fields)
