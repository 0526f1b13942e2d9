"""What can be named on the command line, by how a name begins, each with what it stands for."""

from typing import Any

from sqlalchemy import Connection, Select, select

from citelib.library.merged import standing
from citelib.library.schema import article, claim, policy, reference

LIMIT = 100


def slugs(connection: Connection, begun: str) -> list[tuple[str, str]]:
    """Articles as (slug, title)."""
    rows = select(article.c.slug, article.c.title).where(article.c.slug.startswith(begun, autoescape=True))
    return _pairs(connection, rows.order_by(article.c.slug))


def claims(connection: Connection, begun: str) -> list[tuple[str, str]]:
    """Claims as (ARTICLE:NUMBER, text) once the article is named; until then articles as (slug and colon, title)."""
    slug, colon, number = begun.partition(":")
    if not colon:
        return [(f"{name}:", title) for name, title in slugs(connection, begun)]
    rows = (
        select(claim.c.number, claim.c.text)
        .join(article, article.c.id == claim.c.article_id)
        .where(article.c.slug == slug, claim.c.retired_at.is_(None))
        .order_by(claim.c.number)
    )
    found = ((str(at), text) for at, text in connection.execute(rows))
    return [(f"{slug}:{at}", text) for at, text in found if at.startswith(number)]


def keys(connection: Connection, begun: str) -> list[tuple[str, str]]:
    """References as (citation key, title)."""
    rows = select(reference.c.citation_key, reference.c.title)
    rows = rows.where(reference.c.citation_key.startswith(begun, autoescape=True), standing())
    return _pairs(connection, rows.order_by(reference.c.citation_key))


def policies(connection: Connection, begun: str) -> list[tuple[str, str]]:
    """Policies as (name, description)."""
    rows = select(policy.c.name, policy.c.description).where(policy.c.name.startswith(begun, autoescape=True))
    return _pairs(connection, rows.order_by(policy.c.name))


def _pairs(connection: Connection, rows: Select[Any]) -> list[tuple[str, str]]:
    return [(name, meant or "") for name, meant in connection.execute(rows.limit(LIMIT))]
