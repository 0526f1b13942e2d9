"""The articles of a library: finding, listing, showing, editing, withdrawing."""

from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, func, insert, select, update

from citelib.errors import Conflict, UsageError
from citelib.library import folding, policies, search
from citelib.library.database import Stamp
from citelib.library.nearest import not_found
from citelib.library.schema import STATUSES, article, article_tag, bibliography_entry, claim, policy

EDITABLE = ("slug", "title", "url", "publisher", "content_type", "language", "owner", "status")


class Found(NamedTuple):
    """An article's row id and slug."""

    id: int
    slug: str


def find(connection: Connection, slug: str) -> Found:
    """The article with this slug. Raises NotFound with the nearest slugs."""
    row_id = connection.execute(select(article.c.id).where(article.c.slug == slug)).scalar()
    if row_id is None:
        slugs = connection.execute(select(article.c.slug)).scalars()
        raise not_found("article", slug, slugs, listing="citelib article list")
    return Found(row_id, slug)


def everyone(connection: Connection, *, withdrawn: bool = False) -> list[dict[str, Any]]:
    """All articles by slug, with their dates and how many claims and references they have."""
    claims = select(func.count()).where(claim.c.article_id == article.c.id, claim.c.retired_at.is_(None))
    entries = select(func.count()).where(bibliography_entry.c.article_id == article.c.id)
    rows = (
        select(
            article.c.slug,
            article.c.title,
            article.c.status,
            article.c.owner,
            article.c.last_reviewed,
            article.c.due_on.label("due"),
            policy.c.name.label("policy"),
            claims.scalar_subquery().label("claims"),
            entries.scalar_subquery().label("references"),
        )
        .join(policy, policy.c.id == article.c.policy_id)
        .order_by(article.c.slug)
    )
    if not withdrawn:
        rows = rows.where(article.c.status != "withdrawn")
    return [dict(row) for row in connection.execute(rows).mappings()]


def edit(connection: Connection, found: Found, changes: dict[str, Any], stamp: Stamp) -> None:
    """Changes fields of an article (EDITABLE), and `tags`, a list that replaces the old one.

    Raises UsageError for a value that makes no sense, Conflict for a slug that is taken.
    """
    tags = changes.get("tags")
    values = {name: " ".join(value.split()) or None for name, value in changes.items() if name != "tags"}
    for required in {"slug", "title", "status"} & values.keys():
        if values[required] is None:
            raise UsageError(f"The {required} of an article cannot be empty", mend=f"give it one with --{required}")
    slug = values.get("slug")
    if slug is not None and slug != found.slug:
        _require_free(connection, slug)
    if values.get("status") not in (None, *STATUSES):
        raise UsageError(f"There is no status {changes['status']!r}", mend=f"choose {', '.join(STATUSES)}")
    if values:
        connection.execute(update(article).where(article.c.id == found.id).values(**values, updated_at=stamp.at))
    if tags is not None:
        connection.execute(delete(article_tag).where(article_tag.c.article_id == found.id))
        rows = [
            {"article_id": found.id, "tag": tag} for tag in dict.fromkeys(" ".join(tag.split()) for tag in tags) if tag
        ]
        if rows:
            connection.execute(insert(article_tag), rows)
    policies.refresh(connection, [found.id])
    search.index(connection, "article", [found.id])


def withdraw(connection: Connection, found: Found, stamp: Stamp) -> None:
    """Takes an article out of lists, checks and exports. Its records stay; importing its page brings it back."""
    connection.execute(update(article).where(article.c.id == found.id).values(status="withdrawn", updated_at=stamp.at))


def tags(connection: Connection, article_id: int) -> list[str]:
    """The tags of an article, in alphabetical order."""
    rows = select(article_tag.c.tag).where(article_tag.c.article_id == article_id).order_by(article_tag.c.tag)
    return list(connection.execute(rows).scalars())


def require_slug(slug: str) -> None:
    """Raises UsageError for a slug that would be awkward to type."""
    if slug != folding.slug(slug, limit=200):
        raise UsageError(
            f"{slug!r} cannot be a slug",
            mend=f"use lower-case letters, digits and hyphens, for instance {folding.slug(slug) or 'psoas-syndrome'}",
        )


def _require_free(connection: Connection, slug: str) -> None:
    require_slug(slug)
    if connection.execute(select(article.c.id).where(article.c.slug == slug)).first():
        raise Conflict(
            f"Another article has the slug {slug}", mend=f"choose another; see it: citelib article show {slug}"
        )
