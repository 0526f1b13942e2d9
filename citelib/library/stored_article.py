"""Telling which stored article a page is a printing of."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from citelib.article import Article
from citelib.errors import Conflict
from citelib.library import likeness
from citelib.library.schema import article, claim

LEAST_SHARE = 0.3
"""How much of a page must stand in the stored article for it to be taken as the same article."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a page came from: a file's name and the SHA-256 of its bytes."""

    name: str
    sha256: str


def find(
    connection: Connection, page: Article, source: Source, *, wanted: str, named: bool, replace: bool
) -> Any | None:
    """The stored article that the page is a printing of, or None.

    Without a slug that somebody typed: the one that was read from the same bytes, else from a file of that name with
    much the same text, else the one whose slug the title gives. Raises Conflict when that one says something else.
    """
    if not named:
        same_bytes = select(article).where(article.c.source_sha256 == source.sha256).order_by(article.c.id)
        same_name = select(article).where(article.c.source_name == source.name).order_by(article.c.id)
        for rows in (same_bytes, same_name):
            for row in connection.execute(rows).all():
                if row.source_sha256 == source.sha256 or _share(connection, row.id, page) >= LEAST_SHARE:
                    return row
    known = connection.execute(select(article).where(article.c.slug == wanted)).first()
    if known is None or replace or known.source_sha256 == source.sha256:
        return known
    share = _share(connection, known.id, page)
    if share >= LEAST_SHARE:
        return known
    raise Conflict(
        f"There is an article {wanted} already, from {known.source_name}, and only {share:.0%} of"
        f" {source.name} is like it",
        mend=f"store the new one under another name: --slug {wanted}-2; or, if it is the same article rewritten,"
        " add --replace",
    )


def _share(connection: Connection, article_id: int, page: Article) -> float:
    """How much of the page stands in the article, 0 to 1."""
    stored = select(claim.c.source_text).where(
        claim.c.article_id == article_id, claim.c.source_text.is_not(None), claim.c.retired_at.is_(None)
    )
    texts = [str(text) for text in connection.execute(stored).scalars()]
    return likeness.share_kept(texts, [text.text for text in page.claims])
