"""Whole references, as publishers print them, against every field that they state."""

from typing import Any

import pytest

from citelib.parsing.citation import parse_citation
from citelib.reference import Name, PartialDate, Reference


def names(*printed: str) -> tuple[Name, ...]:
    """``Tufo A`` as a person; a name in angle brackets as an organisation."""
    return tuple(Name(literal=name[1:-1]) if name.startswith("<") else Name(*name.rsplit(" ", 1)) for name in printed)


def assert_read_as(text: str, **fields: Any) -> None:
    assert parse_citation(text).reference == Reference(raw_text=text, **fields)


ARTICLES = {
    "NLM with month, volume, issue and short second page": (
        "Tufo A, Desai GJ, Cox WJ. Psoas syndrome: a frequently missed diagnosis. J Am Osteopath Assoc. 2012 "
        "Aug;112(8):522-8.",
        {
            "author": names("Tufo A", "Desai GJ", "Cox WJ"),
            "title": "Psoas syndrome: a frequently missed diagnosis",
            "container_title": "J Am Osteopath Assoc",
            "issued": PartialDate(2012, 8),
            "volume": "112",
            "issue": "8",
            "page": "522-8",
        },
    ),
    "an access date behind a printed article": (
        "Agar M, Broadbent A, Chye R. The management of malignant psoas syndrome: case reports and literature review. "
        "J Pain Symptom Manage. 2004 Sep;28(3):282-93. Accessed 11/14/2018.",
        {
            "author": names("Agar M", "Broadbent A", "Chye R"),
            "title": "The management of malignant psoas syndrome: case reports and literature review",
            "container_title": "J Pain Symptom Manage",
            "issued": PartialDate(2004, 9),
            "volume": "28",
            "issue": "3",
            "page": "282-93",
            "accessed": PartialDate(2018, 11, 14),
        },
    ),
    "an article number behind the year, no volume": (
        "Gharaibeh K, Lopez-Ruiz A, Yousuf T. Psoas Muscle Infiltration Masquerading Distant Adenocarcinoma. "
        "Case Reports in Gastrointestinal Medicine. 2014:986453. Accessed 11/14/2018.",
        {
            "author": names("Gharaibeh K", "Lopez-Ruiz A", "Yousuf T"),
            "title": "Psoas Muscle Infiltration Masquerading Distant Adenocarcinoma",
            "container_title": "Case Reports in Gastrointestinal Medicine",
            "issued": PartialDate(2014),
            "number": "986453",
            "accessed": PartialDate(2018, 11, 14),
        },
    ),
    "no stop behind the journal, en dash, DOI": (
        "Cordeiro PG. Breast reconstruction after surgery for breast cancer. New England Journal of Medicine 2008; "
        "359(15):1590–1601. DOI: 10.1056/NEJMct0802899",
        {
            "author": names("Cordeiro PG"),
            "title": "Breast reconstruction after surgery for breast cancer",
            "container_title": "New England Journal of Medicine",
            "issued": PartialDate(2008),
            "volume": "359",
            "issue": "15",
            "page": "1590-1601",
            "doi": "10.1056/nejmct0802899",
        },
    ),
    "ahead of print": (
        "Fashoyin-Aje LA, Martinez KA, Dy SM. New patient-centered care standards from the Commission on "
        "Cancer: opportunities and "
        "challenges. Journal of Supportive Oncology 2012; e-pub ahead of print March 20, 2012.",
        {
            "author": names("Fashoyin-Aje LA", "Martinez KA", "Dy SM"),
            "title": "New patient-centered care standards from the Commission on Cancer: opportunities and challenges",
            "container_title": "Journal of Supportive Oncology",
            "issued": PartialDate(2012),
            "available": PartialDate(2012, 3, 20),
            "status": "epub ahead of print",
        },
    ),
    "PubMed with Epub date, PMID and PMCID": (
        "Doe JA, Roe B. Walking and sleep. Sleep Med. 2019 Mar 5;29(3):695-706.e4. doi: 10.1000/sm.2018.12.006. "
        "Epub 2018 Dec 27. PMID: 30595479; PMCID: PMC1234567.",
        {
            "author": names("Doe JA", "Roe B"),
            "title": "Walking and sleep",
            "container_title": "Sleep Med",
            "issued": PartialDate(2019, 3, 5),
            "available": PartialDate(2018, 12, 27),
            "volume": "29",
            "issue": "3",
            "page": "695-706.e4",
            "doi": "10.1000/sm.2018.12.006",
            "pmid": "30595479",
            "pmcid": "PMC1234567",
        },
    ),
    "APA": (
        "Doe, J. A., & Roe, B. (2019). The effect of walking: A trial. Journal of Sleep Research, 37(4), 745–752. "
        "https://doi.org/10.1000/JSR.1",
        {
            "author": names("Doe JA", "Roe B"),
            "title": "The effect of walking: A trial",
            "container_title": "Journal of Sleep Research",
            "issued": PartialDate(2019),
            "volume": "37",
            "issue": "4",
            "page": "745-752",
            "doi": "10.1000/jsr.1",
        },
    ),
    "names with stops, dotted journal, year last": (
        "Doe J., van den Berg K.-L., Walking and the heart. Eur. J. Clin. Nutr. 68, 245–250 (2014).",
        {
            "author": (Name("Doe", "J"), Name("Berg", "K-L", non_dropping_particle="van den")),
            "title": "Walking and the heart",
            "container_title": "Eur. J. Clin. Nutr",
            "issued": PartialDate(2014),
            "volume": "68",
            "page": "245-250",
        },
    ),
    "IEEE": (
        'J. A. Doe, B. Roe, and C. Poe, "Walking and the heart," European Journal of Nutrition, vol. 68, no. '
        "3, pp. 245–250, Mar. 2014.",
        {
            "author": names("Doe JA", "Roe B", "Poe C"),
            "title": "Walking and the heart",
            "container_title": "European Journal of Nutrition",
            "issued": PartialDate(2014, 3),
            "volume": "68",
            "issue": "3",
            "page": "245-250",
        },
    ),
    "supplement, group behind et al.": (
        "Doe JA, Roe B Jr, et al; Walking Study Group. Walking after stroke. Int J Stroke. 2015;131 (Suppl 1):S40-S42.",
        {
            "author": (Name("Doe", "JA"), Name("Roe", "B", suffix="Jr"), Name(literal="Walking Study Group")),
            "author_et_al": True,
            "title": "Walking after stroke",
            "container_title": "Int J Stroke",
            "issued": PartialDate(2015),
            "volume": "131",
            "issue": "Suppl 1",
            "page": "S40-S42",
        },
    ),
    "year in brackets before the volume, as in Frontiers": (
        "Doe J, Roe B. Walking: a case report. Case Rep Med. (2011) 2011:748194. doi: 10.1155/2011/748194",
        {
            "author": names("Doe J", "Roe B"),
            "title": "Walking: a case report",
            "container_title": "Case Rep Med",
            "issued": PartialDate(2011),
            "volume": "2011",
            "number": "748194",
            "doi": "10.1155/2011/748194",
        },
    ),
    "a language in brackets and a foreign month": (
        "García-López M, Núñez Á. Tratamiento del dolor [Article in Spanish]. Rev Clin Esp. 2010 Ene;210(1):12-8.",
        {
            "author": names("García-López M", "Núñez Á"),
            "title": "Tratamiento del dolor",
            "container_title": "Rev Clin Esp",
            "language": "Spanish",
            "issued": PartialDate(2010, 1),
            "volume": "210",
            "issue": "1",
            "page": "12-8",
        },
    ),
    "in press": (
        "Doe J, Roe B. Walking in the rain. Open Forum Infect Dis. In press.",
        {
            "author": names("Doe J", "Roe B"),
            "title": "Walking in the rain",
            "container_title": "Open Forum Infect Dis",
            "status": "in press",
        },
    ),
    "an organisation as the author": (
        "American Walking Association. Standards of care—2021. Diabetes Care. 2021;44(suppl 1):S1-S232.",
        {
            "author": names("<American Walking Association>"),
            "title": "Standards of care—2021",
            "container_title": "Diabetes Care",
            "issued": PartialDate(2021),
            "volume": "44",
            "issue": "suppl 1",
            "page": "S1-S232",
        },
    ),
}


@pytest.mark.parametrize(("text", "fields"), ARTICLES.values(), ids=ARTICLES.keys())
def test_reads_journal_articles(text: str, fields: dict[str, Any]) -> None:
    assert_read_as(text, type="article-journal", **fields)


OTHERS = {
    "book": (
        "Karageanes SJ. Principles of Manual Sports Medicine. Lippincott Williams & Wilkins; 2005.",
        {
            "type": "book",
            "author": names("Karageanes SJ"),
            "title": "Principles of Manual Sports Medicine",
            "publisher": "Lippincott Williams & Wilkins",
            "issued": PartialDate(2005),
        },
    ),
    "book with editors, edition and place": (
        "Doe J, Roe B, eds. The Book of Walking. 14th ed. Hoboken, NJ: Wiley; 2023.",
        {
            "type": "book",
            "editor": names("Doe J", "Roe B"),
            "title": "The Book of Walking",
            "edition": "14",
            "publisher_place": "Hoboken, NJ",
            "publisher": "Wiley",
            "issued": PartialDate(2023),
        },
    ),
    "chapter": (
        "Mehrara BJ, Ho AY. Breast Reconstruction. In: Harris JR, Lippman ME, Morrow M, Osborne CK, eds. "
        "Diseases of the Breast. "
        "5th ed. Philadelphia: Wolters Kluwer Health; 2014.",
        {
            "type": "chapter",
            "author": names("Mehrara BJ", "Ho AY"),
            "title": "Breast Reconstruction",
            "editor": names("Harris JR", "Lippman ME", "Morrow M", "Osborne CK"),
            "container_title": "Diseases of the Breast",
            "edition": "5",
            "publisher_place": "Philadelphia",
            "publisher": "Wolters Kluwer Health",
            "issued": PartialDate(2014),
        },
    ),
    "chapter with the editors behind the book": (
        "Doe J.; Roe B. Walking. In Methods of Walking; Poe M., Zoe S., Eds.; Springer: Berlin, Heidelberg, "
        "2015; Vol. 8, pp 213–240.",
        {
            "type": "chapter",
            "author": names("Doe J", "Roe B"),
            "title": "Walking",
            "editor": names("Poe M", "Zoe S"),
            "container_title": "Methods of Walking",
            "volume": "8",
            "page": "213-240",
            "publisher_place": "Berlin, Heidelberg",
            "publisher": "Springer",
            "issued": PartialDate(2015),
        },
    ),
    "chapter of a growing book": (
        "Doe J, Roe B. Lipoma. [Updated 2025 Aug 3]. In: StatPearls [Internet]. Treasure Island (FL): "
        "StatPearls Publishing; "
        "2025 Jan-. Available from: https://www.ncbi.nlm.nih.gov/books/NBK539805/",
        {
            "type": "chapter",
            "author": names("Doe J", "Roe B"),
            "title": "Lipoma",
            "container_title": "StatPearls",
            "medium": "Internet",
            "publisher_place": "Treasure Island (FL)",
            "publisher": "StatPearls Publishing",
            "issued": PartialDate(2025, 1),
            "updated": PartialDate(2025, 8, 3),
            "url": "https://www.ncbi.nlm.nih.gov/books/NBK539805/",
        },
    ),
    "web page of an organisation": (
        "Centers for Disease Control and Prevention. About walking. Published June 2015. Updated May 15, 2024. "
        "Accessed June 3, 2024. https://www.cdc.gov/walking/",
        {
            "type": "webpage",
            "author": names("<Centers for Disease Control and Prevention>"),
            "title": "About walking",
            "issued": PartialDate(2015, 6),
            "updated": PartialDate(2024, 5, 15),
            "accessed": PartialDate(2024, 6, 3),
            "url": "https://www.cdc.gov/walking/",
        },
    ),
    "web page with its publisher": (
        "What Are Feet? Definition & Types. Cleveland Clinic. Accessed on February 13, 2026. "
        "https://my.clevelandclinic.org/feet",
        {
            "type": "webpage",
            "title": "What Are Feet? Definition & Types",
            "publisher": "Cleveland Clinic",
            "accessed": PartialDate(2026, 2, 13),
            "url": "https://my.clevelandclinic.org/feet",
        },
    ),
    "Portuguese words of access": (
        "Brasil. Ministério da Saúde. Painel de saúde. Disponível em: https://www.saude.gov.br/painel. Acesso "
        "em: 7 out. 2021.",
        {
            "type": "webpage",
            "author": names("<Brasil. Ministério da Saúde>"),
            "title": "Painel de saúde",
            "accessed": PartialDate(2021, 10, 7),
            "url": "https://www.saude.gov.br/painel",
        },
    ),
    "thesis": (
        "Doe JA. Adherence in walking [dissertation]. Boston (MA): Harvard University; 2012.",
        {
            "type": "thesis",
            "author": names("Doe JA"),
            "title": "Adherence in walking",
            "genre": "dissertation",
            "publisher_place": "Boston (MA)",
            "publisher": "Harvard University",
            "issued": PartialDate(2012),
        },
    ),
    "preprint": (
        "Doe K. A study on sleep. medRxiv [Preprint]. 2021 Feb 3 [cited 2021 Mar 1]. Available from: "
        "https://doi.org/10.1101/2021.02.01.21250001",
        {
            "type": "article",
            "author": names("Doe K"),
            "title": "A study on sleep",
            "container_title": "medRxiv",
            "issued": PartialDate(2021, 2, 3),
            "accessed": PartialDate(2021, 3, 1),
            "doi": "10.1101/2021.02.01.21250001",
        },
    ),
    "dataset": (
        "Doe Y, Roe L. Sleep cohort [dataset]. Dryad Digital Repository; 2019. https://doi.org/10.5061/dryad.abc123",
        {
            "type": "dataset",
            "author": names("Doe Y", "Roe L"),
            "title": "Sleep cohort",
            "publisher": "Dryad Digital Repository",
            "issued": PartialDate(2019),
            "doi": "10.5061/dryad.abc123",
        },
    ),
    "report with a number": (
        "Doe PM, Roe B. Use of Walking Among Adults. Hyattsville, MD: National Center for Walking; 2008. "
        "Report No: 12.",
        {
            "type": "report",
            "author": names("Doe PM", "Roe B"),
            "title": "Use of Walking Among Adults",
            "number": "12",
            "publisher_place": "Hyattsville, MD",
            "publisher": "National Center for Walking",
            "issued": PartialDate(2008),
        },
    ),
    "talk": (
        "Doe D, Roe KR. Measuring adherence. Paper presented at: The Walking Conference; April 15–18, 2012; "
        "Sydney, Australia",
        {
            "type": "paper-conference",
            "author": names("Doe D", "Roe KR"),
            "title": "Measuring adherence",
            "event_title": "The Walking Conference",
            "event_date": PartialDate(2012, 4, 15),
            "event_place": "Sydney, Australia",
            "issued": PartialDate(2012, 4, 15),
        },
    ),
    "a source with a quoted page, as health sites list them": (
        "National Walking Institute: “What Is Walking?”",
        {"type": "document", "author": names("<National Walking Institute>"), "title": "What Is Walking?"},
    ),
}


@pytest.mark.parametrize(("text", "fields"), OTHERS.values(), ids=OTHERS.keys())
def test_reads_other_works(text: str, fields: dict[str, Any]) -> None:
    assert_read_as(text, **fields)


@pytest.mark.parametrize("front", ["1. ", "[12] ", "• ", "(3) ", "14) "])
@pytest.mark.parametrize("behind", ["", " [PubMed] [Google Scholar]", " PubMed", " [PMC free article]"])
def test_leaves_out_list_numbers_and_link_words(front: str, behind: str) -> None:
    plain = "Doe J. Walking and sleep. Sleep Med. 2019;29(3):695-706."

    read = parse_citation(f"{front}{plain}{behind}").reference

    assert read == Reference(**{**fields_of(parse_citation(plain).reference), "raw_text": f"{front}{plain}{behind}"})


def fields_of(reference: Reference) -> dict[str, Any]:
    return {name: getattr(reference, name) for name in Reference.__dataclass_fields__}
