"""Where the next item seems to begin when one cannot be read: by the layout of the text."""

import re

from citelib.formats.csl.variables import NAME_PARTS

_NO_NAME = rf'(?!\s*+"(?:{"|".join(NAME_PARTS)})")'
_ON_ITS_LINE = re.compile(r"(?<![^\r\n])([ \t]*+)(\"[^\"\r\n]{1,100}\"\s*+:\s*+)?\Z")
_LOOK_BACK = 200


def next_item(text: str, start: int) -> re.Match[str] | None:
    """A match that begins at the line end, or the closing brace, before the item that follows the one at `start`.

    Items that begin a line are followed by items with the same indentation, with their name if they have one; others
    by items behind ``},``. An object that begins with a part of a name is no item.
    """
    before = _ON_ITS_LINE.search(text[max(start - _LOOK_BACK, 0) : start])
    if not before:
        following = rf"\}}\s*+,\s*+\{{{_NO_NAME}"
    elif before[2]:
        following = rf'[\r\n]{before[1]}(?="[^"\r\n]{{1,100}}"\s*+:\s*+\{{)'
    else:
        following = rf"[\r\n]{before[1]}(?=\{{{_NO_NAME})"
    return re.compile(following).search(text, start + 1)
