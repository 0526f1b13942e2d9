"""What was read in one printed reference, and how surely."""

from dataclasses import dataclass

from citelib.reference import Reference


@dataclass(frozen=True, slots=True)
class FieldReading:
    """One field of the reference, the text that it was read from, and how sure that is, from 0 to 1."""

    name: str
    text: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Reading:
    """One printed reference as values.

    `reference.raw_text` is the text as given. `doubts` are plain sentences for an editor on what could not be read
    surely; none means sure. `leftover` are the pieces of the text that no field took. `fields` says, in the order in
    which they were read, which words became which field.
    """

    reference: Reference
    doubts: tuple[str, ...] = ()
    leftover: tuple[str, ...] = ()
    fields: tuple[FieldReading, ...] = ()
