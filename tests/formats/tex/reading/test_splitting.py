"""Cutting a .bib file into blocks, as BibTeX does it and on where BibTeX gives up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citelib.formats.tex.reading import splitting
from citelib.formats.tex.reading.splitting import split

Found = list[tuple[str, str, list[tuple[str, str]]]]


def blocks(text: str) -> Found:
    return [(block.type, block.key, block.fields) for block in split(text)]


def problems(text: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.message) for block in split(text) for problem in block.problems]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("@article{a, title = {Hips}}", [("article", "a", [("title", "{Hips}")])]),
        ("@ article{a, title = {Hips}}", [("article", "a", [("title", "{Hips}")])]),
        ("@InProceedings\n{a, title = {Hips}}", [("InProceedings", "a", [("title", "{Hips}")])]),
        ("@article(a, title = {Hips (again)})", [("article", "a", [("title", "{Hips (again)}")])]),
        (
            "@article{a, title = {Hips}, title = {Knees}}",
            [("article", "a", [("title", "{Hips}"), ("title", "{Knees}")])],
        ),
        ('@misc{a, month = sep # "-" # oct}', [("misc", "a", [("month", 'sep # "-" # oct')])]),
        ("@misc{a,\n  title\n  =\n  {Hips}\n  ,\n}", [("misc", "a", [("title", "{Hips}")])]),
        ('@misc{a, title = "Say {"}hip{"} or \\"o"}', [("misc", "a", [("title", '"Say {"}hip{"} or \\"')])]),
        ("@misc{a, title = {Open \\{ and {closed} \\}}}", [("misc", "a", [("title", "{Open \\{ and {closed} \\}}")])]),
        ("@misc{a}", [("misc", "a", [])]),
        ("@misc{a,}", [("misc", "a", [])]),
        ("@misc{, title = {Hips}}", [("misc", "", [("title", "{Hips}")])]),
        ("@misc{10.1000/a:b+c_d, title = {Hips}}", [("misc", "10.1000/a:b+c_d", [("title", "{Hips}")])]),
        ("@misc{a,b, title = {Hips}}", [("misc", "a", [("title", "{Hips}")])]),
        ("% @misc{a, title = {Hips}}", [("misc", "a", [("title", "{Hips}")])]),
        ("write to me@example.org {or not}", [("", "", [])]),
        ("@string{jaoa = {J Am Osteopath Assoc}}", [("string", "", [("jaoa", "{J Am Osteopath Assoc}")])]),
        ('@preamble{"\\newcommand{\\x}{y}"}', [("preamble", "", [])]),
        (
            "@comment{jabref-meta: x}\n@misc{a, title={Hips}}",
            [("comment", "", []), ("misc", "a", [("title", "{Hips}")])],
        ),
        ("@misc{a, title = {a\n@misc{not an entry} b}}", [("misc", "a", [("title", "{a\n@misc{not an entry} b}")])]),
    ],
)
def test_reads_what_bibtex_reads(text: str, found: Found) -> None:
    assert blocks(text) == found
    assert [line for line, message in problems(text) if "left out" not in message] == []


@pytest.mark.parametrize(
    ("text", "found", "told"),
    [
        (
            "@misc{a,\n title = {Hips}\n year = 2012\n}",
            [("misc", "a", [("title", "{Hips}"), ("year", "2012")])],
            [(2, "the comma after title is missing")],
        ),
        (
            "@misc{title = {Hips}, year = 2012}",
            [("misc", "", [("title", "{Hips}"), ("year", "2012")])],
            [(1, "the entry has no citation key")],
        ),
        (
            "@misc{Smith 2012, title = {Hips}}",
            [("misc", "Smith 2012", [("title", "{Hips}")])],
            [(1, "the citation key has spaces: Smith 2012")],
        ),
        (
            "@misc{a,\n title = {Hips, year = 2012,\n note = {x}\n}\n\n@misc{b, title = {Knees}}",
            [("misc", "a", [("title", "{Hips, year = 2012"), ("note", "{x}")]), ("misc", "b", [("title", "{Knees}")])],
            [(2, "a brace of title is not closed")],
        ),
        (
            "@misc{a,\n title = {Hips},\n\n@misc{b, title = {Knees}}",
            [("misc", "a", [("title", "{Hips}")]), ("misc", "b", [("title", "{Knees}")])],
            [(3, "the entry is not closed: the next entry begins within it")],
        ),
        (
            "@misc{a,\n title = {Hips},\n year = 20",
            [("misc", "a", [("title", "{Hips}"), ("year", "20")])],
            [(3, "the entry is not closed: the file ends within it")],
        ),
        (
            "@misc{a,\n % not this\n title = {Hips}, key words = {hip}, year =, ?!, note = {x}}",
            [("misc", "a", [("title", "{Hips}"), ("keywords", "{hip}"), ("note", "{x}")])],
            [
                (2, "left out, a comment: % not this"),
                (3, "the name of the field key words has spaces: taken as keywords"),
                (3, "year has no value"),
                (3, "left out, for it is no field: ?!,"),
            ],
        ),
        (
            "@misc{a, title = {Hips})",
            [("misc", "a", [("title", "{Hips}")])],
            [(1, "the entry is closed with the wrong kind of bracket")],
        ),
    ],
)
def test_understands_what_bibtex_gives_up_and_says_so(text: str, found: Found, told: list[tuple[int, str]]) -> None:
    assert (blocks(text), problems(text)) == (found, told)


def test_counts_lines_from_the_top_of_the_file() -> None:
    text = "\n\n@misc{a,\n title = {Hips}}\n\n@ misc{b, title = {Knees},\n title = {Feet}}\n@misc{c, title = {Toes}}"

    assert [(block.key, block.line) for block in split(text)] == [("a", 3), ("b", 6), ("c", 8)]


def test_reads_a_long_file_in_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(splitting, "SEGMENT", 10)
    text = "".join(
        f"@misc{{k{number},\n  title = {{Hips {number}}},\n  title = {{Again}}\n}}\n" for number in range(50)
    )

    assert [(block.key, block.line) for block in split(text)] == [(f"k{at}", 4 * at + 1) for at in range(50)]


@pytest.mark.parametrize(
    "text",
    [
        "@misc{a, title = " + "{" * 50_000 + "}" * 50_000 + "}",
        "@misc{a, title = {" + "x" * 5_000_000 + "}}",
        "".join(f"@misc{{k{number}, title = {{Hips {number}\n" for number in range(20_000)),
        "@" * 100_000,
        "@misc{a, title = {" + " " * 300_000,
        "@misc{a" + "\n" * 300_000,
        "@misc{" + "a b " * 100_000,
        '@misc{a, title = "' + '{"' * 50_000,
        "@misc{a, " + "x, " * 50_000 + "}",
    ],
    ids=["nested", "long field", "unclosed", "at signs", "spaces", "line breaks", "long key", "quotes", "stray"],
)
def test_hard_texts_take_no_longer_than_their_length(text: str) -> None:
    assert len(list(split(text))) <= 20_000


@given(st.lists(st.sampled_from(["@", "misc", "{", "}", "(", ")", '"', ",", "=", "#", "a", "1", " ", "\n", "\\", "%"])))
def test_any_text_is_read_without_an_error(pieces: list[str]) -> None:
    text = "".join(pieces)

    for block in split(text):
        assert block.text in text
        assert 1 <= block.line <= text.count("\n") + 1
