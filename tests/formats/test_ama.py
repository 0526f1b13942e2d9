import itertools
import tracemalloc
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citelib.formats import ama
from citelib.reference import PartialDate, Reference
from tests.formats.listing.sane import blemishes, sane_references
from tests.formats.listing.works import SEVEN, WORKS, Work
from tests.formats.strategies import references


@pytest.mark.parametrize("work", WORKS, ids=[work.name for work in WORKS])
def test_prints_each_kind_of_work_as_ama_does(work: Work) -> None:
    assert ama.entry(work.reference) == work.ama


ITALICS = {
    "journal article": "*J Am Osteopath Assoc*",
    "newspaper article": "*The Washington Post*",
    "preprint": "*medRxiv*",
    "book": "*Medical Microbiology*",
    "chapter": "*The genetic basis of human cancer*",
    "report with a number": "*Health hazard evaluation*",
    "dissertation": "*Infant sleep and feeding.*",
    "case": "*Rhoades v State*",
    "web page": "",
    "law": "",
    "software": "",
}


@pytest.mark.parametrize("work", [work for work in WORKS if work.name in ITALICS], ids=lambda work: work.name)
def test_sets_titles_of_journals_and_books_in_italics(work: Work) -> None:
    line = "".join(ama.dumps([work.reference], markup="markdown"))
    assert line.count("*") == (2 if ITALICS[work.name] else 0)
    assert ITALICS[work.name] in line


def test_writes_the_list_in_each_markup() -> None:
    article = Reference(
        type="article-journal",
        citation_key="ng2012",
        title="A & B",
        container_title="Lancet",
        volume="3",
        issued=PartialDate(2012),
        doi="10.1000/x",
    )
    assert "".join(ama.dumps([article])) == "1. A & B. Lancet. 2012;3. doi:10.1000/x\n"
    assert "".join(ama.dumps([article], markup="markdown", numbered=False)) == (
        "- A \\& B. *Lancet*. 2012;3. doi:[10.1000/x](<https://doi.org/10.1000/x>)\n"
    )
    assert "".join(ama.dumps([article], markup="html")) == (
        '<ol>\n<li id="ng2012">A &amp; B. <i>Lancet</i>. 2012;3. doi:<a href="https://doi.org/10.1000/x">10.1000/x</a>'
        "</li>\n</ol>\n"
    )


def test_cuts_more_authors_than_asked_for_to_three() -> None:
    book = Reference(type="book", title="Gout", author=SEVEN)
    assert "".join(ama.dumps([book], most_authors=5, numbered=False)) == "Doe1 J, Doe2 J, Doe3 J, et al. Gout.\n"
    assert "".join(ama.dumps([book], most_authors=2, numbered=False)) == "Doe1 J, Doe2 J, et al. Gout.\n"
    assert "".join(ama.dumps([book], most_authors=7, numbered=False)).count("Doe") == 7


def test_prints_all_digits_of_pages_that_medline_shortens() -> None:
    article = Reference(
        type="article-journal", container_title="L", volume="1", page="5795-813", extra={"nbib": {"PST": "ppublish"}}
    )
    assert ama.entry(article) == "L. 1:5795-5813."


def test_takes_the_status_of_a_medline_record_for_that_of_the_article() -> None:
    article = Reference(
        type="article-journal",
        container_title="L",
        issued=PartialDate(2020, 5),
        extra={"nbib": {"PST": "aheadofprint"}},
    )
    assert ama.entry(article) == "L. Published online May 2020."


@settings(max_examples=300)
@given(sane_references())
def test_prints_any_known_fields_without_a_blemish(reference: Reference) -> None:
    assert blemishes(ama.entry(reference)) == []


class _Items(HTMLParser):
    """Counts the items of a list."""

    count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.count += tag == "li"


@given(st.lists(references(), max_size=3))
def test_prints_one_item_for_each_reference_whatever_it_holds(given_references: list[Reference]) -> None:
    assert len("".join(ama.dumps(given_references)).encode().decode().splitlines()) == len(given_references)
    assert len("".join(ama.dumps(given_references, markup="markdown")).splitlines()) == len(given_references)
    items = _Items()
    items.feed("".join(ama.dumps(given_references, markup="html")))
    assert items.count == len(given_references)


def test_prints_a_long_list_in_little_memory() -> None:
    many = itertools.repeat(WORKS[0].reference, 20_000)
    tracemalloc.start()
    try:
        length = sum(len(text) for text in ama.dumps(many))
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()
    assert length > 2_000_000
