"""Files of other programs, in and out and in again: nothing is lost on the way."""

import gzip
import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from citelib import formats
from citelib.article import Problem
from citelib.cli import encodings
from citelib.formats import bibtex
from citelib.formats.tex.reading.expressions import Macros
from citelib.formats.tex.reading.originals import unpack
from citelib.parsing.article import parse_article
from citelib.reference import Reference
from tests import shared_data

BOTH_WAYS = [
    name for name in formats.names() if hasattr(formats.find(name), "dumps") and hasattr(formats.find(name), "loads")
]
EXAMPLE = "psoas_syndrome.txt"


def works(name: str, text: str) -> list[Reference]:
    return [found for found in formats.find(name).loads(text) if isinstance(found, Reference)]


def read(path: Path) -> str:
    return encodings.decode(path.read_bytes(), path.name, None).text


def manifest() -> Iterator[dict[str, Any]]:
    folder = shared_data.interop()
    yield from json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


def printed(text: str) -> list[Reference]:
    """The references that an article prints, under keys of their own."""
    entries = parse_article(text).entries
    found = [entry.reference for entry in entries]
    return [
        Reference(**{**vars(work), "citation_key": f"key{number}", "raw_text": "", "line": 0})
        for number, work in enumerate(found, start=1)
    ]


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_the_references_of_the_example_come_back_equal(name: str) -> None:
    text = files("citelib.examples").joinpath(EXAMPLE).read_text(encoding="utf-8")
    before = printed(text)

    assert_equal(works(name, "".join(formats.find(name).dumps(before))), before)


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_the_references_of_a_real_article_come_back_equal(name: str) -> None:
    before = printed((shared_data.articles() / "text" / "cleveland_psoas_seed.txt").read_text(encoding="utf-8"))

    assert len(before) == 7
    assert_equal(works(name, "".join(formats.find(name).dumps(before))), before)


def assert_equal(after: list[Reference], before: list[Reference]) -> None:
    """Asserts that the references came back, with their keys but from a format that has none."""
    assert [_content(work) for work in after] == [_content(work) for work in before]
    assert [work.citation_key for work in after] in ([work.citation_key for work in before], [""] * len(before))


def test_every_entry_that_bibtex_reads_is_read_or_reported() -> None:
    folder = shared_data.interop()
    with gzip.open(folder / "bibtex-oracle.jsonl.gz", "rt", encoding="utf-8") as lines:
        oracle = [json.loads(line) for line in lines]
    silent = []
    differing = []
    for file in oracle:
        found = list(bibtex.loads(read(folder / file["file"])))
        references = {work.citation_key.lower(): work for work in reversed(found) if isinstance(work, Reference)}
        told = " ".join(f"{one.key} {one.message}" for one in found if isinstance(one, Problem)).lower()
        for key, _, fields in file["ents"]:
            work = references.get(key.lower())
            if work is None:
                silent += [] if key.lower() in told else [(file["file"], key)]
            else:
                differing += _differing(work, fields, told)

    assert silent == []
    assert differing == []


def _differing(work: Reference, fields: dict[str, str], told: str) -> list[tuple[str, str, str]]:
    """The fields that BibTeX read otherwise than they are kept, but for what is said in a problem."""
    original = unpack(work.original)
    assert original is not None
    kept = {name.lower(): Macros().value(expression)[0] for name, expression in original.fields}
    return [
        (work.citation_key, name, text)
        for name, text in fields.items()
        if text.strip()
        and name not in ("crossref", "xdata", "month")  # the parent's fields are there; months are macros of the style
        and _plain(kept.get(name, "")) != _plain(text)
        and f"in {name}" not in told
    ]


def _plain(text: str) -> str:
    return "".join(text.split()).replace("{", "").replace("}", "").lower()


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_what_a_real_file_says_comes_back_from_its_own_format(name: str) -> None:
    folder = shared_data.interop()
    kinds = {"bibtex": "bib", "biblatex": "bib", "ris": "ris", "nbib": "nbib", "enw": "enw"}
    files_of = [one["file"] for one in manifest() if one["format"] == kinds.get(name)]
    differing = []
    for file in files_of:
        before = works(name, read(folder / file))
        after = works(name, "".join(formats.find(name).dumps(before)))
        pairs = zip(before, after, strict=True)
        differing += [(file, work.citation_key) for work, again in pairs if _content(work) != _content(again)]

    assert differing == []


def _content(work: Reference) -> dict[str, Any]:
    """All that it says, but for its key, which an export may have to change.

    What the Web of Science says beyond RIS is not written in RIS, nor that a type stood there by name.
    """
    said = {
        name: value for name, value in vars(work).items() if name not in ("citation_key", "original", "line", "extra")
    }
    ris = {name: value for name, value in work.extra.get("ris", {}).items() if name != "TY"}
    others = {name: value for name, value in work.extra.items() if name not in ("ris", "wos")}
    return {**said, "extra": {**others, "ris": ris}}
