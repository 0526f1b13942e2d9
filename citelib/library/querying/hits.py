"""Finding articles, claims and references by a query, best first.

How good a hit is says bm25 of the words; a word of a title counts four times. What is found by fields alone comes in
the order in which it came into the library. Withdrawn articles, their claims, retired claims and merged references are
not found.
"""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, not_, or_, select, text

from citelib.errors import UsageError
from citelib.library import search
from citelib.library.merged import standing
from citelib.library.querying import fulltext
from citelib.library.querying.parsing import require
from citelib.library.querying.terms import All, Not, Term, Tree, has_fields, plain_words, terms
from citelib.library.schema import article, claim, reference

CHUNK = 500
WORDS_SHOWN = 16


def find(connection: Connection, query: str, *, kind: str | None, limit: int | None) -> list[search.Hit]:
    """What the query asks for, best first. Raises UsageError, NotFound."""
    tree = require(query)
    if has_fields(tree) and kind not in (None, "reference"):
        raise UsageError(
            f"Fields belong to references, and --kind {kind} leaves these out",
            mend="leave --kind out, or search for words alone",
        )
    words = plain_words(tree)
    if words is None:
        return _read(connection, tree, _best(connection, tree, kind)[:limit])
    return search.matching(connection, fulltext.all_of(map(_expression, words)), kind=kind, limit=limit)


def _best(connection: Connection, tree: Tree, kind: str | None) -> list[int]:
    """The rows of the full text of all that is found, best first."""
    chosen = _chosen(connection, tree)
    rows = [row for one in chosen if kind in (None, one) for row in connection.execute(chosen[one]).scalars()]
    scores = _scores(connection, _wanted(tree))
    return sorted(rows, key=lambda row: (scores.get(row, 0.0), row))


def _scores(connection: Connection, wanted: str) -> dict[int, float]:
    if not wanted:
        return {}
    return {row.rowid: row.score for row in connection.execute(text(_SCORES), {"match": wanted})}


def _chosen(connection: Connection, tree: Tree) -> dict[str, Select[int]]:
    """For each kind of thing that the query can find, the rows of what it asks for."""
    if has_fields(tree):
        from citelib.library.querying.conditions import condition  # most people look for words only

        return {"reference": _rows("reference", standing(), condition(connection, tree))}
    kept = article.c.status != "withdrawn"
    conditions = {
        "article": kept,
        "claim": and_(
            claim.c.retired_at.is_(None),
            claim.c.article_id.in_(select(article.c.id).where(kept)),
        ),
        "reference": standing(),
    }
    return {kind: _rows(kind, in_use, _holds(tree, _row(kind))) for kind, in_use in conditions.items()}


def _rows(kind: str, *conditions: ColumnElement[bool]) -> Select[int]:
    return select(_row(kind)).where(*conditions)


def _row(kind: str) -> ColumnElement[int]:
    return fulltext.row(kind, {"article": article, "claim": claim, "reference": reference}[kind].c.id)


def _holds(tree: Tree, row: ColumnElement[int]) -> ColumnElement[bool]:
    if isinstance(tree, Term):
        return row.in_(fulltext.rows(_expression(tree)))
    if isinstance(tree, Not):
        return not_(_holds(tree.part, row))
    parts = [_holds(part, row) for part in tree.parts]
    return and_(*parts) if isinstance(tree, All) else or_(*parts)


def _wanted(tree: Tree) -> str:
    """The words by which the best are found: all that the query does not deny."""
    return fulltext.any_of(_expression(term) for term in terms(tree, denied=False) if not term.field)


def _expression(term: Term) -> str:
    return fulltext.expression(term.text, begins=term.begins)


def _read(connection: Connection, tree: Tree, rows: list[int]) -> list[search.Hit]:
    """What these rows of the full text are, in the same order."""
    found: dict[int, search.Hit] = {}
    for start in range(0, len(rows), CHUNK):
        some = rows[start : start + CHUNK]
        excerpts = _excerpts(connection, _wanted(tree), some)
        for row in connection.execute(text(_READ).bindparams(bindparam("rows", expanding=True)), {"rows": some}):
            excerpt = excerpts.get(row.rowid) or _beginning(row.text)
            found[row.rowid] = search.Hit(row.kind, row.name, row.article or "", excerpt, row.title or "")
    return [found[row] for row in rows if row in found]


def _excerpts(connection: Connection, wanted: str, rows: Iterable[int]) -> dict[int, str]:
    if not wanted:
        return {}
    statement = text(_EXCERPTS).bindparams(bindparam("rows", expanding=True))
    found = connection.execute(statement, {"match": wanted, "rows": list(rows)})
    return {row.rowid: row.excerpt for row in found}


def _beginning(words: str) -> str:
    first = words.split(maxsplit=WORDS_SHOWN)
    return " ".join(first[:WORDS_SHOWN]) + ("…" if len(first) > WORDS_SHOWN else "")


_SCORES = f"SELECT rowid, {search.SCORE} AS score {search.MATCHING}"
_EXCERPTS = f"SELECT rowid, {search.EXCERPT} {search.MATCHING} AND rowid IN :rows"
_READ = f"""
{search.NAMED}, coalesce(claim.text, reference.raw_text, search.title) AS text {search.SUBJECTS}
WHERE search.rowid IN :rows
"""
