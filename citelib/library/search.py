"""Full text over claims, references and articles, in one table that the use cases keep up to date.

A row's id is made of its subject's, so that one subject is found again without a search.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, text

from citelib.errors import UsageError

KINDS = ("article", "claim", "reference")
MOST_WORDS = 64

BODIES = {
    "article": "SELECT id * 3, 'article', id, title, coalesce(slug, '') || ' ' || coalesce(publisher, '') FROM article",
    "claim": "SELECT id * 3 + 1, 'claim', id, '', text FROM claim",
    "reference": """
        SELECT id * 3 + 2, 'reference', id, coalesce(title, ''),
            citation_key || ' ' || coalesce(container_title, '') || ' ' || coalesce(publisher, '')
            || ' ' || coalesce(issued_year, '') || ' ' || coalesce(abstract, '') || ' ' || coalesce(keyword, '')
            || ' ' || coalesce(raw_text, '') || ' ' || coalesce(url, '')
            || ' ' || coalesce((SELECT group_concat(coalesce(given, '') || ' ' || coalesce(family, literal, ''), ' ')
                FROM contributor WHERE reference_id = reference.id), '')
            || ' ' || coalesce((SELECT group_concat(value, ' ') FROM identifier WHERE reference_id = reference.id), '')
        FROM reference""",
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
    code = KINDS.index(kind)
    rows = [{"subject": subject, "row": subject * 3 + code} for subject in ids]
    if rows:
        forget(connection, kind, (row["subject"] for row in rows))
        connection.execute(
            text(f"INSERT INTO search (rowid, kind, subject_id, title, body) {BODIES[kind]} WHERE id = :subject"), rows
        )


def index_from(connection: Connection, kind: str, first_id: int) -> None:
    """Puts the subjects that came in since `first_id` into the full text, in one statement."""
    statement = f"INSERT INTO search (rowid, kind, subject_id, title, body) {BODIES[kind]} WHERE id >= :first"
    connection.execute(text(statement), {"first": first_id})


def forget(connection: Connection, kind: str, ids: Iterable[int]) -> None:
    """Takes these subjects out of the full text."""
    code = KINDS.index(kind)
    rows = [{"row": subject * 3 + code} for subject in ids]
    if rows:
        connection.execute(text("DELETE FROM search WHERE rowid = :row"), rows)


def rebuild(connection: Connection) -> None:
    """Makes the full text anew."""
    connection.execute(text("DELETE FROM search"))
    for kind in KINDS:
        index_from(connection, kind, 0)


def gaps(connection: Connection) -> list[tuple[str, int, int]]:
    """Kinds whose full text is not complete: kind, rows that are missing, rows too many."""
    found = []
    for kind in KINDS:
        statement = _GAPS.format(kind=kind)
        missing, left_over = connection.execute(text(statement)).one()
        if missing or left_over:
            found.append((kind, missing, left_over))
    return found


def find(connection: Connection, query: str, *, kind: str | None = None, limit: int | None = 20) -> list[Hit]:
    """What holds all the words of the query, best first.

    Accents and case do not matter; the last word may be the beginning of one. Words in double quotes must stand
    together.
    """
    match = match_expression(query)
    if not match:
        return []
    rows = connection.execute(text(_FIND), {"match": match, "kind": kind, "limit": -1 if limit is None else limit})
    return [Hit(row.kind, row.name, row.article or "", row.excerpt, row.title or "") for row in rows]


def match_expression(query: str) -> str:
    """The query in FTS5's language, each word quoted: a bare DOI would be a syntax error there.

    Raises UsageError for more words than anybody types: their cost grows with the square of their number.
    """
    pieces = query.replace("\0", " ").split('"')
    phrases = [piece.strip() if at % 2 else piece.split() for at, piece in enumerate(pieces)]
    terms = [term for phrase in phrases for term in ([phrase] if isinstance(phrase, str) else phrase)]
    spoken = [term for term in dict.fromkeys(terms) if any(letter.isalnum() for letter in term)]
    if len(spoken) > MOST_WORDS:
        raise UsageError(f"{len(spoken)} words are too many to search for", mend=f"give at most {MOST_WORDS}")
    quoted = [f'"{term}"' for term in spoken]
    if quoted and not query.rstrip().endswith('"'):
        quoted[-1] += "*"
    return " ".join(quoted)


_GAPS = """
SELECT
    (SELECT count(*) FROM {kind} WHERE id NOT IN (SELECT subject_id FROM search WHERE kind = '{kind}')),
    (SELECT count(*) FROM search WHERE kind = '{kind}' AND subject_id NOT IN (SELECT id FROM {kind}))
"""

_FIND = """
SELECT search.kind AS kind,
    coalesce(article.slug, reference.citation_key, owner.slug || ':' || claim.number) AS name,
    owner.slug AS article,
    search.title AS title,
    snippet(search, -1, '', '', '…', 16) AS excerpt
FROM search
LEFT JOIN article ON search.kind = 'article' AND article.id = search.subject_id
LEFT JOIN reference ON search.kind = 'reference' AND reference.id = search.subject_id
LEFT JOIN claim ON search.kind = 'claim' AND claim.id = search.subject_id
LEFT JOIN article AS owner ON owner.id = claim.article_id
WHERE search MATCH :match AND (:kind IS NULL OR search.kind = :kind)
    AND claim.retired_at IS NULL
    AND coalesce(article.status, owner.status, '') <> 'withdrawn'
ORDER BY bm25(search, 0, 0, 4.0, 1.0), search.rowid
LIMIT :limit
"""
