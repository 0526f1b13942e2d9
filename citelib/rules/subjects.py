"""What the rules look at, as SELECTs to narrow down: articles that are looked after, and the works that each lists.

The columns ``article`` and ``subject_id`` are there already; a rule adds those that its message names.
"""

from typing import Any

from sqlalchemy import ColumnElement, Exists, Select, select

from citelib.library.schema import article, bibliography_entry, identifier, policy, reference
from citelib.reference import IDENTIFIERS
from citelib.rules.audit import looked_after


def articles(*columns: ColumnElement[Any]) -> Select[Any]:
    """Articles by slug, joined with their policy."""
    return (
        select(article.c.slug.label("article"), article.c.slug.label("subject_id"), *columns)
        .join(policy, policy.c.id == article.c.policy_id)
        .where(looked_after())
        .order_by(article.c.slug)
    )


def listed(*columns: ColumnElement[Any]) -> Select[Any]:
    """The references in each article's bibliography, joined with the article's policy.

    They come by article and number, which is the order of an index: sorting by slug would take as long as all the rest.
    A work that an article lists twice comes twice; its finding is told once.
    """
    return (
        select(article.c.slug.label("article"), reference.c.citation_key.label("subject_id"), *columns)
        .select_from(article)
        .join(policy, policy.c.id == article.c.policy_id)
        .join(bibliography_entry, bibliography_entry.c.article_id == article.c.id)
        .join(reference, reference.c.id == bibliography_entry.c.reference_id)
        .where(looked_after())
        .order_by(bibliography_entry.c.article_id, bibliography_entry.c.scope, bibliography_entry.c.number)
    )


def accessed_parts() -> tuple[ColumnElement[Any], ColumnElement[Any], ColumnElement[Any]]:
    """The date on which a reference was last opened, as the columns ``year``, ``month`` and ``day``."""
    return (
        reference.c.accessed_year.label("year"),
        reference.c.accessed_month.label("month"),
        reference.c.accessed_day.label("day"),
    )


def has_identifier() -> Exists:
    """References that a DOI, PMID, PMCID or arXiv number names."""
    return (
        select(identifier.c.value)
        .where(identifier.c.reference_id == reference.c.id, identifier.c.scheme.in_(IDENTIFIERS))
        .exists()
    )
