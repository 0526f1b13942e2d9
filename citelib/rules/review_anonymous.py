"""The rule review.anonymous."""

from typing import Any

from sqlalchemy import Select, and_, select

from citelib.library.corrections import uncorrected
from citelib.library.due import passing
from citelib.library.schema import FAILED_OUTCOMES, article, review
from citelib.rules.audit import Audit
from citelib.rules.finding import Severity
from citelib.rules.registry import rule
from citelib.rules.reviewers import names_person
from citelib.rules.subjects import articles


def is_anonymous(row: dict[str, Any], audit: Audit) -> bool:
    """Whether the reviewer is unnamed or names no person."""
    reviewer = (row["reviewer"] or "").strip()
    row["_who"] = f'names no person: "{reviewer}"' if reviewer else "names nobody"
    return not names_person(reviewer)


@rule(
    "review.anonymous",
    severity=Severity.WARNING,
    subject="article",
    message="the last review, of {reviewed_on}, {_who}",
    remedy='citelib review record {article} --reviewer "NAME" --outcome no-change',
    keep=is_anonymous,
)
def anonymous(audit: Audit) -> Select[Any]:
    """The last review that counts names no person.

    Readers and auditors ask who signed the article off; "our medical team" or "a medical professional" does not say.
    A name with a title or a degree is a person, and so are a given name and a family name. The last review is the
    latest that did not fail; of two on one day, the one recorded later.
    """
    later = review.alias("later")
    overtaken = (
        select(later.c.id)
        .where(
            later.c.article_id == article.c.id,
            later.c.reviewed_on == review.c.reviewed_on,
            later.c.id > review.c.id,
            ~and_(later.c.outcome.is_not(None), later.c.outcome.in_(FAILED_OUTCOMES)),
            uncorrected(later, review),
        )
        .exists()
    )
    return (
        articles(review.c.reviewed_on, review.c.reviewer)
        .join(review, and_(review.c.article_id == article.c.id, review.c.reviewed_on == article.c.last_reviewed))
        .where(passing(), ~overtaken)
    )
