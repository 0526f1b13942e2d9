"""What people type, as values."""

import click
import pytest

from citelib.cli.values import NUMBER_OR_NEVER, PARTIAL_DATE, PLACE, RELATION, YEARS_OF_TYPE
from citelib.reference import PartialDate


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("12", ("page", "12")),
        ("12-14", ("page", "12-14")),
        ("page 12", ("page", "12")),
        ("p. 12", ("page", "12")),
        ("pp.12–14", ("page", "12–14")),
        ("e12", ("page", "e12")),
        ("S3-S5", ("page", "S3-S5")),
        ("Chapter IV", ("chapter", "IV")),
        ("fig 3b", ("figure", "3b")),
        ("Table 2.1", ("table", "2.1")),
        ("section Methods and results", ("section", "Methods and results")),
        ("para. 4", ("paragraph", "4")),
        ("timestamp 1:02:30", ("timestamp", "1:02:30")),
    ],
)
def test_reads_a_place_in_a_work(typed: str, place: tuple[str, str]) -> None:
    assert PLACE.convert(typed, None, None) == place


@pytest.mark.parametrize("typed", ["", "?", "rubbish", "somewhere 12", "page", "chapter ", "page \\{}", "page " + "9" * 61])
def test_refuses_what_names_no_place(typed: str) -> None:
    with pytest.raises(click.BadParameter):
        PLACE.convert(typed, None, None)


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
