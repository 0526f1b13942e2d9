"""How long citelib takes to start."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.benchmarks.comparing import citelib, compare, process_seconds, python
from tests.benchmarks.conftest import Note


def test_help(benchmark: Any, note: Note) -> None:
    job = process_seconds(*python("from citelib.cli.main import main; import sys; sys.argv[1:] = ['--help']; main()"))
    compared = compare(job, process_seconds(*python("import click")), turns=15)
    benchmark.pedantic(job, rounds=1)
    note(
        "citelib --help",
        f"{compared.job:.3f} s",
        f"import click {compared.yardstick:.3f} s",
        f"{compared.ratio:.2f} (<= 1.25)",
    )


@pytest.mark.parametrize("args", ["overdue", "check", "article list", "reference list", "search knee", "export bibtex"])
def test_reading_a_small_library(
    benchmark: Any, note: Note, shelves: Callable[[int], Path], tmp_path: Path, args: str
) -> None:
    library = Path(shutil.copy(shelves(20), tmp_path / "library.db"))
    job = process_seconds(*citelib(library, *args.split()))
    compared = compare(job, process_seconds(*python("import sqlalchemy.orm")), turns=11)
    benchmark.pedantic(job, rounds=1)
    note(
        f"citelib {args}, 20 references",
        f"{compared.job:.3f} s",
        f"import sqlalchemy.orm {compared.yardstick:.3f} s",
        f"{compared.ratio:.2f} (<= 1.25)",
    )
