"""Citation keys: ``tufo2012``, then ``tufo2012a``, ``tufo2012b`` …; given once and never changed by themselves.

A pattern (`citelib.library.key_patterns`) gives them another form. A key that a record brings stays what it is.
"""

import itertools
import re
import string
from collections.abc import Callable, Iterator
from functools import lru_cache

from sqlalchemy import Connection, func, select, union_all

from citelib.errors import Conflict, UsageError
from citelib.library.folding import words
from citelib.library.romanising import romanised
from citelib.library.schema import citation_key_alias, reference
from citelib.reference import Reference

LONGEST_NAME = 80
SMALL_WORDS = frozenset("a an the of for in on and to at by with from de la le el der die das und et".split())

_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9:._/+-]{0,99}")


class Keys:
    """Gives citation keys that no reference of the library has, nor had before it was renamed.

    `pattern` makes the keys of references that bring none, instead of `stem`.
    """

    def __init__(self, connection: Connection, pattern: Callable[[Reference], str] | None = None) -> None:
        taken = union_all(select(reference.c.citation_key), select(citation_key_alias.c.citation_key))
        self._taken = {str(key).lower() for key in connection.execute(taken).scalars()}
        self._endings: dict[str, Iterator[str]] = {}
        self._make = pattern or stem

    def give(self, work: Reference) -> str:
        """The key that the reference brings if it is free, else one made of its author and year, or by the pattern."""
        return self.take(work.citation_key or self._make(work))

    def take(self, wanted: str) -> str:
        """The key itself if it is free, else with the first ending that makes it so; nobody else gets it then."""
        key = wanted
        while key.lower() in self._taken:  # to BibTeX, keys that differ by case are the same
            # Endings that were tried for this stem are not tried again: a thousand equal stems cost a thousand steps.
            endings = self._endings.setdefault(wanted, _endings())
            key = wanted + next(endings)
        self._taken.add(key.lower())
        return key

    def has(self, key: str) -> bool:
        """Says whether a reference has this key, or had it."""
        return key.lower() in self._taken

    def reserve(self, key: str) -> bool:
        """Takes a key that becomes another name of a reference; says whether it was free."""
        if key.lower() in self._taken:
            return False
        self._taken.add(key.lower())
        return True


def stem(work: Reference) -> str:
    """The family name of the first author (or editor), an organisation's initials or a word of the title; and the year.

    >>> from citelib.reference import Name, PartialDate
    >>> stem(Reference(author=(Name(literal="World Health Organization"),), issued=PartialDate(2020)))
    'who2020'
    """
    name = next((of_name(names[0].family, names[0].literal) for names in (work.author, work.editor) if names), "")
    name = name or next(iter(significant(work.title)), "")
    ascii_only = name.encode("ascii", "ignore").decode()[:LONGEST_NAME] or "anon"
    return f"{ascii_only}{work.year if work.year is not None else 'nd'}"


@lru_cache(maxsize=4096)
def of_name(family: str, literal: str) -> str:
    """A person's family name, or an organisation's initials (its words if there are two at most), in plain letters."""
    return "".join(words(romanised(family))) if family else "".join(shortened(literal))


def shortened(text: str) -> list[str]:
    """The initials of the words that matter, or the words themselves if there are two at most."""
    telling = significant(text)
    return [word[0] for word in telling] if len(telling) > 2 else telling


def significant(text: str) -> list[str]:
    """The words that matter, in plain letters."""
    return [word for word in words(romanised(text)) if word not in SMALL_WORDS]


def require_free_key(connection: Connection, key: str, *, owner: int | None = None) -> None:
    """Raises UsageError for a key that BibTeX or a shell would stumble over, Conflict for one that a reference has.

    The reference with the row id `owner` may have its own key in other capitals.
    """
    if not _KEY.fullmatch(key):
        example = "".join(words(key)).encode("ascii", "ignore").decode()[:40] or "tufo2012"
        raise UsageError(
            f"{key!r} cannot be a citation key",
            mend=f"use letters, digits and : . _ / + -, for instance {example}",
        )
    standing = select(reference.c.id, reference.c.citation_key)
    standing = standing.where(func.lower(reference.c.citation_key) == key.lower())
    earlier = select(reference.c.id, reference.c.citation_key).select_from(citation_key_alias).outerjoin(reference)
    earlier = earlier.where(func.lower(citation_key_alias.c.citation_key) == key.lower())
    for row_id, known in (*connection.execute(standing), *connection.execute(earlier)):
        if row_id is None:
            raise Conflict(f"The key {key} belonged to a reference that was removed", mend="choose another one")
        if row_id != owner:
            raise Conflict(
                f"The key {key} belongs to {'another reference' if known == key else known}",
                mend=f"see it: citelib reference show {known}",
            )


def _endings() -> Iterator[str]:
    for length in itertools.count(1):
        for letters in itertools.product(string.ascii_lowercase, repeat=length):
            yield "".join(letters)
