"""An empty library, built once by the real migrations and copied for each test that asks for one."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection

from citelib.library import migrating
from citelib.library.database import Library, Stamp, open_library

TODAY = date(2026, 11, 22)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Benchmarks run only when they are asked for: ``pytest tests/benchmarks --benchmark-only``."""
    return True if collection_path.name == "benchmarks" and not config.getoption("--benchmark-only") else None


@pytest.fixture(scope="session")
def empty_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that is copied."""
    path = tmp_path_factory.mktemp("library") / "library.db"
    migrating.create(path)
    return path


@pytest.fixture
def library(empty_library: Path, tmp_path: Path) -> Library:
    """A library of this test's own."""
    return open_library(Path(shutil.copy(empty_library, tmp_path / "library.db")))


@pytest.fixture
def connection(library: Library) -> Iterator[Connection]:
    """A write transaction on this test's library."""
    with library.writing() as connection:
        yield connection


@pytest.fixture
def stamp() -> Stamp:
    """An editor, at work on 2026-11-22."""
    return Stamp(by="editor", at=datetime(2026, 11, 22, 9, 30, tzinfo=UTC), today=TODAY)
