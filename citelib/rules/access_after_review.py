"""The rule access.after-review."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, extract, func

from citelib.library.schema import article, reference
from citelib.rules.audit import Audit
from citelib.rules.finding import Severity
from citelib.rules.registry import rule
from citelib.rules.spans import date_text
from citelib.rules.subjects import accessed_parts, listed
from citelib.rules.wording import counted


def count_days(row: dict[str, Any], audit: Audit) -> bool:
    """Adds the days from the review to the access: the fewest that there may be."""
    year, month, day = row.pop("year"), row.pop("month"), row.pop("day")
    days = (date(year, month or 1, day or 1) - row["last_reviewed"]).days
    row["accessed"] = date_text(year, month, day)
    row["days_after"] = days
    row["_later"] = f"{'' if day else 'at least '}{counted(days, 'days')}"
    return True


@rule(
    "access.after-review",
    severity=Severity.INFO,
    subject="reference",
    message="opened {accessed}, {_later} after the last review ({last_reviewed}), which may have seen another state",
    remedy='citelib review record {article} --reviewer "NAME" --outcome no-change',
    keep=count_days,
)
def after_review(audit: Audit) -> Select[Any]:
    """A source was opened after the article's last review.

    What the source said on that day is not what the reviewer had before them, if it changed. The last review is the
    latest that did not fail. Of an access date without a day or a month the first day that it may mean counts, so that
    only accesses that are surely later are listed.
    """
    return listed(*accessed_parts(), article.c.last_reviewed).where(
        reference.c.accessed_year.is_not(None),
        article.c.last_reviewed.is_not(None),
        _first_day_number(*accessed_parts()) > _day_number_of(article.c.last_reviewed),
    )


def _first_day_number(year: Any, month: Any, day: Any) -> ColumnElement[int]:
    number: ColumnElement[int] = year * 10000 + func.coalesce(month, 1) * 100 + func.coalesce(day, 1)
    return number


def _day_number_of(day: Any) -> ColumnElement[int]:
    number: ColumnElement[int] = extract("year", day) * 10000 + extract("month", day) * 100 + extract("day", day)
    return number
