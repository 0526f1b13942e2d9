"""The rule review.failed."""

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select

from citelib.library.corrections import uncorrected
from citelib.library.schema import FAILED_OUTCOMES, article, review
from citelib.rules.audit import Audit
from citelib.rules.finding import Severity
from citelib.rules.registry import rule
from citelib.rules.subjects import articles


def tell_who(row: dict[str, Any], audit: Audit) -> bool:
    """Adds the reviewer, if one is named, and the last review that passed, if one did."""
    row["_by"] = f" by {row['reviewer']}" if row["reviewer"] else ""
    row["_passed"] = f"the last that passed is of {row['last_reviewed']}" if row["last_reviewed"] else "none has passed"
    return True


@rule(
    "review.failed",
    severity=Severity.ERROR,
    subject="article",
    message="the review of {reviewed_on}{_by} ended with {outcome}; {_passed}",
    remedy='citelib review record {article} --reviewer "NAME" --outcome approved-with-changes',
    keep=tell_who,
)
def failed(audit: Audit) -> Select[Any]:
    """The latest review of the article failed: it requires changes or rejects the article.

    No review has passed on that day or later. A review that failed does not move the due date, so the article can be
    overdue as well. It applies under every policy.
    """
    later = review.alias("later")
    superseded = (
        select(later.c.id)
        .where(
            later.c.article_id == article.c.id,
            _failed(later),
            or_(
                later.c.reviewed_on > review.c.reviewed_on,
                and_(later.c.reviewed_on == review.c.reviewed_on, later.c.id > review.c.id),
            ),
        )
        .exists()
    )
    return (
        articles(review.c.reviewed_on, review.c.reviewer, review.c.outcome, article.c.last_reviewed)
        .join(review, review.c.article_id == article.c.id)
        .where(
            _failed(review),
            or_(article.c.last_reviewed.is_(None), article.c.last_reviewed < review.c.reviewed_on),
            ~superseded,
        )
    )


def _failed(record: Any) -> ColumnElement[bool]:
    return and_(record.c.outcome.in_(FAILED_OUTCOMES), record.c.reviewed_on.is_not(None), uncorrected(record, review))
