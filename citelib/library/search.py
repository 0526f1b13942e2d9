"""Full text over claims, references and articles, in one table that the use cases keep up to date.

A row's id is made of its subject's, so that one subject is found again without a search. References that were merged
into others are not in it. What the full text does not fold (ø, ł, ß) stands there twice, as it is and in plain letters.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, text

from citelib.library.querying import fulltext

KINDS = fulltext.KINDS
SIGNS = frozenset('"“”„()[:*\0')
"""What may mean something in a query; words without any of them are looked for as they are."""

OPERATORS = ("AND", "OR", "NOT")
FEW = 20

BODIES = {
    "article": """
        SELECT id * 3, 'article', id, title,
            citelib_searchable(coalesce(slug, '') || ' ' || coalesce(publisher, ''), title)
        FROM article""",
    "claim": "SELECT id * 3 + 1, 'claim', id, '', citelib_searchable(text) FROM claim",
    "reference": """
        SELECT id * 3 + 2, 'reference', id, coalesce(title, ''), citelib_searchable(
            citation_key || ' ' || coalesce(container_title, '') || ' ' || coalesce(publisher, '')
            || ' ' || coalesce(issued_year, '') || ' ' || coalesce(abstract, '') || ' ' || coalesce(keyword, '')
            || ' ' || coalesce(raw_text, '') || ' ' || coalesce(url, '')
            || ' ' || coalesce((SELECT group_concat(
                    coalesce(given || ' ', '') || coalesce(dropping_particle || ' ', '')
                    || coalesce(non_dropping_particle || ' ', '') || coalesce(family, literal, ''), ' ')
                FROM contributor WHERE reference_id = reference.id), '')
            || ' ' || coalesce((SELECT group_concat(value, ' ') FROM identifier WHERE reference_id = reference.id), '')
            || ' ' || coalesce(container_title_short, ''),
            coalesce(title, ''))
        FROM (SELECT * FROM reference WHERE merged_into_id IS NULL) AS reference""",
}


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: what it is, how to name it on the command line, the words around the match, and its title."""

    kind: str
    name: str
    article: str
    text: str
    title: str = ""


def index(connection: Connection, kind: str, ids: Iterable[int]) -> None:
    """Puts these subjects, as they now stand, into the full text."""
    subjects = list(ids)
    if subjects:
        forget(connection, kind, subjects)
        connection.execute(text(f"{_INSERT} {BODIES[kind]} {_CHOSEN}"), {"subjects": json.dumps(subjects)})


def index_from(connection: Connection, kind: str, first_id: int) -> None:
    """Puts the subjects that came in since `first_id` into the full text, in one statement."""
    statement = text(f"{_INSERT} {BODIES[kind]} WHERE id >= :first")
    connection.execute(statement, {"first": first_id})


def forget(connection: Connection, kind: str, ids: Iterable[int]) -> None:
    """Takes these subjects out of the full text."""
    rows = [subject * len(KINDS) + KINDS.index(kind) for subject in ids]
    if rows:
        statement = "DELETE FROM search WHERE rowid IN (SELECT value FROM json_each(:rows))"
        connection.execute(text(statement), {"rows": json.dumps(rows)})


def rebuild(connection: Connection) -> None:
    """Makes the full text anew."""
    connection.execute(text("DELETE FROM search"))
    for kind in KINDS:
        index_from(connection, kind, 0)


def gaps(connection: Connection) -> list[tuple[str, int, int]]:
    """Kinds whose full text is not complete: kind, rows that are missing, rows too many."""
    found = []
    for kind in KINDS:
        rows = "(SELECT id FROM reference WHERE merged_into_id IS NULL)" if kind == "reference" else kind
        statement = _GAPS.format(kind=kind, rows=rows)
        missing, left_over = connection.execute(text(statement)).one()
        if missing or left_over:
            found.append((kind, missing, left_over))
    return found


def find(connection: Connection, query: str, *, kind: str | None = None, limit: int | None = 20) -> list[Hit]:
    """What the query (`citelib.library.querying`) asks for, best first.

    A query that names a field finds references only. Raises UsageError, NotFound.
    """
    words = list(dict.fromkeys(query.split()))
    if SIGNS.isdisjoint(query) and 0 < len(words) <= FEW and all(map(_is_word, words)):
        expressions = [fulltext.expression(word, begins=word is words[-1]) for word in words]
        return matching(connection, fulltext.all_of(expressions), kind=kind, limit=limit)
    from citelib.library.querying import hits  # most people type a few words, and do without the language

    return hits.find(connection, query, kind=kind, limit=limit)


def matching(connection: Connection, match: str, *, kind: str | None, limit: int | None) -> list[Hit]:
    """What matches an expression of the full text, best first by bm25; a word of a title counts four times."""
    rows = connection.execute(text(_FIND), {"match": match, "kind": kind, "limit": -1 if limit is None else limit})
    return [Hit(row.kind, row.name, row.article or "", row.excerpt, row.title or "") for row in rows]


def _is_word(word: str) -> bool:
    return word not in OPERATORS and not word.startswith("-") and any(map(str.isalnum, word))


_INSERT = "INSERT INTO search (rowid, kind, subject_id, title, body)"
_CHOSEN = "WHERE id IN (SELECT value FROM json_each(:subjects))"

_GAPS = """
SELECT
    (SELECT count(*) FROM {rows} WHERE id NOT IN (SELECT subject_id FROM search WHERE kind = '{kind}')),
    (SELECT count(*) FROM search WHERE kind = '{kind}' AND subject_id NOT IN (SELECT id FROM {rows}))
"""

NAMED = """
SELECT search.rowid AS rowid, search.kind AS kind,
    coalesce(article.slug, reference.citation_key, owner.slug || ':' || claim.number) AS name,
    owner.slug AS article,
    search.title AS title
"""
SUBJECTS = """
FROM search
LEFT JOIN article ON search.kind = 'article' AND article.id = search.subject_id
LEFT JOIN reference ON search.kind = 'reference' AND reference.id = search.subject_id
LEFT JOIN claim ON search.kind = 'claim' AND claim.id = search.subject_id
LEFT JOIN article AS owner ON owner.id = claim.article_id
"""
EXCERPT = "snippet(search, -1, '', '', '…', 16) AS excerpt"
SCORE = "bm25(search, 0, 0, 4.0, 1.0)"
MATCHING = "FROM search WHERE search MATCH :match"

_FIND = f"""
{NAMED}, {EXCERPT} {SUBJECTS}
WHERE search MATCH :match AND (:kind IS NULL OR search.kind = :kind)
    AND claim.retired_at IS NULL
    AND reference.merged_into_id IS NULL
    AND coalesce(article.status, owner.status, '') <> 'withdrawn'
ORDER BY {SCORE}, search.rowid
LIMIT :limit
"""
