"""CSL-JSON, for citation processors, pandoc and Zotero.

The schema is CSL's own (github.com/citation-style-language/schema, csl-data.json). What CSL has no variable for stands
under ``custom``, which the schema leaves to programs. Crossref's works, which are nearly CSL-JSON, are read as well.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from citelib.article import Problem
from citelib.formats.csl.writing import item
from citelib.reference import Reference

__all__ = ["dumps", "item", "loads", "recognises", "suffix"]

suffix = ".json"

_has_lone_surrogate = re.compile(r"[\ud800-\udfff]").search


def dumps(references: Iterable[Reference]) -> Iterator[str]:
    """One JSON array, one item on each line."""
    separator = "[\n"
    for reference in references:
        yield separator + _write(item(reference))
        separator = ",\n"
    yield "\n]\n" if separator == ",\n" else "[]\n"


def loads(text: str) -> Iterator[Reference | Problem]:
    """The items of an array, of an object that holds them, or one after another; see `citelib.formats.csl.stream`."""
    from citelib.formats.csl import loading  # takes longer to import than all that writing needs

    return loading.loads(text)


def recognises(text: str) -> bool:
    """Whether it is JSON with a type of CSL and one of its variables, or with three of its variables."""
    from citelib.formats.csl import loading

    return loading.recognises(text)


def _write(variables: dict[str, Any]) -> str:
    text = json.dumps(variables, ensure_ascii=False)
    # A lone surrogate cannot be encoded in UTF-8; JSON's escapes can hold it.
    return json.dumps(variables) if _has_lone_surrogate(text) else text
