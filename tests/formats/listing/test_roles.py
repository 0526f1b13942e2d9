from citelib.formats.listing.roles import divided, is_edited_by_translators
from citelib.reference import Reference
from tests.formats.listing.works import people

ADA, BO, CY = people("Ng, Ada", "Li, Bo", "Roe, Cy")


def test_names_who_edited_and_translated_in_one_group() -> None:
    assert divided(Reference(editor=(ADA, BO), translator=(BO, CY))) == ((BO,), (CY,), (ADA,))
    assert divided(Reference(editor=(ADA,), translator=(CY,))) == ((), (CY,), (ADA,))


def test_knows_whether_the_editors_are_the_translators() -> None:
    assert is_edited_by_translators(Reference(editor=(ADA, BO), translator=(BO, ADA)))
    assert not is_edited_by_translators(Reference(editor=(ADA, BO), translator=(ADA,)))
    assert not is_edited_by_translators(Reference(editor=(ADA,), editor_et_al=True, translator=(ADA,)))
    assert not is_edited_by_translators(Reference())
