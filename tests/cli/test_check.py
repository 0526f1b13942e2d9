"""citelib check."""

import csv
import io
import json

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def example(run: Run) -> Run:
    """Runs a command on a library with the example."""
    run("import", "--example")
    return run


def test_says_what_why_and_what_mends_it(example: Run) -> None:
    code, out, _ = example("check", "--rule", "review.overdue")

    assert code == 1
    assert out.startswith("error  review.overdue  (1)\n  psoas-syndrome: ")
    assert "1835 days" in out
    assert "  Try: citelib review record psoas-syndrome " in out
    assert out.endswith("1 finding: 1 error\n")


def test_json_has_the_keys_that_others_rely_on(example: Run) -> None:
    (finding,) = json.loads(example("check", "--rule", "review.overdue", "--format", "json").out)

    assert set(finding) == {"rule", "severity", "article", "subject", "message", "remedy", "data"}
    assert finding["subject"] == {"kind": "article", "id": "psoas-syndrome"}
    assert (finding["data"]["due"], finding["data"]["days_overdue"]) == ("2021-11-13", 1835)


def test_csv_has_a_row_for_each_finding(example: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(example("check", "--format", "csv").out)))
    found = json.loads(example("check", "--format", "json").out)

    assert [(row["rule"], row["subject_id"]) for row in rows] == [
        (finding["rule"], finding["subject"]["id"]) for finding in found
    ]


@pytest.mark.parametrize(
    ("args", "code"),
    [
        ([], 1),
        (["--fail-on", "critical"], 0),
        (["--fail-on", "never"], 0),
        (["--rule", "access.*"], 0),
        (["--rule", "access.*", "--fail-on", "info"], 1),
        (["--today", "2021-11-13"], 0),
    ],
)
def test_the_exit_code_tells_whether_there_are_grave_findings(example: Run, args: list[str], code: int) -> None:
    assert example("check", *args).code == code


def test_findings_can_be_limited(example: Run) -> None:
    every = len(json.loads(example("check", "--format", "json").out))

    code, out, err = example("check", "--limit", "2", "--format", "json")

    assert (code, len(json.loads(out))) == (1, 2)
    assert err == f"… and {every - 2} more: leave out --limit to see them.\n"


def test_an_unknown_rule_or_article_names_the_nearest(example: Run) -> None:
    assert example("check", "--rule", "review.overdu") == (
        2,
        "",
        "Error: There is no rule 'review.overdu'\nTry: did you mean review.overdue?\n",
    )
    assert example("check", "--article", "psoas") == (
        2,
        "",
        "Error: There is no article 'psoas'\nTry: did you mean psoas-syndrome?\n",
    )


def test_a_group_without_its_star_is_suggested(run: Run) -> None:
    assert run("check", "--rule", "review") == (
        2,
        "",
        "Error: There is no rule 'review'\nTry: did you mean review.*?\n",
    )


def test_a_rule_is_explained(run: Run) -> None:
    code, out, _ = run("check", "--explain", "review.overdue")

    assert (code, out.splitlines()[0]) == (0, "review.overdue (error)")
    assert "calendar months" in out


def test_rules_are_listed(run: Run) -> None:
    rows = json.loads(run("check", "--rules", "--format", "json").out)

    assert [row["rule"] for row in rows] == [
        "access.after-review",
        "access.missing",
        "access.no-url",
        "access.old",
        "claim.unsupported",
        "import.problem",
        "reference.no-identifier",
        "reference.stale",
        "reference.uncited",
        "review.anonymous",
        "review.due-soon",
        "review.failed",
        "review.never",
        "review.overdue",
    ]


def test_an_empty_library_needs_nothing(run: Run) -> None:
    assert run("check") == (0, "", "Nothing needs attention.\n")
