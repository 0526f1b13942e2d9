from dataclasses import replace
from typing import Any

import pytest
from bibtexparser.entrypoint import parse_string
from hypothesis import given
from hypothesis import strategies as st

from citelib.formats import biblatex
from citelib.formats.parts import leftovers
from citelib.formats.tex.reading import works
from citelib.reference import IDENTIFIERS, ROLES, TEXTS, Name, PartialDate, Reference
from tests.formats.strategies import HOSTILE_TEXTS, references

TUFO = Reference(
    type="article-journal",
    citation_key="tufo2012",
    author=(Name(family="Tufo", given="A"), Name(family="Désai", given="GJ")),
    author_et_al=True,
    title="Psoas syndrome: a frequently missed “diagnosis” of DNA ≥ 5 %",
    container_title="J Am Osteopath Assoc",
    volume="112",
    issue="8",
    page="522-528",
    issued=PartialDate(2012, 8),
    doi="10.7556/jaoa.2012.112.8.522",
    pmid="22904251",
)


def dump(*references: Reference) -> str:
    return "".join(biblatex.dumps(references))


def test_writes_a_journal_article_in_utf_8() -> None:
    assert dump(TUFO) == (
        "@article{tufo2012,\n"
        "  author = {Tufo,  A. and Désai,  G. J. and others},\n"
        "  title = {Psoas syndrome: a frequently missed “diagnosis” of {DNA} {$\\geq$} 5 \\%},\n"
        "  journaltitle = {J Am Osteopath Assoc},\n"
        "  volume = {112},\n"
        "  number = {8},\n"
        "  pages = {522--528},\n"
        "  date = {2012-08},\n"
        "  doi = {10.7556/jaoa.2012.112.8.522},\n"
        "  eprint = {22904251},\n"
        "  eprinttype = {pubmed},\n"
        "}\n\n"
    )


def test_writes_a_book_that_has_only_editors() -> None:
    reference = Reference(
        type="book",
        citation_key="chila2010",
        title="Foundations of Osteopathic Medicine",
        editor=(Name(family="Chila", given="AG"),),
        editor_et_al=True,
        edition="3",
        publisher="Simon and Schuster",
        publisher_place="Philadelphia",
        isbn="9780781766715",
        issued=PartialDate(2010),
    )
    assert dump(reference) == (
        "@collection{chila2010,\n"
        "  editor = {Chila,  A. G. and others},\n"
        "  title = {Foundations of Osteopathic Medicine},\n"
        "  edition = {3},\n"
        "  publisher = {{Simon and Schuster}},\n"
        "  location = {Philadelphia},\n"
        "  isbn = {9780781766715},\n"
        "  date = {2010},\n"
        "}\n\n"
    )


def test_writes_a_web_page() -> None:
    reference = Reference(
        type="webpage",
        citation_key="who2021",
        author=(Name(literal="World Health Organization"),),
        title="Facts",
        url="https://example.org/a_b?c=1&d=%20#e",
        issued=PartialDate(2021, 2, 3),
        accessed=PartialDate(2021, 3, 4),
        language="en-GB",
    )
    assert dump(reference) == (
        "@online{who2021,\n"
        "  author = {{World Health Organization}},\n"
        "  title = {Facts},\n"
        "  date = {2021-02-03},\n"
        "  url = {https://example.org/a_b?c=1&d=%20#e},\n"
        "  urldate = {2021-03-04},\n"
        "  langid = {british},\n"
        "}\n\n"
    )


def test_writes_a_paper_given_at_a_conference() -> None:
    reference = Reference(
        type="paper-conference",
        citation_key="x",
        author=(Name(family="Berg", given="Anna", non_dropping_particle="van der"),),
        title="Gout",
        container_title="Proceedings of Hips",
        event_title="Hips 2012",
        event_place="Rome",
        event_date=PartialDate(2012, 5, 1),
        issued=PartialDate(2012),
        issued_end=PartialDate(2013),
    )
    assert dump(reference) == (
        "@inproceedings{x,\n"
        "  author = {van der Berg, Anna},\n"
        "  title = {Gout},\n"
        "  booktitle = {Proceedings of Hips},\n"
        "  eventtitle = {Hips 2012},\n"
        "  eventdate = {2012-05-01},\n"
        "  venue = {Rome},\n"
        "  date = {2012/2013},\n"
        "}\n\n"
    )


def test_keeps_for_the_way_back_what_the_fields_do_not_say() -> None:
    reference = replace(TUFO, citation_key="x", page="522-8", arxiv="2101.00001", publisher="The {Press}")
    assert dump(reference).partition("  doi")[2] == (
        " = {10.7556/jaoa.2012.112.8.522},\n"
        "  eprint = {2101.00001},\n"
        "  eprinttype = {arxiv},\n"
        '  verbc = {"page": "522-8", "publisher": "The \\u007bPress\\u007d", "pmid": "22904251"},\n'
        "}\n\n"
    )


def test_writes_an_entry_for_a_reference_of_which_nothing_is_known() -> None:
    assert dump(Reference(), Reference()) == "@misc{reference,\n}\n\n@misc{reference-2,\n}\n\n"


ANYBODY = (Name(family="Cox"),)


@pytest.mark.parametrize(
    ("reference", "entry_type"),
    [
        (Reference(type="article-newspaper", container_title="Daily"), "article"),
        (Reference(type="article-journal", url="https://example.org"), "misc"),
        (Reference(type="article", arxiv="2101.00001"), "online"),
        (Reference(type="article"), "misc"),
        (Reference(type="book", author=ANYBODY, editor=ANYBODY), "book"),
        (Reference(type="book"), "manual"),
        (Reference(type="book", volume="3"), "book"),
        (Reference(type="chapter", editor=ANYBODY), "incollection"),
        (Reference(type="chapter"), "inbook"),
        (Reference(type="chapter", editor=ANYBODY, container_author=ANYBODY), "inbook"),
        (Reference(type="entry-encyclopedia", editor=ANYBODY), "inreference"),
        (Reference(type="paper-conference", event_title="Hips"), "inproceedings"),
        (Reference(type="paper-conference", author=ANYBODY), "unpublished"),
        (Reference(type="report"), "report"),
        (Reference(type="thesis"), "thesis"),
        (Reference(type="standard"), "manual"),
        (Reference(type="pamphlet", author=ANYBODY), "booklet"),
        (Reference(type="pamphlet"), "misc"),
        (Reference(type="patent", author=ANYBODY, number="5"), "patent"),
        (Reference(type="patent"), "misc"),
        (Reference(type="periodical", editor=ANYBODY), "periodical"),
        (Reference(type="dataset"), "dataset"),
        (Reference(type="software"), "software"),
        (Reference(type="legislation"), "misc"),
        (Reference(type="no-csl-type"), "misc"),
    ],
)
def test_finds_the_entry_type(reference: Reference, entry_type: str) -> None:
    assert biblatex.entry_type(reference) == entry_type


@pytest.mark.parametrize(
    ("reference", "line"),
    [
        (Reference(type="thesis", genre="PhD thesis"), "type = {phdthesis}"),
        (Reference(type="thesis", genre="MSc dissertation"), "type = {mathesis}"),
        (Reference(type="thesis", genre="Habilitation"), "type = {Habilitation}"),
        (Reference(type="thesis", publisher="Yale"), "institution = {Yale}"),
        (Reference(type="report", genre="Research report"), "type = {resreport}"),
        (Reference(type="report", authority="WHO"), "institution = {WHO}"),
        (Reference(type="legislation"), "entrysubtype = {legislation}"),
        (Reference(type="article-newspaper", container_title="Daily"), "entrysubtype = {newspaper}"),
        (Reference(type="document", url="https://example.org"), "entrysubtype = {document}"),
        (Reference(issued=PartialDate(2012), issued_text="2012 Spring"), "date = {2012-21}"),
        (Reference(issued=PartialDate(2012), issued_text="Fall 2012"), "date = {2012-23}"),
        (Reference(issued=PartialDate(2012, 1), issued_end=PartialDate(2012, 2)), "date = {2012-01/2012-02}"),
        (Reference(issued=PartialDate(2012), issued_end=PartialDate(2011)), "date = {2012}"),
        (Reference(issued_text="in press"), "pubstate = {inpress}"),
        (Reference(issued_text="[ca. 1990?]"), "note = {[ca. 1990?]}"),
        (Reference(status="Epub ahead of print"), "pubstate = {prepublished}"),
        (Reference(type="article-journal", volume="49 Suppl 1"), "volume = {49}"),
        (Reference(type="article-journal", volume="49 Suppl 1"), "number = {Suppl 1}"),
        (Reference(type="article-journal", volume="49 Suppl 1", issue="2"), "number = {2 Suppl 1}"),
        (Reference(type="article-journal", volume="9", number="e12"), "eid = {e12}"),
        (Reference(language="ger"), "langid = {german}"),
        (Reference(language="Latin and Greek"), "language = {{Latin and Greek}}"),
        (Reference(type="patent", author=ANYBODY, number="1", authority="Acme, Inc."), "holder = {{Acme, Inc.}}"),
        (Reference(pmcid="PMC1234567"), "eprint = {PMC1234567}"),
        (Reference(keyword="psoas, pain"), "keywords = {psoas, pain}"),
    ],
)
def test_says_what_biblatex_understands(reference: Reference, line: str) -> None:
    assert f"  {line},\n" in dump(reference)


@pytest.mark.parametrize(
    "reference",
    [
        Reference(type="book", author=ANYBODY, number_of_volumes="three"),
        Reference(type="book", author=ANYBODY, isbn="123"),
        Reference(type="article-journal", container_title="J Pain", issn="123"),
        Reference(type="article-journal", container_title="J Pain", page="--"),
        Reference(type="article-journal", container_title="J Pain", publisher="Press", isbn="9780781766715"),
        Reference(type="webpage", url="https://example.org", publisher_place="Rome", section="2"),
    ],
)
def test_writes_nothing_that_the_data_model_does_not_allow(reference: Reference) -> None:
    [entry] = parse_string(dump(reference), parse_stack=[]).entries
    assert {field.key for field in entry.fields} <= {"author", "journaltitle", "url", "organization", "verbc"}


def read_back(reference: Reference) -> Reference:
    """What the reader makes of the entry's fields, with what `verbc` adds."""
    [entry] = parse_string(dump(reference), parse_stack=[]).entries
    fields = {field.key: (field.key, field.value[1:-1]) for field in entry.fields}
    assert len(fields) == len(entry.fields)
    _, left = fields.pop(leftovers.FIELD, ("", ""))
    read = works.reference(entry.entry_type, reference.citation_key, fields, line=0)
    added = leftovers.load(left)
    assert added is not None
    extra = {name: text for name, text in read.extra.get("bibtex", {}).items() if name not in added.printed}
    return replace(read, extra={"bibtex": extra} if extra else {}, **added.values)


@given(references(st.text("abc XYZ-,.;:{}\\%()&’äßж中 β1290", max_size=12)) | references())
def test_every_reference_comes_back_as_it_was(reference: Reference) -> None:
    whole = replace(reference, citation_key="x", raw_text="", doi="", pmid="", pmcid="", arxiv="")
    assert read_back(whole) == whole


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_lets_no_value_end_its_field(text: str) -> None:
    people = (Name(family=text, given=text, suffix=text), Name(literal=text))
    fields: dict[str, Any] = {**dict.fromkeys([*TEXTS, *IDENTIFIERS], text), **dict.fromkeys(ROLES, people)}
    library = parse_string(dump(Reference(**{**fields, "type": "book"})), parse_stack=[])
    assert [entry.entry_type for entry in library.entries] == ["book"]
    assert len(library.blocks) == 1
    assert not library.failed_blocks


@given(st.lists(references(), max_size=4))
def test_writes_exactly_the_entries_that_were_given(given_references: list[Reference]) -> None:
    library = parse_string(dump(*given_references), parse_stack=[])
    assert [entry.entry_type for entry in library.entries] == [biblatex.entry_type(one) for one in given_references]
    assert len(library.blocks) == len(given_references)
