import pytest

from citelib.formats.listing.containers import abbreviated, full
from citelib.reference import Reference


@pytest.mark.parametrize(
    ("title", "short", "printed"),
    [
        ("The Lancet", "Lancet", "Lancet"),
        ("The Lancet", "", "The Lancet"),
        ("", "J. Biol. Chem.", "J Biol Chem"),
        ("", "J.Biol.Chem.", "J Biol Chem"),
        ("Proc. Natl. Acad. Sci. U.S.A.", "", "Proc Natl Acad Sci U S A"),
        ("AJNR. American journal of neuroradiology", "", "AJNR. American journal of neuroradiology"),
        ("", "Proc (Bayl Univ Med Cent)", "Proc (Bayl Univ Med Cent)"),
        ("J.", "", "J."),
        ("", "", ""),
    ],
)
def test_prints_the_abbreviation_without_stops(title: str, short: str, printed: str) -> None:
    assert abbreviated(Reference(container_title=title, container_title_short=short)) == printed


def test_prints_the_whole_title_if_it_is_known() -> None:
    assert full(Reference(container_title="The Lancet", container_title_short="Lancet")) == "The Lancet"
    assert full(Reference(container_title_short="Lancet")) == "Lancet"
