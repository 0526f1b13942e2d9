"""citelib overdue."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def example(run: Run) -> Run:
    """Runs a command on a library with the example, which is due on 2021-11-13."""
    run("import", "--example")
    return run


def test_lists_what_is_overdue(example: Run) -> None:
    assert example("overdue") == (
        0,
        "slug            last reviewed  due         days overdue  policy   owner\n"
        "psoas-syndrome  2018-11-13     2021-11-13          1835  default\n",
        "",
    )


def test_prints_json_for_other_programs(example: Run) -> None:
    assert json.loads(example("overdue", "--format", "json").out) == [
        {
            "slug": "psoas-syndrome",
            "title": "Psoas syndrome",
            "last_reviewed": "2018-11-13",
            "due": "2021-11-13",
            "days_overdue": 1835,
            "policy": "default",
            "reviewer": "a member of our medical staff",
            "owner": None,
        }
    ]


@pytest.mark.parametrize(
    ("today", "args", "days"),
    [
        ("2021-11-14", [], [1]),
        ("2021-11-13", [], []),
        ("2021-11-13", ["--within", "0d"], [0]),
        ("2021-11-12", ["--within", "0"], []),
        ("2021-11-13", ["--within", "1d"], [0]),
        ("2021-08-15", ["--within", "90d"], [-90]),
        ("2021-08-14", ["--within", "90"], []),
    ],
)
def test_what_is_due_today_is_not_overdue(example: Run, today: str, args: list[str], days: list[int]) -> None:
    rows = json.loads(example("overdue", "--today", today, *args, "--format", "json").out)

    assert [row["days_overdue"] for row in rows] == days


def test_the_exit_code_tells_scripts_only_when_asked(example: Run) -> None:
    assert example("overdue").code == 0
    assert example("overdue", "--exit-code").code == 1
    assert example("overdue", "--exit-code", "--today", "2021-11-13").code == 0


def test_nothing_overdue_is_said(run: Run) -> None:
    assert run("overdue") == (0, "", "Nothing is overdue for review.\n")


@pytest.mark.parametrize("wrong", ["soon", "-5", "3w"])
def test_a_number_of_days_that_is_none_is_refused(run: Run, wrong: str) -> None:
    code, _, err = run("overdue", "--within", wrong)

    assert code == 2
    assert err.endswith(f"{wrong!r} is no number of days: write it as 90 or 90d\n")


@pytest.mark.parametrize("wrong", ["2026-02-30", "22.11.2026", "20261122", "tomorrow"])
def test_a_day_that_is_none_is_refused(run: Run, wrong: str) -> None:
    code, _, err = run("overdue", "--today", wrong)

    assert code == 2
    assert f"{wrong!r} is no date of the calendar: write it as YYYY-MM-DD" in err


def test_a_page_that_prints_only_when_the_next_review_is_due_is_overdue_from_that_day(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "gout.txt"
    page.write_text(
        "Gout\n\nWhat is gout?\n\nGout is painful.\n\n"
        "Medically reviewed by Jane Doe, MD\n\nNext review due: 12 March 2024\n",
        encoding="utf-8",
    )
    run("import", str(page))

    (row,) = json.loads(run("overdue", "--format", "json").out)
    found = json.loads(run("check", "--rule", "review.*", "--format", "json").out)

    assert (row["last_reviewed"], row["due"], row["days_overdue"]) == (None, "2024-03-12", 985)
    assert [(one["rule"], one["message"]) for one in found] == [
        ("review.overdue", "due 2024-03-12, 985 days ago: the page states the day of the next review")
    ]
