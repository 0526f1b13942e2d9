"""Opening libraries, and files that are none."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from citelib.errors import (
    Conflict,
    InputError,
    LibraryBusy,
    NoLibrary,
    NotALibrary,
    SchemaMismatch,
)
from citelib.library import articles, copies, migrating, pages, sqlite, verifying
from citelib.library.database import Library, Stamp, open_library
from tests.library.test_pages import FILE, FIRST

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def set_revision(path: Path, revision: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", [revision])
        connection.commit()


def test_a_missing_library_is_said_with_the_ways_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(NoLibrary) as error:
        open_library(tmp_path / "none.db")

    assert error.value.message == f"There is no library at {tmp_path / 'none.db'}"
    assert error.value.mend == (
        "import something (citelib import FILE), make an empty one (citelib library init), or name yours with --library"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(NotALibrary, match="is not a file"):
        open_library(tmp_path)


@pytest.mark.parametrize("content", [b"", b"\0" * 4096, b"just a text", b"SQLite format 3\0" + b"\xff" * 500])
def test_a_file_that_is_no_library_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.db"
    path.write_bytes(content)

    with pytest.raises(NotALibrary):
        open_library(path)

    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num TEXT)")

    with pytest.raises(NotALibrary, match="is a database, but not a citelib library"):
        open_library(path)


def test_a_library_of_a_newer_citelib_is_refused(library: Library) -> None:
    set_revision(library.path, "9999")

    with pytest.raises(SchemaMismatch, match="was made by a newer citelib") as error:
        open_library(library.path)

    assert error.value.mend == "install that citelib: pip install --upgrade citelib"
    with pytest.raises(SchemaMismatch, match="was made by a newer citelib"):
        migrating.upgrade(library.path, now=NOW)


def test_a_library_of_an_older_citelib_says_how_to_upgrade_it(library: Library) -> None:
    set_revision(library.path, "0000")

    with pytest.raises(SchemaMismatch) as error:
        open_library(library.path)

    assert error.value.mend == "citelib library upgrade (it makes a backup first)"


def test_an_exception_undoes_everything(library: Library, stamp: Stamp) -> None:
    with pytest.raises(RuntimeError), library.writing() as connection:
        pages.keep(connection, FIRST, FILE, stamp)
        raise RuntimeError

    with library.reading() as connection:
        assert articles.everyone(connection) == []


def test_a_dry_run_is_undone(library: Library, stamp: Stamp) -> None:
    with library.writing(undo=True) as connection:
        assert pages.keep(connection, FIRST, FILE, stamp).created

    with library.reading() as connection:
        assert articles.everyone(connection) == []


def test_waiting_for_another_writer_ends_with_a_clear_error(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.05)
    hasty = open_library(library.path)

    with library.writing(), pytest.raises(LibraryBusy, match="Somebody else has been writing"), hasty.writing():
        pass


@pytest.mark.parametrize("table", ["review", "access"])
@pytest.mark.parametrize("statement", ["DELETE FROM {}", "UPDATE {} SET note = 'changed'"])
def test_records_cannot_be_changed_or_deleted(library: Library, stamp: Stamp, table: str, statement: str) -> None:
    with library.writing() as connection:
        pages.keep(connection, FIRST, FILE, stamp)

    with (
        closing(sqlite3.connect(library.path)) as raw,
        pytest.raises(sqlite3.IntegrityError, match=f"{table} is append-only"),
    ):
        raw.execute(statement.format(table))


def test_upgrade_of_a_current_library_does_nothing(library: Library) -> None:
    assert migrating.upgrade(library.path, now=NOW) is None
    assert [path.name for path in library.path.parent.iterdir()] == ["library.db"]


def test_making_a_library_never_overwrites_a_file(library: Library) -> None:
    before = library.path.read_bytes()

    with pytest.raises(Conflict, match="There is a file at"):
        migrating.create_or_refuse(library.path)

    assert not migrating.create(library.path)
    assert library.path.read_bytes() == before


def test_a_backup_can_be_restored_and_the_present_library_is_kept(library: Library, stamp: Stamp) -> None:
    copy = library.path.with_name("copy.db")
    copies.back_up(library, copy)
    with library.writing() as connection:
        pages.keep(connection, FIRST, FILE, stamp)

    kept = copies.restore(copy, library.path, now=NOW)

    assert kept == library.path.with_name("library.db.20261122T093000.backup")
    with open_library(library.path).reading() as connection:
        assert articles.everyone(connection) == []
    with open_library(kept).reading() as connection:
        assert [one["slug"] for one in articles.everyone(connection)] == ["hip-pain"]


def test_a_backup_never_overwrites_a_file(library: Library) -> None:
    with pytest.raises(Conflict, match="There is a file at"):
        copies.back_up(library, library.path)


@pytest.mark.parametrize("content", [None, b"no library"])
def test_only_a_library_can_be_restored(library: Library, content: bytes | None) -> None:
    copy = library.path.with_name("copy.db")
    if content is not None:
        copy.write_bytes(content)

    with pytest.raises((InputError, NotALibrary)):
        copies.restore(copy, library.path, now=NOW)

    assert open_library(library.path).revision == "0001"


def test_verify_finds_what_does_not_follow_from_the_records_and_mends_it(library: Library, stamp: Stamp) -> None:
    with library.writing() as connection:
        pages.keep(connection, FIRST, FILE, stamp)
        assert list(verifying.faults(connection)) == []
        for statement in (
            "UPDATE article SET due_on = '2031-01-01', policy_id = 2",
            "UPDATE reference SET accessed_year = 1999 WHERE citation_key = 'lindqvist2015a'",
            "DELETE FROM search WHERE kind = 'claim'",
        ):
            connection.execute(text(statement))

    with library.writing() as connection:
        assert list(verifying.faults(connection)) == [
            "policy: hip-pain has strict; its assignments give default",
            "due date: hip-pain has last reviewed 2018-11-13, due 2031-01-01;"
            " its reviews and its policy give last reviewed 2018-11-13, due 2020-11-13",
            "access date: lindqvist2015a has 1999-11-14; the accesses on record give 2018-11-14",
            "search: 3 claim rows are not found, 0 are found that are gone",
        ]
        verifying.mend(connection)
        assert list(verifying.faults(connection)) == []


def test_verify_finds_keys_that_point_nowhere(library: Library, stamp: Stamp) -> None:
    with library.writing() as connection:
        pages.keep(connection, FIRST, FILE, stamp)
    with closing(sqlite3.connect(library.path)) as raw:
        raw.execute("DELETE FROM reference WHERE citation_key = 'lindqvist2015a'")
        raw.commit()

    with library.reading() as connection:
        faults = list(verifying.faults(connection))

    assert [fault for fault in faults if fault.startswith("foreign key")] == [
        "foreign key: row 2 of bibliography_entry points to a missing row of reference",
        "foreign key: row 1 of access points to a missing row of reference",
        "foreign key: row 3 of citation points to a missing row of reference",
        "foreign key: a row of contributor points to a missing row of reference",
    ]
