"""What a rule yields."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Any


class Severity(IntEnum):
    """How much a finding matters, the least first."""

    INFO = 1
    WARNING = 2
    ERROR = 3
    CRITICAL = 4

    def __str__(self) -> str:
        return self.name.lower()


# Not frozen: an audit makes 100,000s of them, and making a frozen one takes five times as long.
@dataclass(slots=True)
class Finding:
    """One thing that needs attention.

    `article` is a slug, or empty for something that belongs to none. `subject_kind` is ``article``, ``claim``,
    ``reference`` …; `subject_id` names it as the command line does. `data` holds the numbers of the message.
    """

    rule: str
    severity: Severity
    article: str
    subject_kind: str
    subject_id: str
    message: str
    remedy: str
    data: dict[str, Any]
