"""The rule review.overdue."""

from typing import Any

from sqlalchemy import Select, select

from citelib.library.schema import article, policy
from citelib.rules.audit import Audit, looked_after
from citelib.rules.finding import Severity
from citelib.rules.registry import rule


def count_days(row: dict[str, Any], audit: Audit) -> bool:
    """Adds the days since the review was due."""
    row["days_overdue"] = (audit.today - row["due"]).days
    return True


@rule(
    "review.overdue",
    severity=Severity.ERROR,
    subject="article",
    message="due {due}, {days_overdue} days ago: last reviewed {last_reviewed}, policy {policy} ({review_months} months)",
    remedy='citelib review record {article} --reviewer "NAME" --outcome no-change',
    keep=count_days,
)
def overdue(audit: Audit) -> Select[Any]:
    """The day by which the article should have been reviewed again has passed.

    It is counted in calendar months from the last review that did not fail; the interval is the policy's
    `review_months`, unless the review itself stated when the next one is due. An article that is due today is not
    overdue yet.
    """
    return (
        select(
            article.c.slug.label("article"),
            article.c.slug.label("subject_id"),
            article.c.last_reviewed,
            article.c.due_on.label("due"),
            policy.c.name.label("policy"),
            policy.c.review_months,
        )
        .join(policy, policy.c.id == article.c.policy_id)
        .where(looked_after(), article.c.due_on < audit.today)
        .order_by(article.c.due_on, article.c.slug)
    )
