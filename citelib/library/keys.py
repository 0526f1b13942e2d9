"""Citation keys: ``tufo2012``, then ``tufo2012a``, ``tufo2012b`` …; given once and never changed by themselves."""

import itertools
import re
import string
from collections.abc import Iterator
from functools import lru_cache

from sqlalchemy import Connection, func, select, union_all

from citelib.errors import Conflict, UsageError
from citelib.library.folding import words
from citelib.library.schema import citation_key_alias, reference
from citelib.reference import Reference

SMALL_WORDS = frozenset("a an the of for in on and to at by with from de la le el der die das und et".split())

_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9:._/+-]{0,99}")


class Keys:
    """Gives citation keys that no reference of the library has, nor had before it was renamed."""

    def __init__(self, connection: Connection) -> None:
        taken = union_all(select(reference.c.citation_key), select(citation_key_alias.c.citation_key))
        self._taken = set(connection.execute(taken).scalars())
        self._endings: dict[str, Iterator[str]] = {}

    def give(self, work: Reference) -> str:
        """The key that the reference brings if it is free, else one made of its author and year."""
        key = wanted = work.citation_key or stem(work)
        while key in self._taken:
            # Endings that were tried for this stem are not tried again: a thousand equal stems cost a thousand steps.
            endings = self._endings.setdefault(wanted, _endings())
            key = wanted + next(endings)
        self._taken.add(key)
        return key


def stem(work: Reference) -> str:
    """The family name of the first author (or editor), an organisation's initials or a word of the title; and the year.

    >>> from citelib.reference import Name, PartialDate
    >>> stem(Reference(author=(Name(literal="World Health Organization"),), issued=PartialDate(2020)))
    'who2020'
    """
    name = next((_of_name(names[0].family, names[0].literal) for names in (work.author, work.editor) if names), "")
    name = name or next((word for word in words(work.title) if word not in SMALL_WORDS), "") or "anon"
    ascii_only = name.encode("ascii", "ignore").decode() or "anon"
    return f"{ascii_only}{work.year if work.year is not None else 'nd'}"


def require_free_key(connection: Connection, key: str) -> None:
    """Raises UsageError for a key that BibTeX or a shell would stumble over, Conflict for one that a reference has."""
    if not _KEY.fullmatch(key):
        example = "".join(words(key)).encode("ascii", "ignore").decode()[:40] or "tufo2012"
        raise UsageError(
            f"{key!r} cannot be a citation key",
            mend=f"use letters, digits and : . _ / + -, for instance {example}",
        )
    taken = select(reference.c.citation_key).where(func.lower(reference.c.citation_key) == key.lower())
    renamed = select(reference.c.citation_key).join(citation_key_alias)
    renamed = renamed.where(func.lower(citation_key_alias.c.citation_key) == key.lower())
    for rows in (taken, renamed):
        owner = connection.execute(rows).scalar()
        if owner is not None:
            raise Conflict(
                f"The key {key} belongs to {'another reference' if owner == key else owner}",
                mend=f"see it: citelib reference show {owner}",
            )


@lru_cache(maxsize=4096)
def _of_name(family: str, literal: str) -> str:
    if family:
        return "".join(words(family))
    significant = [word for word in words(literal) if word not in SMALL_WORDS]
    return "".join(word[0] for word in significant) if len(significant) > 2 else "".join(significant)


def _endings() -> Iterator[str]:
    for length in itertools.count(1):
        for letters in itertools.product(string.ascii_lowercase, repeat=length):
            yield "".join(letters)
