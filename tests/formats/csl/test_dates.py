from typing import Any

import pytest

from citelib.formats.csl.dates import Said, read
from citelib.reference import PartialDate

YEAR = PartialDate(2012)
AUGUST = PartialDate(2012, 8)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"date-parts": [[2012, 8, 3]]}, Said(PartialDate(2012, 8, 3))),
        ({"date-parts": [["2012", "08"]]}, Said(AUGUST)),
        ({"date-parts": [[2012, 8], [2012, 9]]}, Said(AUGUST, PartialDate(2012, 9))),
        ({"date-parts": [[2012, 0, 0]]}, Said(YEAR)),
        ({"date-parts": [[2012, None]]}, Said(YEAR)),
        ({"date-parts": [[2012, 2, 30]]}, Said(PartialDate(2012, 2), whole=False)),
        ({"date-parts": [[2012, "Aug"]]}, Said(YEAR, whole=False)),
        ({"date-parts": [[2012], ["x"]]}, Said(YEAR, whole=False)),
        ({"date-parts": [[-44]]}, Said(whole=False)),
        ({"date-parts": [[12345]]}, Said(whole=False)),
        ({"date-parts": [[True]]}, Said(whole=False)),
        ({"date-parts": 2012}, Said(whole=False)),
        ({"date-parts": [[None]]}, Said()),
        ({"date-parts": [[]]}, Said()),
        ({}, Said()),
        ([[2012, 8]], Said(AUGUST)),
        ([2012, 8], Said(AUGUST)),
        (2012, Said(YEAR)),
        ({"date-parts": [[2012]], "season": 1}, Said(YEAR, words="2012 Spring", whole=False)),
        ({"date-parts": [[2012]], "season": "24"}, Said(YEAR, words="2012 Winter", whole=False)),
        ({"date-parts": [[2012]], "season": "Trinity"}, Said(YEAR, words="2012 Trinity", whole=False)),
        ({"date-parts": [[2012]], "circa": True}, Said(YEAR, words="circa 2012", whole=False)),
        ({"date-parts": [[2012]], "circa": 0, "season": ""}, Said(YEAR)),
        ({"date-parts": [[2012, 8]], "literal": "about then"}, Said(AUGUST, words="about then", whole=False)),
        ({"date-parts": [[2012, 8]], "date-time": "2012-08-01T00:00:00Z", "timestamp": 1}, Said(AUGUST)),
        ({"literal": "in press"}, Said(words="in press")),
        ({"literal": "2012 Spring"}, Said(YEAR, words="2012 Spring")),
        ({"raw": "3 Aug 2012"}, Said(PartialDate(2012, 8, 3))),
        ({"raw": "2012-08/2012-09"}, Said(AUGUST, PartialDate(2012, 9))),
        ("2012-08-31", Said(PartialDate(2012, 8, 31))),
        ("2012-08-31T10:00:00Z", Said(PartialDate(2012, 8, 31))),
        ("2012/2013", Said(YEAR, PartialDate(2013))),
        ("2012-21", Said(YEAR, words="2012 Spring")),
        ("2012~", Said(YEAR, words="circa 2012")),
        ("2012-13", Said(YEAR, words="2012-13")),
        ("n.d.", Said(words="n.d.")),
    ],
)  # fmt: skip
def test_reads_every_form_of_a_date(value: Any, expected: Said) -> None:
    assert read(value) == expected
