"""The rule access.missing."""

from typing import Any

from sqlalchemy import Select, and_, or_

from citelib.library.schema import policy, reference
from citelib.rules.audit import Audit
from citelib.rules.finding import Severity
from citelib.rules.registry import rule
from citelib.rules.subjects import has_identifier, listed

WEB_TYPES = ("webpage", "post-weblog")


@rule(
    "access.missing",
    severity=Severity.WARNING,
    subject="reference",
    message="a web source, but nobody recorded opening it; policy {policy} allows {access_max_months:months}",
    remedy="citelib access record {subject_id} --on YYYY-MM-DD --url URL",
)
def missing(audit: Audit) -> Select[Any]:
    """Nobody has put on record when a web source in the article's bibliography was opened.

    A web source is a web page or a post, or any work with a URL and without DOI, PMID, PMCID or arXiv number: it can
    change or vanish, and only an access date says which state of it the article relied on. Articles whose policy has
    no `access_max_months` are left out.
    """
    on_the_web = or_(
        reference.c.type.in_(WEB_TYPES),
        and_(reference.c.url.is_not(None), ~has_identifier()),
    )
    return listed(reference.c.type, reference.c.url, policy.c.name.label("policy"), policy.c.access_max_months).where(
        reference.c.accessed_year.is_(None), policy.c.access_max_months.is_not(None), on_the_web
    )
