"""Importing and exporting .bib files of 10,000 and of 100,000 entries, beside bibtexparser alone in the same run.

The entries are made here, as reference managers write them: names with accents in LaTeX and in UTF-8, braces in titles,
macros for months, several identifiers.
"""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from citelib.library import migrating
from tests.benchmarks.comparing import citelib, compare, peak_megabytes, process_seconds, python
from tests.benchmarks.conftest import Note

FAMILIES = (
    "Tufo", "Desai", 'M{\\"u}ller', "Lopez-Ruiz", "Nguyen", "Okafor", "Smith", "García", "Tanaka", "Weber", "de Vries",
    "Dvo{\\v r}{\\'a}k", "van der Berg", "Lee", "Patel",
)  # fmt: skip
GIVEN = ("Anthony", "G. J.", "Wei", 'J{\\"o}rg', "K. L.", "Mary Ann", "Pieter", "Amara T.")
SUBJECTS = ("psoas syndrome", "low back pain", "{Crohn's} disease", "type 2 diabetes", "{COVID-19} pneumonia", "asthma")
MEANS = ("{SGLT2} inhibitors", "aspirin", "physical therapy", "$\\beta$-blockers", "{CT}-guided drainage", "metformin")
JOURNALS = ("N Engl J Med", "Lancet", "J Am Osteopath Assoc", "Arthritis \\& Rheumatology", "PLoS One", "Spine")
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def entries(count: int) -> Iterator[str]:
    """So many entries, the same in every run."""
    chance = random.Random(7)
    for number in range(count):
        people = " and ".join(
            f"{chance.choice(FAMILIES)}, {chance.choice(GIVEN)}" for _ in range(chance.choice((1, 2, 3, 4, 6, 10)))
        )
        first = chance.randrange(1, 2000)
        yield (
            f"@article{{key{number},\n  author = {{{people}}},\n"
            f"  title = {{Effects of {chance.choice(MEANS)} on {chance.choice(SUBJECTS)}: study {number}}},\n"
            f"  journal = {{{chance.choice(JOURNALS)}}},\n  year = {{{chance.randrange(1985, 2026)}}},\n"
            f"  month = {chance.choice(MONTHS)},\n  volume = {{{chance.randrange(1, 400)}}},\n"
            f"  number = {{{chance.randrange(1, 24)}}},\n  pages = {{{first}--{first + 9}}},\n"
            f"  doi = {{10.1000/x.{number:06d}}},\n  pmid = {{{2_000_000 + number}}},\n  issn = {{0098-6151}},\n"
            f"  url = {{https://pubmed.ncbi.nlm.nih.gov/{2_000_000 + number}/}},\n  keywords = {{pain}},\n}}\n\n"
        )


@pytest.fixture(scope="module")
def bib(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """.bib files of so many entries."""
    folder = tmp_path_factory.mktemp("bib")

    def written(count: int) -> Path:
        path = folder / f"{count}.bib"
        if not path.exists():
            path.write_text("".join(entries(count)), encoding="utf-8")
        return path

    return written


def importing(folder: Path, file: Path) -> Callable[[], float]:
    """The processor time of importing a file into an empty library."""

    def timed() -> float:
        library = folder / "library.db"
        for left in folder.glob("library.db*"):
            left.unlink()
        migrating.create(library)
        return process_seconds(*citelib(library, "import", str(file)))()

    return timed


def test_imports_ten_thousand_entries(
    benchmark: BenchmarkFixture, bib: Callable[[int], Path], tmp_path: Path, note: Note
) -> None:
    file = bib(10_000)
    alone = process_seconds(
        *python(f"from bibtexparser.splitter import Splitter; Splitter(open({str(file)!r}).read()).split()")
    )
    found = benchmark.pedantic(lambda: compare(importing(tmp_path, file), alone, turns=3), rounds=1)  # type: ignore[no-untyped-call]
    memory = peak_megabytes(*citelib(tmp_path / "library.db", "import", str(file)))
    job = "import a .bib of 10,000 entries, CPU-s and MB"
    note(job, f"{found.job:.2f}; {memory:.0f}", f"bibtexparser splits it {found.yardstick:.2f}",
         f"{found.ratio:.2f} (<= 5 CPU-s, 200 MB)")  # fmt: skip


def test_a_hundred_thousand_entries_cost_ten_times_that(
    benchmark: BenchmarkFixture, bib: Callable[[int], Path], tmp_path: Path, note: Note
) -> None:
    many, few = importing(tmp_path, bib(100_000)), importing(tmp_path, bib(10_000))
    found = benchmark.pedantic(lambda: compare(many, few, turns=1), rounds=1)  # type: ignore[no-untyped-call]
    note("import a .bib of 100,000 entries, CPU-s", f"{found.job:.1f}", f"10,000: {found.yardstick:.2f}",
         f"{found.ratio:.1f} (<= 12)")  # fmt: skip


def test_exports_ten_thousand_entries_as_they_came(
    benchmark: BenchmarkFixture, bib: Callable[[int], Path], tmp_path: Path, note: Note
) -> None:
    importing(tmp_path, bib(10_000))()
    command = citelib(tmp_path / "library.db", "export", "bibtex", "-o", str(tmp_path / "out.bib"))
    start = process_seconds(*python("import sqlalchemy.orm"))
    found = benchmark.pedantic(lambda: compare(process_seconds(*command), start, turns=3), rounds=1)  # type: ignore[no-untyped-call]
    note("export 10,000 imported entries, CPU-s and MB", f"{found.job:.2f}; {peak_megabytes(*command):.0f}",
         f"import sqlalchemy.orm {found.yardstick:.2f}", f"{found.ratio:.2f} (<= 1 CPU-s)")  # fmt: skip
