"""How fast references come in and go out, against sqlite3 alone on the same tables."""

import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from citelib.formats import bibtex
from citelib.formats.tex.latex import encode
from citelib.formats.tex.pages import expand
from citelib.formats.tex.titles import encode_title
from citelib.library import migrating, reference_rows, references, search
from citelib.library.database import open_library
from citelib.library.keys import stem
from tests.benchmarks import made
from tests.benchmarks.comparing import citelib, compare, peak_megabytes, process_seconds, seconds
from tests.benchmarks.conftest import Note, made_by

COUNT = 20_000
TEN, HUNDRED = 10_000, 100_000


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("blank") / "library.db"
    migrating.create(path)
    return path


def raw_rows() -> dict[str, tuple[list[str], list[tuple[Any, ...]]]]:
    """The rows of COUNT references by table, as (column names, rows), ready to be stored."""
    works = list(made.references(COUNT))
    ids = list(range(1, COUNT + 1))
    keys = [f"{stem(work)}x{row_id}" for row_id, work in zip(ids, works, strict=True)]
    tables = {
        "reference": reference_rows.reference_columns(works, ids, keys, made_by().at),
        "contributor": reference_rows.contributor_columns(works, ids),
        "identifier": reference_rows.identifier_columns(works, ids),
    }
    rows = {}
    for table, columns in tables.items():
        used = {name: values for name, values in columns.items() if any(values)}
        used |= {name: ["2026-11-22"] * COUNT for name in used if name.endswith("_at")}
        rows[table] = (list(used), list(zip(*used.values(), strict=True)))
    return rows


def test_bulk_insert(benchmark: Any, note: Note, blank: Path, tmp_path: Path) -> None:
    works = list(made.references(COUNT))
    rows = raw_rows()

    def job() -> None:
        path = Path(shutil.copy(blank, tmp_path / "library.db"))
        with open_library(path).writing() as connection:
            references.add(connection, works, made_by())

    def yardstick() -> None:
        path = Path(shutil.copy(blank, tmp_path / "raw.db"))
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            for table, (names, made_rows) in rows.items():
                places = ", ".join("?" * len(names))
                statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places})"  # noqa: S608  # our own names
                connection.executemany(statement, made_rows)
            body = search._BODIES["reference"]
            connection.execute(f"INSERT INTO search (rowid, kind, subject_id, title, body) {body}")
            connection.commit()

    compared = compare(seconds(job), seconds(yardstick), turns=5)
    benchmark.pedantic(job, rounds=1)
    note(
        f"insert {COUNT:,} references",
        f"{COUNT / compared.job:,.0f} a second",
        f"executemany {COUNT / compared.yardstick:,.0f} a second",
        f"{1 / compared.ratio:.2f} of its speed (>= 0.5)",
    )


SAME_COLUMNS = """
SELECT r.citation_key, r.title, r.container_title, r.volume, r.issue, r.page, r.issued_year, r.issued_month, r.issn,
    (SELECT group_concat(family || ', ' || given, ' and ') FROM contributor c WHERE c.reference_id = r.id),
    (SELECT value FROM identifier i WHERE i.reference_id = r.id AND scheme = 'doi'),
    (SELECT value FROM identifier i WHERE i.reference_id = r.id AND scheme = 'pmid')
FROM reference r ORDER BY r.id
"""


def test_streaming_export(benchmark: Any, note: Note, shelves: Callable[[int], Path]) -> None:
    shelf = shelves(COUNT)
    library = open_library(shelf)

    def job() -> None:
        with library.reading() as connection:
            assert sum(len(piece) for piece in bibtex.dumps(references.everything(connection))) > 1_000_000

    def yardstick() -> None:
        with closing(sqlite3.connect(shelf)) as connection:
            written = 0
            for key, title, journal, volume, issue, page, year, month, issn, names, doi, pmid in connection.execute(
                SAME_COLUMNS
            ):
                written += len(
                    f"@article{{{key},\n  author = {{{encode(names)}}},\n  title = {{{encode_title(title)}}},\n"
                    f"  journal = {{{encode(journal)}}},\n  volume = {{{encode(volume)}}},\n"
                    f"  number = {{{encode(issue)}}},\n  pages = {{{expand(page)}}},\n  year = {{{year}}},\n"
                    f"  month = {month},\n  issn = {{{encode(issn)}}},\n  doi = {{{doi}}},\n"
                    f"  pmid = {{{pmid}}},\n}}\n\n"
                )
            assert written > 1_000_000

    compared = compare(seconds(job), seconds(yardstick), turns=5)
    benchmark.pedantic(job, rounds=1)
    note(
        f"stream {COUNT:,} references as BibTeX",
        f"{COUNT / compared.job:,.0f} a second",
        f"raw rows, same escaping {COUNT / compared.yardstick:,.0f} a second",
        f"{1 / compared.ratio:.2f} of its speed (>= 0.75)",
    )


def test_export_command(benchmark: Any, note: Note, shelves: Callable[[int], Path]) -> None:
    job = process_seconds(*citelib(shelves(TEN), "export", "bibtex"))
    compared = compare(process_seconds(*citelib(shelves(HUNDRED), "export", "bibtex")), job, turns=3)
    benchmark.pedantic(job, rounds=1)
    note(
        "citelib export bibtex, 100,000 references",
        f"{compared.job:.2f} CPU-s",
        f"10,000 references {compared.yardstick:.2f} CPU-s (<= 1)",
        f"{compared.ratio:.1f} (<= 12)",
    )
    small = peak_megabytes(*citelib(shelves(TEN), "export", "bibtex"))
    large = peak_megabytes(*citelib(shelves(HUNDRED), "export", "bibtex"))
    note(
        "... its memory, 100,000 references",
        f"{large:.0f} MB",
        f"10,000 references {small:.0f} MB",
        f"{large / small:.2f}",
    )


def test_insert_grows_linearly(benchmark: Any, note: Note, blank: Path, tmp_path: Path) -> None:
    def insert(count: int) -> Callable[[], float]:
        works = list(made.references(count))

        def job() -> None:
            path = Path(shutil.copy(blank, tmp_path / "library.db"))
            with open_library(path).writing() as connection:
                references.add(connection, works, made_by())

        return seconds(job)

    compared = compare(insert(HUNDRED), insert(TEN), turns=1)
    benchmark.pedantic(subprocess.run, args=(["true"],), rounds=1)
    note(
        "insert 100,000 references",
        f"{compared.job:.2f} CPU-s",
        f"10,000 references {compared.yardstick:.2f} CPU-s",
        f"{compared.ratio:.1f} (<= 12)",
    )
