import pytest

from citelib.formats.listing.locators import apart, in_brackets, is_ahead_of_print, issue, pages, version, volume
from citelib.reference import Reference


@pytest.mark.parametrize(
    ("reference", "printed"),
    [
        (Reference(volume="112", issue="8"), "112(8)"),
        (Reference(volume="Vol. 112", issue="no. 8"), "112(8)"),
        (Reference(volume="112", issue="(8)"), "112(8)"),
        (Reference(volume="58", issue="12 Suppl 7"), "58(12 Suppl 7)"),
        (Reference(volume="42 Suppl 2"), "42 Suppl 2"),
        (Reference(volume="83", part="2"), "83(Pt 2)"),
        (Reference(volume="83", issue="3", part="Pt 2"), "83(3 Pt 2)"),
        (Reference(issue="401"), "(401)"),
        (Reference(volume="B"), "B"),
        (Reference(), ""),
    ],
)
def test_prints_volume_and_issue(reference: Reference, printed: str) -> None:
    assert in_brackets(volume(reference), issue(reference)) == printed


def test_tells_a_supplement_from_its_volume() -> None:
    assert apart("42 Suppl 2", "") == ("42", "Suppl 2")
    assert apart("42 (Suppl 2)", "") == ("42", "Suppl 2")
    assert apart("42", "Suppl 2") == ("42", "Suppl 2")
    assert apart("42", "") == ("42", "")


@pytest.mark.parametrize(
    ("page", "number", "printed"),
    [("522-8", "", "522-8"), ("", "e5", "e5"), ("1-14", "e5", "e5"), ("1", "e5", "e5"), ("522-8", "4", "522-8")],
)
def test_prefers_the_article_number_to_pages_that_begin_with_one(page: str, number: str, printed: str) -> None:
    assert pages(Reference(page=page, number=number)) == printed


@pytest.mark.parametrize(("printed", "plain"), [("v2", "2"), ("Version 7.2", "7.2"), ("2", "2"), ("vista", "vista")])
def test_takes_the_label_off_a_version(printed: str, plain: str) -> None:
    assert version(Reference(version=printed)) == plain


def test_prints_no_words_that_stand_for_a_volume_or_pages_to_come() -> None:
    filled = Reference(volume="Publish Ahead of Print", issue="n/a", page="n/a-n/a")
    assert (volume(filled), issue(filled), pages(filled)) == ("", "", "")
    assert is_ahead_of_print(filled)
    assert is_ahead_of_print(Reference(issue="ahead-of-print"))
    assert not is_ahead_of_print(Reference(volume="3", issue="ahead-of-print"))
    assert not is_ahead_of_print(Reference(page="n/a-n/a"))
