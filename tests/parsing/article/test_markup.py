import pytest

from citelib.parsing.article.markup import cells, plain, unquoted


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**Rest** and __ice__", "Rest and ice"),
        ("*Rest* (_ice_), ***now***.", "Rest (ice), now."),
        ("**Rest *a lot* now**", "Rest a lot now"),
        ("[the guide](https://example.org/a_b_c)", "the guide (https://example.org/a_b_c)"),
        (r"5 \*now\* a\_b", "5 *now* a_b"),
        ("[3](https://example.org)", "[3]"),
        ("[https://example.org](https://example.org)", "https://example.org"),
        ("[doi](https://doi.org/10.1/x)", "https://doi.org/10.1/x"),
        ("![a knee](/knee.png)", "a knee (/knee.png)"),
    ],
)
def test_marks_are_taken_out(text: str, shown: str) -> None:
    assert plain(text) == shown


@pytest.mark.parametrize(
    "text",
    ["2 * 3 * 4", "CYP2C19*2 and CYP2C19*3", "a_b_c", "Drug* and other* drugs", "pain [sic](see below)", "__", "****"],
)
def test_other_stars_strokes_and_brackets_stay(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("before", "text", "after", "shown"),
    [
        ("", "> Rest.", "", "Rest."),
        ("> Rest.", "> 5 days.", "", "5 days."),
        ("", "> 5 mg is much", "", "> 5 mg is much"),
        ("if it is", "> half", "", "> half"),
        ("", ">> Rest.", "", "Rest."),
    ],
)
def test_quotation_marks_of_lines_are_taken_out(before: str, text: str, after: str, shown: str) -> None:
    assert unquoted(text, before, after) == shown


@pytest.mark.parametrize(
    ("text", "row"),
    [("| a | b |", ["a", "b"]), ("|---|:-:|", []), ("| - |", []), ("a | b", None), ("| a", None), ("|", None)],
)
def test_rows_are_cut_to_cells(text: str, row: list[str] | None) -> None:
    assert cells(text) == row
