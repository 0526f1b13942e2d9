"""``citelib claim``: the sentences of an article that assert something, by number."""

import click

from citelib.cli import complete
from citelib.cli.claim_page import link_command, write_page, write_suggestions
from citelib.cli.context import Context, by_option, pass_context
from citelib.cli.output import Row, format_option, tell, write_json, write_line, write_rows
from citelib.cli.page import fitted
from citelib.cli.values import WORDS
from citelib.library import articles, claims, suggestions

COLUMNS = ("number", "section", "kind", "needs_citation", "cites", "text", "retired_at")
SHOWN = ("number", "cites", "text")
SUGGESTED = ("article", "number", "key", "score", "shared", "claim", "title", "command")

slug_argument = click.argument("slug", metavar="ARTICLE", shell_complete=complete.slugs)
claim_argument = click.argument("name", metavar="ARTICLE:CLAIM", shell_complete=complete.claims)
claims_argument = click.argument(
    "names", metavar="ARTICLE:CLAIM...", nargs=-1, required=True, shell_complete=complete.claims
)


@click.group("claim")
def command() -> None:
    """List, show and edit claims, and suggest references for them."""


@command.command("list")
@slug_argument
@click.option("--retired", is_flag=True, help="Add those that are out of use.")
@click.option("--unsupported", is_flag=True, help="Only those that need a citation and have none.")
@format_option
@pass_context
def list_(context: Context, slug: str, retired: bool, unsupported: bool, form: str) -> None:
    """List the claims of an article, with the keys of what each cites."""
    with context.open().reading() as connection:
        found = articles.find(connection, slug)
        rows = claims.of_article(connection, found.id, retired=retired)
    if unsupported:
        rows = [row for row in rows if row["needs_citation"] and not row["citations"] and "retired_at" not in row]
    if form != "json":
        rows = [_flat(row) for row in rows]
    if form == "table":
        rows = fitted(rows, SHOWN, cut="text")
    what = "claims that lack a citation" if unsupported else "claims"
    write_rows(rows, COLUMNS, form, shown=SHOWN, empty=f"{slug} has no {what}.")


@command.command("show")
@claim_argument
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@pass_context
def show(context: Context, name: str, form: str) -> None:
    """Show one claim: its text, what it cites, and its earlier texts."""
    with context.open().reading() as connection:
        told = claims.details(connection, claims.find(connection, name))
    if form == "json":
        write_json(told)
    else:
        write_page(told)


@command.command("add")
@slug_argument
@click.argument("text")
@click.option("--section", "heading", metavar="HEADING", help="Put it at the end of this section.")
@by_option
@pass_context
def add(context: Context, slug: str, text: str, heading: str | None, by: str | None) -> None:
    """Add a claim that the page does not have as a sentence."""
    with context.open().writing() as connection:
        found = articles.find(connection, slug)
        number = claims.add(connection, found.id, text, context.stamp(by), heading=heading)
    write_line(f"{slug}:{number} added")


@command.command("edit")
@claim_argument
@click.argument("text")
@by_option
@pass_context
def edit(context: Context, name: str, text: str, by: str | None) -> None:
    """Give a claim another text; the old one stays on record."""
    with context.open().writing() as connection:
        found = claims.find(connection, name)
        claims.require_in_use(found)
        changed = claims.reword(connection, found, text, context.stamp(by))
    write_line(f"{found.name} {'reworded' if changed else 'has that text already'}")


@command.command("retire")
@claims_argument
@click.option("--undo", is_flag=True, help="Take them back into use.")
@by_option
@pass_context
def retire(context: Context, names: tuple[str, ...], undo: bool, by: str | None) -> None:
    """Take claims out of use; their numbers are never given again."""
    stamp = context.stamp(by)
    with context.open().writing() as connection:
        chosen = [claims.find(connection, name) for name in names]
        for found in chosen:
            if undo:
                claims.restore(connection, found)
            else:
                claims.retire(connection, found, stamp)
    for found in chosen:
        already = bool(found.retired_at) is not undo
        write_line(f"{found.name} {'is ' if already else ''}{'in use again' if undo else 'retired'}")


@command.command("dismiss")
@claims_argument
@click.option("--reason", type=WORDS, help="Why they need no citation.")
@click.option("--undo", is_flag=True, help="Say that they need one after all.")
@by_option
@pass_context
def dismiss(context: Context, names: tuple[str, ...], reason: str | None, undo: bool, by: str | None) -> None:
    """Say that claims need no citation, and why."""
    if not reason and not undo:
        raise click.UsageError("Say why they need no citation: --reason TEXT (or take it back: --undo)")
    stamp = context.stamp(by)
    with context.open().writing() as connection:
        chosen = [claims.find(connection, name) for name in names]
        for found in chosen:
            claims.dismiss(connection, found, stamp, reason=reason or "", needs_citation=undo)
    for found in chosen:
        write_line(f"{found.name} needs {'a' if undo else 'no'} citation")


@command.command("suggest")
@slug_argument
@click.option(
    "--least", metavar="SCORE", type=click.IntRange(1, 100), default=suggestions.LEAST_SCORE, show_default=True,
    help="Leave out pairs below this score.",
)  # fmt: skip
@format_option
@pass_context
def suggest(context: Context, slug: str, least: int, form: str) -> None:
    """Say which references may support which claims; nothing is linked.

    The score, 0 to 100, says how much of what a claim talks about the title of a reference talks about too. Words that
    the whole article uses count for little. Read the reference before you cite it.
    """
    with context.open().reading() as connection:
        found = articles.find(connection, slug)
        made = list(suggestions.suggest(connection, found, least_score=least))
    if form == "table":
        write_suggestions(made)
        if not made:
            tell(f"No claim of {slug} resembles a title of its bibliography (--least {least}).")
    else:
        rows = [{**one._asdict(), "command": link_command(one)} for one in made]
        write_rows(rows, SUGGESTED, form)


def _flat(row: Row) -> Row:
    return {**row, "cites": list(dict.fromkeys(one["key"] for one in row["citations"]))}
