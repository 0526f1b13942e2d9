"""Looking into texts and names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citelib.library.folding import words
from citelib.library.querying.matching import holds, named


@pytest.mark.parametrize(
    ("text", "wanted", "begins", "found"),
    [
        ("Low-back pain", "low back pain", 0, True),
        ("Pain, low back", "back pain", 0, False),
        ("Outpatients", "patients", 0, False),
        ("Diabetes", "diabet", 0, False),
        ("Diabetes", "diabet", 1, True),
        ("prediabetes", "diabet", 1, False),
        ("Ménière’s disease", "meniere", 0, True),
        ("the α-patients, ± 5", "patients", 0, True),
        ("αpatients ±", "patients", 0, False),
        ("patientsα ±", "patients", 0, False),
        ("patientsα ±", "patients", 1, True),
        ("Sørensen", "sorensen", 0, True),
        ("a_b", "b", 0, True),
        ("", "b", 0, False),
        (None, "b", 0, False),
    ],
)
def test_holds_words(text: str | None, wanted: str, begins: int, found: bool) -> None:
    assert holds(text, wanted, begins) is found


@given(st.text(alphabet="aB é-ß,α", max_size=12), st.text(alphabet="aB é-ß,α", max_size=4), st.booleans())
def test_holds_what_the_words_of_both_say(text: str, asked: str, begins: bool) -> None:
    wanted = words(asked)
    if not wanted:
        return
    said = f" {' '.join(words(text))} "
    expected = f" {' '.join(wanted)}{'' if begins else ' '}" in said

    assert holds(text, " ".join(wanted), begins) is expected


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("sato", True),
        ("keiko", True),
        ("sato keiko", True),
        ("keiko b sato", True),
        ("sato k", True),
        ("sato kb", True),
        ("sato b", True),
        ("sato kc", False),
        ("sato c", False),
        ("kb", False),
        ("sat", False),
        ("lindqvist sato", False),
    ],
)
def test_a_name_is_meant_by_its_words_and_initials(wanted: str, found: bool) -> None:
    assert named(wanted, 0, "Keiko B", "Sato", None, None, "Jr", None) is found


@pytest.mark.parametrize(
    ("wanted", "begins", "given", "names", "found"),
    [
        ("muller", 0, "K", ("Müller",), True),
        ("k", 0, "Karl", ("Müller",), False),
        ("k", 0, "K", ("Müller",), True),
        ("muller k", 0, "KH", ("Müller",), True),
        ("muller kh", 0, "Karl-Heinz", ("Müller",), True),
        ("van der berg", 0, None, ("Berg", "van der"), True),
        ("lopez ruiz", 0, "", ("López-Ruiz",), True),
        ("world health", 0, None, (None, "World Health Organization"), True),
        ("sat", 1, "Keiko", ("Sato",), True),
        ("keiko sat", 1, "Keiko", ("Sato",), True),
        ("kei sato", 1, "Keiko", ("Sato",), False),
        ("ivanov", 0, "", ("Иванов",), False),
        ("иванов", 0, "", ("Иванов",), True),
    ],
)
def test_names_of_every_kind(
    wanted: str, begins: int, given: str | None, names: tuple[str | None, ...], found: bool
) -> None:
    assert named(wanted, begins, given, *names) is found
