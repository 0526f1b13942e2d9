import pytest

from citelib.formats.tex.names import encode_names
from citelib.reference import Name


@pytest.mark.parametrize(
    ("name", "latex"),
    [
        (Name(family="Tufo", given="Anthony"), "Tufo, Anthony"),
        (Name(family="Desai", given="GJ"), "Desai,  G. J."),
        (Name(family="Desai", given="G.J."), "Desai, G.  J."),
        (Name(family="Desai", given="G. J."), "Desai, G. J."),
        (Name(family="Ström", given="ÅK"), r"Str{\"o}m,  {\r{A}}. K."),
        (Name(family="Müller", given="Jörg-Peter"), r"M{\"u}ller, J{\"o}rg-Peter"),
        (Name(family="Gogh", given="Vincent", non_dropping_particle="van"), "van Gogh, Vincent"),
        (Name(family="Beethoven", given="Ludwig", dropping_particle="van"), "van  Beethoven, Ludwig"),
        (Name(family="King", given="Martin Luther", suffix="Jr"), "King, Jr, Martin Luther"),
        (Name(family="García y López", given="Ana"), r"{Garc{\'\i}a y L{\'o}pez}, Ana"),
        (Name(family="de la Cruz", given="Ana"), "{de la Cruz}, Ana"),
        (Name(family="Cruz", given="Ana", non_dropping_particle="de la"), "de la Cruz, Ana"),
        (Name(literal="World Health Organization"), "{World Health Organization}"),
        (Name(literal="Centers for Disease Control, and Prevention"), "{Centers for Disease Control, and Prevention}"),
        (Name(family="World Vision"), "{World Vision}"),
        (Name(family="Plato"), "Plato"),
        (Name(family="others"), "{others}"),
        (Name(family="Gogh", non_dropping_particle="van"), "van Gogh"),
        (Name(family="Rothschild and Sons", given="A"), "{Rothschild and Sons},  A."),
        (Name(family="Smith, PhD", given="John"), "{Smith, PhD}, John"),
        (Name(family="Smith, PhD", given="John, Jr"), "{John, Jr Smith, PhD}"),
        (Name(family="Smith, John, Jr, PhD", dropping_particle="de"), "{de Smith, John, Jr, PhD}"),
        (Name(family="King", suffix="Jr"), "{King Jr}"),
        (Name(given="Madonna"), "{Madonna}"),
        (Name(family="Smith", given="And And"), "Smith, {And And}"),
        (Name(family="Smith", given="And"), "Smith, {And}"),
        (Name(family="[Anonymous]", given="(x)"), "{[Anonymous]}, {(x)}"),
        (Name(family="a=b", given="Ō"), r"a{\char61}b,  {\={O}}."),
        (Name(family="Πα", given="A"), r"{\ensuremath{\Pi}}{\ensuremath{\alpha}},  A."),
    ],
)  # fmt: skip
def test_writes_a_name_so_that_bibtex_finds_its_parts(name: Name, latex: str) -> None:
    assert encode_names([name]) == latex


def test_joins_names_and_says_that_a_list_was_cut_short() -> None:
    authors = (Name(family="Tufo", given="A"), Name(literal="WHO"))
    assert encode_names(authors, et_al=True) == "Tufo,  A. and {WHO} and others"


@pytest.mark.parametrize("name", [Name(), Name(family="--"), Name(literal="\u200b"), Name(family="-", given="\x00")])
def test_leaves_out_a_name_in_which_bibtex_would_see_nothing(name: Name) -> None:
    assert encode_names([name, Name(family="Cox")]) == "Cox"


def test_writes_nothing_for_nobody() -> None:
    assert encode_names([], et_al=True) == ""
