"""citelib export."""

import os
from pathlib import Path

from tests.cli.conftest import Run

BOOK = """@book{chila2010,
  author = {Chila,  A. G.},
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


def test_a_folder_is_named(run: Run, tmp_path: Path) -> None:
    assert run("export", "bibtex", "-o", str(tmp_path)) == (
        2,
        "",
        f"Error: {tmp_path} is a folder\nTry: name a file in it with -o\n",
    )


def test_keys_and_an_article_do_not_go_together(run: Run) -> None:
    run("import", "--example")

    assert run("export", "bibtex", "chila2010", "--article", "psoas-syndrome") == (
        2,
        "",
        "Error: Citation keys and --article do not go together\nTry: give the keys, or --article SLUG\n",
    )


def test_a_pipe_is_written_to_and_not_replaced(run: Run, tmp_path: Path) -> None:
    run("import", "--example")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)

    code = run("export", "bibtex", "chila2010", "-o", str(pipe)).code

    assert (code, os.read(reader, 65_536).decode()) == (0, BOOK + "\n")
    os.close(reader)
    assert pipe.is_fifo()


def test_a_link_stays_and_the_file_it_leads_to_is_replaced(run: Run, tmp_path: Path) -> None:
    run("import", "--example")
    target, link = tmp_path / "refs.bib", tmp_path / "link.bib"
    target.write_text("older", encoding="utf-8")
    link.symlink_to(target)

    run("export", "bibtex", "chila2010", "-o", str(link))

    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == BOOK + "\n"


def test_an_unknown_format_names_the_nearest(run: Run) -> None:
    code, _, err = run("export", "bibtx")

    assert code == 2
    assert err.splitlines()[0] == "Error: There is no format 'bibtx'"
    assert "bibtex" in err.splitlines()[1]


def test_an_empty_library_exports_nothing_and_says_so(run: Run) -> None:
    assert run("export", "bibtex") == (0, "", "There is nothing to export.\n")
    assert run("export", "csl-json") == (0, "[]\n", "There is nothing to export.\n")


def test_other_keys_of_a_reference_stand_in_its_entry(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "refs.bib"
    path.write_text(
        "@article{a, author = {Lee, Ann}, title = {Hips}, journal = {J Hip}, year = 2001}\n"
        "@article{b, author = {Lee, Ann}, title = {Hips}, journal = {J Hip}, year = 2001}\n"
        "@misc{c, title = {Knees}, ids = {knee, knees}}\n",
        encoding="utf-8",
    )
    run("import", str(path))

    for form in ("bibtex", "biblatex"):
        assert "  ids = {b},\n" in run("export", form, "a").out
    assert run("export", "bibtex", "b").out.startswith("@article{b,\n")
    assert run("export", "bibtex", "knee").out == "@misc{knee,\n  title = {Knees},\n  ids = {knee, knees},\n}\n\n"


def test_keys_that_are_written_otherwise_are_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "refs.bib"
    path.write_text("@misc{O'Brien2001, title = {Hips}}\n", encoding="utf-8")
    run("import", str(path))

    told = run("export", "bibtex")

    assert told.out.startswith("@misc{O-Brien2001,\n")
    assert told.err == "Not every program accepts these keys, which are written otherwise: O'Brien2001\n"
