"""``citelib uncite``: end the link between a claim and a reference."""

import click

from citelib.cli import complete
from citelib.cli.context import Context, by_option, pass_context
from citelib.cli.output import write_line
from citelib.cli.values import RELATION
from citelib.library import citations, claims, references


@click.command("uncite")
@click.argument("name", metavar="ARTICLE:CLAIM", shell_complete=complete.claims)
@click.argument("key", metavar="KEY", shell_complete=complete.keys)
@click.option("--relation", type=RELATION, help="Only this relation.")
@by_option
@pass_context
def command(context: Context, name: str, key: str, relation: str | None, by: str | None) -> None:
    """End the link between a claim and a reference."""
    stamp = context.stamp(by)
    with context.open().writing() as connection:
        found = claims.find(connection, name)
        kept = references.find(connection, key)
        ended = citations.unlink(connection, found.id, kept.id, stamp, relation=relation)
    relations = f" ({relation})" if relation else f" (it did in {ended} relations)" if ended > 1 else ""
    write_line(f"{found.name} no longer cites {kept.citation_key}{relations}")
