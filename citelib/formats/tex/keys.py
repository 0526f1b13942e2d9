"""Citation keys that BibTeX, Biber and LaTeX accept, each once in a file."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from types import MappingProxyType

Aliases = Mapping[str, Sequence[str]]
NO_ALIASES: Aliases = MappingProxyType({})

_is_valid = re.compile(r"[A-Za-z0-9!*+./:;<>?@\[\]_|-]+").fullmatch
_IDS = re.compile(r"\n  ids = \{([^{}]*)\}", re.IGNORECASE)
_INVALID = re.compile(r"[^A-Za-z0-9!*+./:;<>?@\[\]_|-]+")


class Keys:
    """Gives out the keys of one file."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, key: str) -> str:
        """The key itself if it is valid and new to this file, else one made from it.

        Accents are dropped, every run of characters that no program may see becomes a hyphen, an empty key becomes
        ``reference``, and a key that was taken gets ``-2``, ``-3`` … To BibTeX, keys that differ by case are the same.

        >>> keys = Keys()
        >>> [keys.take(key) for key in ("müller 2012", "Muller-2012", "{}")]
        ['muller-2012', 'Muller-2012-2', 'reference']
        """
        safe = unique = key if _is_valid(key) else _make_safe(key)
        count = 1
        while (folded := unique.lower()) in self._taken:
            count += 1
            unique = f"{safe}-{count}"
        self._taken.add(folded)
        return unique


def is_valid(key: str) -> bool:
    """Whether every program accepts the key as it is."""
    return _is_valid(key) is not None


def with_aliases(entry: str, aliases: Sequence[str]) -> str:
    r"""The entry with other keys by which biblatex finds it, in its field `ids`.

    >>> with_aliases("@misc{a,\n  title = {T},\n}\n\n", ["b"])
    '@misc{a,\n  title = {T},\n  ids = {b},\n}\n\n'
    """
    found = _IDS.search(entry)
    known = [key.strip() for key in found[1].split(",")] if found else []
    keys = ", ".join(dict.fromkeys(key for key in (*known, *aliases) if is_valid(key) and "," not in key))
    if found:
        return f"{entry[: found.start()]}\n  ids = {{{keys}}}{entry[found.end() :]}"
    return f"{entry.removesuffix('}' + chr(10) * 2)}  ids = {{{keys}}},\n}}\n\n" if keys else entry


def _make_safe(key: str) -> str:
    letters = unicodedata.normalize("NFKD", key).encode("ascii", "ignore").decode("ascii")
    return _INVALID.sub("-", letters).strip("-") or "reference"
