"""``citelib import`` of files of references."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TWO = """\
@article{tufo2012,
  author = {Tufo, Anthony and Desai, Gautam J.},
  title = {Psoas syndrome: a frequently missed diagnosis},
  journal = {J Am Osteopath Assoc},
  year = 2012,
  month = aug,
  doi = {10.7556/jaoa.2012.112.8.522},
}

@book{chila2010,
  editor = {Chila, Anthony G.},
  title = {Foundations of Osteopathic Medicine},
  publisher = {Lippincott Williams \\& Wilkins},
  year = {2010},
}
"""


def write(folder: Path, text: str, name: str = "refs.bib") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def keys(run: Run) -> list[str]:
    return [row["key"] for row in json.loads(run("reference", "list", "--format", "json").out)]


def test_says_how_many_records_came_in_and_what_became_of_each(run: Run, tmp_path: Path) -> None:
    assert run("import", write(tmp_path, TWO)) == (
        0,
        "refs.bib (bibtex): 2 records: 2 added, 0 merged, 0 unchanged, 0 rejected\n  added: tufo2012, chila2010\n",
        "",
    )
    assert run("import", write(tmp_path, TWO)).out == (
        "refs.bib (bibtex): 2 records: 0 added, 0 merged, 2 unchanged, 0 rejected\n"
    )
    assert keys(run) == ["chila2010", "tufo2012"]


def test_names_what_was_merged_rejected_and_doubtful(run: Run, tmp_path: Path) -> None:
    run("import", write(tmp_path, TWO))
    text = (
        "@article{tufo, title = {Psoas Syndrome}, pmid = 22904251,"
        " doi = {https://doi.org/10.7556/JAOA.2012.112.8.522}}\n"
        "@misc{empty}\n"
        "@misc{hips, title = {Hips}, title = {Knees}, year = {2001}}\n"
    )

    assert run("import", write(tmp_path, text, "more.bib")) == (
        1,
        "more.bib (bibtex): 3 records: 1 added, 1 merged, 0 unchanged, 1 rejected\n"
        "  added: hips\n"
        "  merged (1):\n"
        "    line 1: tufo is tufo2012, and gave it: PMID; it keeps its own: title\n"
        "  rejected (1):\n"
        "    line 2: empty: the entry has no field that says anything\n"
        "  to look at (1):\n"
        "    line 3: hips: title stands here more than once: the first counts, this one is kept apart: Knees\n",
        "",
    )
    assert run("reference", "show", "tufo").out.splitlines()[0].startswith("tufo2012")


def test_the_report_as_json_adds_up(run: Run, tmp_path: Path) -> None:
    (report,) = json.loads(run("import", write(tmp_path, TWO + "@misc{empty}\n"), "--format", "json").out)

    assert {name: report[name] for name in report if name not in ("references", "problems")} == {
        "source": "refs.bib",
        "kind": "bibtex",
        "article": None,
        "records": 3,
        "added": 2,
        "merged": 0,
        "updated": 0,
        "unchanged": 0,
        "duplicates": 0,
        "rejected": 1,
        "listed": [],
    }
    assert report["references"] == {"added": ["tufo2012", "chila2010"], "merged": [], "unchanged": []}
    assert report["problems"] == [
        {
            "line": 16,
            "message": "the entry has no field that says anything",
            "note": False,
            "rejected": True,
            "key": "empty",
            "text": "@misc{empty}",
        }
    ]


def test_a_dry_run_says_the_same_and_stores_nothing(run: Run, tmp_path: Path) -> None:
    told = run("import", "--dry-run", write(tmp_path, TWO))

    assert told.out.startswith("refs.bib (bibtex): 2 records: 2 added")
    assert told.err == "Nothing was stored: this was a dry run.\n"
    assert keys(run) == []


def test_references_go_into_the_bibliography_of_an_article_and_stay_there(on_hip: Run, tmp_path: Path) -> None:
    before = json.loads(on_hip("article", "show", "hip-pain", "--format", "json").out)["bibliography"]

    told = on_hip("import", write(tmp_path, TWO), "--article", "hip-pain")

    assert "  put into the bibliography of hip-pain: tufo2012, chila2010\n" in told.out
    after = json.loads(on_hip("article", "show", "hip-pain", "--format", "json").out)["bibliography"]
    assert after[: len(before)] == before
    assert [(entry["number"], entry["key"]) for entry in after[len(before) :]] == [
        (len(before) + 1, "tufo2012"),
        (len(before) + 2, "chila2010"),
    ]
    again = on_hip("import", write(tmp_path, TWO), "--article", "hip-pain")
    assert "  put into the bibliography of hip-pain: none\n" in again.out


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (TWO.replace("Anthony and", "Añtón and").encode("utf-8-sig"), "utf-8 with a mark"),
        (TWO.replace("Anthony and", "Añtón and").encode("utf-16"), "utf-16 with a mark"),
        (TWO.replace("Anthony and", "Añtón and").encode("utf-16-le"), "utf-16 without one"),
        (TWO.replace("Anthony and", "Añtón and").encode("utf-16-be"), "utf-16, the other way round"),
        (b"% Encoding: windows-1252\n" + TWO.replace("Anthony and", "Añtón and").encode("cp1252"), "named"),
        (TWO.replace("Anthony and", "Añtón and").replace("\n", "\r\n").encode(), "Windows' line endings"),
        (TWO.replace("Anthony and", "Añtón and").replace("\n", "\r").encode(), "line endings of old Macs"),
    ],
)
def test_reads_every_encoding_that_can_be_told(run: Run, tmp_path: Path, raw: bytes, name: str) -> None:
    path = tmp_path / "refs.bib"
    path.write_bytes(raw)

    told = run("import", str(path))

    assert (told.code, told.out.count("\n")) == (0, 2), name
    shown = json.loads(run("reference", "show", "tufo2012", "--format", "json").out)
    assert shown["author"][0] == {"family": "Tufo", "given": "Añtón"}


def test_an_encoding_that_had_to_be_guessed_is_said(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "refs.bib"
    path.write_bytes(TWO.replace("Anthony and", "Añtón and").encode("cp1252"))

    told = run("import", str(path))

    assert told.out.endswith(
        "  to look at (1):\n"
        f"    line 1: {path} is not UTF-8: line 2 has the byte 0xF1; read as windows-1252: if letters are wrong, add"
        " --encoding NAME\n"
    )
    shown = json.loads(run("reference", "show", "tufo2012", "--format", "json").out)
    assert shown["author"][0] == {"family": "Tufo", "given": "Añtón"}


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", "{path} is empty"),
        ("<!DOCTYPE html>\n<html><title>404</title></html>", "{path} is a web page in HTML, not plain text"),
        ("Not a bibliography at all.", "{path} holds no record in biblatex or bibtex, as its name says"),
        ("@comment{nothing here}", "Nothing was imported from {path} (bibtex): it holds no record that could be read"),
        ("@misc{a}\n@misc{b}", "Nothing was imported from {path} (bibtex): none of its 2 records could be read"),
    ],
)
def test_a_file_without_a_record_is_refused(run: Run, tmp_path: Path, text: str, error: str) -> None:
    path = write(tmp_path, text)

    told = run("import", path)

    assert (told.code, told.out) == (2, "")
    assert f"Error: {error.format(path=path)}\n" in told.err
    assert keys(run) == []


def test_a_file_that_cannot_be_understood_takes_the_others_with_it(run: Run, tmp_path: Path) -> None:
    broken = write(tmp_path, "nothing", "broken.bib")

    assert run("import", write(tmp_path, TWO), broken).code == 2
    assert keys(run) == []


def test_articles_and_references_can_be_imported_together(run: Run, tmp_path: Path) -> None:
    page = write(tmp_path, "Hips\n\nHips can hurt when people run.\n", "hips.txt")

    told = run("import", page, write(tmp_path, TWO))

    assert told.code == 0
    assert told.out.startswith("hips:") or "refs.bib (bibtex): 2 records" in told.out


def test_missing_keys_follow_a_pattern(run: Run, tmp_path: Path) -> None:
    text = TWO.replace("tufo2012,", ",").replace("chila2010,", "osteopathy,")

    run("import", write(tmp_path, text), "--keys", "{author}-{year}")

    assert keys(run) == ["osteopathy", "tufo-2012"]


def test_the_format_can_be_named(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path, "see @misc{a, title={Hips}}", "notes.txt")

    assert "1 added" in run("import", path, "--as", "bibtex").out
    assert run("import", path, "--as", "bibtx").err == (
        "Error: There is no format 'bibtx'\nTry: use bibtex, biblatex or nbib\n"
    )
    assert run("import", path, "--as", "ama").err.startswith("Error: citelib writes ama but does not read it\n")


def test_a_reference_that_was_put_there_by_hand_can_be_taken_out(on_hip: Run, tmp_path: Path) -> None:
    on_hip("import", write(tmp_path, TWO), "--article", "hip-pain")

    assert on_hip("article", "unlist", "hip-pain", "chila2010").out == "hip-pain no longer lists chila2010\n"
    again = on_hip("article", "unlist", "hip-pain", "chila2010")
    assert again == (
        2,
        "",
        "Error: chila2010 was not put into the bibliography of hip-pain by hand\n"
        "Try: see what is listed: citelib article show hip-pain\n",
    )


def test_rejected_records_stay_on_record_until_the_file_is_mended(run: Run, tmp_path: Path) -> None:
    run("import", write(tmp_path, TWO + "@misc{empty}\n"))

    (row,) = json.loads(run("library", "rejected", "--format", "json").out)
    assert row == {
        "source_name": str(tmp_path / "refs.bib"),
        "line": 16,
        "citation_key": "empty",
        "message": "the entry has no field that says anything",
        "text": "@misc{empty}",
    }

    run("import", write(tmp_path, TWO))
    assert run("library", "rejected").err == "No record was rejected.\n"


def test_a_page_imported_again_keeps_what_was_put_into_its_bibliography(run: Run, tmp_path: Path) -> None:
    page = "Hips\n\nHips can hurt when people run.\n\nReferences\n1. Lee A. Hips. J Hip. 2001;1:1-2.\n"
    run("import", write(tmp_path, page, "hips.txt"), "--slug", "hips")
    run("import", write(tmp_path, TWO), "--article", "hips")

    longer = page + "2. Roe B. Knees. J Knee. 2002;2:3-4.\n"
    run("import", write(tmp_path, longer, "hips.txt"), "--slug", "hips")

    shown = json.loads(run("article", "show", "hips", "--format", "json").out)["bibliography"]
    assert [(entry["number"], entry["key"]) for entry in shown] == [
        (1, "lee2001"),
        (2, "roe2002"),
        (3, "tufo2012"),
        (4, "chila2010"),
    ]


def test_byte_order_marks_within_a_file_hide_nothing(run: Run, tmp_path: Path) -> None:
    first, second = TWO.split("\n\n", 1)

    told = run("import", write(tmp_path, f"\ufeff{first}\n\ufeff{second}"))

    assert told.out.startswith("refs.bib (bibtex): 2 records: 2 added, 0 merged, 0 unchanged, 0 rejected\n")
    assert "left out" not in told.out
