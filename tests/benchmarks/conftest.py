"""Prints the table of ratios when the benchmarks have run: ``pytest tests/benchmarks --benchmark-only``."""

from collections.abc import Callable
from pathlib import Path

import pytest

from citelib.library import migrating, references
from citelib.library.database import Stamp, open_library
from tests.benchmarks import made

ROWS: list[tuple[str, str, str, str]] = []
Note = Callable[[str, str, str, str], None]


@pytest.fixture
def note() -> Note:
    """Notes a row for the table: the job, what it took, its yardstick, and the ratio with what is to be reached."""
    return lambda job, took, yardstick, ratio: ROWS.append((job, took, yardstick, ratio))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Prints the rows."""
    if not ROWS:
        return
    terminalreporter.section("citelib against its yardsticks")
    lines = [("job", "took", "yardstick", "ratio"), *ROWS]
    widths = [max(len(line[at]) for line in lines) for at in range(4)]
    for line in lines:
        terminalreporter.write_line("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)))


@pytest.fixture(scope="session")
def shelves(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """Libraries of so many made-up references, each made once."""
    folder = tmp_path_factory.mktemp("shelves")

    def shelf(count: int) -> Path:
        path = folder / f"{count}.db"
        if not path.exists():
            migrating.create(path)
            with open_library(path).writing() as connection:
                references.add(connection, made.references(count), made_by())
        return path

    return shelf


def made_by() -> Stamp:
    """Who makes them."""
    from datetime import UTC, date, datetime

    return Stamp("benchmark", datetime(2026, 11, 22, 12, tzinfo=UTC), date(2026, 11, 22))
