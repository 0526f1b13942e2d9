"""Remembering that two references are two works."""

import pytest
from sqlalchemy import Connection

from citelib.errors import Conflict, NotFound
from citelib.library import distinct, duplicates, references
from citelib.library.database import Stamp
from citelib.reference import Name, PartialDate, Reference

TWICE = Reference(title="Bones of the foot", author=(Name(family="Berg", given="C"),), issued=PartialDate(2010))


@pytest.fixture
def twice(connection: Connection, stamp: Stamp) -> Connection:
    """A library that has one work twice, as berg2010 and berg2010a, and another, sato2010."""
    other = Reference(title="Sleep", author=(Name(family="Sato"),), issued=PartialDate(2010))
    references.add(connection, [TWICE, TWICE, other], stamp)
    return connection


def ids(connection: Connection, *keys: str) -> list[int]:
    return [references.find(connection, key).id for key in keys]


def test_a_pair_is_remembered_whichever_comes_first(twice: Connection, stamp: Stamp) -> None:
    one, other, new = distinct.record(twice, "berg2010a", "berg2010", stamp)

    assert ([one.citation_key, other.citation_key], new) == (["berg2010a", "berg2010"], True)
    first, second = ids(twice, "berg2010", "berg2010a")
    assert distinct.said(twice, first, second)
    assert distinct.said(twice, second, first)
    assert distinct.said_by(twice, first, second) == "editor on 2026-11-22"
    assert not distinct.said(twice, first, *ids(twice, "sato2010"))
    assert distinct.record(twice, "berg2010", "berg2010a", stamp)[2] is False
    assert distinct.everything(twice) == {(first, second)}


def test_duplicates_are_no_longer_listed_until_it_is_taken_back(twice: Connection, stamp: Stamp) -> None:
    before = duplicates.probable(twice)
    distinct.record(twice, "berg2010", "berg2010a", stamp)

    assert [pair[:2] for pair in before] == [("berg2010", "berg2010a")]
    assert duplicates.probable(twice) == []
    distinct.forget(twice, "berg2010a", "berg2010")
    assert duplicates.probable(twice) == before


def test_what_nobody_said_cannot_be_taken_back(twice: Connection) -> None:
    with pytest.raises(NotFound, match="Nobody said that berg2010 and sato2010 are distinct") as refused:
        distinct.forget(twice, "berg2010", "sato2010")

    assert refused.value.mend == "to say so: citelib reference distinct berg2010 sato2010"


def test_one_reference_is_not_two(twice: Connection, stamp: Stamp) -> None:
    references.rename(twice, "sato2010", "sleep")

    with pytest.raises(Conflict, match="sato2010 and sleep name one reference"):
        distinct.record(twice, "sato2010", "sleep", stamp)
    with pytest.raises(NotFound, match="There is no reference 'nobody'"):
        distinct.record(twice, "sleep", "nobody", stamp)


def test_a_pair_goes_with_one_of_its_references(twice: Connection, stamp: Stamp) -> None:
    distinct.record(twice, "berg2010", "berg2010a", stamp)

    references.remove(twice, "berg2010a")

    assert distinct.everything(twice) == set()
