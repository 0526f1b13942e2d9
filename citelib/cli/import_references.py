"""What ``citelib import`` does with a file of references: telling its format, storing its records, and reporting."""

import re
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import TYPE_CHECKING, Any

from citelib import formats
from citelib.article import Problem
from citelib.cli import source
from citelib.cli.output import tell, write_line, write_note
from citelib.errors import InputError, UsageError, one_of
from citelib.reference import Reference

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from citelib.library.articles import Found
    from citelib.library.database import Stamp
    from citelib.library.importing import Imported

ARTICLE = "article"
LONG = 2_000_000
"""Characters from which an import takes long enough for a progress bar."""
MOST_LISTED = 20

Report = dict[str, Any]

_ENTRY_AT_MARGIN = re.compile(r"^@[A-Za-z]+\s*[{(]", re.MULTILINE)
_names_odd_characters = re.compile(r"\\u(?:[dD][89A-Fa-f]|0000)").search


def kind_of(found: source.SourceText, wanted: str | None) -> str:
    """``article``, or the name of the format in which the file holds references.

    Raises UsageError for a format that citelib does not read, InputError for a text that is in none or in several.
    """
    if wanted:
        if wanted != ARTICLE and not hasattr(formats.find(wanted), "loads"):
            raise UsageError(f"citelib writes {wanted} but does not read it", mend=f"--as {one_of(readable())}")
        if wanted == ARTICLE and (kinds := formats.recognised(found.text)):
            raise InputError(
                f"{found.shown} is no article but holds references: {', '.join(kinds)}", mend="leave out --as article"
            )
        return wanted
    kinds = formats.recognised(found.text)
    if len(kinds) > 1 and not _ENTRY_AT_MARGIN.search(found.text):
        # Lines that go on a value of another format are indented, whatever they hold.
        kinds = [name for name in kinds if name not in ("bibtex", "biblatex")] or kinds
    if len(kinds) > 1:
        raise InputError(
            f"{found.shown} holds records in more than one format: {', '.join(kinds)}",
            mend=f"split the file, or say how to read it: --as {kinds[-1]}",
        )
    if kinds:
        return kinds[0]
    source.require_no_web_page(found)
    suffix = found.name[found.name.rfind(".") :].lower()
    alike = [name for name in readable() if formats.find(name).suffix == suffix != ".txt"]
    if alike:
        raise InputError(
            f"{found.shown} holds no record in {one_of(alike)}, as its name says",
            mend="look into the file; if it is the text of an article, add --as article",
        )
    return ARTICLE


def readable() -> list[str]:
    """The formats of references that citelib reads."""
    return [name for name in formats.names() if hasattr(formats.find(name), "loads")]


def keep(
    connection: "Connection",
    found: source.SourceText,
    kind: str,
    stamp: "Stamp",
    *,
    article: "Found | None",
    pattern: str | None,
    keep_going: bool,
) -> Report:
    """Stores the records of a file and returns what the import did. Raises InputError when none could be read."""
    from citelib.library import importing, key_patterns

    name_key = key_patterns.compile(pattern) if pattern else None
    records = _watched(_cleaned(_loaded(formats.find(kind), found), found.text), found)
    imported = importing.keep(connection, records, found.place, stamp, pattern=name_key, keep_going=keep_going)
    if not imported.row_ids:
        _refuse(found, kind, imported)
    attached = _attach(connection, article, imported) if article else []
    return _report(found, kind, imported, article.slug if article else None, attached)


def write(report: Report) -> None:
    """Prints a report: the numbers, what was merged, and what needs a look."""
    counted = ", ".join(f"{report[name]} {name}" for name in ("added", "merged", "unchanged", "rejected"))
    records = f"{report['records']} record{'s' if report['records'] != 1 else ''}"
    write_line(f"{report['source']} ({report['kind']}): {records}: {counted}")
    if added := report["references"]["added"]:
        more = f" and {len(added) - MOST_LISTED} more" if len(added) > MOST_LISTED else ""
        write_note(f"added: {', '.join(added[:MOST_LISTED])}{more}")
    if report["article"]:
        listed = report["listed"]
        write_note(f"put into the bibliography of {report['article']}: {', '.join(listed) if listed else 'none'}")
    _write_some("merged", [_merged(one) for one in report["references"]["merged"]])
    rejected = [_problem(one) for one in report["problems"] if one["rejected"]]
    doubtful = [_problem(one) for one in report["problems"] if not one["rejected"] and not one["note"]]
    _write_some("rejected", rejected)
    _write_some("to look at", doubtful)
    _write_some("left out", [_problem(one) for one in report["problems"] if one["note"]])


def _loaded(module: ModuleType, found: source.SourceText) -> Iterator[Reference | Problem]:
    if found.guess:
        yield Problem(1, f"{found.why}; read as {found.guess}: if letters are wrong, add --encoding NAME")
    try:
        yield from module.loads(found.text)
    except InputError as error:
        raise InputError(f"{found.shown}: {error.message}", mend=error.mend) from error


def _cleaned(records: Iterator[Reference | Problem], text: str) -> Iterator[Reference | Problem]:
    r"""The records without characters that no database holds, which only escapes such as ``\ud800`` bring in."""
    if not _names_odd_characters(text):
        return records
    from citelib.cli.surrogates import without_surrogates

    return map(without_surrogates, records)


def _watched(records: Iterator[Reference | Problem], found: source.SourceText) -> Iterator[Reference | Problem]:
    """The records, with a progress bar on a terminal where they are many."""
    if len(found.text) < LONG or not sys.stderr.isatty():
        return records
    return _progressing(records, found)


def _progressing(records: Iterator[Reference | Problem], found: source.SourceText) -> Iterator[Reference | Problem]:
    import os

    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True, no_color=bool(os.environ.get("NO_COLOR")))
    with Progress(console=console, transient=True) as progress:
        task = progress.add_task(found.name, total=found.text.count("\n") + 1)
        for count, record in enumerate(records):
            if count % 200 == 0:
                progress.update(task, completed=record.line)
            yield record


def _attach(connection: "Connection", article: "Found", imported: "Imported") -> list[str]:
    from citelib.formats import vancouver
    from citelib.library import attaching

    return attaching.attach(connection, article.id, imported.row_ids, vancouver.entry)


def _refuse(found: source.SourceText, kind: str, imported: "Imported") -> None:
    for problem in imported.problems[:MOST_LISTED]:
        tell(f"line {problem.line}: {problem.message}")
    count = len(imported.rejected)
    what = f"none of its {count} records could be read" if count > 1 else "it holds no record that could be read"
    others = [name for name in formats.recognised(found.text) if name != kind]
    mend = "look at the lines named above" if imported.problems else "look into the file"
    if others:
        mend = f"it looks like {one_of(others)}: leave out --as, or say --as {others[0]}"
    raise InputError(f"Nothing was imported from {found.shown} ({kind}): {what}", mend=mend)


def _report(
    found: source.SourceText, kind: str, imported: "Imported", article: str | None, attached: list[str]
) -> Report:
    merged = [
        {"line": one.line, "key": one.key, "into": one.into, "fields": list(one.fields), "kept": list(one.kept)}
        for one in imported.merged
    ]
    return {
        "source": found.name,
        "kind": kind,
        "article": article,
        "records": imported.records,
        "added": len(imported.added),
        "merged": len(merged),
        "updated": sum(1 for one in imported.merged if one.fields),
        "unchanged": len(imported.unchanged),
        "duplicates": len(merged) + len(imported.unchanged),
        "rejected": len(imported.rejected),
        "references": {"added": imported.added, "merged": merged, "unchanged": imported.unchanged},
        "listed": attached,
        "problems": [
            {"line": one.line, "message": one.message, "note": one.note, "rejected": one.rejected, "key": one.key,
             "text": one.text}
            for one in sorted(imported.problems, key=lambda problem: problem.line)
        ],
    }  # fmt: skip


def _merged(one: dict[str, Any]) -> str:
    named = f"{one['key']} is {one['into']}" if one["key"] not in ("", one["into"]) else f"{one['into']} again"
    gave = f", and gave it: {_fields(one['fields'])}" if one["fields"] else ""
    kept = f"; it keeps its own: {_fields(one['kept'])}" if one["kept"] else ""
    return f"line {one['line']}: {named}{gave}{kept}"


def _fields(names: list[str]) -> str:
    from citelib.library import csl

    told = (csl.variable(name) if name != "extra" else "fields of its file" for name in names)
    return ", ".join(told)


def _problem(one: dict[str, Any]) -> str:
    named = f"{one['key']}: " if one["key"] and one["key"] not in one["message"] else ""
    return " ".join(f"line {one['line']}: {named}{one['message']}".split())


def _write_some(heading: str, lines: list[str]) -> None:
    if lines:
        write_line(f"  {heading} ({len(lines)}):")
    for line in lines[:MOST_LISTED]:
        write_note(line, indent="    ")
    if len(lines) > MOST_LISTED:
        write_note(f"… and {len(lines) - MOST_LISTED} more; --format json lists all", indent="    ")
