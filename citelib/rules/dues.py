"""What the rules on due dates tell of an article: its dates, its policy, and where the due date comes from."""

from typing import Any

from sqlalchemy import Select

from citelib.library.due import add_months
from citelib.library.schema import article, policy
from citelib.rules.subjects import articles
from citelib.rules.wording import counted


def due_articles() -> Select[Any]:
    """Articles with the columns that `basis` needs, in the order of the index by which a range of days is found."""
    dated = articles(
        article.c.last_reviewed,
        article.c.due_on.label("due"),
        policy.c.name.label("policy"),
        policy.c.review_months,
    )
    return dated.order_by(None).order_by(article.c.due_on, article.c.slug)


def basis(row: dict[str, Any]) -> str:
    """The policy if the due date follows from it, else the review, which stated when the next one is due."""
    months = row["review_months"]
    if row["last_reviewed"] is None:
        return "the page states the day of the next review"
    if months is not None and add_months(row["last_reviewed"], months) == row["due"]:
        return f"last reviewed {row['last_reviewed']}, policy {row['policy']} ({counted(months, 'months')})"
    return f"last reviewed {row['last_reviewed']}, which stated the day of the next review"
