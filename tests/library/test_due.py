"""Due dates."""

from datetime import date

import pytest
from sqlalchemy import Connection

from citelib.library import articles, due
from citelib.library.due import add_months, due_date


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2018, 11, 13), 36, date(2021, 11, 13)),
        (date(2018, 8, 31), 6, date(2019, 2, 28)),
        (date(2018, 8, 31), 18, date(2020, 2, 29)),
        (date(2020, 2, 29), 12, date(2021, 2, 28)),
        (date(2018, 12, 31), 1, date(2019, 1, 31)),
        (date(2019, 3, 31), -1, date(2019, 2, 28)),
        (date(2019, 1, 1), -12, date(2018, 1, 1)),
    ],
)
def test_counts_calendar_months(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later


@pytest.mark.parametrize("months", [12 * 8000, -12 * 2100])
def test_refuses_months_outside_the_calendar(months: int) -> None:
    with pytest.raises(OverflowError):
        add_months(date(2018, 1, 1), months)


@pytest.mark.parametrize(
    ("last_reviewed", "months", "stated", "expected"),
    [
        (date(2018, 1, 31), 1, None, date(2018, 2, 28)),
        (date(2018, 1, 31), None, None, None),
        (None, 12, None, None),
        (date(2018, 1, 31), 12, date(2018, 6, 1), date(2018, 6, 1)),
        (date(2018, 1, 31), None, date(2018, 6, 1), date(2018, 6, 1)),
    ],
)
def test_a_stated_date_stands_and_no_review_means_no_date(
    last_reviewed: date | None, months: int | None, stated: date | None, expected: date | None
) -> None:
    assert due_date(last_reviewed, months, stated) == expected


def test_finds_and_mends_dates_that_differ(filled: Connection) -> None:
    right = due.Due(date(2018, 11, 13), date(2021, 11, 13))
    filled.exec_driver_sql("UPDATE article SET due_on = '2030-01-01'")

    assert list(due.differing(filled)) == [
        due.Differing("hip-pain", due.Due(date(2018, 11, 13), date(2030, 1, 1)), right)
    ]
    assert due.refresh(filled) == 1
    assert list(due.differing(filled)) == []
    assert due.of_article(filled, articles.find(filled, "hip-pain").id) == right


def test_takes_more_articles_than_one_statement_can_name(filled: Connection) -> None:
    article_id = articles.find(filled, "hip-pain").id
    filled.exec_driver_sql("UPDATE article SET due_on = NULL")

    assert due.refresh(filled, range(article_id + 1, 40_000)) == 0
    assert due.refresh(filled, range(40_000)) == 1


def test_a_due_date_past_the_end_of_the_calendar_is_its_last_day() -> None:
    assert due.due_date(date(9998, 6, 1), 36, None) == date.max
