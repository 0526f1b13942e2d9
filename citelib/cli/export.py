"""``citelib export``: references for other programs."""

from collections.abc import Iterator

import click

from citelib import formats
from citelib.cli.context import Context, pass_context
from citelib.cli.output import tell, write_text
from citelib.errors import UsageError, one_of
from citelib.library import articles, references
from citelib.reference import Reference


@click.command("export")
@click.argument("name", metavar="FORMAT")
@click.argument("keys", metavar="[KEY]...", nargs=-1)
@click.option(
    "--article", "slugs", metavar="SLUG", multiple=True, help="The references of this article's bibliography."
)
@click.option("-o", "--output", metavar="FILE", help="Write to this file instead of standard output.")
@pass_context
def command(context: Context, name: str, keys: tuple[str, ...], slugs: tuple[str, ...], output: str | None) -> None:
    """Write references in the format of another program.

    Exports the references with these citation keys, or those of an article, or the whole library. FORMAT is bibtex or
    csl-json. A file that -o names is replaced when the export is complete, and not before.
    """
    written = _format(name)
    if keys and slugs:
        raise UsageError("Citation keys and --article do not go together", mend="give the keys, or --article SLUG")
    with context.open().reading() as connection:
        if keys:
            works: Iterator[Reference] = iter([references.get(connection, key) for key in dict.fromkeys(keys)])
        elif slugs:
            found = [articles.find(connection, slug) for slug in slugs]
            listed = [work for one in found for work in references.of_article(connection, one.id)]
            works = iter({work.citation_key: work for work in listed}.values())
        else:
            works = references.everything(connection)
        counted = _Counted(works)
        write_text(written.dumps(counted), output)
    if output and output != "-":
        tell(f"{counted.count} reference{'s' if counted.count != 1 else ''} written to {output}")
    elif not counted.count:
        tell("There is nothing to export.")


def _format(name: str):  # type: ignore[no-untyped-def]  # a module that has dumps
    module = formats.find(name)
    if not hasattr(module, "dumps"):
        writable = [known for known in formats.names() if hasattr(formats.find(known), "dumps")]
        raise UsageError(f"citelib reads {name} but does not write it", mend=f"export {one_of(writable)}")
    return module


class _Counted(Iterator[Reference]):
    """Passes references on and counts them."""

    def __init__(self, works: Iterator[Reference]) -> None:
        self._works = works
        self.count = 0

    def __next__(self) -> Reference:
        work = next(self._works)
        self.count += 1
        return work
