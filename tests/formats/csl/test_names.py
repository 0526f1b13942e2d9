from typing import Any

import pytest

from citelib.formats.csl.names import read
from citelib.reference import Name

DOE = Name(family="Doe", given="J.")
BERG = Name(family="Berg", given="A.", suffix="Jr", dropping_particle="de", non_dropping_particle="van der")


@pytest.mark.parametrize(
    ("value", "names", "cut_short", "whole"),
    [
        ([{"family": "Doe", "given": "J."}], (DOE,), False, True),
        ([{"literal": "A Group"}], (Name(literal="A Group"),), False, True),
        ([{"name": "A Group", "sequence": "first", "affiliation": []}], (Name(literal="A Group"),), False, True),
        ([{"family": "Doe", "given": "J.", "ORCID": "0000"}], (DOE,), False, False),
        ([{"family": "Doe", "given": "J.", "affiliation": [{"name": "X"}]}], (DOE,), False, False),
        ([{"family": "Mao", "static-ordering": True}], (Name(family="Mao"),), False, False),
        ([{"family": "Mao", "static-ordering": False, "given": None}], (Name(family="Mao"),), False, True),
        ([{"family": "van der Berg", "given": "A. de, Jr", "parse-names": True}], (BERG,), False, True),
        ([{"family": "van Roe", "given": "A.", "parse-names": "false"}], (Name("van Roe", "A."),), False, True),
        ([{"family": "Doe", "given": "J."}, {"literal": "et al."}], (DOE,), True, True),
        ([{"family": "others"}], (Name(family="others"),), False, True),
        (["Doe, J."], (DOE,), False, True),
        ("Doe, J.; van Roe, K", (DOE, Name(family="Roe", given="K", non_dropping_particle="van")), False, True),
        ({"family": "Doe", "given": "J."}, (DOE,), False, True),
        ([{"family": 1}], (Name(family="1"),), False, False),
        ([{}, None, {"family": ""}], (), False, True),
        ([5], (), False, False),
        (True, (), False, False),
    ],
)  # fmt: skip
def test_reads_names_in_every_form(value: Any, names: tuple[Name, ...], cut_short: bool, whole: bool) -> None:
    assert read(value) == (names, cut_short, whole)
