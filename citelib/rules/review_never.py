"""The rule review.never."""

from typing import Any

from sqlalchemy import ScalarSelect, Select, select

from citelib.library.corrections import uncorrected
from citelib.library.schema import FAILED_OUTCOMES, article, policy, review
from citelib.rules.audit import Audit
from citelib.rules.finding import Severity
from citelib.rules.registry import rule
from citelib.rules.subjects import articles


def tell_reviewer(row: dict[str, Any], audit: Audit) -> bool:
    """Adds who is named without a date."""
    row["_named"] = f"; {row['reviewer']} is named as reviewer, but no date" if row["reviewer"] else ""
    return True


@rule(
    "review.never",
    severity=Severity.WARNING,
    subject="article",
    message="no review with a date is on record{_named}; policy {policy} asks for one every {review_months:months}",
    remedy='citelib review record {article} --reviewer "NAME" --outcome no-change',
    keep=tell_reviewer,
)
def never(audit: Audit) -> Select[Any]:
    """No review of the article counts: none with a date was printed on its page or recorded.

    A page may name a reviewer and no date; the message then says whom. Articles whose policy has no `review_months`
    are left out, and so are those whose only reviews failed: review.failed lists them.
    """
    failed = (
        select(review.c.id)
        .where(
            review.c.article_id == article.c.id,
            review.c.outcome.in_(FAILED_OUTCOMES),
            review.c.reviewed_on.is_not(None),
            uncorrected(review, review),
        )
        .exists()
    )
    return articles(
        policy.c.name.label("policy"), policy.c.review_months, _named_without_date().label("reviewer")
    ).where(
        # A due date follows from a review; saying so lets the index on due_on find the articles that have none.
        article.c.due_on.is_(None),
        article.c.last_reviewed.is_(None),
        policy.c.review_months.is_not(None),
        ~failed,
    )


def _named_without_date() -> ScalarSelect[Any]:
    return (
        select(review.c.reviewer)
        .where(
            review.c.article_id == article.c.id,
            review.c.reviewed_on.is_(None),
            review.c.reviewer.is_not(None),
            uncorrected(review, review),
        )
        .order_by(review.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )
