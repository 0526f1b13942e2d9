"""The values of one record of EndNote's XML by their paths, as texts without styles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from citelib.formats.endnote.elements import LISTS, PARAGRAPHS
from citelib.formats.parts.raised import lower_digits, raise_digits

_INDENTED = re.compile(r"[ \t]*\n(?:\t|  )[ \t]*|[ \t]+")
_LINES = re.compile(r"[ \t]*[\r\n\u2028\u2029]\s*")
_BLANKS = re.compile(r"\s+")
_FACES = {"superscript": raise_digits, "subscript": lower_digits}
_STYLE = frozenset(("face", "font", "size", "color", "charset"))


@dataclass(frozen=True, slots=True)
class Value:
    """One text: an element's, or an attribute's, whose path ends in ``@`` and its name."""

    path: str
    text: str


def values(record: Element) -> Iterator[Value]:
    """Each text that is not empty, in the order of the record."""
    waiting = [("", child) for child in reversed(record)]
    while waiting:
        path, element = waiting.pop()
        here = f"{path}{_name(element)}"
        for name, text in element.attrib.items():
            if name not in _STYLE and text.strip() and text.strip() != _one_line(_text(element)):
                yield Value(f"{here}/@{name}", _one_line(text))
        inner = [child for child in element if _name(child) != "style"]
        if inner and here not in PARAGRAPHS and here not in LISTS:
            waiting += [(f"{here}/", child) for child in reversed(inner)]
            text = "".join((element.text or "", *(child.tail or "" for child in element)))
        else:
            text = _text(element)
        yield from (Value(here, part) for part in _parts(here, text))


def _name(element: Element) -> str:
    return element.tag.lower().replace("_", "-")


def _text(element: Element) -> str:
    """All text; styles that raise or lower digits stay visible."""
    parts = [element.text or ""]
    for child in element:
        inner = "".join(child.itertext())
        parts += [_FACES.get(child.get("face", ""), str)(inner), child.tail or ""]
    return "".join(parts)


def _parts(path: str, text: str) -> Iterator[str]:
    """The values that a text holds. EndNote ends lines with U+000D; line feeds with indentation are the file's own."""
    if path not in PARAGRAPHS and path not in LISTS:
        lines = [_one_line(text)]
    else:
        lines = [_one_line(line) for line in _LINES.split(_INDENTED.sub(" ", text).strip())]
    lines = list(filter(None, lines))
    if lines:
        yield from lines if path in LISTS else ["\n".join(lines)]


def _one_line(text: str) -> str:
    return _BLANKS.sub(" ", text).strip()
