"""What people type, as values."""

import click
import pytest

from citelib.cli.values import COUNT, NUMBER_OR_NEVER, PARTIAL_DATE, RELATION, YEARS_OF_TYPE
from citelib.reference import PartialDate


@pytest.mark.parametrize(
    ("typed", "date"),
    [
        ("2018", PartialDate(2018)),
        ("2018-11", PartialDate(2018, 11)),
        ("2016-02-29", PartialDate(2016, 2, 29)),
    ],
)
def test_reads_a_partial_date(typed: str, date: PartialDate) -> None:
    assert PARTIAL_DATE.convert(typed, None, None) == date


@pytest.mark.parametrize("typed", ["", "18", "2018-13", "2018-02-30", "2018-2-3", "2018-11-14T00:00", "٢٠١٨", "0000"])
def test_refuses_what_is_no_date(typed: str) -> None:
    with pytest.raises(click.BadParameter, match="is no date of the calendar"):
        PARTIAL_DATE.convert(typed, None, None)


def test_reads_numbers_or_never() -> None:
    assert [NUMBER_OR_NEVER.convert(typed, None, None) for typed in ("12", "-3", "never")] == [12, -3, "never"]
    assert YEARS_OF_TYPE.convert("book = 15", None, None) == ("book", 15)
    assert YEARS_OF_TYPE.convert("book=never", None, None) == ("book", "never")


@pytest.mark.parametrize("typed", ["disputes", "DISPUTES", "cito:disputes"])
def test_reads_a_relation_in_any_case(typed: str) -> None:
    assert RELATION.convert(typed, None, None) == "disputes"


@pytest.mark.parametrize("typed", ["0", "-1", "1.5", "", "9" * 20, "²"])
def test_refuses_what_is_no_count(typed: str) -> None:
    with pytest.raises(click.BadParameter, match="is no number from 1 to 999999999"):
        COUNT.convert(typed, None, None)
