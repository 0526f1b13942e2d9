import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citelib.article import Problem
from citelib.formats import csl_json
from citelib.formats.csl.variables import TYPES
from citelib.reference import ROLES, TEXTS, Name, PartialDate, Reference
from tests.formats.strategies import hostile_text, references


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
        pmcid="PMC3096432",
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
        "PMCID": "PMC3096432",
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


MEANING_SOMETHING_ELSE = (
    "<i>x</i>", "10<sup>9</sup>", "PMID: 22904251\nevent-place: Bern", "DOI: 10.1000/x", "Citation Key: a", "a–b",
    "https://example.org/1", "12/ABCDEFGH", "10.1234/x", "et al.", "others", "2012 Spring", "2012", "Aug 2012",
    "in press", "journal-article", "book", " ", "", "00986151", "978-0-7817-6671-5, x", "PMC123", "10.1000/ABC",
)  # fmt: skip
"""Texts that readers take for something else than a text."""


def _one_character_each(text: str) -> str:
    """Two halves of a surrogate pair beside each other are one character in JSON."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


texts = (hostile_text | st.sampled_from(MEANING_SOMETHING_ELSE)).map(_one_character_each)
leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts
values = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(texts, inner, max_size=2), max_leaves=4
)
came = st.dictionaries(
    st.sampled_from(["title", "issued", "custom", "author", "director", "submitted", "id", "DOI", "note", "x"]),
    values
    | st.sampled_from(
        [
            {"date-parts": [[2012, "8"]], "season": 2},
            [{"family": "X", "static-ordering": True}],
            {"citelib": {"title": "z"}},
            {"extra": {"csl-json": 1}},
            {"date-parts": [[]]},
            {"date-parts": []},
            {"literal": 1},
            [{"family": None}],
        ]
    ),
    max_size=4,
)
extras: st.SearchStrategy[dict[str, Any]] = st.just({}) | st.fixed_dictionaries({"csl-json": came, "ris": values})


@st.composite
def any_references(draw: st.DrawFn) -> Reference:
    fields: dict[str, Any] = {name: draw(texts) for name in draw(st.sets(st.sampled_from(TEXTS), max_size=3))}
    names = st.builds(Name, *[st.just("") | texts] * 6)
    fields |= {
        name: tuple(draw(st.lists(names, max_size=2))) for name in draw(st.sets(st.sampled_from(ROLES), max_size=1))
    }
    return replace(draw(references(texts)), extra=draw(extras), **fields)


@given(any_references())
def test_reads_back_every_reference_that_it_writes(reference: Reference) -> None:
    assert list(csl_json.loads("".join(csl_json.dumps([reference])))) == [reference]


@pytest.mark.parametrize(
    "reference",
    [
        Reference(page="1–2"),
        Reference(citation_key="https://example.org/1"),
        Reference(citation_key="12/ABCDEFGH"),
        Reference(type="journal-article"),
        Reference(type=""),
        Reference(note="PMID: 22904251"),
        Reference(title="<i>x</i>"),
        Reference(doi="10.1000/ABC", pmid="none", arxiv="x"),
        Reference(isbn="0-8044-2957-x ,1", issn="00986151"),
        Reference(author=(Name(), Name(family=" "), Name(literal="others"))),
        Reference(author_et_al=True),
        Reference(issued_end=PartialDate(2012)),
        Reference(issued=PartialDate(2012), issued_end=PartialDate(2011), issued_text="2012 Spring"),
        Reference(issued_text="2012-08"),
        Reference(extra={"csl-json": {"title": "T", "issued": 5}, "ris": []}),
        Reference(extra={"csl-json": {"DOI": "see above"}}),
    ],
    ids=str,
)
def test_reads_back_what_looks_like_something_else(reference: Reference) -> None:
    assert list(csl_json.loads("".join(csl_json.dumps([reference])))) == [reference]


SCHEMA = {
    "text": "archive archive_collection archive_location archive-place authority call-number abstract annote dimensions"
    " division DOI event event-title event-place genre ISBN ISSN jurisdiction keyword medium note original-publisher"
    " original-publisher-place original-title part-title PMCID PMID publisher publisher-place references"
    " reviewed-genre reviewed-title scale section source status title title-short URL version volume-title"
    " volume-title-short year-suffix container-title container-title-short collection-title citation-label citation-key"
    " journalAbbreviation shortTitle language chapter-number citation-number collection-number edition"
    " first-reference-note-number issue locator number number-of-pages number-of-volumes page page-first part printing"
    " supplement volume id",
    "names": "author chair collection-editor compiler composer container-author contributor curator director editor"
    " editorial-director executive-producer guest host interviewer illustrator narrator organizer original-author"
    " performer producer recipient reviewed-author script-writer series-creator translator",
    "date": "accessed available-date event-date issued original-date submitted",
    "type": "type",
    "custom": "custom",
    "list": "categories",
}
"""What kind each variable of CSL's schema (csl-data.json, 1.0.2) is."""
KINDS = {variable: kind for kind, variables in SCHEMA.items() for variable in variables.split()}
NAME_PARTS = {"family", "given", "dropping-particle", "non-dropping-particle", "suffix", "comma-suffix"} | {
    "static-ordering", "literal", "parse-names",
}  # fmt: skip


@given(any_references())
def test_writes_what_the_schema_of_csl_allows(reference: Reference) -> None:
    item = json.loads("".join(csl_json.dumps([reference])))[0]
    assert {"id", "type"} <= item.keys() <= KINDS.keys()
    for variable, value in item.items():
        match KINDS[variable]:
            case "text":
                assert isinstance(value, str)
            case "names":
                assert all(one.keys() <= NAME_PARTS for one in value)
                assert all(isinstance(text, (str, bool, int)) for one in value for text in one.values())
            case "date":
                assert value.keys() <= {"date-parts", "season", "circa", "literal", "raw"}
                assert 1 <= len(value.get("date-parts", [0])) <= 2
                assert all(1 <= len(parts) <= 3 for parts in value.get("date-parts", []))
            case "type":
                assert value in TYPES
            case "custom":
                assert isinstance(value, dict)


ITEM = {"id": "a", "type": "book", "title": "T"}
BOOK = Reference(type="book", citation_key="a", title="T")


@pytest.mark.parametrize(
    "written",
    [
        [ITEM],
        ITEM,
        {"items": [ITEM]},
        {"references": [ITEM]},
        {"a": {"type": "book", "title": "T"}},
        {"status": "ok", "message": {"items": [ITEM]}},
    ],
)
def test_reads_all_that_holds_items(written: Any) -> None:
    text = json.dumps(written)
    assert csl_json.recognises(text)
    assert [one for one in csl_json.loads(text) if isinstance(one, Reference)] == [BOOK]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\n\n"])
def test_reads_items_one_on_each_line(line_end: str) -> None:
    text = f"{json.dumps(ITEM)}{line_end}{json.dumps(ITEM)}{line_end}"
    assert [(one, one.line) for one in csl_json.loads(text)] == [(BOOK, 1), (BOOK, 3 if line_end == "\n\n" else 2)]


def test_says_what_stands_beside_the_items() -> None:
    assert list(csl_json.loads('{"version": 3, "items": [{"id": "a", "type": "book", "title": "T"}]}')) == [
        BOOK,
        Problem(1, "left out what stands beside the items: version", note=True, text='"version": 3'),
    ]


def read(**variables: Any) -> Reference:
    (reference,) = csl_json.loads(json.dumps({"id": "a", "type": "book", **variables}))
    assert isinstance(reference, Reference)
    return replace(reference, type="document", citation_key="")


def test_reads_what_zotero_writes() -> None:
    item = {
        "id": "http://zotero.org/users/1/items/ABCD2345",
        "type": "article-journal",
        "title": '<i>E. coli</i>: 10<sup>9</sup> <b>cells</b>, <span class="nocase">p</span> < 0.05',
        "container-title": "Nowhere Journal",
        "journalAbbreviation": "Nowhere J",
        "shortTitle": "E. coli",
        "note": "PMID: 22904251\nPMCID: PMC3096432\narXiv: 2101.00001 [q-bio]\ntex.x: y\noriginal-date: 1912-04\n"
        "Citation Key: tufo2012",
        "volume": 3,
        "page": "1–3",
        "DOI": "https://doi.org/10.1000/ABC",
        "ISSN": "00986151, 1945-1997",
        "archive_location": "box 1",
        "event": "A congress",
        "author": [{"family": "Berg", "given": "Anna", "non-dropping-particle": "van der", "suffix": "Jr"}],
        "issued": {"date-parts": [["2012", "8", 3]]},
        "accessed": {"date-parts": [["2018", 11, 14]]},
        "language": "en-US",
        "director": [{"family": "Doe"}],
    }
    assert list(csl_json.loads(json.dumps([item]))) == [
        Reference(
            type="article-journal",
            citation_key="tufo2012",
            title="E. coli: 10⁹ cells, p < 0.05",
            title_short="E. coli",
            container_title="Nowhere Journal",
            container_title_short="Nowhere J",
            note=str(item["note"]),
            pmid="22904251",
            pmcid="PMC3096432",
            arxiv="2101.00001",
            original_date=PartialDate(1912, 4),
            volume="3",
            page="1-3",
            doi="10.1000/abc",
            issn="0098-6151, 1945-1997",
            archive_location="box 1",
            event_title="A congress",
            author=(Name(family="Berg", given="Anna", non_dropping_particle="van der", suffix="Jr"),),
            issued=PartialDate(2012, 8, 3),
            accessed=PartialDate(2018, 11, 14),
            language="en-US",
            extra={"csl-json": {"id": item["id"], "title": item["title"], "director": item["director"]}},
        )
    ]


def test_reads_what_crossref_answers() -> None:
    work = {
        "indexed": {"date-parts": [[2020, 1, 1]]},
        "DOI": "10.1000/X",
        "type": "journal-article",
        "title": ["Salt &amp; gout"],
        "subtitle": ["a review"],
        "container-title": ["Health &amp; Nowhere"],
        "short-container-title": ["Health Nowhere"],
        "published-print": {"date-parts": [[2012, 8]]},
        "published-online": {"date-parts": [[2012, 6, 1]]},
        "issued": {"date-parts": [[2012, 6, 1]]},
        "author": [
            {"given": "A", "family": "B", "sequence": "first", "affiliation": []},
            {"name": "Nowhere Group", "sequence": "additional"},
        ],
        "ISSN": ["0098-6151", "1945-1997"],
        "subject": ["gout", "salt"],
        "abstract": "<jats:p>One.</jats:p><jats:p>Two.</jats:p>",
        "article-number": "e12",
        "publisher-location": "Bern",
    }
    text = json.dumps({"status": "ok", "message-type": "work", "message": work})
    assert csl_json.recognises(text)
    assert list(csl_json.loads(text)) == [
        Reference(
            type="article-journal",
            doi="10.1000/x",
            title="Salt & gout: a review",
            container_title="Health & Nowhere",
            container_title_short="Health Nowhere",
            issued=PartialDate(2012, 8),
            available=PartialDate(2012, 6, 1),
            author=(Name(family="B", given="A"), Name(literal="Nowhere Group")),
            issn="0098-6151, 1945-1997",
            keyword="gout; salt",
            abstract="One.\nTwo.",
            number="e12",
            publisher_place="Bern",
            extra={"csl-json": {"indexed": {"date-parts": [[2020, 1, 1]]}}},
        ),
        Problem(
            1,
            "left out what stands beside the items: status, message-type",
            note=True,
            text='"status": "ok", "message-type": "work"',
        ),
    ]


def test_keeps_variables_that_have_no_field_and_writes_them_back() -> None:
    item = {"id": "a", "type": "book", "director": [{"family": "D"}], "scale": "1:2", "custom": {"x": 1}, "my-own": [1]}
    reference = read(**item)
    assert reference.extra == {"csl-json": {name: item[name] for name in ("director", "scale", "custom", "my-own")}}
    assert csl_json.item(replace(reference, type="book", citation_key="a")) == {
        "id": "a",
        "type": "book",
        "director": [{"family": "D"}],
        "scale": "1:2",
        "custom": {"x": 1, "extra": {"csl-json": {"my-own": [1]}}},
    }


def test_writes_a_value_as_it_came_only_as_long_as_the_field_says_the_same() -> None:
    reference = read(title="<i>E. coli</i>", scale="1:2")
    assert csl_json.item(reference)["title"] == "<i>E. coli</i>"
    changed = csl_json.item(replace(reference, title="E. coli again"))
    assert (changed["title"], changed["scale"]) == ("E. coli again", "1:2")


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"volume": 0, "issue": 1.5, "edition": "2"}, Reference(volume="0", issue="1.5", edition="2")),
        ({"title": ["A"], "ISSN": ["0098-6151", "00986151"]}, Reference(title="A", issn="0098-6151")),
        ({"title": ["A", "B"]}, Reference(title="A", extra={"csl-json": {"title": ["A", "B"]}})),
        ({"title": {"a": 1}}, Reference(extra={"csl-json": {"title": {"a": 1}}})),
        ({"keyword": ["a", "b"]}, Reference(keyword="a; b")),
        ({"keyword": "a, b"}, Reference(keyword="a, b")),
        ({"categories": ["a"]}, Reference(extra={"csl-json": {"categories": ["a"]}})),
        ({"title": None, "volume": "", "author": [], "issued": {}}, Reference()),
        ({"event": "B", "event-title": "C"}, Reference(event_title="B", extra={"csl-json": {"event-title": "C"}})),
        ({"PMID": 22904251, "PMCID": 3096432}, Reference(pmid="22904251", pmcid="PMC3096432")),
        ({"custom": {"arxiv": "2101.00001"}}, Reference(arxiv="2101.00001")),
        ({"citation-key": "b"}, Reference(extra={"csl-json": {"id": "a"}})),
    ],
)  # fmt: skip
def test_reads_values_in_every_form(variables: dict[str, Any], expected: Reference) -> None:
    assert read(**variables) == expected


def test_takes_the_citation_key_from_its_variable_and_numbers_for_keys() -> None:
    read = csl_json.loads('[{"id": 12, "type": "book"}, {"id": "x/y", "type": "book", "citation-key": "k"}]')
    assert [one.citation_key for one in read if isinstance(one, Reference)] == ["12", "k"]


@pytest.mark.parametrize(
    ("variables", "doubt"),
    [
        ({"DOI": "see above"}, "DOI see above is none; it was kept as it is"),
        ({"issued": [[2012, 2, 30]]}, "issued [[2012, 2, 30]] was read as 2012-02; it was kept as it is"),
        ({"accessed": "lately"}, "accessed lately is no date that is understood; it was kept as it is"),
    ],
)  # fmt: skip
def test_says_what_it_does_not_understand(variables: dict[str, Any], doubt: str) -> None:
    problem, reference = csl_json.loads(json.dumps({"id": "a", "type": "book", **variables}))
    assert problem == Problem(1, doubt, key="a")
    assert isinstance(reference, Reference)
    assert reference.extra == {"csl-json": variables}


def test_says_which_variable_occurs_twice_and_keeps_both() -> None:
    assert list(csl_json.loads('[{"id": "a", "type": "book", "title": "S", "title": "T"}]')) == [
        Problem(1, "It says title twice: the last counts"),
        replace(BOOK, extra={"csl-json": {"repeated": {"title": "S"}}}),
    ]


def test_keeps_numbers_as_they_are_written() -> None:
    text = '[{"id": "a", "type": "book", "volume": 1.10, "issue": NaN, "page": %s, "x": 1e999}]' % ("9" * 5000)
    assert list(csl_json.loads(text)) == [
        Reference(
            type="book",
            citation_key="a",
            volume="1.10",
            issue="NaN",
            page="9" * 5000,
            extra={"csl-json": {"x": "1e999"}},
        )
    ]


@pytest.mark.parametrize("value", ["1", '"x"', "null", "[]", "{}", '{"x": 1}', '{"type": "Feature"}'])
def test_rejects_what_is_no_item(value: str) -> None:
    first, problem, last = csl_json.loads(
        f'[{{"id": "a", "type": "book", "title": "T"}},\n {value},\n{json.dumps(ITEM)}]'
    )
    assert (first, last) == (BOOK, BOOK)
    assert isinstance(problem, Problem)
    assert (problem.line, problem.text, problem.rejected) == (2, value, True)


def test_rejects_an_item_whose_values_are_nested_too_deep() -> None:
    text = '{"id": "a", "type": "book", "x": %s}' % ("[" * 150 + "]" * 150)
    assert list(csl_json.loads(text)) == [
        Problem(1, "It is no item of CSL-JSON: its values are nested in each other more than 100 times", text=text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (json.dumps([ITEM]), True),
        ("\ufeff [ ]", True),
        ('[{"title": "T", "author": [], "issued": {}}]', True),
        ('{"name": "x", "type": "module", "author": "y"}', False),
        ('{"@context": "https://schema.org", "@type": "Book", "author": "x"}', False),
        ("@book{a, title={T}}", False),
        ("[1]", False),
        ("", False),
    ],
)
def test_recognises_items_by_their_variables(text: str, expected: bool) -> None:
    assert csl_json.recognises(text) is expected


def test_text_between_signs_of_comparison_is_no_markup() -> None:
    text = '[{"id": "a", "type": "book", "title": "T", "abstract": "levels <LOD and x <b and c> d"}]'

    assert [work.abstract for work in csl_json.loads(text) if isinstance(work, Reference)] == [
        "levels <LOD and x <b and c> d"
    ]
