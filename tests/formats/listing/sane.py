"""References whose fields all make sense, in any combination: what a list must print without a blemish."""

from typing import Any

from hypothesis import strategies as st

from citelib.reference import Name, Reference
from tests.formats.strategies import dates

_VALUES = {
    "title": ["On gout", "What is gout?", "Gout (a review)", "Gout in the U.S.", "[Gout]", "“Gout”"],
    "container_title": ["The Lancet", "Gout today", "JAMA", "Quartz", "J. Biol. Chem."],
    "container_title_short": ["Lancet", "J. Biol. Chem.", "Proc (Bayl Univ Med Cent)"],
    "collection_title": ["Lecture notes", "Monographs in gout"],
    "collection_number": ["12", "vol. 3"],
    "volume": ["112", "42 Suppl 2", "B", "Vol. 3"],
    "volume_title": ["Theory and methods"],
    "issue": ["8", "12 Suppl 7", "Suppl 1", "1-2", "(4)"],
    "page": ["n/a-n/a", "522-528", "522-8", "S12-S19", "e5", "iii-v", "5; discussion 6-7"],
    "number": ["e0123456", "WHO/NMH/16.3", "NIH publication 03-5376"],
    "number_of_pages": ["435", "xii, 435 p."],
    "number_of_volumes": ["3"],
    "chapter_number": ["7"],
    "part": ["2"],
    "section": ["A", "Health"],
    "edition": ["2., überarb. Aufl.", "3", "3rd ed.", "Revised edition", "1"],
    "version": ["7.2", "v2"],
    "publisher": ["Saunders", "Lippincott Co.", "Wiley, Inc."],
    "publisher_place": ["Philadelphia (PA)", "St. Louis"],
    "event_title": ["78th Annual Meeting", "Gout today"],
    "event_place": ["St Louis, MO"],
    "original_title": ["Über Gicht"],
    "genre": ["PhD thesis", "Technical report", "abstract", "poster", "Letter"],
    "medium": ["Internet", "CD-ROM"],
    "status": ["in press", "aheadofprint", "epublish", "Epub ahead of print"],
    "authority": ["US", "National Library of Medicine"],
    "archive": ["medRxiv"],
    "url": ["https://example.org/a", "https://example.org/"],
    "doi": ["10.1000/abc.1"],
    "pmid": ["22904251"],
    "pmcid": ["PMC3096432"],
    "arxiv": ["2101.00001"],
    "language": ["fre", "English", "de, en"],
    "issued_text": ["2012 Spring", "in press"],
}
_DATES = ("issued", "issued_end", "available", "updated", "event_date", "accessed")
_ROLES = ("author", "editor", "translator", "collection_editor", "container_author")
_NAMES = (
    Name(family="Tufo", given="Andrew"),
    Name(family="Berg", given="Jean-Pierre", non_dropping_particle="van der", suffix="III"),
    Name(family="Roe", given="J. P.", suffix="Jr."),
    Name(family="Plato"),
    Name(literal="World Health Organization"),
    Name(literal="Wiley, Inc."),
)
TYPES = (
    *("article-journal", "article-magazine", "article-newspaper", "article", "book", "chapter", "paper-conference"),
    *(
        "report",
        "thesis",
        "webpage",
        "post-weblog",
        "dataset",
        "software",
        "patent",
        "legislation",
        "legal_case",
        "bill",
    ),
    *("standard", "entry-dictionary", "entry-encyclopedia", "pamphlet", "manuscript", "personal_communication"),
    *(
        "motion_picture",
        "broadcast",
        "song",
        "map",
        "figure",
        "interview",
        "speech",
        "periodical",
        "document",
        "unknown",
    ),
)


@st.composite
def sane_references(draw: st.DrawFn) -> Reference:
    """References of every type with any of their fields, all of which make sense."""
    fields: dict[str, Any] = {"type": draw(st.sampled_from(TYPES))}
    for name in draw(st.sets(st.sampled_from(sorted(_VALUES)), max_size=20)):
        fields[name] = draw(st.sampled_from(_VALUES[name]))
    for name in draw(st.sets(st.sampled_from(_DATES))):
        fields[name] = draw(dates)
    for name in draw(st.sets(st.sampled_from(_ROLES))):
        fields[name] = tuple(draw(st.lists(st.sampled_from(_NAMES), max_size=8)))
    return Reference(author_et_al=draw(st.booleans()), editor_et_al=draw(st.booleans()), **fields)


BLEMISHES = (
    *("..", ",,", ";;", "::", " .", " ,", " ;", " :", "()", "[]", "( ", " )", "[ ", " ]", "  ", "None", "?.", "!."),
    *(".,.", ";.", ":.", ",.", ",;", ";,", ":;", ";:", ",:"),
)
"""What never stands in a printed reference, unless a value holds it."""


def blemishes(line: str) -> list[str]:
    """What is wrong with a printed line."""
    found = [blemish for blemish in BLEMISHES if blemish in line]
    return found + (["space at an end"] if line != line.strip() else []) + ([] if line else ["nothing"])
