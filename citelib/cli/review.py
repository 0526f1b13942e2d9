"""``citelib review``: who checked an article, when, and with which outcome."""

from datetime import date

import click

from citelib.cli import complete
from citelib.cli.context import DATE, Context, by_option, pass_context
from citelib.cli.output import format_option, write_line, write_rows
from citelib.cli.values import COUNT, WORDS
from citelib.library import articles, due, reviews
from citelib.library.schema import FAILED_OUTCOMES, OUTCOMES

COLUMNS = (
    "id", "article", "reviewed_on", "reviewer", "credentials", "kind", "outcome", "note", "next_due", "printed",
    "recorded_by", "recorded_at", "supersedes_id", "superseded_by",
)  # fmt: skip
SHOWN = ("id", "article", "reviewed_on", "outcome", "superseded_by")
SHOWN_OF_ONE = ("id", "reviewed_on", "reviewer", "outcome", "superseded_by")


@click.group("review")
def command() -> None:
    """Record reviews of articles and read their history."""


@command.command("record")
@click.argument("slug", metavar="ARTICLE", shell_complete=complete.slugs)
@click.option("--outcome", type=click.Choice(OUTCOMES), required=True, help="What the review came to.")
@click.option("--reviewer", metavar="NAME", type=WORDS, help="Who reviewed it [default: who records it].")
@click.option("--on", "--date", "reviewed_on", type=DATE, help="The day of the review [default: today].")
@click.option("--credentials", type=WORDS, help="For instance 'MD, FACR'.")
@click.option("--kind", type=WORDS, default="medical", show_default=True, help="medical, editorial, legal …")
@click.option("--note", type=WORDS, help="What should be known about it.")
@click.option("--next-due", type=DATE, help="When the next one is due, whatever the policy says.")
@click.option("--supersedes", "supersedes_id", metavar="ID", type=COUNT, help="The review that this one corrects.")
@by_option
@pass_context
def record(
    context: Context,
    /,
    slug: str,
    outcome: str,
    reviewer: str | None,
    reviewed_on: date | None,
    by: str | None,
    **details: str | date | int | None,
) -> None:
    """Record a review; the next one is counted from it."""
    stamp = context.stamp(by)
    day = reviewed_on or context.today
    signed = {**details, "reviewer": reviewer or stamp.by, "outcome": outcome}
    with context.open().writing() as connection:
        found = articles.find(connection, slug)
        made = reviews.record(connection, found.id, day, stamp, **signed)
        stored = due.of_article(connection, found.id)
    write_line(f"{slug}: review {made} of {day} by {signed['reviewer']}, {outcome}")
    write_line(f"{slug}: {_standing(stored, day, outcome)}")


@command.command("history")
@click.argument("slug", metavar="[ARTICLE]", required=False, shell_complete=complete.slugs)
@format_option
@pass_context
def history(context: Context, slug: str | None, form: str) -> None:
    """List the reviews of an article, or of all, the latest first."""
    with context.open().reading() as connection:
        found = articles.find(connection, slug) if slug else None
        rows = reviews.history(connection, found.id if found else None)
    empty = f"{slug or 'The library'} has no reviews yet: citelib review record {slug or 'ARTICLE'} --outcome OUTCOME"
    write_rows(rows, COLUMNS, form, shown=SHOWN_OF_ONE if found else SHOWN, empty=empty)


def _standing(stored: due.Due, day: date, outcome: str) -> str:
    if stored.last_reviewed is None:
        return "no review counts, so no date is due"
    told = f"next review due {stored.due_on}" if stored.due_on else "its policy asks for no further review"
    if outcome in FAILED_OUTCOMES:
        return f"{told}: a review that ends in {outcome} does not count, the one of {stored.last_reviewed} does"
    if stored.last_reviewed > day:
        return f"{told}, counted from the later review of {stored.last_reviewed}"
    return told
