"""``citelib import``: published pages become articles; files of other programs become references."""

from importlib.resources import files
from typing import TYPE_CHECKING, Any

import click

from citelib.cli import import_references, source
from citelib.cli.context import Context, by_option, pass_context
from citelib.cli.output import tell, write_json, write_line, write_note
from citelib.errors import InputError, UsageError

if TYPE_CHECKING:
    from citelib.library.pages import Kept

EXAMPLE = "psoas_syndrome.txt"
Report = dict[str, Any]


@click.command("import")
@click.argument("names", metavar="FILE...", nargs=-1)
@click.option("--example", is_flag=True, help="Import the example article that comes with citelib.")
@click.option("--slug", metavar="SLUG", help="The article's short name [default: made of its title].")
@click.option("--title", metavar="TITLE", help="The article's title, where the page does not print it.")
@click.option(
    "--dates", type=click.Choice(["mdy", "dmy"]), help="How to read 03/04/2019, where the page does not show it."
)
@click.option("--encoding", metavar="NAME", help="The file's encoding [default: UTF-8].")
@click.option(
    "--as", "kind", metavar="FORMAT", help="How to read the files: article, or a format [default: by content]."
)
@click.option("--article", "listed_in", metavar="SLUG", help="Put the references into this article's bibliography.")
@click.option("--keys", "pattern", metavar="PATTERN", help="Make missing citation keys so [default: {author}{year}].")
@click.option("--keep-going", is_flag=True, help="Import what can be read of a file that is broken somewhere.")
@click.option("--replace", is_flag=True, help="Take a wholly different text as the new text of the article.")
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True, help="How to report."
)
@by_option
@pass_context
def command(
    context: Context, /, names: tuple[str, ...], dry_run: bool, form: str, by: str | None, **options: Any
) -> None:
    """Import published articles, or references of other programs.

    Each FILE is the plain text of one page, or a file of references (BibTeX, RIS, PubMed, EndNote, CSL-JSON …): the
    content tells which; - reads standard input. A page that was imported before brings its article up to date: claims
    keep their numbers and their references. A reference that the library has is not stored twice: it is given what it
    lacks. Everything that the command imports is stored, or nothing. The exit code is 1 if records were rejected.
    """
    read = _read(names, options)
    stored = {"slug": options["slug"] or "", "titled": bool(options["title"]), "replace": options["replace"]}
    reports = _keep(context, read, options, by=by, dry_run=dry_run, **stored)
    context.outcome = 1 if any(report.get("rejected") for report in reports) else 0
    if form == "json":
        write_json(reports)
    for report in reports if form == "table" else ():
        (_write if report["kind"] == import_references.ARTICLE else import_references.write)(report)
    if dry_run and form == "table":
        tell("Nothing was stored: this was a dry run.")
    if context.outcome:
        raise click.exceptions.Exit(context.outcome)


def _read(names: tuple[str, ...], options: dict[str, Any]) -> list[tuple[source.SourceText, str, Any]]:
    """Each file with its kind and, if it is an article, its page."""
    texts = [source.load(name, encoding=options["encoding"]) for name in names]
    if options["example"]:
        example = files("citelib.examples").joinpath(EXAMPLE)
        texts.append(source.read(str(example)))
    if not texts:
        raise UsageError("Nothing to import", mend="citelib import FILE, or citelib import --example")
    if len(texts) > 1 and (options["slug"] or options["title"]):
        raise UsageError("--slug and --title are for one article", mend="import the files one by one")
    read = []
    for text in texts:
        kind = import_references.kind_of(text, options["kind"])
        read.append((text, kind, _page(text, options) if kind == import_references.ARTICLE else None))
    articles = [text.shown for text, _, page in read if page is not None]
    if articles and (options["listed_in"] or options["pattern"]):
        raise UsageError(
            f"--article and --keys are for files of references, and {articles[0]} is the text of an article",
            mend="leave them out; or say how to read it: --as FORMAT",
        )
    return read


def _page(text: source.SourceText, options: dict[str, Any]) -> Any:
    from citelib.parsing.article import parse_article  # those who import references do without
    from citelib.parsing.dates import DateOrder

    source.require_plain(text)
    order = DateOrder(options["dates"]) if options["dates"] else None
    try:
        return parse_article(text.text, title=options["title"] or "", order=order)
    except InputError as error:
        raise InputError(f"{text.name}: {error.message}", mend=error.mend) from error


def _keep(
    context: Context,
    read: list[tuple[source.SourceText, str, Any]],
    options: dict[str, Any],
    *,
    by: str | None,
    dry_run: bool,
    **stored: Any,
) -> list[Report]:
    from citelib.library import articles, pages

    library = context.open_or_create(scratch=dry_run)
    stamp = context.stamp(by)
    reports = []
    with library.writing(undo=dry_run) as connection:
        listed_in = articles.find(connection, options["listed_in"]) if options["listed_in"] else None
        for text, kind, page in read:
            if page is not None:
                kept = pages.keep(connection, page, pages.Source(text.name, text.sha256), stamp, **stored)
                reports.append(_report(text, kept))
                continue
            given = {"article": listed_in, "pattern": options["pattern"], "keep_going": options["keep_going"]}
            reports.append(import_references.keep(connection, text, kind, stamp, **given))
    return reports


def _report(text: source.SourceText, kept: "Kept") -> Report:
    return {
        "source": text.name,
        "kind": "article",
        "article": kept.slug,
        "title": kept.title,
        "created": kept.created,
        "changed": kept.changed,
        "added": len(kept.claims_added),
        "updated": len(kept.claims_changed),
        "unchanged": len(kept.claims_unchanged),
        "vanished": len(kept.claims_vanished),
        "duplicates": len(kept.references_known),
        "claims": {
            "added": kept.claims_added,
            "changed": kept.claims_changed,
            "vanished": kept.claims_vanished,
            "unchanged": kept.claims_unchanged,
            "reworded": [
                {"number": number, "before": before, "now": now} for number, before, now in kept.claims_reworded
            ],
        },
        "references": {
            "added": kept.references_added,
            "changed": kept.references_changed,
            "known": kept.references_known,
            "vanished": kept.entries_vanished,
        },
        "fields": kept.fields_changed,
        "citations": kept.citations_added,
        "citations_ended": kept.citations_ended,
        "reviews": kept.reviews_added,
        "accesses": kept.accesses_added,
        "problems": [{"line": one.line, "message": one.message, "note": one.note} for one in kept.problems],
    }


def _write(report: Report) -> None:
    name = f'{report["article"]}: "{report["title"]}"'
    if report["created"]:
        write_line(f"{name}, new, from {report['source']}")
    elif report["changed"]:
        write_line(f"{name}, brought up to date from {report['source']}")
    else:
        write_line(f"{name}, unchanged: {report['source']} says what the library has")
    if report["changed"]:
        for line in _changes(report):
            write_note(line)
    notes = [problem for problem in report["problems"] if problem["note"]]
    _write_problems("left out or supplied", notes)
    _write_problems("to look at", [problem for problem in report["problems"] if not problem["note"]])


def _write_problems(heading: str, problems: list[dict[str, Any]]) -> None:
    if problems:
        write_line(f"  {heading} ({len(problems)}):")
    for problem in problems:
        write_note(f"line {problem['line']}: {problem['message']}", indent="    ")


def _changes(report: Report) -> list[str]:
    claims, references = report["claims"], report["references"]
    lines = [
        f"claims {word}: {len(claims[word])} ({_ranges(claims[word])})"
        for word in ("added", "changed", "vanished")
        if claims[word]
    ]
    lines += [f'claim {one["number"]}: "{one["before"]}" -> "{one["now"]}"' for one in claims["reworded"]]
    known = {"known": "references the library had"} if report["created"] else {}
    told = {"added": "references added", "changed": "references changed", **known}
    told |= {"vanished": "no longer in its bibliography"}
    lines += [
        f"{words}: {len(references[which])} ({', '.join(references[which])})"
        for which, words in told.items()
        if references[which]
    ]
    if report["fields"]:
        lines.append(f"changed too: {', '.join(report['fields'])}")
    counted = {word: f"{word} added" for word in ("citations", "reviews", "accesses")}
    counted |= {"citations_ended": "citations ended, since the page no longer prints them"}
    return lines + [f"{words}: {report[which]}" for which, words in counted.items() if report[which]]


def _ranges(numbers: list[int]) -> str:
    """Numbers as people write them.

    >>> _ranges([1, 2, 3, 7])
    '1-3, 7'
    """
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)
