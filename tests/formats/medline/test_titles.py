import pytest

from citelib.formats.medline.titles import is_bracketed, join_titles, read_title, write_title


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Pain in the hip.", "Pain in the hip"),
        ("Why walk?", "Why walk?"),
        ("Stop!", "Stop!"),
        ("To walk or not…", "To walk or not…"),
        ("To walk or not...", "To walk or not..."),
        ("Cancer in the U.S.", "Cancer in the U.S."),
        ("Falls (in the E.U.)", "Falls (in the E.U.)"),
        ("Comment on Smith et al.", "Comment on Smith et al."),
        ("Infection by Candida spp.", "Infection by Candida spp."),
        ("Vitamin D.", "Vitamin D"),
        ("CellML 2.0.", "CellML 2.0"),
        ("Who is 'real?'.", "Who is 'real?'"),
        ("[Pain] and [gain].", "[Pain] and [gain]"),
        ("", ""),
    ],
)
def test_a_title_has_no_final_stop_but_that_of_its_last_word(written: str, title: str) -> None:
    assert read_title(written) == title


@pytest.mark.parametrize(
    "title", ["Pain in the hip", "Why?", "Cancer in the U.S.", "Vitamin D", "On…", "[Pain] and [gain]"]
)
def test_writes_the_stop_that_it_does_not_read(title: str) -> None:
    assert read_title(write_title(title)) == title


@pytest.mark.parametrize("title", ["Douleur de hanche", "Pourquoi?", "Sur [2] jambes", "In the U.S."])
def test_a_translated_title_stands_in_brackets(title: str) -> None:
    written = write_title(title, is_translated=True)
    assert (written, read_title(written)) == (f"[{title}].", title)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("[a].", True), ("[a [b] c]", True), ("[a] b [c]", False), ("a", False), ("[", False), ("[a", False)],
)
def test_brackets_count_only_around_the_whole_title(text: str, expected: bool) -> None:
    assert is_bracketed(text) is expected


def test_joins_titles_on_several_lines_by_a_colon_where_no_mark_stands() -> None:
    assert join_titles(["Falls", "causes:", "a list.", "Why?", "End"]) == "Falls: causes: a list. Why? End"
