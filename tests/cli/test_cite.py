"""``citelib cite``."""

import json
from typing import Any

import pytest

from tests.cli.conftest import Run


def citations(run: Run, name: str) -> list[dict[str, Any]]:
    told = json.loads(run("claim", "show", name, "--format", "json").out)["citations"]
    return [{key: value for key, value in one.items() if key != "asserted_at"} for one in told]


def test_links_a_claim_to_references(on_hip: Run) -> None:
    assert on_hip("cite", "hip-pain:2", "lindqvist2015", "berg2010", "--by", "Ana") == (
        0,
        "hip-pain:2 cites lindqvist2015 (citesAsEvidence)\nhip-pain:2 cites berg2010 (citesAsEvidence)\n",
        "",
    )
    assert citations(on_hip, "hip-pain:2") == [
        {"key": "lindqvist2015", "relation": "citesAsEvidence", "asserted_by": "Ana"},
        {"key": "berg2010", "relation": "citesAsEvidence", "asserted_by": "Ana"},
    ]


def test_keeps_what_is_said_about_the_link(on_hip: Run) -> None:
    on_hip(
        "cite", "hip-pain:2", "berg2010", "--relation", "cito:OBTAINSsupportfrom", "--quote", "At mile 20",
        "--locator", "figs. 3-4", "--evidence", "Very-Low", "--evidence-scheme", "grade",
    )  # fmt: skip

    assert citations(on_hip, "hip-pain:2") == [
        {
            "key": "berg2010",
            "relation": "obtainsSupportFrom",
            "quote": "At mile 20",
            "locator_type": "figure",
            "locator": "3-4",
            "evidence_level": "very low",
            "evidence_scheme": "GRADE",
            "asserted_by": "editor",
        }
    ]


def test_a_link_that_stands_gets_the_new_details(on_hip: Run) -> None:
    assert on_hip("cite", "hip-pain:1", "lindqvist2015").out == (
        "hip-pain:1 cites lindqvist2015 (citesAsEvidence): it did already\n"
    )
    assert on_hip("cite", "hip-pain:1", "lindqvist2015", "--locator", "12").out == (
        "hip-pain:1 cites lindqvist2015 (citesAsEvidence); the details are stored\n"
    )
    assert [(one["locator_type"], one["locator"]) for one in citations(on_hip, "hip-pain:1")] == [("page", "12")]


def test_remarks_on_a_work_that_the_article_does_not_print(on_hip: Run) -> None:
    on_hip("reference", "add", "title=Other", "issued=2020")

    assert on_hip("cite", "hip-pain:2", "other2020") == (
        0,
        "hip-pain:2 cites other2020 (citesAsEvidence)\n",
        "other2020 is not in the printed bibliography of hip-pain\n",
    )


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (
            ["lindqvist2015", "berg2011"],
            "Error: There is no reference 'berg2011'\nTry: did you mean berg2010?\n",
        ),
        (
            ["berg2010", "--relation", "suports"],
            "Invalid value for '--relation': 'suports' is no relation: did you mean obtainsSupportFrom?"
            " The relations are citesAsEvidence, obtainsSupportFrom, citesAsAuthority,"
            " citesForInformation, obtainsBackgroundFrom,"
            " usesDataFrom, disputes, refutes, qualifies\n",
        ),
        (["berg2010", "--locator", "page"], "'page' does not say which page: write it as 'page 12'\n"),
        (["berg2010", "--quote", "  "], "it is empty: write something, or leave the option out\n"),
        (["berg2010", "--evidence-scheme", "GRADE"], "--evidence-scheme needs a level: --evidence LEVEL\n"),
        (
            ["berg2010", "--evidence-scheme", "GRADE", "--evidence", "6"],
            "GRADE has no level '6': its levels are high, moderate, low or very low\n",
        ),
    ],
)  # fmt: skip
def test_refuses_and_links_nothing(on_hip: Run, words: list[str], error: str) -> None:
    printed = on_hip("cite", "hip-pain:2", *words)

    assert (printed.code, printed.out) == (2, "")
    assert printed.err.endswith(error)
    assert citations(on_hip, "hip-pain:2") == []


def test_refuses_a_claim_that_was_retired(on_hip: Run) -> None:
    on_hip("claim", "retire", "hip-pain:2")

    assert on_hip("cite", "hip-pain:2", "berg2010") == (
        2,
        "",
        "Error: hip-pain:2 is out of use since 2026-11-22\n"
        "Try: take it back into use: citelib claim retire hip-pain:2 --undo\n",
    )
