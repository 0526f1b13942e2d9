"""The rule review.due-soon."""

from typing import Any

from sqlalchemy import Select

from citelib.library.schema import article
from citelib.rules.audit import Audit
from citelib.rules.dues import basis, due_articles
from citelib.rules.finding import Severity
from citelib.rules.registry import rule
from citelib.rules.wording import counted


def count_days(row: dict[str, Any], audit: Audit) -> bool:
    """Adds the days until the review is due."""
    days = (row["due"] - audit.today).days
    row["days_left"] = days
    row["_when"] = f"in {counted(days, 'days')}" if days else "today"
    row["_basis"] = basis(row)
    return True


@rule(
    "review.due-soon",
    severity=Severity.WARNING,
    subject="article",
    message="due {due}, {_when}: {_basis}",
    remedy='citelib review record {article} --reviewer "NAME" --outcome no-change',
    keep=count_days,
)
def due_soon(audit: Audit) -> Select[Any]:
    """The article is due for review today or within the days that its policy calls soon.

    Those are the policy's `due_soon_days`, the last of them included. The due date itself is that of review.overdue,
    which takes over on the day after it.
    """
    furthest = max((numbers["due_soon_days"] for numbers in audit.policies.values()), default=0)
    soon = audit.day(lambda numbers: audit.in_days(numbers["due_soon_days"]))
    # The plain range is what the index on due_on can use; the policies' own days narrow it down.
    within = article.c.due_on.between(audit.today, audit.in_days(furthest))
    return due_articles().where(within, article.c.due_on <= soon)
