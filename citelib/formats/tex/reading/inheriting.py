"""What an entry takes over from the entries that its fields `crossref` and `xdata` name.

BibTeX copies every field that the child lacks under the same name ("BibTeXing", section 4). biblatex copies some under
another name, so that a chapter's `booktitle` is its book's `title` (biblatex manual, appendix B): done here for the
fields that a reference has; where the child has a field of its own, that stays.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from citelib.formats.tex.reading.blocks import Block
from citelib.formats.tex.reading.expressions import Macros, as_written

LINKS = ("crossref", "xdata")
Fields = dict[str, tuple[str, str]]
"""Fields by their names in lower case: the name as written and the expression."""

_names_parents = re.compile(r"\b(?:crossref|xdata)\s*=", re.IGNORECASE).search
_PARENTS = re.compile(r"\b(?:crossref|xdata)\s*=\s*[{\"]?([^}\"\n]*)", re.IGNORECASE)
_NOT_INHERITED = frozenset(
    "crossref xdata xref entryset entrysubtype execute ids keywords label options presort related relatedoptions"
    " relatedstring relatedtype shorthand shorthandintro sortkey".split()
)
"""Fields that say something about one entry alone (biblatex manual, appendix B)."""
_PARTS = frozenset(
    "inbook incollection inproceedings conference suppbook suppcollection inreference bookinbook suppperiodical".split()
)
_WHOLE = {"title": "booktitle", "subtitle": "booksubtitle", "titleaddon": "booktitleaddon"}
_OTHER_TITLES = ("subtitle", "titleaddon", "shorttitle", "sorttitle", "indextitle", "indexsorttitle")
_LONGEST_CHAIN = 100


def has_links(text: str) -> bool:
    """Whether any entry of the text may inherit."""
    return _names_parents(text) is not None


class Parents:
    """The entries of a file that others name, with the macros put in that were defined where they stand."""

    def __init__(self, text: str, blocks: Iterable[Block]) -> None:
        named = {key.strip().lower() for keys in _PARENTS.findall(text) for key in keys.split(",")}
        macros = Macros()
        self._entries: dict[str, Block] = {}
        for block in blocks:
            if block.kind == "string":
                for name, expression in block.fields[:1]:
                    macros.define(name, expression)
            elif block.kind and block.key.lower() in named and block.key.lower() not in self._entries:
                fields = [(name, as_written(value, macros.value(value)[0])) for name, value in block.fields]
                self._entries[block.key.lower()] = replace(block, fields=fields)

    def inherited(self, block: Block, values: Mapping[str, str]) -> tuple[Fields, list[str]]:
        """The fields that the entry lacks and takes over, and the keys that name no entry.

        `values` are the texts of its own fields by their names in lower case.
        """
        own = {name.lower() for name, _ in block.fields}
        found: Fields = {}
        missing: list[str] = []
        self._collect(block, values, found, missing, {block.key.lower()})
        return {name: field for name, field in found.items() if name not in own}, missing

    def _collect(
        self, block: Block, values: Mapping[str, str], found: Fields, missing: list[str], seen: set[str]
    ) -> None:
        for link in LINKS:
            for key in filter(None, (one.strip() for one in values.get(link, "").split(","))):
                parent = self._entries.get(key.lower())
                if parent is None or parent is block:
                    missing.append(key)
                elif key.lower() not in seen and len(seen) <= _LONGEST_CHAIN:
                    seen.add(key.lower())
                    self._take(block, parent, link, found)
                    links = {name.lower(): _plain(text) for name, text in parent.fields if name.lower() in LINKS}
                    self._collect(parent, links, found, missing, seen)

    def _take(self, child: Block, parent: Block, link: str, found: Fields) -> None:
        is_part = link == "crossref" and child.kind in _PARTS and parent.kind not in _PARTS
        fields = [(name, value) for name, value in parent.fields if name.lower() not in _NOT_INHERITED]
        for name, expression in fields:
            if not (is_part and name.lower() in _OTHER_TITLES):
                found.setdefault(name.lower(), (name, expression))
        for name, expression in fields if is_part else ():
            if whole := _WHOLE.get(name.lower()):
                found.setdefault(whole, (whole, expression))


def _plain(expression: str) -> str:
    return expression.strip('{}" ')
