"""``citelib reference``: the works that articles cite."""

from dataclasses import replace
from typing import Any

import click

from citelib.cli import complete, reference_duplicates, reference_rename
from citelib.cli.context import Context, by_option, pass_context
from citelib.cli.output import format_option, tell, write_json, write_line, write_rows
from citelib.cli.page import fitted
from citelib.cli.reference_page import changed_lines, write_page
from citelib.cli.values import COUNT, WORDS
from citelib.errors import UsageError
from citelib.library import (
    accesses,
    articles,
    field_values,
    keys,
    reference_list,
    reference_uses,
    references,
    same_work,
)
from citelib.library.database import Stamp
from citelib.reference import Reference

COLUMNS = ("key", "type", "year", "authors", "title")
SHOWN = ("key", "year", "authors", "title")

key_argument = click.argument("key", metavar="KEY", shell_complete=complete.keys)


@click.group("reference")
def command() -> None:
    """List, show, add, edit and remove references."""


@command.command("list")
@click.argument("query", nargs=-1)
@click.option("--article", "slug", metavar="ARTICLE", shell_complete=complete.slugs, help="Only its bibliography.")
@click.option("--type", "kind", metavar="TYPE", help="Only this CSL type, for instance article-journal.")
@click.option("--uncited", is_flag=True, help="Only those that no claim cites.")
@click.option("--sort", type=click.Choice(reference_list.SORTS), help="What it is ordered by [default: key].")
@click.option("--limit", type=COUNT, help="At most so many.")
@format_option
@pass_context
def list_(
    context: Context, /, query: tuple[str, ...], slug: str | None, limit: int | None, form: str, **options: Any
) -> None:
    """List the references, those of one article, or those that a QUERY asks for.

    A query is words and fields; citelib search --help shows how it is written.

    citelib reference list --sort year 'author:muller title:"hip pain" year:2010-'

    citelib reference list 'type:webpage AND (no:accessed OR accessed:<2020)'
    """
    with context.open().reading() as connection:
        article_id = articles.find(connection, slug).id if slug else None
        asked = {**options, "query": " ".join(query), "article_id": article_id, "limit": limit and limit + 1}
        rows = reference_list.listed(connection, **asked)
    more = limit is not None and len(rows) > limit
    rows = rows[:limit]
    if form == "table":
        rows = fitted(rows, SHOWN, cut="title")
    write_rows(rows, COLUMNS, form, shown=SHOWN, empty="There are no such references.")
    if more:
        tell(f"There are more than {limit}: add words, or --limit N")


@command.command("show")
@key_argument
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@pass_context
def show(context: Context, key: str, form: str) -> None:
    """Show a reference: its fields, who uses it, and when it was opened.

    As JSON it is one CSL-JSON item.
    """
    with context.open().reading() as connection:
        found = references.find(connection, key)
        work = references.get(connection, found.citation_key)
        if form == "json":
            from citelib.formats import csl_json  # only those who ask for JSON wait for it

            write_json(csl_json.item(work))
            return
        write_page(
            work,
            aliases=reference_uses.aliases(connection, found.id),
            entries=reference_uses.listing_articles(connection, found.id),
            claims=reference_uses.citing_claims(connection, found.id),
            accesses=accesses.history(connection, found.id),
        )


@command.command("add")
@click.argument("pieces", metavar="TEXT|FIELD=VALUE...", nargs=-1, required=True)
@click.option("--type", "kind", metavar="TYPE", help="A CSL type; what follows is then FIELD=VALUE.")
@click.option("--key", type=WORDS, help="Its citation key [default: made of author and year].")
@by_option
@pass_context
def add(context: Context, pieces: tuple[str, ...], kind: str | None, key: str | None, by: str | None) -> None:
    """Add a reference, from its text as printed or from fields.

    citelib reference add "Tufo A. Psoas syndrome. J Osteopath. 2012;112:522-8."

    citelib reference add --type book title="Bones" author="Tufo A" issued=2005
    """
    stamp = context.stamp(by)
    if kind or field_values.looks_like_fields(pieces):
        typed = [*pieces, f"type={kind}"] if kind else pieces
        work = Reference(**field_values.parse_fields(typed, context.today))
        doubts: list[str] = []
        if not work.title:
            raise UsageError("A reference needs a title", mend='add title="The title"')
    else:
        work, doubts = _read(" ".join(pieces), stamp)
    with context.open().writing() as connection:
        known = same_work.same_as(connection, work)
        if known is None:
            if key:
                keys.require_free_key(connection, key)
            (added,) = references.add(connection, [replace(work, citation_key=key or "")], stamp)
    if known is not None:
        tell(f"The library has this work already; nothing was stored: citelib reference show {known.citation_key}")
        write_line(known.citation_key)
        return
    for doubt in doubts:
        tell(f"Doubtful: {doubt}")
    write_line(added.citation_key)


@command.command("edit")
@key_argument
@click.argument("assignments", metavar="FIELD=VALUE...", nargs=-1)
@click.option("--key", "new_key", type=WORDS, help="Another citation key; the old one still finds the reference.")
@by_option
@pass_context
def edit(context: Context, key: str, assignments: tuple[str, ...], new_key: str | None, by: str | None) -> None:
    """Change fields of a reference; an empty value clears one.

    Fields are named as in CSL: type, title, container-title, volume, issue, page, number, edition, publisher,
    publisher-place, issued, author, editor, DOI, PMID, PMCID, ISBN, ISSN, URL, note and so on.

    citelib reference edit tufo2012 DOI=10.7556/jaoa.2012.112.8.522 issued=2012-08

    citelib reference edit who2020 author="{World Health Organization}; Sato K"
    """
    if not assignments and not new_key:
        raise click.UsageError("Nothing to change: give at least one FIELD=VALUE, or --key NEW")
    changes = field_values.parse_fields(assignments, context.today)
    if changes.get("title") == "":
        raise UsageError("A reference needs a title", mend='title="The title"')
    stamp = context.stamp(by)
    with context.open().writing() as connection:
        before = references.get(connection, key)
        after = references.edit(connection, before.citation_key, changes, stamp) if changes else before
        if new_key:
            after = replace(
                after, citation_key=references.rename(connection, before.citation_key, new_key).citation_key
            )
    for line in changed_lines(before, after) or ["nothing changed, it was so already"]:
        write_line(f"{before.citation_key}: {line}")


@command.command("remove")
@key_argument
@pass_context
def remove(context: Context, key: str) -> None:
    """Delete a reference that nothing rests on."""
    with context.open().writing() as connection:
        found = references.find(connection, key)
        references.remove(connection, found.citation_key)
    write_line(f"{found.citation_key} is removed")


command.add_command(reference_rename.command)
for one in (reference_duplicates.duplicates, reference_duplicates.merge, reference_duplicates.distinct_):
    command.add_command(one)


def _read(text: str, stamp: Stamp) -> tuple[Reference, list[str]]:
    """A printed reference as values, with what is doubtful; an access date that cannot be is not stored."""
    from citelib.parsing.citation import parse_citation  # the other commands do without it

    if not any(letter.isalpha() for letter in text):
        raise UsageError(
            f"{text!r} is no reference", mend='citelib reference add "Author A. Title. Journal. 2012;1:2-3."'
        )
    reading = parse_citation(text)
    doubts = list(reading.doubts)
    accessed = reading.reference.accessed
    if accessed is not None and accessed.earliest() > stamp.today:
        doubts.append(f"the access date {accessed} lies in the future (today is {stamp.today}): not stored")
        return replace(reading.reference, accessed=None), doubts
    return reading.reference, doubts
