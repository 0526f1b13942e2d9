"""``citelib access``."""

import json

import pytest

from tests.cli.conftest import Run

NO_DATE = "is no date of the calendar: write it as YYYY-MM-DD, YYYY-MM or YYYY\n"


def test_records_that_sources_were_opened_today(on_hip: Run) -> None:
    assert on_hip("access", "record", "who2017", "lindqvist2015") == (
        0, "who2017 accessed 2026-11-22\nlindqvist2015 accessed 2026-11-22\n", "",
    )  # fmt: skip
    assert on_hip("access", "history").out == (
        "id  reference      accessed on  article   superseded by\n"
        " 3  lindqvist2015  2026-11-22\n"
        " 2  who2017        2026-11-22\n"
        " 1  who2017        2018-11-14   hip-pain\n"
    )


def test_keeps_all_that_is_said_of_an_access(on_hip: Run) -> None:
    printed = on_hip(
        "access", "record", "who2017", "--on", "2019-03", "--article", "hip-pain", "--status", "301",
        "--final-url", "https://who.int/hips", "--note", "moved", "--supersedes", "1", "--by", "Ana",
    )  # fmt: skip

    assert printed == (0, "who2017 accessed 2019-03 for hip-pain\n", "")
    told = json.loads(on_hip("access", "history", "who2017", "--format", "json").out)
    assert {key: value for key, value in told[0].items() if key != "recorded_at"} == {
        "id": 2,
        "reference": "who2017",
        "accessed_on": "2019-03",
        "article": "hip-pain",
        "url": "https://who.int/hip",
        "accessed_by": "Ana",
        "http_status": 301,
        "final_url": "https://who.int/hips",
        "note": "moved",
        "recorded_by": "Ana",
        "supersedes_id": 1,
        "superseded_by": None,
    }
    assert told[1]["superseded_by"] == 2


def test_the_latest_access_that_was_not_corrected_is_the_access_date(on_hip: Run) -> None:
    on_hip("access", "record", "who2017", "--on", "2020-05-06")
    assert "accessed    2020-05-06\n" in on_hip("reference", "show", "who2017").out

    on_hip("access", "record", "who2017", "--on", "2019", "--supersedes", "2")
    assert "accessed    2019\n" in on_hip("reference", "show", "who2017").out


def test_an_address_that_the_reference_lacks_is_kept_with_the_access_only(on_hip: Run) -> None:
    assert on_hip("access", "record", "lindqvist2015", "--url", "https://hip.org/5") == (
        0,
        "lindqvist2015 accessed 2026-11-22\n",
        "lindqvist2015 has no URL of its own; to keep this one:"
        " citelib reference edit lindqvist2015 URL=https://hip.org/5\n",
    )
    assert "URL" not in on_hip("reference", "show", "lindqvist2015").out


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["who2017", "--on", "2018-02-30"], f"'2018-02-30' {NO_DATE}"),
        (["who2017", "--on", "13/11/2018"], f"'13/11/2018' {NO_DATE}"),
        (
            ["who2017", "--on", "2026-12"],
            "Error: The access date 2026-12 lies in the future (today is 2026-11-22)\n"
            "Try: give the day on which the source was opened with --on\n",
        ),
        (
            ["who2017", "--on", "1899"],
            "Error: The access date 1899 lies before 1900\n"
            "Try: give the day on which the source was opened with --on\n",
        ),
        (["who2017", "who2018"], "Error: There is no reference 'who2018'\nTry: did you mean who2017?\n"),
        (["who2017", "--article", "hips"], "Error: There is no article 'hips'\nTry: did you mean hip-pain?\n"),
        (["who2017", "--url", "who"], "Error: 'who' is no URL\nTry: write it whole, for instance https://who\n"),
        (["who2017", "berg2010", "--url", "https://who.int"], "are for one reference: name one KEY\n"),
        (["who2017", "--status", "9"], "9 is not in the range 100<=x<=599.\n"),
        (
            ["berg2010", "--supersedes", "1"],
            "Error: This reference has no access 1\nTry: see the numbers: citelib access history KEY\n",
        ),
    ],
)  # fmt: skip
def test_refuses_what_cannot_be_and_stores_nothing(on_hip: Run, words: list[str], error: str) -> None:
    printed = on_hip("access", "record", *words)

    assert (printed.code, printed.out) == (2, "")
    assert printed.err.endswith(error)
    assert len(on_hip("access", "history").out.splitlines()) == 2


def test_an_empty_history_says_how_to_fill_it(on_hip: Run) -> None:
    assert on_hip("access", "history", "berg2010") == (
        0, "", "No access is on record for berg2010 yet: citelib access record berg2010\n",
    )  # fmt: skip
