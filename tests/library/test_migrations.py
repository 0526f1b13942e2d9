"""The migrations: on data, in one transaction, from the checkout."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config

from citelib.errors import LibraryError, NotALibrary, SchemaMismatch
from citelib.library import database, migrating, sqlite
from citelib.library.database import Library, Stamp
from citelib.library.pages import keep
from tests.library.test_pages import FILE, FIRST

ROOT = Path(__file__).parent.parent.parent

REBUILDS_A_PARENT = '''
"""Rebuilds the table article in the way that empties its children where foreign keys are on."""
from alembic import op
import sqlalchemy as sa
revision = "0003"
down_revision = "0002"
def upgrade():
    with op.batch_alter_table("article", recreate="always") as batch:
        batch.add_column(sa.Column("colour", sa.Text()))
    {after}
def downgrade(): pass
'''


def config(folder: Path, library: Path, after: str = "pass") -> Config:
    """The migrations with one more that rebuilds a parent table."""
    versions = folder / "versions"
    versions.mkdir(parents=True)
    (folder / "env.py").write_text((ROOT / "migrations" / "env.py").read_text("utf-8"), "utf-8")
    for own in (ROOT / "migrations" / "versions").glob("0*.py"):
        (versions / own.name).write_text(own.read_text("utf-8"), "utf-8")
    (versions / "0003_rebuild.py").write_text(REBUILDS_A_PARENT.format(after=after), "utf-8")
    made = Config()
    made.set_main_option("script_location", str(folder))
    made.attributes["path"] = library
    return made


def rows(library: Path, table: str) -> int:
    with closing(sqlite3.connect(library)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608  # our own names


def revision(library: Path) -> str:
    with closing(sqlite3.connect(library)) as connection:
        return str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])


@pytest.fixture
def filled(library: Library, stamp: Stamp) -> Path:
    with library.writing() as connection:
        keep(connection, FIRST, FILE, stamp)
    return library.path


def test_rebuilding_a_parent_table_keeps_its_children(filled: Path, tmp_path: Path) -> None:
    command.upgrade(config(tmp_path / "migrations", filled), "head")

    assert revision(filled) == "0003"
    assert [rows(filled, table) for table in ("article", "claim", "citation", "bibliography_entry")] == [1, 3, 3, 2]


@pytest.mark.parametrize(
    ("after", "error"),
    [
        ("raise RuntimeError('half way')", "half way"),
        ("op.execute('DELETE FROM reference')", "points to a missing row of reference"),
    ],
)
def test_a_migration_that_fails_leaves_the_library_as_it_was(
    filled: Path, tmp_path: Path, after: str, error: str
) -> None:
    with pytest.raises((RuntimeError, LibraryError), match=error):
        command.upgrade(config(tmp_path / "migrations", filled, after), "head")

    assert revision(filled) == "0002"
    assert [rows(filled, table) for table in ("article", "claim", "reference")] == [1, 3, 2]
    with closing(sqlite3.connect(filled)) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(article)")]
    assert "colour" not in columns


def test_upgrade_makes_a_backup_first(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stamp: Stamp
) -> None:
    later = config(tmp_path / "migrations", filled)
    monkeypatch.setattr(migrating, "HEAD", "0003")
    monkeypatch.setattr(migrating, "_migrations", lambda: Path(str(later.get_main_option("script_location"))))

    backup = migrating.upgrade(filled, now=stamp.at)

    assert backup == filled.with_name("library.db.0002.20261122T093000.backup")
    assert (revision(filled), revision(backup)) == ("0003", "0002")
    assert (rows(filled, "claim"), rows(backup, "claim")) == (3, 3)


def test_an_upgrade_that_the_librarys_own_faults_refuse_leaves_no_backup(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stamp: Stamp
) -> None:
    later = config(tmp_path / "migrations", filled)
    monkeypatch.setattr(migrating, "HEAD", "0003")
    monkeypatch.setattr(database, "HEAD", "0003")
    monkeypatch.setattr(migrating, "_migrations", lambda: Path(str(later.get_main_option("script_location"))))
    with closing(sqlite3.connect(filled)) as raw:
        raw.execute("DELETE FROM reference WHERE citation_key = 'lindqvist2015a'")
        raw.commit()

    with pytest.raises(LibraryError, match="cannot be upgraded and is as it was: foreign key: row 2 of bib") as error:
        migrating.upgrade(filled, now=stamp.at)

    assert error.value.mend == "bring back a copy from before: citelib library restore COPY"
    assert revision(filled) == "0002"
    assert list(tmp_path.glob("*.backup")) == []


def test_an_older_revision_that_nobody_knows_is_refused(filled: Path, stamp: Stamp) -> None:
    with closing(sqlite3.connect(filled)) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '0000'")
        raw.commit()

    with pytest.raises(SchemaMismatch, match="has tables of revision '0000', which no citelib made") as error:
        migrating.upgrade(filled, now=stamp.at)

    assert "citelib library restore COPY" in error.value.mend
    assert list(filled.parent.glob("*.backup")) == []


def test_a_library_without_a_revision_is_damaged(filled: Path, stamp: Stamp) -> None:
    with closing(sqlite3.connect(filled)) as raw:
        raw.execute("DELETE FROM alembic_version")
        raw.commit()

    with pytest.raises(NotALibrary, match="does not say which revision its tables have"):
        migrating.upgrade(filled, now=stamp.at)
    with pytest.raises(NotALibrary, match="does not say which revision its tables have"):
        database.open_library(filled)


@pytest.mark.parametrize("steps", [["upgrade head", "check", "downgrade base", "upgrade head"]])
def test_alembic_works_from_the_checkout(tmp_path: Path, steps: list[str]) -> None:
    library = tmp_path / "library.db"
    for step in steps:
        ended = subprocess.run(
            [sys.executable, "-m", "alembic", "-x", f"library={library}", *step.split()],
            cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert ended.returncode == 0, ended.stderr
    assert rows(library, "policy") == 6


def test_a_library_of_the_first_revision_gets_its_isbns_to_search_by(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    sqlite.prepare_new(path)
    at = migrating._config(path)
    command.upgrade(at, "0001")
    with closing(sqlite3.connect(path)) as raw:
        raw.executemany(
            "INSERT INTO reference (id, citation_key, type, isbn, title_key, issued_year, created_at, updated_at)"
            " VALUES (?, ?, 'book', ?, 'bones', 2010, '2026-01-01', '2026-01-01')",
            [(1, "a", "978-0-7817-6671-5"), (2, "b", "ISBN 0-8044-2957-X (paper)"), (3, "c", "123"), (4, "d", None)],
        )
        raw.commit()

    command.upgrade(at, "head")

    with closing(sqlite3.connect(path)) as raw:
        found = raw.execute("SELECT subject_id FROM search WHERE search MATCH 'bones OR a OR b'").fetchall()
        assert found == [(1,), (2,)]  # the full text was made anew
        assert raw.execute("SELECT citation_key, isbn_key FROM reference ORDER BY id").fetchall() == [
            ("a", "9780781766715"),
            ("b", "9780804429573"),
            ("c", None),
            ("d", None),
        ]

    command.downgrade(at, "0001")
    command.upgrade(at, "head")

    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT count(*) FROM reference WHERE isbn_key IS NOT NULL").fetchone() == (2,)
