"""Any text yields a reading, and no text takes long."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citelib.parsing.citation import parse_citation

PIECES = st.sampled_from(
    [
        *(
            "Doe J",
            ", ",
            ". ",
            "; ",
            ": ",
            "In: ",
            "eds. ",
            "et al",
            "2012",
            ";112(8):522-8",
            "J Am Med",
            "https://a.org/b",
        ),
        *(
            "doi:10.1000/a",
            "PMID: 1",
            "[Internet]",
            "(",
            ")",
            "[",
            "]",
            "“",
            "”",
            "Accessed 3/4/2019",
            "Suppl 1",
            "4th ed.",
        ),
        *(
            "pp. 3-9",
            "New York: Wiley",
            "Vol. 2",
            "presented at",
            "Epub",
            "—",
            "é",
            "World Health Organization",
            "a",
            "A.",
        ),
    ]
)


@given(st.text())
def test_any_text_yields_a_reading_that_keeps_it(text: str) -> None:
    assert parse_citation(text).reference.raw_text == text.strip()


@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_pieces_of_references_in_any_order_yield_the_same_reading_twice(text: str) -> None:
    assert parse_citation(text) == parse_citation(text)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "," * 100_000,
        ", " * 100_000,
        "[" * 50_000 + "]" * 50_000,
        "(" * 100_000,
        "..." * 2000,
        "Doe J. Foo. Bar. 2012;1:" + "ab1," * 30,
        "c-1," * 3000,
        "Title of something long. " + "PubMed " * 30 + "x",
        "Foo. " + "at " * 2000 + "http://x.org",
        "Foo. A" + "-" * 3000 + ": x; 2012",
        "online " * 1000,
        ". In A" * 1500,
        "updated " * 800,
        "2nd " + "and " * 1500,
        "2012;" * 1200,
        "Smith J, " * 2000,
        "A. " * 3000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_no_text_takes_long(text: str) -> None:
    start = time.process_time()

    reading = parse_citation(text)

    assert reading.reference.raw_text == text.strip()
    assert time.process_time() - start < 1.0
