"""What bibtex, biber and pdflatex make of our files; the script that runs them lies beside the checkout."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from citelib.formats import bibtex
from citelib.formats.tex.latex import encode
from citelib.reference import Name, PartialDate, Reference
from tests.formats.strategies import HOSTILE_TEXTS, references

CHECK = Path(__file__).parents[3] / "shared" / "tools" / "check_bib.sh"
UNPACKED = Path(os.environ.get("TMPDIR", "/tmp")) / "citelib-tex" / "root" / "usr" / "bin" / "bibtex.original"
AUTHORS = (
    Name(family="Ångström", given="Åsa"),
    Name(family="Nguyễn", given="Thị Ánh"),
    Name(family="Gogh", given="V", non_dropping_particle="van"),
    Name(family="King", given="ML", suffix="Jr"),
    Name(literal="World Health Organization"),
)
TYPES = (
    *("article-journal", "article-newspaper", "book", "chapter", "paper-conference", "report", "thesis", "webpage"),
    *("dataset", "software", "legislation", "article", "pamphlet", "document"),
)


class Verdict(NamedTuple):
    consumer: str
    entries: int
    errors: int
    messages: str


@pytest.fixture(scope="session")
def check() -> Path:
    """The script that runs the programs, which it unpacks first if need be."""
    if not CHECK.exists():
        pytest.skip(f"there is no {CHECK}")
    if not UNPACKED.exists() and not shutil.which("bibtex"):
        ready = subprocess.run([CHECK, "--setup"], capture_output=True, text=True, check=False)
        if ready.returncode and os.environ.get("CI") != "true":
            pytest.skip(f"bibtex could not be unpacked: {ready.stderr.strip()}")
        assert ready.returncode == 0, ready.stderr
    return CHECK


def judge(check: Path, given_references: list[Reference], *options: str) -> list[Verdict]:
    with tempfile.TemporaryDirectory() as directory:
        file = Path(directory) / "references.bib"
        file.write_text("".join(bibtex.dumps(given_references)), encoding="utf-8")
        printed = subprocess.run([check, "-q", *options, file], capture_output=True, text=True, check=False).stdout
    rows = [line.split("\t") for line in printed.splitlines()]
    return [Verdict(row[1], int(row[3]), int(row[4]), row[7]) for row in rows]


def accept(verdicts: list[Verdict], entries: int) -> bool:
    assert len(verdicts) >= 2
    assert [verdict for verdict in verdicts if (verdict.entries, verdict.errors) != (entries, 0)] == []
    return True


def test_every_type_of_work_is_read_and_typeset(check: Path) -> None:
    works = [
        Reference(
            type=kind,
            citation_key=f"{kind}-{number}",
            title="Effect of TNF-α ≥ 5 % on x̄ in İstanbul: a study of DNA",
            container_title="J Pain & Palliation",
            publisher="WHO",
            volume="2",
            issue="3",
            page="522-8",
            issued=PartialDate(2012, 8, 31),
            accessed=PartialDate(2018, 11, 14),
            doi="10.1002/(sici)1097<1::aid-x>3.0.co;2-#_a",
            url="https://example.org/~a/b_c?d=e&f=%20#g",
            author=AUTHORS if number else (),
            author_et_al=True,
        )
        for kind in TYPES
        for number in (0, 1)
    ]
    assert accept(judge(check, works), len(works))


def test_no_value_breaks_the_file(check: Path) -> None:
    works = [
        Reference(
            type="article-journal",
            citation_key=text,
            title=text,
            author=(Name(family=text, given=text), Name(family=text, suffix=text), Name(literal=text)),
            container_title=text,
            page=text,
            volume=text,
            issued_text=text,
            doi=text,
            url=text,
            note=text,
        )
        for text in HOSTILE_TEXTS
    ]
    assert accept(judge(check, works), len(works))


def test_every_character_with_a_latex_form_compiles(check: Path) -> None:
    characters = [character for character in map(chr, range(0x20, 0x3000)) if "[U+" not in encode(character)]
    works = [
        # The authors differ, or natbib would run out of letters for 2012a, 2012b …
        Reference(title=f"of {character} and x{character}x", author=(Name(family=f"Smith{number}"),))
        for number, character in enumerate(characters)
    ]
    assert accept(judge(check, works, "--no-biber"), len(works))


@given(st.lists(references(), min_size=8, max_size=12))
@settings(
    max_examples=5,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_every_reference_is_one_entry_to_every_program(check: Path, given_references: list[Reference]) -> None:
    assert accept(judge(check, given_references), len(given_references))


def test_titles_in_braces_keep_their_capitals_in_plain(check: Path, tmp_path: Path) -> None:
    file = tmp_path / "references.bib"
    title = "Signs of Parkinson disease: The role of DNA in Müller cells"
    file.write_text("".join(bibtex.dumps([Reference(type="article-journal", citation_key="x", title=title)])))
    subprocess.run([check, "-q", "--no-biber", "--keep", tmp_path / "kept", file], capture_output=True, check=False)
    [printed] = (tmp_path / "kept").rglob("plain.bbl")
    assert r"Signs of {Parkinson} disease: The role of {DNA} in {M{\"u}ller} cells." in " ".join(
        printed.read_text().split()
    )
