"""Where a reference is used, and what keeps it from being removed."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, select

from citelib.library.merged import rows_of
from citelib.library.schema import (
    access,
    article,
    bibliography_entry,
    citation,
    citation_key_alias,
    claim,
    notice,
    review,
)


def listing_articles(connection: Connection, reference_id: int) -> list[dict[str, Any]]:
    """The articles that print it, as slug, scope and number of the entry and its text."""
    rows = (
        select(
            article.c.slug.label("article"),
            bibliography_entry.c.scope,
            bibliography_entry.c.number,
            bibliography_entry.c.text,
        )
        .join(bibliography_entry)
        .where(bibliography_entry.c.reference_id == reference_id)
        .order_by(article.c.slug, bibliography_entry.c.position)
    )
    return [dict(row) for row in connection.execute(rows).mappings()]


def citing_claims(connection: Connection, reference_id: int, *, ended: bool = False) -> list[dict[str, Any]]:
    """The claims that rest on it, as article, number, text and relation; with `ended` those that did once, too."""
    rows = (
        select(article.c.slug.label("article"), claim.c.number, claim.c.text, citation.c.relation)
        .join(claim, claim.c.article_id == article.c.id)
        .join(citation, citation.c.claim_id == claim.c.id)
        .where(citation.c.reference_id == reference_id)
        .order_by(article.c.slug, claim.c.number, citation.c.id)
    )
    if not ended:
        rows = rows.where(citation.c.ended_at.is_(None), claim.c.retired_at.is_(None))
    return [dict(row) for row in connection.execute(rows).mappings()]


def obstacles(connection: Connection, reference_id: int) -> Iterator[str]:
    """What would be lost with it, in words; nothing when it can go."""
    slugs = dict.fromkeys(row["article"] for row in listing_articles(connection, reference_id))
    if slugs:
        yield f"it is in the bibliography of {', '.join(slugs)}"
    claims = citing_claims(connection, reference_id, ended=True)
    if claims:
        named = dict.fromkeys(f"{row['article']}:{row['number']}" for row in claims)
        yield f"it is cited, or was, by {', '.join(named)}"
    for table, records in ((access, "accesses to it"), (review, "reviews of it"), (notice, "notices on it")):
        rows = select(func.count()).select_from(table).where(table.c.reference_id.in_(rows_of(reference_id)))
        if connection.execute(rows).scalar():
            yield f"{records} are on record"


def aliases(connection: Connection, reference_id: int) -> list[str]:
    """The citation keys that it had before."""
    rows = select(citation_key_alias.c.citation_key).where(citation_key_alias.c.reference_id == reference_id)
    return list(connection.execute(rows.order_by(citation_key_alias.c.citation_key)).scalars())
