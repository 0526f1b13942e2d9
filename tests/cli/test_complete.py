"""Shell completion."""

import pytest
from click.shell_completion import ShellComplete

from citelib.cli.main import cli
from citelib.library.database import Library, Stamp
from tests import hip


@pytest.fixture
def filled(library: Library, stamp: Stamp, monkeypatch: pytest.MonkeyPatch) -> Library:
    """A library with the article hip-pain, named by the environment."""
    with library.writing() as connection:
        hip.keep(connection, stamp)
    monkeypatch.setenv("CITELIB_LIBRARY", str(library.path))
    return library


def completions(*words: str) -> list[str]:
    *typed, begun = words
    completing = ShellComplete(cli, {}, "citelib", "_CITELIB_COMPLETE")
    return [found.value for found in completing.get_completions(typed, begun)]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["article", "show", "h"], ["hip-pain"]),
        (["article", "show", "k"], []),
        (["article", "show", "%"], []),
        (["claim", "list", ""], ["hip-pain"]),
        (["claim", "show", "hip"], ["hip-pain:"]),
        (["claim", "show", "hip-pain:"], ["hip-pain:1", "hip-pain:2", "hip-pain:3", "hip-pain:4"]),
        (["cite", "hip-pain:2", "b"], ["berg2010"]),
        (["cite", "hip-pain:2", "berg2010", "w"], ["who2017"]),
        (["cite", "hip-pain:2", "berg2010", "--relation", "dis"], ["disputes"]),
        (["access", "record", "--article", "h"], ["hip-pain"]),
        (["policy", "set", "a"], ["annual", "archived"]),
        (["policy", "assign", "hip-pain", "s"], ["strict"]),
        (["policy", "show", "h"], ["hip-pain"]),
    ],
)
def test_completes_names_from_the_library(filled: Library, words: list[str], found: list[str]) -> None:
    assert completions(*words) == found


def test_completes_from_the_library_that_was_named(filled: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CITELIB_LIBRARY")

    assert completions("--library", str(filled.path), "article", "show", "h") == ["hip-pain"]


def test_completes_nothing_where_there_is_no_library(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CITELIB_LIBRARY", str(library.path.with_name("none.db")))
    assert completions("article", "show", "h") == []

    library.path.write_text("no library")
    monkeypatch.setenv("CITELIB_LIBRARY", str(library.path))
    assert completions("article", "show", "h") == []
