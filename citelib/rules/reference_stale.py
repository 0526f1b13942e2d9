"""The rule reference.stale."""

from typing import Any

from sqlalchemy import ColumnElement, Select, case

from citelib.library.schema import article, policy, reference
from citelib.rules.audit import Audit, as_number, day_number
from citelib.rules.finding import Severity
from citelib.rules.registry import rule
from citelib.rules.spans import ago, date_text
from citelib.rules.subjects import listed

DATED = ("updated", "issued_end", "issued")
"""The dates of a work, the one that counts first."""


def tell_age(row: dict[str, Any], audit: Audit) -> bool:
    """Puts the date and its age into words."""
    parts = row.pop("year"), row.pop("month"), row.pop("day")
    limits: dict[str, int | None] = audit.policies[row.pop("policy_id")]["reference_max_years"]
    years = limits.get(row["type"], limits.get("default")) or 0
    row["_verb"] = "updated" if row.pop("updated") else "published"
    row["published"] = date_text(*parts)
    row["max_years"] = years
    row["_ago"] = ago(*parts, today=audit.today, allowed_months=12 * years)
    return True


@rule(
    "reference.stale",
    severity=Severity.INFO,
    subject="reference",
    message="{_verb} {published}, {_ago}; policy {policy} allows {max_years:years}",
    remedy="citelib reference show {subject_id}",
    keep=tell_age,
)
def stale(audit: Audit) -> Select[Any]:
    """A work in the article's bibliography was published longer ago than the policy allows.

    The limit is the policy's `reference_max_years` for works of that type, or its default, in calendar years. Of a date
    without a day or a month the last day that it may mean counts; of a work that was updated, or came out over some
    time, the last date. Works without a date are left out.
    """
    limit = audit.number_by(
        reference.c.type,
        lambda numbers: {
            kind: day_number(audit.since(years and 12 * years))
            for kind, years in numbers["reference_max_years"].items()
        },
    )
    parts = tuple(_of_last_date(part) for part in ("year", "month", "day"))
    updated = reference.c.updated_year.is_not(None).label("updated")
    return listed(reference.c.type, article.c.policy_id, policy.c.name.label("policy"), updated, *parts).where(
        as_number(*parts) < limit
    )


def _of_last_date(part: str) -> ColumnElement[int | None]:
    """The year, the month or the day of the date that counts."""
    known = [(reference.c[f"{name}_year"].is_not(None), reference.c[f"{name}_{part}"]) for name in DATED]
    return case(*known).label(part)
