"""A query as it is typed, as a tree.

::

    query  = all { OR all }
    all    = part { [AND] part }
    part   = { NOT | - } ( "(" query ")" | [field:] "(" query ")" | [field:] word | word "[" tag "]" )

Words without a letter or digit say nothing and are passed over. A tag belongs to all the words that stand before it, as
in PubMed: ``low back pain[ti]``, ``de vries k[au]``.
"""

from collections.abc import Iterator
from dataclasses import replace

from citelib.errors import UsageError
from citelib.library.querying import fields
from citelib.library.querying.terms import All, AnyOf, Not, Term, Tree, joined, plain_words, terms
from citelib.library.querying.tokens import AND, CLOSE, END, FIELD, NOT, OPEN, OR, WORD, Token, tokens

MOST_TERMS = 64
DEEPEST = 40
ENDS = (AND, OR, CLOSE, END)
GROUPED = "write (hip OR knee) AND pain, or put it in quotes"


def parse(query: str) -> Tree | None:
    """The tree of a query; None if it holds no word.

    Raises UsageError, with what is wrong and how it is written, and NotFound for a field that does not exist.
    """
    tree = _Parser(query).parse()
    if tree is None:
        return None
    words = plain_words(tree)
    found = list(terms(tree) if words is None else {term.text: term for term in words}.values())
    if len(found) > MOST_TERMS:
        raise UsageError(f"{len(found)} words are too many to search for", mend=f"give at most {MOST_TERMS}")
    if words is None:
        return tree
    if not words[-1].quoted:
        found[-1] = replace(found[-1], begins=True)
    return joined(All, list(found))


def require(query: str) -> Tree:
    """The tree of a query; raises UsageError if it holds no word, and what `parse` raises."""
    tree = parse(query)
    if tree is None:
        raise UsageError(f"{query!r} holds no word to search for", mend="write at least one, for instance hip pain")
    return tree


class _Parser:
    """Reads one query, token by token."""

    def __init__(self, query: str) -> None:
        self._query = query
        self._tokens = list(_tags_spread(tokens(query)))
        self._at = 0
        self._depth = 0

    def parse(self) -> Tree | None:
        """All of it."""
        tree = self._any("")
        if self._next == CLOSE:
            raise self._refused("A ) has no ( before it", mend=GROUPED)
        return tree

    @property
    def _next(self) -> str:
        return self._tokens[self._at].kind

    def _take(self) -> Token:
        self._at += 1
        return self._tokens[self._at - 1]

    def _any(self, field: str) -> Tree | None:
        parts = [self._all(field)]
        while self._next == OR:
            self._take()
            parts.append(self._all(field))
        known = [part for part in parts if part is not None]
        if len(parts) > 1 and len(known) < len(parts):
            raise self._refused("OR needs a word on both sides", mend='write hip OR knee; the word itself is "OR"')
        return joined(AnyOf, known) if known else None

    def _all(self, field: str) -> Tree | None:
        parts: list[Tree] = []
        while self._next not in (OR, CLOSE, END):
            linked = self._next == AND and self._take() is not None
            part = None if self._next in ENDS else self._part(field)
            if linked and (part is None or not parts):
                raise self._refused("AND needs a word on both sides", mend='write hip pain; the word itself is "AND"')
            if part is not None:
                parts.append(part)
        return joined(All, parts) if parts else None

    def _part(self, field: str) -> Tree | None:
        times = 0
        while self._next == NOT:
            self._take()
            times += 1
        tree = None if self._next in ENDS else self._one(field)
        if tree is None and times:
            raise self._refused("NOT needs a word behind it", mend='write hip NOT knee; the word itself is "NOT"')
        return Not(tree) if tree is not None and times % 2 else tree

    def _one(self, field: str) -> Tree | None:
        token = self._take()
        if token.kind == FIELD:
            return self._one(token.text)
        return self._group(field) if token.kind == OPEN else self._term(token, token.tag or field)

    def _group(self, field: str) -> Tree | None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise UsageError("The parentheses lie too deep in each other", mend=f"use at most {DEEPEST}")
        tree = self._any(field)
        if self._take().kind != CLOSE:
            raise self._refused("A ( is not closed", mend=GROUPED)
        self._depth -= 1
        return tree

    def _term(self, token: Token, field: str) -> Term | None:
        if field and token.begins and not token.text:
            return Term(field, "has")
        if any(map(str.isalnum, token.text)):
            return Term(token.text.strip(), field, token.begins, token.quoted)
        if field:
            raise self._refused(f"{field}: has no word behind it", mend=f'write {field}:word or {field}:"some words"')
        return None

    def _refused(self, message: str, *, mend: str) -> UsageError:
        return UsageError(f"{message}: {self._query}", mend=mend)


def _tags_spread(found: Iterator[Token]) -> Iterator[Token]:
    """Gives tags to the words that stand before them, too."""
    run: list[Token] = []
    behind_field = False
    for token in found:
        if token.kind == WORD and token.tag is not None:
            yield from _tagged(run, token)
            run = []
        elif token.kind == WORD and not token.quoted and not behind_field:
            run.append(token)
        else:
            yield from (*run, token)
            run = []
        behind_field = token.kind == FIELD
    yield from run


def _tagged(run: list[Token], token: Token) -> Iterator[Token]:
    """The words before a tag and the one that bears it: one name of a person, or each a word of a title."""
    kind = fields.FIELDS[token.tag].kind if token.tag else ""
    if token.quoted or kind not in (fields.NAMES, fields.WORDS):
        yield from (*run, token)
    elif kind == fields.NAMES:
        yield replace(token, text=" ".join([*(word.text for word in run), token.text]))
    else:
        yield from (replace(word, tag=token.tag) for word in run)
        yield token
