import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from citelib.article import Problem
from citelib.errors import CitelibError, InputError
from citelib.formats import find, nbib
from citelib.formats.medline.kinds import OFFICIAL
from citelib.reference import Name, PartialDate, Reference
from tests import shared_data
from tests.formats.medline.strategies import sayable
from tests.formats.medline.works import ARTICLE, CHAPTER, bibtex_entries, folded, texts_of
from tests.formats.strategies import references

HIP = "Hip Clinic, Oslo, Norway."


def read(text: str) -> list[Reference]:
    """The references of a text that has no problems."""
    found = list(nbib.loads(text))
    assert [one for one in found if isinstance(one, Problem)] == []
    return [one for one in found if isinstance(one, Reference)]


def one(text: str) -> Reference:
    (reference,) = read(text)
    return reference


def interop() -> Path:
    return shared_data.articles().parent / "interop"


def files() -> list[tuple[str, int]]:
    """The texts of the real files, and how many records each has."""
    manifest = json.loads((interop() / "manifest.json").read_text("utf-8"))
    listed = [(interop() / file["file"], file["records"]) for file in manifest if file["format"] == "nbib"]
    return [(path.read_text("utf-8"), count) for path, count in listed]


def pairs(name: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads((interop() / "pairs" / f"{name}.json").read_text("utf-8"))
    return found


def test_reads_every_field_of_an_article() -> None:
    assert one(ARTICLE) == Reference(
        type="article-journal",
        title="Walking after a fall: a study of β-carotene in 1,204 people with ≤ 2 risk factors and pain of the hip",
        container_title="Journal of walking (Chicago, Ill.)",
        container_title_short="J Walk",
        volume="112",
        issue="8 Suppl 1",
        page="522-8",
        publisher_place="United States",
        language="eng, fre",
        abstract="People fall. We asked why.",
        keyword="hip; walking",
        issn="1945-1997, 0098-6151",
        doi="10.1000/walk.2012.01",
        pmid="12345678",
        pmcid="PMC3096432",
        issued=PartialDate(2012, 8),
        issued_end=PartialDate(2012, 9),
        available=PartialDate(2012, 7, 16),
        author=(
            Name("Maurer", "Calvin R", "Jr"),
            Name("Berg", "Anna Maria", non_dropping_particle="van der"),
            Name(literal="Walking Study Group"),
            Name("Selvamani"),
        ),
        editor=(Name("Ng", "Ada"),),
        extra={
            "nbib": {
                "OWN": "NLM",
                "STAT": "MEDLINE",
                "DCOM": "20130105",
                "LR": "20220408",
                "IS": ["1945-1997 (Electronic)", "0098-6151 (Print)", "0098-6151 (Linking)"],
                "LID": ["10.1000/Walk.2012.01 [doi]", "W12-01 [pii]"],
                "CI": "Copyright 2012 The Walkers.",
                "AUID": "ORCID: 0000-0001-2345-6789",
                "AD": ["Department of Walking, University of Genève, Switzerland.", HIP, HIP],
                "AD of": "1 1 2",
                "SI": "ClinicalTrials.gov/NCT00000001",
                "GR": "R01 AG000001/AG/NIA NIH HHS/United States",
                "PT": ["Journal Article", "Randomized Controlled Trial"],
                "JID": "7503065",
                "RN": "01YAE03M7J (beta Carotene)",
                "SB": "IM",
                "CIN": "J Walk. 2012 Oct;112(10):600. PMID: 12345999",
                "ECI": "J Walk. 2014 Jan;114(1):9. doi: 10.1000/walk.2014.09. PMID: 12346999",
                "MH": ["*Accidental Falls/prevention & control/*statistics & numerical data", "Humans"],
                "MID": "NIHMS000001",
                "OTO": "NOTNLM",
                "FIR": "Rao, Amit",
                "IR": "Rao A",
                "IRAD": "Pune, India.",
                "COIS": "None.",
                "EDAT": "2012/07/17 06:00",
                "MHDA": "2013/01/06 06:00",
                "CRDT": "2012/07/17 06:00",
                "PHST": [
                    "2012/01/02 00:00 [received]",
                    "2012/07/17 06:00 [pubmed]",
                    "2013/01/06 06:00 [medline]",
                    "2012/07/17 06:00 [entrez]",
                ],
                "AID": ["W12-01 [pii]", "10.1000/Walk.2012.01 [doi]"],
                "PST": "ppublish",
            }
        },
    )


def test_reads_every_field_of_a_chapter() -> None:
    assert one(CHAPTER) == Reference(
        type="chapter",
        title="Falls",
        container_title="Walking Reviews(®)",
        collection_title="Reviews of Everything",
        publisher="University of Walking",
        publisher_place="Seattle (WA)",
        language="eng",
        abstract="All about falls.",
        isbn="978-0-7817-6671-5",
        pmid="20301000",
        issued=PartialDate(1993),
        available=PartialDate(2009, 6, 30),
        updated=PartialDate(2019, 4, 4),
        author=(Name("Li", "Bo"),),
        editor=(Name("Ng", "Ada"),),
        extra={
            "nbib": {
                "STAT": "Publisher",
                "AD": "Oslo.",
                "PT": ["Review", "Book Chapter"],
                "EDAT": "2019/04/04 00:00",
                "CRDT": "2019/04/04 00:00",
                "PHST": ["2019/04/04 00:00 [pubmed]", "2019/04/04 00:00 [entrez]"],
                "AID": "NBK7000 [bookaccession]",
            }
        },
    )


@pytest.mark.parametrize("text", [ARTICLE, CHAPTER], ids=["article", "chapter"])
def test_writes_a_record_as_it_came(text: str) -> None:
    lines = sorted(" ".join("".join(nbib.dumps(read(text))).split("\n      ")).split("\n"))
    expected = sorted(" ".join(text.split("\n      ")).split("\n"))
    assert [line for line in expected if line not in lines] == (["TI  - Falls"] if text == CHAPTER else [])


def test_reads_what_eric_writes() -> None:
    article, report = read(
        "\r\nOWN - ERIC\r\nTI  - Learning to Walk\r\nAU  - van Groen, Maaike M.\r\nOT  - Walking\r\nOT  - Learning\r\n"
        "JT  - Journal of Steps\r\nSO  - v9 n2 p1-9 Apr 2019\r\nAID - http://dx.doi.org/10.1000/S11-9\r\n"
        "OID - EJ1000001\r\nVI  - 9\r\nIP  - 2\r\nPG  - 1-9\r\nDP  - Apr 2019\r\n"
        "LID - http://eric.ed.gov/?id=EJ1000001\r\nISSN - EISSN-0098-6151\r\nLA  - English\r\n"
        "PT  - Journal Articles\r\nPT  - Reports - Research\r\n\r\n"
        "OWN - ERIC\r\nTI  - Steps. Brief 16\r\nJT  - Walk Press\r\nOID - ED1000002\r\nDP  - 2017\r\n"
        "PT  - Reports - Research\r\n"
    )
    assert article == Reference(
        type="article-journal",
        title="Learning to Walk",
        container_title="Journal of Steps",
        volume="9",
        issue="2",
        page="1-9",
        issued=PartialDate(2019, 4),
        author=(Name("Groen", "Maaike M.", non_dropping_particle="van"),),
        keyword="Walking; Learning",
        language="English",
        issn="0098-6151",
        doi="10.1000/s11-9",
        url="http://eric.ed.gov/?id=EJ1000001",
        extra={
            "nbib": {
                "OWN": "ERIC",
                "SO": "v9 n2 p1-9 Apr 2019",
                "AID": "http://dx.doi.org/10.1000/S11-9",
                "OID": "EJ1000001",
                "DP": "Apr 2019",
                "LID": "http://eric.ed.gov/?id=EJ1000001",
                "ISSN": "EISSN-0098-6151",
                "PT": ["Journal Articles", "Reports - Research"],
                "AU": "van Groen, Maaike M.",
            }
        },
    )
    assert (report.type, report.publisher, report.container_title) == ("report", "Walk Press", "")
    assert read("".join(nbib.dumps([article, report]))) == [article, report]


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_reads_all_line_ends(ends: str) -> None:
    assert read((ARTICLE + CHAPTER).replace("\n", ends)) == read(ARTICLE + CHAPTER)


def test_reads_a_page_of_pubmed_that_was_saved_as_html() -> None:
    shown = ARTICLE.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "&#13;\n")
    page = f'<!DOCTYPE html>\n<html><body>\n<pre class="article-details">{shown}</pre>\n</body></html>'
    assert read(page) == read(ARTICLE) and one(page).line == 3


def test_reads_a_text_that_is_indented_as_a_whole() -> None:
    assert read("".join(f"\n    {line}" for line in (ARTICLE + CHAPTER).split("\n"))) == read(ARTICLE + CHAPTER)


def test_a_dash_in_an_abstract_is_no_page_of_html() -> None:
    text = "PMID- 1\nTI  - Falls in <pre> and </pre>.\n\nPMID- 2\n"
    assert [reference.pmid for reference in read(text)] == ["1", "2"]


def test_joins_lines_of_a_tag_that_one_record_has_several_times() -> None:
    reference = one("PMID- 1\nAB  - Old.\nAB  - New.\nGN  - One.\nGN  - Two.\nLA  - eng\nLA  - ger\nVI  - 1\nVI  - 2\n")
    assert reference == Reference(
        pmid="1",
        abstract="Old.\nNew.",
        note="One.\nTwo.",
        language="eng, ger",
        volume="1",
        extra={"nbib": {"VI": ["1", "2"]}},
    )


def test_keeps_what_a_field_cannot_hold_whole() -> None:
    text = (
        "PMID- 12 see\nPMC - 3096432\nDP  - 2012 Aug 09\nDEP - 2012 Jul\nTI  - [Falls].\nPG  - 1–2\nOT  - *hip\n"
        "ISBN- ISBN 978-0-7817-6671-5\nLID - nothing [doi]\nPST - aheadofprint\n"
    )
    assert one(text) == Reference(
        title="Falls",
        page="1-2",
        keyword="hip",
        isbn="978-0-7817-6671-5",
        pmid="12",
        pmcid="PMC3096432",
        issued=PartialDate(2012, 8, 9),
        available=PartialDate(2012, 7),
        status="aheadofprint",
        extra={
            "nbib": {
                "PMID": "12 see",
                "PMC": "3096432",
                "DP": "2012 Aug 09",
                "DEP": "2012 Jul",
                "TI": "[Falls].",
                "PG": "1–2",
                "OT": "*hip",
                "ISBN": "ISBN 978-0-7817-6671-5",
                "LID": "nothing [doi]",
            }
        },
    )


def test_an_electronic_article_number_is_no_page() -> None:
    text = "".join(f"PMID- 1\nPG  - {pages}\n\n" for pages in ("e0123456", "CD001234", "e86", "V4", "10", "e12-e19"))
    assert [(reference.number, reference.page) for reference in read(text)] == [
        ("e0123456", ""),
        ("CD001234", ""),
        ("", "e86"),
        ("", "V4"),
        ("", "10"),
        ("", "e12-e19"),
    ]


def test_each_reference_is_one_record_even_without_pmid() -> None:
    assert "".join(nbib.dumps([Reference(), Reference(type="book", title="Falls", edition="2nd")])) == (
        "PMID- \n\nPMID- \nTI  - Falls.\nBTI - Falls\nEN  - 2nd\nPT  - Book\n\n"
    )
    assert "".join(nbib.dumps([])) == ""


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(sayable(), min_size=1, max_size=2))
def test_reads_back_what_it_writes_if_medline_can_say_it(written: list[Reference]) -> None:
    assert list(nbib.loads("".join(nbib.dumps(written)))) == written


def _extra() -> st.SearchStrategy[dict[str, Any]]:
    tags = st.sampled_from("PMID TY ER TI AU FAU AD XX SO DP LID AID PT IS AB BTI KW".split()) | st.text(max_size=5)
    texts = st.text(max_size=10) | st.sampled_from(("a\nPMID- 5", "\n\nPMID- 6\n", "et al.", "TY  - JOUR", "1 e1 99"))
    values: st.SearchStrategy[Any] = texts | st.lists(texts | st.integers(), max_size=3) | st.none()
    return st.fixed_dictionaries({"nbib": st.dictionaries(tags | st.just("AD of"), values, max_size=5)})


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(references(), _extra()), min_size=1, max_size=3))
def test_no_value_adds_or_breaks_a_record(written: list[tuple[Reference, dict[str, Any]]]) -> None:
    hostile = [replace(reference, extra=extra) for reference, extra in written]
    text = "".join(nbib.dumps(hostile))
    text.encode()
    found = list(nbib.loads(text))
    assert [type(reference) for reference in found] == [Reference] * len(hostile)
    assert len(re.findall(r"(?m)^PMID", text)) == len(hostile)


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(max_size=80)
    | st.lists(
        st.sampled_from(
            ("PMID- 1", "TI-", "", "      x", "AU  - A B", "TY  - JOUR", "x", "AD  - z", "ED  - et al", "<pre>")
        )
    ).map("\n".join)
)
def test_any_text_is_read_or_refused(text: str) -> None:
    _read_or_refuse(text)


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_any_damaged_record_is_read_or_refused(data: st.DataObject) -> None:
    text = ARTICLE + CHAPTER
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        text = text[:at] + data.draw(st.text(max_size=6)) + text[at + data.draw(st.integers(0, 40)) :]
    _read_or_refuse(text)


def _read_or_refuse(text: str) -> None:
    assert nbib.recognises(text) in (True, False)
    try:
        found = list(nbib.loads(text))
    except CitelibError:
        return
    assert all(isinstance(one, (Reference, Problem)) for one in found)


def test_a_hundred_thousand_broken_lines_are_one_problem() -> None:
    problem, reference = nbib.loads("PMID- 1\nTI  - a\n" + "broken\n" * 100_000)
    assert isinstance(problem, Problem) and "(as on 99999 more of this record)" in problem.message
    assert isinstance(reference, Reference) and len(reference.title) == 700_001


def test_a_field_may_have_any_length() -> None:
    words = "word " * 500_000
    assert one(f"PMID- 1\nAB  - {words}\nTI  - [{'[]' * 100_000}].\n").abstract == words.strip()


@pytest.mark.parametrize(
    ("text", "seems"),
    [
        ("", "it is empty"),
        (" \n", "it is empty"),
        ("<!DOCTYPE html><html><body>Bad gateway</body></html>", "it is a page in HTML"),
        ("<records/>", "it seems to be XML"),
        ("@article{a, title={b}}", "it seems to be BibTeX"),
        ("TY  - JOUR\nTI  - Falls\nER  - \n", "it seems to be RIS"),
        ("Falls are frequent.", "no line begins with one of its tags"),
    ],
)
def test_refuses_other_texts_and_says_what_they_are(text: str, seems: str) -> None:
    with pytest.raises(InputError, match=seems):
        list(nbib.loads(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ARTICLE, True),
        (CHAPTER, True),
        ("\n\nOWN - ERIC\nTI  - Falls\nAU  - Rao, A\n", True),
        ("PMID-22664220\nPT  - Technical Report\n", True),
        ("PMC -22664230\nTI-\nDP  - 2013\n", True),
        ("<html><pre>\nPMID- 1\nOWN - NLM\n</pre></html>", True),
        ("TY  - JOUR\nTI  - Falls\nAU  - Rao, A\nVL  - 1\nDP  - NLM\nER  - \n", False),
        ("TY  - JOUR\nTI  - Falls\nER  - \n\nPMID- 1\nOWN - NLM\n", False),
        ("VN  - Ovid Technologies\nDB  - MEDLINE\nTI  - Falls\nSO  - J Walk\n", False),
        ("Rao A. Falls. J Walk. 2012.\nPMID- 22904251\n", False),
        ("%0 Journal Article\n%T Falls\n", False),
        ("", False),
    ],
)
def test_recognises_medline_by_its_tags(text: str, expected: bool) -> None:
    assert nbib.recognises(text) is expected


def test_no_other_format_takes_it_for_its_own() -> None:
    for name in ("ris", "csl-json", "bibtex", "pubmed-xml"):
        recognises = getattr(find(name), "recognises", None)
        assert recognises is None or not recognises(ARTICLE), name


def test_reads_the_records_of_real_files() -> None:
    for text, count in files():
        found = read(text)
        assert (len(found), nbib.recognises(text)) == (count, True)
        assert list(nbib.loads("".join(nbib.dumps(found)))) == found


def test_finds_every_value_of_real_files_again() -> None:
    for text, _ in files():
        for lines, reference in zip(_printed(text), read(text), strict=True):
            searched = texts_of(reference)
            lost = [line for line in lines if not _is_found(*line, searched, reference)]
            assert lost == []


def _printed(text: str) -> Iterator[list[tuple[str, str]]]:
    """The tags and values of each record, read in the plainest way."""
    for record in re.split(r"\n\n(?=PMID)", text.strip()):
        whole = re.sub(r"\s*\n {6}", " ", record)
        yield [(line[:4].strip(), line[6:].strip()) for line in whole.split("\n") if line[6:].strip()]


def _is_found(tag: str, value: str, searched: str, reference: Reference) -> bool:
    if tag in ("AU", "ED"):
        names = (
            f"{name.non_dropping_particle} {name.family}{name.literal}" for name in reference.author + reference.editor
        )
        return any(folded(value).startswith(folded(name)) for name in names)
    if tag == "PT" and value == OFFICIAL.get(reference.type):
        return True
    if tag == "DP":
        return str(reference.year) in value
    value = value.removesuffix(" [doi]")
    return folded(value) in searched or folded(value).replace(" ", "") in searched.replace(" ", "")


_OF_BIBTEX = {
    "title": "title",
    "journal": "container_title",
    "volume": "volume",
    "issue": "issue",
    "pages": "page",
    "pmid": "pmid",
    "edition": "edition",
    "address": "publisher_place",
}


def test_means_what_jabref_reads() -> None:
    for pair in [*pairs("jabref-nbib"), *pairs("jabref-medline-plain")]:
        found = [one for one in nbib.loads(pair["input"]) if isinstance(one, Reference)]
        if pair["expected_bib"] is None:
            assert len(found) == 7
            continue
        for reference, wanted in zip(found, bibtex_entries(pair["expected_bib"]), strict=True):
            wanted["title"] = wanted.get("title", "").removesuffix(".")
            wanted["pmid"] = wanted.get("pmid", "").split(" ")[0]
            compared = {key: name for key, name in _OF_BIBTEX.items() if wanted.get(key)}
            assert {key: getattr(reference, name) for key, name in compared.items()} == {
                key: wanted[key] for key in compared
            }, pair["name"]
            assert str(reference.year or "") == wanted.get("year", ""), pair["name"]
