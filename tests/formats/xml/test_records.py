import random
import resource
import time
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citelib.article import Problem
from citelib.errors import CitelibError, InputError
from citelib.formats.xml.parsers import DEPTH, Record
from citelib.formats.xml.records import KEPT, records, text_of

FFFD = Problem(1, "a character that XML cannot hold was read as U+FFFD")
ITSELF = Problem(1, "an & or < that is not markup was read as itself")


def shown(text: str, names: Iterable[str] = ("record",)) -> list[Any]:
    """Each record as its tag, line and text; each problem as it is."""
    return [
        (read.element.tag, read.line, text_of(read.element)) if isinstance(read, Record) else read
        for read in records(text, set(names))
    ]


def test_yields_each_record_with_its_line_and_its_text_as_it_stands() -> None:
    text = '<xml>\n<records>\r\n<record a="1">x <b>y</b> z &amp; é</record>\r<record/>\n</records></xml>'
    assert [(read.line, read.text) for read in records(text, {"record"}) if isinstance(read, Record)] == [
        (3, '<record a="1">x <b>y</b> z &amp; é</record>'),
        (4, "<record/>"),
    ]
    assert shown(text) == [("record", 3, "x y z & é"), ("record", 4, "")]


def test_reads_records_of_several_names_and_their_siblings() -> None:
    assert shown("<set><a>1</a><b>2</b><c>3</c></set>", ("a", "b")) == [("a", 1, "1"), ("b", 1, "2"), ("c", 1, "3")]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_counts_lines_across_pieces_whatever_ends_them(line_end: str) -> None:
    text = line_end.join(["<set>", *(f"<record>{'ü' * (at % 50)}</record>" for at in range(20_000)), "</set>"])
    assert [line for _, line, _ in shown(text)] == list(range(2, 20_002))


@pytest.mark.parametrize(
    "head",
    [
        '<?xml version="1.0" encoding="UTF-16"?>',
        '\ufeff \n<?xml version="1.0" encoding="no-such-encoding"?>',
        '<?xml version="1.0"?><!-- > --><!DOCTYPE set PUBLIC "-//X//EN" "https://example.org/x.dtd">',
        '<!DOCTYPE set SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE set SYSTEM "file:///etc/passwd" []>',
    ],
)
def test_does_not_care_for_encodings_and_addresses_at_the_top(head: str) -> None:
    assert [text for _, _, text in shown(f"{head}<set><record>ü</record></set>")] == ["ü"]


@pytest.mark.parametrize(
    "declaration",
    [
        '<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY % a SYSTEM "https://example.org/x.dtd"> %a;',
        "<!ENTITY % a \"<!ENTITY b SYSTEM 'file:///etc/passwd'>\">%a;",
    ],
)
def test_refuses_declared_entities(declaration: str) -> None:
    with pytest.raises(InputError) as raised:
        shown(f"<?xml version='1.0'?>\n<!DOCTYPE set [\n{declaration}\n]>\n<set><record>&b;</record></set>")
    assert raised.value.message == (
        "The XML declares an entity of its own, 'a'; entities can fill the memory and read other files, "
        "so it was not read"
    )
    assert raised.value.mend == "export the file anew, or remove the declarations between [ and ]> at its top"


def test_refuses_declared_attributes() -> None:
    with pytest.raises(InputError, match="declares attributes of 'record'"):
        shown('<!DOCTYPE set [<!ATTLIST record a CDATA "lol">]><set><record/></set>')


def test_does_not_expand_entities_that_a_second_document_declares() -> None:
    second = '<!DOCTYPE set [<!ENTITY a "lol">]><set><record>&a;</record></set>'
    assert [read for read in shown(f"<set><record>1</record></set>{second}") if not isinstance(read, Problem)] == [
        ("record", 1, "1"),
        ("record", 1, "&a;"),
    ]


@pytest.mark.parametrize("head", ["", "<!DOCTYPE set SYSTEM 'x.dtd' []>"])
def test_reads_the_entities_of_html_and_leaves_unknown_ones(head: str) -> None:
    assert shown(f"{head}<set><record>caf&eacute; &beta; &nonsense; &lt;</record></set>") == [
        ("record", 1, "café β &nonsense; <")
    ]


@pytest.mark.parametrize(
    ("inside", "text", "problems"),
    [
        ("R&D, p < 0.05, p <0.05", "R&D, p < 0.05, p <0.05", [ITSELF]),
        ("<b>AT&T</b> <![CDATA[R&amp;D <x>]]>", "AT&T R&amp;D <x>", [ITSELF]),
        ("a\x0bb&#31;c&#x1F;&#65;", "a\ufffdb\ufffdc\ufffdA", [FFFD]),
        ("\ud800", "\ufffd", [FFFD]),
        ('<b x="&eacute;"/>é', "é", []),
    ],
)  # fmt: skip
def test_mends_what_programs_write_wrong(inside: str, text: str, problems: list[Problem]) -> None:
    assert shown(f"<set><record>{inside}</record>\n<record>2</record></set>") == [
        *problems, ("record", 1, text), ("record", 2, "2"),
    ]  # fmt: skip


def test_rejects_a_broken_record_and_reads_those_around_it() -> None:
    assert shown("<set>\n<record>1</record>\n<record><b>2</record>\n\n<record>3</record></set>") == [
        ("record", 2, "1"),
        Problem(3, "The record is not XML: mismatched tag (line 3)", text="<record><b>2</record>"),
        ("record", 5, "3"),
    ]


def test_takes_a_record_inside_a_record_for_a_missing_end() -> None:
    assert shown("<set><record>1\n<record>2</record></set>") == [
        Problem(1, "The record is not XML: it holds another record (line 2)", text="<record>1"),
        ("record", 2, "2"),
    ]


def test_rejects_a_record_whose_opening_tag_is_broken() -> None:
    assert shown("<set><record a=b>1</record><record>2</record></set>") == [
        Problem(1, "The record is not XML: not well-formed (invalid token) (line 1)", text="<record a=b>1</record>"),
        ("record", 1, "2"),
    ]


def test_yields_the_records_before_a_cut_and_rejects_what_follows() -> None:
    assert shown("<set><record>1</record>\n<record><b>2</b><c>") == [
        ("record", 1, "1"),
        Problem(2, "The text ends inside this record", text="<record><b>2</b><c>", broken=True),
    ]


@pytest.mark.parametrize("rest", ["", "\n", "</s", "</set"])
def test_says_that_the_end_is_missing(rest: str) -> None:
    assert shown(f"<set><record>1</record>{rest}")[1:] == [
        Problem(
            1 + rest.count("\n"),
            "The XML ends before all of its elements are closed: its end may be missing",
            broken=True,
        )
    ]


def test_reads_documents_that_follow_each_other_and_records_without_a_root() -> None:
    one = '<?xml version="1.0"?>\n<set><record>1</record></set>\n'
    assert shown(one * 3) == [("record", 2, "1"), ("record", 4, "1"), ("record", 6, "1")]
    assert shown("<record>1</record>\n<record>2</record>\n") == [("record", 1, "1"), ("record", 2, "2")]


def test_notes_text_that_stands_between_records() -> None:
    assert shown("<set><record>1</record>\nabc &lt; <record>2</record></set>\nthe end") == [
        ("record", 1, "1"),
        Problem(2, "Text that stands between records was left out", note=True, text="abc <"),
        ("record", 2, "2"),
        Problem(
            3,
            "Text that stands between records was left out; it is not XML: junk after document element",
            note=True,
            text="</set>\nthe end",
        ),
    ]


@pytest.mark.parametrize("text", ["", "hello", "<html><br></html>", "<set", "<record", "{}", "\x00", "\ud800"])
def test_refuses_what_is_no_xml(text: str) -> None:
    with pytest.raises(InputError, match="It is not XML"):
        shown(text)


def test_keeps_no_more_of_a_rejected_record_than_it_says() -> None:
    (problem,) = shown(f"<set><record>{'a' * 2 * KEPT}")
    assert (
        problem.message == "The text ends inside this record; the first 1,000,000 of its 2,000,008 characters are kept"
    )
    assert len(problem.text) == KEPT


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"<set><record>{'<a>' * 50_000}{'</a>' * 50_000}</record><record/></set>", 2),
        (f"{'<a>' * 50_000}<record/>{'</a>' * 50_000}", 1),
        (f"<set>{'<record><b>bad</record>' * 5_000}</set>", 5_000),
        (f"<set>{'<record>R&D</record>' * 5_000}</set>", 10_000),
        (f"<set>{'<record><b>' * 5_000}</set>", 5_000),
        (f"<set>{'<record><![CDATA[' * 20_000}</set>", 9),
        (f"<set>{'<record><!--' * 20_000}</set>", 20_000),
        (f"<set>{'<record/> < ' * 5_000}</set>", 10_000),
        (f"<set><record/>{'<' * 1_000_000}", 2),
        (f"<!--{'-' * 5_000_000}<set><record/>", 2),
        (f"<set><record a='{'a' * 30_000_000}'/></set>", 1),
    ],
    ids=range(11),
)
def test_takes_time_in_proportion_to_the_text(text: str, count: int) -> None:
    begin = time.process_time()
    assert len(shown(text)) == count
    assert time.process_time() - begin < 5


def test_says_how_deep_elements_may_stand() -> None:
    (problem,) = shown(f"<set><record>{'<a>' * DEPTH}{'</a>' * DEPTH}</record></set>")
    assert problem.message == "The record is not XML: more than 200 elements are open (line 1)"
    (record,) = shown(f"<set><record>{'<a>' * (DEPTH - 2)}{'</a>' * (DEPTH - 2)}</record></set>")
    assert record == ("record", 1, "")


def test_frees_each_record_before_the_next() -> None:
    text = f"<set>{'<record><a>some words</a><b>more</b></record>' * 100_000}</set>"
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert sum(1 for _ in records(text, {"record"})) == 100_000
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000  # kB


FRAGMENTS = (
    "<set>", "</set>", "<record>", "</record>", "<record/>", "<record", "<b>", "</b>", "<b c='", "'>", "&", "&eacute;",
    "&amp;", "&#1;", "&#x41;", "<![CDATA[", "]]>", "<!--", "-->", "<?x ", "?>", "<!DOCTYPE set>", "\r\n", "\r", "é",
    "😀", "\ud800", "\x00", "text", "<", ">",
)  # fmt: skip


@given(st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=5), max_size=30).map("".join))
def test_raises_no_other_error_and_loses_no_letter(text: str) -> None:
    text = f"<set><record>first</record>{text}"
    assert shown(text)[0] == ("record", 1, "first")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert all(1 <= read.line <= lines for read in records(text, {"record"}))


@given(st.text(st.characters(exclude_categories=())))
def test_raises_no_other_error_than_its_own(text: str) -> None:
    try:
        shown(text)
    except CitelibError:
        return


def test_finds_the_same_records_wherever_a_piece_ends() -> None:
    choose = random.Random(1)
    words = ["ü" * choose.randrange(4_000) for _ in range(200)]
    text = "<set>" + "".join(f"<record a='{word}'>{word}\r\n</record >" for word in words) + "</set>"
    read = [record for record in records(text, {"record"}) if isinstance(record, Record)]
    assert [record.text for record in read] == [f"<record a='{word}'>{word}\r\n</record >" for word in words]
    assert [record.line for record in read] == list(range(1, 201))
