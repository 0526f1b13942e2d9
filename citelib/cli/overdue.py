"""``citelib overdue``: what should be reviewed next."""

import re
from typing import Any

import click

from citelib.cli.context import Context, pass_context
from citelib.cli.output import format_option, write_rows
from citelib.cli.values import COUNT
from citelib.library import reviews

COLUMNS = ("slug", "title", "last_reviewed", "due", "days_overdue", "policy", "reviewer", "owner")
SHOWN = ("slug", "last_reviewed", "due", "days_overdue", "policy", "owner")


class Days(click.ParamType):  # type: ignore[type-arg]
    """A number of days, as 90 or 90d."""

    name = "DAYS"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> int:
        """Reads the number."""
        if isinstance(value, int):
            return value
        found = re.fullmatch(r"([0-9]{1,5})d?", value)
        return int(found[1]) if found else self.fail(f"{value!r} is no number of days: write it as 90 or 90d")


@click.command("overdue")
@click.option("--within", type=Days(), help="Add those that fall due within so many days.")
@click.option("--limit", type=COUNT, help="Print at most so many.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 when anything is listed.")
@format_option
@pass_context
def command(context: Context, within: int | None, limit: int | None, exit_code: bool, form: str) -> None:
    """List the articles that are overdue for review, worst first."""
    with context.open().reading() as connection:
        rows = list(reviews.overdue(connection, context.today, within_days=within, limit=limit))
    context.outcome = 1 if rows and exit_code else 0
    write_rows(rows, COLUMNS, form, shown=SHOWN, empty="Nothing is overdue for review.")
    if context.outcome:
        raise click.exceptions.Exit(context.outcome)
