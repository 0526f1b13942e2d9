"""``citelib reference duplicates``, ``merge`` and ``distinct``."""

import json
from dataclasses import replace

import pytest

from citelib.library import references
from citelib.library.database import Library, Stamp
from citelib.reference import Name, PartialDate
from tests import hip
from tests.cli.conftest import Run

COPY = replace(
    hip.RUNNERS,
    citation_key="hip runners",
    title="Hip Pain in Marathon Runners.",
    author=(Name(family="Lindqvist", given="Anna"),),
    doi="",
    issue="2",
    issued=PartialDate(2016),
)


@pytest.fixture
def doubled(on_hip: Run, library: Library, stamp: Stamp) -> Run:
    """The library with the article hip-pain, in which one work is a second time."""
    with library.writing() as connection:
        references.add(connection, [COPY], stamp)
    return on_hip


def test_lists_pairs_with_reasons_and_the_commands_that_mend(doubled: Run) -> None:
    assert doubled("reference", "duplicates") == (
        0,
        "0.98  lindqvist2015  Lindqvist A, Sato KB 2015. Hip pain in marathon runners\n"
        "      hip runners    Lindqvist A 2016. Hip Pain in Marathon Runners.\n"
        "      same title; same first author; year 2015 and 2016; same journal or book, volume, page\n"
        "      citelib reference merge lindqvist2015 'hip runners'\n"
        "      citelib reference distinct lindqvist2015 'hip runners'\n",
        "",
    )


def test_lists_pairs_as_json_and_csv(doubled: Run) -> None:
    (row,) = json.loads(doubled("reference", "duplicates", "--format", "json").out)

    assert row == {
        "key": "lindqvist2015",
        "other": "hip runners",
        "score": 0.985,
        "reasons": ["same title", "same first author", "year 2015 and 2016", "same journal or book, volume, page"],
        "merge": "citelib reference merge lindqvist2015 'hip runners'",
        "distinct": "citelib reference distinct lindqvist2015 'hip runners'",
    }
    assert doubled("reference", "duplicates", "--format", "csv").out.splitlines()[0] == (
        "key,other,score,reasons,merge,distinct"
    )


def test_lists_as_many_as_are_wanted(doubled: Run, library: Library, stamp: Stamp) -> None:
    assert doubled("reference", "duplicates", "--least", "0.99") == (0, "", "No two references look like one work.\n")
    with library.writing() as connection:
        references.add(connection, [replace(COPY, citation_key="third", issue="")], stamp)

    printed = doubled("reference", "duplicates", "--limit", "1", "--format", "json")

    assert len(json.loads(printed.out)) == 1
    assert printed.err == "There are 2 more: --limit 3, or --least SCORE for the likelier ones\n"


def test_merges_and_says_what_changed(doubled: Run) -> None:
    said = (
        "lindqvist2015: issue (none) -> 2\n"
        "lindqvist2015: title stays Hip pain in marathon runners, not Hip Pain in Marathon Runners. of hip runners\n"
        "lindqvist2015: issued stays 2015-08, not 2016 of hip runners\n"
        "lindqvist2015: author stays Lindqvist A; Sato, Keiko B, not Lindqvist, Anna of hip runners\n"
        "hip runners is merged into lindqvist2015, with no records\n"
    )
    assert doubled("reference", "merge", "lindqvist2015", "hip runners", "--dry-run") == (
        0,
        said,
        "Nothing was stored: this was a dry run.\n",
    )
    assert len(doubled("reference", "list").out.splitlines()) == 5
    assert doubled("reference", "merge", "lindqvist2015", "hip runners") == (0, said, "")
    assert len(doubled("reference", "list").out.splitlines()) == 4
    assert "earlier keys     hip runners" in doubled("reference", "show", "hip runners").out
    assert doubled("library", "verify").code == 0


def test_counts_the_records_that_moved(doubled: Run) -> None:
    doubled("access", "record", "lindqvist2015", "--on", "2020-01-02")
    doubled("cite", "hip-pain:1", "hip runners")

    printed = doubled("reference", "merge", "hip runners", "lindqvist2015")

    assert printed.out.splitlines()[-1] == (
        "lindqvist2015 is merged into hip runners, with 1 bibliography entry, 2 citations (1 stood twice), 1 access"
    )
    assert [row["reference"] for row in json.loads(doubled("access", "history", "--format", "json").out)] == [
        "hip runners",
        "who2017",
    ]


def test_merges_several_at_once(on_hip: Run) -> None:
    printed = on_hip("reference", "merge", "berg2010", "who2017", "lindqvist2015", "--even-so")

    assert printed.out.splitlines()[-1] == (
        "who2017, lindqvist2015 are merged into berg2010, with 2 bibliography entries, 3 citations (1 stood twice),"
        " 1 access"
    )


def test_refuses_to_merge_two_works(on_hip: Run) -> None:
    assert on_hip("reference", "merge", "berg2010", "lindqvist2015") == (
        2,
        "",
        'Error: berg2010 and lindqvist2015 are two works: "Bones" and "Hip pain in marathon runners"\n'
        "Try: remember that: citelib reference distinct berg2010 lindqvist2015; or merge them --even-so\n",
    )
    assert on_hip("reference", "merge", "berg2010", "berg").err == (
        "Error: There is no reference 'berg'\nTry: did you mean berg2010?\n"
    )


def test_remembers_that_two_are_distinct_and_takes_it_back(doubled: Run) -> None:
    pair = ("lindqvist2015", "hip runners")

    assert doubled("reference", "distinct", *pair).out == "lindqvist2015 and hip runners are two works\n"
    assert doubled("reference", "distinct", *pair).out == (
        "lindqvist2015 and hip runners are two works: it was said already\n"
    )
    assert doubled("reference", "duplicates").out == ""
    assert doubled("reference", "merge", *pair).err == (
        "Error: lindqvist2015 and hip runners are two works: so said editor on 2026-11-22\n"
        "Try: take that back: citelib reference distinct lindqvist2015 'hip runners' --undo\n"
    )
    assert doubled("reference", "distinct", *pair, "--undo").out == (
        "lindqvist2015 and hip runners may be one work again\n"
    )
    assert doubled("reference", "distinct", *pair, "--undo").code == 2
    assert doubled("reference", "duplicates").out != ""


def test_an_empty_library_has_no_duplicates(run: Run) -> None:
    assert run("reference", "duplicates") == (0, "", "No two references look like one work.\n")
    assert run("reference", "duplicates", "--format", "json").out == "[]\n"
