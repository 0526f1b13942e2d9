"""What citelib does where it cannot read or print as usual."""

import subprocess
from pathlib import Path

import pytest

from tests.processes import command, environment

TRACEBACK = "Traceback"


def shell(library: Path, line: str, *args: str) -> subprocess.CompletedProcess[str]:
    """Runs citelib with its streams as the shell line says."""
    words = " ".join(f"'{word}'" for word in command(library, *args))
    return subprocess.run(
        ["bash", "-c", f"{words} {line}"], env=environment(), capture_output=True, text=True, timeout=60, check=False
    )


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    library = tmp_path / "library.db"
    assert shell(library, "", "import", "--example").returncode == 0
    return library


@pytest.mark.parametrize(
    ("line", "args", "code"),
    [
        (">&-", ["overdue"], 0),
        (">&-", ["check"], 1),
        (">&-", ["article", "list", "--format", "csv"], 0),
        ("2>&-", ["article", "show", "nope"], 2),
        ("<&-", ["import", "-"], 2),
        ("<&-", ["parse"], 2),
        (">/dev/full", ["--help"], 2),
        (">/dev/full", ["overdue"], 2),
        (">/dev/full 2>&1", ["article", "show", "nope"], 2),
        ("| head -1; exit ${PIPESTATUS[0]}", ["check"], 1),
        ("| head -1; exit ${PIPESTATUS[0]}", ["article", "list"], 0),
    ],
)
def test_closed_and_full_streams_give_no_traceback(shelf: Path, line: str, args: list[str], code: int) -> None:
    ended = shell(shelf, line, *args)

    assert (ended.returncode, TRACEBACK in ended.stderr) == (code, False), ended.stderr


def test_what_was_stored_is_not_called_failed(shelf: Path) -> None:
    review = ["review", "record", "psoas-syndrome", "--reviewer", "Jane Doe", "--outcome", "no-change"]

    ended = shell(shelf, ">/dev/full", *review)

    assert (ended.returncode, ended.stderr) == (
        2,
        "Error: The changes are stored, but the report could not be printed: No space left on device\n"
        "Try: do not run the command again; see what the library has: citelib article list\n",
    )
    assert "Nothing is overdue" in shell(shelf, "", "overdue").stderr


def test_a_library_is_never_overwritten_by_an_export(shelf: Path) -> None:
    before = shelf.read_bytes()

    ended = shell(shelf, "", "export", "bibtex", "-o", str(shelf))

    assert (ended.returncode, ended.stderr) == (
        2,
        f"Error: {shelf} is a library or another database\nTry: name another file with -o\n",
    )
    assert shelf.read_bytes() == before


@pytest.mark.parametrize("named", ["~nosuchuser/library.db"])
def test_a_home_folder_that_is_not_known_is_told(named: str) -> None:
    ended = shell(Path(named), "", "overdue")

    assert (ended.returncode, ended.stderr) == (
        2,
        "Error: citelib cannot tell where your home folder is\nTry: name a library with --library FILE\n",
    )


def test_a_name_that_is_no_utf_8_is_told_as_well_as_it_can_be(tmp_path: Path) -> None:
    ended = subprocess.run(
        [*(word.encode() for word in command(tmp_path / "library.db", "import")), b"\xff.txt"],
        env=environment(), capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip

    assert (ended.returncode, ended.stderr.splitlines()[0]) == (2, "Error: There is no file \\udcff.txt")
