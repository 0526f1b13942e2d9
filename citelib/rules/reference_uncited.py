"""The rule reference.uncited."""

from typing import Any

from sqlalchemy import Select, select, tuple_

from citelib.library.schema import bibliography_entry, citation, claim
from citelib.rules.audit import Audit
from citelib.rules.finding import Severity
from citelib.rules.registry import rule
from citelib.rules.subjects import listed


@rule(
    "reference.uncited",
    severity=Severity.INFO,
    subject="reference",
    message="in the bibliography (number {number}), but no claim of the article cites it",
    remedy="citelib claim suggest {article}",
)
def uncited(audit: Audit) -> Select[Any]:
    """A work stands in the article's bibliography, and no claim of the article cites it.

    Either a claim lost its marker or the work is not needed any more. Citations that were ended and claims that were
    retired do not count.
    """
    # One set less another: asking for each entry anew takes time that grows with the square of a work's fame, and
    # SQLite answers NOT IN for pairs by going through the whole list.
    entries = select(bibliography_entry.c.article_id, bibliography_entry.c.reference_id)
    cited = (
        select(claim.c.article_id, citation.c.reference_id)
        .join(citation, citation.c.claim_id == claim.c.id)
        .where(claim.c.retired_at.is_(None), citation.c.ended_at.is_(None))
    )
    if audit.article_id is not None:
        cited = cited.where(claim.c.article_id == audit.article_id)
        entries = entries.where(bibliography_entry.c.article_id == audit.article_id)
    pair = tuple_(bibliography_entry.c.article_id, bibliography_entry.c.reference_id)
    return listed(bibliography_entry.c.number).where(pair.in_(entries.except_(cited)))
