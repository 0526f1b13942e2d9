"""Citation keys."""

import pytest
from sqlalchemy import Connection

from citelib.errors import Conflict, UsageError
from citelib.library import keys, references
from citelib.library.database import Stamp
from citelib.library.keys import Keys, stem
from citelib.reference import Name, PartialDate, Reference

YEAR = PartialDate(2012)


@pytest.mark.parametrize(
    ("work", "key"),
    [
        (Reference(author=(Name(family="Tufo", given="A"),), issued=YEAR), "tufo2012"),
        (Reference(author=(Name(family="López-Ruiz"),), issued=YEAR), "lopezruiz2012"),
        (Reference(editor=(Name(family="Chila"),), issued=YEAR), "chila2012"),
        (Reference(author=(Name(literal="Cleveland Clinic"),)), "clevelandclinicnd"),
        (Reference(author=(Name(literal="Centers for Disease Control and Prevention"),), issued=YEAR), "cdcp2012"),
        (Reference(title="The hip", issued=YEAR), "hip2012"),
        (Reference(author=(Name(family="李"),), title="Hip", issued=YEAR), "anon2012"),
        (Reference(), "anonnd"),
    ],
)
def test_made_of_author_and_year(work: Reference, key: str) -> None:
    assert stem(work) == key


def test_never_given_twice(connection: Connection, stamp: Stamp) -> None:
    work = Reference(author=(Name(family="Tufo"),), issued=YEAR)
    kept = references.add(connection, [work] * 28, stamp)

    assert [one.citation_key for one in kept][:3] == ["tufo2012", "tufo2012a", "tufo2012b"]
    assert [one.citation_key for one in kept][-2:] == ["tufo2012z", "tufo2012aa"]


def test_a_key_that_a_reference_had_is_not_given_again(connection: Connection, stamp: Stamp) -> None:
    work = Reference(author=(Name(family="Tufo"),), issued=YEAR)
    references.add(connection, [work], stamp)
    references.rename(connection, "tufo2012", "psoas")

    assert Keys(connection).give(work) == "tufo2012a"


@pytest.mark.parametrize("key", ["", "a b", "{x}", "-x", "müller", "a,b", "x" * 101, "a\n"])
def test_a_key_that_bibtex_or_a_shell_would_stumble_over_is_refused(connection: Connection, key: str) -> None:
    with pytest.raises(UsageError, match="cannot be a citation key"):
        keys.require_free_key(connection, key)


def test_a_key_that_a_reference_brings_stays_whatever_the_pattern(connection: Connection) -> None:
    keys = Keys(connection, lambda work: f"{work.volume}x")

    assert [keys.give(work) for work in (Reference(citation_key="K:1", volume="3"), Reference(volume="3"))] == [
        "K:1",
        "3x",
    ]


def test_keys_that_differ_by_capitals_only_are_the_same_key(connection: Connection) -> None:
    keys = Keys(connection)

    assert [keys.take(key) for key in ("Tufo2012", "tufo2012", "TUFO2012")] == ["Tufo2012", "tufo2012a", "TUFO2012b"]
    assert (keys.has("TUFO2012"), keys.reserve("tufo2012"), keys.reserve("new"), keys.has("New")) == (
        True, False, True, True,
    )  # fmt: skip


def test_a_reference_may_have_its_own_key_in_other_capitals(connection: Connection, stamp: Stamp) -> None:
    references.add(connection, [Reference(citation_key="tufo", title="Hips")], stamp)

    assert references.rename(connection, "tufo", "Tufo").citation_key == "Tufo"
    assert references.rename(connection, "Tufo", "tufo").citation_key == "tufo"
    assert references.find(connection, "Tufo").citation_key == "tufo"


def test_the_key_of_a_reference_that_was_removed_is_nobodys(connection: Connection, stamp: Stamp) -> None:
    references.add(connection, [Reference(citation_key="tufo", title="Hips")], stamp)
    references.remove(connection, "tufo")

    with pytest.raises(Conflict, match="The key Tufo belonged to a reference that was removed"):
        keys.require_free_key(connection, "Tufo")


@pytest.mark.parametrize("letter", ["ϵ", "ϑ", "ϕ", "µ", "β"])
def test_letters_of_formulas_do_not_stop_the_making_of_a_key(letter: str) -> None:
    assert stem(Reference(title=f"The {letter}-greedy Ω method", issued=PartialDate(2000))).endswith("2000")
