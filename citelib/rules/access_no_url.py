"""The rule access.no-url."""

from typing import Any

from sqlalchemy import Select, select

from citelib.library.merged import rows_of
from citelib.library.schema import access, reference
from citelib.rules.audit import Audit
from citelib.rules.finding import Severity
from citelib.rules.registry import rule
from citelib.rules.spans import date_text
from citelib.rules.subjects import accessed_parts, has_identifier, listed


def tell_date(row: dict[str, Any], audit: Audit) -> bool:
    """Puts the date into words."""
    row["accessed"] = date_text(row.pop("year"), row.pop("month"), row.pop("day"))
    return True


@rule(
    "access.no-url",
    severity=Severity.INFO,
    subject="reference",
    message="opened {accessed}, but no URL or DOI says where",
    remedy="citelib reference edit {subject_id} url=https://…",
    keep=tell_date,
)
def no_url(audit: Audit) -> Select[Any]:
    """A source has an access date, but nothing leads to what was opened.

    The work has no URL, DOI, PMID, PMCID or arXiv number, and no access to it was recorded with a URL. Printed works
    with access dates are common: the date may be left over from an online copy whose address is worth keeping.
    """
    somewhere = (
        select(access.c.id)
        .where(access.c.reference_id.in_(rows_of(reference.c.id)), access.c.url.is_not(None))
        .exists()
    )
    return listed(*accessed_parts()).where(
        reference.c.accessed_year.is_not(None), reference.c.url.is_(None), ~has_identifier(), ~somewhere
    )
