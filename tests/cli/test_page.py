"""Records as pages for the terminal."""

import pytest

from citelib.cli import page


def test_writes_what_is_known_in_two_columns(capsys: pytest.CaptureFixture[str]) -> None:
    page.write_fields([("due", "2020-01-01"), ("owner", None), ("tags", ["a", "b"]), ("reviewer", ""), ("claims", 0)])

    assert capsys.readouterr().out == "due     2020-01-01\ntags    a, b\nclaims  0\n"


def test_does_not_wrap_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    page.write_item("  1", "word  " * 40)

    assert capsys.readouterr().out == "  1  " + " ".join(["word"] * 40) + "\n"


def test_wraps_beside_the_label_on_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("COLUMNS", "20")

    page.write_item("  1", "Hip pain is common in runners.")

    assert capsys.readouterr().out == "  1  Hip pain is\n     common in\n     runners.\n"


def test_cuts_one_column_so_that_the_table_fits() -> None:
    rows = [{"key": "a" * 20, "title": "word " * 30}, {"key": "b", "title": "short"}]

    assert page.fitted(rows, ("key", "title"), cut="title") == [
        {"key": "a" * 20, "title": " ".join(["word"] * 11) + "…"},
        {"key": "b", "title": "short"},
    ]


def test_cuts_a_text_without_spaces() -> None:
    assert page.shortened("a" * 30, 10) == "a" * 9 + "…"
