import json
import resource
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citelib.article import Problem
from citelib.errors import InputError
from citelib.formats import csl_json
from citelib.formats.csl.stream import KEPT, elements
from citelib.reference import Reference


def shown(text: str) -> list[str | Problem]:
    """Each item by its id, each problem as it is."""
    return [one if isinstance(one, Problem) else one.value["id"] for one in elements(text)]


GOOD = '{"id": "a"}'


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ('{"id" "b"}', "Expecting ':' delimiter"),
        ('{"id": "b', "Expecting ',' delimiter"),
        ('{"id": b}', "Expecting value"),
        ('{"id": "b" "title": "T"}', "Expecting ',' delimiter"),
        ('{"id": "b",}', "Expecting property name enclosed in double quotes"),
        ('{"id": ' + "[" * 100_000 + "}", "It is nested too deep"),
        ('{"id": "b", "author": [{"family": "A"}, {"family" "B"}, {"family": "C"}]}', "Expecting ':' delimiter"),
    ],
)
@pytest.mark.parametrize("layout", ["[\n{0},\n{1},\n{0}\n]", "[\n  {0},\n  {1},\n  {0}\n]", "{0}\n{1}\n{0}\n"])
def test_rejects_a_broken_item_and_reads_those_around_it(broken: str, reason: str, layout: str) -> None:
    text = layout.replace("{0}", GOOD).replace("{1}", broken)
    line = layout.count("\n", 0, layout.index("{1}")) + 1
    assert shown(text) == ["a", Problem(line, f"The item is not JSON: {reason}", text=broken), "a"]


def test_finds_the_next_item_on_the_same_line_unless_it_is_a_name() -> None:
    broken = '{"id" "b", "author": [{"literal": "A"}, {"family": "B"}]}'
    assert shown(f"[{GOOD},{broken},{GOOD}]") == [
        "a",
        Problem(1, "The item is not JSON: Expecting ':' delimiter", text=broken),
        "a",
    ]


def test_goes_on_behind_a_broken_item_of_several_lines() -> None:
    broken = '{\n    "id" "b",\n    "author": [\n      {"family": "A"}\n    ]\n  }'
    text = f'[\n  {{\n    "id": "a"\n  }},\n  {broken},\n  {{\n    "id": "c"\n  }}\n]'
    assert shown(text) == ["a", Problem(5, "The item is not JSON: Expecting ':' delimiter", text=broken), "c"]


def test_goes_on_behind_a_broken_item_in_an_object_of_items() -> None:
    text = '{\n  "a": {"id": "a", "type": "book"},\n  "b": {"id" "b"},\n  "c": {"id": "c", "type": "book"}\n}'
    assert shown(text) == ["a", Problem(3, "The item is not JSON: Expecting ':' delimiter", text='{"id" "b"}'), "c"]


@pytest.mark.parametrize("cut", ['{"id": "b", "title": "T', '{"id": "b", "title": "T"', '{"id": "b",', '{"id"', "{"])
@pytest.mark.parametrize("before", ["[", '{"items": [', ""])
def test_rejects_the_item_in_which_the_text_ends(cut: str, before: str) -> None:
    assert shown(f"{before}{GOOD},\n{cut}\n")[:2] == [
        "a",
        Problem(2, "The text ends inside this item", text=cut, broken=True),
    ]


@pytest.mark.parametrize("before", ["[", '{"items": [', '{"message": {"items": ['])
def test_says_once_that_the_end_is_missing(before: str) -> None:
    assert shown(f"{before}{GOOD},\n") == [
        "a",
        Problem(2, "The JSON ends before it is closed: its end may be missing", broken=True),
    ]


def test_reads_arrays_that_follow_each_other_and_forgives_commas() -> None:
    assert shown(f"[{GOOD} {GOOD},]\n[,{GOOD},,]") == ["a"] * 3


def test_notes_text_between_items() -> None:
    assert shown(f"[{GOOD}]\n@book{{b}}\n[{GOOD}]") == [
        "a",
        Problem(2, "Text that stands between items was left out", note=True, text="@book{b}"),
        "a",
    ]


@pytest.mark.parametrize("text", ["", " \n", "<html>", "TY  - JOUR", "12", '"x"', "]", "\ufeff"])
def test_refuses_what_is_no_json(text: str) -> None:
    with pytest.raises(InputError, match="It is not JSON"):
        shown(text)


def test_keeps_no_more_of_a_rejected_item_than_it_says() -> None:
    (problem,) = elements('[{"id": "' + "a" * 2 * KEPT)
    assert isinstance(problem, Problem)
    assert problem.message == "The text ends inside this item; the first 1,000,000 of its 2,000,008 characters are kept"
    assert len(problem.text) == KEPT


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_counts_lines_whatever_ends_them(line_end: str) -> None:
    text = f"[{line_end}" + f",{line_end}".join([GOOD] * 1000) + f"{line_end}]"
    assert [one.line for one in elements(text)] == list(range(2, 1002))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("[\n" + '{"id" "x"},\n' * 20_000 + "]", 20_000),
        ("[" + '{"id" "x"},' * 20_000 + "]", 20_000),
        ("[\n" + '{"id": "x},\n' * 20_000 + "]", 20_000),
        ("[" + '{"id": "x",' * 20_000 + "]", 1),
        ("[" * 200_000, 1),
        ('{"a":' * 200_000, 1),
        ('{"items": [' * 100_000, 1),
        ('{"message": {' * 100_000, 1),
        (f"[{GOOD}]" + f" x\n[{GOOD}]" * 10_000, 20_001),
        ('["' + '\\"' * 1_000_000, 1),
        ("[} ," + " " * 1_000_000 + '{"a" b}]', 1),
        ('[\n{"id": "' + "a" * 20_000_000 + '"},\n' + '{"id" "x"},\n' * 10_000 + "]", 10_001),
    ],
    ids=range(12),
)
def test_takes_time_in_proportion_to_the_text(text: str, count: int) -> None:
    begin = time.process_time()
    assert sum(1 for _ in elements(text)) == count
    assert time.process_time() - begin < 5


def test_frees_each_item_before_the_next() -> None:
    text = "[" + ",".join(['{"id": "a", "type": "book", "title": "Some title", "x": [1, 2, 3]}'] * 30_000) + "]"
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert sum(1 for _ in csl_json.loads(text)) == 30_000
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 3 * len(text) // 1024  # kB


FRAGMENTS = (
    *'[ ] { } , : " \\ \n \r 1 - e null NaN true'.split(" "),
    *(
        '"id"',
        '"type"',
        '"items"',
        '"message"',
        '"author"',
        '"issued"',
        '"date-parts"',
        '"custom"',
        '"citelib"',
        '"extra"',
    ),
    *(GOOD, '{"family":"x"}', "\r\n", "\ufeff", "\ud800", "é"),
)


@given(st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=3), max_size=30).map("".join))
def test_raises_no_other_error_and_counts_lines_right(text: str) -> None:
    text = f'[{{"id": "first", "type": "book"}},{text}'
    read = list(csl_json.loads(text))
    assert isinstance(read[0], Reference)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert all(1 <= one.line <= lines for one in read)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)
VARIABLES = (
    "id type title author editor issued accessed event-date DOI PMID ISBN page note keyword custom categories event"
    " published-print published-online subtitle subject container-title URL citation-key arxiv"
).split()


@given(
    st.dictionaries(
        st.sampled_from(VARIABLES), values | st.lists(st.dictionaries(st.just("family"), values)), max_size=6
    )
)
def test_reads_any_value_in_any_variable_and_keeps_what_it_says(item: dict[str, object]) -> None:
    (*_, last) = csl_json.loads(json.dumps(item))
    assert isinstance(last, (Reference, Problem))
