"""The pieces of a query: words, phrases, fields, operators, parentheses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from citelib.errors import UsageError
from citelib.library.nearest import not_found
from citelib.library.querying import fields

WORD, FIELD, OPEN, CLOSE, AND, OR, NOT, END = "word", "field", "(", ")", "AND", "OR", "NOT", "end"

_QUOTES = str.maketrans("“”„\0", '""" ')
_SPACE = re.compile(r"\s*")
_PHRASE = re.compile(r'"([^"]*)"(\*?)')
_WORD = re.compile(r'[^\s"()](?:[^\s"()]|\([^\s"()]*\))*')
_NAME = re.compile(r"([A-Za-z][A-Za-z_-]*):")
_TAG = re.compile(r"\[([A-Za-z/ -]{2,20})\]")


@dataclass(frozen=True, slots=True)
class Token:
    """One piece: a word or phrase (`text`), a field (`text` is its name), or something that has no text.

    `tag` is the field that stands behind a word in square brackets, None where none does.
    """

    kind: str
    text: str = ""
    begins: bool = False
    quoted: bool = False
    tag: str | None = None


def tokens(query: str) -> Iterator[Token]:
    """The pieces in their order, then END.

    Raises UsageError for a quote without its other half and for a field without a value, NotFound for a field that
    does not exist.
    """
    text = query.translate(_QUOTES)
    at, field = _skip(text, 0), ""
    while at < len(text):
        token, end = _value(text, at) if field else _token(text, at)
        yield token
        field = token.text if token.kind == FIELD else ""
        at = end if field and fields.FIELDS[field].kind not in fields.PRINTED_WITH_A_SPACE else _skip(text, end)
        if field and not text[at : at + 1].strip(" \t\n\r)"):
            raise UsageError(f"{field}: has no value in {query}", mend=f'write {field}:word or {field}:"some words"')
    yield Token(END)


def _token(text: str, at: int) -> tuple[Token, int]:
    if text[at] == "-" and (text[at + 1 : at + 2].isalnum() or text[at + 1 : at + 2] in ('"', "(")):
        return Token(NOT), at + 1
    name = _NAME.match(text, at)
    if name and (field := fields.named(name[1])):
        return Token(FIELD, field), name.end()
    token, end = _value(text, at)
    if token.kind == WORD:
        token, end = _with_tag(token, text, at, end)
    if token.quoted or token.tag is not None:
        return token, end
    if text[at:end] in (AND, OR, NOT):
        return Token(text[at:end]), end
    if name and name.end() < end and text[name.end()] != "/" and fields.mistyped(name[1]):
        raise not_found("field", name[1], fields.FIELDS, listing="citelib search --help")
    return token, end


def _value(text: str, at: int) -> tuple[Token, int]:
    """A word or a phrase, with the star behind it, or a parenthesis."""
    if text[at] in "()":
        return Token(text[at]), at + 1
    if text[at] != '"':
        end = _end(_WORD, text, at)
        return Token(WORD, text[at:end].rstrip("*"), text[end - 1] == "*"), end
    phrase = _PHRASE.match(text, at)
    if phrase is None:
        raise UsageError(f"A double quote is not closed in {text}", mend='write "low back pain"')
    return Token(WORD, phrase[1], bool(phrase[2]), quoted=True), phrase.end()


def _with_tag(token: Token, text: str, at: int, end: int) -> tuple[Token, int]:
    """The word or phrase with the tag behind it, if there is one; other brackets are a part of the word."""
    bracket = end if token.quoted else text.rfind("[", at + 1, end)
    found = _TAG.match(text, bracket) if bracket > 0 else None
    tag = fields.tagged(found[1]) if found else None
    if found is None or tag is None:
        return token, end
    word = token if token.quoted else Token(WORD, text[at:bracket].rstrip("*"), text[bracket - 1] == "*")
    return replace(word, tag=tag), found.end()


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


def _skip(text: str, at: int) -> int:
    return _end(_SPACE, text, at)
