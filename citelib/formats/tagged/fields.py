"""The tagged values of one record while fields are filled from them."""

import re
from collections.abc import Callable
from typing import Any

_BLANKS = re.compile(r"[ \t\n\u2028\u2029]+")


class Tags:
    """The values by tag, in the order in which they came; none is empty.

    What is taken goes into a field; what no field holds whole is kept and stands in `Reference.extra` in the end, with
    whatever nobody took. `doubts` says what was not understood.
    """

    __slots__ = ("_kept", "doubts", "values")

    def __init__(self, values: dict[str, list[str]]) -> None:
        self.values = values
        self.doubts: list[str] = []
        self._kept: dict[str, list[str]] = {}

    def take(self, *tags: str) -> list[str]:
        """All values of these tags, in this order of the tags."""
        return [value for tag in tags for value in self.values.pop(tag, ())]

    def first(self, *tags: str) -> str:
        """The first value that one of the tags has, in this order; another one is kept, an equal one is not."""
        found = ""
        for tag in tags:
            for value in self.values.pop(tag, ()):
                if not found:
                    found = value
                elif value != found:
                    self.keep(tag, value)
        return found

    def keep(self, tag: str, value: str) -> None:
        """Leaves a value that was taken for `extra`."""
        self._kept.setdefault(tag, []).append(value)

    def drop(self, tag: str, is_said: Callable[[str], bool]) -> None:
        """Takes those values of this tag away which a field says already."""
        if tag in self.values:
            left = [value for value in self.values.pop(tag) if not is_said(value)]
            if left:
                self.values[tag] = left

    def rest(self) -> dict[str, Any]:
        """What no field holds: a text, or a list of texts, by tag."""
        left = {**self.values, **self._kept}
        for tag in self._kept.keys() & self.values.keys():
            left[tag] = self._kept[tag] + self.values[tag]
        return {tag: texts[0] if len(texts) == 1 else texts for tag, texts in left.items()}


def single_line(text: str) -> str:
    r"""The text with every run of blanks and line breaks as one space; other spaces, such as no-break ones, stay.

    >>> single_line(" Gout:\n  a review ")
    'Gout: a review'
    """
    text = text.strip()
    return text if text.isprintable() and "  " not in text else _BLANKS.sub(" ", text)
