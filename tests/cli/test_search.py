"""``citelib search``."""

import json

import pytest

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
    assert on_hip("search", "knee", "hip") == (0, "", "Nothing is found by: knee hip\n")
    assert on_hip("search", "knee", "--format", "json") == (0, "[]\n", "")


def test_finds_references_by_fields(on_hip: Run) -> None:
    assert on_hip("search", "author:sato", "OR", "year:-2010") == (
        0,
        "kind       name           text\n"
        "reference  lindqvist2015  Hip pain in marathon runners\n"
        "reference  berg2010       Bones\n",
        "",
    )
    assert on_hip("search", "title:(marathon OR rest) -pain", "--format", "csv").out == (
        "kind,name,article,title,text\n"
        "reference,who2017,,Rest and load,WHO. Rest and load. 2017. Accessed 11/14/2018.\n"
    )


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ("?!", "'?!' holds no word to search for\nTry: write at least one, for instance hip pain"),
        ("hip OR", 'OR needs a word on both sides: hip OR\nTry: write hip OR knee; the word itself is "OR"'),
        ("autor:sato", "There is no field 'autor'\nTry: did you mean author or translator?"),
        (
            "year:soon",
            "year: cannot be 'soon': it is no date and no range of dates\n"
            "Try: write 2012, 2010-2015, 2010-, -2000, >=2010, 2018-05 or 2018-05..2018-09",
        ),
    ],
)
def test_refuses_what_cannot_be_searched_for(on_hip: Run, query: str, error: str) -> None:
    assert on_hip("search", query) == (2, "", f"Error: {error}\n")


def test_the_help_page_keeps_its_examples_line_by_line(run: Run) -> None:
    lines = run("search", "--help").out.splitlines()

    assert """  'author:muller year:2010-2015'   or: 'muller k[au] 2010:2015[dp]'""" in lines
    assert max(map(len, lines)) <= 80
