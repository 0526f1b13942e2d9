"""``citelib review``."""

import json

import pytest

from tests.cli.conftest import Run

NO_DATE = "is no date of the calendar: write it as YYYY-MM-DD, for instance 2026-11-22\n"


def test_records_a_review_by_whoever_records_it_today(on_hip: Run) -> None:
    assert on_hip("review", "record", "hip-pain", "--outcome", "approved") == (
        0,
        "hip-pain: review 2 of 2026-11-22 by editor, approved\nhip-pain: next review due 2029-11-22\n",
        "",
    )


def test_keeps_all_that_is_said_of_a_review(on_hip: Run) -> None:
    on_hip(
        "review", "record", "hip-pain", "--outcome", "approved-with-changes", "--reviewer", "Dr. B",
        "--on", "2026-01-31",
        "--credentials", "MD", "--kind", "editorial", "--note", "two  words", "--next-due", "2028-01-31",
        "--supersedes", "1", "--by", "Ana",
    )  # fmt: skip

    told = json.loads(on_hip("review", "history", "hip-pain", "--format", "json").out)
    assert [{key: value for key, value in one.items() if key != "recorded_at"} for one in told] == [
        {
            "article": "hip-pain",
            "id": 2,
            "reviewed_on": "2026-01-31",
            "reviewer": "Dr. B",
            "credentials": "MD",
            "kind": "editorial",
            "outcome": "approved-with-changes",
            "note": "two words",
            "next_due": "2028-01-31",
            "printed": False,
            "recorded_by": "Ana",
            "supersedes_id": 1,
            "superseded_by": None,
        },
        {
            "article": "hip-pain",
            "id": 1,
            "reviewed_on": "2018-11-13",
            "reviewer": "Dr. A. Lindqvist",
            "credentials": None,
            "kind": "medical",
            "outcome": None,
            "note": None,
            "next_due": None,
            "printed": True,
            "recorded_by": "editor",
            "supersedes_id": None,
            "superseded_by": 2,
        },
    ]


def test_a_stated_date_stands_whatever_the_policy_says(on_hip: Run) -> None:
    printed = on_hip("review", "record", "hip-pain", "--outcome", "no-change", "--next-due", "2027-03-01")

    assert printed.out.endswith("hip-pain: next review due 2027-03-01\n")


@pytest.mark.parametrize("outcome", ["rejected", "changes-required"])
def test_a_review_that_failed_does_not_count(on_hip: Run, outcome: str) -> None:
    assert on_hip("review", "record", "hip-pain", "--outcome", outcome).out == (
        f"hip-pain: review 2 of 2026-11-22 by editor, {outcome}\n"
        f"hip-pain: next review due 2021-11-13: a review that ends in {outcome} does not count,"
        " the one of 2018-11-13 does\n"
    )


def test_an_earlier_review_leaves_the_due_date_alone(on_hip: Run) -> None:
    printed = on_hip("review", "record", "hip-pain", "--outcome", "approved", "--date", "2016-02-29")

    assert printed.out == (
        "hip-pain: review 2 of 2016-02-29 by editor, approved\n"
        "hip-pain: next review due 2021-11-13, counted from the later review of 2018-11-13\n"
    )


def test_says_when_nothing_counts_or_nothing_is_due(on_hip: Run) -> None:
    printed = on_hip("review", "record", "hip-pain", "--outcome", "rejected", "--supersedes", "1")
    assert printed.out.endswith("hip-pain: no review counts, so no date is due\n")

    on_hip("policy", "assign", "hip-pain", "archived")
    printed = on_hip("review", "record", "hip-pain", "--outcome", "approved")
    assert printed.out.endswith("hip-pain: its policy asks for no further review\n")


@pytest.mark.parametrize(
    ("options", "error"),
    [
        (["--on", "2018-02-30"], f"'2018-02-30' {NO_DATE}"),
        (["--on", "2018-11"], f"'2018-11' {NO_DATE}"),
        (
            ["--on", "2026-11-23"],
            "Error: The review date 2026-11-23 lies in the future (today is 2026-11-22)\n"
            "Try: give the day of the review with --on YYYY-MM-DD\n",
        ),
        (
            ["--on", "1899-12-31"],
            "Error: The review date 1899-12-31 lies before 1900 (today is 2026-11-22)\n"
            "Try: give the day of the review with --on YYYY-MM-DD\n",
        ),
        (
            ["--next-due", "2026-11-22"],
            "Error: The next review (2026-11-22) is not after this one (2026-11-22)\n"
            "Try: give a later day with --next-due\n",
        ),
        (
            ["--supersedes", "9"],
            "Error: This article has no review 9\nTry: see the numbers: citelib review history ARTICLE\n",
        ),
        (["--reviewer", " "], "it is empty: write something, or leave the option out\n"),
    ],
)  # fmt: skip
def test_refuses_what_cannot_be(on_hip: Run, options: list[str], error: str) -> None:
    printed = on_hip("review", "record", "hip-pain", "--outcome", "approved", *options)

    assert (printed.code, printed.out) == (2, "")
    assert printed.err.endswith(error)
    assert len(on_hip("review", "history").out.splitlines()) == 2


def test_a_review_is_corrected_once(on_hip: Run) -> None:
    correct = ("review", "record", "hip-pain", "--outcome", "approved", "--supersedes", "1")
    assert on_hip(*correct, "--on", "2018-11-12").code == 0

    assert on_hip(*correct) == (
        2,
        "",
        "Error: Review 1 was corrected already\n"
        "Try: correct the row that corrects it: citelib review history\n",
    )  # fmt: skip
    assert on_hip("review", "history", "hip-pain").out == (
        "id  reviewed on  reviewer          outcome   superseded by\n"
        " 1  2018-11-13   Dr. A. Lindqvist                        2\n"
        " 2  2018-11-12   editor            approved\n"
    )


def test_lists_the_reviews_of_all_articles(on_hip: Run, run: Run) -> None:
    assert on_hip("review", "history").out == (
        "id  article   reviewed on  outcome  superseded by\n"
        " 1  hip-pain  2018-11-13\n"
    )  # fmt: skip


def test_an_empty_history_says_how_to_fill_it(run: Run) -> None:
    assert run("review", "history") == (
        0, "", "The library has no reviews yet: citelib review record ARTICLE --outcome OUTCOME\n",
    )  # fmt: skip
