import pytest
from hypothesis import given
from hypothesis import strategies as st

from citelib.formats.medline.dates import Issued, parse_day, parse_issued, write_day, write_issued
from citelib.reference import PartialDate
from tests.formats.medline.strategies import partial_dates


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2012", "2012", ""),
        ("2012 Aug", "2012-08", ""),
        ("2012 Aug 9", "2012-08-09", ""),
        ("2012 Jan-Feb", "2012-01", "2012-02"),
        ("2012 Jan/Feb", "2012-01", "2012-02"),
        ("2011 Dec-2012 Jan", "2011-12", "2012-01"),
        ("2012 Jan 1-15", "2012-01-01", "2012-01-15"),
        ("2012 Jan 30-Feb 5", "2012-01-30", "2012-02-05"),
        ("2011 Dec 30-2012 Jan 5", "2011-12-30", "2012-01-05"),
        ("2012-2013", "2012", "2013"),
        ("2012 Jan - Feb", "2012-01", "2012-02"),
        ("2012 Sept", "2012-09", ""),
        ("2012 August 9", "2012-08-09", ""),
        ("2013 06 10", "2013-06-10", ""),
        ("2010   06", "2010-06", ""),
        ("2013/06/10", "2013-06-10", ""),
        ("20130610", "2013-06-10", ""),
        ("2013-06", "2013-06", ""),
        ("Apr 2019", "2019-04", ""),
        ("April 5, 2019", "2019-04-05", ""),
        ("5 Apr 2019", "2019-04-05", ""),
    ],
)
def test_reads_dates_of_publication(text: str, first: str, last: str) -> None:
    assert parse_issued(text) == Issued(PartialDate.from_iso(first), PartialDate.from_iso(last) if last else None)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2012 Spring", 2012),
        ("2011 Winter-2012 Spring", 2011),
        ("2009 1st Quarter", 2009),
        ("2012 Feb 30", 2012),
        ("2012 Dec-Jan", 2012),
        ("2012 Jan-", 2012),
        ("2012 Jan-15", 2012),
        ("2012-13", 2012),
        ("Article 10 2019", 2019),
        ("5 Apr 6 2019", 2019),
        ("in press", None),
        ("0000", None),
        ("١٢٣٤", None),
    ],
)
def test_keeps_what_dates_cannot_say_as_text_with_the_year(text: str, year: int | None) -> None:
    assert parse_issued(text) == Issued(PartialDate(year) if year else None, None, text)


@given(partial_dates, st.none() | partial_dates)
def test_reads_what_it_writes(first: PartialDate, last: PartialDate | None) -> None:
    issued = Issued(first, last)
    if last and last < first:
        assert write_issued(issued).startswith(f"{first.year:04d}")
    elif last is None or (last.month is None) <= (first.month is None and first.year != last.year):
        assert parse_issued(write_issued(issued))[0] == first


def test_writes_the_printed_text_only_while_it_says_the_same() -> None:
    assert [
        write_issued(Issued(PartialDate(2012), None, "2012 Spring")),
        write_issued(Issued(PartialDate(2013), None, "2012 Spring")),
        write_issued(Issued(None, None, "in press")),
        write_issued(Issued(None)),
    ] == ["2012 Spring", "2013", "in press", ""]


@pytest.mark.parametrize("text", ["2017", "201707", "20170728"])
def test_reads_and_writes_days_in_digits(text: str) -> None:
    date = parse_day(text)
    assert date and write_day(date) == text


@pytest.mark.parametrize("text", ["2017 Jan-Feb", "soon", "20171332", ""])
def test_a_range_or_another_text_is_no_day(text: str) -> None:
    assert parse_day(text) is None
