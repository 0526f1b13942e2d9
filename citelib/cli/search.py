"""``citelib search``: full text over everything."""

import click

from citelib.cli.context import Context, pass_context
from citelib.cli.output import format_option, tell, write_rows
from citelib.cli.page import fitted
from citelib.cli.values import COUNT
from citelib.errors import UsageError
from citelib.library import search

COLUMNS = ("kind", "name", "article", "title", "text")
SHOWN = ("kind", "name", "text")


@click.command("search")
@click.argument("query", nargs=-1, required=True)
@click.option("--kind", type=click.Choice(search.KINDS), help="Search only these.")
@click.option("--limit", type=COUNT, default=20, show_default=True, help="At most so many.")
@format_option
@pass_context
def command(context: Context, query: tuple[str, ...], kind: str | None, limit: int, form: str) -> None:
    """Search claims, references and articles.

    All words must occur; accents and case do not matter, and the last word may be the beginning of one. Words in double
    quotes must stand together: citelib search '"hip pain" runners'
    """
    words = " ".join(query)
    if not search.match_expression(words):
        raise UsageError(f"{words!r} holds no word to search for", mend="citelib search hip pain")
    with context.open().reading() as connection:
        hits = search.find(connection, words, kind=kind, limit=limit + 1)
    rows = [{name: getattr(hit, name) for name in COLUMNS} for hit in hits[:limit]]
    if form == "table":
        rows = fitted(({**row, "text": row["title"] or row["text"]} for row in rows), SHOWN, cut="text")
    write_rows(rows, COLUMNS, form, shown=SHOWN, empty=f"Nothing holds all of: {words}")
    if len(hits) > limit:
        tell(f"There is more than the best {limit}: add words, or --limit N")
