"""Names in tags: ``van der Berg, Anna, Jr.``; one that is an organisation's may end in a comma, as EndNote wants it."""

import re
from functools import lru_cache

from citelib.formats.parts.names import invert, parse_inverted
from citelib.reference import Name

_ET_AL = re.compile(r"(?:and |& )?(?:et\.? al\.?|others)[.,]*", re.IGNORECASE)
_INITIALS = re.compile(r"[^\W\d_][^,;]*,? (?:[^\W\d_a-z]\.?[- ]?){1,4}")
_INITIALS_FIRST = re.compile(
    r"((?:[^\W\d_a-z]\.[- ]?){1,4}) ?((?:[^\W\d_A-Z]+ ){0,3}[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?)"
)
_MOST_PARTS = 4


def parse_names(texts: list[str]) -> tuple[tuple[Name, ...], bool]:
    """The names, and whether the list was cut short by "et al."."""
    names: list[Name] = []
    cut_short = False
    for text in texts:
        for one in _several(text) if ";" in text or " and " in text else (text,):
            if one[-1] in ".lsLS," and _ET_AL.fullmatch(one):
                cut_short = True
            else:
                names.append(parse_name(one))
    return tuple(names), cut_short


@lru_cache(maxsize=8192)
def parse_name(text: str) -> Name:
    """One name.

    EndNote's rules for organisations are those of its manual ("Corporate authors"): a comma at the end, and two commas
    instead of the first where the name has commas of its own.

    >>> parse_name("World Health Organization,").literal, parse_name("University of California,, Davis").literal
    ('World Health Organization', 'University of California, Davis')
    >>> parse_name("Beethoven, Ludwig van").dropping_particle, parse_name("A. M. Roe").family
    ('van', 'Roe')
    """
    if ",," in text:
        return Name(literal=text[:-2] if text.endswith(",,") else text.replace(",,", ",", 1))
    if text.endswith(",") and " " in text and text.count(",") == 1 and not text[: text.rfind(" ")].islower():
        return Name(literal=text[:-1].rstrip())
    if text.count(",") >= _MOST_PARTS:
        return Name(literal=text)
    if found := _INITIALS_FIRST.fullmatch(text):
        return parse_inverted(f"{found[2]}, {found[1].strip()}")
    return _with_particle(parse_inverted(text))


@lru_cache(maxsize=8192)
def write_name(name: Name) -> str:
    """The name as `parse_name` reads it back, if it can be said."""
    written = invert(name)
    if not name.literal or parse_name(written) == name:
        return written
    with_commas = (written.replace(",", ",,", 1), f"{written},", f"{written},,")
    return next((text for text in with_commas if text and parse_name(text) == name), written)


def _with_particle(name: Name) -> Name:
    """Words in lower case at the end of the given names are a particle that is dropped in inverted order (CSL)."""
    if not name.given or not name.given[-1].islower():
        return name
    words = name.given.split(" ")
    count = next((at for at, word in enumerate(reversed(words)) if not word.islower()), len(words))
    if count in (0, len(words)):
        return name
    given, particle = " ".join(words[:-count]), " ".join(words[-count:])
    return Name(name.family, given, name.suffix, particle, name.non_dropping_particle)


def _several(text: str) -> list[str]:
    """The names of a value that holds more than one, against the rule."""
    for between in (";", " and "):
        parts = [part.strip() for part in text.split(between)]
        parts = [part for part in parts if part]
        if len(parts) > 1 and ",," not in text and all("," in part or _INITIALS.fullmatch(part) for part in parts):
            return parts
    return [text]
