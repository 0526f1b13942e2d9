"""Text without its typography."""

import sqlite3
import unicodedata
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citelib.library.folding import NOT_FOLDED_BY_SEARCH, plain, searchable, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Müller", "muller"),
        ("ŁUKASIEWICZ", "lukasiewicz"),
        ("Sørensen Ærø", "sorensen aero"),
        ("Strauß STRAUẞ", "strauss strauss"),
        ("Nguyễn Văn Ổn", "nguyen van on"),
        ("ﬁbrosis", "fibrosis"),
        ("Чайковский", "чаиковскии"),
        ("İstanbul", "istanbul"),
        ("李", "李"),
        ("lone \ud800", "lone \ud800"),
    ],
)
def test_plain_text_has_no_accents_and_no_capitals(text: str, folded: str) -> None:
    assert plain(text) == folded


@given(st.text())
def test_plain_text_is_what_is_left_of_the_letters_one_by_one(text: str) -> None:
    assert plain(text) == "".join(map(plain, text))
    assert not any(map(unicodedata.combining, plain(text)))


def test_the_full_text_folds_all_letters_of_europe_but_those_that_are_named() -> None:
    """As SQLite does it: the one here, and its ``unicode61`` has been the same since 3.27."""
    letters = [chr(code) for span in ((0xC0, 0x250), (0x386, 0x3CF), (0x400, 0x460)) for code in range(*span)]
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(
            """CREATE VIRTUAL TABLE search USING fts5(word, tokenize = "unicode61 remove_diacritics 2")"""
        )
        connection.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(search, instance)")
        connection.executemany("INSERT INTO search (rowid, word) VALUES (?, ?)", enumerate(map("x{}x".format, letters)))
        rows = connection.execute("SELECT doc, group_concat(term, ' ') FROM terms GROUP BY doc")
        indexed = {letters[row]: term for row, term in rows}

    otherwise = {letter for letter in letters if letter.isalpha() and indexed[letter] != f"x{plain(letter)}x"}
    assert otherwise - NOT_FOLDED_BY_SEARCH == set()


@pytest.mark.parametrize(
    ("body", "title", "indexed"),
    [
        ("Sato K", "Hip", "Sato K"),
        ("Müller K", "Über Hüften", "Müller K"),
        ("Sørensen B", "Hip", "Sørensen B hip sorensen b"),
        ("Sato K", "Løb", "Sato K lob sato k"),
        ("Strauß", "", "Strauß strauss"),
    ],
)
def test_the_full_text_gets_the_plain_form_of_what_it_does_not_fold(body: str, title: str, indexed: str) -> None:
    assert searchable(body, title) == indexed


def test_words_are_without_punctuation() -> None:
    assert words("Low-back pain (1): O'Neill_x") == ["low", "back", "pain", "1", "o", "neill", "x"]
