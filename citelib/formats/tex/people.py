r"""Lists of names as BibTeX reads them: ``von Last, Jr, First and First von Last and {Organisation} and others``.

The rules are BibTeX's own (Patashnik, *Designing BibTeX Styles*, section 4; Markey, *Tame the BeaST*, section 11):
``and`` parts names and a comma parts their parts where no brace is open, and a word in lower case, by its first letter
outside braces or in ``{\...}``, belongs to the particle. Where those rules call a name wrong, or read what nobody can
have meant (a family name "Jr."), it is read as a person would. biblatex's ``family=…, given=…`` is read too.

Two spaces say what BibTeX has no way to say and, since it reads them as one, does not see; `encode_names` writes them:
``Cox,  W. J.`` is "WJ" with stops for print, ``Cox, W.  J.`` is "W.J.", ``van  Beethoven`` is a dropping particle.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from citelib.formats.tex.braces import is_one_group, is_small, split
from citelib.formats.tex.decoding import decode
from citelib.reference import Name

# Longer names are not kept in memory; longer ends of a name are not searched for "et al."
_LONGEST = 200
_LONGEST_TAIL = 16

_AND = re.compile(r"(?<=\s)and(?=\s)", re.IGNORECASE)
_SEMICOLON = re.compile(";")
_COMMA = re.compile(",")
_SPACE = re.compile(r"[\s~]+")
_is_others = re.compile(r"others|et\.?[\s~]+al\.?|\.{3}|…", re.IGNORECASE).fullmatch
_find_et_al = re.compile(r"[,\s~]+et\.?[\s~]+al\.?$", re.IGNORECASE).search
_WORD = r"[^\W\d_][\w'’.]*(?:-[\w'’.]+)*"
_find_usual = re.compile(rf"({_WORD}),[ ]({_WORD}(?:[ ]{_WORD})*)").fullmatch
_find_field = re.compile(r"\s*\"?\s*(family|given|prefix|suffix|useprefix|[a-z]+(?:-i)?)\s*=", re.IGNORECASE).match
_is_junior = re.compile(r"(?:jr|sr)\.?", re.IGNORECASE).fullmatch
_is_suffix = re.compile(
    r"(?:jr|sr|[IVX]{2,4}|[2-9](?:nd|rd|th)|ph\.?\s?d|m\.?d|d\.?o|esq|r\.?n|m\.?p\.?h|m\.?sc)\.?", re.IGNORECASE
).fullmatch
_is_medical = re.compile(r"[^\W\d_][\w'’ -]* [^\W\d_]{1,3}").fullmatch
_is_set_off = re.compile(r"  \S+(?: \S+)* *").fullmatch
_is_spaced = re.compile(r" \S+(?:  \S+)+ *").fullmatch
_is_initials = re.compile(r"(?:[^\W\d_]\. ){0,2}[^\W\d_]\.").fullmatch


def parse_names(text: str) -> tuple[tuple[Name, ...], bool]:
    r"""The names, and whether the list says that there are others.

    >>> [name] = parse_names(r"Ludwig van Beethoven")[0]
    >>> name.given, name.non_dropping_particle, name.family
    ('Ludwig', 'van', 'Beethoven')
    >>> parse_names(r"{World Health Organization} and others")[1]
    True

    Names are parted by semicolons too, which no name has. No name is lost: what is none by any rule is a `literal`.
    """
    written = list(_people(text))
    et_al = bool(written) and bool(_is_others(written[-1]))
    if et_al:
        written.pop()
    elif written and (found := _find_et_al(written[-1], max(len(written[-1]) - _LONGEST_TAIL, 0))):
        et_al = True
        written[-1] = written[-1][: found.start()]
    return tuple(name for one in written for name in (_parse(one) if len(one) > _LONGEST else _parsed(one))), et_al


def _people(text: str) -> Iterator[str]:
    for part in split(_AND, f" {text} "):
        whole = ";" not in part or "&" in part
        for one in [part] if whole else split(_SEMICOLON, part):
            if one.strip():
                yield one.strip()


def _parse(written: str) -> tuple[Name, ...]:
    if found := _find_usual(written):
        return (Name(family=found[1], given=found[2]),)
    if "=" in written and _find_field(written) and (name := _parse_fields(written)):
        return (name,)
    if is_one_group(written):
        return _listed(Name(literal=decode(written)))
    parts = split(_COMMA, written)
    while len(parts) > 1 and not parts[-1].strip():
        parts.pop()
    if len(parts) == 1 or not parts[0].strip("\t\r\n ~"):
        return _listed(_parse_in_order(" ".join(parts), written))
    if len(parts) > 3:
        return _parse_many(parts, written)
    *suffix, given = parts[1:]
    if suffix and _is_suffix(given.strip()) and not _is_suffix(suffix[0].strip()):
        suffix, given = [given], suffix[0]
    return _listed(_inverted(parts[0], given, decode("".join(suffix))))


_parsed = lru_cache(maxsize=16384)(_parse)


def _listed(name: Name) -> tuple[Name, ...]:
    return () if name == Name() else (name,)


def _parse_in_order(name: str, written: str) -> Name:
    """First von Last: the last word, and all words behind the last one in lower case, are the family name."""
    words = [word for word in split(_SPACE, name) if word]
    junior = decode(words.pop()) if len(words) > 2 and _is_junior(words[-1]) else ""
    small = [at for at, word in enumerate(words[:-1]) if is_small(word)]
    first, last = (small[0], small[-1] + 1) if small else (len(words) - 1, len(words) - 1)
    given, particle, family = (decode(" ".join(part)) for part in (words[:first], words[first:last], words[last:]))
    if not family:
        return Name(literal=decode(written).strip(" ,"))
    return Name(family=family, given=given, suffix=junior, non_dropping_particle=particle)


def _inverted(last: str, given: str, suffix: str) -> Name:
    """Von Last: a particle in lower case begins the name; `encode_names` sets a dropping one off by two spaces."""
    before, _, after = last.strip().partition("  ")
    marked = after.lstrip() == after != "" and all(
        is_small(word) and word.strip() == word for word in before.split(" ")
    )
    dropping, family = (decode(before), after) if marked else ("", last)
    words = [word for word in split(_SPACE, family) if word]
    small = [at for at, word in enumerate(words[:-1]) if is_small(word)]
    end = small[-1] + 1 if small and small[0] == 0 else 0
    return Name(
        family=decode(" ".join(words[end:])),
        given=_read_given(given),
        suffix=suffix,
        dropping_particle=dropping,
        non_dropping_particle=decode(" ".join(words[:end])),
    )


def _read_given(written: str) -> str:
    """The given names; initials that `encode_names` printed with stops or spaces of its own as they were."""
    given = decode(written)
    if "  " not in written or not _is_initials(given):
        return given
    if _is_set_off(written):
        return given.replace(". ", "").removesuffix(".")
    return given.replace(" ", "") if _is_spaced(written) else given


def _parse_many(parts: list[str], written: str) -> tuple[Name, ...]:
    """More commas than a name has: a list as medical journals print it, degrees behind a name, an organisation."""
    decoded = [decode(part) for part in parts]
    if all(map(_is_medical, decoded)):
        split = (part.split() for part in decoded)
        return tuple(Name(family=" ".join(words[:-1]), given=words[-1]) for words in split)
    if all(map(_is_suffix, decoded[2:])):
        return (_inverted(parts[0], parts[1], " ".join(decoded[2:])),)
    return _listed(Name(literal=decode(written)))


def _parse_fields(written: str) -> Name | None:
    """The extended format of biblatex (its manual, section 3.4)."""
    fields = {}
    for part in split(_COMMA, written):
        name, _, value = part.strip().strip('"').partition("=")
        fields[name.strip().lower()] = decode(value.strip().strip('"'))
    if not (fields.get("family") or fields.get("given")):
        return None
    drops = fields.get("useprefix", "").lower() == "false"
    prefix = fields.get("prefix", "")
    return Name(
        family=fields.get("family", ""),
        given=fields.get("given", ""),
        suffix=fields.get("suffix", ""),
        dropping_particle=prefix if drops else "",
        non_dropping_particle="" if drops else prefix,
    )
