"""The text of one reference as pieces, some of which are marked as titles or links, until a writer marks them up."""

import re

from citelib.reference import Reference

_STOPS = ".?!…。？！｡"
_JUNK_BEFORE = " ,;:"
_JUNK_AFTER = " ,;:"
_removed = re.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb"
    r"\ufdd0-\ufdef\ufffe\uffff]"
).sub
_lone_surrogates = re.compile(r"[\ud800-\udfff]").sub


class Title(str):
    """A title that the style prints in italics."""

    __slots__ = ()


class Link(str):
    """A text that leads to `address`."""

    address: str

    def __new__(cls, text: str, address: str) -> "Link":
        """The text, printed as it is where there are no links."""
        link = super().__new__(cls, text)
        link.address = address
        return link


class Sentences:
    """The elements of one reference, each closed by a stop unless it ends in one; `most` is how many authors it names.

    >>> line = Sentences(most=6)
    >>> line.add("What is psoas syndrome?"), line.add(""), line.add("J Am Osteopath Assoc")
    (None, None, None)
    >>> "".join(line.pieces)
    'What is psoas syndrome? J Am Osteopath Assoc.'
    """

    __slots__ = ("most", "pieces")

    def __init__(self, most: int) -> None:
        self.most = most
        self.pieces: list[str] = []

    def add(self, *pieces: str, stop: str = ".") -> None:
        """Adds one element; nothing if all its pieces are empty."""
        known = [piece for piece in pieces if piece]
        if not known:
            return
        if self.pieces:
            self.pieces.append(" ")
        self.pieces += known
        if stop and known[-1][-1] not in _STOPS:
            self.pieces.append(stop)


def clean(text: str) -> str:
    r"""The value on one line: no control characters or direction marks, nothing around it that belongs to no value.

    >>> clean(" Psoas\tsyndrome\u202e , ")
    'Psoas syndrome'
    """
    if not text:
        return ""
    if not text.isprintable() or "  " in text:
        text = _on_one_line(text)
    if text and (text[0] in _JUNK_BEFORE or text[-1] in _JUNK_AFTER):
        text = text.lstrip(_JUNK_BEFORE).rstrip(_JUNK_AFTER)
    return text


def without_stop(text: str) -> str:
    """The text without the one stop at its end; an ellipsis stays.

    >>> without_stop("Psoas syndrome."), without_stop("And then ...")
    ('Psoas syndrome', 'And then ...')
    """
    return text[:-1] if text.endswith(".") and not text.endswith("..") else text


def joined(separator: str, *parts: str) -> str:
    """The parts that are not empty, with the separator between them."""
    return separator.join([part for part in parts if part])


def untitled(reference: Reference) -> str:
    """What stands for a reference of which no printed field is known."""
    return clean(reference.raw_text) or clean(reference.citation_key) or "Untitled"


def _on_one_line(text: str) -> str:
    return " ".join(_lone_surrogates("\ufffd", _removed("", text)).split())
