"""``citelib export``: references for other programs, and as lists to print."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import replace
from types import ModuleType
from typing import Any

import click

from citelib import formats
from citelib.cli import complete
from citelib.cli.context import Context, pass_context
from citelib.cli.output import tell, write_text
from citelib.errors import UsageError, one_of
from citelib.library import articles, references
from citelib.library.ordering import ORDERS
from citelib.reference import Reference

MOST_LISTED = 10
MARKUPS = ("text", "markdown", "html")


@click.command("export")
@click.argument("name", metavar="FORMAT")
@click.argument("keys", metavar="[KEY]...", nargs=-1)
@click.option(
    "--article", "slugs", metavar="SLUG", multiple=True, shell_complete=complete.slugs,
    help="The references of this article's bibliography.",
)  # fmt: skip
@click.option(
    "--sort",
    type=click.Choice(ORDERS),
    help="The order [default: as named, as the article has it, or as they came in].",
)
@click.option("--markup", type=click.Choice(MARKUPS), help="How to write a list (ama, vancouver) [default: text].")
@click.option("--numbered/--no-numbers", default=None, help="Number a list (ama, vancouver) [default: numbered].")
@click.option("-o", "--output", metavar="FILE", help="Write to this file instead of standard output.")
@pass_context
def command(
    context: Context,
    /,
    name: str,
    keys: tuple[str, ...],
    slugs: tuple[str, ...],
    sort: str | None,
    output: str | None,
    **styled: Any,
) -> None:
    """Write references in the format of another program, or as a list to print.

    Exports the references with these citation keys, or those of an article, or the whole library. FORMAT is bibtex,
    biblatex, ris, nbib or csl-json; ama and vancouver are lists for readers, as text, markdown or html. A file that -o
    names is replaced when the export is complete, and not before.
    """
    written = _format(name)
    style = _style(written, name, styled)
    if keys and slugs:
        raise UsageError("Citation keys and --article do not go together", mend="give the keys, or --article SLUG")
    with context.open().reading() as connection:
        counted = _Counted(_chosen(connection, keys, slugs, sort), getattr(written, "accepts_key", None))
        if "aliases" in inspect.signature(written.dumps).parameters:
            style["aliases"] = references.aliases(connection)
        write_text(written.dumps(counted, **style), output)
    if counted.odd_keys:
        listed = ", ".join(counted.odd_keys[:MOST_LISTED])
        more = f" and {len(counted.odd_keys) - MOST_LISTED} more" if len(counted.odd_keys) > MOST_LISTED else ""
        tell(f"Not every program accepts these keys, which are written otherwise: {listed}{more}")
    if output and output != "-":
        tell(f"{counted.count} reference{'s' if counted.count != 1 else ''} written to {output}")
    elif not counted.count:
        tell("There is nothing to export.")


def _chosen(connection: Any, keys: tuple[str, ...], slugs: tuple[str, ...], sort: str | None) -> Iterator[Reference]:
    if not keys and not slugs and not sort:
        return references.everything(connection)
    if keys:
        listed = [replace(references.get(connection, key), citation_key=key) for key in dict.fromkeys(keys)]
    else:
        found = [articles.find(connection, slug) for slug in slugs]
        listed = [work for one in found for work in references.of_article(connection, one.id)]
    works = {work.citation_key: work for work in listed}
    if not sort:
        return iter(works.values())
    from citelib.library import ordering  # few ask for another order

    row_ids = [references.find(connection, key).id for key in works] if keys or slugs else None
    return ordering.ordered(connection, sort, row_ids)


def _format(name: str) -> ModuleType:
    if name in MARKUPS:
        raise UsageError(f"{name} is no format of its own", mend=f"export vancouver --markup {name}; or ama")
    module = formats.find(name)
    if not hasattr(module, "dumps"):
        writable = [known for known in formats.names() if hasattr(formats.find(known), "dumps")]
        raise UsageError(f"citelib reads {name} but does not write it", mend=f"export {one_of(writable)}")
    return module


def _style(module: ModuleType, name: str, styled: dict[str, Any]) -> dict[str, Any]:
    """The options of a list that were given. Raises UsageError for a format that is no list."""
    given = {option: value for option, value in styled.items() if value is not None}
    if given and not given.keys() <= inspect.signature(module.dumps).parameters.keys():
        raise UsageError(
            f"--markup and --numbered are for lists, and {name} is none",
            mend="leave them out; or export vancouver, or ama",
        )
    return given


class _Counted(Iterator[Reference]):
    """Passes references on, counts them, and notes the keys that the format does not accept."""

    def __init__(self, works: Iterator[Reference], accepts: Callable[[str], bool] | None) -> None:
        self._works = works
        self._accepts = accepts or (lambda _key: True)
        self.count = 0
        self.odd_keys: list[str] = []

    def __next__(self) -> Reference:
        work = next(self._works)
        self.count += 1
        if not self._accepts(work.citation_key):
            self.odd_keys.append(work.citation_key)
        return work
