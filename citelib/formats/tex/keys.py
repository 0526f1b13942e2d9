"""Citation keys that BibTeX, Biber and LaTeX accept, each once in a file."""

import re
import unicodedata

_is_valid = re.compile(r"[A-Za-z0-9!*+./:;<>?@\[\]_|-]+").fullmatch
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


def _make_safe(key: str) -> str:
    letters = unicodedata.normalize("NFKD", key).encode("ascii", "ignore").decode("ascii")
    return _INVALID.sub("-", letters).strip("-") or "reference"
