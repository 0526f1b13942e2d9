import pytest

from citelib.formats.medline.names import is_short_for, read_full, read_short, write_full, write_short
from citelib.reference import Name


@pytest.mark.parametrize(
    ("full", "short", "name"),
    [
        ("Casbon, James A", "Casbon JA", Name("Casbon", "James A")),
        ("Saqi, Mansoor A S", "Saqi MA", Name("Saqi", "Mansoor A S")),
        ("Maurer, Calvin R Jr", "Maurer CR Jr", Name("Maurer", "Calvin R", "Jr")),
        ("Graham, William D 3rd", "Graham WD 3rd", Name("Graham", "William D", "3rd")),
        ("Rao, Anita, PhD", "Rao A PhD", Name("Rao", "Anita", "PhD")),
        ("van der Berg, Anna", "van der Berg A", Name("Berg", "Anna", non_dropping_particle="van der")),
        ("Di Giacomo, F Tony", "Di Giacomo FT", Name("Di Giacomo", "F Tony")),
        ("Wislet-Gendebien, Jean-Luc", "Wislet-Gendebien JL", Name("Wislet-Gendebien", "Jean-Luc")),
        ("Ardinger, HH", "Ardinger HH", Name("Ardinger", "HH")),
        ("Selvamani", "Selvamani", Name("Selvamani")),
        ("Putra Kurniawan,", "Putra Kurniawan", Name("Putra Kurniawan")),
        ("Walking Study Group", "Walking Study Group", Name(literal="Walking Study Group")),
    ],
)
def test_reads_and_writes_both_forms_of_a_name(full: str, short: str, name: Name) -> None:
    assert (read_full(full), write_full(name), write_short(name)) == (name, full, short)


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("Casbon JA", Name("Casbon", "JA")),
        ("van Eijck CH", Name("Eijck", "CH", non_dropping_particle="van")),
        ("Maurer CR Jr", Name("Maurer", "CR", "Jr")),
        ("Ming Choi Y", Name("Ming Choi", "Y")),
        ("O'Neill J-P", Name("O'Neill", "J-P")),
        ("Eggen, Theo J. H. M.", Name("Eggen", "Theo J. H. M.")),
        ("Selvamani", Name("Selvamani")),
        ("Dutch Colorectal Cancer Group", Name(literal="Dutch Colorectal Cancer Group")),
    ],
)
def test_reads_a_name_of_which_only_the_initials_are_printed(short: str, name: Name) -> None:
    assert read_short(short) == name


@pytest.mark.parametrize(
    ("short", "is_short"),
    [
        ("Marcelis CLM", True),
        ("Marcelis CL", True),
        ("Marcelis C", True),
        ("Marcelis CLX", False),
        ("Marcelis X", False),
        ("Marcelis", False),
        ("Marceli CLM", False),
        ("Marcelis CLM Jr", False),
    ],
)
def test_initials_that_follow_from_the_name_say_nothing_more(short: str, is_short: bool) -> None:
    assert is_short_for(short, Name("Marcelis", "Carlo LM")) is is_short


@pytest.mark.parametrize("text", ["", ",", " , ", ", ,", "Smith,", "a, b, c, d", "van", "van der", ",Jr"])
def test_reads_any_text_as_a_name(text: str) -> None:
    assert isinstance(read_full(text), Name) and isinstance(read_short(text), Name)
