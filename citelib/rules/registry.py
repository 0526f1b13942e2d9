"""Finding the rules: every module of this package that declares one is a rule, by being there.

A rule is a function that takes an `Audit` and returns a SELECT with these columns:

* ``article`` (a slug) and ``subject_id`` (how the command line names the subject);
* whatever its message and its remedy name in braces, and the numbers that other programs want.

A number is printed as "1 day" or "12 days" by ``{days:days}``, a text is cut at 90 letters by ``{text:90}``. The first
line of the docstring describes the rule in tables, the rest explains it. `keep` says what SQL cannot: it gets a row as
a dict, may change it, and returns whether the row is a finding. A name that begins with ``_`` is for the message alone:
`keep` adds it, and the finding's data leave it out.
"""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Select

from citelib.rules.audit import Audit
from citelib.rules.finding import Severity

Query = Callable[[Audit], Select[Any]]
Keep = Callable[[dict[str, Any], Audit], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: what it looks for and how it is told. `subject` is the kind of thing that it finds."""

    id: str
    severity: Severity
    subject: str
    message: str
    remedy: str
    query: Query
    keep: Keep | None

    @property
    def description(self) -> str:
        """One line for tables."""
        return (self.query.__doc__ or "").strip().splitlines()[0]

    @property
    def explanation(self) -> str:
        """The whole docstring, unindented."""
        lines = (self.query.__doc__ or "").strip().splitlines()
        return "\n".join(line.strip() for line in lines)


_declared: dict[str, Rule] = {}


def rule(
    id: str, *, severity: Severity, subject: str, message: str, remedy: str, keep: Keep | None = None
) -> Callable[[Query], Query]:
    """Declares the function below it as a rule."""

    def declare(query: Query) -> Query:
        _declared[id] = Rule(id, severity, subject, message, remedy, query, keep)
        return query

    return declare


@cache
def rules() -> dict[str, Rule]:
    """All rules by id, in alphabetical order."""
    package = importlib.import_module("citelib.rules")
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"citelib.rules.{module.name}")
    return dict(sorted(_declared.items()))
