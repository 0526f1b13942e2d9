"""``citelib reference rename``."""

import json

import pytest

from tests.cli.conftest import Run

BY_WORD = "{Author}{year:2}-{title}"


def keys(run: Run) -> list[str]:
    """The citation keys of the library."""
    return [line.split(",")[0] for line in run("reference", "list", "--format", "csv").out.splitlines()[1:]]


def test_the_old_key_still_finds_the_reference(on_hip: Run) -> None:
    assert on_hip("reference", "rename", "berg2010", "bones") == (0, "key       new\nberg2010  bones\n", "")

    assert on_hip("reference", "show", "berg2010").out.splitlines()[0] == "bones"
    assert on_hip("search", "bones", "--kind", "reference").out.splitlines()[1].split()[1] == "bones"
    assert on_hip("reference", "rename", "berg2010", "bones") == (
        0, "", "Nothing to rename: the keys are so already.\n",
    )  # fmt: skip


def test_all_references_by_a_pattern(on_hip: Run) -> None:
    assert on_hip("reference", "rename", "--keys", BY_WORD, "--all") == (
        0,
        "key            new\nlindqvist2015  Lindqvist15-hip\nwho2017        WHO17-rest\nberg2010       Berg10-bones\n",
        "",
    )

    assert keys(on_hip) == ["Berg10-bones", "Lindqvist15-hip", "WHO17-rest"]
    assert on_hip("reference", "show", "who2017").out.splitlines()[0] == "WHO17-rest"
    assert on_hip("article", "show", "hip-pain", "--format", "json").out.count("WHO17-rest") > 1
    assert on_hip("reference", "rename", "--keys", BY_WORD, "--all").out == ""


def test_some_references_by_a_pattern_as_json(on_hip: Run) -> None:
    printed = on_hip("reference", "rename", "--keys", "{title}", "who2017", "berg2010", "--format", "json")

    assert json.loads(printed.out) == [{"key": "who2017", "new": "rest"}, {"key": "berg2010", "new": "bones"}]
    assert keys(on_hip) == ["bones", "lindqvist2015", "rest"]


def test_a_dry_run_changes_nothing(on_hip: Run) -> None:
    said = "Nothing was stored: this was a dry run.\n"

    assert on_hip("reference", "rename", "--keys", "{title}", "--all", "--dry-run").err == said
    assert on_hip("reference", "rename", "berg2010", "bones", "--dry-run") == (
        0, "key       new\nberg2010  bones\n", said,
    )  # fmt: skip
    assert keys(on_hip) == ["berg2010", "lindqvist2015", "who2017"]


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["berg2010", "who2017"], "The key who2017 belongs to another reference\n"),
        (["berg2010", "a b"], "'a b' cannot be a citation key\n"),
        (["berg2009", "bones"], "There is no reference 'berg2009'\n"),
        (["--keys", "{autor}", "--all"], "There is no field {autor} for citation keys, in '{autor}'\n"),
        (["--keys", "{title}", "berg2009"], "There is no reference 'berg2009'\n"),
        *(
            (words, "Name a key and its new one, or a pattern and what it is for\n")
            for words in (
                [], ["berg2010"], ["a", "b", "c"], ["--all"], ["a", "b", "--all"], ["--keys", "{title}"],
                ["--keys", "{title}", "--all", "berg2010"],
            )
        ),
    ],
)  # fmt: skip
def test_refuses_what_cannot_be_done(on_hip: Run, words: list[str], error: str) -> None:
    printed = on_hip("reference", "rename", *words)

    assert (printed.code, printed.out) == (2, "")
    assert printed.err.startswith(f"Error: {error}")
    assert keys(on_hip) == ["berg2010", "lindqvist2015", "who2017"]
