"""citelib library."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from citelib.library.database import Library
from tests.cli.conftest import Run


def test_init_makes_a_library_once(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "made" / "new.db"

    assert run("--library", str(path), "library", "init") == (0, f"Made a new library: {path}\n", "")
    assert run("--library", str(path), "library", "init") == (
        2,
        "",
        f"Error: There is a file at {path} already\nTry: name another place with --library\n",
    )


def test_info_says_what_the_library_holds(run: Run, library: Library) -> None:
    run("import", "--example")

    facts = json.loads(run("library", "info", "--format", "json").out)

    assert (facts["library"], facts["tables"], facts["read_only"]) == (str(library.path), "0002", False)
    assert (facts["article"], facts["reference"], facts["review"], facts["access"]) == (1, 7, 1, 2)


def test_a_copy_can_be_made_and_brought_back(run: Run, library: Library, tmp_path: Path) -> None:
    run("import", "--example")
    copy = tmp_path / "copy.db"
    assert run("library", "backup", str(copy)) == (
        0,
        f"Copied {library.path} to {copy}; the copy opens and is sound.\n",
        "",
    )
    run("article", "remove", "psoas-syndrome")

    code, out, _ = run("library", "restore", str(copy))

    assert (code, out.splitlines()[0]) == (0, f"{library.path} is now as {copy}.")
    assert [row["slug"] for row in json.loads(run("overdue", "--format", "json").out)] == ["psoas-syndrome"]


def test_a_damaged_library_can_be_brought_back(run: Run, library: Library, tmp_path: Path) -> None:
    run("import", "--example")
    copy = tmp_path / "copy.db"
    run("library", "backup", str(copy))
    library.path.write_bytes(b"damaged")

    code, out, err = run("library", "restore", str(copy))

    assert (code, err) == (0, "")
    told, kept = out.splitlines()
    assert told == f"{library.path} is now as {copy}."
    assert Path(kept.removeprefix("As it was before: ")).read_bytes() == b"damaged"
    assert run("library", "verify").code == 0


def test_a_copy_of_an_older_citelib_is_brought_back_and_the_next_step_said(
    run: Run, library: Library, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    run("library", "backup", str(copy))
    with closing(sqlite3.connect(copy)) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '0000'")
        raw.commit()

    code, _, err = run("library", "restore", str(copy))

    assert (code, err) == (
        0,
        f"{library.path} was made by an older citelib (tables 0000, this citelib needs 0002)."
        " Next: citelib library upgrade (it makes a backup first)\n",
    )


def test_a_copy_needs_a_file_name(run: Run, tmp_path: Path) -> None:
    assert run("library", "backup", str(tmp_path)) == (
        2,
        "",
        f"Error: {tmp_path} is a folder\nTry: name a file in it: citelib library backup {tmp_path / 'library.db'}\n",
    )


def test_a_copy_that_cannot_be_made_says_which_file(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "none" / "copy.db"

    assert run("library", "backup", str(target)) == (
        2,
        "",
        f"Error: Cannot write {target}: No such file or directory\nTry: name another file for the copy\n",
    )


def test_a_damaged_library_is_named_when_it_cannot_be_copied(run: Run, library: Library, tmp_path: Path) -> None:
    run("import", "--example")
    size = library.path.stat().st_size
    with library.path.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xff" * (size // 2))

    code, _, err = run("library", "backup", str(tmp_path / "copy.db"))

    assert code == 2
    assert err.startswith(f"Error: {library.path} is damaged")
    assert not (tmp_path / "copy.db").exists()


def test_a_file_that_is_no_copy_is_refused(run: Run, tmp_path: Path) -> None:
    junk = tmp_path / "junk"
    junk.write_text("no library")

    code, _, err = run("library", "restore", str(junk))

    assert (code, err.splitlines()[1]) == (2, "Try: name a file that citelib library backup made")


def test_verify_says_what_differs_and_mends_it(run: Run, library: Library) -> None:
    run("import", "--example")
    assert run("library", "verify") == (0, f"{library.path} is sound.\n", "")
    with closing(sqlite3.connect(library.path)) as raw:
        raw.execute("UPDATE article SET due_on = '2031-01-01'")
        raw.commit()
    fault = (
        "due date: psoas-syndrome has last reviewed 2018-11-13, due 2031-01-01;"
        " its reviews and its policy give last reviewed 2018-11-13, due 2021-11-13\n"
    )

    assert run("library", "verify") == (
        2,
        fault,
        f"Error: {library.path} has 1 fault\nTry: citelib library verify --mend, or citelib library restore BACKUP\n",
    )
    assert run("library", "verify", "--mend") == (
        0,
        fault + f"{library.path} is sound.\n",
        "Computed again.\n",
    )


@pytest.mark.parametrize("args", [["upgrade"], ["verify"], ["info"], ["backup", "x.db"]])
def test_where_there_is_no_library_that_is_said(run: Run, tmp_path: Path, args: list[str]) -> None:
    code, out, err = run("--library", str(tmp_path / "none.db"), "library", *args)

    assert (code, out) == (2, "")
    assert err.startswith(f"Error: There is no library at {tmp_path / 'none.db'}\nTry: ")
