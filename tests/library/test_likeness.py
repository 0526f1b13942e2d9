"""Which old claims a changed page's claims continue."""

import pytest

from citelib.library.likeness import paired, share_kept

OLD = ["Hip pain is common in runners.", "Rest helps most people.", "Rest helps most people.", "See a doctor."]


@pytest.mark.parametrize(
    ("new", "pairs"),
    [
        (OLD, {0: 0, 1: 1, 2: 2, 3: 3}),
        (OLD[::-1], {0: 3, 1: 1, 2: 2, 3: 0}),
        (["Hip pain is very common in runners."], {0: 0}),
        (["Hip pain is frequent among older swimmers."], {}),
        (["Rest helps most people.", "Rest helps most."], {0: 1, 1: 2}),
        ([], {}),
    ],
)
def test_equal_texts_pair_first_then_those_that_are_nearly_the_same(new: list[str], pairs: dict[int, int]) -> None:
    assert paired(OLD, new) == pairs


def test_the_share_counts_against_the_longer_page() -> None:
    assert share_kept(OLD, OLD[:2]) == 0.5
    assert share_kept(OLD[:1], OLD) == 0.25
    assert share_kept([], []) == 1.0
    assert share_kept([], OLD) == 0.0
