"""The rule review.overdue."""

from typing import Any

from sqlalchemy import Select

from citelib.library.schema import article
from citelib.rules.audit import Audit
from citelib.rules.dues import basis, due_articles
from citelib.rules.finding import Severity
from citelib.rules.registry import rule


def count_days(row: dict[str, Any], audit: Audit) -> bool:
    """Adds the days since the review was due."""
    row["days_overdue"] = (audit.today - row["due"]).days
    row["_basis"] = basis(row)
    return True


@rule(
    "review.overdue",
    severity=Severity.ERROR,
    subject="article",
    message="due {due}, {days_overdue:days} ago: {_basis}",
    remedy='citelib review record {article} --reviewer "NAME" --outcome no-change',
    keep=count_days,
)
def overdue(audit: Audit) -> Select[Any]:
    """The day by which the article should have been reviewed again has passed.

    It is counted in calendar months from the last review that did not fail; the interval is the policy's
    `review_months`, unless the review itself stated when the next one is due. An article that is due today is not
    overdue yet: review.due-soon lists it.
    """
    return due_articles().where(article.c.due_on < audit.today)
