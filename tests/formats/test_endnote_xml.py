import json
import re
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citelib.article import Problem
from citelib.errors import CitelibError, InputError
from citelib.formats import endnote_xml
from citelib.reference import Name, PartialDate, Reference
from tests import shared_data

ARTICLE = """
<ref-type name="Journal Article">17</ref-type>
<contributors><authors>
  <author><style face="normal" font="default" size="100%">Tufo, A.</style></author>
  <author><style face="normal">Desai, G. J.</style></author>
  <author>Royal College of Nowhere,</author>
</authors><secondary-authors><author>Editor, E.</author></secondary-authors></contributors>
<titles><title><style face="normal">Counts of 10</style><style face="superscript">9</style><style face="normal"> cells
      in <i>gout</i></style></title>
<secondary-title>Nowhere J</secondary-title><alt-title>Nowhere J</alt-title></titles>
<periodical><full-title>Nowhere Journal of Gout</full-title><abbr-1>Nowhere J</abbr-1></periodical>
<pages>522–8</pages><volume>112</volume><number>8 Suppl 1</number><section>522</section>
<keywords><keyword>gout</keyword><keyword><style face="normal">one&#xD;two</style></keyword><keyword/></keywords>
<dates><year>2012</year><pub-dates><date>Aug 3</date></pub-dates></dates>
<isbn>0098-6151 (Print)&#xD;1945-1997</isbn>
<electronic-resource-num>https://doi.org/10.7556/JAOA.2012.112.8.522</electronic-resource-num>
<accession-num>22904251</accession-num><remote-database-name>PubMed</remote-database-name>
<custom2>PMC3096432</custom2><abstract>BACKGROUND: A.&#xD;RESULTS: B.</abstract><notes>read</notes>
<urls><related-urls><url>https://example.org/a</url><url>https://example.org/b</url></related-urls>
<pdf-urls><url>internal-pdf://1.pdf</url></pdf-urls></urls>
<access-date>2018-11-14</access-date><language>eng</language><auth-address>Nowhere</auth-address><misc3>x</misc3>
"""


def exported(*records: str) -> str:
    rows = "".join(f"\n<record>{record}</record>" for record in records)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>{rows}\n</records></xml>\n'


def read(record: str) -> Reference:
    (reference,) = [one for one in endnote_xml.loads(exported(record)) if isinstance(one, Reference)]
    return reference


def test_reads_an_article() -> None:
    assert list(endnote_xml.loads(exported(ARTICLE))) == [
        Reference(
            type="article-journal",
            author=(
                Name(family="Tufo", given="A."),
                Name(family="Desai", given="G. J."),
                Name(literal="Royal College of Nowhere"),
            ),
            editor=(Name(family="Editor", given="E."),),
            title="Counts of 10⁹ cells in gout",
            container_title="Nowhere Journal of Gout",
            container_title_short="Nowhere J",
            volume="112",
            issue="8 Suppl 1",
            page="522-8",
            keyword="gout; one; two",
            issued=PartialDate(2012, 8, 3),
            accessed=PartialDate(2018, 11, 14),
            issn="0098-6151, 1945-1997",
            doi="10.7556/jaoa.2012.112.8.522",
            pmid="22904251",
            pmcid="PMC3096432",
            abstract="BACKGROUND: A.\nRESULTS: B.",
            note="read",
            url="https://example.org/a",
            language="eng",
            extra={
                "endnote": {
                    "auth-address": "Nowhere",
                    "misc3": "x",
                    "urls/pdf-urls/url": "internal-pdf://1.pdf",
                    "urls/related-urls/url": "https://example.org/b",
                }
            },
            line=3,
        )
    ]


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (
            '<ref-type name="Book Section">5</ref-type><contributors><authors><author>A, B</author></authors>'
            "<secondary-authors><author>C, D</author></secondary-authors><tertiary-authors><author>E, F</author>"
            "</tertiary-authors><subsidiary-authors><author>G, H</author></subsidiary-authors></contributors><titles>"
            "<title>Part</title><secondary-title>Whole</secondary-title><tertiary-title>Series</tertiary-title></titles>"
            "<pages>1-2</pages><edition>3rd</edition><pub-location>Bern</pub-location><publisher>P</publisher>"
            "<isbn>978-0-7817-6671-5</isbn><section>7</section><num-vols>2</num-vols>",
            Reference(
                type="chapter",
                author=(Name("A", "B"),),
                editor=(Name("C", "D"),),
                collection_editor=(Name("E", "F"),),
                translator=(Name("G", "H"),),
                title="Part",
                container_title="Whole",
                collection_title="Series",
                page="1-2",
                edition="3rd",
                publisher="P",
                publisher_place="Bern",
                isbn="978-0-7817-6671-5",
                chapter_number="7",
                number_of_volumes="2",
            ),
        ),
        (
            "<ref-type>6</ref-type><titles><title>B</title><secondary-title>S</secondary-title></titles>"
            "<periodical><full-title>S</full-title><abbr-1>S</abbr-1></periodical><pages>xii, 300</pages>"
            "<dates><year>2010</year></dates>",
            Reference(
                type="book",
                title="B",
                collection_title="S",
                number_of_pages="xii, 300",
                issued=PartialDate(2010),
            ),
        ),
        (
            '<ref-type name="Thesis">32</ref-type><titles><title>T</title></titles><publisher>Univ</publisher>'
            "<work-type>PhD</work-type><dates><year>in press</year></dates>",
            Reference(type="thesis", title="T", publisher="Univ", genre="PhD", issued_text="in press"),
        ),
        (
            "<ref-type>27</ref-type><titles><title>R</title></titles><isbn>WHO/12</isbn><label>B1040</label>",
            Reference(type="report", title="R", number="WHO/12", citation_key="B1040"),
        ),
        (
            '<ref-type name="Web Page">12</ref-type><titles><title>W</title></titles>'
            "<urls><web-urls><url>https://example.org</url></web-urls></urls>",
            Reference(type="webpage", title="W", url="https://example.org"),
        ),
        (
            "<ref-type>17</ref-type><titles><title>T</title></titles><user16>PMC6011367</user16>"
            "<accession-num>29937971</accession-num>"
            "<urls><related-urls><url>https://www.ncbi.nlm.nih.gov/pubmed/29937971</url></related-urls></urls>",
            Reference(
                type="article-journal",
                title="T",
                pmid="29937971",
                pmcid="PMC6011367",
                url="https://www.ncbi.nlm.nih.gov/pubmed/29937971",
            ),
        ),
        (
            '<ref-type name="Edited Book">28</ref-type><contributors><authors><author>A, B</author></authors>'
            "</contributors><titles><title>T</title></titles>",
            Reference(
                type="book",
                title="T",
                editor=(Name("A", "B"),),
                extra={"endnote": {"ref-type/@name": "Edited Book", "ref-type": "28"}},
            ),
        ),
    ],
)  # fmt: skip
def test_reads_each_type_by_its_own_fields(record: str, expected: Reference) -> None:
    assert read(record) == expected


def test_reads_the_old_form_with_names_in_capitals() -> None:
    text = (
        "<XML><RECORDS><RECORD><REFERENCE_TYPE>0</REFERENCE_TYPE><REFNUM>1</REFNUM><AUTHORS><AUTHOR>A, B</AUTHOR>"
        "<AUTHOR>C, D</AUTHOR></AUTHORS><YEAR>1999</YEAR><TITLE>T</TITLE><SECONDARY_TITLE>J</SECONDARY_TITLE>"
        "<VOLUME>1</VOLUME><NUMBER>2</NUMBER><PAGES>3-4</PAGES><DATE>May</DATE></RECORD></RECORDS></XML>"
    )
    assert endnote_xml.recognises(text)
    assert list(endnote_xml.loads(text)) == [
        Reference(
            type="article-journal",
            author=(Name("A", "B"), Name("C", "D")),
            issued=PartialDate(1999, 5),
            title="T",
            container_title="J",
            volume="1",
            issue="2",
            page="3-4",
            extra={"endnote": {"refnum": "1"}},
        )
    ]


def test_keeps_what_is_said_of_the_file_and_attributes() -> None:
    record = (
        '<database name="My.enl" path="/x/My.enl">My.enl</database><source-app name="EndNote" version="20.0">EndNote'
        '</source-app><rec-number>7</rec-number><foreign-keys><key app="EN" db-id="z">7</key></foreign-keys>'
        '<ref-type name="Generic">13</ref-type><contributors><authors><author role="chair">A, B</author></authors>'
        "</contributors><dates><year>2010</year><copyright-dates><date>2009</date></copyright-dates></dates>"
    )
    assert read(record).extra == {
        "endnote": {
            "database/@path": "/x/My.enl",
            "database": "My.enl",
            "source-app/@version": "20.0",
            "source-app": "EndNote",
            "rec-number": "7",
            "foreign-keys/key/@app": "EN",
            "foreign-keys/key/@db-id": "z",
            "foreign-keys/key": "7",
            "contributors/authors/author/@role": "chair",
            "dates/copyright-dates/date": "2009",
        }
    }


def test_names_types_that_it_does_not_know() -> None:
    assert list(
        endnote_xml.loads(exported('<ref-type name="Poem">99</ref-type><titles><title>T</title></titles>'))
    ) == [
        Problem(3, "'Poem' is no type of EndNote"),
        Reference(title="T", extra={"endnote": {"ref-type/@name": "Poem", "ref-type": "99"}}),
    ]


def test_takes_indented_lines_for_the_layout_of_the_file() -> None:
    record = (
        "<ref-type>17</ref-type><titles><title>\n    <style>A long\n      title\n    </style>\n  </title></titles>"
        "<abstract>\n      First\n        line.\nSecond line.\n      </abstract>"
    )
    assert (read(record).title, read(record).abstract) == ("A long title", "First line.\nSecond line.")


def test_rejects_a_record_that_says_nothing_of_a_work() -> None:
    record = "<rec-number>7</rec-number><titles><title> </title></titles>"
    assert list(endnote_xml.loads(exported(record))) == [
        Problem(3, "The record says nothing of a work", text=f"<record>{record}</record>")
    ]


def test_reads_what_stands_before_a_cut() -> None:
    text = exported(ARTICLE, ARTICLE)
    cut = text[: text.rindex("<dates>")].rstrip()
    good, problem = endnote_xml.loads(cut)
    assert good == read(ARTICLE)
    rest = cut[cut.rindex("<record>") :]
    assert problem == Problem(25, "The text ends inside this record", text=rest, broken=True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<html><body>Not found</body></html>",
        "<PubmedArticleSet><PubmedArticle/></PubmedArticleSet>",
        '<!DOCTYPE xml [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml><records><record>&a;</record></records></xml>',
        '<!DOCTYPE xml [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><xml><records><record>&b;</record></records></xml>',
    ],
)
def test_refuses_other_texts_and_declared_entities(text: str) -> None:
    with pytest.raises(InputError):
        list(endnote_xml.loads(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (exported(ARTICLE), True),
        (exported(), True),
        ("<records><record><ref-type>17</ref-type></record></records>", True),
        ("<records><record><leader/></record></records>", False),
        ("<PubmedArticleSet/>", False),
        ("TY  - JOUR", False),
        ("", False),
    ],
)
def test_recognises_its_records(text: str, expected: bool) -> None:
    assert endnote_xml.recognises(text) is expected


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_reads_all_line_ends_alike(line_end: str) -> None:
    assert list(endnote_xml.loads(exported(ARTICLE).replace("\n", line_end))) == list(
        endnote_xml.loads(exported(ARTICLE))
    )


@given(st.data())
def test_raises_no_other_error_than_its_own(data: st.DataObject) -> None:
    text = exported(ARTICLE, ARTICLE)
    for _ in range(data.draw(st.integers(1, 3))):
        start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
        text = text[:start] + data.draw(st.text(max_size=5)) + text[min(end, start + 50) :]
    try:
        read = list(endnote_xml.loads(text))
    except CitelibError:
        return
    assert all(isinstance(one, (Reference, Problem)) for one in read)


def interop(name: str) -> list[dict[str, Any]]:
    path = shared_data.articles().parent / "interop" / "pairs" / name
    if not path.is_file():
        pytest.skip(f"there is no {path}")
    pairs: list[dict[str, Any]] = json.loads(path.read_text())
    return pairs


def test_drops_no_word_of_real_exports() -> None:
    for pair in interop("jabref-endnote-xml.json"):
        records = ElementTree.fromstring(pair["input"]).findall("records/record")
        references = [one for one in endnote_xml.loads(pair["input"]) if isinstance(one, Reference)]
        assert len(references) == len(records)
        for record, reference in zip(records, references, strict=True):
            kept = words(str(vars(reference))) | _SAID_OTHERWISE
            for element in record.iter():
                said = [element.text or "", element.tail or ""]
                said += [text for name, text in element.items() if name not in ("face", "font", "size")]
                assert words(" ".join(said)) - kept == set()


_SAID_OTHERWISE = set("17 6 27 Journal Article Book Report Jan Mar Jun 01 Electronic Linking".split())


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.replace("\\n", " ")))
