"""``field=value`` as typed by an editor."""

from datetime import date
from typing import Any

import pytest

from citelib.errors import CitelibError
from citelib.library import csl
from citelib.library.field_values import looks_like_fields, parse_fields
from citelib.reference import Name, PartialDate, Reference

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("title=Hip  pain", {"title": "Hip pain"}),
        ("container-title = J Hip", {"container_title": "J Hip"}),
        ("Container_Title=J Hip", {"container_title": "J Hip"}),
        ("DOI=https://doi.org/10.1000/ABC", {"doi": "10.1000/abc"}),
        ("doi=", {"doi": ""}),
        ("type=book", {"type": "book"}),
        ("URL=https://x.org/?a=b", {"url": "https://x.org/?a=b"}),
        ("issued=2012-08", {"issued": PartialDate(2012, 8), "issued_end": None, "issued_text": ""}),
        (
            "issued=2012-08/2012-09",
            {"issued": PartialDate(2012, 8), "issued_end": PartialDate(2012, 9), "issued_text": ""},
        ),
        ("issued=", {"issued": None, "issued_end": None, "issued_text": ""}),
        ("available-date=2012", {"available": PartialDate(2012)}),
        ("original-date=", {"original_date": None}),
        ("author=Tufo A; et al", {"author": (Name(family="Tufo", given="A"),), "author_et_al": True}),
        ("author=", {"author": (), "author_et_al": False}),
        ("translator=Tufo A", {"translator": (Name(family="Tufo", given="A"),)}),
    ],
)
def test_reads_fields_by_their_csl_names(typed: str, values: dict[str, Any]) -> None:
    parsed = parse_fields([typed], TODAY)

    assert parsed == values
    Reference(**parsed)


@pytest.mark.parametrize(
    "typed",
    [
        "title", "=x", "nosuch=1", "accessed=2018", "id=x", "type=", "type=nosuch", "issued=2018-13", "issued=18",
        "issued=2028", "issued=2012-09/2012-08", "issued=2012/", "event-date=soon", "DOI=x", "author=Jane Q Public",
    ],
)  # fmt: skip
def test_refuses_what_it_cannot_read(typed: str) -> None:
    with pytest.raises(CitelibError):
        parse_fields([typed], TODAY)


def test_every_field_but_those_that_follow_from_others_can_be_given() -> None:
    never = {
        "citation_key",
        "raw_text",
        "accessed",
        "issued_end",
        "author_et_al",
        "editor_et_al",
        "extra",
        "original",
        "line",
    }

    assert set(csl.EDITABLE.values()) == set(Reference.__dataclass_fields__) - never


@pytest.mark.parametrize(
    ("pieces", "fields"),
    [
        (["title=Hips"], True),
        (["title=Hips", "volume=3"], True),
        (["Hips. https://x.org/?a=b"], False),
        (["title=Hips", "volume"], False),
        (["nosuch=Hips"], False),
        ([], False),
    ],
)
def test_tells_fields_from_running_text(pieces: list[str], fields: bool) -> None:
    assert looks_like_fields(pieces) is fields
