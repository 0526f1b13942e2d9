"""The rule access.old."""

from typing import Any

from sqlalchemy import Select

from citelib.library.schema import policy
from citelib.rules.audit import Audit, as_number, day_number
from citelib.rules.finding import Severity
from citelib.rules.registry import rule
from citelib.rules.spans import ago, date_text
from citelib.rules.subjects import accessed_parts, listed


def tell_age(row: dict[str, Any], audit: Audit) -> bool:
    """Puts the date and its age into words."""
    parts = row.pop("year"), row.pop("month"), row.pop("day")
    row["accessed"] = date_text(*parts)
    row["_ago"] = ago(*parts, today=audit.today, allowed_months=row["access_max_months"])
    return True


@rule(
    "access.old",
    severity=Severity.WARNING,
    subject="reference",
    message="last opened {accessed}, {_ago}; policy {policy} allows {access_max_months:months}",
    remedy="citelib access record {subject_id} --on YYYY-MM-DD --url URL",
    keep=tell_age,
)
def old(audit: Audit) -> Select[Any]:
    """A source in the article's bibliography was last opened longer ago than the policy allows.

    The limit is the policy's `access_max_months`, in calendar months from the latest access on record: printed in any
    article, or recorded since. Of a date without a day or a month the last day that it may mean counts.
    """
    limit = audit.number(lambda numbers: day_number(audit.since(numbers["access_max_months"])))
    return listed(*accessed_parts(), policy.c.name.label("policy"), policy.c.access_max_months).where(
        as_number(*accessed_parts()) < limit
    )
