"""What was not understood in an imported file, until that file is imported again."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from citelib.article import Problem
from citelib.library.schema import problem


def keep_of_article(connection: Connection, article_id: int, found: Iterable[Problem]) -> None:
    """Stores what was found in an article's page in place of what was found before."""
    connection.execute(delete(problem).where(problem.c.article_id == article_id))
    _insert(connection, [{"article_id": article_id, **_row(one)} for one in found])


def keep_of_source(connection: Connection, source_name: str, found: Iterable[Problem]) -> None:
    """Stores what was found in a file of references in place of what was found before in a file of that name."""
    connection.execute(delete(problem).where(problem.c.article_id.is_(None), problem.c.source_name == source_name))
    _insert(connection, [{"source_name": source_name, **_row(one)} for one in found])


def of_sources(connection: Connection) -> list[dict[str, Any]]:
    """The rejected records of the files of references: source, line, key, message and text."""
    rows = (
        select(problem.c.source_name, problem.c.line, problem.c.citation_key, problem.c.message, problem.c.text)
        .where(problem.c.article_id.is_(None), problem.c.text.is_not(None), problem.c.note.is_(False))
        .order_by(problem.c.source_name, problem.c.line, problem.c.id)
    )
    return [dict(row) for row in connection.execute(rows).mappings()]


def _row(one: Problem) -> dict[str, Any]:
    return {
        "line": one.line,
        "message": one.message,
        "note": one.note,
        "citation_key": one.key or None,
        "text": one.text or None,
    }


def _insert(connection: Connection, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(insert(problem), rows)
