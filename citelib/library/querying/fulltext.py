"""Words in the language of the full-text table: each is quoted there, for a bare DOI would be a syntax error."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Select, column, literal_column, select, table

from citelib.library.folding import NOT_FOLDED_BY_SEARCH, plain

SEARCH = table("search", column("rowid"))
KINDS = ("article", "claim", "reference")


def expression(words: str, *, begins: bool = False) -> str:
    """A word, or words that stand together; with `begins` the last may go on.

    One whose letters the full text does not fold is looked for in plain letters, too.
    """
    star = "*" if begins else ""
    if NOT_FOLDED_BY_SEARCH.isdisjoint(words):
        return _quoted(words) + star
    return f"({_quoted(words)}{star} OR {_quoted(plain(words))}{star})"


def all_of(expressions: Iterable[str]) -> str:
    """What holds all of them."""
    listed = list(expressions)
    return (" AND " if any(one.startswith("(") for one in listed) else " ").join(listed)


def any_of(expressions: Iterable[str]) -> str:
    """What holds one of them."""
    return " OR ".join(expressions)


def rows(match: str) -> Select[tuple[int]]:
    """The rows of the full text that match."""
    return select(SEARCH.c.rowid).where(literal_column("search").op("MATCH")(match))


def row(kind: str, row_id: ColumnElement[int]) -> ColumnElement[int]:
    """The row of the full text that belongs to a subject."""
    return row_id * len(KINDS) + KINDS.index(kind)


def _quoted(words: str) -> str:
    return '"' + words.replace('"', " ") + '"'
