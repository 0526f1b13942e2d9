"""One article with everything that belongs to it, as `article show` prints it."""

from typing import Any

from sqlalchemy import Connection, select

from citelib.library import articles, claims, reviews
from citelib.library.merged import kept_id
from citelib.library.schema import access, article, bibliography_entry, policy, problem, reference, section
from citelib.reference import PartialDate


def show(connection: Connection, found: articles.Found) -> dict[str, Any]:
    """Its fields, sections, claims with what they cite, bibliography, reviews and problems.

    The keys are those of ``article show --format json``, which other programs rely on.
    """
    return {
        **fields(connection, found),
        "sections": sections(connection, found.id),
        "claims": claims.of_article(connection, found.id),
        "bibliography": bibliography(connection, found.id),
        "reviews": [
            {name: value for name, value in review.items() if name != "article"}
            for review in reviews.history(connection, found.id)
        ],
        "problems": problems(connection, found.id),
    }


def fields(connection: Connection, found: articles.Found) -> dict[str, Any]:
    """Its own fields, tags and dates, and the name of the policy that it follows."""
    rows = select(article, policy.c.name.label("policy")).join(policy).where(article.c.id == found.id)
    row = connection.execute(rows).mappings().one()
    own = ("slug", "title", "url", "publisher", "content_type", "language", "owner", "status")
    return {
        **{name: row[name] for name in own},
        "tags": articles.tags(connection, found.id),
        "policy": row["policy"],
        "source": row["source_name"],
        "published": _date(row, "published"),
        "modified": _date(row, "modified"),
        "last_reviewed": row["last_reviewed"],
        "due": row["due_on"],
    }


def sections(connection: Connection, article_id: int) -> list[dict[str, Any]]:
    """The headings in the order of the page."""
    rows = (
        select(section.c.position, section.c.level, section.c.heading)
        .where(section.c.article_id == article_id)
        .order_by(section.c.position)
    )
    return [dict(row) for row in connection.execute(rows).mappings()]


def bibliography(connection: Connection, article_id: int) -> list[dict[str, Any]]:
    """The printed lists; each entry with its reference's key and the access date last recorded for this article."""
    rows = (
        select(bibliography_entry, reference.c.citation_key)
        .join(reference)
        .where(bibliography_entry.c.article_id == article_id)
        .order_by(bibliography_entry.c.position)
    )
    printed = _printed_accesses(connection, article_id)
    return [
        {
            "scope": row["scope"],
            "number": row["number"],
            "text": row["text"],
            "key": row["citation_key"],
            "accessed": printed.get(row["reference_id"]),
        }
        for row in connection.execute(rows).mappings()
    ]


def problems(connection: Connection, article_id: int) -> list[dict[str, Any]]:
    """What was not understood in the page as it was last imported."""
    rows = (
        select(problem.c.line, problem.c.message, problem.c.note)
        .where(problem.c.article_id == article_id)
        .order_by(problem.c.line, problem.c.id)
    )
    return [dict(row) for row in connection.execute(rows).mappings()]


def _printed_accesses(connection: Connection, article_id: int) -> dict[int, str]:
    later = access.alias("later")
    rows = (
        select(kept_id(), access.c.accessed_year, access.c.accessed_month, access.c.accessed_day)
        .join(reference, reference.c.id == access.c.reference_id)
        .where(
            access.c.article_id == article_id, ~select(later.c.id).where(later.c.supersedes_id == access.c.id).exists()
        )
        .order_by(access.c.id)
    )
    return {row_id: str(PartialDate(*parts)) for row_id, *parts in connection.execute(rows)}


def _date(row: Any, name: str) -> str | None:
    year = row[f"{name}_year"]
    return str(PartialDate(year, row[f"{name}_month"], row[f"{name}_day"])) if year else None
