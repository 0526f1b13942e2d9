"""``citelib reference``."""

import json

import pytest

from citelib.formats import csl_json
from citelib.library import references
from citelib.library.database import Library
from tests.cli.conftest import Run


def test_lists_the_references_by_key(on_hip: Run) -> None:
    assert on_hip("reference", "list") == (
        0,
        "key            year  authors                    title\n"
        "berg2010       2010  Berg C et al.              Bones\n"
        "lindqvist2015  2015  Lindqvist A, Sato KB       Hip pain in marathon runners\n"
        "who2017        2017  World Health Organization  Rest and load\n",
        "",
    )


def test_lists_one_bibliography_in_printed_order(on_hip: Run) -> None:
    on_hip("reference", "add", "title=Other")

    assert on_hip("reference", "list", "--article", "hip-pain", "--format", "csv").out == (
        "key,type,year,authors,title\n"
        'lindqvist2015,article-journal,2015,"Lindqvist A, Sato KB",Hip pain in marathon runners\n'
        "who2017,webpage,2017,World Health Organization,Rest and load\n"
        "berg2010,book,2010,Berg C et al.,Bones\n"
    )


def test_lists_those_of_one_type_or_without_a_claim(on_hip: Run) -> None:
    assert json.loads(on_hip("reference", "list", "--type", "webpage", "--format", "json").out) == [
        {
            "key": "who2017",
            "type": "webpage",
            "year": 2017,
            "authors": "World Health Organization",
            "title": "Rest and load",
        }
    ]
    assert [line.split()[0] for line in on_hip("reference", "list", "--uncited").out.splitlines()] == [
        "key",
        "berg2010",
    ]
    assert on_hip("reference", "list", "--type", "webpag").err == (
        "Error: There is no type of work 'webpag'\nTry: did you mean webpage?\n"
    )
    assert on_hip("reference", "list", "--type", "map") == (0, "", "There are no such references.\n")


def test_lists_what_a_query_asks_for_in_another_order(on_hip: Run) -> None:
    assert on_hip("reference", "list", "author:sato", "OR", "year:2016-", "--sort", "year") == (
        0,
        "key            year  authors                    title\n"
        "who2017        2017  World Health Organization  Rest and load\n"
        "lindqvist2015  2015  Lindqvist A, Sato KB       Hip pain in marathon runners\n",
        "",
    )
    assert on_hip("reference", "list", "NOT has:doi type:book", "--format", "csv").out == (
        "key,type,year,authors,title\nberg2010,book,2010,Berg C et al.,Bones\n"
    )
    assert on_hip("reference", "list", "(hip").err.startswith("Error: A ( is not closed: (hip\n")
    assert on_hip("reference", "list", "knee") == (0, "", "There are no such references.\n")


def test_says_that_there_are_more_than_the_limit(on_hip: Run) -> None:
    assert on_hip("reference", "list", "--limit", "2", "--format", "csv") == (
        0,
        "key,type,year,authors,title\n"
        "berg2010,book,2010,Berg C et al.,Bones\n"
        'lindqvist2015,article-journal,2015,"Lindqvist A, Sato KB",Hip pain in marathon runners\n',
        "There are more than 2: add words, or --limit N\n",
    )
    assert on_hip("reference", "list", "--limit", "3").err == ""


def test_shows_a_reference_and_who_uses_it(on_hip: Run) -> None:
    assert on_hip("reference", "show", "who2017") == (
        0,
        """who2017

type        webpage
author      {World Health Organization}
title       Rest and load
URL         https://who.int/hip
issued      2017
accessed    2018-11-14
as printed  WHO. Rest and load. 2017. Accessed 11/14/2018.

In the bibliography of
  hip-pain  number 2

Cited by
  hip-pain:4  Rest for six weeks (citesAsEvidence)

Accesses
  2018-11-14  recorded by editor, for hip-pain, https://who.int/hip
""",
        "",
    )


def test_shows_a_reference_as_one_csl_json_item(on_hip: Run, library: Library) -> None:
    with library.reading() as connection:
        stored = csl_json.item(references.get(connection, "who2017"))

    assert json.loads(on_hip("reference", "show", "who2017", "--format", "json").out) == stored


def test_adds_a_reference_from_fields(run: Run) -> None:
    assert run(
        "reference", "add", "--type", "chapter", "title=Hips", "author=Public, Jane Q; de la Cruz M; {WHO}; et al",
        "container_title=The body", "doi=doi:10.1000/ABC", "issued=2015-08", "--key", "hips",
    ) == (0, "hips\n", "")  # fmt: skip

    assert json.loads(run("reference", "show", "hips", "--format", "json").out) == {
        "id": "hips",
        "type": "chapter",
        "title": "Hips",
        "author": [
            {"family": "Public", "given": "Jane Q"},
            {"family": "Cruz", "given": "M", "non-dropping-particle": "de la"},
            {"literal": "WHO"},
        ],
        "container-title": "The body",
        "DOI": "10.1000/abc",
        "issued": {"date-parts": [[2015, 8]]},
        "custom": {"author-et-al": True},
    }


def test_adds_a_reference_from_its_text(run: Run) -> None:
    text = "Smith J, Jones AB. Hip pain in runners: a cohort. J Hip. 2015;3(2):10-20."

    assert run("reference", "add", text) == (0, "smith2015\n", "")

    assert "as printed       " + text in run("reference", "show", "smith2015").out


def test_an_access_date_in_the_future_is_noted_and_not_stored(run: Run) -> None:
    printed = run("reference", "add", "Smith J. Hips. https://hip.org/. Accessed 3 May 2030.")

    assert (printed.code, printed.out) == (0, "smithnd\n")
    assert printed.err.endswith(
        "Doubtful: the access date 2030-05-03 lies in the future (today is 2026-11-22): not stored\n"
    )
    assert run("access", "history").out == ""


def test_a_work_that_is_there_already_is_not_stored_again(on_hip: Run) -> None:
    assert on_hip("reference", "add", "Lindqvist A. Hips. doi:10.1234/HIP.5", "--key", "other") == (
        0,
        "lindqvist2015\n",
        "The library has this work already; nothing was stored: citelib reference show lindqvist2015\n",
    )
    assert len(on_hip("reference", "list").out.splitlines()) == 4


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (
            ["title=Hips", "--key", "who2017"],
            "The key who2017 belongs to another reference\nTry: see it: citelib reference show who2017",
        ),
        (
            ["title=Hips", "--key", "hüft {1}"],
            "'hüft {1}' cannot be a citation key\n"
            "Try: use letters, digits and : . _ / + -, for instance huft1",
        ),
        (
            ["title=Hips", "author=Jane Q Public"],
            "It is not clear which word of 'Jane Q Public' is the family name\n"
            "Try: write each name as 'Tufo A', 'Tufo, Anthony' or '{World Health Organization}', and ; between them",
        ),
        (["author=Tufo A", "--type", "book"], 'A reference needs a title\nTry: add title="The title"'),
        (["title=Hips", "--type", "boook"], "There is no type of work 'boook'\nTry: did you mean book or review-book?"),
        (["  "], "'  ' is no reference\nTry: citelib reference add \"Author A. Title. Journal. 2012;1:2-3.\""),
        (["--type", "book", "Hips"], "'Hips' is not of the form FIELD=VALUE\nTry: for instance title=\"Hip pain\""),
    ],
)  # fmt: skip
def test_refuses_what_cannot_be_added(on_hip: Run, words: list[str], error: str) -> None:
    assert on_hip("reference", "add", *words) == (2, "", f"Error: {error}\n")
    assert len(on_hip("reference", "list").out.splitlines()) == 4


def test_edits_fields_and_says_what_changed(on_hip: Run) -> None:
    assert on_hip(
        "reference", "edit", "lindqvist2015", "DOI=https://doi.org/10.9999/NEW", "issued=2015-08/2015-09",
        "author=Lindqvist A; et al", "volume=", "title=Hip pain in marathon runners",
    ) == (
        0,
        "lindqvist2015: author Lindqvist A; Sato, Keiko B -> Lindqvist A; et al\n"
        "lindqvist2015: volume 3 -> (none)\n"
        "lindqvist2015: issued 2015-08 -> 2015-08/2015-09\n"
        "lindqvist2015: DOI 10.1234/hip.5 -> 10.9999/new\n",
        "",
    )  # fmt: skip
    assert on_hip("reference", "edit", "lindqvist2015", "DOI=10.9999/new").out == (
        "lindqvist2015: nothing changed, it was so already\n"
    )


def test_a_renamed_reference_is_found_by_its_old_key(on_hip: Run) -> None:
    assert on_hip("reference", "edit", "berg2010", "--key", "bones").out == (
        "berg2010: citation-key berg2010 -> bones\n"
    )

    assert on_hip("reference", "show", "berg2010").out.splitlines()[:7] == [
        "bones",
        "",
        "type          book",
        "author        Berg C; Berg C; Berg C",
        "title         Bones",
        "issued        2010",
        "earlier keys  berg2010",
    ]
    assert on_hip("reference", "edit", "bones", "--key", "berg2010").code == 0
    assert on_hip("reference", "edit", "bones", "--key", "who2017").err == (
        "Error: The key who2017 belongs to another reference\nTry: see it: citelib reference show who2017\n"
    )


@pytest.mark.parametrize(
    ("assignments", "error"),
    [
        (["volume=4", "titel=x"], "There is no field 'titel'\nTry: did you mean title, title-short or volume-title?"),
        (["volume=4", "DOI=11.1/x"], "'11.1/x' is no DOI\nTry: for instance 10.7556/jaoa.2012.112.8.522"),
        (
            ["volume=4", "DOI=10.1234/hip.5"],
            "The DOI 10.1234/hip.5 already belongs to lindqvist2015\nTry: see it: citelib reference show lindqvist2015",
        ),
        (
            ["issued=2018-02-30"],
            "issued cannot be '2018-02-30': it is no date of the calendar\n"
            "Try: write it as YYYY, YYYY-MM or YYYY-MM-DD",
        ),
        (
            ["accessed=2018"],
            "The access date is no field of a reference: it follows from its accesses\n"
            "Try: citelib access record KEY --on YYYY-MM-DD",
        ),
        (
            ["id=x"],
            "The citation key is no field of a reference\nTry: citelib reference edit KEY --key NEW",
        ),
        (["title="], 'A reference needs a title\nTry: title="The title"'),
        (["volume=1", "Volume=2"], "volume is given twice\nTry: give each field once"),
        (["volume"], "'volume' is not of the form FIELD=VALUE\nTry: for instance title=\"Hip pain\""),
    ],
)
def test_refuses_an_edit_and_changes_nothing(on_hip: Run, assignments: list[str], error: str) -> None:
    before = on_hip("reference", "show", "who2017")

    assert on_hip("reference", "edit", "who2017", *assignments) == (2, "", f"Error: {error}\n")

    assert on_hip("reference", "show", "who2017") == before


def test_an_edit_needs_a_change(on_hip: Run) -> None:
    printed = on_hip("reference", "edit", "who2017")

    assert printed.code == 2
    assert printed.err.endswith("Error: Nothing to change: give at least one FIELD=VALUE, or --key NEW\n")


def test_removes_a_reference_that_nothing_rests_on(on_hip: Run) -> None:
    on_hip("reference", "add", "title=Other")

    assert on_hip("reference", "remove", "othernd") == (0, "othernd is removed\n", "")
    assert on_hip("reference", "show", "othernd").code == 2
    assert on_hip("search", "other").out == ""


def test_keeps_a_reference_that_something_rests_on(on_hip: Run) -> None:
    assert on_hip("reference", "remove", "who2017") == (
        2,
        "",
        "Error: who2017 cannot be removed: it is in the bibliography of hip-pain; it is cited, or was, by hip-pain:4;"
        " accesses to it are on record\n"
        "Try: these records stay; if a field is wrong: citelib reference edit who2017 FIELD=VALUE\n",
    )
