"""``citelib reference duplicates``, ``merge`` and ``distinct``: one work, once."""

import shlex

import click

from citelib.cli import complete
from citelib.cli.context import Context, by_option, pass_context
from citelib.cli.output import Row, format_option, tell, write_line, write_rows
from citelib.cli.page import write_item
from citelib.cli.reference_page import changed_lines, text_of
from citelib.cli.values import COUNT
from citelib.errors import UsageError
from citelib.library import csl, distinct, merging, reference_list, reference_rows, references
from citelib.library.merging import Merged
from citelib.reference import Reference

COLUMNS = ("key", "other", "score", "reasons", "merge", "distinct")


@click.command("duplicates")
@click.option(
    "--least", metavar="SCORE", type=click.FloatRange(0, 1), help="Leave out pairs below this score [default: 0.6]."
)
@click.option("--limit", type=COUNT, help="At most so many [default: all].")
@format_option
@pass_context
def duplicates(context: Context, least: float | None, limit: int | None, form: str) -> None:
    """List pairs of references that probably are one work, and why.

    The score goes from 0 to 1. Each pair comes with two commands: one merges them, the other remembers that they are
    two works, and the pair is not listed again. Nothing is changed.
    """
    from citelib.library import duplicates as found_alike  # the other commands on references do without

    with context.open().reading() as connection:
        pairs = found_alike.probable(connection, least=found_alike.LEAST_SCORE if least is None else least)
        shown = pairs[:limit]
        keys = {key for pair in shown for key in pair[:2]} if form == "table" else ()
        ids = [references.find(connection, key).id for key in keys]
        works = {work.citation_key: work for work in reference_rows.read(connection, ids).values()}
    rows = [_row(pair) for pair in shown]
    if form == "table":
        for row in rows:
            _write_pair(row, works)
        if not rows:
            tell("No two references look like one work.")
    else:
        write_rows(rows, COLUMNS, form)
    if len(pairs) > len(shown):
        tell(f"There are {len(pairs) - len(shown)} more: --limit {len(pairs)}, or --least SCORE for the likelier ones")


@click.command("merge")
@click.argument("keep", metavar="KEEP", shell_complete=complete.keys)
@click.argument("others", metavar="OTHER...", nargs=-1, required=True, shell_complete=complete.keys)
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@click.option("--even-so", is_flag=True, help="Merge them although they seem to be two works.")
@by_option
@pass_context
def merge(context: Context, keep: str, others: tuple[str, ...], dry_run: bool, even_so: bool, by: str | None) -> None:
    """Merge references that are one work into the one to KEEP.

    It gets what it lacks and the others know; where both know something else, its own stays. The bibliography entries,
    citations, accesses, reviews and notices of the others become its own, and their keys still find it.
    """
    stamp = context.stamp(by)
    with context.open().writing(undo=dry_run) as connection:
        report = merging.merge(connection, keep, others, stamp, force=even_so)
    for line in _report_lines(report):
        write_line(line)
    if dry_run:
        tell("Nothing was stored: this was a dry run.")


@click.command("distinct")
@click.argument("first", metavar="KEY", shell_complete=complete.keys)
@click.argument("second", metavar="OTHER", shell_complete=complete.keys)
@click.option("--undo", is_flag=True, help="Take it back.")
@by_option
@pass_context
def distinct_(context: Context, first: str, second: str, undo: bool, by: str | None) -> None:
    """Remember that two references are two works, however alike they look."""
    if undo and by:
        raise UsageError("--by is for saying so, not for taking it back", mend="leave --by out")
    stamp = None if undo else context.stamp(by)
    with context.open().writing() as connection:
        if stamp is None:
            one, other = distinct.forget(connection, first, second)
            told = "may be one work again"
        else:
            one, other, new = distinct.record(connection, first, second, stamp)
            told = "are two works" if new else "are two works: it was said already"
    write_line(f"{one.citation_key} and {other.citation_key} {told}")


def _row(pair: tuple[str, str, float, tuple[str, ...]]) -> Row:
    key, other, score, reasons = pair
    named = f"{shlex.quote(key)} {shlex.quote(other)}"
    return {
        "key": key,
        "other": other,
        "score": round(score, 3),
        "reasons": list(reasons),
        "merge": f"citelib reference merge {named}",
        "distinct": f"citelib reference distinct {named}",
    }


def _write_pair(row: Row, works: dict[str, Reference]) -> None:
    width = max(len(row["key"]), len(row["other"]))
    for label, key in ((f"{row['score']:.2f}", row["key"]), ("    ", row["other"])):
        work = works[key]
        signed = " ".join(part for part in (reference_list.short_authors(work), str(work.year or "")) if part)
        write_item(f"{label}  {key.ljust(width)}", ". ".join(part for part in (signed, work.title) if part))
    write_item("    ", "; ".join(row["reasons"]))
    write_line(f"      {row['merge']}")
    write_line(f"      {row['distinct']}")


def _report_lines(report: Merged) -> list[str]:
    kept = report.after.citation_key
    lines = [f"{kept}: {line}" for line in changed_lines(report.before, report.after)]
    for other in report.others:
        lines += [
            f"{kept}: {csl.variable(name)} stays {text_of(report.after, name)},"
            f" not {text_of(other, name)} of {other.citation_key}"
            for name in report.differing[other.citation_key]
        ]
    moved = [
        _counted(report.entries, "bibliography entry", "bibliography entries"),
        _counted(report.citations, "citation", "citations")
        + (f" ({report.collapsed} stood twice)" if report.collapsed else ""),
        _counted(report.accesses, "access", "accesses"),
        _counted(report.reviews, "review", "reviews"),
        _counted(report.notices, "notice", "notices"),
    ]
    keys = ", ".join(other.citation_key for other in report.others)
    told = ", ".join(part for part in moved if part)
    return [
        *lines,
        f"{keys} {'is' if len(report.others) == 1 else 'are'} merged into {kept}, with {told or 'no records'}",
    ]


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}" if count else ""
