"""Times in queries."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citelib.errors import UsageError
from citelib.library.querying.dates import Span, span

FIRST, LAST = date(2010, 1, 1), date(2015, 12, 31)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2010", FIRST, date(2010, 12, 31)),
        ("=2010", FIRST, date(2010, 12, 31)),
        ("2010-2015", FIRST, LAST),
        ("2010–2015", FIRST, LAST),
        ("2010:2015", FIRST, LAST),
        ("2010..2015", FIRST, LAST),
        ("2010-", FIRST, None),
        ("2010..", FIRST, None),
        ("-2015", None, LAST),
        ("..2015", None, LAST),
        (">2009", FIRST, None),
        (">=2010", FIRST, None),
        ("<2016", None, LAST),
        ("<=2015", None, LAST),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("2012/2/3", date(2012, 2, 3), date(2012, 2, 3)),
        ("2012-02-", date(2012, 2, 1), None),
        ("-2012-02", None, date(2012, 2, 29)),
        (">2012-02", date(2012, 3, 1), None),
        ("<2012-03-01", None, date(2012, 2, 29)),
        ("2012-02..2012-03-05", date(2012, 2, 1), date(2012, 3, 5)),
    ],
)
def test_a_date_and_a_range(written: str, first: date | None, last: date | None) -> None:
    assert span("year", written) == Span(first, last)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("last year", "it is no date and no range of dates"),
        ("201*", "it is no date and no range of dates"),
        ("12", "it is no date and no range of dates"),
        ("..", "it is no date and no range of dates"),
        ("-", "it is no date and no range of dates"),
        (">2010-2012", "it is no date and no range of dates"),
        ("2012-13", "it is no date of the calendar"),
        ("2012-02-30", "it is no date of the calendar"),
        ("0000", "it is no date of the calendar"),
        (">9999", "it is no date of the calendar"),
        ("<0001", "it is no date of the calendar"),
        ("2015-2010", "it ends before it begins"),
    ],
)
def test_what_is_no_time_is_refused(written: str, why: str) -> None:
    with pytest.raises(UsageError) as refused:
        span("accessed", written)

    assert refused.value.message == f"accessed: cannot be {written!r}: {why}"
    assert refused.value.mend == "write 2012, 2010-2015, 2010-, -2000, >=2010, 2018-05 or 2018-05..2018-09"


@given(st.text(alphabet="0129-/.:<>= –", max_size=24))
def test_whatever_is_typed_is_read_or_refused(written: str) -> None:
    try:
        found = span("year", written)
    except UsageError:
        return
    assert found.first or found.last
