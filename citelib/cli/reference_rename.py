"""``citelib reference rename``: other citation keys, one by one or by a pattern."""

import click

from citelib.cli import complete
from citelib.cli.context import Context, pass_context
from citelib.cli.output import Row, format_option, tell, write_rows
from citelib.errors import UsageError
from citelib.library import references

COLUMNS = ("key", "new")
EXAMPLES = "citelib reference rename tufo2012 psoas, or citelib reference rename --keys '{author}{year}' --all"


@click.command("rename")
@click.argument("names", metavar="KEY NEW | KEY...", nargs=-1, shell_complete=complete.keys)
@click.option("--keys", "pattern", metavar="PATTERN", help="Make the new keys by this pattern.")
@click.option("--all", "everything", is_flag=True, help="With --keys: all references.")
@click.option("--dry-run", is_flag=True, help="Say which keys would change, and change nothing.")
@format_option
@pass_context
def command(
    context: Context, names: tuple[str, ...], pattern: str | None, everything: bool, dry_run: bool, form: str
) -> None:
    """Give references other citation keys; each old key still finds its reference.

    citelib reference rename tufo2012 psoas

    citelib reference rename --keys "{author}{year}{title}" --all

    A pattern is text with fields in braces: author, authors, editor, year, title, journal, volume, issue, page, type,
    doi, pmid, pmcid, key. {author:3} takes three letters, {title:3} three words, {year:2} two digits; {Author} and
    {AUTHOR} have capitals; {pmid|author} is the first that is known. A letter is added where the key is taken.
    """
    if (pattern is None and (everything or len(names) != 2)) or (pattern is not None and bool(names) == everything):
        raise UsageError("Name a key and its new one, or a pattern and what it is for", mend=EXAMPLES)
    with context.open().writing(undo=dry_run) as connection:
        if pattern is not None:
            from citelib.library import key_patterns, renaming  # the other commands on references do without

            make = key_patterns.compile(pattern)
            ids = None if everything else [references.find(connection, name).id for name in names]
            rows: list[Row] = [{"key": old, "new": new} for _, old, new in renaming.by_pattern(connection, make, ids)]
        else:
            old, new = (references.find(connection, names[0]), references.rename(connection, *names))
            rows = [{"key": old.citation_key, "new": new.citation_key}] if old != new else []
    write_rows(rows, COLUMNS, form, empty="Nothing to rename: the keys are so already.")
    if dry_run:
        tell("Nothing was stored: this was a dry run.")
