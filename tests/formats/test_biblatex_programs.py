"""What biber and pdflatex make of our files; the script that runs them lies beside the checkout."""

import subprocess
from pathlib import Path
from typing import NamedTuple

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from citelib.formats import biblatex
from citelib.formats.tex.latex import encode_unicode
from citelib.reference import Name, PartialDate, Reference
from tests.formats.strategies import HOSTILE_TEXTS, references
from tests.formats.test_bibtex_programs import AUTHORS, TYPES, check

__all__ = ["check"]


class Verdict(NamedTuple):
    consumer: str
    entries: int
    errors: int
    warnings: int
    messages: str


def judge(check: Path, folder: Path, given_references: list[Reference], *options: str) -> list[Verdict]:
    file = folder / "references.bib"
    file.write_text("".join(biblatex.dumps(given_references)), encoding="utf-8")
    printed = subprocess.run([check, "-q", *options, file], capture_output=True, text=True, check=False).stdout
    rows = [line.split("\t") for line in printed.splitlines()]
    return [Verdict(row[1], int(row[3]), int(row[4]), int(row[5]), row[7]) for row in rows]


def biber(check: Path, folder: Path, given_references: list[Reference]) -> Verdict:
    [verdict] = [one for one in judge(check, folder, given_references, "--no-latex") if one.consumer == "biber"]
    return verdict


def known(kind: str, *, edited: bool) -> Reference:
    """A work of which everything is known that can be."""
    return Reference(
        type=kind,
        citation_key=f"{kind}-{edited}",
        title="Effect of TNF-α ≥ 5 % on x̄ in İstanbul: a study of DNA",
        title_short="Effect",
        container_title="J Pain & Palliation",
        container_title_short="J Pain",
        collection_title="Pain and Hips",
        collection_number="5",
        publisher="Simon and Schuster",
        publisher_place="Rome",
        authority="World Health Organization",
        event_title="Hips 2012",
        event_place="Rome",
        event_date=PartialDate(2012, 5, 1),
        volume="49 Suppl 1" if kind.startswith("article-") else "49",
        issue="3",
        page="522-8",
        number="CD001234",
        edition="3",
        number_of_volumes="three",
        number_of_pages="xii + 300",
        chapter_number="3",
        part="2",
        version="2.1",
        genre="Guideline",
        status="in press",
        language="eng",
        keyword="hips; pain, chronic",
        note="See also “x”",
        annote="Good",
        abstract="50 % of {all} $ costs",
        original_title="Hüfte",
        original_date=PartialDate(1990),
        original_publisher="Springer",
        original_publisher_place="Berlin",
        call_number="WE 700",
        section="2",
        medium="CD",
        isbn="9780781766715",
        issn="0098-6151",
        issued=PartialDate(2012, 1),
        issued_end=PartialDate(2012, 2),
        accessed=PartialDate(2018, 11, 14),
        available=PartialDate(2011, 12, 1),
        doi="10.1002/(sici)1097<1::aid-x>3.0.co;2-#_a",
        url="https://example.org/~a/b_c?d=e&f=%20#g",
        arxiv="2101.00001",
        pmid="22904251",
        pmcid="PMC1234567",
        author=AUTHORS,
        author_et_al=True,
        editor=AUTHORS if edited else (),
        translator=AUTHORS[:2],
        collection_editor=AUTHORS[:1],
        container_author=AUTHORS[:1] if edited and kind == "chapter" else (),
    )


def test_biber_finds_no_fault_in_any_type_of_work(check: Path, tmp_path: Path) -> None:
    works = [known(kind, edited=edited) for kind in TYPES for edited in (True, False) if kind != "periodical"]
    assert biber(check, tmp_path, works) == Verdict("biber", len(works), 0, 0, "")


def test_biber_finds_no_fault_in_works_that_have_no_more_than_they_must(check: Path, tmp_path: Path) -> None:
    cox, issued = (Name(family="Cox", given="W"),), PartialDate(2012)
    works = [
        Reference(type="article-journal", title="A", author=cox, container_title_short="J Pain", issued=issued),
        Reference(type="book", title="B", issued=issued),
        Reference(type="book", title="B", editor=cox, issued=issued),
        Reference(type="webpage", title="C", issued=issued, url="https://example.org"),
        Reference(type="webpage", title="C", issued=issued),
        Reference(type="thesis", title="D", author=cox, publisher="Yale", issued=issued),
        Reference(type="report", title="E", author=cox, authority="WHO", issued=issued),
        Reference(type="patent", title="F", issued=issued),
        Reference(type="pamphlet", title="G", issued=issued),
        Reference(type="paper-conference", title="H", author=cox, issued=issued),
        Reference(type="manuscript", title="I", issued=issued),
        Reference(type="periodical", title="J", issued=issued),
        Reference(type="dataset", title="K"),
        Reference(type="software", title="L"),
    ]
    assert biber(check, tmp_path, works) == Verdict("biber", len(works), 0, 0, "")


def test_no_value_breaks_the_file(check: Path, tmp_path: Path) -> None:
    works = [
        Reference(
            type="article-journal",
            citation_key=text,
            title=text,
            author=(Name(family=text, given=text), Name(family=text, suffix=text), Name(literal=text)),
            container_title=text,
            publisher=text,
            page=text,
            issued=PartialDate(2012),
            issued_text=text,
            doi=text,
            url=text,
            note=text,
            language=text,
        )
        for text in HOSTILE_TEXTS
    ]
    verdict = biber(check, tmp_path, works)
    assert (verdict.entries, verdict.errors) == (len(works), 0)


def test_every_character_with_a_latex_form_compiles(check: Path, tmp_path: Path) -> None:
    characters = [character for character in map(chr, range(0x20, 0x3000)) if "[U+" not in encode_unicode(character)]
    works = [
        # The authors differ, or natbib would run out of letters for 2012a, 2012b …
        Reference(title=f"of {character} and x{character}x", author=(Name(family=f"Smith{number}"),))
        for number, character in enumerate(characters)
    ]
    verdicts = judge(check, tmp_path, works, "--no-biber")
    assert [(one.entries, one.errors) for one in verdicts] == [(len(works), 0)] * len(verdicts)


@given(st.lists(references(), min_size=8, max_size=12))
@settings(
    max_examples=5,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_every_reference_is_one_entry_to_biber(check: Path, tmp_path: Path, given_references: list[Reference]) -> None:
    verdict = biber(check, tmp_path, given_references)
    assert (verdict.entries, verdict.errors) == (len(given_references), 0)
