"""Writing 10,000 references, against filling in a template with the same fields and nothing else done to them."""

import time
from collections.abc import Callable, Iterable

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from citelib.formats import bibtex, csl_json
from citelib.reference import Name, PartialDate, Reference

FAMILIES = (
    "Tufo",
    "Desai",
    "Müller",
    "Lopez-Ruiz",
    "Nguyen",
    "Okafor",
    "Smith",
    "García",
    "Tanaka",
    "Weber",
    "de Vries",
)
GIVEN = ("Anthony", "GJ", "Wei", "Jörg", "K. L.", "Mary Ann", "Pieter")
TITLES = (
    "Psoas syndrome: a frequently missed diagnosis",
    "Efficacy of SGLT2 inhibitors in patients with type 2 diabetes: systematic review and meta-analysis",
    "TNF-α blockade and mortality in COVID-19 (50% reduction?)",
    "Psoas Muscle Infiltration Masquerading Distant Adenocarcinoma",
)
REFERENCES = [
    Reference(
        type="article-journal",
        citation_key=f"key{number}",
        author=tuple(
            Name(family=FAMILIES[(number * 7 + place * 3) % 11], given=GIVEN[(number + place * 5) % 7])
            for place in range(number % 8 + 1)
        ),
        title=TITLES[number % 4],
        container_title="J Am Osteopath Assoc",
        volume=str(number % 400),
        issue=str(number % 24),
        page=f"{number}-{number + 9}",
        issued=PartialDate(1985 + number % 40, number % 12 + 1),
        doi=f"10.1000/x.{number}",
        pmid=str(2_000_000 + number),
        issn="0098-6151",
        url=f"https://example.org/{number}/a_b?c={number % 50}",
        keyword="psoas, pain, humans",
    )
    for number in range(10_000)
]


def fill_template(references: Iterable[Reference]) -> list[str]:
    return [
        f"@article{{{one.citation_key},\n"
        f"  author = {{{' and '.join([f'{name.family}, {name.given}' for name in one.author])}}},\n"
        f"  title = {{{one.title}}},\n  journal = {{{one.container_title}}},\n  volume = {{{one.volume}}},\n"
        f"  number = {{{one.issue}}},\n  pages = {{{one.page}}},\n  year = {{{one.issued and one.issued.year}}},\n"
        f"  doi = {{{one.doi}}},\n  url = {{{one.url}}},\n  issn = {{{one.issn}}},\n  pmid = {{{one.pmid}}},\n"
        f"  keywords = {{{one.keyword}}},\n}}\n\n"
        for one in references
    ]


def cpu_seconds(write: Callable[[], object]) -> float:
    start = time.process_time()
    write()
    return time.process_time() - start


@pytest.mark.parametrize("format_module", [bibtex, csl_json], ids=["bibtex", "csl-json"])
def test_dumps(benchmark: BenchmarkFixture, format_module: object) -> None:
    dumps = format_module.dumps  # type: ignore[attr-defined]
    benchmark(lambda: sum(map(len, dumps(REFERENCES))))
    yardstick = min(cpu_seconds(lambda: fill_template(REFERENCES)) for _ in range(5))
    taken = min(cpu_seconds(lambda: sum(map(len, dumps(REFERENCES)))) for _ in range(5))
    benchmark.extra_info["times the template"] = round(taken / yardstick, 1)
    print(f"\n{len(REFERENCES) / taken:,.0f} references a CPU second, {taken / yardstick:.1f} x a bare template")
