"""What holds for every reference and every text."""

import contextlib
import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from citelib.errors import CitelibError
from citelib.formats import enw, ris
from citelib.reference import Reference
from tests.formats.strategies import hostile_text, references
from tests.formats.tagged.retention import is_kept
from tests.formats.tagged.strategies import records, sayable, texts
from tests.formats.test_ris import JOURNAL, fields_of, load


@given(sayable())
@settings(max_examples=200, deadline=None)
def test_reads_back_what_it_wrote(reference: Reference) -> None:
    assert [one for one in ris.loads("".join(ris.dumps([reference]))) if isinstance(one, Reference)] == [reference]


@given(
    st.lists(references(), min_size=1, max_size=3),
    st.dictionaries(st.text(max_size=3), hostile_text | st.lists(hostile_text)),
)
@settings(max_examples=150, deadline=None)
def test_nothing_breaks_a_record(works: list[Reference], extra: dict[str, Any]) -> None:
    works = [Reference(**{**fields_of(work), "extra": {"ris": extra}}) for work in works]
    written = list(ris.dumps(works))
    text = "".join(written)
    assert len(written) == len(works)
    assert len(load(text.encode("utf-8").decode("utf-8"))) == len(works)
    lines = text.splitlines()
    assert sum(line.startswith("TY") for line in lines) == sum(line.startswith("ER") for line in lines) == len(works)
    assert all(line == "" or re.match("[A-Z][A-Z0-9]  - ", line) for line in lines)


@given(st.lists(records, min_size=1, max_size=3))
@settings(max_examples=150, deadline=None)
def test_drops_no_value(written: list[tuple[str, list[tuple[str, str]]]]) -> None:
    blocks = [[("TY", code), *lines] for code, lines in written]
    text = "".join("".join(f"{tag}  - {value}\n" for tag, value in block) + "ER  - \n\n" for block in blocks)
    found = [one for one in ris.loads(text) if isinstance(one, Reference) or one.rejected]
    assert len(found) == len(blocks)
    for block, one in zip(blocks, found, strict=True):
        if isinstance(one, Reference):
            assert [(tag, value) for tag, value in block[1:] if not is_kept(tag, value, one)] == []
        else:
            assert {tag for tag, value in block if value} <= {"TY", "ID"}


@given(st.text() | hostile_text)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(CitelibError):
        list(ris.loads(text))
    ris.recognises(text)


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    text = JOURNAL * 2
    for _ in range(data.draw(st.integers(1, 4))):
        begin, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
        text = text[:begin] + data.draw(hostile_text | st.just(text[begin:end] * 2)) + text[end:]
    try:
        found = list(ris.loads(text))
    except CitelibError:
        return
    lines = [one.line for one in found]
    assert all(line >= 1 for line in lines)


@given(
    st.lists(st.tuples(st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ123456789@!#$&()*+<=>?[]^~{}"), texts), min_size=1)
)
@settings(max_examples=150, deadline=None)
def test_drops_no_value_of_endnote(lines: list[tuple[str, str]]) -> None:
    text = "%0 Journal Article\n" + "".join(f"%{tag} {value}\n" for tag, value in lines)
    (found,) = (one for one in enw.loads(text) if isinstance(one, Reference) or one.rejected)
    if isinstance(found, Reference):
        assert [(tag, value) for tag, value in lines if not is_kept(tag, value, found)] == []
    else:
        assert {tag for tag, _ in lines} == {"F"}


@given(st.text(st.sampled_from("%0AT \n\r\tx")) | st.text() | hostile_text)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_as_endnote_or_refused(text: str) -> None:
    with contextlib.suppress(CitelibError):
        list(enw.loads(text))
    enw.recognises(text)


@given(st.text(st.sampled_from("TYERAUIPJ -\n\r\tx01/,;.")))
@settings(max_examples=150, deadline=None)
def test_any_text_of_tag_letters_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(CitelibError):
        list(ris.loads(text))
    with contextlib.suppress(CitelibError):
        list(ris.loads("PT J\n" + text))
