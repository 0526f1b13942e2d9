"""The rule import.problem."""

from typing import Any

from sqlalchemy import Select, Text, cast, select

from citelib.library.schema import article, problem
from citelib.rules.audit import Audit, looked_after
from citelib.rules.finding import Severity
from citelib.rules.registry import rule


def tell_line(row: dict[str, Any], audit: Audit) -> bool:
    """Adds the line, unless the problem begins with it."""
    line = f"line {row['line']}"
    row["_place"] = "" if row["problem"].startswith(f"{line} ") else f"{line}: "
    return True


@rule(
    "import.problem",
    severity=Severity.WARNING,
    subject="line",
    message="{_place}{problem}",
    remedy="citelib article show {article}",
    keep=tell_line,
)
def import_problem(audit: Audit) -> Select[Any]:
    """Something in the article's page was not understood, or read with a doubt, when it was last imported.

    The line is that of the imported file. Correct the file and import it again, or see what was stored instead. Notes
    that need no mending, such as a footer that was left out, are not listed.
    """
    return (
        select(
            article.c.slug.label("article"),
            (article.c.slug + ":" + cast(problem.c.line, Text)).label("subject_id"),
            problem.c.line,
            problem.c.message.label("problem"),
        )
        .join(problem, problem.c.article_id == article.c.id)
        .where(looked_after(), ~problem.c.note)
        .order_by(problem.c.article_id, problem.c.line, problem.c.id)
    )
