"""The references of a text of CSL-JSON, and whether a text is one."""

import re
from collections.abc import Iterator
from typing import Any

from citelib.article import Problem
from citelib.formats.csl import reading, stream
from citelib.formats.csl.variables import OF_CROSSREF, TYPES
from citelib.reference import Reference

_TYPE = re.compile(rf'"type"\s*+:\s*+"(?:{"|".join(sorted(TYPES | OF_CROSSREF.keys(), reverse=True))})"')
_VARIABLE = re.compile(
    r'"(id|title|author|editor|issued|container-title|publisher|DOI|URL|ISBN|ISSN|PMID|citation-key)"\s*+:'
)
_LOOKED_AT = 50_000


def loads(text: str) -> Iterator[Reference | Problem]:
    """The items of an array, of an object that holds them, or one after another; see `citelib.formats.csl.stream`."""
    for element in stream.elements(text):
        if isinstance(element, Problem):
            yield element
        elif not isinstance(element.value, dict):
            yield stream.rejected(element.line, "It is no object, so it is no item", element.text)
        else:
            yield from _read(element)


def recognises(text: str) -> bool:
    """Whether it is JSON with a type of CSL and one of its variables, or with three of its variables."""
    beginning = text[:_LOOKED_AT].lstrip("\ufeff \t\r\n")
    if not beginning.startswith(("[", "{")):
        return False
    if beginning[1:].strip() == "]":
        return True
    variables = {found[1] for found in _VARIABLE.finditer(beginning)}
    return bool(_TYPE.search(beginning) and variables) or len(variables) > 2


def _read(element: stream.Element) -> Iterator[Reference | Problem]:
    variables: dict[str, Any] = element.value
    if element.key and "id" not in variables:
        variables = {"id": element.key, **variables}
    if element.repeated:
        variables = {**variables, "repeated": dict(element.repeated)}
        yield Problem(element.line, f"It says {', '.join(name for name, _ in element.repeated)} twice: the last counts")
    reference, doubts = reading.read(variables, element.line)
    if reference is None:
        yield stream.rejected(element.line, f"It is no item of CSL-JSON: {doubts[0]}", element.text)
        return
    yield from (Problem(element.line, doubt, key=reference.citation_key) for doubt in doubts)
    yield reference
