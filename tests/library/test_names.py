"""What can be named, by how a name begins."""

from sqlalchemy import Connection

from citelib.library import claims, names
from citelib.library.database import Stamp


def test_names_come_with_what_they_stand_for(filled: Connection) -> None:
    assert names.slugs(filled, "") == [("hip-pain", "Hip pain")]
    assert names.keys(filled, "berg") == [("berg2010", "Bones")]
    assert names.policies(filled, "strict") == [("strict", "Pages on treatment, doses and risks")]
    assert names.claims(filled, "hip") == [("hip-pain:", "Hip pain")]
    assert names.claims(filled, "hip-pain:3") == [("hip-pain:3", "What helps:")]


def test_signs_of_the_database_stand_for_themselves(filled: Connection) -> None:
    assert [names.slugs(filled, begun) for begun in ("%", "_", "hip'")] == [[], [], []]


def test_retired_claims_are_left_out(filled: Connection, stamp: Stamp) -> None:
    claims.retire(filled, claims.find(filled, "hip-pain:3"), stamp)

    assert [name for name, _ in names.claims(filled, "hip-pain:")] == ["hip-pain:1", "hip-pain:2", "hip-pain:4"]
