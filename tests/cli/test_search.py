"""``citelib search``."""

import json

from tests.cli.conftest import Run


def test_finds_claims_references_and_articles(on_hip: Run) -> None:
    assert on_hip("search", "hip", "pain", "--format", "csv").out.splitlines()[0] == "kind,name,article,title,text"
    assert on_hip("search", "marath") == (
        0,
        "kind       name           text\n"
        "reference  lindqvist2015  Hip pain in marathon runners\n"
        "claim      hip-pain:2     It often starts after a marathon.\n",
        "",
    )


def test_one_kind_only_as_json(on_hip: Run) -> None:
    assert json.loads(on_hip("search", "SIX weeks", "--kind", "claim", "--format", "json").out) == [
        {"kind": "claim", "name": "hip-pain:4", "article": "hip-pain", "title": "", "text": "Rest for six weeks"}
    ]


def test_finds_a_reference_by_its_doi_and_without_accents(on_hip: Run) -> None:
    on_hip("reference", "add", "title=Knees", "author=Müller A", "issued=2020")

    assert [line.split()[1] for line in on_hip("search", "10.1234/hip.5").out.splitlines()[1:]] == ["lindqvist2015"]
    assert [line.split()[1] for line in on_hip("search", "muller").out.splitlines()[1:]] == ["muller2020"]


def test_says_that_there_is_more(on_hip: Run) -> None:
    assert on_hip("search", "hip", "--limit", "1") == (
        0,
        "kind     name      text\narticle  hip-pain  Hip pain\n",
        "There is more than the best 1: add words, or --limit N\n",
    )


def test_says_that_there_is_nothing(on_hip: Run) -> None:
    assert on_hip("search", "knee", "hip") == (0, "", "Nothing holds all of: knee hip\n")
    assert on_hip("search", "knee", "--format", "json") == (0, "[]\n", "")


def test_refuses_a_query_without_a_word(on_hip: Run) -> None:
    assert on_hip("search", "?!") == (
        2, "", "Error: '?!' holds no word to search for\nTry: citelib search hip pain\n",
    )  # fmt: skip
