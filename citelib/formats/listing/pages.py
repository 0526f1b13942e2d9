"""Page ranges: shortened as NLM prints them, whole as AMA does.

Sources: Citing Medicine, chapter 1 (location: digits of the last page that repeat are left out, unless a letter
follows the number); NLM's indexing manual, 10.2 (``1199-205``); AMA Manual of Style, section 3.11.8 (all digits).
"""

import re
from collections.abc import Callable

from citelib.formats.listing.pieces import clean

_range = re.compile(r"([^\W\d_]*)([0-9]{1,9})-([^\W\d_]*)([0-9]{1,9})").fullmatch
_dashes = re.compile(r" *(?:[‐‑‒–—−]|-{1,3}) *").sub
_separators = re.compile(r"([,;] *)").split


def plain(pages: str) -> str:
    """The pages as they are, every dash a hyphen."""
    text = clean(pages)
    return text if text.isdigit() else _dashes("-", text)


def shortened(pages: str) -> str:
    """Each range without the digits of its last page that repeat those of its first.

    >>> shortened("522-528"), shortened("1199–1205"), shortened("S12-S19"), shortened("S6-S12"), shortened("12A-14A")
    ('522-8', '1199-205', 'S12-9', 'S6-12', '12A-14A')
    """
    return _each(plain(pages), _shorten)


def whole(pages: str) -> str:
    """Each range with all digits of its last page.

    >>> whole("522-8, 531-3"), whole("S12-9"), whole("S6-12"), whole("5795-813"), whole("iii-v")
    ('522-528, 531-533', 'S12-S19', 'S6-S12', '5795-5813', 'iii-v')
    """
    return _each(plain(pages), _complete)


def _each(pages: str, change: Callable[[str], str]) -> str:
    if "-" not in pages:
        return pages
    return "".join(change(part) for part in _separators(pages))


def _shorten(pages: str) -> str:
    found = _range(pages)
    if not found:
        return pages
    letters, first, letters_again, last = found.groups()
    if letters_again not in ("", letters) or int(first) >= int(last):
        return pages
    if len(first) != len(last):
        return f"{letters}{first}-{last}"
    same = next(at for at, digit in enumerate(last) if digit != first[at])
    return f"{letters}{first}-{last[same:]}"


def _complete(pages: str) -> str:
    found = _range(pages)
    if not found:
        return pages
    letters, first, letters_again, last = found.groups()
    if letters_again not in ("", letters):
        return pages
    number = first[: max(len(first) - len(last), 0)] + last
    return f"{letters}{first}-{letters}{number}" if int(number) > int(first) else pages
