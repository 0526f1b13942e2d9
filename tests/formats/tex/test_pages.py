import pytest

from citelib.formats.tex.pages import expand


@pytest.mark.parametrize(
    ("pages", "expanded"),
    [
        ("522-8", "522--528"),
        ("282-93", "282--293"),
        ("1590–1601", "1590--1601"),
        ("S40-S42", "S40--S42"),
        ("S5-8", "S5--S8"),
        ("S105-S8", "S105--S108"),
        ("S105-e8", "S105--e8"),
        ("695-706.e4", "695--706.e4"),
        ("99-102", "99--102"),
        ("e12-e15", "e12--e15"),
        ("12 - 15", "12--15"),
        ("12--15", "12--15"),
        ("522-8, 530; 541-2", "522--528, 530, 541--542"),
        ("xii-xv", "xii--xv"),
        ("123a-b", "123a--b"),
    ],
)
def test_writes_ranges_in_full_with_a_double_hyphen(pages: str, expanded: str) -> None:
    assert expand(pages) == expanded


@pytest.mark.parametrize("pages", ["986453", "e1004", "1-123-4", "CD001234.pub2", "", "suppl 2"])
def test_leaves_what_is_no_range_alone(pages: str) -> None:
    assert expand(pages) == pages


def test_does_not_guess_an_end_before_its_start() -> None:
    assert expand("1234-1") == "1234--1"
