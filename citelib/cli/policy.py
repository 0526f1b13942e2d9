"""``citelib policy``: review intervals and the age of sources, and which articles follow them."""

from datetime import date
from typing import Any

import click

from citelib.cli import complete
from citelib.cli.context import Context, by_option, pass_context
from citelib.cli.output import format_option, tell, write_json, write_line, write_rows
from citelib.cli.policy_page import flat, numbers_told, write_page
from citelib.cli.policy_target import find_target
from citelib.cli.values import NUMBER_OR_NEVER, WORDS, YEARS_OF_TYPE
from citelib.library import policies

COLUMNS = (
    "name", "description", "review_months", "due_soon_days", "access_max_months", "reference_max_years",
    "notice_max_days", "provenance", "articles",
)  # fmt: skip
SHOWN = ("name", "review_months", "access_max_months", "reference_max_years", "articles")
LONGEST = 20
"""Articles that are listed one by one when an assignment moves many."""


@click.group("policy")
def command() -> None:
    """Show and change review intervals, and who follows them."""


@command.command("list")
@format_option
@pass_context
def list_(context: Context, form: str) -> None:
    """List the policies, with how many articles follow each."""
    with context.open().reading() as connection:
        rows = policies.everyone(connection)
    write_rows(rows if form == "json" else [flat(row) for row in rows], COLUMNS, form, shown=SHOWN)


@command.command("show")
@click.argument("name", metavar="POLICY|ARTICLE", shell_complete=complete.policies_and_slugs)
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@pass_context
def show(context: Context, name: str, form: str) -> None:
    """Show a policy; or which one an article follows, and why."""
    with context.open().reading() as connection:
        told = policies.explain(connection, name)
    if form == "json":
        write_json(told)
    else:
        write_page(told)


@command.command("set")
@click.argument("name", metavar="POLICY", shell_complete=complete.policies)
@click.option("--review-months", type=NUMBER_OR_NEVER, help="Months from one review to the next.")
@click.option("--due-soon-days", metavar="N", type=int, help="Days before the due date in which to say so.")
@click.option(
    "--access-months", "access_max_months", type=NUMBER_OR_NEVER, help="Months after which to open a source again."
)
@click.option("--reference-years", type=NUMBER_OR_NEVER, help="Years after which a work counts as old.")
@click.option("--reference-years-of", type=YEARS_OF_TYPE, multiple=True, help="The same for one type of work: book=15.")
@click.option("--description", type=WORDS, help="Which pages it is for.")
@by_option
@pass_context
def set_(
    context: Context,
    /,
    name: str,
    reference_years: int | str | None,
    reference_years_of: tuple[tuple[str, int | str], ...],
    description: str | None,
    by: str | None,
    **numbers: Any,
) -> None:
    """Change the numbers of a policy, or make a new one like `default`."""
    given: dict[str, Any] = {key: _number(value) for key, value in numbers.items() if value is not None}
    if description:
        given["description"] = description
    years = {kind: _number(value) for kind, value in reference_years_of}
    if reference_years is not None:
        years["default"] = _number(reference_years)
    if not given and not years:
        raise click.UsageError("Nothing to set: give at least one number, for instance --review-months 24")
    with context.open().writing() as connection:
        if years:
            given["reference_max_years"] = policies.merged_years(connection, name, years)
        made = policies.set_numbers(connection, name, given, context.stamp(by))
        told = policies.explain(connection, name)
    write_line(f"{name}: {'a new policy' if made else 'changed'}; {numbers_told(told['policy'])}")
    if made:
        tell(f"No article follows it yet: citelib policy assign ARTICLE {name}")
    else:
        write_line(f"{name}: {_counted(told['policy']['articles'])} with due dates by it")


@command.command("assign")
@click.argument(
    "names", metavar="[ARTICLE...] POLICY", nargs=-1, required=True, shell_complete=complete.policies_and_slugs
)
@click.option("--tag", help="All articles with this tag.")
@click.option("--publisher", help="All articles of this publisher.")
@click.option("--content-type", help="All articles of this type.")
@click.option("--library-wide", is_flag=True, help="All articles that no other assignment names.")
@by_option
@pass_context
def assign(context: Context, /, names: tuple[str, ...], by: str | None, **scopes: Any) -> None:
    """Make articles follow a policy."""
    stamp = context.stamp(by)
    with context.open().writing() as connection:
        target = find_target(connection, names, scopes)
        before = policies.standings(connection, target.slugs)
        for place in target.places:
            policies.assign(connection, target.policy_id, stamp, **place)
        after = policies.standings(connection, target.slugs)
    moved = [slug for slug in after if after[slug].policy != before[slug].policy]
    for slug in target.slugs or moved[:LONGEST]:
        write_line(f"{slug} follows {after[slug].policy}: {_due(after[slug].due)}")
    if len(moved) > LONGEST and not target.slugs:
        write_line(f"… and {len(moved) - LONGEST} more: citelib article list")
    if not target.slugs:
        write_line(f"{target.told} follow {target.policy}: {_counted(len(moved))} changed policy")


def _number(value: int | str) -> int | None:
    return None if isinstance(value, str) else value


def _due(day: date | None) -> str:
    return f"due {day}" if day else "no review is due"


def _counted(number: int) -> str:
    return f"{number} article{'' if number == 1 else 's'}"
