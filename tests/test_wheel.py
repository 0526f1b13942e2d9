"""The built wheel, installed in an environment of its own and used from another folder."""

import json
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from a source distribution, as a package index would get both."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "build", "--outdir", folder, ROOT], check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_the_migrations_and_the_example_and_no_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()

    assert "citelib/migrations/env.py" in names
    assert "citelib/migrations/versions/0001_the_whole_library.py" in names
    assert "citelib/examples/psoas_syndrome.txt" in names
    assert "citelib/py.typed" in names
    assert [name for name in names if not name.startswith(("citelib/", "citelib-"))] == []


def test_the_installed_wheel_imports_the_example_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "environment"
    venv.create(home, with_pip=True)
    subprocess.run([home / "bin" / "pip", "install", "-q", wheel], check=True, capture_output=True)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()

    def citelib(*args: str) -> str:
        command = [str(home / "bin" / "citelib"), "--library", "library.db", "--today", "2026-11-22", *args]
        ended = subprocess.run(command, cwd=elsewhere, capture_output=True, text=True, check=True)
        return ended.stdout

    (report,) = json.loads(citelib("import", "--example", "--format", "json"))
    (overdue,) = json.loads(citelib("overdue", "--format", "json"))

    assert (report["article"], len(report["references"]["added"])) == ("psoas-syndrome", 7)
    assert (overdue["due"], overdue["days_overdue"]) == ("2021-11-13", 1835)
    assert citelib("export", "bibtex").count("\n@") == 6
    assert citelib("library", "upgrade") == "library.db is up to date.\n"
