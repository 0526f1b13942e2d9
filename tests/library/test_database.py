"""Opening libraries, and files that are none."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import event, text

from citelib.errors import (
    Conflict,
    InputError,
    LibraryBusy,
    LibraryError,
    NoLibrary,
    NotALibrary,
    SchemaMismatch,
)
from citelib.library import articles, copies, migrating, pages, sqlite, verifying
from citelib.library.database import Library, Stamp, open_library
from tests.library.test_pages import FILE, FIRST

NOBODY = 65534
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


@pytest.mark.parametrize("table", ["review", "access"])
def test_records_cannot_be_replaced(library: Library, stamp: Stamp, table: str) -> None:
    with library.writing() as connection:
        pages.keep(connection, FIRST, FILE, stamp)

    with pytest.raises(LibraryError, match=f"{table} is append-only"), library.writing() as connection:
        connection.execute(text(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}"))  # noqa: S608  # our own names


def test_keys_between_tables_are_checked(library: Library, stamp: Stamp) -> None:
    with library.writing() as connection:
        pages.keep(connection, FIRST, FILE, stamp)

    with pytest.raises(LibraryError, match="FOREIGN KEY constraint failed"), library.writing() as connection:
        connection.execute(text("DELETE FROM reference WHERE citation_key = 'lindqvist2015a'"))


def test_an_open_library_waits_for_others_and_keeps_a_write_ahead_log(library: Library) -> None:
    with library.reading() as connection:
        told = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("foreign_keys", "recursive_triggers", "journal_mode", "busy_timeout")
        }

    assert told == {
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "journal_mode": "wal",
        "busy_timeout": sqlite.BUSY_SECONDS * 1000,
    }


@pytest.fixture
def reader() -> Iterator[Path]:
    """A folder that everybody may use; the test runs as somebody who is not root."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        before = os.geteuid()
        if before == 0:
            os.seteuid(NOBODY)
        yield Path(folder)
        os.seteuid(before)


def test_a_library_that_one_may_not_read_is_said_to_be_unreadable(reader: Path, empty_library: Path) -> None:
    path = reader / "library.db"
    os.seteuid(os.getuid())
    shutil.copy(empty_library, path)
    path.chmod(0o000)
    if os.getuid() == 0:
        os.seteuid(NOBODY)

    with pytest.raises(LibraryError) as error:
        open_library(path)

    assert error.value.message == f"Cannot read {path}: Permission denied"
    assert error.value.mend == "let its owner change its permissions, or name another file with --library"


def test_nothing_is_written_to_a_file_that_was_put_aside(library: Library, empty_library: Path) -> None:
    def swap(*_: object) -> None:
        library.path.rename(library.path.with_name("aside.db"))
        shutil.copy(empty_library, library.path)

    event.listen(library.engine, "begin", swap)

    with pytest.raises(LibraryBusy, match="Somebody else has put another file at") as error, library.writing():
        raise AssertionError("it was written to")

    assert error.value.mend == "run the command again"


def test_a_new_library_is_taken_back_only_while_it_is_empty_and_unused(library: Library, stamp: Stamp) -> None:
    with library.reading() as connection:
        assert articles.everyone(connection) == []
        assert not migrating.take_back(library.path)
    with library.writing() as connection:
        kept = pages.keep(connection, FIRST, FILE, stamp)
    assert not migrating.take_back(library.path)
    with library.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
        assert [one["slug"] for one in articles.everyone(connection)] == [kept.slug]


def test_a_new_library_that_is_empty_is_taken_back(library: Library) -> None:
    assert migrating.take_back(library.path)
    assert list(library.path.parent.iterdir()) == []


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


def damage(path: Path) -> None:
    """Destroys the second half of a library."""
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xff" * (size // 2))


def overwrite(path: Path) -> None:
    """Puts something else in a library's place."""
    path.write_bytes(b"no library")


@pytest.mark.parametrize("spoil", [damage, overwrite])
def test_a_damaged_library_is_put_aside_as_it_is(
    library: Library, stamp: Stamp, spoil: Callable[[Path], object]
) -> None:
    with library.writing() as connection:
        pages.keep(connection, FIRST, FILE, stamp)
    copy = library.path.with_name("copy.db")
    copies.back_up(library, copy)
    spoil(library.path)
    damaged = library.path.read_bytes()

    kept = copies.restore(copy, library.path, now=NOW)

    assert kept == library.path.with_name("library.db.20261122T093000.backup")
    assert kept.read_bytes() == damaged
    with open_library(library.path).reading() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal"
        assert [one["slug"] for one in articles.everyone(connection)] == ["hip-pain"]


def test_what_lies_beside_a_destroyed_library_is_put_aside_with_it(library: Library) -> None:
    copy = library.path.with_name("copy.db")
    copies.back_up(library, copy)
    library.path.write_bytes(b"")
    library.path.with_name("library.db-wal").write_bytes(b"left over")

    kept = copies.restore(copy, library.path, now=NOW)

    assert kept is not None
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == b"left over"
    assert open_library(library.path).revision == "0002"


def test_restoring_twice_in_a_second_keeps_both(library: Library) -> None:
    copy = library.path.with_name("copy.db")
    copies.back_up(library, copy)

    kept = [copies.restore(copy, library.path, now=NOW) for _ in range(2)]

    assert len({path for path in kept if path and path.exists()}) == 2


def test_a_copy_of_a_newer_citelib_is_not_restored(library: Library) -> None:
    copy = library.path.with_name("copy.db")
    copies.back_up(library, copy)
    set_revision(copy, "9999")
    before = library.path.read_bytes()

    with pytest.raises(SchemaMismatch, match="was made by a newer citelib"):
        copies.restore(copy, library.path, now=NOW)

    assert library.path.read_bytes() == before
    assert sorted(path.name for path in library.path.parent.iterdir()) == ["copy.db", "library.db"]


def test_a_damaged_copy_is_not_restored(library: Library, stamp: Stamp) -> None:
    with library.writing() as connection:
        pages.keep(connection, FIRST, FILE, stamp)
    copy = library.path.with_name("copy.db")
    copies.back_up(library, copy)
    damage(copy)
    before = library.path.read_bytes()

    with pytest.raises(NotALibrary, match="is damaged") as error:
        copies.restore(copy, library.path, now=NOW)

    assert error.value.mend == "name a file that citelib library backup made"
    assert library.path.read_bytes() == before


def test_a_backup_never_overwrites_a_file(library: Library) -> None:
    with pytest.raises(Conflict, match="There is a file at"):
        copies.back_up(library, library.path)


@pytest.mark.parametrize("content", [None, b"no library"])
def test_only_a_library_can_be_restored(library: Library, content: bytes | None) -> None:
    copy = library.path.with_name("copy.db")
    if content is not None:
        copy.write_bytes(content)

    with pytest.raises((InputError, NotALibrary)) as error:
        copies.restore(copy, library.path, now=NOW)

    assert error.value.mend == "name a file that citelib library backup made"
    assert open_library(library.path).revision == "0002"


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


def test_a_copy_leaves_every_other_file_alone(library: Library) -> None:
    mine = library.path.with_name("copy.db.part")
    mine.write_text("mine", encoding="utf-8")

    copies.back_up(library, library.path.with_name("copy.db"))

    assert mine.read_text(encoding="utf-8") == "mine"
    assert sorted(path.name for path in library.path.parent.iterdir()) == ["copy.db", "copy.db.part", "library.db"]
