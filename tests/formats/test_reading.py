"""What holds for every format that is read, also for one that is added later."""

import time
from collections.abc import Iterator
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citelib import formats
from citelib.article import Problem
from citelib.errors import CitelibError
from citelib.reference import Name, PartialDate, Reference
from tests.formats.strategies import HOSTILE_TEXTS

REFERENCES = (
    Reference(
        type="article-journal",
        citation_key="doe2012",
        author=(Name(family="Doe", given="Jane"), Name(literal="Group of Nowhere")),
        title="Gout & salt: 10⁹ {cells} of <i>E. coli</i>",
        container_title="Nowhere Journal",
        container_title_short="Nowhere J",
        volume="12",
        issue="2 Suppl 1",
        page="522-528",
        issued=PartialDate(2012, 8),
        available=PartialDate(2012, 6, 1),
        doi="10.1000/gout.12",
        pmid="22904251",
        issn="0098-6151",
        abstract="BACKGROUND: salt.\nRESULTS: gout.",
        keyword="gout; salt",
    ),
    Reference(
        type="chapter",
        citation_key="roe2001",
        author=(Name(family="Roe", given="R.", non_dropping_particle="van"),),
        editor=(Name(family="Poe", given="E."),),
        title="Part",
        container_title="Whole",
        publisher="Press",
        publisher_place="Bern",
        isbn="978-0-7817-6671-5",
        issued=PartialDate(2001),
        url="https://example.org/a?b=c&d=%20",
    ),
)
READ_ONLY = (
    "%0 Journal Article\n%A Doe, Jane\n%T Gout\n%J Nowhere Journal\n%D 2012\n%V 12\n%P 522-528\n\n%0 Book\n%T Whole\n",
    '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records><record><ref-type name="Journal Article">17</ref-type>\n'
    "<contributors><authors><author>Doe, Jane</author></authors></contributors><titles><title>Gout</title></titles>\n"
    "<dates><year>2012</year></dates></record>\n<record><ref-type>6</ref-type><titles><title>Whole</title></titles>"
    "</record></records></xml>\n",
    '<?xml version="1.0"?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//X//EN" "https://example.org/x.dtd">\n'
    '<PubmedArticleSet>\n<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">22904251</PMID><Article>'
    "<Journal><JournalIssue><Volume>12</Volume><PubDate><Year>2012</Year><Month>Aug</Month></PubDate></JournalIssue>"
    "<Title>Nowhere Journal</Title></Journal><ArticleTitle>Gout</ArticleTitle><AuthorList><Author><LastName>Doe"
    "</LastName><ForeName>Jane</ForeName></Author></AuthorList></Article></MedlineCitation></PubmedArticle>\n"
    "</PubmedArticleSet>\n",
)
"""Texts of formats that are not written."""

FRAGMENTS = (
    *HOSTILE_TEXTS, "\n", "\r\n", "\r", "\n\n", "\t", "TY  - JOUR\n", "ER  - \n", "PMID- 1\n", "%0 Book\n", "@article{",
    "@string{a = {b}}", '"}', "{{", "]", "[[", "null", "1e999", "<record>", "</record>", "<![CDATA[", "<!--", "&x;",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>", "<PubmedArticle>", "9" * 30, "0000/00/00", " and ", "\\u0000", "\\ud800",
)  # fmt: skip


def _modules() -> Iterator[tuple[str, ModuleType]]:
    for name in formats.names():
        module = formats.find(name)
        if hasattr(module, "loads"):
            yield name, module


READ = dict(_modules())
SAMPLES = (
    *(
        "".join(formats.find(name).dumps(REFERENCES))
        for name in formats.names()
        if hasattr(formats.find(name), "dumps")
    ),
    *READ_ONLY,
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A sample with pieces cut out, doubled, put elsewhere or put in."""
    text = draw(st.sampled_from(SAMPLES))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(start + draw(st.integers(0, 60)), len(text))
        at = draw(st.integers(0, len(text)))
        match draw(st.sampled_from(["cut", "double", "put", "end", "lines"])):
            case "cut":
                text = text[:start] + text[end:]
            case "double":
                text = text[:at] + text[start:end] + text[at:]
            case "put":
                text = text[:at] + draw(st.sampled_from(FRAGMENTS) | st.text(max_size=5)) + text[at:]
            case "end":
                text = text[:at]
            case "lines":
                text = text.replace("\n", draw(st.sampled_from(["\r\n", "\r", " ", "\n\n"])))
    return text


def lines_of(text: str) -> int:
    return text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1


@pytest.mark.parametrize("name", READ)
@settings(max_examples=60, deadline=None)
@given(mutated() | st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=5), max_size=12).map("".join))
def test_reads_any_text_without_another_error_than_its_own(name: str, text: str) -> None:
    module = READ[name]
    assert module.recognises(text) in (True, False)
    try:
        read = list(module.loads(text))
    except CitelibError as error:
        assert error.message
        return
    assert all(isinstance(one, (Reference, Problem)) for one in read)
    assert [one for one in read if not 1 <= one.line <= lines_of(text)] == []
    problems = [one for one in read if isinstance(one, Problem)]
    assert [one for one in problems if not one.message] == []
    assert sum(len(one.text) for one in problems) <= len(text) + 30 * len(problems)


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("text", ["", " \n\r\n", "\ufeff", "\x00", "\ud800"])
def test_yields_no_reference_for_a_text_that_says_nothing(name: str, text: str) -> None:
    try:
        read = list(READ[name].loads(text))
    except CitelibError:
        return
    assert [one for one in read if isinstance(one, Reference)] == []
    assert not READ[name].recognises(text)


@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize(
    "text", ["{" * 50_000, "[" * 50_000, "<a>" * 50_000, "a " * 100_000, "\n" * 100_000, '"' * 100_000]
)
def test_takes_neither_long_nor_the_stack_for_a_text_that_repeats_itself(name: str, text: str) -> None:
    begin = time.process_time()
    READ[name].recognises(text)
    try:
        assert sum(1 for _ in READ[name].loads(text)) <= lines_of(text) + 1
    except CitelibError as error:
        assert error.message
    assert time.process_time() - begin < 5


def test_recognises_each_sample_as_one_format() -> None:
    assert [(sample[:40], found) for sample in SAMPLES if len(found := formats.recognised(sample)) > 1] == []
    assert {name for sample in SAMPLES for name in formats.recognised(sample)} >= set(READ) - {"biblatex"}
