import pytest

from citelib.formats.tex.keys import Keys


@pytest.mark.parametrize("key", ["tufo2012", "1990", "a:b/c.d+e-f*g_h", "Tufo2012b"])
def test_keeps_a_key_that_every_program_accepts(key: str) -> None:
    assert Keys().take(key) == key


@pytest.mark.parametrize(
    ("key", "safe"),
    [
        ("mayo 2017", "mayo-2017"),
        ("a,b}\n@misc{c", "a-b-@misc-c"),
        ("müller2012", "muller2012"),
        ("%#~\\\"'(){}=", "reference"),
        ("中文", "reference"),
        ("", "reference"),
    ],
)
def test_makes_a_key_safe(key: str, safe: str) -> None:
    assert Keys().take(key) == safe


def test_gives_no_key_twice_even_if_only_the_case_differs() -> None:
    keys = Keys()
    assert [keys.take(key) for key in ("a", "A", "a", "a-2", "ä")] == ["a", "A-2", "a-3", "a-2-2", "a-4"]
