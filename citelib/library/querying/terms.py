"""A query as a tree of frozen values."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or words that stand together, in a field, or anywhere where `field` is empty.

    `begins` says that the last word may go on; `quoted` that somebody wrote it in quotes.
    """

    text: str
    field: str = ""
    begins: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Not:
    """What the part does not hold of."""

    part: "Tree"


@dataclass(frozen=True, slots=True)
class All:
    """What all parts, two at least, hold of."""

    parts: tuple["Tree", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """What one of the parts, two at least, holds of."""

    parts: tuple["Tree", ...]


Tree: TypeAlias = Term | Not | All | AnyOf


def joined(kind: type[All] | type[AnyOf], parts: list[Tree]) -> Tree:
    """The parts, each once, as one tree."""
    different = tuple(dict.fromkeys(parts))
    return different[0] if len(different) == 1 else kind(different)


def terms(tree: Tree, *, denied: bool = True) -> Iterator[Term]:
    """The terms of a tree in their order; without `denied` those only that are not behind a NOT."""
    if isinstance(tree, Term):
        yield tree
    elif isinstance(tree, Not):
        if denied:
            yield from terms(tree.part)
    else:
        for part in tree.parts:
            yield from terms(part, denied=denied)


def has_fields(tree: Tree) -> bool:
    """Says whether a field is asked for."""
    return any(term.field for term in terms(tree))


def plain_words(tree: Tree) -> list[Term] | None:
    """The terms of a query that asks for words anywhere, all of them, and nothing else; None for any other query."""
    parts = tree.parts if isinstance(tree, All) else (tree,)
    found = [part for part in parts if isinstance(part, Term) and not part.field]
    return found if len(found) == len(parts) else None
