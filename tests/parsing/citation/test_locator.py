import pytest

from citelib.parsing.citation import parse_citation
from citelib.parsing.citation.locator import Locator, find_locator, is_article_number
from citelib.reference import PartialDate

FORMS = {
    "J Foo. 2012 Aug;112(8):522-8.": (PartialDate(2012, 8), "112", "8", "522-8"),
    "J Foo. 2005;33(4):463–74": (PartialDate(2005), "33", "4", "463-74"),
    "J Foo. 2016;29.": (PartialDate(2016), "29", "", ""),
    "J Foo. 2020;19(1).": (PartialDate(2020), "19", "1", ""),
    "J Foo. 2014:986453.": (PartialDate(2014), "", "", "986453"),
    "J Foo. 2014;(2):CD000530.": (PartialDate(2014), "", "2", "CD000530"),
    "J Foo, 2009,57(10):4313-4318.": (PartialDate(2009), "57", "10", "4313-4318"),
    "J Foo 2014; 30, pages 737-749": (PartialDate(2014), "30", "", "737-749"),
    "J Foo. 2017;67 Suppl 2:7-13.": (PartialDate(2017), "67", "Suppl 2", "7-13"),
    "J Foo. 2001;134(2 Pt 1):101-7, 120.": (PartialDate(2001), "134", "2 Pt 1", "101-7, 120"),
    "J Foo. (2006) 28:723–9.": (PartialDate(2006), "28", "", "723-9"),
    "J Foo. (May 2006) 28:723–9.": (PartialDate(2006, 5), "28", "", "723-9"),
    "J Foo 96: 1741–1753.": (None, "96", "", "1741-1753"),
    "J Foo, 12(3), 45–67": (None, "12", "3", "45-67"),
    "J Foo 26: 2041–2060, 2009": (PartialDate(2009), "26", "", "2041-2060"),
    "J Foo 56, 165–183 (2006).": (PartialDate(2006), "56", "", "165-183"),
    "J Foo, vol. 68, no. 3, 2014, pp. 245-50": (PartialDate(2014), "68", "3", "245-50"),
    "Spine (Phila Pa 1976). 2011;36(21):S14": (PartialDate(2011), "36", "21", "S14"),
    "J Foo. 2004 Fall;3:1-2": (PartialDate(2004), "3", "", "1-2"),
    "J Foo. 2019 Mar 5;29(3):695-706.e4": (PartialDate(2019, 3, 5), "29", "3", "695-706.e4"),
    "J Foo. 2012 Issue 11. Art. No.: CD002003": (PartialDate(2012), "", "11", "CD002003"),
}


@pytest.mark.parametrize(("text", "parts"), FORMS.items(), ids=FORMS.keys())
def test_reads_date_volume_issue_and_pages_in_every_printed_order(
    text: str, parts: tuple[PartialDate | None, str, str, str]
) -> None:
    found = find_locator(text)

    assert found and (found.date, found.volume, found.issue, found.pages) == parts


def test_finds_none_in_a_plain_sentence() -> None:
    assert find_locator("Guidelines on physical activity") is None


def test_keeps_what_stands_behind_the_pages() -> None:
    assert find_locator("J Foo. 2014 May;63(5):e12; author reply e13.") == Locator(
        7, PartialDate(2014, 5), "date first", volume="63", issue="5", pages="e12", tail="author reply e13"
    )


@pytest.mark.parametrize(
    ("pages", "is_number"),
    [("986453", True), ("e1891", True), ("CD000530", True), ("522-8", False), ("485", False), ("S40-S42", False)],
)
def test_tells_article_numbers_from_pages(pages: str, is_number: bool) -> None:
    assert is_article_number(pages) is is_number


@pytest.mark.parametrize(
    ("printed", "volume", "issue", "page"),
    [
        ("Bone J. 2003;85-A(5):872-7.", "85-A", "5", "872-7"),
        ("Bone J. 2001;83-B:12-18.", "83-B", "", "12-18"),
        ("Bone J. 2001;83–B:12–18.", "83-B", "", "12-18"),
    ],
)
def test_a_volume_may_end_in_a_hyphen_and_a_letter(printed: str, volume: str, issue: str, page: str) -> None:
    work = parse_citation(f"Okafor C. Healing of heels. {printed}").reference

    assert (work.container_title, work.volume, work.issue, work.page) == ("Bone J", volume, issue, page)
