import pytest

from citelib.formats.listing.editions import edition, is_first


@pytest.mark.parametrize(
    ("printed", "named"),
    [
        ("3", "3rd ed"),
        ("3rd", "3rd ed"),
        ("3rd ed.", "3rd ed"),
        ("3.", "3rd ed"),
        ("Third", "3rd ed"),
        ("third edition", "3rd ed"),
        ("21", "21st ed"),
        ("112th", "112th ed"),
        ("3. Auflage", "3rd ed"),
        ("Revised", "Revised ed"),
        ("2nd, revised edition", "2nd, revised ed"),
        ("International", "International ed"),
        ("2e édition", "2nd ed"),
        ("2.ª edición", "2nd ed"),
        ("3., aktualisierte und erweiterte Auflage", "3., aktualisierte und erweiterte Auflage"),
        ("2., überarb. Aufl.", "2., überarb. Aufl"),
        ("nouvelle édition revue", "nouvelle édition revue"),
        ("Millennium edition", "Millennium edition"),
        ("Rev.", "Rev ed"),
        ("ed.", ""),
        ("", ""),
    ],
)
def test_names_an_edition(printed: str, named: str) -> None:
    assert edition(printed) == named


def test_knows_the_first_edition_however_it_is_written() -> None:
    assert [is_first(printed) for printed in ("1", "1st", "First edition", "11th", "")] == [True] * 3 + [False] * 2
