import pytest

from citelib.formats.listing.dates import ama_issued, ama_year, nlm_issued
from citelib.reference import PartialDate, Reference


@pytest.mark.parametrize(
    ("begin", "end", "nlm", "ama"),
    [
        (PartialDate(2012), None, "2012", "2012"),
        (PartialDate(2012, 8), None, "2012 Aug", "August 2012"),
        (PartialDate(2012, 8, 3), None, "2012 Aug 3", "August 3, 2012"),
        (PartialDate(2012, 7), PartialDate(2012, 9), "2012 Jul-Sep", "July-September 2012"),
        (PartialDate(2012, 8, 3), PartialDate(2012, 8, 9), "2012 Aug 3-9", "August 3-9, 2012"),
        (PartialDate(2012, 8, 30), PartialDate(2012, 9, 5), "2012 Aug 30-Sep 5", "August 30-September 5, 2012"),
        (PartialDate(2011, 12), PartialDate(2012, 1), "2011 Dec-2012 Jan", "December 2011-January 2012"),
        (PartialDate(1998), PartialDate(1999), "1998-1999", "1998-1999"),
        (PartialDate(2012, 8), PartialDate(2012, 8), "2012 Aug", "August 2012"),
    ],
)
def test_prints_dates_and_spans(begin: PartialDate, end: PartialDate | None, nlm: str, ama: str) -> None:
    reference = Reference(issued=begin, issued_end=end)
    assert (nlm_issued(reference), ama_issued(reference)) == (nlm, ama)


@pytest.mark.parametrize(
    ("text", "nlm", "ama"),
    [
        ("2012 Spring", "2012 Spring", "Spring 2012"),
        ("Spring 2012", "2012 Spring", "Spring 2012"),
        ("2011 Winter-2012 Spring", "2011 Winter-2012 Spring", "2011 Winter-2012 Spring"),
        ("in press", "Forthcoming 2012", "in press"),
        ("", "2012", "2012"),
    ],
)
def test_prints_dates_in_words(text: str, nlm: str, ama: str) -> None:
    reference = Reference(issued=PartialDate(2012), issued_text=text)
    assert (nlm_issued(reference), ama_issued(reference)) == (nlm, ama)


def test_gives_the_year_alone_where_the_day_does_not_count() -> None:
    assert ama_year(Reference(issued=PartialDate(2012, 8, 3))) == "2012"
    assert ama_year(Reference(issued_text="around 1900")) == "around 1900"
    assert ama_year(Reference(issued_text="In press")) == ""
