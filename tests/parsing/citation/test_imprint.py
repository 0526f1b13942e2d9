import pytest

from citelib.parsing.citation.imprint import find_imprint

IMPRINTS = {
    "Title. Lippincott Williams & Wilkins": ("Title", "", "Lippincott Williams & Wilkins"),
    "Title. Seattle, WA: Ebner & Sons": ("Title", "Seattle, WA", "Ebner & Sons"),
    "Title. Treasure Island (FL): StatPearls Publishing": ("Title", "Treasure Island (FL)", "StatPearls Publishing"),
    "Title. Washington, D.C.: National Academies Press": ("Title", "Washington, D.C.", "National Academies Press"),
    "Title. Springer, New York": ("Title", "New York", "Springer"),
    "Title. Leipzig, Verlag von Klinkhardt": ("Title", "Leipzig", "Verlag von Klinkhardt"),
    "Title; Springer: Berlin, Heidelberg": ("Title", "Berlin, Heidelberg", "Springer"),
    "A long title of it: Academic Press": ("A long title of it", "", "Academic Press"),
    "Title of it, Harvard University Press, Cambridge, MA": (
        "Title of it",
        "Cambridge, MA",
        "Harvard University Press",
    ),
    "Title. Hamilton, ON: B.C. Decker, Inc": ("Title", "Hamilton, ON", "B.C. Decker, Inc"),
    "Title. London; Waltham, MA: Academic Press": ("Title", "London; Waltham, MA", "Academic Press"),
    "Title (Berlin: Springer)": ("Title", "Berlin", "Springer"),
}


@pytest.mark.parametrize(("text", "parts"), IMPRINTS.items(), ids=IMPRINTS.keys())
def test_finds_place_and_publisher(text: str, parts: tuple[str, str, str]) -> None:
    found = find_imprint(text, dated=True)

    assert found and (found.before, found.place, found.publisher) == parts
