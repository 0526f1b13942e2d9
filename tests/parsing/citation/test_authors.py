import pytest

from citelib.parsing.citation.authors import read_names
from citelib.reference import Name

LISTS = {
    "Tufo A, Desai GJ.": (Name("Tufo", "A"), Name("Desai", "GJ")),
    "Alonso E., Gens A., Title": (Name("Alonso", "E"), Name("Gens", "A")),
    "Doe, J. A., & Roe, B. (2019)": (Name("Doe", "JA"), Name("Roe", "B")),
    "J. A. Doe, B. Roe, and C. Poe, Title": (Name("Doe", "JA"), Name("Roe", "B"), Name("Poe", "C")),
    "Doe, Alan, and Mary Roe. “Title.”": (Name("Doe", "Alan"), Name("Roe", "Mary")),
    "van der Foo AB Jr, Oliveira Jr EN.": (
        Name("Foo", "AB", suffix="Jr", non_dropping_particle="van der"),
        Name("Oliveira", "EN", suffix="Jr"),
    ),
    "D’Souza A, O'Brien K-L, Al-Rashid M, deKernion JB.": (
        Name("D’Souza", "A"),
        Name("O'Brien", "K-L"),
        Name("Al-Rashid", "M"),
        Name("deKernion", "JB"),
    ),
    "Spiroux de Vendômois J, Šmuc T, Nguyễn VT.": (
        Name("Spiroux de Vendômois", "J"),
        Name("Šmuc", "T"),
        Name("Nguyễn", "VT"),
    ),
    "Doe J, for the ABC Investigators. Title": (Name("Doe", "J"), Name(literal="ABC Investigators")),
}


@pytest.mark.parametrize(("text", "names"), LISTS.items(), ids=LISTS.keys())
def test_reads_names_in_every_printed_order(text: str, names: tuple[Name, ...]) -> None:
    found = read_names(text)

    assert found and found.names == names


@pytest.mark.parametrize(
    "text",
    [
        "Vitamin D. Office of Dietary Supplements.",
        "Hepatitis B. Fact sheet.",
        "Hypertension, Dialysis & Clinical Nephrology. Hinsdale",
        "United Nations Educational, Scientific and Cultural Organization. Report.",
        "Position statement: methods.",
    ],
)
def test_reads_no_names_in_titles_and_bodies(text: str) -> None:
    assert read_names(text) is None


@pytest.mark.parametrize("et_al", [", et al.", " et al", ", et. al.", ", and others", ", ..."])
def test_says_that_the_list_was_cut_short(et_al: str) -> None:
    found = read_names(f"Doe J, Roe B{et_al} Title of it")

    assert found and found.et_al and len(found.names) == 2


@pytest.mark.parametrize("editors", [", eds.", ", editors.", " (eds.)", ", Eds.;", " (Hrsg.)", ", organizadores."])
def test_says_that_the_names_are_called_editors(editors: str) -> None:
    found = read_names(f"Doe J, Roe B{editors} Title of it")

    assert found and found.editors and len(found.names) == 2
