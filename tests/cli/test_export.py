"""citelib export."""

from pathlib import Path

from tests.cli.conftest import Run

BOOK = """@book{chila2010,
  author = {Chila, A. G.},
  title = {Foundations of Osteopathic Medicine},
  publisher = {Lippincott Williams \\& Wilkins},
  year = {2010},
}
"""


def test_exports_the_references_with_these_keys_in_this_order(run: Run) -> None:
    run("import", "--example")

    code, out, err = run("export", "bibtex", "chila2010", "tufo2012", "chila2010")

    assert (code, err) == (0, "")
    assert [line for line in out.splitlines() if line.startswith("@")] == ["@book{chila2010,", "@article{tufo2012,"]


def test_exports_one_article_or_the_whole_library(run: Run) -> None:
    run("import", "--example")

    whole = run("export", "bibtex").out
    assert run("export", "bibtex", "--article", "psoas-syndrome").out == whole
    assert whole.count("\n@") == 6


def test_writes_a_file_and_says_so(run: Run, tmp_path: Path) -> None:
    run("import", "--example")
    target = tmp_path / "refs.bib"
    target.write_text("older", encoding="utf-8")

    assert run("export", "bibtex", "chila2010", "-o", str(target)) == (0, "", f"1 reference written to {target}\n")
    assert target.read_text(encoding="utf-8") == BOOK + "\n"


def test_a_failed_export_leaves_the_older_file(run: Run, tmp_path: Path) -> None:
    run("import", "--example")
    target = tmp_path / "refs.bib"
    target.write_text("older", encoding="utf-8")

    code, _, err = run("export", "bibtex", "chila201", "-o", str(target))

    assert (code, err) == (2, "Error: There is no reference 'chila201'\nTry: did you mean chila2010?\n")
    assert target.read_text(encoding="utf-8") == "older"


def test_a_folder_that_does_not_exist_is_named(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "none" / "refs.bib"

    assert run("export", "bibtex", "-o", str(target)) == (
        2,
        "",
        f"Error: Cannot write {target}: No such file or directory\n"
        "Try: name another file with -o, or free some space\n",
    )


def test_an_unknown_format_names_the_nearest(run: Run) -> None:
    code, _, err = run("export", "bibtx")

    assert code == 2
    assert err.splitlines()[0] == "Error: There is no format 'bibtx'"
    assert "bibtex" in err.splitlines()[1]


def test_an_empty_library_exports_nothing_and_says_so(run: Run) -> None:
    assert run("export", "bibtex") == (0, "", "There is nothing to export.\n")
    assert run("export", "csl-json") == (0, "[]\n", "There is nothing to export.\n")
