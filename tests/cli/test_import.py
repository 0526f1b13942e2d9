"""citelib import."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

PAGE = """Heel pain

What is heel pain?

Heel pain is felt under or behind the heel. It is common in runners (1).

What helps?

  • Rest (1,2)
  • Soft shoes

Last reviewed by Amara Okafor, DPM on 11/13/2018.

References

1. Okafor C. Heel pain in runners. Foot J. 2015;12(3):45-9. Accessed 12/01/2018.
2. Sato K, Brown T. Shoes and heels. Ann Knee Med. 2017 Feb;3:101-12.
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page in a file."""
    path = tmp_path / "heel.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_says_what_came_in(run: Run, page: Path) -> None:
    assert run("import", str(page)) == (
        0,
        'heel-pain: "Heel pain", new, from heel.txt\n'
        "  claims added: 4 (1-4)\n"
        "  references added: 2 (okafor2015, sato2017)\n"
        "  citations added: 3\n"
        "  reviews added: 1\n"
        "  accesses added: 1\n",
        "",
    )


def test_importing_the_same_file_again_changes_nothing_and_says_so(run: Run, page: Path) -> None:
    run("import", str(page))

    assert run("import", str(page)) == (
        0,
        'heel-pain: "Heel pain", unchanged: heel.txt says what the library has\n',
        "",
    )


def test_says_what_changed(run: Run, page: Path) -> None:
    run("import", str(page))
    changed = PAGE.replace("It is common", "It is very common").replace("  • Soft shoes\n", "  • A night splint\n")
    page.write_text(changed, encoding="utf-8")

    assert run("import", str(page)) == (
        0,
        'heel-pain: "Heel pain", brought up to date from heel.txt\n'
        "  claims added: 1 (5)\n"
        "  claims changed: 1 (2)\n"
        "  claims vanished: 1 (4)\n"
        '  claim 2: "It is common in runners." -> "It is very common in runners."\n',
        "",
    )


def test_a_reference_corrected_in_print_is_corrected_and_keeps_its_key_and_its_citations(run: Run, page: Path) -> None:
    run("import", str(page))
    corrected = PAGE.replace(
        "Heel pain in runners. Foot J. 2015;12(3)", "Heel pain in young runners. Foot J. 2016;13(1)"
    )
    page.write_text(corrected, encoding="utf-8")

    assert run("import", str(page)) == (
        0,
        'heel-pain: "Heel pain", brought up to date from heel.txt\n  references changed: 1 (okafor2015)\n',
        "",
    )
    (work,) = json.loads(run("export", "csl-json", "okafor2015").out)
    assert (work["title"], work["issued"], work["volume"]) == (
        "Heel pain in young runners",
        {"date-parts": [[2016]]},
        "13",
    )
    shown = json.loads(run("article", "show", "heel-pain", "--format", "json").out)
    assert [link["key"] for link in shown["claims"][1]["citations"]] == ["okafor2015"]


def test_a_reference_corrected_by_hand_stays_so_and_that_is_said(run: Run, page: Path) -> None:
    run("import", str(page))
    run("reference", "edit", "okafor2015", "title=Pain of the heel")
    page.write_text(PAGE.replace("2015;12(3):45-9", "2015;12(4):45-9"), encoding="utf-8")

    code, out, _ = run("import", str(page))

    assert code == 0
    assert out.endswith(
        "  to look at (1):\n"
        "    line 16: the printed reference changed, but okafor2015 was corrected by hand and stays so:"
        " compare citelib reference show okafor2015\n"
    )
    assert json.loads(run("export", "csl-json", "okafor2015").out)[0]["title"] == "Pain of the heel"


def test_another_work_in_the_place_of_an_entry_is_a_new_reference(run: Run, page: Path) -> None:
    run("import", str(page))
    page.write_text(PAGE.replace("Heel pain in runners. Foot J.", "Gait of old walkers. Foot J."), encoding="utf-8")

    (report,) = json.loads(run("import", str(page), "--format", "json").out)

    assert report["references"] == {
        "added": ["okafor2015a"],
        "changed": [],
        "known": ["sato2017"],
        "vanished": ["okafor2015"],
    }


def test_reports_as_json(run: Run, page: Path) -> None:
    code, out, _ = run("import", str(page), "--format", "json")

    assert code == 0
    assert json.loads(out) == [
        {
            "source": "heel.txt",
            "kind": "article",
            "article": "heel-pain",
            "title": "Heel pain",
            "created": True,
            "changed": True,
            "added": 4,
            "updated": 0,
            "unchanged": 0,
            "vanished": 0,
            "duplicates": 0,
            "claims": {"added": [1, 2, 3, 4], "changed": [], "vanished": [], "unchanged": [], "reworded": []},
            "references": {"added": ["okafor2015", "sato2017"], "changed": [], "known": [], "vanished": []},
            "fields": [],
            "citations": 3,
            "citations_ended": 0,
            "reviews": 1,
            "accesses": 1,
            "problems": [],
        }
    ]


def test_a_dry_run_says_what_would_change_and_changes_nothing(run: Run, page: Path) -> None:
    code, out, err = run("import", str(page), "--dry-run")

    assert (code, out.splitlines()[0]) == (0, 'heel-pain: "Heel pain", new, from heel.txt')
    assert err == "Nothing was stored: this was a dry run.\n"
    assert run("article", "list", "--format", "json").out == "[]\n"


def test_a_dry_run_without_a_library_makes_none(run: Run, page: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "none" / "library.db"

    assert run("--library", str(elsewhere), "import", str(page), "--dry-run").code == 0

    assert not elsewhere.parent.exists()


def test_the_first_import_makes_the_library_and_says_so(run: Run, page: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "new folder" / "library.db"

    code, _, err = run("--library", str(elsewhere), "import", str(page))

    assert (code, err) == (0, f"Made a new library: {elsewhere}\n")


def test_one_bad_file_among_several_stores_nothing(run: Run, page: Path, tmp_path: Path) -> None:
    code, out, err = run("import", str(page), str(tmp_path / "heal.txt"))

    assert (code, out) == (2, "")
    assert err == f"Error: There is no file {tmp_path / 'heal.txt'}\nTry: did you mean {page}?\n"
    assert run("article", "list", "--format", "json").out == "[]\n"


def test_another_page_under_a_taken_slug_is_refused(run: Run, page: Path, tmp_path: Path) -> None:
    run("import", str(page))
    other = tmp_path / "gout.txt"
    other.write_text("Heel pain\n\nWhat is gout?\n\nGout is painful. Crystals form in a joint.\n", encoding="utf-8")

    code, _, err = run("import", str(other), "--title", "Heel pain")

    assert (code, err) == (
        2,
        "Error: There is an article heel-pain already, from heel.txt, and only 0% of gout.txt is like it\n"
        "Try: store the new one under another name: --slug heel-pain-2; or, if it is the same article rewritten,"
        " add --replace\n",
    )
    assert run("import", str(other), "--title", "Heel pain", "--slug", "gout").code == 0


@pytest.mark.parametrize("wrong", ["Gout Pain", "gout/pain", "-gout", "gout:1"])
def test_a_slug_that_cannot_be_typed_is_refused(run: Run, page: Path, wrong: str) -> None:
    code, _, err = run("import", str(page), f"--slug={wrong}")

    assert code == 2
    assert err.startswith(f"Error: {wrong!r} cannot be a slug\nTry: use lower-case letters, digits and hyphens")


@pytest.mark.parametrize(
    ("review", "order", "stored"),
    [("03/04/2018", "mdy", "2018-03-04"), ("03/04/2018", "dmy", "2018-04-03"), ("13/13/2018", "mdy", None)],
)
def test_the_order_of_a_date_is_told_by_an_option(
    run: Run, page: Path, review: str, order: str, stored: str | None
) -> None:
    page.write_text(PAGE.replace("11/13/2018", review).replace(" Accessed 12/01/2018.", ""), encoding="utf-8")
    run("import", str(page), "--dates", order)

    (shown,) = json.loads(run("review", "history", "heel-pain", "--format", "json").out)

    assert shown["reviewed_on"] == stored


def test_a_date_that_can_be_read_in_two_ways_is_reported_and_not_chosen(run: Run, page: Path) -> None:
    page.write_text(PAGE.replace("11/13/2018", "03/04/2018").replace("12/01/2018", "05/06/2018"), encoding="utf-8")

    (report,) = json.loads(run("import", str(page), "--format", "json").out)

    assert [problem["line"] for problem in report["problems"]] == [12, 16]
    assert all("--dates mdy or --dates dmy" in problem["message"] for problem in report["problems"])
    assert (report["reviews"], report["accesses"]) == (1, 0)


def test_the_example_comes_with_citelib(run: Run) -> None:
    (report,) = json.loads(run("import", "--example", "--format", "json").out)

    assert (report["article"], report["reviews"], report["accesses"]) == ("psoas-syndrome", 1, 2)
    assert report["references"]["added"] == [
        "tufo2012",
        "agar2004",
        "gharaibeh2014",
        "stevens1990",
        "stevens2010",
        "karageanes2005",
        "chila2010",
    ]


@pytest.mark.parametrize(
    ("content", "message", "mend"),
    [
        (b"", "{path} is empty", "name a file that holds the text of an article, or references"),
        (b" \n\n ", "{path} is empty", "name a file that holds the text of an article, or references"),
        (b"%PDF-1.7\n", "{path} is a PDF, not plain text", "save it as plain text (UTF-8) and import that"),
        (
            b"PK\x03\x04\x14",
            "{path} is a Word document, a spreadsheet or another zip file, not plain text",
            "save it as plain text (UTF-8) and import that",
        ),
        (bytes(range(256)) * 9, "{path} is a binary file, not plain text", "save it as plain text (UTF-8)"),
        (
            b"Heel pain\n\ncaf\xe9",
            "{path} is not UTF-8: line 3 has the byte 0xE9",
            "if it comes from Windows, add --encoding windows-1252",
        ),
        (
            b"a" * 1_000_001,
            "Line 1 of {path} has 1,000,001 characters: that is no text that somebody published",
            "save the page as plain text, with its line breaks",
        ),
    ],
    ids=["empty", "blank", "pdf", "zip", "binary", "latin-1", "long-line"],
)
def test_what_is_no_text_is_refused(run: Run, tmp_path: Path, content: bytes, message: str, mend: str) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(content)

    assert run("import", str(path)) == (2, "", f"Error: {message.format(path=path)}\nTry: {mend}\n")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding(run: Run, page: Path, encoding: str) -> None:
    page.write_text(PAGE, encoding=encoding)

    assert run("import", str(page)).out.splitlines()[0] == 'heel-pain: "Heel pain", new, from heel.txt'


def test_another_encoding_can_be_named(run: Run, page: Path) -> None:
    page.write_text(PAGE.replace("Sato", "Satö"), encoding="windows-1252")

    assert run("import", str(page), "--encoding", "windows-1252").code == 0
    assert "Satö" in run("export", "csl-json").out


def test_a_folder_is_refused(run: Run, tmp_path: Path) -> None:
    assert run("import", str(tmp_path)) == (
        2,
        "",
        f"Error: {tmp_path} is a folder\nTry: name the files in it: citelib import {tmp_path}/*.txt\n",
    )


def test_importing_nothing_says_how_to_import(run: Run) -> None:
    assert run("import") == (
        2,
        "",
        "Error: Nothing to import\nTry: citelib import FILE, or citelib import --example\n",
    )


def test_links_follow_the_markers_of_the_page_but_hand_made_ones_stay(run: Run, page: Path) -> None:
    run("import", str(page))
    run("cite", "heel-pain:2", "sato2017")
    page.write_text(PAGE.replace("Rest (1,2)", "Rest (2)"), encoding="utf-8")

    _, out, _ = run("import", str(page))
    again = run("import", str(page))

    assert out == (
        'heel-pain: "Heel pain", brought up to date from heel.txt\n'
        "  citations ended, since the page no longer prints them: 1\n"
    )
    assert again.out == 'heel-pain: "Heel pain", unchanged: heel.txt says what the library has\n'
    shown = json.loads(run("article", "show", "heel-pain", "--format", "json").out)
    assert [[link["key"] for link in claim["citations"]] for claim in shown["claims"]] == [
        [],
        ["okafor2015", "sato2017"],
        ["sato2017"],
        [],
    ]
    page.write_text(PAGE, encoding="utf-8")
    assert "citations added: 1\n" in run("import", str(page)).out


def test_a_link_that_an_editor_took_away_stays_away(run: Run, page: Path) -> None:
    run("import", str(page))
    run("uncite", "heel-pain:3", "okafor2015")

    assert run("import", str(page)).out == 'heel-pain: "Heel pain", unchanged: heel.txt says what the library has\n'


def test_what_a_later_printing_adds_to_a_reference_is_taken_over(run: Run, page: Path) -> None:
    run("import", str(page))
    page.write_text(PAGE.replace("3:101-12.", "3:101-12. doi: 10.1000/knee.7"), encoding="utf-8")

    assert run("import", str(page)).out == (
        'heel-pain: "Heel pain", brought up to date from heel.txt\n  references changed: 1 (sato2017)\n'
    )
    assert json.loads(run("export", "csl-json", "sato2017").out)[0]["DOI"] == "10.1000/knee.7"


def test_an_identifier_printed_on_two_works_is_stored_once_and_reported(run: Run, page: Path) -> None:
    doi = "doi: 10.1000/knee.7"
    text = PAGE.replace("12(3):45-9.", f"12(3):45-9. {doi}").replace("3:101-12.", f"3:101-12. {doi}")
    page.write_text(text, encoding="utf-8")

    (report,) = json.loads(run("import", str(page), "--format", "json").out)

    assert report["references"]["added"] == ["okafor2015", "sato2017"]
    assert [(one["line"], one["message"]) for one in report["problems"]] == [
        (17, "the DOI 10.1000/knee.7 belongs to okafor2015, which is another work: not stored")
    ]


def test_a_date_read_in_another_way_corrects_the_first_reading(run: Run, page: Path) -> None:
    text = PAGE.replace("11/13/2018", "03/04/2018").replace("12/01/2018", "05/06/2018")
    page.write_text(text, encoding="utf-8")
    for order in ("dmy", "mdy"):
        run("import", str(page), "--dates", order)
    run("import", str(page))

    reviews = json.loads(run("review", "history", "heel-pain", "--format", "json").out)
    accesses = json.loads(run("access", "history", "okafor2015", "--format", "json").out)

    assert [(one["reviewed_on"], one["superseded_by"]) for one in reviews] == [("2018-04-03", 2), ("2018-03-04", None)]
    assert [(one["accessed_on"], one["superseded_by"]) for one in accesses] == [("2018-06-05", 2), ("2018-05-06", None)]
    (article,) = json.loads(run("article", "list", "--format", "json").out)
    assert article["last_reviewed"] == "2018-03-04"


def test_the_title_that_an_editor_gave_stays(run: Run, page: Path) -> None:
    run("import", str(page), "--title", "Painful heels")

    assert run("import", str(page)) == (
        0,
        'painful-heels: "Painful heels", unchanged: heel.txt says what the library has\n',
        "",
    )


def test_a_file_is_recognised_under_another_name_and_under_a_slug_of_its_own(run: Run, page: Path) -> None:
    run("import", str(page), "--slug", "heels")
    twin = page.with_name("twin.txt")
    twin.write_text(PAGE.replace("Soft shoes", "Soft insoles").replace("in runners (1)", "at night (1)"), "utf-8")
    assert "heel-pain" in run("import", str(twin)).out
    copy = page.with_name("copy of heel.txt")
    copy.write_text(PAGE, encoding="utf-8")

    for path in (page, copy):
        assert run("import", str(path)).out.startswith('heels: "Heel pain"')

    assert [row["slug"] for row in json.loads(run("article", "list", "--format", "json").out)] == ["heel-pain", "heels"]
