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


def test_a_name_that_is_no_utf_8_is_told_as_well_as_it_can_be(tmp_path: Path) -> None:
    ended = subprocess.run(
        [*(word.encode() for word in command(tmp_path / "library.db", "import")), b"\xff.txt"],
        env=environment(), capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip

    assert (ended.returncode, ended.stderr.splitlines()[0]) == (2, "Error: There is no file \\udcff.txt")
