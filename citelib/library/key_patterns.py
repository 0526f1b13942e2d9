"""The little language in which editors say how citation keys are made: ``{author}{year}``, ``{Author}-{title}``.

Text between braces is replaced by a field (FIELDS), every other character stands for itself.

* ``{author:3}`` takes the first three letters, ``{title:3}`` three words, ``{authors:2}`` two names, ``{year:2}`` the
  last two digits.
* ``{author}`` is lower case, ``{Author}`` begins each word with a capital, ``{AUTHOR}`` is all capitals.
* ``{pmid|doi|author}`` takes the first of them that is known.
* ``{author}`` is the editor's name where there is no author, a word of the title where there is neither; ``{year}`` is
  ``nd`` where there is none; any other unknown field is left out, with the separator that would stand twice then.

Letters are those that every program takes in a key: accents go, Cyrillic and Greek are romanised, what has no Latin
letter is left out. A reference of which the pattern's fields know nothing gets author and year.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from citelib.errors import UsageError
from citelib.library.folding import plain, words
from citelib.library.keys import shortened, significant, stem
from citelib.library.romanising import romanised
from citelib.reference import Name, Reference

DEFAULT = "{author}{year}"
LONGEST = 80
MOST_AUTHORS = 3

FIELDS = {
    "author": "the first author's family name, or an organisation's initials",
    "authors": "the family names of up to three authors",
    "editor": "the first editor's family name",
    "year": "the year of publication",
    "title": "the first word of the title that matters; title:3 three of them",
    "journal": "the initials of the journal or book title",
    "volume": "the volume",
    "issue": "the issue",
    "page": "the first page, or the article number",
    "type": "the type of work, for instance book",
    "doi": "the DOI",
    "pmid": "the PubMed number",
    "pmcid": "the PMC number",
    "key": "the key that the reference has or brings, letter for letter",
}
"""What can stand between braces."""

_SEPARATORS = ":._/+-"
_PIECE = re.compile(r"\{([^{}]*)\}|([^{}]+)|(.)", re.DOTALL)
_FIELD = re.compile(r"([A-Za-z]+)(?::([0-9]{1,3}))?")
_LITERAL = re.compile(rf"[A-Za-z0-9{re.escape(_SEPARATORS)}]+")
_NOT_IN_KEYS = re.compile(rf"[^A-Za-z0-9{re.escape(_SEPARATORS)}]")


@dataclass(frozen=True, slots=True)
class _Field:
    """One field of a pattern: how many letters, words or names of it, in which case; `last` of its alternatives."""

    name: str
    count: int | None
    case: Callable[[str], str]
    last: bool = False


def compile(pattern: str) -> Callable[[Reference], str]:
    """Makes what gives a reference its key; the key may be taken: `Keys.take` appends a letter then.

    >>> from citelib.reference import PartialDate
    >>> work = Reference(author=(Name("Müller", "A"),), title="The hip in runners", issued=PartialDate(2012))
    >>> compile("{Author}{year:2}-{title:2}")(work)
    'Muller12-hiprunners'

    Raises UsageError for a pattern that cannot be read.
    """
    if pattern == DEFAULT:
        return stem
    pieces = list(_pieces(pattern))
    if not any(isinstance(piece, tuple) for piece in pieces):
        raise _refused(f"The pattern {pattern!r} names no field: every reference would get the same key")

    def make(work: Reference) -> str:
        key, known = "", False
        for piece in pieces:
            if isinstance(piece, str):
                key += piece.lstrip(_SEPARATORS) if key[-1:] in _SEPARATORS else piece
                continue
            text, told = _first_known(piece, work)
            key, known = key + text, known or told
        return key.strip(_SEPARATORS)[:LONGEST].rstrip(_SEPARATORS) if known else stem(work)

    return make


def _pieces(pattern: str) -> Iterator[str | tuple[_Field, ...]]:
    for found in _PIECE.finditer(pattern):
        braced, literal, stray = found.groups()
        if stray is not None:
            raise _refused(f"The pattern {pattern!r} has a {stray} without its other half")
        if literal is None:
            yield _alternatives(braced, pattern)
        elif not _LITERAL.fullmatch(literal):
            wrong = _NOT_IN_KEYS.findall(literal)[0]
            raise UsageError(
                f"{wrong!r} cannot stand in a citation key: {pattern!r}",
                mend=f"between the fields use letters, digits and {' '.join(_SEPARATORS)}",
            )
        else:
            yield literal


def _alternatives(braced: str, pattern: str) -> tuple[_Field, ...]:
    fields = [_field(written.strip(), pattern) for written in braced.split("|")]
    return (*fields[:-1], replace(fields[-1], last=True))


def _field(written: str, pattern: str) -> _Field:
    found = _FIELD.fullmatch(written)
    name = found[1].lower() if found else ""
    if found is None or name not in FIELDS:
        raise _refused(f"There is no field {{{written}}} for citation keys, in {pattern!r}")
    count = int(found[2]) if found[2] else None
    if count == 0:
        raise _refused(f"{{{written}}} would take nothing, in {pattern!r}")
    return _Field(name, count, _case(found[1]))


def _refused(message: str) -> UsageError:
    mend = f"the fields are {', '.join(FIELDS)}; for instance {DEFAULT}, {{Author}}-{{year}}-{{title:3}}"
    return UsageError(message, mend=mend)


def _case(name: str) -> Callable[[str], str]:
    if name.isupper():
        return str.upper
    return _capitalised if name[0].isupper() else str


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:]


def _first_known(fields: tuple[_Field, ...], work: Reference) -> tuple[str, bool]:
    """The value of the first field that is known, and whether any is; the last may have a word for the unknown."""
    for field in fields:
        if text := _text(field, _values(field, work)):
            return text, True
    return _text(fields[-1], _unknown(fields[-1], work)), False


def _text(field: _Field, values: list[str]) -> str:
    if field.count is not None:
        values = _cut(field, values)
    return "".join(field.case(text) for value in values if (text := _NOT_IN_KEYS.sub("", value)))


def _cut(field: _Field, values: list[str]) -> list[str]:
    """So many words of the title, names of the authors, last digits of the year, letters of anything else."""
    if field.name in ("title", "authors"):
        return values
    joined = "".join(values)
    return [joined[-field.count :] if field.name == "year" else joined[: field.count]] if field.count else values


def _values(field: _Field, work: Reference) -> list[str]:
    """The words that a field is made of, each of which may begin with a capital; nothing if it is unknown."""
    match field.name:
        case "author":
            return _name_words((work.author or work.editor)[:1])
        case "authors":
            return _name_words((work.author or work.editor)[: field.count or MOST_AUTHORS])
        case "editor":
            return _name_words(work.editor[:1])
        case "title":
            return significant(work.title)[: field.count or 1]
        case "journal":
            return shortened(work.container_title or work.container_title_short)
        case "year":
            return [str(work.year)] if work.year is not None else []
        case "page":
            return words(work.page)[:1] or [plain(work.number)]
        case "key":
            return [unicodedata.normalize("NFKD", work.citation_key)]
    return [plain(romanised(getattr(work, field.name)))]


def _name_words(names: tuple[Name, ...]) -> list[str]:
    """The words of family names; the initials of organisations, each of them a word."""
    return [
        word for name in names for word in (words(romanised(name.family)) if name.family else shortened(name.literal))
    ]


def _unknown(field: _Field, work: Reference) -> list[str]:
    """What stands for an author or a year that is not known; a name without a Latin letter is no name for a key."""
    if field.name in ("author", "authors"):
        named = _name_words((work.author or work.editor)[:1])
        word = "" if named else next(iter(significant(work.title)), "")
        return [word if _NOT_IN_KEYS.sub("", word) else "anon"]
    return ["nd"] if field.name == "year" else []
