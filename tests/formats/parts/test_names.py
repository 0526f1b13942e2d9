import pytest

from citelib.formats.parts.names import invert, parse_inverted
from citelib.reference import Name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tufo, Anthony", Name("Tufo", "Anthony")),
        ("Tufo A", Name("Tufo", "A")),
        ("van den Berg J-P", Name("Berg", "J-P", non_dropping_particle="van den")),
        ("Smith, John, Jr.", Name("Smith", "John", "Jr.")),
        ("Smith, Jr., John", Name("Smith", "John", "Jr.")),
        ("King, Martin Luther, III", Name("King", "Martin Luther", "III")),
        ("Plato,", Name("Plato")),
        ("Centers for Disease Control and Prevention", Name(literal="Centers for Disease Control and Prevention")),
        ("WHO", Name(literal="WHO")),
    ],
)
def test_reads_a_name_in_inverted_order(text: str, name: Name) -> None:
    assert parse_inverted(text) == name


@pytest.mark.parametrize(
    "name",
    [
        Name("Tufo", "Anthony"),
        Name("Berg", "Anna", "Jr.", non_dropping_particle="van der"),
        Name("Plato"),
        Name(literal="World Health Organization"),
    ],
)
def test_reads_back_what_it_writes(name: Name) -> None:
    assert parse_inverted(invert(name)) == name
