import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citelib.parsing.dates import DateOrder, FoundDate, find_dates, order_shown_by, parse_date
from citelib.reference import PartialDate

READ = {
    "11/13/2018": PartialDate(2018, 11, 13),
    "23/07/2012": PartialDate(2012, 7, 23),
    "11-13-2018": PartialDate(2018, 11, 13),
    "13.11.2018": PartialDate(2018, 11, 13),
    "05.04.2018": PartialDate(2018, 4, 5),
    "2018-11-13": PartialDate(2018, 11, 13),
    "2018/04/05": PartialDate(2018, 4, 5),
    "03/03/2019": PartialDate(2019, 3, 3),
    "November 13, 2018": PartialDate(2018, 11, 13),
    "November 13,2018": PartialDate(2018, 11, 13),
    "Nov. 13, 2018": PartialDate(2018, 11, 13),
    "NOV 13 2018": PartialDate(2018, 11, 13),
    "Sept. 1st, 2018": PartialDate(2018, 9, 1),
    "13 Nov 2018": PartialDate(2018, 11, 13),
    "13-Nov-2018": PartialDate(2018, 11, 13),
    "13th November 2018": PartialDate(2018, 11, 13),
    "13th of November, 2018": PartialDate(2018, 11, 13),
    "13\xa0may\n2018": PartialDate(2018, 5, 13),
    "2018 Nov 13": PartialDate(2018, 11, 13),
    "2018, November 13": PartialDate(2018, 11, 13),
    "November 2018": PartialDate(2018, 11),
    "2018 Nov": PartialDate(2018, 11),
    "29 February 2020": PartialDate(2020, 2, 29),
}

FAULTS = {
    "03/04/2019": "03/04/2019 can be 4 March or 3 April",
    "3-4-2019": "3-4-2019 can be 4 March or 3 April",
    "13/13/2018": "13/13/2018 is no date",
    "00/10/2018": "00/10/2018 is no date",
    "2018-13-11": "2018-13-11 is no date",
    "11.13.2018": "11.13.2018 is no date",
    "February 29, 2019": "February 29, 2019 is no date",
    "11/13/18": "11/13/18 does not print the century",
}

NO_DATES = [
    "",
    "120/80",
    "24/7/365",
    "1.2.13.11.2018",
    "13.11.2018.4",
    "10.1000/11-13-2018",
    "12345/6/2018",
    "11/13/0018",
    "11/13/3018",
    "they may 2012",
    "ſep 2012",
    "in 2012",
    "Novembers 2018",
]


@pytest.mark.parametrize(("text", "date"), READ.items())
def test_reads_every_printed_form_of_a_date(text: str, date: PartialDate) -> None:
    assert parse_date(text) == FoundDate(0, len(text), text, date, "")


@pytest.mark.parametrize(("text", "date"), READ.items())
def test_finds_every_form_in_running_text_at_its_place(text: str, date: PartialDate) -> None:
    assert list(find_dates(f"See: {text}; also")) == [FoundDate(5, 5 + len(text), text, date, "")]


@pytest.mark.parametrize(("text", "fault"), FAULTS.items())
def test_says_why_there_is_no_date(text: str, fault: str) -> None:
    assert list(find_dates(f"({text})")) == [FoundDate(1, 1 + len(text), text, None, fault)]
    assert parse_date(text) == FoundDate(0, len(text), text, None, fault)


@pytest.mark.parametrize("text", NO_DATES)
def test_finds_no_date_in_other_numbers_and_words(text: str) -> None:
    assert list(find_dates(text)) == []


@pytest.mark.parametrize(
    ("text", "order", "date"),
    [
        ("03/04/2019", DateOrder.MDY, PartialDate(2019, 3, 4)),
        ("03/04/2019", DateOrder.DMY, PartialDate(2019, 4, 3)),
        ("23/07/2012", DateOrder.MDY, PartialDate(2012, 7, 23)),
        ("11/13/2018", DateOrder.DMY, PartialDate(2018, 11, 13)),
        ("03.04.2019", DateOrder.MDY, PartialDate(2019, 4, 3)),
        ("2019-03-04", DateOrder.DMY, PartialDate(2019, 3, 4)),
    ],
)
def test_order_decides_only_where_both_orders_exist(text: str, order: DateOrder, date: PartialDate) -> None:
    assert parse_date(text, order) == FoundDate(0, len(text), text, date, "")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("J Pain. 2010 Feb 13(2):211", "2010 Feb"),
        ("J Pain. 2010 Feb;13(2):211", "2010 Feb"),
        ("Medicine.2012 Aug", "2012 Aug"),
        ("from 2018-11-13T10:00:00Z on", "2018-11-13"),
        ("3-5 March 2019", "March 2019"),
    ],
)
def test_takes_no_more_than_the_date(text: str, printed: str) -> None:
    assert [found.text for found in find_dates(text)] == [printed]


def test_finds_several_dates_in_the_order_printed() -> None:
    found = find_dates("Published 2012 Aug 3. Accessed 11/14/2018, again on 03/04/2019.", DateOrder.MDY)
    assert [str(date.date) for date in found] == ["2012-08-03", "2018-11-14", "2019-03-04"]


def test_a_bare_year_is_a_date_only_when_it_is_the_whole_text() -> None:
    assert parse_date(" 2012. ") == FoundDate(1, 5, "2012", PartialDate(2012), "")
    assert list(find_dates("2012")) == []


@pytest.mark.parametrize("text", ["", "on 11/13/2018", "11/13/2018 or later", "no date", "3012"])
def test_a_text_that_is_more_or_less_than_a_date_is_none(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("on 11/13/2018", DateOrder.MDY),
        ("on 23/07/2012 and 03/04/2019", DateOrder.DMY),
        ("on 03/04/2019 and 03/03/2019, 13/13/2018", None),
        ("on 13.11.2018 and 2018-11-13 and November 13, 2018", None),
        ("on 11/13/2018 and 23/07/2012", None),
    ],
)
def test_the_order_is_shown_by_dates_that_exist_in_one_order_only(text: str, order: DateOrder | None) -> None:
    assert order_shown_by(text) is order


@given(st.text(alphabet="0123456789/.- ,janfebmrpyulgsoctvdMS\n", max_size=60), st.sampled_from([None, *DateOrder]))
def test_any_text_is_read_without_failing_and_quotes_itself(text: str, order: DateOrder | None) -> None:
    for found in find_dates(text, order):
        assert text[found.start : found.end] == found.text
        assert (found.date is None) == bool(found.fault)
    parse_date(text, order)


@pytest.mark.parametrize("part", ["1", " ", "1/", "Nov ", "2018 ", "11/13/2018 ", "13 November, "])
def test_long_lines_cost_linear_time(part: str) -> None:
    text = part * (1_000_000 // len(part))
    began = time.process_time()
    for _ in find_dates(text):
        pass
    assert time.process_time() - began < 8
