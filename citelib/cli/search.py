"""``citelib search``: full text over everything."""

import click

from citelib.cli.context import Context, pass_context
from citelib.cli.output import format_option, tell, write_rows
from citelib.cli.page import fitted
from citelib.cli.values import COUNT
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

    All words must occur; accents and case do not matter, and the last word may be the beginning of one. Write a query
    with signs in single quotes.

    \b
    hip pain                         both words
    '"low back pain"'                together
    'diabet* NOT (child OR mouse)'   AND, OR, NOT, parentheses

    Fields find references only. Every field of CSL is one, and journal, year, keyword, key, printed, added, cited,
    article (that lists or cites it):

    \b
    'author:muller year:2010-2015'   or: 'muller k[au] 2010:2015[dp]'
    'title:(hip OR knee) no:doi'     a field that is empty; has:doi that is not
    'accessed:<2020 cited:yes'       opened before 2020, and cited
    'article:hip-pain type:webpage'  'doi:10.1000/*'  'issued:2018-05..2019'
    """  # noqa: D301  # the \b is click's: lines that are not joined
    asked = " ".join(query)
    with context.open().reading() as connection:
        hits = search.find(connection, asked, kind=kind, limit=limit + 1)
    rows = [{name: getattr(hit, name) for name in COLUMNS} for hit in hits[:limit]]
    if form == "table":
        rows = fitted(({**row, "text": row["title"] or row["text"]} for row in rows), SHOWN, cut="text")
    write_rows(rows, COLUMNS, form, shown=SHOWN, empty=f"Nothing is found by: {asked}")
    if len(hits) > limit:
        tell(f"There is more than the best {limit}: add words, or --limit N")
