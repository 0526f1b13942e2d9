"""References as short lines, for lists."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, Select, func, select

from citelib.library import csl, reference_rows, sqlite
from citelib.library.folding import plain
from citelib.library.merged import standing
from citelib.library.schema import bibliography_entry, citation, claim, contributor, reference
from citelib.reference import Name, Reference

SORTS = ("key", "year", "author", "title", "added")
MANY = 30_000
"""So many references are read faster together with all others than one by one."""


def listed(
    connection: Connection,
    *,
    query: str = "",
    article_id: int | None = None,
    kind: str | None = None,
    uncited: bool = False,
    sort: str | None = None,
    limit: int | None = None,
) -> list[dict[str, Any]]:
    """References with key, type, year, short authors and title; those of an article in printed order, else by key.

    `query` asks for some of them (`citelib.library.querying`); `kind` keeps one CSL type; `uncited` those that no claim
    in use cites (with an article: none of its claims). `sort` is one of SORTS: the newest year and the last added come
    first. Raises NotFound for a type that CSL does not have, and UsageError and NotFound for a query.
    """
    if kind is not None:
        csl.require_type(kind)
    rows = _chosen(article_id, kind, uncited)
    if query:
        rows = rows.where(_asked(connection, query))
    rows = rows.order_by(*_order(connection, sort, article_id)).limit(limit)
    return [_line(work) for work in _read(connection, [row.id for row in connection.execute(rows)])]


def short_authors(work: Reference) -> str:
    """The first author with "et al.", or both of two, or the editors.

    >>> short_authors(Reference(author=(Name("Tufo", "Anthony"), Name("Desai", "GJ"))))
    'Tufo A, Desai GJ'
    """
    names, cut_short = (work.author, work.author_et_al) if work.author else (work.editor, work.editor_et_al)
    if len(names) > 2 or (names and cut_short):
        return f"{short_name(names[0])} et al."
    return ", ".join(short_name(name) for name in names)


def short_name(name: Name) -> str:
    """Family name and initials, or the organisation."""
    family = " ".join(part for part in (name.non_dropping_particle, name.family) if part)
    return " ".join(part for part in (family, _initials(name.given), name.suffix) if part) or name.literal


def _initials(given: str) -> str:
    words = given.replace(".", " ").replace("-", " ").split()
    if len(words) == 1 and words[0].isupper():
        return words[0]
    return "".join(word[0] for word in words).upper()


def _line(work: Reference) -> dict[str, Any]:
    return {
        "key": work.citation_key,
        "type": work.type,
        "year": work.year,
        "authors": short_authors(work),
        "title": work.title,
    }


def _read(connection: Connection, ids: Sequence[int]) -> Iterable[Reference]:
    """These references in this order."""
    if len(ids) < MANY:
        found = reference_rows.read(connection, ids)
    else:
        wanted = set(ids)
        found = {row_id: work for row_id, work in reference_rows.stream(connection) if row_id in wanted}
    return (found[row_id] for row_id in ids)


def _asked(connection: Connection, query: str) -> ColumnElement[bool]:
    from citelib.library.querying.conditions import condition  # only those who look for something load the language
    from citelib.library.querying.parsing import require

    return condition(connection, require(query))


def _order(connection: Connection, sort: str | None, article_id: int | None) -> list[ColumnElement[Any]]:
    by_key: list[ColumnElement[Any]] = [reference.c.citation_key]
    newest = [
        column.desc().nulls_last()
        for column in (reference.c.issued_year, reference.c.issued_month, reference.c.issued_day)
    ]
    by_title = reference.c.title_key.nulls_last()
    match sort:
        case None if article_id is not None:
            return [_printed(article_id)]
        case "year":
            return newest + by_key
        case "author":
            sqlite.offer(cast(sqlite3.Connection, connection.connection.driver_connection), {"citelib_plain": plain})
            return [_first_author().nulls_last(), reference.c.issued_year, by_title, *by_key]
        case "title":
            return [by_title, *by_key]
        case "added":
            return [reference.c.id.desc()]
    return by_key


def _printed(article_id: int) -> ColumnElement[Any]:
    """Where the article's bibliography prints it first."""
    rows = select(func.min(bibliography_entry.c.position))
    rows = rows.where(bibliography_entry.c.article_id == article_id)
    return rows.where(bibliography_entry.c.reference_id == reference.c.id).scalar_subquery()


def _first_author() -> ColumnElement[Any]:
    """The name under which an alphabetical list has it: of the first author, else of the first editor."""
    name = func.citelib_plain(func.coalesce(contributor.c.family, contributor.c.literal, ""))
    rows = select(name).where(contributor.c.reference_id == reference.c.id)
    rows = rows.where(contributor.c.role.in_(("author", "editor")))
    return rows.order_by(contributor.c.role, contributor.c.position).limit(1).scalar_subquery()


def _chosen(article_id: int | None, kind: str | None, uncited: bool) -> Select[tuple[int]]:
    rows = select(reference.c.id).where(standing())
    if article_id is not None:
        own = select(bibliography_entry.c.reference_id).where(bibliography_entry.c.article_id == article_id)
        rows = rows.where(reference.c.id.in_(own))
    if kind is not None:
        rows = rows.where(reference.c.type == kind)
    return rows.where(reference.c.id.not_in(_cited(article_id))) if uncited else rows


def _cited(article_id: int | None) -> Select[tuple[int]]:
    cited = select(citation.c.reference_id).join(claim)
    cited = cited.where(citation.c.ended_at.is_(None), claim.c.retired_at.is_(None))
    return cited if article_id is None else cited.where(claim.c.article_id == article_id)
