import itertools
import json
import re
import tracemalloc
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citelib.errors import InputError
from citelib.formats import nbib, vancouver
from citelib.reference import Name, PartialDate, Reference
from tests.formats.listing.sane import blemishes, sane_references
from tests.formats.listing.works import SEVEN, WORKS, Work
from tests.formats.strategies import references
from tests.shared_data import articles


@pytest.mark.parametrize("work", WORKS, ids=[work.name for work in WORKS])
def test_prints_each_kind_of_work_as_nlm_does(work: Work) -> None:
    assert vancouver.entry(work.reference) == work.vancouver


def _article(
    issued: PartialDate | None, available: PartialDate | None, record: dict[str, object], **fields: str
) -> str:
    reference = Reference(
        type="article-journal",
        title="T",
        container_title_short="PLoS One",
        issued=issued,
        available=available,
        extra={"nbib": record},
        **fields,  # type: ignore[arg-type]
    )
    return vancouver.entry(reference).removeprefix("T. ")


YEAR, DAY = PartialDate(2020), PartialDate(2020, 2, 18)


@pytest.mark.parametrize(
    ("printed", "cited"),
    [
        (_article(YEAR, DAY, {"PST": "ppublish"}, volume="8", page="1-12"), "PLoS One. 2020;8:1-12. Epub 2020 Feb 18."),
        (
            _article(YEAR, DAY, {"PST": "epublish"}, volume="8", number="e5"),
            "PLoS One. 2020 Feb 18;8:e5. eCollection 2020.",
        ),
        (_article(DAY, DAY, {"PST": "epublish"}, volume="8", number="e5"), "PLoS One. 2020 Feb 18;8:e5."),
        (
            _article(PartialDate(2013), PartialDate(2013, 5, 31), {"PST": "epublish"}, volume="8", issue="5"),
            "PLoS One. 2013 May 31;8(5). Print 2013.",
        ),
        (
            _article(PartialDate(2006), PartialDate(2006, 1, 10), {"PST": "epublish", "DA": "20060220"}, volume="7"),
            "PLoS One. 2006 Jan 10;7.",
        ),
        (_article(DAY, DAY, {}, status="aheadofprint"), "PLoS One. 2020 Feb 18."),
        (
            _article(DAY, DAY, {"LID": "S1-2(20)3 [pii]"}, status="aheadofprint", doi="10.1000/x"),
            "PLoS One. 2020 Feb 18:S1-2(20)3. doi: 10.1000/x.",
        ),
        (
            _article(DAY, DAY, {"LID": "S1-2(20)3 [pii]", "DA": "20200101"}, status="aheadofprint", doi="10.1000/x"),
            "PLoS One. 2020 Feb 18. pii: S1-2(20)3. doi: 10.1000/x.",
        ),
        (
            _article(DAY, None, {"LID": ["e32822 [pii]", "10.7554/eLife.32822 [doi]"], "AID": "32822 [pii]"},
                     volume="7", doi="10.7554/elife.32822"),
            "PLoS One. 2020 Feb 18;7. pii: 32822. doi: 10.7554/eLife.32822.",
        ),
        (_article(YEAR, None, {"AID": "10.1000/X [doi]"}, doi="10.1000/x"), "PLoS One. 2020. doi: 10.1000/X."),
        (_article(YEAR, None, {"AID": "10.1000/X [doi]", "DA": "2010"}, doi="10.1000/x"), "PLoS One. 2020."),
        (_article(YEAR, None, {"DA": "2010"}, doi="10.1000/x"), "PLoS One. 2020. doi: 10.1000/x."),
        (_article(YEAR, None, {"SO": "not this"}, volume="39", page="5795-5813"), "PLoS One. 2020;39:5795-5813."),
    ],
)  # fmt: skip
def test_cites_an_article_as_the_so_line_of_its_medline_record(printed: str, cited: str) -> None:
    assert printed == cited


def test_prints_pages_as_medline_has_them_and_shortens_all_others() -> None:
    assert ":100-109." in _article(YEAR, None, {"PST": "ppublish"}, volume="1", page="100-109")
    assert ":100-9." in vancouver.entry(
        Reference(type="article-journal", container_title="L", volume="1", page="100-109")
    )


def test_puts_the_title_of_a_translated_record_in_brackets() -> None:
    assert (
        vancouver.entry(Reference(type="article-journal", title="Gout", extra={"nbib": {"TI": "[Gout]."}})) == "[Gout]."
    )


def test_numbers_the_list_or_not() -> None:
    two = [WORKS[0].reference, Reference(type="book", title="Gout")]
    assert "".join(vancouver.dumps(two)) == f"1. {WORKS[0].vancouver}\n2. Gout.\n"
    assert "".join(vancouver.dumps(two, numbered=False)) == f"{WORKS[0].vancouver}\nGout.\n"


def test_names_as_many_authors_as_asked_for() -> None:
    book = Reference(type="book", title="Gout", author=SEVEN)
    assert "".join(vancouver.dumps([book], most_authors=2, numbered=False)) == "Doe1 J, Doe2 J, et al. Gout.\n"
    assert "".join(vancouver.dumps([book], most_authors=99, numbered=False)).count("Doe") == 7


def test_links_what_leads_somewhere() -> None:
    article = Reference(
        type="article-journal",
        citation_key="ng2012",
        title="A & B <i>",
        doi="10.1000/a<b>",
        pmid="12",
        pmcid="PMC34",
    )
    assert "".join(vancouver.dumps([article], markup="html")) == (
        '<ol>\n<li id="ng2012">A &amp; B &lt;i&gt;. doi: <a href="https://doi.org/10.1000/a%3Cb%3E">10.1000/a&lt;b&gt;'
        '</a>. PMID: <a href="https://pubmed.ncbi.nlm.nih.gov/12/">12</a>; PMCID: '
        '<a href="https://pmc.ncbi.nlm.nih.gov/articles/PMC34/">PMC34</a>.</li>\n</ol>\n'
    )
    assert "".join(vancouver.dumps([article], markup="markdown")) == (
        "1. A \\& B \\<i\\>. doi: [10.1000/a\\<b\\>](<https://doi.org/10.1000/a%3Cb%3E>). PMID: "
        "[12](<https://pubmed.ncbi.nlm.nih.gov/12/>); PMCID: "
        "[PMC34](<https://pmc.ncbi.nlm.nih.gov/articles/PMC34/>).\n"
    )


@settings(max_examples=300)
@given(sane_references())
def test_prints_any_known_fields_without_a_blemish(reference: Reference) -> None:
    assert blemishes(vancouver.entry(reference)) == []


class _Items(HTMLParser):
    """Counts the items of a list."""

    count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.count += tag == "li"


@given(st.lists(references(), max_size=3))
def test_prints_one_item_for_each_reference_whatever_it_holds(given_references: list[Reference]) -> None:
    lines = "".join(vancouver.dumps(given_references))
    assert len(lines.encode().decode().splitlines()) == len(given_references)
    assert len("".join(vancouver.dumps(given_references, markup="markdown")).splitlines()) == len(given_references)
    items = _Items()
    items.feed("".join(vancouver.dumps(given_references, markup="html")))
    assert items.count == len(given_references)


def test_prints_a_long_list_in_little_memory() -> None:
    many = itertools.repeat(WORKS[0].reference, 20_000)
    tracemalloc.start()
    try:
        length = sum(len(text) for text in vancouver.dumps(many))
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()
    assert length > 2_000_000


def test_prints_long_values_in_linear_time() -> None:
    long = Reference(
        type="book",
        title=", ." * 200_000,
        edition="," * 200_000 + " ed",
        page="1-" * 200_000,
        volume="no. " * 200_000,
        author=tuple(Name(family="Ng", given="A-b. " * 20_000) for _ in range(3)),
        issued_text="in " * 200_000,
    )
    assert vancouver.entry(long)


def _records() -> Iterator[Reference]:
    """The MEDLINE records of the shared data that have a citation of their own."""
    folder = articles().parent / "interop"
    texts = [path.read_text(encoding="utf-8-sig") for path in sorted((folder / "nbib").rglob("*")) if path.is_file()]
    for name in ("jabref-nbib", "jabref-medline-plain"):
        texts += [pair["input"] for pair in json.loads((folder / "pairs" / f"{name}.json").read_text(encoding="utf-8"))]
    for text in texts:
        try:
            found = list(nbib.loads(text))
        except InputError:
            continue
        yield from (record for record in found if isinstance(record, Reference) and _citation(record))


def _citation(record: Reference) -> str:
    """The SO line, if it is one: it begins with the abbreviation of the journal."""
    line = str(record.extra.get("nbib", {}).get("SO", ""))
    return line if record.container_title_short and line.startswith(record.container_title_short) else ""


_BEHIND_THE_SO_LINE = re.compile(r"(?: French\.)? (?:PMID|PMCID): \S+(?: PMCID: \S+)?$")


def test_cites_97_of_100_medline_records_as_medline_does() -> None:
    wrong = []
    records = list(_records())
    for record in records:
        printed = _BEHIND_THE_SO_LINE.sub("", vancouver.entry(record))
        if not printed.endswith(f" {_citation(record)}"):
            wrong.append((_citation(record), printed))
    assert len(records) >= 90
    assert len(wrong) <= 0.03 * len(records), wrong
