"""The rule claim.unsupported."""

from typing import Any

from sqlalchemy import Select, Text, cast, select

from citelib.library.schema import article, citation, claim
from citelib.rules.audit import Audit, looked_after
from citelib.rules.finding import Severity
from citelib.rules.registry import rule


@rule(
    "claim.unsupported",
    severity=Severity.WARNING,
    subject="claim",
    message='cites nothing: "{text:90}"',
    remedy='citelib cite {subject_id} KEY (or citelib claim dismiss {subject_id} --reason "REASON")',
)
def unsupported(audit: Audit) -> Select[Any]:
    """A claim that needs a citation has none.

    Retired claims and those that need no citation (questions, the lead-in of a list, what an editor dismissed with a
    reason) are left out. A citation of any relation counts until it is ended. `citelib claim suggest` proposes
    references for the claims of an article.
    """
    cited = select(citation.c.id).where(citation.c.claim_id == claim.c.id, citation.c.ended_at.is_(None)).exists()
    return (
        select(
            article.c.slug.label("article"),
            (article.c.slug + ":" + cast(claim.c.number, Text)).label("subject_id"),
            claim.c.number,
            claim.c.text,
        )
        .join(claim, claim.c.article_id == article.c.id)
        .where(looked_after(), claim.c.needs_citation, claim.c.retired_at.is_(None), ~cited)
        .order_by(claim.c.article_id, claim.c.number)
    )
