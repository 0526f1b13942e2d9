"""``citelib parse``: free-text references become CSL-JSON."""

import dataclasses

import click

from citelib.cli import source
from citelib.cli.output import write_rows, write_text
from citelib.formats import csl_json
from citelib.parsing.citation import parse_citation
from citelib.parsing.dates import DateOrder
from citelib.reference import Reference


@click.command("parse")
@click.argument("name", metavar="[FILE]", default="-")
@click.option(
    "--dates", type=click.Choice(["mdy", "dmy"]), help="How to read 03/04/2019, where the text does not show it."
)
@click.option("--encoding", metavar="NAME", help="The file's encoding [default: UTF-8].")
@click.option(
    "--format", "form", type=click.Choice(["json", "table"]), default="json", show_default=True, help="How to print it."
)
def command(name: str, dates: str | None, encoding: str | None, form: str) -> None:
    """Read free-text references and print them as CSL-JSON.

    FILE holds one reference on each line; without it, standard input is read. No library is touched. Each line gives
    one item, in order; its `id` is the number of the line.
    """
    order = DateOrder(dates) if dates else None
    text = source.read(name, encoding=encoding, expected="references, one on each line").text
    lines = [line for line in text.splitlines() if line.strip()]
    works = (
        dataclasses.replace(parse_citation(line, order=order).reference, citation_key=str(number))
        for number, line in enumerate(lines, start=1)
    )
    if form == "json":
        write_text(csl_json.dumps(works), None)
    else:
        write_rows([_row(work) for work in works], tuple(_row(Reference())), "table")


def _row(work: Reference) -> dict[str, str]:
    first = work.author[0].family or work.author[0].literal if work.author else ""
    return {
        "line": work.citation_key,
        "type": work.type,
        "author": first + (" et al." if len(work.author) > 1 or work.author_et_al else ""),
        "year": str(work.year or ""),
        "title": work.title,
        "in": work.container_title or work.publisher,
    }
