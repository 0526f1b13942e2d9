"""Sentences with places for the values of a row."""

from datetime import date

import pytest

from citelib.rules.wording import names, wording


@pytest.mark.parametrize(
    ("sentence", "row", "said"),
    [
        ("due {due}", {"due": date(2026, 1, 2)}, "due 2026-01-02"),
        ("{a} and {b}", {"a": 1, "b": "two"}, "1 and two"),
        ("{days:days} ago", {"days": 1}, "1 day ago"),
        ("{days:days} ago", {"days": 0}, "0 days ago"),
        ("{days:days} ago", {"days": 12}, "12 days ago"),
        ("{text:5}", {"text": "12345"}, "12345"),
        ("{text:5}", {"text": "123456"}, "1234…"),
        ("{text:5}", {"text": "123 56"}, "123…"),
        ("100 % of {{braces}}", {}, "100 % of {braces}"),
        ("{a} %s", {"a": "%d {b}"}, "%d {b} %s"),
    ],
)
def test_fills_the_places(sentence: str, row: dict[str, object], said: str) -> None:
    assert wording(sentence)(row) == said


@pytest.mark.parametrize("sentence", ["{}", "{0}", "{row.name}", "{days:day}", "{days:.2f}"])
def test_refuses_what_it_does_not_know(sentence: str) -> None:
    with pytest.raises(ValueError, match="in '"):
        wording(sentence)


def test_names_the_places() -> None:
    assert names("due {due}, {days:days} ago") == {"due", "days"}
