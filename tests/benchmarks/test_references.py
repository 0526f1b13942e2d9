"""How fast references come in and go out, against sqlite3 alone on the same tables."""

import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from citelib.formats import bibtex
from citelib.formats.tex.entries import MONTHS
from citelib.formats.tex.keys import Keys
from citelib.formats.tex.latex import encode
from citelib.formats.tex.names import encode_names
from citelib.formats.tex.pages import expand
from citelib.formats.tex.titles import encode_title
from citelib.formats.tex.values import encode_address
from citelib.library import migrating, reference_rows, references, search, sqlite
from citelib.library.database import open_library
from citelib.library.keys import stem
from citelib.reference import Name
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
            sqlite.offer(connection)
            for table, (names, made_rows) in rows.items():
                places = ", ".join("?" * len(names))
                statement = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places})"  # noqa: S608  # our own names
                connection.executemany(statement, made_rows)
            body = search.BODIES["reference"]
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


SAME_NAMES = "SELECT reference_id, family, given FROM contributor ORDER BY reference_id, role, position"
SAME_IDENTIFIERS = "SELECT reference_id, scheme, value FROM identifier"
SAME_COLUMNS = """
SELECT id, citation_key, title, container_title, volume, issue, page, issued_year, issued_month, issn
FROM reference ORDER BY id
"""


def written_by_hand(shelf: Path) -> Iterator[str]:
    """The same entries for just these references: the rows as sqlite3 gives them, and the same encoder for each field.

    It knows which fields are filled, and holds all names at once; nothing that writes any reference can do less.
    """
    keys = Keys()
    names: dict[int, list[str]] = {}
    identifiers: dict[int, dict[str, str]] = {}
    with closing(sqlite3.connect(shelf)) as connection:
        for row_id, family, given in connection.execute(SAME_NAMES):
            names.setdefault(row_id, []).append(encode_names((Name(family or "", given or ""),)))
        for row_id, scheme, value in connection.execute(SAME_IDENTIFIERS):
            identifiers.setdefault(row_id, {})[scheme] = value
        for row_id, key, title, journal, volume, issue, page, year, month, issn in connection.execute(SAME_COLUMNS):
            known = identifiers[row_id]
            yield (
                f"@article{{{keys.take(key)},\n  author = {{{' and '.join(names[row_id])}}},\n"
                f"  title = {{{encode_title(title)}}},\n  journal = {{{encode(journal)}}},\n"
                f"  volume = {{{encode(volume)}}},\n  number = {{{encode(issue)}}},\n"
                f"  pages = {{{encode(expand(page))}}},\n  year = {{{year}}},\n  month = {MONTHS[month - 1]},\n"
                f"  doi = {{{encode_address(known['doi'])}}},\n  issn = {{{encode(issn)}}},\n"
                f"  pmid = {{{encode(known['pmid'])}}},\n}}\n\n"
            )


def test_streaming_export(benchmark: Any, note: Note, shelves: Callable[[int], Path]) -> None:
    shelf = shelves(COUNT)
    library = open_library(shelf)

    def job() -> None:
        with library.reading() as connection:
            assert sum(map(len, bibtex.dumps(references.everything(connection)))) > 1_000_000

    def yardstick() -> None:
        assert sum(map(len, written_by_hand(shelf))) > 1_000_000

    with library.reading() as connection:
        assert list(bibtex.dumps(references.everything(connection))) == list(written_by_hand(shelf))
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
