"""Writers and readers of bibliographic formats: one module is one format. Pure: text in, values out.

A format is a module that stands directly in this package; what several formats share stands in sub-packages. The first
line of its docstring describes it to users, `suffix` is the usual end of a file's name, and it has one or both of::

    dumps(references: Iterable[Reference]) -> Iterator[str]
    loads(text: str) -> Iterator[Reference | Problem]

Both are streams. A format that has `loads` also says whether a text is its own, by its content alone::

    recognises(text: str) -> bool

`loads` yields a Reference, with its line, for each record that it can read, and a rejected Problem, with the record's
text, for each that it cannot. Other Problems say what was doubtful in the reference that follows them, or what was left
out. A text that cannot be read at all raises InputError. The format is called like its module, with hyphens:
`csl_json` is ``csl-json``.
"""

import importlib
import pkgutil
from types import ModuleType

from citelib.errors import NotFound, one_of


def names() -> list[str]:
    """Every format by name, in alphabetical order; imports none of them.

    >>> "csl-json" in names()
    True
    """
    return sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(__path__) if not module.ispkg)


def recognised(text: str) -> list[str]:
    """The formats of which a text shows the marks, in alphabetical order."""
    return [name for name in names() if getattr(find(name), "recognises", _is_not_read)(text)]


def find(name: str) -> ModuleType:
    """The module of one format; imports no other. Raises NotFound, naming the nearest formats."""
    known = names()
    if name not in known:
        raise NotFound(f"There is no format {name!r}", mend=f"use {one_of(_nearest(name, known))}")
    return importlib.import_module(f"{__name__}.{name.replace('-', '_')}")


def _is_not_read(_text: str) -> bool:
    return False


def _nearest(name: str, known: list[str]) -> list[str]:
    from rapidfuzz import process  # takes longer to import than a format; only a mistyped name needs it

    near = process.extract(name.lower(), known, limit=3, score_cutoff=50)
    return [match for match, _, _ in near] or known
