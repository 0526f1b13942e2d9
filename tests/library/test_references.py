"""Keeping, finding, editing, renaming and removing references."""

from dataclasses import replace

import pytest
from sqlalchemy import Connection, insert

from citelib.errors import Conflict, NotFound
from citelib.library import accesses, references, same_work, search
from citelib.library.database import Stamp
from citelib.library.schema import notice
from citelib.reference import Name, PartialDate, Reference
from tests.hip import RUNNERS

FULL = Reference(
    type="chapter",
    citation_key="cruz2012",
    title="Hips",
    container_title="The body",
    author=(Name(family="Cruz", given="M", non_dropping_particle="de la"), Name(literal="WHO")),
    author_et_al=True,
    editor=(Name(family="Sato", given="K", suffix="Jr"),),
    issued=PartialDate(2012, 8),
    issued_end=PartialDate(2012, 9),
    isbn="978-0-7817-6671-5",
    doi="10.1000/hips",
    pmid="123",
    extra={"mesh": ["Hip", "Pain"]},
    raw_text="de la Cruz M, WHO, et al. Hips.",
)


def test_a_reference_comes_back_as_it_went_in(connection: Connection, stamp: Stamp) -> None:
    (kept,) = references.add(connection, [FULL], stamp)

    assert kept.citation_key == "cruz2012"
    assert references.get(connection, "cruz2012") == FULL
    assert list(references.everything(connection)) == [FULL]


def test_an_access_date_becomes_an_access(connection: Connection, stamp: Stamp) -> None:
    references.add(connection, [replace(FULL, accessed=PartialDate(2018, 11), url="https://x.org")], stamp)

    told = accesses.history(connection)
    assert [(one["reference"], one["accessed_on"], one["url"]) for one in told] == [
        ("cruz2012", "2018-11", "https://x.org")
    ]


def test_an_identifier_belongs_to_one_reference(connection: Connection, stamp: Stamp) -> None:
    references.add(connection, [FULL], stamp)

    with pytest.raises(Conflict, match=r"The DOI 10\.1000/hips already belongs to cruz2012"):
        references.add(connection, [Reference(title="Other", doi="10.1000/hips")], stamp)
    with pytest.raises(Conflict, match="already belongs to another reference that comes in with it"):
        references.add(connection, [Reference(title="A", pmid="7"), Reference(title="B", pmid="7")], stamp)


@pytest.mark.parametrize(
    ("work", "same"),
    [
        (Reference(title="Whatever", doi="10.1234/hip.5"), True),
        (replace(RUNNERS, doi="", title="HIP PAIN in marathon-runners."), True),
        (replace(RUNNERS, doi="10.1234/other"), False),
        (replace(RUNNERS, doi="", issued=PartialDate(2016)), False),
        (replace(RUNNERS, doi="", volume="4"), False),
        (replace(RUNNERS, doi="", page="10"), True),
        (replace(RUNNERS, doi="", author=(Name(family="Sato", given="K"),)), False),
        (replace(RUNNERS, doi="", type="webpage"), False),
        (Reference(), False),
    ],
)
def test_recognises_the_same_work(filled: Connection, work: Reference, same: bool) -> None:
    found = same_work.same_as(filled, work)

    assert (found.citation_key if found else None) == ("lindqvist2015" if same else None)


def test_an_edit_replaces_names_and_identifiers(filled: Connection, stamp: Stamp) -> None:
    changes = {"author": (Name(literal="WHO"),), "doi": "10.9/new", "volume": ""}

    edited = references.edit(filled, "lindqvist2015", changes, stamp)

    assert references.get(filled, "lindqvist2015") == edited
    assert (edited.author, edited.doi, edited.volume, edited.title) == (
        (Name(literal="WHO"),), "10.9/new", "", RUNNERS.title,
    )  # fmt: skip
    assert [hit.name for hit in search.find(filled, "10.9/new")] == ["lindqvist2015"]
    assert same_work.same_as(filled, Reference(doi="10.1234/hip.5")) is None


def test_an_edit_cannot_take_the_identifier_of_another(filled: Connection, stamp: Stamp) -> None:
    with pytest.raises(Conflict, match=r"The DOI 10\.1234/hip\.5 already belongs to lindqvist2015"):
        references.edit(filled, "berg2010", {"doi": "10.1234/hip.5"}, stamp)


def test_a_renamed_reference_is_found_by_both_keys(filled: Connection) -> None:
    assert references.rename(filled, "berg2010", "bones").citation_key == "bones"

    assert references.find(filled, "berg2010") == references.find(filled, "bones")
    assert references.rename(filled, "bones", "berg2010").citation_key == "berg2010"
    assert references.find(filled, "bones").citation_key == "berg2010"
    assert references.rename(filled, "bones", "berg2010").citation_key == "berg2010"
    with pytest.raises(Conflict, match="The key BONES belongs to berg2010"):
        references.rename(filled, "who2017", "BONES")


def test_removes_what_nothing_rests_on(connection: Connection, stamp: Stamp) -> None:
    references.add(connection, [FULL], stamp)

    references.remove(connection, "cruz2012")

    assert list(references.everything(connection)) == []
    with pytest.raises(NotFound):
        references.remove(connection, "cruz2012")


def test_keeps_a_reference_with_a_notice(connection: Connection, stamp: Stamp) -> None:
    (kept,) = references.add(connection, [FULL], stamp)
    row = {"reference_id": kept.id, "nature": "retraction", "source": "crossref", "seen_by": "editor"}
    connection.execute(insert(notice).values(**row, seen_at=stamp.at))

    with pytest.raises(Conflict, match="cruz2012 cannot be removed: notices on it are on record"):
        references.remove(connection, "cruz2012")


def test_the_key_of_a_removed_reference_is_never_given_again(connection: Connection, stamp: Stamp) -> None:
    work = Reference(title="Hips", author=(Name(family="Okafor"),), issued=PartialDate(2012))
    references.add(connection, [work, work], stamp)
    references.remove(connection, "okafor2012a")

    (added,) = references.add(connection, [work], stamp)

    assert added.citation_key == "okafor2012b"
    with pytest.raises(NotFound):
        references.find(connection, "okafor2012a")


def test_a_source_that_answered_with_an_error_was_not_opened(filled: Connection, stamp: Stamp) -> None:
    found = references.find(filled, "berg2010")
    accesses.record(filled, found.id, PartialDate(2020, 1, 2), stamp)
    accesses.record(filled, found.id, PartialDate(2024, 5, 6), stamp, http_status=404)

    assert references.get(filled, "berg2010").accessed == PartialDate(2020, 1, 2)
