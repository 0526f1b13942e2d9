"""The rule reference.no-identifier."""

from typing import Any

from sqlalchemy import Select

from citelib.library.schema import reference
from citelib.rules.audit import Audit
from citelib.rules.finding import Severity
from citelib.rules.registry import rule
from citelib.rules.subjects import has_identifier, listed

KINDS = {"article-journal": "journal article", "paper-conference": "conference paper", "article": "preprint"}
"""CSL types whose works have identifiers, in an editor's words."""


def tell_kind(row: dict[str, Any], audit: Audit) -> bool:
    """Puts the type into words."""
    row["_kind"] = KINDS[row["type"]]
    return True


@rule(
    "reference.no-identifier",
    severity=Severity.INFO,
    subject="reference",
    message="a {_kind} without DOI, PMID, PMCID or arXiv number: a retraction could not be matched to it",
    remedy="citelib reference edit {subject_id} doi=10.…",
    keep=tell_kind,
)
def no_identifier(audit: Audit) -> Select[Any]:
    """A journal article, conference paper or preprint has no identifier.

    By a DOI, PMID, PMCID or arXiv number readers find the work, notices of retraction are matched, and the same work is
    recognised in another article. Books and web pages are left out: most have none.
    """
    return listed(reference.c.type).where(reference.c.type.in_(KINDS), ~has_identifier())
