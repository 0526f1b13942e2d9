from dataclasses import replace

import pytest

from citelib.formats.medline.reading import reference_of
from citelib.formats.medline.writing import fields_of
from citelib.reference import Name, PartialDate, Reference

PRINTED = [
    ("PMID", "1"),
    ("IS", "1759-8486 (Electronic)"),
    ("DP", "2012 Aug 09"),
    ("TI", "Falls."),
    ("PG", "e12-13"),
    ("LID", "10.1000/ABC [doi]"),
    ("FAU", "Rao, Amit"),
    ("AU", "Rao AX"),
    ("AD", "Pune."),
    ("PT", "Journal Article"),
    ("PT", "Retracted Publication"),
    ("DEP", "20120709"),
    ("JT", "Journal of walking"),
    ("OT", "*hip"),
    ("AID", "W1 [pii]"),
    ("AID", "10.1000/ABC [doi]"),
]


def changed(**fields: object) -> list[tuple[str, str]]:
    """The lines that differ when fields of the printed record are changed."""
    written = fields_of(replace(reference_of(PRINTED), **fields))  # type: ignore[arg-type]
    return [field for field in written if field not in PRINTED]


def test_writes_one_pmid_since_a_second_would_begin_a_record() -> None:
    assert fields_of(Reference(pmid="1", extra={"nbib": {"PMID": ["1", "2"]}})) == [("PMID", "1")]


def test_writes_an_unchanged_record_as_it_came() -> None:
    assert fields_of(reference_of(PRINTED)) == PRINTED


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        ({"title": "Walks?"}, [("TI", "Walks?")]),
        ({"issued": PartialDate(2013)}, [("DP", "2013")]),
        ({"issn": "0098-6151"}, [("IS", "0098-6151")]),
        ({"keyword": "knee"}, [("OT", "knee")]),
        ({"doi": "10.1000/new"}, [("LID", "10.1000/new [doi]"), ("AID", "10.1000/new [doi]")]),
        ({"author": (Name("Rao", "Amit"), Name("Li", "Bo"))}, [("AU", "Rao A"), ("FAU", "Li, Bo"), ("AU", "Li B")]),
        ({"available": None}, []),
        ({"type": "report"}, [("PT", "Technical Report"), ("PT", "report")]),
        ({"container_title": "Walks Weekly"}, [("JT", "Walks Weekly")]),
        ({"pmid": "22"}, [("PMID", "22")]),
    ],
)
def test_a_changed_field_wins_over_what_was_kept(fields: dict[str, object], lines: list[tuple[str, str]]) -> None:
    assert changed(**fields) == lines


def test_keeps_the_other_identifiers_and_types_when_one_is_changed() -> None:
    edited = replace(reference_of(PRINTED), doi="10.1000/new", type="report")
    assert [value for tag, value in fields_of(edited) if tag in ("AID", "PT")] == [
        "Technical Report",
        "report",
        "Retracted Publication",
        "10.1000/new [doi]",
        "W1 [pii]",
    ]


def test_a_reference_from_elsewhere_has_the_tags_of_pubmed_in_its_order() -> None:
    reference = Reference(
        type="article-journal",
        title="Chute de hanche",
        original_title="Hüftsturz",
        container_title="Journal of walking",
        container_title_short="J Walk",
        volume="12",
        issue="8 Suppl 1",
        number="e0123456",
        issued=PartialDate(2012, 1),
        issued_end=PartialDate(2012, 2),
        available=PartialDate(2011, 12, 24),
        doi="10.1000/abc",
        pmcid="PMC123",
        issn="0098-6151",
        keyword="hip; falls",
        language="ger",
        author=(Name("Berg", "Anna Maria", "Jr", "", "van der"), Name(literal="Walking Study Group")),
        author_et_al=True,
        extra={"ris": {"TY": "JOUR"}, "nbib": {"STAT": "MEDLINE", "XYZ": "x", "AD": "Oslo.", "bad tag": "y"}},
    )
    assert fields_of(reference) == [
        ("PMID", ""),
        ("STAT", "MEDLINE"),
        ("IS", "0098-6151"),
        ("VI", "12"),
        ("IP", "8 Suppl 1"),
        ("DP", "2012 Jan-Feb"),
        ("TI", "[Chute de hanche]."),
        ("PG", "e0123456"),
        ("LID", "10.1000/abc [doi]"),
        ("FAU", "van der Berg, Anna Maria Jr"),
        ("AU", "van der Berg AM Jr"),
        ("AD", "Oslo."),
        ("CN", "Walking Study Group"),
        ("AU", "et al."),
        ("LA", "ger"),
        ("PT", "Journal Article"),
        ("TT", "Hüftsturz"),
        ("DEP", "20111224"),
        ("TA", "J Walk"),
        ("JT", "Journal of walking"),
        ("PMC", "PMC123"),
        ("OT", "hip"),
        ("OT", "falls"),
        ("XYZ", "x"),
        ("AID", "10.1000/abc [doi]"),
    ]


@pytest.mark.parametrize(
    "kept", ["text", 7, None, {"TI": 7}, {"TI": [7, None, ""]}, {7: "x"}, {"AD of": "1 e9 x"}, {"tI": "x"}]
)
def test_passes_over_what_is_no_text_under_a_tag(kept: object) -> None:
    assert fields_of(Reference(extra={"nbib": kept})) == [("PMID", "")]
