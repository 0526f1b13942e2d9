"""Queries as trees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citelib.errors import CitelibError, NotFound, UsageError
from citelib.library.querying.parsing import parse, require
from citelib.library.querying.terms import All, AnyOf, Not, Term

A, B, C, D = (Term(letter) for letter in "abcd")
LAST = Term("b", begins=True)


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("a", Term("a", begins=True)),
        ("a b", All((A, LAST))),
        ("a a b", All((A, LAST))),
        ("b ?! b -", LAST),
        ('"low back" b', All((Term("low back", quoted=True), LAST))),
        ('b "low back"', All((B, Term("low back", quoted=True)))),
        ("“low back”", Term("low back", quoted=True)),
        ('"low ba"*', Term("low ba", begins=True, quoted=True)),
        ("diabet* b", All((Term("diabet", begins=True), LAST))),
        ("10.1234/HIP.5", Term("10.1234/HIP.5", begins=True)),
        ("vitamin B(12)", All((Term("vitamin"), Term("B(12)", begins=True)))),
        ("HLA-B*27:05", Term("HLA-B*27:05", begins=True)),
        ("a\0b", All((A, LAST))),
        ("salt and water", All((Term("salt"), Term("and"), Term("water", begins=True)))),
        ('a "AND" b', All((A, Term("AND", quoted=True), LAST))),
        ("? !", None),
        ("", None),
        ('""', None),
        ("()", None),
    ],
)
def test_words_and_phrases(query: str, tree: object) -> None:
    assert parse(query) == tree


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("a OR b", AnyOf((A, B))),
        ("a AND b OR c", AnyOf((All((A, B)), C))),
        ("a OR b c", AnyOf((A, All((B, C))))),
        ("a OR b AND NOT c d", AnyOf((A, All((B, Not(C), D))))),
        ("(a OR b) c", All((AnyOf((A, B)), C))),
        ("((a))", Term("a", begins=True)),
        ("NOT a", Not(A)),
        ("a -b", All((A, Not(B)))),
        ('a -"b c" -(d OR b)', All((A, Not(Term("b c", quoted=True)), Not(AnyOf((D, B)))))),
        ("NOT NOT a OR b", AnyOf((A, B))),
        ("a OR a OR a", A),
        ("a OR b*", AnyOf((A, LAST))),
        ("a NOT b OR c", AnyOf((All((A, Not(B))), C))),
    ],
)
def test_not_binds_tighter_than_and_and_that_tighter_than_or(query: str, tree: object) -> None:
    assert parse(query) == (tree if query != "a OR a OR a" else Term("a", begins=True))


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("author:muller", Term("muller", "author")),
        ("AUTHOR:muller a", All((Term("muller", "author"), A))),
        ('title:"low back pain"', Term("low back pain", "title", quoted=True)),
        ("title:(a OR NOT b)", AnyOf((Term("a", "title"), Not(Term("b", "title"))))),
        ("title:(a author:b)", All((Term("a", "title"), Term("b", "author")))),
        ("-author:muller", Not(Term("muller", "author"))),
        ("year:-2000 a", All((Term("-2000", "year"), A))),
        ("year:>=2010", Term(">=2010", "year")),
        ("container_title:Lancet", Term("Lancet", "container-title")),
        ("PMID: 22904251", Term("22904251", "pmid")),
        ("doi: 10.1000/X", Term("10.1000/X", "doi")),
        ("title:NOT", Term("NOT", "title")),
        ("key:tufo*", Term("tufo", "key", begins=True)),
        ("journal:*", Term("journal", "has")),
        ("url:https://who.int", Term("https://who.int", "url")),
    ],
)
def test_fields(query: str, tree: object) -> None:
    assert parse(query) == tree


@pytest.mark.parametrize(
    "word", ["https://who.int/hip", "titel://x", "psoas-syndrome:3", "10.1000/x:y", "re:start", "a:", ":b", "x:y"]
)
def test_a_word_with_a_colon_that_is_no_field_is_a_word(word: str) -> None:
    assert parse(word) == Term(word, begins=True)


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("muller[au]", Term("muller", "author")),
        ("de vries k[AU] a", All((Term("de vries k", "author"), A))),
        ("back pain[Title]", All((Term("back", "title"), Term("pain", "title")))),
        ('a "back pain"[ti]', All((A, Term("back pain", "title", quoted=True)))),
        ("a 2010:2012[dp]", All((A, Term("2010:2012", "year")))),
        ("diabet*[tiab]", Term("diabet", "tiab", begins=True)),
        ("hip[mesh terms] OR b", AnyOf((Term("hip", "keyword"), B))),
        ("title:a muller[au]", All((Term("a", "title"), Term("muller", "author")))),
        ("a OR b c[ti]", AnyOf((A, All((Term("b", "title"), Term("c", "title")))))),
        ("2-[18F]fluoro", Term("2-[18F]fluoro", begins=True)),
        ("[Article in German]", All((Term("[Article"), Term("in"), Term("German]", begins=True)))),
        ("a[tw]", Term("a", begins=True)),
    ],
)
def test_tags_as_in_pubmed(query: str, tree: object) -> None:
    assert parse(query) == tree


@pytest.mark.parametrize(
    ("query", "message", "mend"),
    [
        ("(a OR b", "A ( is not closed: (a OR b", "write (hip OR knee) AND pain, or put it in quotes"),
        ("a OR b)", "A ) has no ( before it: a OR b)", "write (hip OR knee) AND pain, or put it in quotes"),
        ('a "b', 'A double quote is not closed in a "b', 'write "low back pain"'),
        ("a OR", "OR needs a word on both sides: a OR", 'write hip OR knee; the word itself is "OR"'),
        ("OR a", "OR needs a word on both sides: OR a", 'write hip OR knee; the word itself is "OR"'),
        ("a OR ?", "OR needs a word on both sides: a OR ?", 'write hip OR knee; the word itself is "OR"'),
        ("a AND", "AND needs a word on both sides: a AND", 'write hip pain; the word itself is "AND"'),
        ("AND a", "AND needs a word on both sides: AND a", 'write hip pain; the word itself is "AND"'),
        ("a AND AND b", "AND needs a word on both sides: a AND AND b", 'write hip pain; the word itself is "AND"'),
        ("a AND ()", "AND needs a word on both sides: a AND ()", 'write hip pain; the word itself is "AND"'),
        ("a NOT", "NOT needs a word behind it: a NOT", 'write hip NOT knee; the word itself is "NOT"'),
        ("NOT OR a", "NOT needs a word behind it: NOT OR a", 'write hip NOT knee; the word itself is "NOT"'),
        ("author: muller", "author: has no value in author: muller", 'write author:word or author:"some words"'),
        ("(author:)", "author: has no value in (author:)", 'write author:word or author:"some words"'),
        ("pmid:", "pmid: has no value in pmid:", 'write pmid:word or pmid:"some words"'),
        ("title:?!", "title: has no word behind it: title:?!", 'write title:word or title:"some words"'),
        ("(" * 41 + "a", "The parentheses lie too deep in each other", "use at most 40"),
    ],
)
def test_what_does_not_fit_together_is_refused(query: str, message: str, mend: str) -> None:
    with pytest.raises(UsageError) as refused:
        parse(query)

    assert (refused.value.message, refused.value.mend) == (message, mend)


@pytest.mark.parametrize(
    ("query", "message", "mend"),
    [
        ("autor:muller", "There is no field 'autor'", "did you mean author or translator?"),
        ("yaer:2012", "There is no field 'yaer'", "did you mean year?"),
        ("publsher:x", "There is no field 'publsher'", "did you mean publisher?"),
    ],
)
def test_a_mistyped_field_names_the_nearest(query: str, message: str, mend: str) -> None:
    with pytest.raises(NotFound) as refused:
        parse(query)

    assert (refused.value.message, refused.value.mend) == (message, mend)


def test_more_words_than_anybody_types_are_refused() -> None:
    for between in (" ", " OR "):
        with pytest.raises(UsageError, match="65 words are too many to search for"):
            parse(between.join(f"word{n}" for n in range(65)))

    assert parse("hip " * 5_000) == Term("hip", begins=True)


def test_a_query_without_a_word_is_refused_where_one_is_needed() -> None:
    with pytest.raises(UsageError, match=r"'\?!' holds no word to search for"):
        require("?!")


PIECES = st.sampled_from(
    [
        "hip",
        '"',
        "(",
        ")",
        " ",
        "AND",
        "OR",
        "NOT",
        "-",
        "*",
        "author:",
        "year:",
        "title:",
        "x:",
        "[au]",
        "[",
        "ß",
        "?",
        "2012",
        "\0",
        "'",
    ]
)


@given(st.text(max_size=30) | st.lists(PIECES, max_size=20).map("".join))
def test_whatever_is_typed_is_read_or_refused(query: str) -> None:
    try:
        parse(query)
    except CitelibError as error:
        assert error.mend
