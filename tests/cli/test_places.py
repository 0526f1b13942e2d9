"""A place in a work."""

import click
import pytest

from citelib.cli.places import PLACE


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


@pytest.mark.parametrize(
    "typed", ["", "?", "rubbish", "somewhere 12", "page", "chapter ", "page \\{}", "page " + "9" * 61]
)
def test_refuses_what_names_no_place(typed: str) -> None:
    with pytest.raises(click.BadParameter):
        PLACE.convert(typed, None, None)
