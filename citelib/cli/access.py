"""``citelib access``: who opened which source, and when."""

import click

from citelib import identifiers
from citelib.cli import complete
from citelib.cli.context import Context, by_option, pass_context
from citelib.cli.output import format_option, tell, write_line, write_rows
from citelib.cli.values import COUNT, PARTIAL_DATE, WORDS
from citelib.library import accesses, articles, references
from citelib.reference import PartialDate

COLUMNS = (
    "id", "reference", "accessed_on", "article", "url", "accessed_by", "http_status", "final_url", "note",
    "recorded_by", "recorded_at", "supersedes_id", "superseded_by",
)  # fmt: skip
SHOWN = ("id", "reference", "accessed_on", "article", "superseded_by")


@click.group("access")
def command() -> None:
    """Record that a source was opened and read the history."""


@command.command("record")
@click.argument("keys", metavar="KEY...", nargs=-1, required=True, shell_complete=complete.keys)
@click.option(
    "--on", "--date", "accessed", type=PARTIAL_DATE, help="The day, or the month or year alone [default: today]."
)
@click.option("--article", "slug", metavar="ARTICLE", shell_complete=complete.slugs, help="For which article.")
@click.option("--url", type=WORDS, help="What was opened [default: the URL of the reference].")
@click.option(
    "--status", "http_status", type=click.IntRange(100, 599), help="What the server answered, for instance 404."
)
@click.option("--final-url", type=WORDS, help="Where it led.")
@click.option("--note", type=WORDS, help="What should be known about it.")
@click.option("--supersedes", "supersedes_id", metavar="ID", type=COUNT, help="The access that this one corrects.")
@by_option
@pass_context
def record(
    context: Context,
    /,
    keys: tuple[str, ...],
    accessed: PartialDate | None,
    slug: str | None,
    url: str | None,
    by: str | None,
    **details: str | int | None,
) -> None:
    """Record that sources were opened."""
    chosen = list(dict.fromkeys(keys))
    one_only = [name for name in ("final_url", "supersedes_id") if details[name] is not None]
    if len(chosen) > 1 and (url or one_only):
        raise click.UsageError("--url, --final-url and --supersedes are for one reference: name one KEY")
    for address in (url, details["final_url"]):
        if address:
            identifiers.url(str(address))
    stamp = context.stamp(by)
    day = accessed or PartialDate.from_date(context.today)
    with context.open().writing() as connection:
        found = articles.find(connection, slug) if slug else None
        works = [references.get(connection, key) for key in chosen]
        for work in works:
            kept = references.find(connection, work.citation_key)
            given = {**details, "url": url or work.url or None, "accessed_by": stamp.by}
            accesses.record(connection, kept.id, day, stamp, article_id=found.id if found else None, **given)
    for work in works:
        write_line(f"{work.citation_key} accessed {day}{f' for {slug}' if slug else ''}")
        if url and not work.url:
            tell(f"{work.citation_key} has no URL of its own; to keep this one: citelib reference edit"
                 f" {work.citation_key} URL={url}")  # fmt: skip


@command.command("history")
@click.argument("key", metavar="[KEY]", required=False, shell_complete=complete.keys)
@format_option
@pass_context
def history(context: Context, key: str | None, form: str) -> None:
    """List the accesses to a reference, or to all, the latest first."""
    with context.open().reading() as connection:
        kept = references.find(connection, key) if key else None
        rows = accesses.history(connection, kept.id if kept else None)
    subject = kept.citation_key if kept else "the library"
    empty = f"No access is on record for {subject} yet: citelib access record {kept.citation_key if kept else 'KEY'}"
    write_rows(rows, COLUMNS, form, shown=SHOWN, empty=empty)
