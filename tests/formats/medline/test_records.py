from collections.abc import Iterable

import pytest

from citelib.article import Problem
from citelib.formats.medline.records import Record, records


def fields(text: str) -> list[list[tuple[str, str]]]:
    return [record.fields for record in records(text) if isinstance(record, Record)]


def problems(read: Iterable[Record | Problem]) -> list[Problem]:
    return [one for one in read if isinstance(one, Problem)]


A, B = [("PMID", "1"), ("TI", "Falls")], [("PMID", "2"), ("TI", "Walks")]


@pytest.mark.parametrize(
    "text",
    [
        "PMID- 1\nTI  - Falls\n\nPMID- 2\nTI  - Walks\n",
        "\n\nPMID- 1\nTI  - Falls\n\n\n\nPMID- 2\nTI  - Walks",
        "PMID- 1\nTI  - Falls\n \t\nPMID- 2\nTI  - Walks\n\n",
        "PMID- 1\nTI  - Falls\nPMID- 2\nTI  - Walks\n",
        "PMID-1\nTI- Falls\n\nPMID-2\nTI  -Walks\n",
        "PMID- 1\n\nTI  - Falls\n\nPMID- 2\n\nTI  - Walks\n",
    ],
    ids=["as PubMed", "empty lines", "white lines", "no empty line", "no columns", "torn apart"],
)
def test_finds_the_records_however_they_are_separated(text: str) -> None:
    assert fields(text) == [A, B]


def test_without_pmid_a_record_begins_where_a_tag_comes_again_behind_an_empty_line() -> None:
    text = "OWN - ERIC\nTI  - Falls\nISSN - ISSN-1042-1629\n\nOWN - ERIC\nTI  - Walks\n"
    assert fields(text) == [
        [("OWN", "ERIC"), ("TI", "Falls"), ("ISSN", "ISSN-1042-1629")],
        [("OWN", "ERIC"), ("TI", "Walks")],
    ]


def test_a_pmcid_may_stand_before_the_pmid() -> None:
    assert fields("PMC - PMC12\nPMID- 1\nTI  - Falls\n") == [[("PMC", "PMC12"), *A]]


def test_says_on_which_line_each_record_begins() -> None:
    text = "\n \nPMID- 1\nTI  - a\n      b\n\n\nPMID- 2\nPMID- 3\n"
    assert [record.line for record in records(text) if isinstance(record, Record)] == [3, 8, 9]


def test_a_line_without_tag_and_indent_belongs_to_the_field_above() -> None:
    assert list(records("PMID- 1\nTI  - Falls\nof men\nand women\nVI  - 2\n")) == [
        Record(
            [("PMID", "1"), ("TI", "Falls of men and women"), ("VI", "2")],
            1,
            (
                Problem(
                    3, "The line has no tag (as on 1 more of this record): it was read as a part of the field above it"
                ),
            ),
        )
    ]


def test_an_abstract_goes_on_behind_empty_lines() -> None:
    text = "PMID- 1\nAB  - Men fall.\n\nWomen walk.\n\n      All rest.\n\nVI  - 2\n"
    assert fields(text) == [[("PMID", "1"), ("AB", "Men fall. Women walk. All rest."), ("VI", "2")]]


def test_text_between_records_is_a_note() -> None:
    assert list(records("Results\n\nPMID- 1\n\nThe end.\n\nPMID- 2\nprinted today\n\nBye\n")) == [
        Problem(1, "This stands between the records and has no tag", note=True, text="Results"),
        Record([("PMID", "1")], 3),
        Problem(5, "This stands between the records and has no tag", note=True, text="The end."),
        Record(
            [("PMID", "2 printed today")],
            7,
            (Problem(8, "The line has no tag: it was read as a part of the field above it"),),
        ),
        Problem(10, "This stands between the records and has no tag", note=True, text="Bye"),
    ]


def test_rejects_records_of_ris_and_of_nothing_known() -> None:
    text = "PMID- 1\n\nTY  - JOUR\nTI  - Falls\nER  - \n\nXX  - x\nYY  - y\n"
    assert problems(records(text)) == [
        Problem(3, "This is a record of RIS, not of MEDLINE", text="TY  - JOUR\nTI  - Falls\nER  -"),
        Problem(7, "None of its tags is one of MEDLINE's", text="XX  - x\nYY  - y"),
    ]
    assert fields(text) == [[("PMID", "1")]]


def test_keeps_unknown_and_repeated_tags() -> None:
    text = "PMID- 1\nZZZ - a\nZZZ - b\nMH  - c\nMH  - d\n"
    assert fields(text) == [[("PMID", "1"), ("ZZZ", "a"), ("ZZZ", "b"), ("MH", "c"), ("MH", "d")]]


def test_words_with_a_hyphen_at_the_edge_are_no_tags() -> None:
    assert fields("PMID- 1\nAB  - The role of\nIL-6 and\nAB-negative blood\n") == [
        [("PMID", "1"), ("AB", "The role of IL-6 and AB-negative blood")]
    ]


def test_says_that_the_end_may_be_missing() -> None:
    whole = "PMID- 1\nTI  - Falls\nSO  - J Walk. 2012.\n\n"
    assert problems(records(f"{whole}PMID- 2\nTI  - Wa")) == [
        Problem(5, "The record has no end as the one before it: the end of the file may be missing")
    ]


def test_keeps_no_more_than_the_beginning_of_a_long_rejected_record() -> None:
    (problem,) = problems(records("TY  - JOUR\nTI  - " + "x" * 1_000_000))
    assert problem.message.endswith("; the first 1,000,000 of its 1,000,017 characters are kept")
    assert len(problem.text) == 1_000_000
