import json

from hypothesis import given
from hypothesis import strategies as st

from citelib.formats import csl_json
from citelib.reference import Name, PartialDate, Reference
from tests.formats.strategies import references


def test_names_variables_as_csl_does() -> None:
    reference = Reference(
        type="article-journal",
        citation_key="mueller2012",
        title="On gout",
        container_title="J Gout",
        container_title_short="JG",
        volume="1",
        issue="2",
        page="3-4",
        doi="10.1000/x",
        pmid="123",
        pmcid="PMC12",
        isbn="1",
        issn="0098-6151",
        url="https://example.org/ü",
        publisher_place="Genève",
        author=(
            Name(family="Beethoven", given="Ludwig", suffix="Jr", dropping_particle="de", non_dropping_particle="van"),
            Name(literal="World Health Organization"),
        ),
        issued=PartialDate(2012, 8),
        issued_end=PartialDate(2012, 9),
        accessed=PartialDate(2018, 11, 14),
        available=PartialDate(2011),
    )
    assert csl_json.item(reference) == {
        "id": "mueller2012",
        "type": "article-journal",
        "title": "On gout",
        "container-title": "J Gout",
        "container-title-short": "JG",
        "volume": "1",
        "issue": "2",
        "page": "3-4",
        "DOI": "10.1000/x",
        "PMID": "123",
        "PMCID": "PMC12",
        "ISBN": "1",
        "ISSN": "0098-6151",
        "URL": "https://example.org/ü",
        "publisher-place": "Genève",
        "author": [
            {
                "family": "Beethoven",
                "given": "Ludwig",
                "suffix": "Jr",
                "dropping-particle": "de",
                "non-dropping-particle": "van",
            },
            {"literal": "World Health Organization"},
        ],
        "issued": {"date-parts": [[2012, 8], [2012, 9]]},
        "accessed": {"date-parts": [[2018, 11, 14]]},
        "available-date": {"date-parts": [[2011]]},
    }


def test_keeps_what_csl_has_no_variable_for_under_custom() -> None:
    reference = Reference(
        citation_key="x",
        author=(Name(family="Tufo"),),
        author_et_al=True,
        arxiv="2101.00001",
        updated=PartialDate(2020),
        raw_text="Tufo et al.",
        extra={"M3": ["a"]},
    )
    assert csl_json.item(reference) == {
        "id": "x",
        "type": "document",
        "author": [{"family": "Tufo"}],
        "custom": {
            "raw-text": "Tufo et al.",
            "updated": {"date-parts": [[2020]]},
            "arxiv": "2101.00001",
            "author-et-al": True,
            "extra": {"M3": ["a"]},
        },
    }


def test_writes_a_date_in_words_as_a_literal() -> None:
    assert csl_json.item(Reference(issued_text="in press"))["issued"] == {"literal": "in press"}


def test_writes_one_line_for_each_reference() -> None:
    text = "".join(csl_json.dumps([Reference(citation_key="a"), Reference(citation_key="b", title="Ä")]))
    assert text == '[\n{"id": "a", "type": "document"},\n{"id": "b", "type": "document", "title": "Ä"}\n]\n'


def test_writes_an_empty_array_for_no_references() -> None:
    assert "".join(csl_json.dumps([])) == "[]\n"


@given(st.lists(references(), max_size=3))
def test_writes_json_in_utf_8_whatever_a_reference_holds(given_references: list[Reference]) -> None:
    text = "".join(csl_json.dumps(given_references))
    assert json.loads(text.encode()) == [csl_json.item(reference) for reference in given_references]
