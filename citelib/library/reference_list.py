"""References as short lines, for lists."""

from typing import Any

from sqlalchemy import Connection, Select, select

from citelib.library import csl, reference_rows
from citelib.library.schema import bibliography_entry, citation, claim, reference
from citelib.reference import Name, Reference


def listed(
    connection: Connection, *, article_id: int | None = None, kind: str | None = None, uncited: bool = False
) -> list[dict[str, Any]]:
    """References with key, type, year, short authors and title; those of an article in printed order, else by key.

    `kind` keeps one CSL type; `uncited` those that no claim in use cites (with an article: none of its claims). Raises
    NotFound for a type that CSL does not have.
    """
    if kind is not None:
        csl.require_type(kind)
    order = None if article_id is None else _printed(connection, article_id)
    works = reference_rows.stream(connection, _chosen(article_id, kind, uncited))
    rows = [(row_id, _line(work)) for row_id, work in works if order is None or row_id in order]
    rows.sort(key=lambda row: (order[row[0]], "") if order else (0, row[1]["key"]))
    return [line for _, line in rows]


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


def _printed(connection: Connection, article_id: int) -> dict[int, int]:
    rows = select(bibliography_entry.c.reference_id, bibliography_entry.c.position)
    rows = rows.where(bibliography_entry.c.article_id == article_id).order_by(bibliography_entry.c.position.desc())
    return {row.reference_id: row.position for row in connection.execute(rows)}


def _chosen(article_id: int | None, kind: str | None, uncited: bool) -> Select[tuple[int]] | None:
    if article_id is None and kind is None and not uncited:
        return None
    rows = select(reference.c.id)
    if article_id is not None:
        own = select(bibliography_entry.c.reference_id).where(bibliography_entry.c.article_id == article_id)
        rows = rows.where(reference.c.id.in_(own))
    if kind is not None:
        rows = rows.where(reference.c.type == kind)
    return rows.where(reference.c.id.not_in(_cited(article_id))) if uncited else rows


def _cited(article_id: int | None) -> Select[tuple[int]]:
    standing = select(citation.c.reference_id).join(claim)
    standing = standing.where(citation.c.ended_at.is_(None), claim.c.retired_at.is_(None))
    return standing if article_id is None else standing.where(claim.c.article_id == article_id)
