import pytest
from hypothesis import given
from hypothesis import strategies as st

from citelib.formats.medline.lines import read_value, write_line
from tests.formats.medline.strategies import texts


def test_wraps_at_88_columns_with_six_spaces_before_further_lines() -> None:
    assert write_line("AB", "walking " * 20) == (
        "AB  - walking walking walking walking walking walking walking walking walking walking\n"
        "      walking walking walking walking walking walking walking walking walking walking\n"
    )


def test_marks_further_paragraphs_of_an_abstract_by_four_spaces_more() -> None:
    assert write_line("AB", "AIM: To walk.\nRESULT: We fell.") == "AB  - AIM: To walk.\n          RESULT: We fell.\n"


@pytest.mark.parametrize("tag", ["AB", "TI"])
@given(st.lists(texts, min_size=1, max_size=3))
def test_reads_back_what_it_writes(tag: str, paragraphs: list[str]) -> None:
    value = "\n".join(paragraphs) if tag == "AB" else paragraphs[0]
    assert read_value(tag, write_line(tag, value)[6:-1]) == value


@given(st.text(st.characters(exclude_categories=())))
def test_nothing_in_a_value_begins_a_line(value: str) -> None:
    first, *others = write_line("TI", value)[:-1].splitlines()
    assert first.startswith("TI  - ") and all(line.startswith("      ") for line in others)


def test_a_word_that_fills_a_line_of_pubmeds_goes_on_in_the_next() -> None:
    word = "x" * 81
    assert read_value("AB", f"see\n      {word}\n      yz or\n      more") == f"see {word}yz or more"


def test_takes_spaces_from_both_sides_of_a_line_end() -> None:
    assert read_value("TI", "falls and  \n       walks ") == "falls and walks"


def test_what_no_file_can_hold_is_replaced() -> None:
    assert write_line("TI", "a\ud800b\x00c\u2028d\x85e\r\nf") == "TI  - a\ufffdb c d e f\n"
