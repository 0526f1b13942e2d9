"""The bullets and numbers that begin the entries of a list of references."""

import re

from citelib.parsing.article.layout import Block, list_label
from citelib.parsing.article.lines import Line

_NUMBER = re.compile(
    r"(?:\[(?P<square>[0-9]{1,3})\]|\((?P<round>[0-9]{1,3})\)|(?P<stop>[0-9]{1,3})[.)](?![0-9])"
    r"|(?P<bare>[0-9]{1,3})(?=\s+[^\W\d_a-z]|[A-Z“\"])|(?P<raised>[⁰¹²³⁴-⁹]{1,3}))\s*"
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MOST_SKIPPED = 5


class EntryLabels:
    """Labels of entries: bullets, and numbers that go on counting (a volume at the start of a line does not)."""

    def __init__(self) -> None:
        self._last = 0

    def __call__(self, line: Line, before: Block | None) -> tuple[str, str] | None:
        """The label and the rest of a line that begins an entry; None for a line that goes on with one."""
        number = _NUMBER.match(line.text)
        if number:
            if self._counts(number, finished=before is None or before.text[-1:] in ".)]/"):
                self._last = _value(number)
                return number[0].strip(), line.text[number.end() :]
            return None
        labelled = list_label(line, None)
        if labelled is None or labelled[0].strip("().").isalpha():
            return None
        inner = _NUMBER.match(labelled[1])
        if inner and inner["bare"] is None and _value(inner) == self._last + 1:
            self._last += 1
            return inner[0].strip(), labelled[1][inner.end() :]
        return labelled

    def _counts(self, number: re.Match[str], *, finished: bool) -> bool:
        """Whether this can be the next number; behind a finished entry some may be missing, or a new count begin."""
        value = _value(number)
        if value == self._last + 1:
            return True
        if not self._last:
            return finished and number["bare"] is None and number["raised"] is None
        return finished and (value == 1 or 0 < value - self._last <= _MOST_SKIPPED)


def number_of(label: str) -> int:
    """The number in a printed label, or 0 for a bullet."""
    digits = label.strip("[]().").translate(_RAISED)
    return int(digits) if digits.isascii() and digits.isdigit() else 0


def _value(number: re.Match[str]) -> int:
    return int((number[number.lastgroup or 0]).translate(_RAISED))
