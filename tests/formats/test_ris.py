from typing import Any

import pytest

from citelib.article import Problem
from citelib.errors import InputError
from citelib.formats import ris
from citelib.reference import Name, PartialDate, Reference

JOURNAL = """TY  - JOUR
AU  - Tufo, Anthony
AU  - van der Berg, Anna, Jr.
AU  - World Health Organization
TI  - Psoas syndrome: a frequently missed diagnosis
T2  - The Journal of the American Osteopathic Association
J2  - J Am Osteopath Assoc
PY  - 2012
DA  - 2012/08//
VL  - 112
IS  - 8
SP  - 522
EP  - 528
SN  - 0098-6151
DO  - https://doi.org/10.7556/JAOA.2012.112.8.522
AN  - 22904251
DB  - PubMed
KW  - Adult
KW  - Low Back Pain
AB  - Background.
AB  - Results.
N1  - Seen by two reviewers
UR  - https://example.org/psoas
Y2  - 2018/11/13/
ID  - tufo2012
ER  -
"""


def load(text: str) -> list[Reference]:
    return [found for found in ris.loads(text) if isinstance(found, Reference)]


def problems(text: str) -> list[Problem]:
    return [found for found in ris.loads(text) if isinstance(found, Problem)]


def load_one(*lines: str) -> Reference:
    (reference,) = load("\n".join((*lines, "ER  - ", "")))
    return reference


def fields_of(reference: Reference) -> dict[str, Any]:
    return {field: getattr(reference, field) for field in Reference.__dataclass_fields__}


def test_reads_the_record_of_an_article() -> None:
    assert list(ris.loads(JOURNAL)) == [
        Reference(
            type="article-journal",
            citation_key="tufo2012",
            author=(
                Name(family="Tufo", given="Anthony"),
                Name(family="Berg", given="Anna", suffix="Jr.", non_dropping_particle="van der"),
                Name(literal="World Health Organization"),
            ),
            title="Psoas syndrome: a frequently missed diagnosis",
            container_title="The Journal of the American Osteopathic Association",
            container_title_short="J Am Osteopath Assoc",
            issued=PartialDate(2012, 8),
            volume="112",
            issue="8",
            page="522-528",
            issn="0098-6151",
            doi="10.7556/jaoa.2012.112.8.522",
            pmid="22904251",
            keyword="Adult; Low Back Pain",
            abstract="Background.\nResults.",
            note="Seen by two reviewers",
            url="https://example.org/psoas",
            accessed=PartialDate(2018, 11, 13),
        )
    ]


def test_writes_what_it_read() -> None:
    written = "".join(ris.dumps(load(JOURNAL)))
    assert load(written) == load(JOURNAL)
    assert written.split("\n") == [
        "TY  - JOUR",
        "TI  - Psoas syndrome: a frequently missed diagnosis",
        "T2  - The Journal of the American Osteopathic Association",
        "JF  - The Journal of the American Osteopathic Association",
        "J2  - J Am Osteopath Assoc",
        "AU  - Tufo, Anthony",
        "AU  - van der Berg, Anna, Jr.",
        "AU  - World Health Organization",
        "PY  - 2012",
        "DA  - 2012/08//",
        "Y2  - 2018/11/13/",
        "SP  - 522",
        "EP  - 528",
        "SN  - 0098-6151",
        "VL  - 112",
        "IS  - 8",
        "N1  - Seen by two reviewers",
        "AB  - Background.",
        "AB  - Results.",
        "KW  - Adult",
        "KW  - Low Back Pain",
        "ID  - tufo2012",
        "DO  - 10.7556/jaoa.2012.112.8.522",
        "AN  - 22904251",
        "DB  - PubMed",
        "UR  - https://example.org/psoas",
        "ER  - ",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("kind", "lines", "fields"),
    [
        ("BOOK", ["A3  - Roe, A", "A2  - Poe, B", "A4  - Doe, C"],
         {"editor": "Roe", "collection_editor": "Poe", "translator": "Doe"}),
        ("BOOK", ["A2  - Roe, A"], {"editor": "Roe"}),
        ("BOOK", ["A2  - Roe, A", "T2  - Notes"], {"collection_editor": "Roe", "collection_title": "Notes"}),
        ("BOOK", ["ED  - Roe, A"], {"editor": "Roe"}),
        ("EDBOOK", ["AU  - Roe, A"], {"editor": "Roe"}),
        ("CHAP", ["A2  - Roe, A", "A3  - Poe, B", "T2  - Gout", "T3  - Joints", "SE  - 4"],
         {"editor": "Roe", "collection_editor": "Poe", "container_title": "Gout", "collection_title": "Joints",
          "chapter_number": "4"}),
        ("BOOK", ["SP  - 327"], {"number_of_pages": "327"}),
        ("BOOK", ["SP  - 1", "EP  - 327"], {"page": "1-327"}),
        ("BOOK", ["BT  - Gout", "SN  - 0-8044-2957-X", "ET  - 3rd", "NV  - 2"],
         {"title": "Gout", "isbn": "0-8044-2957-X", "edition": "3rd", "number_of_volumes": "2"}),
        ("CHAP", ["BT  - Gout"], {"container_title": "Gout"}),
        ("RPRT", ["SN  - WHO/12", "M3  - Technical report", "CY  - Geneva", "PB  - WHO"],
         {"number": "WHO/12", "genre": "Technical report", "publisher_place": "Geneva", "publisher": "WHO"}),
        ("CONF", ["T2  - Gout Days", "C3  - Proc Gout Days", "C1  - Berlin", "CY  - Paris", "PB  - ACM"],
         {"event_title": "Gout Days", "container_title": "Proc Gout Days", "publisher_place": "Berlin",
          "event_place": "Paris", "publisher": "ACM"}),
        ("CONF", ["T2  - Proc Gout Days", "CY  - New York", "PB  - ACM"],
         {"container_title": "Proc Gout Days", "publisher_place": "New York", "publisher": "ACM"}),
        ("CONF", ["CY  - Paris"], {"event_place": "Paris"}),
        ("CONF", ["T2  - Proc Gout Days", "C3  - University of Bonn", "AN  - WOS:1"],
         {"container_title": "Proc Gout Days", "archive_location": "WOS:1"}),
        ("JOUR", ["SP  - e0123456"], {"number": "e0123456"}),
        ("JOUR", ["C7  - 104501", "SP  - 1", "EP  - 9"], {"number": "104501", "page": "1-9"}),
        ("JOUR", ["SP  - 522-8"], {"page": "522-8"}),
        ("JOUR", ["SP  - 522-528", "EP  - 528"], {"page": "522-528"}),
        ("JOUR", ["SP  - 12–15", "EP  - 15"], {"page": "12-15"}),
        ("JOUR", ["SP  - No", "EP  - Specified"], {}),
        ("JOUR", ["ET  - 2016/01/30"], {"available": PartialDate(2016, 1, 30)}),
        ("JOUR", ["JO  - Food Technology"], {"container_title": "Food Technology"}),
        ("JOUR", ["JF  - Powder Technology", "JO  - Powder Technol."],
         {"container_title": "Powder Technology", "container_title_short": "Powder Technol."}),
        ("JOUR", ["JA  - Powder Technol."], {"container_title_short": "Powder Technol."}),
        ("JOUR", ["SN  - 03064530 (ISSN); 9780781766715 (ISBN)"], {"issn": "0306-4530", "isbn": "9780781766715"}),
        ("JOUR", ["M3  - doi: 10.1000/X"], {"doi": "10.1000/x"}),
        ("JOUR", ["UR  - https://doi.org/10.1000/x"], {"doi": "10.1000/x", "url": "https://doi.org/10.1000/x"}),
        ("JOUR", ["N1  - doi:10.1000/x"], {"doi": "10.1000/x"}),
        ("JOUR", ["L3  - 10.1000/x"], {"doi": "10.1000/x"}),
        ("JOUR", ["DB  - PMC", "AN  - PMC3654245", "U1  - 23690738[pmid]"],
         {"pmid": "23690738", "pmcid": "PMC3654245", "archive": "PMC"}),
        ("JOUR", ["DB  - Medline", "AN  - 23690738"], {"pmid": "23690738", "archive": "Medline"}),
        ("JOUR", ["DB  - Embase", "C5  - 23690738"], {"pmid": "23690738", "archive": "Embase"}),
        ("JOUR", ["AN  - PMID: 23690738", "C2  - PMC3654245"], {"pmid": "23690738", "pmcid": "PMC3654245"}),
        ("JOUR", ["DB  - Scopus", "AN  - 2-s2.0-1"], {"archive": "Scopus", "archive_location": "2-s2.0-1"}),
        ("JOUR", ["M2  - original-date: 1912", "M2  - PMID: 1", "M2  - status: retracted"],
         {"original_date": PartialDate(1912), "pmid": "1", "status": "retracted"}),
        ("JOUR", ["AU  - Roe, A", "AU  - et al."], {"author": "Roe", "author_et_al": True}),
        ("JOUR", ["KW  - gout", "joints"], {"keyword": "gout; joints"}),
        ("COMP", ["ET  - 1.2"], {"version": "1.2"}),
        ("THES", ["M3  - PhD thesis", "PB  - Harvard"], {"genre": "PhD thesis", "publisher": "Harvard"}),
    ],
)  # fmt: skip
def test_reads_tags_by_type(kind: str, lines: list[str], fields: dict[str, Any]) -> None:
    reference = load_one(f"TY  - {kind}", *lines)
    found = {
        field: value
        for field, value in fields_of(reference).items()
        if value and field not in ("type", "extra", "line")
    }
    roles = {field: names[0].family for field, names in found.items() if isinstance(names, tuple)}
    assert found | roles == fields


@pytest.mark.parametrize(
    ("lines", "issued", "until", "text"),
    [
        (["PY  - 2012"], PartialDate(2012), None, ""),
        (["PY  - 2012/08/31/"], PartialDate(2012, 8, 31), None, ""),
        (["PY  - 2012", "DA  - Aug 31"], PartialDate(2012, 8, 31), None, ""),
        (["PY  - 2012", "DA  - 2012-08-31"], PartialDate(2012, 8, 31), None, ""),
        (["Y1  - 2012//"], PartialDate(2012), None, ""),
        (["DA  - 31 August 2012"], PartialDate(2012, 8, 31), None, ""),
        (["PY  - 2012/01//Jan-Feb"], PartialDate(2012, 1), PartialDate(2012, 2), ""),
        (["PY  - 2012-2013"], PartialDate(2012), PartialDate(2013), ""),
        (["PY  - 2012///Spring"], PartialDate(2012), None, "2012 Spring"),
        (["PY  - in press"], None, None, "in press"),
        (["PY  - 10 15"], None, None, "10 15"),
        (["PY  - 2012/00/00"], PartialDate(2012), None, ""),
        (["PY  - 2013/04/18", "PY  - 2013/02/15/received"], PartialDate(2013, 4, 18), None, ""),
        (["PY  - 2012", "DA  - 2019-03-18"], PartialDate(2012), None, ""),
        (["PY  - 2019", "DA  - 2019/10//undefined"], PartialDate(2019, 10), None, ""),
        (["PY  - 2019", "DA  - 2019/10/01/received"], PartialDate(2019), None, ""),
    ],
)  # fmt: skip
def test_reads_the_date(lines: list[str], issued: PartialDate | None, until: PartialDate | None, text: str) -> None:
    reference = load_one("TY  - JOUR", *lines)
    assert (reference.issued, reference.issued_end, reference.issued_text) == (issued, until, text)


def test_keeps_what_no_field_holds() -> None:
    reference = load_one(
        *("TY  - ABST", "TI  - One", "T1  - Two", "PY  - 2012", "DA  - 2019-03-18", "DO  - none", "UR  - http://a.org"),
        *(
            "SP  - 1-5",
            "EP  - 9",
            "UR  - http://b.org",
            "UR  - http://c.org",
            "ID  - 4711",
            "Z9  - x",
            "AD  - Berlin",
            "Y2  - 2018/11/13/12:00",
        ),
    )
    assert reference.extra == {
        "ris": {
            "TY": "ABST",
            "T1": "Two",
            "DA": "2019-03-18",
            "DO": "none",
            "EP": "9",
            "UR": ["http://b.org", "http://c.org"],
            "ID": "4711",
            "Z9": "x",
            "AD": "Berlin",
            "Y2": "2018/11/13/12:00",
        }
    }


@pytest.mark.parametrize(
    "text",
    [
        "TY - JOUR\nTI - On gout\nAU - Roe, A\nER -\n",
        "TY - JOUR\nTI - On gout\nAU - Roe, A\nER -",
        "TY  -JOUR\nTI  -On gout\nAU  -Roe, A\nER  -",
        "\n\n\nTY  - JOUR\r\nTI  - On gout\r\nAU  - Roe, A\r\nER  - \r\n",
        "TY  - JOUR\rTI  - On gout\rAU  - Roe, A\rER  - \r",
        "  TY  - JOUR\n  TI  - On gout\n  AU  - Roe, A\n  ER  - \n",
        "TY\t- JOUR\nTI\t- On gout\nAU \t- Roe, A\nER\t- \n",
        "TY  - JOUR\nTI  - On\ngout\nAU  - Roe, A\nER  - \n",
        "TY  - JOUR\nTI  - On\n      gout\n\nAU  - Roe, A\n\nER  - ,\n",
        "TY  - JOUR\nTI  - On gout\nA1  - Roe,A\n",
    ],
)
def test_reads_every_layout(text: str) -> None:
    (reference,) = load(text)
    assert (reference.type, reference.title, reference.author) == (
        "article-journal",
        "On gout",
        (Name(family="Roe", given="A"),),
    )


def test_a_word_of_medicine_ends_no_record() -> None:
    reference = load_one("TY  - JOUR", "AB  - The tumours were", "ER - positive and", "CI - 95% wide", "PY  - 2012")
    assert reference.abstract == "The tumours were ER - positive and CI - 95% wide"


def test_a_word_of_medicine_ends_no_record_with_one_blank_before_the_hyphen_either() -> None:
    (reference,) = load("TY - JOUR\nAB - The tumours were\nER - positive cells\nPY - 2012\nER -\n")
    assert (reference.abstract, reference.year) == ("The tumours were ER - positive cells", 2012)


@pytest.mark.parametrize(
    "reference",
    [
        Reference(type="interview", number="PMC123456"),
        Reference(type="book", number="4", collection_title="Notes"),
        Reference(type="book", collection_number="4", collection_title="Notes"),
        Reference(type="book", number="4", collection_number="5", collection_title="Notes"),
        Reference(type="book", collection_editor=(Name("Roe", "A"),)),
        Reference(type="book", collection_editor=(Name("Roe", "A"),), editor=(Name("Poe", "B"),)),
        Reference(type="book", page="12"),
        Reference(type="book", page="1-12", number_of_pages="327"),
        Reference(type="article-journal", note="PMID: 3\nsaid twice"),
        Reference(type="article-journal", genre="10.1000/x"),
        Reference(type="article-journal", page="e0123456"),
        Reference(type="article-journal", page="12", number="12"),
        Reference(type="article-journal", number="12-b", section="12-b"),
        Reference(type="article-journal", edition="2012", available=PartialDate(2012, 8)),
        Reference(type="article-journal", isbn="wrong", issn="0098-6151"),
        Reference(type="article-journal", pmid="22904251", archive="Scopus"),
        Reference(type="article-journal", pmid="22904251", archive="PubMed", archive_location="A1"),
        Reference(type="article-journal", citation_key="4711"),
        Reference(type="report", number="0098-6151"),
        Reference(type="paper-conference", event_title="Gout Days", event_place="Paris", publisher="ACM"),
        Reference(type="hearing", title="One"),
        Reference(issued_text="2012"),
        Reference(issued=PartialDate(2012), issued_end=PartialDate(2013), issued_text="2012 Spring"),
        Reference(issued=PartialDate(2012, 8, 31), issued_end=PartialDate(2012, 9, 2)),
        Reference(translator=(Name("Roe", "A"),), container_author=(Name(literal="WHO"),), raw_text="Roe A.\nOne."),
        Reference(),
    ],
)
def test_fields_that_share_a_tag_come_back_as_they_were(reference: Reference) -> None:
    assert load("".join(ris.dumps([reference]))) == [reference]


def test_a_missing_end_is_said_and_costs_no_record() -> None:
    found = list(ris.loads("TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\n\n2.\nTY  - BOOK\nTI  - Three\n"))
    assert [(one.title, one.line) for one in found if isinstance(one, Reference)] == [
        ("One", 1),
        ("Two", 3),
        ("Three", 7),
    ]
    assert [(one.line, one.message, one.note) for one in found if isinstance(one, Problem)] == [
        (1, "no ER line ends the record: the file may be cut short", False),
        (3, "no ER line ends the record: the file may be cut short", False),
        (6, "left out what is written by the program that made the file: 2.", True),
        (7, "no ER line ends the record: the file may be cut short", False),
    ]


def test_text_between_records_is_kept_by_line_and_tags_after_the_end_belong_to_the_record() -> None:
    text = (
        "Record #1 of 2\nProvider: X\n1.\nTY  - JOUR\nTI  - One\nER  - \nNL  - J One\n\nsome words\n"
        "@book{x}\n2.\nTY  - JOUR\nTI  - Two\nER  -\n"
    )
    found = list(ris.loads(text))
    assert [one.container_title_short for one in found if isinstance(one, Reference)] == ["J One", ""]
    assert [(one.line, one.text, one.note, one.rejected) for one in found if isinstance(one, Problem)] == [
        (1, "Record #1 of 2\nProvider: X\n1.", True, False),
        (9, "some words\n@book{x}\n2.", True, False),
    ]


def test_a_record_that_says_nothing_is_rejected() -> None:
    assert list(ris.loads("TY  - GEN\nER  -\n\nTY  - GEN\nID  - 3\nTI  -\nER  -\n")) == [
        Problem(1, "the record says nothing of a work", text="TY  - GEN\nER  -"),
        Problem(4, "the record says nothing of a work", text="TY  - GEN\nID  - 3\nTI  -\nER  -"),
    ]


def test_a_record_without_type_line_is_rejected_with_its_text() -> None:
    lost = "JF  - J Gout\nT1  - One\nPY  - 2001/09/01/\nER  -"
    assert problems(f"\n{lost}\n  \nTY  - JOUR\nTI  - Two\nER  - \n\n{lost}\n") == [
        Problem(2, "no TY line begins this record", text=lost),
        Problem(11, "no TY line begins this record", text=lost),
    ]


def test_types_that_are_repeated_within_a_record_are_kept() -> None:
    reference = load_one("TY  - BOOK", "TY  - JOUR", "TI  - One", "TY  - THES", "PB  - Harvard")
    assert (reference.type, reference.extra) == ("thesis", {"ris": {"TY": ["BOOK", "JOUR", "THES"]}})


@pytest.mark.parametrize("text", ["", "\n\n", "<html><body>502</body></html>", "@book{x, title={y}}", "Plain words."])
def test_a_text_without_records_cannot_be_read(text: str) -> None:
    with pytest.raises(InputError):
        list(ris.loads(text))


def test_medline_is_not_taken_for_ris() -> None:
    medline = "\nPMID- 22904251\nOWN - NLM\nTI  - Psoas syndrome\nAU  - Tufo A\nPT  - Journal Article\nSO  - J. 2012\n"
    assert not ris.recognises(medline)
    with pytest.raises(InputError):
        list(ris.loads(medline))
    assert [(one.line, one.rejected) for one in problems(medline + "\n" + JOURNAL)] == [(2, False), (4, True)]


@pytest.mark.parametrize(
    ("text", "is_ris"),
    [
        (JOURNAL, True),
        ("\ufeff" + JOURNAL.replace("\n", "\r\n"), True),
        ("1.\n" + JOURNAL, True),
        ("TY - JOUR\nTI - x\nER -\n", True),
        ("TY  - JOUR", True),
        ("JF  - J\nT1  - One\nER  -\n", True),
        ("PT J\nAU Roe, A\nTI One\nER\n\nEF\n", True),
        ("FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\n", True),
        ("", False),
        ("What is gout?\nGout is a disease.\nLast reviewed by A. Roe on 11/13/2018\nReferences\n1. Roe A.", False),
        ("Vitamin D - what it does\nTY - the first word\nof a sentence\n", False),
        ("@article{x,\n abstract = {\nTY  - JOUR\n}}", False),
        ("<html>\nTY  - JOUR\nTI  - x\n</html>", False),
        ("%0 Book\n%T x\n", False),
        ("[{}]", False),
    ],
)
def test_recognises_ris_by_its_content(text: str, is_ris: bool) -> None:
    assert ris.recognises(text) == is_ris


def test_lines_count_from_the_start_of_the_file() -> None:
    found = list(ris.loads("\n\n" + JOURNAL + "\n" + JOURNAL + "TY  - GEN\nER  - \n"))
    assert [one.line for one in found] == [3, 30, 56]


@pytest.mark.parametrize(
    "text",
    [
        "TY  - JOUR\nAB  - " + "long " * 400_000 + "\nER  - \n",
        "TY  - JOUR\nTI  - x\n" + "no tag\n" * 100_000 + "ER  - \n",
        "TY  - JOUR\nTI  - x\nER  - \n" + "no tag\n" * 100_000,
        "TY  - JOUR\n" * 100_000,
        "TY  - JOUR\nTI  - x\n" * 20_000,
        "ER  - \n" * 100_000 + JOURNAL,
        "TI  - x\n" * 50_000 + "ER  - \n" + JOURNAL,
        "TY  - JOUR\nTI  - x\n\n" + "1.\n\n" * 50_000 + JOURNAL,
        "TY  - JOUR\nAU  - " + "a; " * 100_000 + "\nER  - \n",
        "TY  - JOUR\nPY  - " + "2012/" * 100_000 + "\nSN  - " + "1234-" * 100_000 + "\nER  - \n",
        "TY  - JOUR\nTI  - x\n" + ("\n" * 100_000) + "ER  - \n",
        "TY  - JOUR\nSP  - " + "-" * 200_000 + "\nER  -\n",
    ],
)
def test_takes_time_in_proportion_to_the_text(text: str) -> None:
    assert list(ris.loads(text))
