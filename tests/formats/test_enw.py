import json
from typing import Any

import pytest

from citelib.article import Problem
from citelib.errors import InputError
from citelib.formats import enw
from citelib.reference import Name, PartialDate, Reference

ARTICLE = """%0 Journal Article
%A Tufo, Anthony
%A World Health Organization,
%T Psoas syndrome
%J The Journal of the American Osteopathic Association
%D 2012
%8 Aug
%V 112
%N 8
%P 522-528
%@ 0098-6151
%R 10.7556/JAOA.2012.112.8.522
%X Background.
Results.
%K Adult
Low Back Pain
%M 22904251
%~ PubMed
%U https://example.org/psoas
%[ 2018/11/13
%F tufo2012
%= 20190101
"""


def load(text: str) -> list[Reference]:
    return [found for found in enw.loads(text) if isinstance(found, Reference)]


def test_reads_the_record_of_an_article() -> None:
    assert list(enw.loads(ARTICLE)) == [
        Reference(
            type="article-journal",
            citation_key="tufo2012",
            author=(Name(family="Tufo", given="Anthony"), Name(literal="World Health Organization")),
            title="Psoas syndrome",
            container_title="The Journal of the American Osteopathic Association",
            issued=PartialDate(2012, 8),
            volume="112",
            issue="8",
            page="522-528",
            issn="0098-6151",
            doi="10.7556/jaoa.2012.112.8.522",
            abstract="Background.\nResults.",
            keyword="Adult; Low Back Pain",
            pmid="22904251",
            url="https://example.org/psoas",
            accessed=PartialDate(2018, 11, 13),
            extra={"endnote": {"%=": "20190101"}},
        )
    ]


@pytest.mark.parametrize(
    ("lines", "fields"),
    [
        (["%0 Book", "%E Roe, A", "%C Berlin", "%I Springer", "%7 3rd", "%P 327", "%6 2"],
         {"type": "book", "editor": "Roe", "publisher_place": "Berlin", "publisher": "Springer", "edition": "3rd",
          "number_of_pages": "327", "number_of_volumes": "2"}),
        (["%0 Book", "%E Roe, A", "%Y Poe, B", "%? Doe, C", "%B Notes", "%N 12"],
         {"type": "book", "editor": "Poe", "collection_editor": "Roe", "translator": "Doe", "collection_title": "Notes",
          "collection_number": "12"}),
        (["%0 Book Section", "%B Gout", "%E Roe, A", "%S Joints"],
         {"type": "chapter", "container_title": "Gout", "editor": "Roe", "collection_title": "Joints"}),
        (["%0 Thesis", "%I Harvard", "%9 Thesis"], {"type": "thesis", "publisher": "Harvard", "genre": "Thesis"}),
        (["%0 Report", "%@ WHO/12"], {"type": "report", "number": "WHO/12"}),
        (["%0 Web Page", "%U http://a.org"], {"type": "webpage", "url": "http://a.org"}),
        (["%0", "%J J Gout"], {"type": "article-journal", "container_title": "J Gout"}),
        (["%0 Journal Article", "%O one", "%Z two"], {"type": "article-journal", "note": "one\ntwo"}),
        (["%0 Oddity", "%1 x", "%2 PMC3654245"],
         {"type": "document", "pmcid": "PMC3654245", "extra": {"endnote": {"%0": "Oddity", "%1": "x"}}}),
    ],
)  # fmt: skip
def test_reads_tags_by_type(lines: list[str], fields: dict[str, Any]) -> None:
    (reference,) = load("\n".join((*lines, "%T On joints")))
    found = {field: value for field in Reference.__dataclass_fields__ if (value := getattr(reference, field))}
    roles = {field: names[0].family for field, names in found.items() if isinstance(names, tuple)}
    assert found | roles == fields | {"title": "On joints", "line": 1}


def test_reads_records_of_refer_which_have_no_type() -> None:
    text = "%A Roe, A\n%T One\n%J J Gout\n\n%T Two\n%B Gout\n\n\n%T Three\n%I Springer\n"
    assert [(one.type, one.title, one.line) for one in load(text)] == [
        ("article-journal", "One", 1),
        ("chapter", "Two", 5),
        ("book", "Three", 9),
    ]


def test_rejects_records_that_say_too_little_and_keeps_stray_text() -> None:
    assert list(enw.loads("Export\n%0 Journal Article\n%0 Book\n%T One\n")) == [
        Problem(1, "left out what is not part of a record: Export", note=True, text="Export"),
        Problem(2, "the record says nothing of a work", text="%0 Journal Article"),
        Reference(type="book", title="One"),
    ]
    assert list(enw.loads("%A Roe, A")) == [
        Problem(1, "the record has neither a type (%0) nor a title (%T)", text="%A Roe, A")
    ]


def test_says_what_it_did_not_understand_before_the_reference() -> None:
    found = list(enw.loads("%0 Oddity\n%T One\n%D soon\n%F roe\n"))
    assert [(one.line, one.message, one.key) for one in found if isinstance(one, Problem)] == [
        (1, "'Oddity' is no type of EndNote", "roe"),
        (1, "no year can be read from 'soon'", "roe"),
    ]
    assert isinstance(found[-1], Reference)


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_reads_all_line_endings(ends: str) -> None:
    text = "\ufeff" + ARTICLE.replace("\n", ends)
    assert enw.recognises(text)
    assert load(text) == load(ARTICLE)


@pytest.mark.parametrize(
    "text", ["", "Plain words.", "<html></html>", "% a comment\n\\begin{document}\n", "TY  - JOUR\nER  - "]
)
def test_a_text_without_records_is_neither_recognised_nor_read(text: str) -> None:
    assert not enw.recognises(text)
    with pytest.raises(InputError):
        list(enw.loads(text))


@pytest.mark.parametrize("text", [ARTICLE, "%0 Book\n", "%A testA", "\n%T One\n%J J Gout\n\n%T Two\n"])
def test_recognises_records_by_their_tags(text: str) -> None:
    assert enw.recognises(text)


@pytest.mark.parametrize(
    "text",
    [
        "%0 Book\n%X " + "long " * 400_000,
        "%0 Book\n%T x\n" + "no tag\n" * 100_000,
        "%0 Book\n" * 50_000,
        "%0 Book\n%T x\n" + "".join(f"%1 {at}\n" for at in range(50_000)),
        "%T x\n\n" * 10_000,
        "junk\n" * 100_000 + "%0 Book\n%T x\n",
    ],
)
def test_takes_time_in_proportion_to_the_text(text: str) -> None:
    assert list(enw.loads(text))


def test_keeps_every_value_of_a_record_as_json_can_hold_it() -> None:
    (reference,) = load(ARTICLE + "%1 a\n%1 b\n%J Another\n")
    assert json.loads(json.dumps(reference.extra)) == {
        "endnote": {"%=": "20190101", "%1": ["a", "b"], "%J": "Another"},
    }
