"""The rule import.problem."""

from sqlalchemy import Connection

from citelib.article import Problem
from citelib.rules.finding import Finding, Severity
from tests.rules.building import keep, set_status, told


def test_tells_the_line_and_the_problem(connection: Connection) -> None:
    keep(connection, problems=(Problem(12, '"Last reviewed" names no date'),))

    assert told(connection, "import.problem") == [
        Finding(
            rule="import.problem",
            severity=Severity.WARNING,
            article="hip-pain",
            subject_kind="line",
            subject_id="hip-pain:12",
            message='line 12: "Last reviewed" names no date',
            remedy="citelib article show hip-pain",
            data={"line": 12, "problem": '"Last reviewed" names no date'},
        )
    ]


def test_two_problems_of_a_line_are_both_told_and_lines_come_in_order(connection: Connection) -> None:
    keep(connection, problems=(Problem(9, "first"), Problem(9, "second"), Problem(10, "third"), Problem(9, "first")))

    assert [finding.message for finding in told(connection, "import.problem")] == [
        "line 9: first",
        "line 9: second",
        "line 10: third",
    ]


def test_notes_that_need_no_mending_are_left_out(connection: Connection) -> None:
    keep(connection, problems=(Problem(1, "a picture caption was left out", note=True),))

    assert told(connection, "import.problem") == []


def test_a_problem_that_begins_with_its_line_does_not_name_it_twice(connection: Connection) -> None:
    keep(connection, problems=(Problem(1, "line 1 was left out"), Problem(1, "line 12 is like it")))

    assert [finding.message for finding in told(connection, "import.problem")] == [
        "line 1 was left out",
        "line 1: line 12 is like it",
    ]


def test_percent_signs_and_braces_are_told_as_they_stand(connection: Connection) -> None:
    keep(connection, problems=(Problem(3, "100 %s {sure}"),))

    assert told(connection, "import.problem")[0].message == "line 3: 100 %s {sure}"


def test_leaves_out_articles_that_nobody_looks_after(connection: Connection) -> None:
    keep(connection, problems=(Problem(3, "something"),))
    set_status(connection, "archived")

    assert told(connection, "import.problem") == []
