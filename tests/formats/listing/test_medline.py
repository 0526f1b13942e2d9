from citelib.formats.listing import medline
from citelib.reference import Reference


def _record(**tags: object) -> Reference:
    return Reference(doi="10.1000/abc.1", extra={"nbib": tags})


def test_spells_the_doi_as_the_record_does() -> None:
    assert medline.spelled_doi(_record(LID=["e1 [pii]", "10.1000/ABC.1 [doi]"])) == "10.1000/ABC.1"
    assert medline.spelled_doi(_record(AID="10.1000/Abc.1 [doi]")) == "10.1000/Abc.1"
    assert medline.spelled_doi(_record(AID="10.1000/OTHER [doi]")) == "10.1000/abc.1"
    assert medline.spelled_doi(Reference(doi="10.1000/abc.1")) == "10.1000/abc.1"


def test_finds_the_publishers_number_of_an_article() -> None:
    assert medline.location(medline.tags(_record(LID=["S1 [pii]"], AID=["S1 [pii]", "x [pii]"]))) == "S1"
    assert medline.location(medline.tags(_record(LID=["e1 [pii]"], AID=["1 [pii]"]))) == "1"
    assert medline.location(medline.tags(_record(AID=["1 [pii]"]))) == ""


def test_knows_whether_the_doi_is_the_location() -> None:
    assert medline.is_no_location({"AID": "10.1000/ABC.1 [doi]"}, "10.1000/abc.1")
    assert not medline.is_no_location({"AID": "10.1000/ABC.1 [doi]", "LID": ["10.1000/ABC.1 [doi]"]}, "10.1000/abc.1")
    assert not medline.is_no_location({"AID": "10.1000/other [doi]"}, "10.1000/abc.1")
    assert not medline.is_no_location({}, "10.1000/abc.1")


def test_passes_over_extras_that_are_no_record() -> None:
    for extra in ({}, {"nbib": "text"}, {"nbib": None}, {"nbib": {"LID": 3, "AID": [None, 4], "PST": 7}}):
        reference = Reference(doi="10.1000/x", extra=extra)
        assert medline.spelled_doi(reference) == "10.1000/x"
        assert medline.location(medline.tags(reference)) == ""
        assert medline.publication_status(reference, medline.tags(reference)) == ""
        assert not medline.is_translated(reference)


def test_takes_a_title_for_a_translation_if_the_record_says_so() -> None:
    assert medline.is_translated(Reference(original_title="Gicht"))
    assert medline.is_translated(_record(TI="[Gout]."))
    assert not medline.is_translated(_record(TI="[68Ga] in gout."))
