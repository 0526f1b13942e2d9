import pytest

from citelib.formats.tex.reading.dates import Issued, parse_date, parse_parts
from citelib.reference import PartialDate


@pytest.mark.parametrize(
    ("text", "issued"),
    [
        ("2012", Issued(PartialDate(2012))),
        ("2012-08-31", Issued(PartialDate(2012, 8, 31))),
        ("2012/08/31", Issued(PartialDate(2012, 8, 31))),
        ("2012-08-31T10:00:00Z", Issued(PartialDate(2012, 8, 31))),
        ("2012-08/2013-01", Issued(PartialDate(2012, 8), PartialDate(2013, 1))),
        ("2012/2013", Issued(PartialDate(2012), PartialDate(2013))),
        ("2012/", Issued(PartialDate(2012), None, "2012/")),
        ("2012-21", Issued(PartialDate(2012), None, "2012 Spring")),
        ("2012~", Issued(PartialDate(2012), None, "2012~")),
        ("19XX", Issued(None, None, "19XX")),
        ("2012-13", Issued(PartialDate(2012), None, "2012-13")),
        ("August 31, 2012", Issued(PartialDate(2012, 8, 31))),
        ("31 August 2012", Issued(PartialDate(2012, 8, 31))),
        ("soon", Issued(None, None, "soon")),
    ],
)
def test_reads_a_date(text: str, issued: Issued) -> None:
    assert parse_date(text) == issued


@pytest.mark.parametrize(
    ("parts", "issued"),
    [
        (("2012", "August", ""), Issued(PartialDate(2012, 8))),
        (("2012", "8", "31"), Issued(PartialDate(2012, 8, 31))),
        (("2012", "Sept.", "1"), Issued(PartialDate(2012, 9, 1))),
        (("2012", "July 4", ""), Issued(PartialDate(2012, 7, 4))),
        (("2012", "4 July", ""), Issued(PartialDate(2012, 7, 4))),
        (("2012", "July 4–7", ""), Issued(PartialDate(2012, 7, 4), PartialDate(2012, 7, 7))),
        (("2012", "Jan-Feb", ""), Issued(PartialDate(2012, 1), PartialDate(2012, 2))),
        (("2012", "November/December", ""), Issued(PartialDate(2012, 11), PartialDate(2012, 12))),
        (("2012", "Spring", ""), Issued(PartialDate(2012), None, "2012 Spring")),
        (("2012", "Feb", "30"), Issued(PartialDate(2012, 2), None, "2012 Feb 30")),
        (("2012", "", "4"), Issued(PartialDate(2012), None, "2012 4")),
        (("2014-09", "", ""), Issued(PartialDate(2014, 9))),
        (("1998-1999", "", ""), Issued(PartialDate(1998), PartialDate(1999))),
        (("1998/99", "", ""), Issued(PartialDate(1998), PartialDate(1999))),
        (("2012a", "", ""), Issued(PartialDate(2012), None, "2012a")),
        (("[1998?]", "", ""), Issued(PartialDate(1998), None, "[1998?]")),
        (("in press", "", ""), Issued(None, None, "in press")),
        (("0000", "", ""), Issued(None, None, "0000")),
        (("", "May", ""), Issued(None, None, "May")),
        (("", "", ""), Issued()),
    ],
)
def test_reads_year_month_and_day(parts: tuple[str, str, str], issued: Issued) -> None:
    assert parse_parts(*parts) == issued
