"""citelib parse."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

LINES = """\
Okafor C, Brown T. Heel pain in runners. Foot J. 2015 Mar;12(3):45-9.

Chila AG. Osteopathic Medicine. Lippincott; 2010.
"""


@pytest.fixture
def listed(tmp_path: Path) -> str:
    """A file of references."""
    path = tmp_path / "refs.txt"
    path.write_text(LINES, encoding="utf-8")
    return str(path)


def test_prints_one_item_for_each_line(run: Run, listed: str) -> None:
    first, second = json.loads(run("parse", listed).out)

    custom = first.pop("custom")
    assert first == {
        "id": "1",
        "type": "article-journal",
        "title": "Heel pain in runners",
        "container-title": "Foot J",
        "volume": "12",
        "issue": "3",
        "page": "45-9",
        "issued": {"date-parts": [[2015, 3]]},
        "author": [{"family": "Okafor", "given": "C"}, {"family": "Brown", "given": "T"}],
    }
    assert custom["raw-text"] == "Okafor C, Brown T. Heel pain in runners. Foot J. 2015 Mar;12(3):45-9."
    assert (second["id"], second["type"], second["publisher"]) == ("2", "book", "Lippincott")


def test_prints_a_table(run: Run, listed: str) -> None:
    assert run("parse", listed, "--format", "table") == (
        0,
        "line  type             author         year  title                 in\n"
        "1     article-journal  Okafor et al.  2015  Heel pain in runners  Foot J\n"
        "2     book             Chila          2010  Osteopathic Medicine  Lippincott\n",
        "",
    )


def test_touches_no_library(run: Run, listed: str, tmp_path: Path) -> None:
    assert run("--library", str(tmp_path / "none.db"), "parse", listed).code == 0
    assert not (tmp_path / "none.db").exists()
