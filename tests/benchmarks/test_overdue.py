"""How long it takes to find the first 50 overdue of a million articles."""

import sqlite3
import statistics
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from citelib.library import migrating, reviews
from citelib.library.database import open_library
from tests.benchmarks import made
from tests.benchmarks.comparing import citelib, compare, process_seconds, python, seconds
from tests.benchmarks.conftest import Note

TODAY = date(2026, 11, 22)
SAME_ROWS = """
SELECT a.slug, a.title, a.last_reviewed, a.due_on, p.name FROM article a JOIN policy p ON p.id = a.policy_id
WHERE a.due_on < '2026-11-22' AND a.status IN ('draft', 'published') ORDER BY a.due_on, a.slug LIMIT 50
"""


@pytest.fixture(scope="module")
def million(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("million") / "library.db"
    migrating.create(path)
    made.put_articles(path, 1_000_000, TODAY)
    return path


def test_first_fifty_overdue_of_a_million(benchmark: Any, note: Note, million: Path) -> None:
    with open_library(million).reading() as connection, closing(sqlite3.connect(million)) as raw:

        def job() -> None:
            assert len(list(reviews.overdue(connection, TODAY, limit=50))) == 50

        def yardstick() -> None:
            assert len(raw.execute(SAME_ROWS).fetchall()) == 50

        compared = compare(seconds(job), seconds(yardstick), turns=51)
        benchmark.pedantic(job, rounds=10, warmup_rounds=2)
    wall = statistics.median(benchmark.stats.stats.data) * 1000
    note(
        "first 50 overdue of 1,000,000",
        f"{wall:.2f} ms (<= 5)",
        f"the rows by sqlite3 {compared.yardstick * 1000:.2f} ms",
        f"{compared.ratio:.2f}",
    )


def test_overdue_command_on_a_million(benchmark: Any, note: Note, million: Path) -> None:
    job = process_seconds(*citelib(million, "overdue", "--limit", "50"))
    compared = compare(job, process_seconds(*python("import sqlalchemy.orm")), turns=11)
    benchmark.pedantic(job, rounds=1)
    note(
        "citelib overdue --limit 50 of 1,000,000",
        f"{compared.job:.3f} s",
        f"import sqlalchemy.orm {compared.yardstick:.3f} s",
        f"{compared.ratio:.2f} (<= 1.3)",
    )
