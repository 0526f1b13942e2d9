"""Queries as trees of values."""

import pytest

from citelib.library.querying.parsing import require
from citelib.library.querying.terms import has_fields, plain_words, terms


@pytest.mark.parametrize(
    ("query", "all_words", "wanted"),
    [
        ("a OR NOT b", ["a", "b"], ["a"]),
        ("a NOT (b OR c)", ["a", "b", "c"], ["a"]),
        ("(a OR year:2012) -d", ["a", "2012", "d"], ["a", "2012"]),
    ],
)
def test_words_that_are_denied_are_told_apart(query: str, all_words: list[str], wanted: list[str]) -> None:
    tree = require(query)

    assert [term.text for term in terms(tree)] == all_words
    assert [term.text for term in terms(tree, denied=False)] == wanted


@pytest.mark.parametrize(
    ("query", "fields", "plain"),
    [
        ("a b", False, True),
        ('"a b"', False, True),
        ("a OR b", False, False),
        ("a -b", False, False),
        ("author:a", True, False),
        ("a NOT author:b", True, False),
    ],
)
def test_what_kind_of_query_it_is(query: str, fields: bool, plain: bool) -> None:
    tree = require(query)

    assert (has_fields(tree), plain_words(tree) is not None) == (fields, plain)
