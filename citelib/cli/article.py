"""``citelib article``: the published pages that a library keeps."""

from typing import Any

import click

from citelib.cli import complete
from citelib.cli.article_page import write_page
from citelib.cli.context import Context, by_option, pass_context
from citelib.cli.output import format_option, write_json, write_line, write_rows
from citelib.errors import UsageError
from citelib.library import articles, shown
from citelib.library.schema import STATUSES

COLUMNS = ("slug", "title", "status", "owner", "last_reviewed", "due", "policy", "claims", "references")
SHOWN = ("slug", "due", "policy", "claims", "references")
SHOWN_ALL = ("slug", "status", "due", "claims", "references")

slug_argument = click.argument("slug", metavar="ARTICLE", shell_complete=complete.slugs)


@click.group("article")
def command() -> None:
    """List, show, edit and remove articles."""


@command.command("list")
@click.option("--all", "everything", is_flag=True, help="Add those that were withdrawn.")
@format_option
@pass_context
def list_(context: Context, everything: bool, form: str) -> None:
    """List the articles, with their due dates and how much they hold."""
    with context.open().reading() as connection:
        rows = articles.everyone(connection, withdrawn=everything)
    empty = f"There are no articles{'' if everything else ' but withdrawn ones, if any'}: citelib import FILE"
    write_rows(rows, COLUMNS, form, shown=SHOWN_ALL if everything else SHOWN, empty=empty)


@command.command("show")
@slug_argument
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@pass_context
def show(context: Context, slug: str, form: str) -> None:
    """Show an article with its claims, references, reviews and problems."""
    with context.open().reading() as connection:
        told = shown.show(connection, articles.find(connection, slug))
    if form == "json":
        write_json(told)
    else:
        write_page(told)


@command.command("edit")
@slug_argument
@click.option("--slug", "new_slug", metavar="NAME", help="The name by which commands know it.")
@click.option("--title")
@click.option("--url")
@click.option("--publisher")
@click.option("--content-type", help="What kind of page it is, for policies.")
@click.option("--language", metavar="CODE", help="For instance en or en-GB.")
@click.option("--owner", help="Who looks after it.")
@click.option("--status", type=click.Choice(STATUSES))
@click.option("--tag", "tags", metavar="TAG", multiple=True, help="Replaces the tags; may be repeated.")
@click.option("--no-tags", is_flag=True, help="Takes all tags away.")
@by_option
@pass_context
def edit(
    context: Context,
    /,
    slug: str,
    new_slug: str | None,
    tags: tuple[str, ...],
    no_tags: bool,
    by: str | None,
    **fields: str | None,
) -> None:
    """Change fields of an article; an empty text clears one."""
    changes: dict[str, Any] = {name: value for name, value in {"slug": new_slug, **fields}.items() if value is not None}
    if tags and no_tags:
        raise click.UsageError("--tag and --no-tags contradict each other")
    if tags or no_tags:
        changes["tags"] = list(tags)
    if not changes:
        raise click.UsageError("Nothing to change: give at least one option, for instance --owner NAME")
    with context.open().writing() as connection:
        found = articles.find(connection, slug)
        before = shown.fields(connection, found)
        articles.edit(connection, found, changes, context.stamp(by))
        after = shown.fields(connection, found)
    _write_changes(after["slug"], before, after)


@command.command("remove")
@slug_argument
@by_option
@pass_context
def remove(context: Context, slug: str, by: str | None) -> None:
    """Withdraw an article from lists, checks and exports; its records stay."""
    with context.open().writing() as connection:
        found = articles.find(connection, slug)
        articles.withdraw(connection, found, context.stamp(by))
    write_line(
        f"{slug} is withdrawn. Its records stay; importing its page again, or"
        f" citelib article edit {slug} --status published, brings it back."
    )


@command.command("unlist")
@slug_argument
@click.argument("keys", metavar="KEY...", nargs=-1, required=True, shell_complete=complete.keys)
@pass_context
def unlist(context: Context, slug: str, keys: tuple[str, ...]) -> None:
    """Take references that were put there by hand out of an article's bibliography.

    What the article's page prints stays: correct the page and import it again.
    """
    from citelib.library import attaching, references  # the other commands do without

    with context.open().writing() as connection:
        found = articles.find(connection, slug)
        works = [references.find(connection, key) for key in dict.fromkeys(keys)]
        for work in works:
            if not attaching.detach(connection, found.id, work.id):
                raise UsageError(
                    f"{work.citation_key} was not put into the bibliography of {found.slug} by hand",
                    mend=f"see what is listed: citelib article show {found.slug}",
                )
    for work in works:
        write_line(f"{found.slug} no longer lists {work.citation_key}")


def _write_changes(slug: str, before: dict[str, Any], after: dict[str, Any]) -> None:
    changed = [name for name in after if before[name] != after[name]]
    for name in changed:
        write_line(f"{slug}: {name.replace('_', ' ')} {_plain(before[name])} -> {_plain(after[name])}")
    if not changed:
        write_line(f"{slug}: nothing changed, it was so already")


def _plain(value: Any) -> str:
    return (", ".join(value) if isinstance(value, list) else str(value or "")) or "(none)"
