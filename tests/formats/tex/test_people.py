import pytest
from hypothesis import given
from hypothesis import strategies as st

from citelib.formats.tex.names import encode_names
from citelib.formats.tex.people import parse_names
from citelib.reference import Name
from tests.formats.strategies import HOSTILE_TEXTS, hostile_text


def person(family: str, given: str = "", particle: str = "", suffix: str = "") -> Name:
    return Name(family=family, given=given, non_dropping_particle=particle, suffix=suffix)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Tufo, A.", person("Tufo", "A.")),
        ("Donald~E. Knuth", person("Knuth", "Donald E.")),
        ("Plato", person("Plato")),
        ("Ludwig van Beethoven", person("Beethoven", "Ludwig", "van")),
        ("van der Berg, Anna Maria", person("Berg", "Anna Maria", "van der")),
        ("de La Fontaine, Jean", person("La Fontaine", "Jean", "de")),
        ("Charles Louis de la Vall{\\'e}e Poussin", person("Vallée Poussin", "Charles Louis", "de la")),
        ("Jean de La Fontaine du Bois Joli", person("Bois Joli", "Jean", "de La Fontaine du")),
        ("jean de la fontaine", person("fontaine", "", "jean de la")),
        ("King, Jr, Martin Luther", person("King", "Martin Luther", "", "Jr")),
        ("de la Cruz, III, Ana", person("Cruz", "Ana", "de la", "III")),
        ("Jean-Paul Sartre", person("Sartre", "Jean-Paul")),
        ("Omar al-Bashir", person("al-Bashir", "Omar")),
        (r"{\"O}zg{\"u}r, {\'E}lise", person("Özgür", "Élise")),
        (r"Per {\O}stergaard Hansen", person("Hansen", "Per Østergaard")),
        (r"Per {\o}stergaard Hansen", person("Hansen", "Per", "østergaard")),
        (r"{\relax Ch}arles {Foo Bar}", person("Foo Bar", "Charles")),
        ("{de la Cruz}, Ana", person("de la Cruz", "Ana")),
        ("García y López, Ana", person("García y López", "Ana")),
        ("Élise Müller", person("Müller", "Élise")),
        ("L[eslie] A. Aamport", person("Aamport", "L[eslie] A.")),
        ("'t Hooft, Gerard", person("Hooft", "Gerard", "'t")),
        ("王, 小明", person("王", "小明")),
        ("family=Bar, given=Foo, prefix=de, useprefix=true, suffix=Jr", person("Bar", "Foo", "de", "Jr")),
        ("family={Foo, Bar}, given={Hans}, given-i=H", person("Foo, Bar", "Hans")),
        ("given=Vincent, family=Gogh, prefix=van, useprefix=false",
         Name(family="Gogh", given="Vincent", dropping_particle="van")),
    ],
)  # fmt: skip
def test_finds_the_parts_of_a_name(written: str, name: Name) -> None:
    assert parse_names(written) == ((name,), False)


@pytest.mark.parametrize(
    ("written", "literal"),
    [
        ("{World Health Organization}", "World Health Organization"),
        ("{Barnes and Noble, Inc.}", "Barnes and Noble, Inc."),
        (r"{Universit{\'e} de {Paris}}", "Université de Paris"),
        ("{{WHO}}", "WHO"),
        ("Department of Health, Office A, Geneva, Switzerland", "Department of Health, Office A, Geneva, Switzerland"),
    ],
)
def test_takes_what_stands_in_braces_for_an_organisation(written: str, literal: str) -> None:
    assert parse_names(written) == ((Name(literal=literal),), False)


@pytest.mark.parametrize(
    ("written", "families", "et_al"),
    [
        ("Tufo, A. and Desai, G. AND\n  William Cox", ["Tufo", "Desai", "Cox"], False),
        ("Anderson, A. and Rand, B. and Sandy Andrews", ["Anderson", "Rand", "Andrews"], False),
        ("{A and B} C and D", ["C", "D"], False),
        ("Tufo, A. and others", ["Tufo"], True),
        ("Tufo, A. and et al.", ["Tufo"], True),
        ("Tufo, A. et~al.", ["Tufo"], True),
        ("others", [], True),
        ("Tufo, A. and ...", ["Tufo"], True),
        ("Tufo, A. and ,", ["Tufo"], False),
        ("Plato and and Aristotle and", ["Plato", "Aristotle"], False),
        ("Tufo, Anthony; Cox, William", ["Tufo", "Cox"], False),
        ("Tufo A, Desai GJ, van Gogh V, Cox WJ", ["Tufo", "Desai", "van Gogh", "Cox"], False),
        ("and", [], False),
        (" ", [], False),
    ],
)
def test_parts_the_names_of_a_list(written: str, families: list[str], et_al: bool) -> None:
    names, others = parse_names(written)
    assert ([name.family for name in names], others) == (families, et_al)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Smith, John, Jr.", person("Smith", "John", "", "Jr.")),
        ("Martin Luther King Jr.", person("King", "Martin Luther", "", "Jr.")),
        ("Smith, John A., MD, PhD", person("Smith", "John A.", "", "MD PhD")),
        ("Smith,", person("Smith")),
        ("Smith, John,", person("Smith", "John")),
        (", Madonna", person("Madonna")),
        (r"M&uuml;ller, H", person("M&uuml;ller", "H")),
        ("{Smith, John", person("Smith, John")),
    ],
)
def test_reads_what_bibtex_calls_wrong_as_a_person_would(written: str, name: Name) -> None:
    assert parse_names(written) == ((name,), False)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Smith,\n  J. A.", person("Smith", "J. A.")),
        ("Smith, J.\n  A.", person("Smith", "J. A.")),
        ("Smith,  John  Adam", person("Smith", "John Adam")),
        ("van\n  Gogh, V.", person("Gogh", "V.", "van")),
        ("Van  Gogh, V.", person("Van Gogh", "V.")),
    ],
)
def test_takes_a_broken_line_for_one_space(written: str, name: Name) -> None:
    assert parse_names(written) == ((name,), False)


_FAMILIES = (
    "Tufo", "O'Neill", "Lopez-Ruiz", "Lopez Ruiz", "García y López", "de la Cruz", "De La Cruz", "al-Bashir", "Nguyễn",
    "Rothschild and Sons", "d'Artagnan", "Ångström", "Müller", "ß", "von", "others", "Smith [x]", "and",
)  # fmt: skip
_GIVENS = (
    "A", "GJ", "WJK", "G. J.", "G.J.", "G J", "A.", "W.J.K.", "Jean-Pierre", "J-P", "J.-P.", "Anna M.", "Anna", "Å",
    "ÅK", "Élise", "Thị Ánh", "Martin Luther", "And", "Mary-Ann de", "d'Arcy",
)  # fmt: skip
_people = st.builds(
    Name,
    family=st.sampled_from(_FAMILIES),
    given=st.sampled_from(_GIVENS),
    suffix=st.sampled_from(("", "", "Jr", "III", "Jr.")),
    dropping_particle=st.sampled_from(("", "", "van", "von der")),
    non_dropping_particle=st.sampled_from(("", "", "de", "van 't", "de la")),
)
_organisations = st.sampled_from(
    ("WHO", "World Health Organization", "Barnes and Noble, Inc.", "A, B, C, D", "Université {X}", "family=x")
).map(lambda text: Name(literal=text))


@given(st.lists(_people | _organisations, max_size=4), st.booleans())
def test_reads_back_what_encode_names_writes(names: list[Name], et_al: bool) -> None:
    assert parse_names(encode_names(names, et_al=et_al)) == (tuple(names), et_al and bool(names))


@given(hostile_text | st.lists(st.sampled_from([*HOSTILE_TEXTS, " and ", "a", "b ", "~"])).map("".join))
def test_reads_any_text(text: str) -> None:
    parse_names(text)


@pytest.mark.parametrize("text", ["{", "{a} ", "a and ", "and ", "~", ", ", "; ", "a-", "{\\a}", "et al ", "  ", "x="])
def test_reads_endless_lists(text: str) -> None:
    names, _ = parse_names(text * 20_000)
    assert len(names) in (0, 1, 20_000)
