"""Reading the files that people name."""

from pathlib import Path

import pytest

from citelib.cli import source
from citelib.errors import InputError
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html>\n<title>Heel pain</title>",
        "\ufeff\n <html lang='en'>Heel pain",
        "<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'>",
        "<!-- saved from a site -->\n<head><title>Heel pain</title>",
        "<h1>Heel pain</h1>\n<p class='lead'>Heel pain is felt under the heel.",
        "<BODY>Heel pain",
        "Heel pain\n  <p>Heel pain is felt under the heel.",
        "<div><p>Heel pain",
    ],
)
def test_a_web_page_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(InputError) as error:
        source.read(str(path))

    assert error.value.message == f"{path} is a web page in HTML, not plain text"
    assert error.value.mend == "open it in a browser, select the text, and save that as plain text"


@pytest.mark.parametrize(
    "text",
    [
        "Heel pain\n\nIt is common (p <0.05; <p 0.01), with < html as a sign.",
        '[{"title": "Heel pain", "abstract": "<p>It is common.</p>"}]',
        "Heel pain\n\n" + "Rest helps. " * 400 + "Some write <p> for a paragraph.",
    ],
)
def test_a_text_that_has_signs_of_comparison_is_read(tmp_path: Path, text: str) -> None:
    path = tmp_path / "page.txt"
    path.write_text(text, encoding="utf-8")

    assert source.read(str(path)).text == text


def test_an_empty_list_of_references_is_told_as_such(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "refs.txt"
    path.write_bytes(b"\n")

    assert run("parse", str(path)) == (
        2,
        "",
        f"Error: {path} is empty\nTry: name a file that holds references, one on each line\n",
    )
