"""Giving references keys by a pattern."""

from sqlalchemy import Connection, update

from citelib.library import key_patterns, reference_rows, references, renaming, search
from citelib.library.database import Stamp
from citelib.library.schema import reference
from citelib.reference import Name, PartialDate, Reference

BY_AUTHOR_AND_YEAR = key_patterns.compile("{author}{year}")
BY_AUTHOR = key_patterns.compile("{Author}")


def tufo(key: str, title: str = "Hips") -> Reference:
    return Reference(citation_key=key, title=title, author=(Name("Tufo"),), issued=PartialDate(2012))


def keys(connection: Connection) -> list[str]:
    return [work.citation_key for _, work in reference_rows.stream(connection)]


def test_the_first_that_came_in_gets_the_key_without_a_letter(connection: Connection, stamp: Stamp) -> None:
    first, second = references.add(connection, [tufo("x"), tufo("y")], stamp)

    assert renaming.by_pattern(connection, BY_AUTHOR_AND_YEAR) == [
        renaming.Renamed(first.id, "x", "tufo2012"),
        renaming.Renamed(second.id, "y", "tufo2012a"),
    ]
    assert keys(connection) == ["tufo2012", "tufo2012a"]
    assert references.find(connection, "y").citation_key == "tufo2012a"
    assert [hit.name for hit in search.find(connection, "tufo2012a")] == ["tufo2012a"]


def test_done_again_it_changes_nothing(connection: Connection, stamp: Stamp) -> None:
    references.add(connection, [tufo("tufo2012"), tufo("tufo2012a"), tufo("z")], stamp)

    assert [one.new for one in renaming.by_pattern(connection, BY_AUTHOR_AND_YEAR)] == ["tufo2012b"]
    assert renaming.by_pattern(connection, BY_AUTHOR_AND_YEAR) == []


def test_a_letter_goes_where_nobody_had_the_key(connection: Connection, stamp: Stamp) -> None:
    references.add(connection, [tufo("tufo2012a")], stamp)

    assert [one.new for one in renaming.by_pattern(connection, BY_AUTHOR_AND_YEAR)] == ["tufo2012"]


def test_a_reference_may_have_its_own_earlier_key_again_but_nobody_elses(connection: Connection, stamp: Stamp) -> None:
    own, other = references.add(connection, [tufo("tufo2012"), tufo("other")], stamp)
    references.rename(connection, "tufo2012", "psoas")

    assert renaming.by_pattern(connection, BY_AUTHOR_AND_YEAR, [other.id])[0].new == "tufo2012a"
    assert renaming.by_pattern(connection, BY_AUTHOR_AND_YEAR, [own.id])[0].new == "tufo2012"
    assert references.find(connection, "psoas") == references.find(connection, "tufo2012")


def test_capitals_alone_are_a_change(connection: Connection, stamp: Stamp) -> None:
    references.add(connection, [tufo("tufo")], stamp)

    assert [(one.old, one.new) for one in renaming.by_pattern(connection, BY_AUTHOR)] == [("tufo", "Tufo")]
    assert references.find(connection, "tufo").citation_key == "Tufo"


def test_references_that_were_merged_keep_their_keys(connection: Connection, stamp: Stamp) -> None:
    kept, gone = references.add(connection, [tufo("x"), tufo("y")], stamp)
    connection.execute(update(reference).where(reference.c.id == gone.id).values(merged_into_id=kept.id))

    assert [one.old for one in renaming.by_pattern(connection, BY_AUTHOR_AND_YEAR)] == ["x"]
