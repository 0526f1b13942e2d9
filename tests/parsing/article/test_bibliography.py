import pytest

from citelib.parsing.article.bibliography import Printed, find_lists
from citelib.parsing.article.lines import read_lines, wrap_width

ROE = "Roe J. Pain in people who run a lot and what to do. J Pain. 2012;1:2-3."
DOE = "Doe A. Legs of Man. Example Press; 2005."


def entries(text: str) -> list[tuple[str, int]]:
    lines = read_lines(text)
    found = find_lists(lines, wrap_width(lines), lambda paragraph: paragraph.startswith("Reviewed"))
    return [(entry.text, entry.number) for made in found for entry in made.entries]


@pytest.mark.parametrize(
    "heading",
    [
        "References",
        "REFERENCES:",
        "Selected References",
        "## Sources",
        "**Sources**",
        "4. Bibliography",
        "Works cited",
        "Citations",
        "Literature cited",
        "Reference list",
        "References and sources",
        "Further reading",
    ],
)
def test_a_heading_of_its_own_line_opens_the_list(heading: str) -> None:
    assert entries(f"Text.\n\n{heading}\n\n• {ROE}\n• {DOE}\n") == [(ROE, 0), (DOE, 0)]


@pytest.mark.parametrize(
    "text",
    [
        f"More is said in the\nreferences\n{ROE}",
        f"See Selected References at the end. {ROE}",
        "Sources\n\n• Oily fish\n• Eggs",
        "Sources of pain\n\nPain comes from nerves, e.g. in 2012.",
        "References",
    ],
)
def test_other_mentions_open_none(text: str) -> None:
    assert entries(text) == []


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        (f"• {ROE}\n• {DOE}", (0, 0)),
        (f"  - {ROE}\n\n  - {DOE}", (0, 0)),
        (f"1. {ROE}\n2. {DOE}", (1, 2)),
        (f"[1] {ROE}\n\n[2] {DOE}", (1, 2)),
        (f"(1) {ROE}\n(2) {DOE}", (1, 2)),
        (f"1) {ROE}\n2) {DOE}", (1, 2)),
        (f"1. {ROE}\n4. {DOE}", (1, 4)),
        (f"1 {ROE}\n2 {DOE}", (1, 2)),
        (f"1\t{ROE}\n2\t{DOE}", (1, 2)),
        (f"1.{ROE}\n2.{DOE}", (1, 2)),
        (f"¹ {ROE}\n² {DOE}", (1, 2)),
        (f"• 1. {ROE}\n• 2. {DOE}", (1, 2)),
        (f"{ROE}\n{DOE}", (0, 0)),
        (f"{ROE}\n\n{DOE}", (0, 0)),
        (f"1. {ROE} 2. {DOE}", (1, 2)),
        (f"1. {ROE.replace(' what', chr(10) + 'what')}\n2. {DOE}", (1, 2)),
        (f"1. {ROE.replace(' J Pain', chr(10) + '   J Pain')}\n2. {DOE}", (1, 2)),
        (f"{ROE.replace(' what', chr(10) + '    what')}\n{DOE}", (0, 0)),
    ],
)
def test_entries_are_found_however_they_are_printed(printed: str, numbers: tuple[int, int]) -> None:
    assert entries(f"References\n\n{printed}\n") == [(ROE, numbers[0]), (DOE, numbers[1])]


def test_a_number_within_an_entry_is_no_label() -> None:
    assert entries("References\n\n1. Roe J. Pain. J Pain. 2012;\n1. 2-3, and\n3. 4-5.\n") == [
        ("Roe J. Pain. J Pain. 2012; 1. 2-3, and 3. 4-5.", 1)
    ]


@pytest.mark.parametrize("printed", [f"• {ROE}\n• {DOE}", f"{ROE}\n\n{DOE}", f"1. {ROE}\n2. {DOE}"])
@pytest.mark.parametrize(
    "behind",
    [
        "Example Clinic is a charity and our work is free. Policy",
        "© 2019 Example",
        "Reviewed 2019",
        "Leaflet reference: KNEE/0815 Version 2",
        "Version: 2.1",
        "Share",
        "What is next?\n\nRest is.",
        "Outlook\n\nIt will end.",
    ],
)
def test_the_list_ends_where_something_else_begins(printed: str, behind: str) -> None:
    assert [text for text, _ in entries(f"References\n\n{printed}\n\n{behind}\n")] == [ROE, DOE]


def test_a_stamp_between_two_numbered_entries_is_none_of_them() -> None:
    lines = read_lines(f"References\n\n1. {ROE}\nReviewed 2019\n2. {DOE}\n\nReviewed 2020\n")
    (found,) = find_lists(lines, 0, lambda paragraph: paragraph.startswith("Reviewed"))
    assert found.entries == (Printed(ROE, 3, 1), Printed(DOE, 5, 2))
    assert (found.last, found.stamped) == (5, ((4, "Reviewed 2019"),))


def test_a_list_can_stand_on_the_line_of_its_heading() -> None:
    lines = read_lines("Text.\n\nSources: Pain Society, 2019.\n\nShare\n")
    (found,) = find_lists(lines, 0, lambda paragraph: False)
    assert (found.heading, found.first, found.last) == ("Sources", 3, 3)
    assert found.entries == (Printed("Pain Society, 2019.", 3),)
