import pytest

from citelib.formats.tagged.dates import Read, parse, write
from citelib.reference import PartialDate


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2012", Read(2012)),
        ("2012/08/31/", Read(2012, 8, 31)),
        ("2012/8/3", Read(2012, 8, 3)),
        ("2012//", Read(2012)),
        ("2012/00/00/", Read(2012)),
        ("2012/08//", Read(2012, 8)),
        ("2003/03/12/other", Read(2003, 3, 12, rest="other")),
        ("2012/01//Jan-Feb", Read(2012, 1, until=PartialDate(2012, 2))),
        ("2012///Spring", Read(2012, words="2012 Spring")),
        ("2012-08-31", Read(2012, 8, 31)),
        ("2019-03-12T20:12:22Z", Read(2019, 3, 12, rest="20:12:22Z")),
        ("20151028", Read(2015, 10, 28)),
        ("Aug 2012", Read(2012, 8)),
        ("August 31, 2012", Read(2012, 8, 31)),
        ("31 Aug. 2012", Read(2012, 8, 31)),
        ("2012 Jan-Feb", Read(2012, 1, until=PartialDate(2012, 2))),
        ("17-20 June 2012", Read(2012, 6, 17, PartialDate(2012, 6, 20))),
        ("JUN 8", Read(None, 6, 8)),
        ("2012-2013", Read(2012, until=PartialDate(2013))),
        ("2011 Winter-2012 Spring", Read(2011, words="2011 Winter-2012 Spring")),
        ("in press", Read(words="in press")),
        ("31/12/2012", Read(2012, 12, 31)),
        ("11/12/2012", Read(2012, rest="11/12/2012")),
        ("2012/02/31", Read(2012, rest="2012/02/31")),
        ("c1999", Read(1999, rest="c1999")),
        ("YEAR/MONTH/DAY/", None),
        ("10 15", None),
        ("99", None),
        ("0000", None),
        ("///", None),
        ("", None),
        ("9" * 10_000, None),
    ],
)
def test_reads_a_date_as_programs_write_it(text: str, read: Read | None) -> None:
    assert parse(text) == read


@pytest.mark.parametrize(
    "date", [PartialDate(2012), PartialDate(2012, 8), PartialDate(2012, 8, 31), PartialDate(7, 1, 2)]
)
def test_reads_back_what_it_writes(date: PartialDate) -> None:
    read = parse(write(date))
    assert read is not None
    assert (read.date, read.rest) == (date, "")
