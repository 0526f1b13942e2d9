import pytest

from citelib.formats.listing.pieces import Link, Sentences, Title, clean, untitled, without_stop
from citelib.reference import Reference


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Psoas syndrome", "Psoas syndrome"),
        ("  Psoas \r\n syndrome\t", "Psoas syndrome"),
        ("one\x85two\u2028three\u2029four\x0bfive\x1csix", "one two three four five six"),
        ("\x00nul\x07bell\x7fdelete\x9b", "nulbelldelete"),
        ("\u202eturned\u202c \u2067isolated\u2069 \u200fmarked", "turned isolated marked"),
        ("\ufeffmark of order", "mark of order"),
        ("lone \ud800 half", "lone \ufffd half"),
        ("pages\xa01\u20092", "pages 1 2"),
        ("joined \u0628\u200d\u0628", "joined \u0628\u200d\u0628"),
        ("New York : ", "New York"),
        (" , ; :", ""),
        ("", ""),
        ("中文。", "中文。"),
    ],
)
def test_cleans_a_value_to_one_line(written: str, printed: str) -> None:
    assert clean(written) == printed


@pytest.mark.parametrize(
    ("element", "printed"),
    [
        ("Title", "Title."),
        ("Title.", "Title."),
        ("Why?", "Why?"),
        ("Stop!", "Stop!"),
        ("And so on…", "And so on…"),
        ("题目。", "题目。"),
        ("Lippincott Co.", "Lippincott Co."),
        ("(brackets)", "(brackets)."),
    ],
)
def test_closes_an_element_with_one_stop(element: str, printed: str) -> None:
    line = Sentences(6)
    line.add(element)
    assert "".join(line.pieces) == printed


def test_separates_elements_and_leaves_empty_ones_out() -> None:
    line = Sentences(6)
    line.add("", "")
    line.add("One")
    line.add("")
    line.add("doi:", Link("10.1000/x", "https://doi.org/10.1000/x"), stop="")
    line.add(Title("Two"), "", " blog")
    assert "".join(line.pieces) == "One. doi:10.1000/x Two blog."
    assert [type(piece) for piece in line.pieces].count(Title) == 1


def test_takes_one_stop_off_but_no_ellipsis() -> None:
    assert [without_stop(text) for text in ("a.", "a", "a...", ".", "")] == ["a", "a", "a...", "", ""]


def test_calls_a_reference_without_fields_by_its_text_or_key() -> None:
    assert untitled(Reference(raw_text="Anon.\nOn gout.", citation_key="x")) == "Anon. On gout."
    assert untitled(Reference(citation_key="anon2012")) == "anon2012"
    assert untitled(Reference()) == "Untitled"
