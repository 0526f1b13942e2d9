"""``citelib claim``."""

import json

import pytest

from tests.cli.conftest import Run


def test_lists_the_claims_with_what_they_cite(on_hip: Run) -> None:
    assert on_hip("claim", "list", "hip-pain") == (
        0,
        "number  cites                   text\n"
        "     1  lindqvist2015           Hip pain is common in runners.\n"
        "     2                          It often starts after a marathon.\n"
        "     3                          What helps:\n"
        "     4  lindqvist2015, who2017  Rest for six weeks\n",
        "",
    )


def test_lists_claims_that_lack_a_citation(on_hip: Run) -> None:
    assert on_hip("claim", "list", "hip-pain", "--unsupported", "--format", "csv").out == (
        "number,section,kind,needs_citation,cites,text,retired_at\n"
        "2,What is hip pain?,sentence,yes,,It often starts after a marathon.,\n"
    )
    on_hip("claim", "retire", "hip-pain:2")
    assert on_hip("claim", "list", "hip-pain", "--unsupported", "--retired") == (
        0, "", "hip-pain has no claims that lack a citation.\n",
    )  # fmt: skip


def test_long_texts_are_cut_in_tables_only(on_hip: Run) -> None:
    text = "Most people who rest for six weeks after they have felt hip pain for the first time run again."
    on_hip("claim", "add", "hip-pain", text)

    table = on_hip("claim", "list", "hip-pain").out.splitlines()
    assert table[-1] == "     5                          Most people who rest for six weeks after they…"
    assert json.loads(on_hip("claim", "list", "hip-pain", "--format", "json").out)[-1] == {
        "number": 5,
        "section": None,
        "section_position": None,
        "kind": "statement",
        "text": text,
        "needs_citation": True,
        "citations": [],
    }


def test_shows_a_claim_with_its_citations_and_earlier_texts(on_hip: Run) -> None:
    on_hip("cite", "hip-pain:2", "berg2010", "--quote", "At mile 20", "--locator", "p. 12", "--evidence", "2b")
    on_hip("claim", "edit", "hip-pain:2", "It often starts  after a long run.", "--by", "Ana")

    assert on_hip("claim", "show", "hip-pain:2") == (
        0,
        """hip-pain:2
It often starts after a long run.

section         What is hip pain?
kind            sentence
needs citation  yes

Cites
   berg2010 citesAsEvidence, page 12, evidence 2b, by editor on 2026-11-22 “At mile 20”

Earlier texts
  until 2026-11-22 (Ana)  It often starts after a marathon.
""",
        "",
    )


def test_shows_a_claim_as_json(on_hip: Run) -> None:
    told = json.loads(on_hip("claim", "show", "hip-pain:1", "--format", "json").out)

    assert told == {
        "article": "hip-pain",
        "number": 1,
        "section": "What is hip pain?",
        "kind": "sentence",
        "text": "Hip pain is common in runners.",
        "needs_citation": True,
        "needs_citation_by": None,
        "needs_citation_reason": None,
        "retired_by": None,
        "retired_at": None,
        "citations": [
            {
                "key": "lindqvist2015",
                "relation": "citesAsEvidence",
                "asserted_by": "editor",
                "asserted_at": "2026-11-22T09:30:00Z",
            }
        ],
        "versions": [],
    }


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("hip-pain", "'hip-pain' does not name a claim\nTry: name it as ARTICLE:NUMBER, for instance psoas-syndrome:3"),
        (
            "hip-pain:",
            "'hip-pain:' does not name a claim\nTry: name it as ARTICLE:NUMBER, for instance psoas-syndrome:3",
        ),
        (
            "hip-pain:-1",
            "'hip-pain:-1' does not name a claim\nTry: name it as ARTICLE:NUMBER, for instance psoas-syndrome:3",
        ),
        (
            "hip-pain:5",
            "hip-pain has no claim 5: its claims have the numbers 1 to 4\nTry: citelib claim list hip-pain",
        ),
        ("hip-pian:1", "There is no article 'hip-pian'\nTry: did you mean hip-pain?"),
    ],
)
def test_a_claim_that_does_not_exist_is_said(on_hip: Run, name: str, error: str) -> None:
    assert on_hip("claim", "show", name) == (2, "", f"Error: {error}\n")


def test_adds_a_claim_at_the_end_of_a_section(on_hip: Run) -> None:
    assert on_hip("claim", "add", "hip-pain", "Men have it too.", "--section", "what is Hip pain") == (
        0, "hip-pain:5 added\n", "",
    )  # fmt: skip
    assert on_hip("claim", "list", "hip-pain", "--format", "csv").out.splitlines()[1:4] == [
        "1,What is hip pain?,sentence,yes,lindqvist2015,Hip pain is common in runners.,",
        "2,What is hip pain?,sentence,yes,,It often starts after a marathon.,",
        "5,What is hip pain?,statement,yes,,Men have it too.,",
    ]


def test_an_unknown_section_names_the_nearest(on_hip: Run) -> None:
    assert on_hip("claim", "add", "hip-pain", "Men have it too.", "--section", "Treatments") == (
        2, "", "Error: There is no section 'Treatments'\nTry: did you mean Treatment?\n",
    )  # fmt: skip


@pytest.mark.parametrize("words", [["add", "hip-pain", " "], ["edit", "hip-pain:1", ""]])
def test_a_claim_needs_a_text(on_hip: Run, words: list[str]) -> None:
    printed = on_hip("claim", *words)

    assert printed == (2, "", 'Error: A claim needs a text\nTry: citelib claim add ARTICLE "The sentence."\n')


def test_an_edit_without_a_change_says_so(on_hip: Run) -> None:
    assert on_hip("claim", "edit", "hip-pain:1", "Hip pain is common in runners.").out == (
        "hip-pain:1 has that text already\n"
    )


def test_retires_claims_and_takes_them_back(on_hip: Run) -> None:
    assert on_hip("claim", "retire", "hip-pain:1", "hip-pain:2").out == "hip-pain:1 retired\nhip-pain:2 retired\n"
    assert on_hip("claim", "retire", "hip-pain:1").out == "hip-pain:1 is retired\n"
    assert on_hip("claim", "edit", "hip-pain:1", "New.") == (
        2,
        "",
        "Error: hip-pain:1 is out of use since 2026-11-22\n"
        "Try: take it back into use: citelib claim retire hip-pain:1 --undo\n",
    )
    assert on_hip("claim", "retire", "hip-pain:1", "--undo").out == "hip-pain:1 in use again\n"
    assert [line.split()[0] for line in on_hip("claim", "list", "hip-pain").out.splitlines()] == [
        "number",
        "1",
        "3",
        "4",
    ]


def test_retires_all_claims_or_none(on_hip: Run) -> None:
    assert on_hip("claim", "retire", "hip-pain:1", "hip-pain:9").code == 2
    assert len(on_hip("claim", "list", "hip-pain").out.splitlines()) == 5


def test_dismisses_a_claim_with_a_reason(on_hip: Run) -> None:
    assert on_hip("claim", "dismiss", "hip-pain:2", "--reason", "common knowledge") == (
        0, "hip-pain:2 needs no citation\n", "",
    )  # fmt: skip
    assert "needs citation  no, says editor: common knowledge\n" in on_hip("claim", "show", "hip-pain:2").out
    assert on_hip("claim", "dismiss", "hip-pain:2", "--undo").out == "hip-pain:2 needs a citation\n"
    assert "needs citation  yes, says editor\n" in on_hip("claim", "show", "hip-pain:2").out


@pytest.mark.parametrize("options", [[], ["--reason", " "]])
def test_a_dismissal_needs_a_reason(on_hip: Run, options: list[str]) -> None:
    assert on_hip("claim", "dismiss", "hip-pain:2", *options).code == 2


def test_suggests_references_and_links_none(on_hip: Run) -> None:
    assert on_hip("claim", "suggest", "hip-pain") == (
        0,
        """   2  It often starts after a marathon.
      71 lindqvist2015: Hip pain in marathon runners
           citelib cite hip-pain:2 lindqvist2015
""",
        "",
    )
    assert on_hip("claim", "suggest", "hip-pain", "--format", "csv").out == (
        "article,number,key,score,shared,claim,title,command\n"
        "hip-pain,2,lindqvist2015,71,marathon,It often starts after a marathon.,Hip pain in marathon runners,"
        "citelib cite hip-pain:2 lindqvist2015\n"
    )
    assert "cites nothing" not in on_hip("claim", "show", "hip-pain:2").out


def test_says_when_nothing_is_alike(on_hip: Run) -> None:
    assert on_hip("claim", "suggest", "hip-pain", "--least", "90") == (
        0, "", "No claim of hip-pain resembles a title of its bibliography (--least 90).\n",
    )  # fmt: skip
