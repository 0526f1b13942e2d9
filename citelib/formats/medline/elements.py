"""Taking an XML element apart: what was read goes, so that what is left over is what nothing has read."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from citelib.formats.medline.lines import plain

_WHITE = re.compile(r"[ \t\n]+")
_USUAL = frozenset((("ValidYN", "Y"), ("CompleteYN", "Y"), ("MajorTopicYN", "N"), ("Version", "1")))
"""Attributes that say nothing."""


def take(parent: Element, path: str) -> str:
    """The text of the first element at the path; nothing if there is none."""
    element = parent.find(path)
    return "" if element is None else text_of(element)


def take_all(parent: Element, path: str) -> list[str]:
    """The texts of all elements at the path that have one."""
    return list(filter(None, map(text_of, parent.iterfind(path))))


def take_attribute(element: Element, name: str) -> str:
    """The value of an attribute; nothing if it has none."""
    return _one_line(element.attrib.pop(name, ""))


def text_of(element: Element) -> str:
    """The text of the element without its markup; it is gone from the element."""
    text = _one_line("".join(element.itertext()))
    element.text = None
    del element[:]
    return text


def left_over(element: Element) -> dict[str, list[str]]:
    """What nothing has taken, by its path below the element: texts, and attributes behind ``@``."""
    found: dict[str, list[str]] = {}
    for path, text in _rest(element, ""):
        found.setdefault(path, []).append(text)
    return found


def _rest(element: Element, path: str) -> Iterator[tuple[str, str]]:
    open_elements = [(element, path)]
    while open_elements:
        current, here = open_elements.pop()
        for name, value in current.attrib.items():
            if (name, value) not in _USUAL and (text := _one_line(value)):
                yield f"{here}@{name}", text
        parts = (current.text or "", *(child.tail or "" for child in current))
        if text := _one_line(" ".join(parts)):
            yield here or current.tag, text
        open_elements += [(child, f"{here}/{child.tag}".lstrip("/")) for child in reversed(current)]


def _one_line(text: str) -> str:
    return _WHITE.sub(" ", plain(text)).strip(" ")
