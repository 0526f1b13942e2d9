"""Names as editors type them."""

import pytest

from citelib.errors import UsageError
from citelib.library.typed_names import parse_names
from citelib.reference import Name


@pytest.mark.parametrize(
    ("typed", "names", "cut_short"),
    [
        ("", (), False),
        ("Tufo A", (Name("Tufo", "A"),), False),
        ("Tufo A; Desai GJ;", (Name("Tufo", "A"), Name("Desai", "GJ")), False),
        ("Tufo, Anthony R.", (Name("Tufo", "Anthony R."),), False),
        ("López-Ruiz Á", (Name("López-Ruiz", "Á"),), False),
        ("Da Lio A", (Name("Da Lio", "A"),), False),
        ("van der Berg J-P", (Name("Berg", "J-P", non_dropping_particle="van der"),), False),
        ("King ML Jr", (Name("King", "ML", "Jr"),), False),
        ("King, Martin Luther, Jr.", (Name("King", "Martin Luther", "Jr."),), False),
        ("Plato", (Name("Plato"),), False),
        ("{WHO; Europe}; Tufo A", (Name(literal="WHO; Europe"), Name("Tufo", "A")), False),
        ("Tufo A; et al.", (Name("Tufo", "A"),), True),
        ("Tufo A; and others", (Name("Tufo", "A"),), True),
    ],
)
def test_reads_people_and_organisations(typed: str, names: tuple[Name, ...], cut_short: bool) -> None:
    assert parse_names(typed) == (names, cut_short)


@pytest.mark.parametrize("typed", ["Jane Q Public", "World Health Organization", "Tufo,", "{}", "{WHO", "a, b, c, d"])
def test_refuses_where_the_family_name_is_not_clear(typed: str) -> None:
    with pytest.raises(UsageError):
        parse_names(typed)
