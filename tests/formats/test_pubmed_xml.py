import html
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citelib.article import Problem
from citelib.errors import CitelibError, InputError
from citelib.formats import nbib, pubmed_xml
from citelib.reference import Name, PartialDate, Reference
from tests import shared_data
from tests.formats.medline.works import ARTICLE, ARTICLE_XML, CHAPTER, CHAPTER_XML, bibtex_entries, folded, texts_of


def read(text: str) -> list[Reference]:
    """The references of a text that has no problems."""
    found = list(pubmed_xml.loads(text))
    assert [one for one in found if isinstance(one, Problem)] == []
    return [one for one in found if isinstance(one, Reference)]


def one(text: str) -> Reference:
    (reference,) = read(text)
    return reference


def article(content: str, publication: str = "") -> str:
    return (
        f"<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID>{content}</MedlineCitation>"
        f"<PubmedData>{publication}</PubmedData></PubmedArticle></PubmedArticleSet>"
    )


def without_own_extra(reference: Reference) -> Reference:
    return replace(reference, extra={name: kept for name, kept in reference.extra.items() if name != "pubmed-xml"})


def interop() -> Path:
    return shared_data.articles().parent / "interop"


def files() -> list[tuple[str, int]]:
    """The texts of the real files, and how many records each has."""
    manifest = json.loads((interop() / "manifest.json").read_text("utf-8"))
    listed = [(interop() / file["file"], file["records"]) for file in manifest if file["format"] == "pubmedxml"]
    return [(path.read_text("utf-8"), count) for path, count in listed]


def pairs() -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads((interop() / "pairs" / "jabref-medline-xml.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize(
    ("in_xml", "in_medline"),
    [(ARTICLE_XML, ARTICLE), (CHAPTER_XML, CHAPTER.replace("STAT- Publisher\n", ""))],  # NLM gives books this status
    ids=["article", "chapter"],
)
def test_means_the_same_as_the_medline_record(in_xml: str, in_medline: str) -> None:
    (expected,) = nbib.loads(in_medline)
    assert without_own_extra(one(in_xml)) == expected


def test_keeps_what_medline_has_no_tag_for() -> None:
    assert one(ARTICLE_XML).extra["pubmed-xml"] == {
        "Cites": "Old Walk J. 1999;1:1-2. PMID: 99",
        "Reference": "Old A. Old walks. Old Walk J. 1999;1:1-2. [pubmed: 99]",
        "MedlineCitation@IndexingMethod": "Curated",
        "MedlineCitation/Article@PubModel": "Print-Electronic",
        "MedlineCitation/Article/Journal/JournalIssue@CitedMedium": "Internet",
        "MedlineCitation/Article/PublicationTypeList/PublicationType@UI": ["D016428", "D016449"],
        "MedlineCitation/ChemicalList/Chemical/NameOfSubstance@UI": "D019207",
        "MedlineCitation/MeshHeadingList/MeshHeading/DescriptorName@UI": ["D000058", "D006801"],
        "MedlineCitation/MeshHeadingList/MeshHeading/QualifierName@UI": ["Q000517", "Q000706"],
    }


def test_keeps_unknown_elements_and_attributes() -> None:
    reference = one(article('<ArticleTitle Case="1">Lost</ArticleTitle><New a="b">c<D>e</D></New>f'))
    assert reference == Reference(
        pmid="1",
        extra={
            "pubmed-xml": {
                "MedlineCitation": "f",
                "MedlineCitation/ArticleTitle@Case": "1",
                "MedlineCitation/ArticleTitle": "Lost",
                "MedlineCitation/New@a": "b",
                "MedlineCitation/New": "c",
                "MedlineCitation/New/D": "e",
            }
        },
    )


def test_labelled_parts_of_an_abstract_are_paragraphs() -> None:
    text = article(
        "<Article><Abstract><AbstractText Label='AIM' NlmCategory='OBJECTIVE'>To walk.</AbstractText>"
        "<AbstractText Label='UNLABELLED'>We <b>fell</b>.</AbstractText></Abstract></Article>"
    )
    assert one(text).abstract == "AIM: To walk.\nWe fell."


@pytest.mark.parametrize(
    ("date", "printed"),
    [
        ("<Year>2012</Year><Month>Aug</Month><Day>09</Day>", "2012 Aug 9"),
        ("<Year>2012</Year><Month>08</Month>", "2012 Aug"),
        ("<Year>2012</Year><Season>Spring</Season>", "2012 Spring"),
        ("<MedlineDate>2011 Dec-2012 Jan</MedlineDate>", "2011 Dec-2012 Jan"),
    ],
)
def test_reads_dates_as_medline_prints_them(date: str, printed: str) -> None:
    text = article(f"<Article><Journal><JournalIssue><PubDate>{date}</PubDate></JournalIssue></Journal></Article>")
    (expected,) = nbib.loads(f"PMID- 1\nDP  - {printed}\n")
    assert one(text) == expected


def test_pages_are_those_of_medline_else_the_first_and_the_last() -> None:
    both = "<StartPage>25</StartPage><EndPage>138</EndPage>"
    texts = [both, f"{both}<MedlinePgn>25-138</MedlinePgn>", "<MedlinePgn>e0123456</MedlinePgn>"]
    found = [one(article(f"<Article><Pagination>{pages}</Pagination></Article>")) for pages in texts]
    assert [(reference.page, reference.number, reference.extra) for reference in found] == [
        ("25-138", "", {}),
        ("25-138", "", {}),
        ("", "e0123456", {}),
    ]


def test_an_identifier_that_is_marked_as_wrong_is_kept_but_not_believed() -> None:
    reference = one(article("<Article><ELocationID EIdType='doi' ValidYN='N'>10.1000/x</ELocationID></Article>"))
    assert (reference.doi, reference.extra["pubmed-xml"]["MedlineCitation/Article/ELocationID"]) == ("", "10.1000/x")


def test_a_list_of_authors_may_be_incomplete() -> None:
    names = "<Author><LastName>Rao</LastName><ForeName>Amit K</ForeName></Author>"
    reference = one(article(f"<Article><AuthorList CompleteYN='N'>{names}</AuthorList></Article>"))
    assert reference == Reference(pmid="1", author=(Name("Rao", "Amit K"),), author_et_al=True)


def test_reads_a_book() -> None:
    text = re.sub(r"<ArticleTitle.*?</ArticleTitle>", "", CHAPTER_XML)
    reference = one(text)
    assert (reference.type, reference.title, reference.container_title) == ("book", "Walking Reviews(®)", "")
    assert reference.extra["nbib"]["PT"] == ["Review", "Book"]


def test_reads_citations_without_a_pubmed_article_around_them() -> None:
    text = re.sub(r"</?PubmedArticle>|<PubmedData>.*</PubmedData>", "", ARTICLE_XML, flags=re.DOTALL)
    assert one(text.replace("PubmedArticleSet", "MedlineCitationSet")).pmid == "12345678"


def test_reads_a_page_of_pubmed_that_shows_xml() -> None:
    shown = html.escape(ARTICLE_XML[ARTICLE_XML.index("<PubmedArticle>") : ARTICLE_XML.index("</PubmedArticleSet>")])
    page = f"<html><body><pre>{shown}</pre></body></html>"
    assert pubmed_xml.recognises(page) and read(page) == read(ARTICLE_XML)


def test_a_declared_encoding_does_not_count() -> None:
    text = ARTICLE_XML.replace('<?xml version="1.0" ?>', '<?xml version="1.0" encoding="UTF-16"?>')
    assert read(text) == read(ARTICLE_XML)


def test_says_where_each_record_begins() -> None:
    text = (
        "<PubmedArticleSet>\n"
        + "<PubmedArticle>\n<MedlineCitation><PMID>1</PMID></MedlineCitation></PubmedArticle>\n" * 2
    )
    assert [reference.line for reference in read(f"{text}</PubmedArticleSet>")] == [2, 4]


def test_a_record_that_says_nothing_is_rejected() -> None:
    text = "<PubmedArticleSet><PubmedArticle> <A>wrong</A></PubmedArticle></PubmedArticleSet>"
    assert list(pubmed_xml.loads(text)) == [
        Problem(
            1,
            "The record says nothing that PubMed's XML provides for",
            text="<PubmedArticle> <A>wrong</A></PubmedArticle>",
        )
    ]


def test_deleted_records_are_notes() -> None:
    deleted = "<DeleteCitation><PMID>7</PMID><PMID>8</PMID></DeleteCitation>"
    text = (
        f"<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID></MedlineCitation></PubmedArticle>{deleted}"
    )
    assert list(pubmed_xml.loads(f"{text}</PubmedArticleSet>"))[1] == Problem(
        1, "NLM deleted these records: 7, 8", note=True, text=deleted
    )


def test_a_truncated_record_is_rejected_with_its_text() -> None:
    text = ARTICLE_XML[: ARTICLE_XML.index("<Abstract>")]
    first, *others = pubmed_xml.loads(text)
    assert isinstance(first, Problem) and first.rejected and first.line == 4 and not others
    assert first.text == text[text.index("<PubmedArticle>") :].strip()


def test_a_record_of_50_000_nested_elements_is_rejected() -> None:
    (problem,) = pubmed_xml.loads(article("<a>" * 50_000 + "</a>" * 50_000))
    assert isinstance(problem, Problem) and problem.rejected


@pytest.mark.parametrize(
    "declaration", ['<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">', '<!ENTITY a SYSTEM "file:///etc/hostname">']
)
def test_refuses_entities(declaration: str) -> None:
    with pytest.raises(InputError, match="entity"):
        list(pubmed_xml.loads(f"<!DOCTYPE PubmedArticleSet [{declaration}]>{article('<Note>&b;</Note>')}"))


@pytest.mark.parametrize(
    ("text", "seems"),
    [
        ("<eSearchResult><Count>1</Count></eSearchResult>", "the PMIDs that a search found"),
        ("<?xml version='1.0'?><eSummaryResult><DocSum/></eSummaryResult>", "summaries"),
        ("<eFetchResult><ERROR>ID list is empty!</ERROR></eFetchResult>", "a message of EFetch"),
        ("<PubmedArticleSet></PubmedArticleSet>", "the set is empty"),
        ("<article><front/></article>", "its root is <article>"),
        ("<html><body>Bad gateway</body></html>", "a page in HTML"),
        (ARTICLE, "it is no XML"),
        ("", "it is empty"),
    ],
)
def test_refuses_what_holds_no_article_and_says_what_it_is(text: str, seems: str) -> None:
    with pytest.raises(InputError, match=seems):
        list(pubmed_xml.loads(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ARTICLE_XML, True),
        (CHAPTER_XML, True),
        ("<PubmedBookArticle/>", True),
        ("<eSearchResult/>", True),
        ("<xml><records/></xml>", False),
        ("<article/>", False),
        (ARTICLE, False),
        ("Falls are <PubmedArticle> frequent.", False),
        ("", False),
    ],
)
def test_recognises_pubmeds_xml_by_its_root(text: str, expected: bool) -> None:
    assert pubmed_xml.recognises(text) is expected


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_damaged_text_is_read_or_refused(data: st.DataObject) -> None:
    text = data.draw(st.sampled_from((ARTICLE_XML, CHAPTER_XML)))
    marks = ("<", ">", "&x;", "</PubmedArticle>", "<PubmedArticle>", "]]>", "<PMID>")
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        new = data.draw(st.text(max_size=6) | st.sampled_from(marks))
        text = text[:at] + new + text[at + data.draw(st.integers(0, 40)) :]
    assert pubmed_xml.recognises(text) in (True, False)
    try:
        found = list(pubmed_xml.loads(text))
    except CitelibError:
        return
    assert all(isinstance(one, (Reference, Problem)) for one in found)


def test_reads_the_records_of_real_files() -> None:
    for text, count in files():
        found = read(text)
        assert (len(found), pubmed_xml.recognises(text)) == (count, True)
        assert list(nbib.loads("".join(nbib.dumps(found)))) == [without_own_extra(reference) for reference in found]


def test_finds_every_value_of_real_files_again() -> None:
    """But for numbers of less than three digits, which are parts of dates, and for attributes that say yes or no."""
    for text, _ in files():
        records = [record for record in ElementTree.fromstring(text) if record.tag.startswith("Pubmed")]
        for record, reference in zip(records, read(text), strict=True):
            searched = texts_of(reference).replace(" ", "")
            lost = [value for value in _values(record) if folded(value).replace(" ", "") not in searched]
            assert lost == []


def _values(record: Element) -> Iterator[str]:
    for element in record.iter():
        attributes = {name: value for name, value in element.attrib.items() if not name.endswith("YN")}
        attributes.pop("RefType", None)
        for value in (*attributes.values(), element.text or "", element.tail or ""):
            if len(folded(value)) > 2 and value not in _SAID_BY_TAGS and not value.isdigit():
                yield value


_SAID_BY_TAGS = frozenset(
    """
    Electronic Print UNLABELLED doi pii pubmed pmc medline entrez mid
    Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
    """.split()
) | {"Journal Article"}


def test_means_what_jabref_reads() -> None:
    compared = {
        "journal": "container_title",
        "volume": "volume",
        "issue": "issue",
        "doi": "doi",
        "pmid": "pmid",
        "publisher": "publisher",
        "publocation": "publisher_place",
        "isbn": "isbn",
    }
    for pair in pairs():
        found = list(pubmed_xml.loads(pair["input"]))
        references = [one for one in found if isinstance(one, Reference)]
        if "Malformed" in pair["name"] or "Minimal" in pair["name"]:
            assert [one.rejected for one in found if isinstance(one, Problem)] == [True] and not references
            continue
        for reference, fields in zip(references, bibtex_entries(pair["expected_bib"]), strict=True):
            assert {key: getattr(reference, name) for key, name in compared.items() if key in fields} == {
                key: fields[key].lower() if key == "doi" else fields[key] for key in compared if key in fields
            }, pair["name"]
            assert str(reference.year or "") == fields.get("year", ""), pair["name"]
            if fields.get("month") in ("jul", "dec", "may", "feb"):
                assert reference.issued and reference.issued.month, pair["name"]
            title = fields.get("article", fields.get("title", "")).removesuffix(".")
            assert reference.title == title, pair["name"]
            assert len(reference.author) == len([name for name in fields.get("author", "").split(" and ") if name]) or (
                "Keyword" in pair["name"]  # JabRef lists the person whom the article is about as its author
            )


def test_a_publication_date_has_a_type_of_its_own() -> None:
    dates = "".join(
        f"<ArticleDate DateType='{kind}'><Year>201{at}</Year></ArticleDate>"
        for at, kind in enumerate(("Electronic", "X"))
    )
    reference = one(article(f"<Article>{dates}</Article>"))
    assert reference.available == PartialDate(2010)
    assert reference.extra["pubmed-xml"] == {
        "MedlineCitation/Article/ArticleDate@DateType": "X",
        "MedlineCitation/Article/ArticleDate/Year": "2011",
    }
