from typing import Any

import pytest
from bibtexparser.entrypoint import parse_string
from hypothesis import given
from hypothesis import strategies as st

from citelib.formats import bibtex
from citelib.reference import DATES, IDENTIFIERS, ROLES, TEXTS, Name, PartialDate, Reference
from tests.formats.strategies import HOSTILE_TEXTS, hostile_text, references

TUFO = Reference(
    type="article-journal",
    citation_key="tufo2012",
    author=(Name(family="Tufo", given="A"), Name(family="Desai", given="GJ"), Name(family="Cox", given="WJ")),
    title="Psoas syndrome: a frequently missed diagnosis",
    container_title="J Am Osteopath Assoc",
    volume="112",
    issue="8",
    page="522-8",
    issued=PartialDate(2012, 8),
)


INEXACT = ("issued-text", "verbc")
"""Fields that say exactly what the others can only say for print: whether they stand there depends on the texts."""


def dump(*references: Reference) -> str:
    return "".join(bibtex.dumps(references))


def test_writes_a_journal_article() -> None:
    assert dump(TUFO) == (
        "@article{tufo2012,\n"
        "  author = {Tufo,  A. and Desai,  G. J. and Cox,  W. J.},\n"
        "  title = {Psoas syndrome: a frequently missed diagnosis},\n"
        "  journal = {J Am Osteopath Assoc},\n"
        "  volume = {112},\n"
        "  number = {8},\n"
        "  pages = {522--528},\n"
        "  year = {2012},\n"
        "  month = aug,\n"
        '  verbc = {"page": "522-8"},\n'
        "}\n\n"
    )


def test_writes_an_article_number_for_old_styles_and_new() -> None:
    reference = Reference(
        type="article-journal",
        citation_key="gharaibeh2014",
        title="Psoas Muscle Infiltration Masquerading Distant Adenocarcinoma",
        container_title="Case Reports in Gastrointestinal Medicine",
        number="986453",
        issued=PartialDate(2014),
        accessed=PartialDate(2018, 11, 14),
        author=(Name(family="Gharaibeh", given="K"), Name(family="Lopez-Ruiz", given="A")),
        author_et_al=True,
    )
    assert dump(reference) == (
        "@article{gharaibeh2014,\n"
        "  author = {Gharaibeh,  K. and Lopez-Ruiz,  A. and others},\n"
        "  title = {Psoas Muscle Infiltration Masquerading Distant Adenocarcinoma},\n"
        "  journal = {Case Reports in Gastrointestinal Medicine},\n"
        "  eid = {986453},\n"
        "  pages = {986453},\n"
        "  year = {2014},\n"
        "  urldate = {2018-11-14},\n"
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
        publisher="Lippincott Williams & Wilkins",
        publisher_place="Philadelphia",
        isbn="9780781766715",
        issued=PartialDate(2010),
    )
    assert dump(reference) == (
        "@book{chila2010,\n"
        "  editor = {Chila,  A. G. and others},\n"
        "  title = {Foundations of Osteopathic Medicine},\n"
        "  edition = {3rd},\n"
        "  publisher = {Lippincott Williams \\& Wilkins},\n"
        "  address = {Philadelphia},\n"
        "  year = {2010},\n"
        "  isbn = {9780781766715},\n"
        "}\n\n"
    )


def test_writes_a_web_page_with_its_address_raw_and_the_day_it_was_opened() -> None:
    reference = Reference(
        type="webpage",
        citation_key="who2021",
        author=(Name(literal="World Health Organization"),),
        title="COVID-19 & β-blockers",
        container_title="WHO",
        url="https://example.org/a_b?c=1&d=%20#e",
        issued=PartialDate(2021, 2, 3),
        accessed=PartialDate(2021, 3, 4),
        language="en-GB",
        note="Archived",
    )
    assert dump(reference) == (
        "@misc{who2021,\n"
        "  author = {{World Health Organization}},\n"
        "  title = {{COVID-19} \\& {$\\beta$}-blockers},\n"
        "  howpublished = {WHO},\n"
        "  year = {2021},\n"
        "  month = feb,\n"
        "  day = {3},\n"
        "  url = {https://example.org/a_b?c=1&d=%20#e},\n"
        "  urldate = {2021-03-04},\n"
        "  note = {Archived},\n"
        "  language = {english},\n"
        '  verbc = {"language": "en-GB"},\n'
        "}\n\n"
    )


def test_writes_identifiers_and_what_is_long_at_the_end() -> None:
    reference = Reference(
        type="article-journal",
        citation_key="x",
        doi="10.1002/(sici)1097<1::aid-x>3.0.co;2-#_a",
        pmid="12345678",
        pmcid="PMC1234567",
        arxiv="2101.00001",
        issn="0098-6151",
        keyword="psoas, pain",
        abstract="A 50% rise.",
        issued_text="in press",
    )
    assert dump(reference) == (
        "@article{x,\n"
        "  key = {x},\n"
        "  year = {in press},\n"
        "  doi = {10.1002/(sici)1097<1::aid-x>3.0.co;2-#_a},\n"
        "  eprint = {2101.00001},\n"
        "  archiveprefix = {arXiv},\n"
        "  issn = {0098-6151},\n"
        "  pmid = {12345678},\n"
        "  pmcid = {PMC1234567},\n"
        "  keywords = {psoas, pain},\n"
        "  abstract = {A 50\\% rise.},\n"
        "}\n\n"
    )


def test_keeps_an_odd_date_in_words_out_of_the_year() -> None:
    assert dump(Reference(citation_key="x", note="A", issued_text="[ca. 1990?]")) == (
        "@misc{x,\n  key = {x},\n  note = {A. [ca. 1990?]},\n  issued-text = {[ca. 1990?]},\n}\n\n"
    )


def test_gives_a_work_without_author_a_key_to_sort_by() -> None:
    assert dump(Reference(citation_key="x", title="Gout [leaflet]")) == (
        "@misc{x,\n  key = {{Gout [leaflet]}},\n  title = {Gout [leaflet]},\n}\n\n"
    )


def test_writes_an_entry_for_a_reference_of_which_nothing_is_known() -> None:
    assert dump(Reference(), Reference()) == (
        "@misc{reference,\n  key = {reference},\n}\n\n@misc{reference-2,\n  key = {reference-2},\n}\n\n"
    )


@pytest.mark.parametrize(
    ("reference", "entry_type"),
    [
        (Reference(type="article-newspaper"), "article"),
        (Reference(type="chapter", container_title="A book"), "incollection"),
        (Reference(type="chapter"), "inbook"),
        (Reference(type="paper-conference"), "inproceedings"),
        (Reference(type="report"), "techreport"),
        (Reference(type="thesis", genre="PhD thesis"), "phdthesis"),
        (Reference(type="thesis", genre="Master's thesis"), "mastersthesis"),
        (Reference(type="thesis", genre="MSc dissertation"), "mastersthesis"),
        (Reference(type="article"), "misc"),
        (Reference(type="post-weblog"), "misc"),
        (Reference(type="dataset"), "misc"),
        (Reference(type="no-csl-type"), "misc"),
    ],
)
def test_finds_the_entry_type(reference: Reference, entry_type: str) -> None:
    assert bibtex.entry_type(reference) == entry_type


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("report", "institution = {WHO}"),
        ("thesis", "school = {WHO}"),
        ("dataset", "howpublished = {WHO}"),
        ("book", "publisher = {WHO}"),
    ],
)
def test_writes_the_publisher_where_styles_print_it(kind: str, line: str) -> None:
    assert f"  {line},\n" in dump(Reference(type=kind, publisher="WHO"))


def test_takes_one_reference_at_a_time() -> None:
    endless = iter(lambda: TUFO, None)
    entries = bibtex.dumps(endless)
    assert [next(entries)[:18] for _ in range(2)] == ["@article{tufo2012,", "@article{tufo2012-"]


def test_writes_what_another_bib_file_said_and_nothing_of_other_formats() -> None:
    extra = {"bibtex": {"file": ":a.pdf:PDF", "bad name": "x", "open": "{"}, "ris": {"C1": "x"}}
    assert dump(Reference(citation_key="x", raw_text="As printed", extra=extra)) == (
        "@misc{x,\n  key = {x},\n  file = {:a.pdf:PDF},\n}\n\n"
    )


def read(text: str) -> list[tuple[str, str, list[str]]]:
    """The entries that bibtexparser sees: type, key and names of fields."""
    library = parse_string(text, parse_stack=[])
    assert library.failed_blocks == []
    assert len(library.blocks) == len(library.entries)
    return [(entry.entry_type, entry.key, [field.key for field in entry.fields]) for entry in library.entries]


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_lets_no_value_end_its_field(text: str) -> None:
    people = (Name(family=text, given=text, suffix=text), Name(literal=text))
    [(entry_type, _, names)] = read(dump(filled(text, people)))
    assert entry_type == "book"
    assert set(names) <= {
        *read(dump(filled("a", (Name(family="a"),))))[0][2],
        "year",
        "key",
        "note",
        "issued-text",
        "verbc",
    }


def filled(text: str, people: tuple[Name, ...]) -> Reference:
    fields: dict[str, Any] = {**dict.fromkeys([*TEXTS, *IDENTIFIERS], text), **dict.fromkeys(ROLES, people)}
    return Reference(**{**fields, "type": "book"})


@given(st.lists(references(), max_size=4))
def test_writes_exactly_the_entries_that_were_given(given_references: list[Reference]) -> None:
    entries = read(dump(*given_references))
    assert [entry_type for entry_type, _, _ in entries] == [bibtex.entry_type(one) for one in given_references]
    assert len({key.lower() for _, key, _ in entries}) == len(given_references)


@given(references(hostile_text.map(lambda text: f"a{text}")))
def test_writes_the_same_fields_whatever_they_hold(reference: Reference) -> None:
    harmless: dict[str, Any] = {
        name: "a" for name in [*TEXTS, *IDENTIFIERS] if getattr(reference, name) and name != "type"
    }
    people: dict[str, Any] = {role: (Name(family="A", given="A"),) for role in ROLES if getattr(reference, role)}
    same: dict[str, Any] = {name: getattr(reference, name) for name in (*DATES, "type", "author_et_al", "editor_et_al")}
    [(_, _, names)] = read(dump(reference))
    expected = read(dump(Reference(**harmless, **people, **same)))[0][2]
    assert [name for name in names if name not in INEXACT] == [name for name in expected if name not in INEXACT]


@given(st.builds(Reference, title=st.text("abc xyz", min_size=1).map(str.strip), volume=st.text("0123456789")))
def test_writes_plain_text_as_it_is(reference: Reference) -> None:
    [entry] = parse_string(dump(reference), parse_stack=[]).entries
    written = {field.key: field.value for field in entry.fields}
    expected = {"title": f"{{{reference.title}}}", "volume": f"{{{reference.volume}}}"}
    assert {name: written.get(name, "{}") for name in expected} == expected
