"""How many of the twins `reference duplicates` finds, how often it is wrong, and how its cost grows."""

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from citelib.library import duplicates, migrating, references
from citelib.library.database import open_library
from citelib.reference import Reference
from tests import twins
from tests.benchmarks.comparing import citelib, compare, peak_megabytes, process_seconds
from tests.benchmarks.conftest import Note, made_by

TEN, HUNDRED = 10_000, 100_000
ORIGINALS = 0.64
"""Of so many works, with a twin or a lookalike for the most part of them, come more references than one for each."""


def shelf(path: Path, works: Iterable[Reference]) -> Path:
    migrating.create(path)
    with open_library(path).writing() as connection:
        references.add(connection, works, made_by())
    return path


@pytest.fixture(scope="module")
def twin_shelves(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """Libraries of so many references, made once; a third of the works are there twice."""
    folder = tmp_path_factory.mktemp("twins")

    def made(count: int) -> Path:
        path = folder / f"{count}.db"
        works = twins.labelled(twins.works(round(count * ORIGINALS)), twins=0.33, lookalikes=0.33)
        return path if path.exists() else shelf(path, islice(works, count))

    return made


def test_duplicates_grow_linearly(benchmark: Any, note: Note, twin_shelves: Callable[[int], Path]) -> None:
    def command(count: int) -> tuple[str, ...]:
        return citelib(twin_shelves(count), "reference", "duplicates", "--format", "csv")

    compared = compare(process_seconds(*command(HUNDRED)), process_seconds(*command(TEN)), turns=3)
    benchmark.pedantic(process_seconds(*command(TEN)), rounds=1)
    note(
        "reference duplicates, 100,000 references",
        f"{compared.job:.2f} CPU-s",
        f"10,000 references {compared.yardstick:.2f} CPU-s",
        f"{compared.ratio:.1f} (<= 12)",
    )
    small, large = peak_megabytes(*command(TEN)), peak_megabytes(*command(HUNDRED))
    note("... its memory", f"{large:.0f} MB", f"10,000 references {small:.0f} MB", f"{large / small:.2f}")


@pytest.mark.parametrize("kind", ["made up here", "gen_bib.py"])
def test_precision_and_recall(benchmark: Any, note: Note, tmp_path: Path, kind: str) -> None:
    works = twins.works(TEN, seed=11) if kind == "made up here" else twins.generated(TEN)
    path = shelf(tmp_path / "library.db", twins.labelled(works, seed=12))
    with open_library(path).reading() as connection:
        told = {frozenset(pair[:2]) for pair in benchmark.pedantic(duplicates.probable, args=(connection,), rounds=1)}
        keys = [work.citation_key for work in references.everything(connection)]
    true = twins.truth(keys)
    right = told & true.keys()
    note(
        f"duplicates of {len(keys):,} references, {kind}",
        f"precision {len(right) / len(told):.4f} (>= 0.98)",
        f"{len(true):,} twins",
        f"recall {len(right) / len(true):.4f} (>= 0.95)",
    )
    found, all_of = Counter(true[pair] for pair in right), Counter(true.values())
    for variant, count in sorted(all_of.items()):
        note(f"... {variant}", f"{found[variant]} found", f"{count} twins", f"recall {found[variant] / count:.3f}")
    for lookalike, count in Counter(_lookalike(pair) for pair in told - right).items():
        note(f"... wrong: {lookalike}", str(count), "", "")


def _lookalike(pair: frozenset[str]) -> str:
    return next((key.partition("~")[2] for key in sorted(pair) if "~" in key), "two other works")
