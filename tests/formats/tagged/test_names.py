import pytest

from citelib.formats.tagged.names import parse_name, parse_names, write_name
from citelib.reference import Name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tufo,Anthony", Name("Tufo", "Anthony")),
        ("Liu R.", Name("Liu", "R.")),
        ("J. A. van der Berg", Name("Berg", "J. A.", non_dropping_particle="van der")),
        ("Beethoven, Ludwig van", Name("Beethoven", "Ludwig", dropping_particle="van")),
        ("King, Martin Luther, III", Name("King", "Martin Luther", "III")),
        ("Plato,", Name("Plato")),
        ("World Health Organization", Name(literal="World Health Organization")),
        ("World Health Organization,", Name(literal="World Health Organization")),
        ("University of California,, Davis", Name(literal="University of California, Davis")),
        ("Vitamin D,,", Name(literal="Vitamin D")),
        ("Roe, Poe, Doe, Coe, Moe", Name(literal="Roe, Poe, Doe, Coe, Moe")),
    ],
)
def test_reads_a_name(text: str, name: Name) -> None:
    assert parse_name(text) == name


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (Name("Berg", "Anna", "Jr.", "de", "van der"), "van der Berg, Anna de, Jr."),
        (Name(literal="Centers for Disease Control"), "Centers for Disease Control"),
        (Name(literal="Vitamin D"), "Vitamin D,"),
        (Name(literal="hepatitis B"), "hepatitis B,,"),
        (Name(literal="NIH, Office of Research"), "NIH,, Office of Research"),
        (Name("Plato"), "Plato,"),
    ],
)
def test_writes_a_name_so_that_it_reads_back(name: Name, text: str) -> None:
    assert (write_name(name), parse_name(text)) == (text, name)


def test_reads_several_names_of_one_value_and_the_end_of_a_list_that_was_cut_short() -> None:
    assert parse_names(["Roe, A.; Poe, B.", "Doe, C and Coe, D", "A; B Foundation", "et al"]) == (
        (Name("Roe", "A."), Name("Poe", "B."), Name("Doe", "C"), Name("Coe", "D"), Name(literal="A; B Foundation")),
        True,
    )
