"""What is left of a library when the import is killed, the disk is full, or two people work at once."""

import os
import resource
import signal
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.processes import command, environment, run, start

PAGE = """Heel pain

What is heel pain?

Heel pain is felt under or behind the heel.

References

1. Okafor C. Heel pain in runners. Foot J. 2015;12(3):45-9.
"""


def long_page(sentences: int) -> str:
    """A page that takes a few seconds to import."""
    body = "\n\n".join(f"Sentence {n} says that patient {n * 7} walked {n * 3} metres." for n in range(sentences))
    return (
        f"Walking\n\nHow far do people walk?\n\n{body}\n\nReferences\n\n1. Okafor C. Walks. Foot J. 2015;12(3):45-9.\n"
    )


def contents(library: Path) -> list[str]:
    """Everything that the library holds, as SQL."""
    with closing(sqlite3.connect(library)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return list(connection.iterdump())


def wait_for_write(library: Path, process: subprocess.Popen[str]) -> None:
    """Returns as soon as the process is writing to the library."""
    with closing(sqlite3.connect(library, timeout=0, isolation_level=None)) as connection:
        while process.poll() is None:
            try:
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("ROLLBACK")
            except sqlite3.OperationalError:
                return
            time.sleep(0.002)
    raise AssertionError(f"the import ended before it could be stopped: {process.communicate()}")


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """A library with one article."""
    page = tmp_path / "heel.txt"
    page.write_text(PAGE, encoding="utf-8")
    library = tmp_path / "library.db"
    assert run(library, "import", page).returncode == 0
    return library


@pytest.fixture
def long_file(tmp_path: Path) -> Path:
    """A file whose import can be interrupted."""
    path = tmp_path / "walking.txt"
    path.write_text(long_page(6_000), encoding="utf-8")
    return path


def test_a_killed_import_leaves_the_library_as_it_was(shelf: Path, long_file: Path) -> None:
    before = contents(shelf)
    process = start(shelf, "import", long_file)
    wait_for_write(shelf, process)

    process.send_signal(signal.SIGKILL)
    process.communicate()

    assert process.returncode == -signal.SIGKILL
    assert contents(shelf) == before
    assert run(shelf, "library", "verify").stdout == f"{shelf} is sound.\n"
    assert run(shelf, "import", long_file).returncode == 0


def test_ctrl_c_leaves_the_library_as_it_was_and_says_so(shelf: Path, long_file: Path) -> None:
    before = contents(shelf)
    process = start(shelf, "import", long_file)
    wait_for_write(shelf, process)

    process.send_signal(signal.SIGINT)
    _, told = process.communicate()

    assert (process.returncode, told) == (
        2,
        "Error: Interrupted. The library is as it was.\nTry: run the command again\n",
    )
    assert contents(shelf) == before


def test_several_first_imports_at_once_all_succeed(tmp_path: Path) -> None:
    names = ["ankle", "elbow", "heel", "hip", "knee", "wrist"]
    for name in names:
        (tmp_path / f"{name}.txt").write_text(PAGE.replace("heel", name).replace("Heel", name.title()), "utf-8")
    library = tmp_path / "library.db"

    processes = [start(library, "import", tmp_path / f"{name}.txt") for name in names]
    ended = [(*process.communicate(), process.returncode) for process in processes]

    assert [code for _, _, code in ended] == [0] * len(names), ended
    listed = run(library, "article", "list", "--format", "csv").stdout.splitlines()
    assert [line.split(",")[0] for line in listed[1:]] == [f"{name}-pain" for name in names]
    assert run(library, "library", "verify").returncode == 0
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix != ".txt") == ["library.db"]


def test_a_first_import_that_is_refused_leaves_no_library(tmp_path: Path) -> None:
    (tmp_path / "heel.txt").write_text(PAGE, encoding="utf-8")
    library = tmp_path / "library.db"

    ended = run(library, "import", "--slug", "heel/pain", tmp_path / "heel.txt")

    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith(
        f"Made a new library: {library}\nRemoved it again, for nothing was stored: {library}\nError: "
    )
    assert [path.name for path in tmp_path.iterdir()] == ["heel.txt"]


def test_first_imports_of_others_survive_one_that_is_refused(tmp_path: Path) -> None:
    (tmp_path / "heel.txt").write_text(PAGE, encoding="utf-8")
    library = tmp_path / "library.db"
    slugs = ["heel/0", "heel-1", "heel/2", "heel-3", "heel/4", "heel-5"]

    processes = [start(library, "import", "--slug", slug, tmp_path / "heel.txt") for slug in slugs]
    told = [(*process.communicate(), process.returncode) for process in processes]

    stored = [slug for slug, (_, _, code) in zip(slugs, told, strict=True) if code == 0]
    listed = run(library, "article", "list", "--format", "csv").stdout.splitlines()[1:] if stored else []
    assert [line.split(",")[0] for line in listed] == stored, told
    assert not any("/" in slug for slug in stored)


@pytest.mark.parametrize("form", ["table", "csv", "json"])
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["check", "--fail-on", "info"], 1),
        (["check", "--fail-on", "never"], 0),
        (["overdue", "--exit-code"], 1),
        (["overdue"], 0),
    ],
)
def test_a_reader_that_goes_away_does_not_change_the_exit_code(
    tmp_path: Path, words: list[str], code: int, form: str
) -> None:
    library = tmp_path / "library.db"
    run(library, "import", "--example")
    reading, writing = os.pipe()
    os.close(reading)

    ended = subprocess.run(
        command(library, *words, "--format", form),
        env=environment(), stdout=writing, stderr=subprocess.PIPE, text=True, timeout=60, check=False,
    )  # fmt: skip
    os.close(writing)

    assert (ended.returncode, ended.stderr) == (code, "")


def test_a_limit_on_file_size_undoes_the_import(shelf: Path, long_file: Path) -> None:
    before = contents(shelf)
    limit = shelf.stat().st_size + 8_192

    ended = run(
        shelf, "import", long_file, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    )

    assert ended.returncode == 2
    assert ended.stderr.startswith(f"Error: Cannot write to {shelf}: ")
    assert ended.stderr.endswith("Try: free some space, then run the command again; the library is as it was\n")
    assert contents(shelf) == before


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    if os.geteuid() != 0:
        pytest.skip("only root can mount a small file system")
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], check=True)
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def test_a_full_disk_undoes_the_import(small_disk: Path, tmp_path: Path, long_file: Path) -> None:
    (tmp_path / "heel.txt").write_text(PAGE, encoding="utf-8")
    library = small_disk / "library.db"
    assert run(library, "import", tmp_path / "heel.txt").returncode == 0
    before = contents(library)

    ended = run(library, "import", long_file)

    assert ended.returncode == 2
    assert ended.stderr == (
        f"Error: Cannot write to {library}: database or disk is full (is the disk full?)\n"
        "Try: free some space, then run the command again; the library is as it was\n"
    )
    assert contents(library) == before


def test_a_library_in_a_read_only_place_can_be_read_and_says_that_it_cannot_be_written(
    small_disk: Path, tmp_path: Path
) -> None:
    (tmp_path / "heel.txt").write_text(PAGE, encoding="utf-8")
    library = small_disk / "library.db"
    assert run(library, "import", tmp_path / "heel.txt").returncode == 0
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)

    read = run(library, "export", "bibtex")
    copied = run(library, "library", "backup", tmp_path / "copy.db")
    upgraded = run(library, "library", "upgrade")
    restored = run(library, "library", "restore", tmp_path / "copy.db")
    not_copied = run(library, "library", "backup", small_disk / "copy.db")
    written = run(library, "import", tmp_path / "heel.txt")
    made = run(small_disk / "other.db", "import", tmp_path / "heel.txt")

    assert (read.returncode, read.stdout.splitlines()[0]) == (0, "@article{okafor2015,")
    assert upgraded.stdout == f"{library} is up to date.\n"
    assert restored.stderr.startswith(f"Error: Cannot write {library}.")
    assert restored.stderr.endswith(
        ": Read-only file system\n"
        f"Try: let citelib write to the folder {small_disk}, where the present library is kept\n"
    )
    assert (copied.returncode, copied.stderr) == (0, "")
    assert run(tmp_path / "copy.db", "export", "bibtex").stdout == read.stdout
    assert not_copied.stderr == (
        f"Error: Cannot write {small_disk / 'copy.db'}: Read-only file system\nTry: name another file for the copy\n"
    )
    assert (written.returncode, written.stderr) == (
        2,
        f"Error: Cannot write to {library}: the file or its folder is read-only\n"
        "Try: change its permissions, or copy it and name the copy with --library\n",
    )
    assert (made.returncode, made.stderr) == (
        2,
        f"Error: Cannot make a library at {small_disk / 'other.db'}: Read-only file system\n"
        "Try: name a place that you can write to with --library\n",
    )


def test_a_full_disk_leaves_the_older_export_whole(small_disk: Path, shelf: Path) -> None:
    target = small_disk / "refs.bib"
    target.write_text("older\n", encoding="utf-8")
    (small_disk / "filler").write_bytes(b"x" * (1024 * 1024 - 4096))

    ended = run(shelf, "export", "bibtex", "-o", target)

    assert ended.returncode == 2
    assert ended.stderr.startswith(f"Error: Cannot write {target}: No space left on device")
    assert target.read_text(encoding="utf-8") == "older\n"
    assert sorted(path.name for path in small_disk.iterdir()) == ["filler", "refs.bib"]
