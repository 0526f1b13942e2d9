"""The files of other programs that lie beside the checkout, against the reader and the writer."""

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import rispy  # type: ignore[import-untyped]
from bibtexparser.entrypoint import parse_string

from citelib.article import Problem
from citelib.formats import enw, ris
from citelib.formats.tagged.types import CODES
from citelib.reference import Reference
from tests import shared_data
from tests.formats.tagged.retention import RIS_LINE, is_kept
from tests.formats.test_ris import load, problems


def interop() -> Path:
    return shared_data.articles().parent / "interop"


def files() -> list[tuple[Path, int]]:
    """The RIS files and how many records each has."""
    manifest = json.loads((interop() / "manifest.json").read_text("utf-8"))
    return [(interop() / one["file"], one["records"]) for one in manifest if one["format"] == "ris"]


def test_the_shared_files_have_the_records_that_they_should_have() -> None:
    found = {}
    for path, count in files():
        text = path.read_text("utf-8-sig")
        assert ris.recognises(text), path.name
        read = list(ris.loads(text))
        records_in = sum(isinstance(one, Reference) or one.rejected for one in read)
        found[path.name] = (records_in, count)
    # The manifest counts TY lines, which the export of Web of Science has none of.
    assert found.pop("tests__data__example_wos.ris") == (2, 0)
    assert {name: counts for name, counts in found.items() if counts[0] != counts[1]} == {}


def test_drops_no_value_of_the_shared_files() -> None:
    lost = [
        (path.name, *line)
        for path, _ in files()
        if "wos" not in path.name
        for line in _lost(path.read_text("utf-8-sig"))
    ]
    assert lost == []


def _lost(text: str) -> Iterator[tuple[int, str]]:
    """Lines whose value is in no field of the record that they stand in."""
    read = [one for one in ris.loads(text) if isinstance(one, Reference)]
    lines = text.split("\n")
    reports = "\n".join(one.text for one in problems(text))
    for reference, following in pairwise([*read, Reference(line=len(lines) + 1)]):
        tag = ""
        for at in range(reference.line - 1, following.line - 1):
            found = RIS_LINE.fullmatch(lines[at].rstrip("\r"))
            tag, value = (found[1], found[2] or "") if found else (tag, lines[at])
            is_type = tag == "TY" and CODES.get(value.strip()) == reference.type
            if not (is_type or is_kept(tag, value.strip(), reference) or value.strip() in reports):
                yield at + 1, lines[at]


def test_import_export_and_import_of_the_shared_files_is_the_same() -> None:
    changed = []
    for path, _ in files():
        read = load(path.read_text("utf-8-sig"))
        for before, after in zip(read, load("".join(ris.dumps(read))), strict=True):
            if before != after and not before.extra.get("wos"):
                changed.append((before.extra, after.extra))
    # A name where RIS wants a code is written as the code.
    assert changed == [({"ris": {"TY": "Journal Article"}}, {})]


def test_agrees_with_rispy_on_the_shared_files() -> None:
    for path, _ in files():
        if "wos" in path.name or "multikey" in path.name or "definitions.ris" in path.name:
            continue  # not RIS, one blank before the hyphen, two titles in one record: rispy reads none of them so
        text = path.read_text("utf-8-sig")
        theirs = [one for one in rispy.loads(text) if one.keys() - {"type_of_reference", "id"}]
        ours = load(text)
        assert len(ours) == len(theirs), path.name
        for our, their in zip(ours, theirs, strict=True):
            title = their.get("title") or their.get("primary_title") or ""
            authors = their.get("authors", []) + their.get("first_authors", [])
            assert our.title == " ".join(title.split())
            assert len(our.author) == len(authors)
            assert all(
                name.family in text and name.literal in text for name, text in zip(our.author, authors, strict=True)
            )


def test_rispy_reads_what_is_written() -> None:
    for path, _ in files():
        ours = load(path.read_text("utf-8-sig"))
        theirs = rispy.loads("".join(ris.dumps(ours)))
        assert [one.get("title", "") for one in theirs] == [one.title for one in ours]
        assert [len(one.get("authors", [])) for one in theirs] == [len(one.author) for one in ours]


def test_means_what_jabref_reads() -> None:
    """Fields on which JabRef's own tests and the rules here agree; where a pair has no result it must be rejected."""
    pairs = json.loads((interop() / "pairs" / "jabref-ris.json").read_text("utf-8"))
    for pair in pairs:
        read = list(ris.loads(pair["input"]))
        found = [one for one in read if isinstance(one, Reference)]
        if not pair["expected_bib"]:
            assert found == [] and [one.rejected for one in read if isinstance(one, Problem)] == [True]
            continue
        (reference,) = found
        (entry,) = parse_string(pair["expected_bib"].replace("{,", "{key,", 1)).entries
        wanted = {field.key: str(field.value) for field in entry.fields}
        if pair["name"] == "RisImporterTest1.ris":  # JabRef joins five titles into one
            del wanted["title"]
        assert _in_bibtex(reference, wanted) == {key: wanted[key] for key in _COMPARED & wanted.keys()}, pair["name"]


_COMPARED = frozenset(("title", "year", "volume", "pages", "doi", "publisher", "series", "language", "edition"))


def _in_bibtex(reference: Reference, wanted: dict[str, str]) -> dict[str, str]:
    fields = {
        "title": reference.title.replace("—", "--"),
        "year": str(reference.year),
        "volume": reference.volume,
        "pages": (reference.page or reference.number).replace("-", "--" if "--" in wanted.get("pages", "") else "-"),
        "doi": reference.doi,
        "publisher": reference.publisher,
        "series": reference.collection_title,
        "language": reference.language,
        "edition": reference.edition or str(reference.available).replace("-", "/"),
    }
    return {key: value for key, value in fields.items() if key in wanted}


def test_drops_no_value_of_the_shared_files_of_endnote() -> None:
    for path in sorted((interop() / "enw").rglob("*.enw")):
        text = path.read_text("utf-8-sig")
        assert enw.recognises(text), path.name
        read = list(enw.loads(text))
        references = [one for one in read if isinstance(one, Reference)]
        rejected = "\n".join(one.text for one in read if isinstance(one, Problem))
        lines = text.split("\n")
        for reference, following in pairwise([*references, Reference(line=len(lines) + 1)]):
            for line in lines[reference.line - 1 : following.line - 1]:
                tag, _, value = line[1:].partition(" ")
                assert tag == "0" or is_kept(tag, value, reference) or line in rejected, line


@pytest.mark.parametrize(("name", "counts"), [("book.example", (1, 0)), ("entries", (5, 8)), ("pattern.A", (0, 1))])
def test_the_shared_files_of_endnote_have_the_records_that_they_should_have(name: str, counts: tuple[int, int]) -> None:
    (path,) = (interop() / "enw").rglob(f"*{name}.enw")
    read = list(enw.loads(path.read_text("utf-8-sig")))
    rejected = sum(isinstance(one, Problem) and one.rejected for one in read)
    assert (sum(isinstance(one, Reference) for one in read), rejected) == counts


def test_recognises_its_own_files_and_no_others() -> None:
    manifest = json.loads((interop() / "manifest.json").read_text("utf-8"))
    wrong = []
    for one in manifest:
        if one["format"] != "pairs":
            text = (interop() / one["file"]).read_bytes().decode("utf-8-sig", "replace")
            wanted = (one["format"] == "ris", one["format"] == "enw")
            wrong += [one["file"]] if (ris.recognises(text), enw.recognises(text)) != wanted else []
    for path in sorted(shared_data.articles().rglob("*.*")):
        text = path.read_bytes()[:50_000].decode("utf-8", "replace")
        wrong += [path.name] if ris.recognises(text) or enw.recognises(text) else []
    assert wrong == []
