"""Links between claims and references: which claim rests on which work, and since when."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, insert, or_, select, update

from citelib.errors import NotFound
from citelib.library.database import Stamp
from citelib.library.schema import article, citation, claim, reference

DEFAULT_RELATION = "citesAsEvidence"


def link(
    connection: Connection,
    claim_id: int,
    reference_id: int,
    stamp: Stamp,
    *,
    relation: str = DEFAULT_RELATION,
    **details: Any,
) -> bool:
    """Links a claim to a reference; `details` are columns of `citation` (quote, locator …).

    Returns whether the link is new; a link that stands already gets the details that are given.
    """
    standing = select(citation.c.id).where(
        citation.c.claim_id == claim_id,
        citation.c.reference_id == reference_id,
        citation.c.relation == relation,
        citation.c.ended_at.is_(None),
    )
    known = connection.execute(standing).scalar()
    given = {name: value for name, value in details.items() if value is not None}
    if known is not None:
        if given:
            connection.execute(update(citation).where(citation.c.id == known).values(**given))
        return False
    row = {"claim_id": claim_id, "reference_id": reference_id, "relation": relation, **given}
    connection.execute(insert(citation).values(**row, asserted_by=stamp.by, asserted_at=stamp.at))
    return True


def link_printed(connection: Connection, article_id: int, printed: Iterable[tuple[int, int]], stamp: Stamp) -> int:
    """Links by in-text markers, given as (claim, reference) ids; returns how many links are new.

    Two that are linked already stay as they are, and so do two whose link an editor took away.
    """
    rows = (
        select(citation.c.claim_id, citation.c.reference_id)
        .join(claim, claim.c.id == citation.c.claim_id)
        .where(claim.c.article_id == article_id, or_(citation.c.ended_at.is_(None), citation.c.ended_by.is_not(None)))
    )
    known = {(claim_id, reference_id) for claim_id, reference_id in connection.execute(rows)}
    new = [pair for pair in dict.fromkeys(printed) if pair not in known]
    made = [
        {"claim_id": claim_id, "reference_id": reference_id, "printed": True, "asserted_by": stamp.by}
        for claim_id, reference_id in new
    ]
    if made:
        connection.execute(insert(citation).values(asserted_at=stamp.at), made)
    return len(made)


def end_unprinted(connection: Connection, article_id: int, printed: set[tuple[int, int]], stamp: Stamp) -> int:
    """Ends the article's links by markers that it no longer prints; `printed` holds (claim, reference) ids.

    Links that an editor made stay. Returns how many were ended.
    """
    rows = (
        select(citation.c.id, citation.c.claim_id, citation.c.reference_id)
        .join(claim, claim.c.id == citation.c.claim_id)
        .where(
            claim.c.article_id == article_id,
            claim.c.retired_at.is_(None),
            citation.c.printed,
            citation.c.ended_at.is_(None),
        )
    )
    gone = [row.id for row in connection.execute(rows) if (row.claim_id, row.reference_id) not in printed]
    if gone:
        connection.execute(update(citation).where(citation.c.id.in_(gone)).values(ended_at=stamp.at))
    return len(gone)


def unlink(
    connection: Connection, claim_id: int, reference_id: int, stamp: Stamp, *, relation: str | None = None
) -> int:
    """Ends the links between a claim and a reference, of one relation or of all; returns how many. They stay on record.

    Raises NotFound when there is none.
    """
    standing = (
        update(citation)
        .where(citation.c.claim_id == claim_id, citation.c.reference_id == reference_id, citation.c.ended_at.is_(None))
        .values(ended_by=stamp.by, ended_at=stamp.at)
    )
    if relation is not None:
        standing = standing.where(citation.c.relation == relation)
    ended = connection.execute(standing).rowcount
    if not ended:
        raise _not_linked(connection, claim_id, reference_id, relation)
    return ended


def of_claims(connection: Connection, article_id: int) -> dict[int, list[dict[str, Any]]]:
    """The standing links of an article's claims, by claim id: key, relation, and the details where there are any."""
    rows = (
        select(
            citation.c.claim_id,
            reference.c.citation_key.label("key"),
            citation.c.relation,
            citation.c.quote,
            citation.c.locator_type,
            citation.c.locator,
            citation.c.evidence_level,
            citation.c.evidence_scheme,
            citation.c.asserted_by,
            citation.c.asserted_at,
        )
        .join(claim, claim.c.id == citation.c.claim_id)
        .join(reference, reference.c.id == citation.c.reference_id)
        .where(claim.c.article_id == article_id, citation.c.ended_at.is_(None))
        .order_by(citation.c.claim_id, citation.c.id)
    )
    links: dict[int, list[dict[str, Any]]] = {}
    for row in connection.execute(rows).mappings():
        told = {name: value for name, value in row.items() if name != "claim_id" and value is not None}
        links.setdefault(row["claim_id"], []).append(told)
    return links


def _not_linked(connection: Connection, claim_id: int, reference_id: int, relation: str | None) -> NotFound:
    named = select(article.c.slug, claim.c.number, claim.c.article_id).join(claim).where(claim.c.id == claim_id)
    slug, number, article_id = connection.execute(named).one()
    key = connection.execute(select(reference.c.citation_key).where(reference.c.id == reference_id)).scalar_one()
    cited = of_claims(connection, article_id).get(claim_id, [])
    told = ", ".join(f"{one['key']} ({one['relation']})" for one in cited) or "nothing"
    return NotFound(
        f"{slug}:{number} does not cite {key}{f' with {relation}' if relation else ''}: it cites {told}",
        mend=f"see its citations: citelib claim show {slug}:{number}",
    )
