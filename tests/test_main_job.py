"""The main job on real pages, by the commands that an editor types."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests import shared_data
from tests.processes import run

SEED = "text/cleveland_psoas_seed.txt"
KEYS = ["tufo2012", "agar2004", "gharaibeh2014", "stevens1990", "stevens2010", "karageanes2005", "chila2010"]


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library that holds the seed article."""
    path = tmp_path / "library.db"
    assert run(path, "import", shared_data.articles() / SEED).returncode == 0
    return path


def told(library: Path, *args: str) -> Any:
    """What a command prints as JSON."""
    return json.loads(run(library, *args, "--format", "json").stdout)


def test_the_seed_article_comes_in_whole(library: Path) -> None:
    page = told(library, "article", "show", "psoas-syndrome")

    assert page["title"] == "Psoas syndrome"
    assert [section["heading"] for section in page["sections"]] == [
        "What is psoas syndrome?",
        "Who gets psoas syndrome?",
        "What causes psoas syndrome?",
        "What are the symptoms of psoas syndrome?",
    ]
    kinds = [claim["kind"] for claim in page["claims"]]
    assert (kinds.count("list-item"), kinds.count("sentence")) == (8, 16)
    texts = " ".join(claim["text"] for claim in page["claims"])
    assert "lumbar spine, pelvis & femur" not in texts
    assert "non-profit" not in texts
    assert [(entry["number"], entry["key"]) for entry in page["bibliography"]] == list(enumerate(KEYS, start=1))
    assert [entry["accessed"] for entry in page["bibliography"]] == [None, "2018-11-14", "2018-11-14", *[None] * 4]
    assert [(review["reviewer"], review["reviewed_on"]) for review in page["reviews"]] == [
        ("a Cleveland Clinic medical professional", "2018-11-13")
    ]


def test_the_references_of_the_seed_article_are_read_right(library: Path) -> None:
    works = {work["id"]: work for work in json.loads(run(library, "export", "csl-json").stdout)}

    assert {key: work["issued"]["date-parts"][0] for key, work in works.items()} == {
        "tufo2012": [2012, 8],
        "agar2004": [2004, 9],
        "gharaibeh2014": [2014],
        "stevens1990": [1990, 5],
        "stevens2010": [2010, 2],
        "karageanes2005": [2005],
        "chila2010": [2010],
    }
    placed = {key: [work.get(name) for name in ("volume", "issue", "page", "number")] for key, work in works.items()}
    assert placed["tufo2012"] == ["112", "8", "522-8", None]
    assert placed["gharaibeh2014"] == [None, None, None, "986453"]
    books = {key: work["publisher"] for key, work in works.items() if work["type"] == "book"}
    assert books == dict.fromkeys(["karageanes2005", "chila2010"], "Lippincott Williams & Wilkins")
    assert "pages = {522--528}" in run(library, "export", "bibtex", "tufo2012").stdout


@pytest.mark.parametrize(
    ("policy", "today", "expected"),
    [
        ("default", "2026-11-22", [("2021-11-13", 1835)]),
        ("default", "2021-11-14", [("2021-11-13", 1)]),
        ("default", "2021-11-13", []),
        ("strict", "2020-11-14", [("2020-11-13", 1)]),
        ("archived", "2026-11-22", []),
    ],
)
def test_the_seed_article_is_overdue_by_the_calendar(
    library: Path, policy: str, today: str, expected: list[tuple[str, int]]
) -> None:
    assert run(library, "policy", "assign", "psoas-syndrome", policy).returncode == 0

    rows = told(library, "overdue", "--today", today)

    assert [(row["due"], row["days_overdue"]) for row in rows] == expected


def test_check_says_what_needs_attention_in_the_seed_article(library: Path) -> None:
    ended = run(library, "check", "--format", "json")
    found = json.loads(ended.stdout)
    unsupported = [claim for claim in told(library, "claim", "list", "psoas-syndrome") if claim["needs_citation"]]

    counts: dict[str, int] = {}
    for finding in found:
        counts[finding["rule"]] = counts.get(finding["rule"], 0) + 1
    assert counts == {
        "review.overdue": 1,
        "review.anonymous": 1,
        "access.no-url": 2,
        "access.after-review": 2,
        "access.old": 2,
        "reference.uncited": 7,
        "reference.no-identifier": 5,
        "reference.stale": 7,
        "claim.unsupported": len(unsupported),
    }
    assert ended.returncode == 1
    assert run(library, "overdue").returncode == 0
    assert run(library, "overdue", "--exit-code").returncode == 1


def test_a_review_clears_the_overdue_finding(library: Path) -> None:
    recorded = run(
        library, "review", "record", "psoas-syndrome", "--reviewer", "Jane Doe, DO", "--outcome", "no-change"
    )

    assert recorded.returncode == 0
    assert told(library, "check", "--rule", "review.*") == []
    assert run(library, "check").returncode == 0


@pytest.mark.parametrize(
    ("name", "title", "sections", "references", "reviewed", "cited"),
    [
        ("nci_breast_reconstruction", "Breast Reconstruction After Mastectomy", 3, 3, "2016-03-12", [2, 1, 2]),
        ("nci_stress_fact_sheet", "Psychological Stress and Cancer", 5, 10, "2012-12-10", []),
    ],
)
def test_other_pages_come_in_as_their_manifest_expects(
    tmp_path: Path, name: str, title: str, sections: int, references: int, reviewed: str, cited: list[int]
) -> None:
    library = tmp_path / "library.db"
    (report,) = told(library, "import", str(shared_data.articles() / f"text/{name}.txt"))
    page = told(library, "article", "show", report["article"])

    assert (page["title"], len(page["sections"]), len(page["bibliography"])) == (title, sections, references)
    assert page["last_reviewed"] == reviewed
    assert [len(claim["citations"]) for claim in page["claims"] if claim["citations"]] == cited
    assert [entry["accessed"] for entry in page["bibliography"]] == [None] * references
