"""``citelib policy``."""

import json

import pytest

from citelib.library import pages
from citelib.library.database import Library, Stamp
from tests import hip
from tests.cli.conftest import Run

UP_TO_1200 = "Try: give a number from 1 to 1200\n"


@pytest.fixture
def on_two(on_hip: Run, library: Library, stamp: Stamp) -> Run:
    """Runs a command on a library with the articles hip-pain and knee-pain."""
    with library.writing() as connection:
        pages.keep(connection, hip.PAGE, pages.Source("knee.txt", "1" * 64), stamp, slug="knee-pain")
    return on_hip


def test_lists_the_policies(on_hip: Run) -> None:
    assert on_hip("policy", "list").out == (
        "name         review months  access max months  reference max years  articles\n"
        "annual                  12                 12  10                          0\n"
        "archived                                                                   0\n"
        "default                 36                 12  10                          1\n"
        "fast-moving              6                 12  5                           0\n"
        "guideline               60                 12  10                          0\n"
        "strict                  24                 12  5                           0\n"
    )


def test_shows_a_policy(on_hip: Run) -> None:
    on_hip("policy", "assign", "strict", "--tag", "sport", "--by", "Ana")

    assert on_hip("policy", "show", "strict") == (
        0,
        """name         strict
description  Pages on treatment, doses and risks
provenance   shipped with citelib
articles     0
review       every 24 months
due soon     90 days before
access       within 12 months
references   within 5 years

Assigned to
   the tag sport by Ana on 2026-11-22
""",
        "",
    )


def test_shows_which_policy_an_article_follows_and_why(on_hip: Run) -> None:
    first = "hip-pain follows default: no assignment names it\n"
    assert on_hip("policy", "show", "hip-pain").out.startswith(first)

    on_hip("policy", "assign", "strict", "--library-wide")
    assert on_hip("policy", "show", "hip-pain").out.splitlines()[0] == (
        "hip-pain follows strict: assigned to the whole library by editor on 2026-11-22"
    )
    on_hip("policy", "assign", "hip-pain", "annual")
    told = json.loads(on_hip("policy", "show", "hip-pain", "--format", "json").out)
    assert (told["article"], told["policy"]["name"], told["policy"]["articles"]) == ("hip-pain", "annual", 1)
    assert [{key: value for key, value in one.items() if key != "assigned_at"} for one in told["assignments"]] == [
        {"scope": "article", "value": "hip-pain", "policy": "annual", "assigned_by": "editor"}
    ]


def test_an_unknown_name_names_the_nearest_of_both_kinds(on_hip: Run) -> None:
    assert on_hip("policy", "show", "hip-pian").err == (
        "Error: There is no policy or article 'hip-pian'\nTry: did you mean hip-pain?\n"
    )
    assert on_hip("policy", "show", "anual").err == (
        "Error: There is no policy or article 'anual'\nTry: did you mean annual?\n"
    )


def test_makes_a_policy_like_default(on_hip: Run) -> None:
    assert on_hip(
        "policy", "set", "sport", "--review-months", "18", "--reference-years-of", "book=15", "--description", "Sport"
    ) == (
        0,
        "sport: a new policy; review every 18 months, due soon 90 days before, access within 12 months,"
        " references within 10, book 15 years\n",
        "No article follows it yet: citelib policy assign ARTICLE sport\n",
    )


def test_changes_a_policy_and_the_due_dates_of_its_articles(on_hip: Run) -> None:
    assert on_hip(
        "policy", "set", "default", "--review-months", "6", "--access-months", "never", "--by", "Ana"
    ).out == (
        "default: changed; review every 6 months, due soon 90 days before, access of any age,"
        " references within 10 years\n"
        "default: 1 article with due dates by it\n"
    )
    assert on_hip("article", "list").out.splitlines()[1].split()[1] == "2019-05-13"
    assert "provenance   set by Ana on 2026-11-22\n" in on_hip("policy", "show", "default").out


def test_a_policy_can_ask_for_no_review(on_hip: Run) -> None:
    on_hip("policy", "set", "default", "--review-months", "never", "--reference-years", "never")

    assert on_hip("policy", "show", "default").out.splitlines()[4:] == [
        "review       never",
        "due soon     90 days before",
        "access       within 12 months",
        "references   of any age",
    ]
    assert on_hip("overdue").out == ""


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["default", "--review-months", "0"], f"The months between reviews cannot be 0\n{UP_TO_1200}"),
        (["default", "--review-months", "-6"], f"The months between reviews cannot be -6\n{UP_TO_1200}"),
        (
            ["default", "--review-months", "1000000"],
            "The months between reviews cannot be 1000000\nTry: give a number from 1 to 1200\n",
        ),
        (["default", "--review-months", "1.5"], "'1.5' is neither a whole number nor 'never'\n"),
        (
            ["default", "--due-soon-days", "-1"],
            "The days before the due date cannot be -1\nTry: give a number from 0 to 3650\n",
        ),
        (
            ["default", "--reference-years-of", "book=0"],
            "The years since publication (book) cannot be 0\nTry: give a number from 1 to 200\n",
        ),
        (["default", "--reference-years-of", "book"], "'book' is not of the form TYPE=N, for instance book=15\n"),
        (
            ["default", "--reference-years-of", "boook=1"],
            "There is no type of work 'boook'\nTry: did you mean book or review-book?\n",
        ),
        (["default"], "Nothing to set: give at least one number, for instance --review-months 24\n"),
        (
            ["My Policy", "--review-months", "1"],
            "'My Policy' cannot be the name of a policy\n"
            "Try: use lower-case letters, digits and hyphens, for instance my-policy\n",
        ),
    ],
)  # fmt: skip
def test_refuses_numbers_that_make_no_sense(on_hip: Run, words: list[str], error: str) -> None:
    before = on_hip("policy", "list", "--format", "json")

    printed = on_hip("policy", "set", *words)

    assert (printed.code, printed.out) == (2, "")
    assert printed.err.endswith(error)
    assert on_hip("policy", "list", "--format", "json") == before


@pytest.mark.parametrize("names", [["hip-pain", "annual"], ["annual", "hip-pain"]])
def test_assigns_a_policy_in_either_order(on_hip: Run, names: list[str]) -> None:
    assert on_hip("policy", "assign", *names) == (0, "hip-pain follows annual: due 2019-11-13\n", "")


def test_assigns_a_policy_to_several_articles(on_two: Run) -> None:
    assert on_two("policy", "assign", "hip-pain", "knee-pain", "archived").out == (
        "hip-pain follows archived: no review is due\nknee-pain follows archived: no review is due\n"
    )


@pytest.mark.parametrize(
    ("option", "edit", "told"),
    [
        (["--tag", "sport"], ["--tag", "sport"], "Articles of the tag sport"),
        (["--publisher", "X Press"], ["--publisher", "X Press"], "Articles of the publisher X Press"),
        (["--content-type", "faq"], ["--content-type", "faq"], "Articles of the content type faq"),
    ],
)
def test_assigns_a_policy_to_many_articles_at_once(on_two: Run, option: list[str], edit: list[str], told: str) -> None:
    on_two("article", "edit", "hip-pain", *edit)

    assert on_two("policy", "assign", "annual", *option).out == (
        f"hip-pain follows annual: due 2019-11-13\n{told} follow annual: 1 article changed policy\n"
    )


def test_the_most_particular_assignment_wins(on_two: Run) -> None:
    on_two("policy", "assign", "hip-pain", "guideline")

    assert on_two("policy", "assign", "annual", "--library-wide").out == (
        "knee-pain follows annual: due 2019-11-13\nAll other articles follow annual: 1 article changed policy\n"
    )


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["hip-pain", "anual"], "There is no policy 'anual'\nTry: did you mean annual?\n"),
        (["hip-pian", "annual"], "There is no article 'hip-pian'\nTry: did you mean hip-pain?\n"),
        (
            ["annual"],
            "Name the articles and the policy that they are to follow\n"
            "Try: citelib policy assign ARTICLE POLICY, or citelib policy assign POLICY --tag TAG\n",
        ),
        (
            ["hip-pain", "annual", "--library-wide"],
            "Name one policy, and either articles or one of the options\n"
            "Try: citelib policy assign ARTICLE POLICY, or citelib policy assign POLICY --tag TAG\n",
        ),
    ],
)
def test_refuses_an_assignment_that_names_nothing(on_hip: Run, words: list[str], error: str) -> None:
    assert on_hip("policy", "assign", *words) == (2, "", f"Error: {error}")
