"""The claims of an article: finding, adding, rewording, retiring."""

import re
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, insert, select, update

from citelib.errors import NotFound, UsageError
from citelib.library import articles, citations, search
from citelib.library.database import Stamp
from citelib.library.schema import claim, claim_version, section


class Found(NamedTuple):
    """A claim's row: its id, its article's id and slug, its number and its text."""

    id: int
    article_id: int
    slug: str
    number: int
    text: str


def find(connection: Connection, name: str) -> Found:
    """The claim that ``ARTICLE:NUMBER`` names. Raises UsageError for another form, NotFound for no such claim."""
    slug, colon, number = name.rpartition(":")
    if not colon or not re.fullmatch(r"[0-9]{1,9}", number):
        raise UsageError(
            f"{name!r} does not name a claim", mend="name it as ARTICLE:NUMBER, for instance psoas-syndrome:3"
        )
    owner = articles.find(connection, slug)
    row = connection.execute(
        select(claim.c.id, claim.c.text, claim.c.retired_at).where(
            claim.c.article_id == owner.id, claim.c.number == int(number)
        )
    ).first()
    if row is None:
        last = connection.execute(select(func.max(claim.c.number)).where(claim.c.article_id == owner.id)).scalar()
        there = f"its claims have the numbers 1 to {last}" if last else "it has no claims"
        raise NotFound(f"{owner.slug} has no claim {int(number)}: {there}", mend=f"citelib claim list {owner.slug}")
    return Found(row.id, owner.id, owner.slug, int(number), row.text)


def of_article(connection: Connection, article_id: int, *, retired: bool = False) -> list[dict[str, Any]]:
    """The claims of an article in the order of the page, with what each cites; the retired ones only if asked for."""
    rows = (
        select(claim, section.c.heading)
        .outerjoin(section, section.c.id == claim.c.section_id)
        .where(claim.c.article_id == article_id)
        .order_by(claim.c.retired_at.is_not(None), claim.c.position, claim.c.number)
    )
    if not retired:
        rows = rows.where(claim.c.retired_at.is_(None))
    links = citations.of_claims(connection, article_id)
    return [
        {
            "number": row["number"],
            "section": row["heading"],
            "kind": row["kind"],
            "text": row["text"],
            "needs_citation": row["needs_citation"],
            "citations": links.get(row["id"], []),
            **({"retired_at": row["retired_at"]} if row["retired_at"] else {}),
        }
        for row in connection.execute(rows).mappings()
    ]


def add(
    connection: Connection,
    article_id: int,
    text: str,
    stamp: Stamp,
    *,
    heading: str | None = None,
    kind: str = "statement",
) -> int:
    """Adds a claim by hand at the end of the article, or of a section; returns its number. Raises NotFound."""
    section_id = None
    if heading is not None:
        section_id = connection.execute(
            select(section.c.id).where(section.c.article_id == article_id, section.c.heading == heading)
        ).scalar()
        if section_id is None:
            raise NotFound(
                f"The article has no section {heading!r}", mend="see its sections: citelib article show ARTICLE"
            )
    number = next_number(connection, article_id)
    last = connection.execute(select(func.max(claim.c.position)).where(claim.c.article_id == article_id)).scalar()
    row = {
        "article_id": article_id,
        "number": number,
        "section_id": section_id,
        "position": (last or 0) + 1,
        "kind": kind,
        "text": _required(text),
        "needs_citation": True,
        "created_at": stamp.at,
    }
    made = connection.execute(insert(claim).values(**row)).inserted_primary_key
    search.index(connection, "claim", [made[0]] if made else [])
    return number


def reword(connection: Connection, found: Found, text: str, stamp: Stamp) -> bool:
    """Gives a claim another text and keeps the old one; says whether anything changed."""
    wanted = _required(text)
    if wanted == found.text:
        return False
    keep_version(connection, [(found.id, found.text)], stamp)
    connection.execute(update(claim).where(claim.c.id == found.id).values(text=wanted))
    search.index(connection, "claim", [found.id])
    return True


def retire(connection: Connection, found: Found, stamp: Stamp) -> None:
    """Takes a claim out of use; its number is never given again and its record stays."""
    connection.execute(
        update(claim)
        .where(claim.c.id == found.id, claim.c.retired_at.is_(None))
        .values(retired_at=stamp.at, retired_by=stamp.by)
    )


def dismiss(connection: Connection, found: Found, stamp: Stamp, *, reason: str, needs_citation: bool = False) -> None:
    """Says that a claim needs no citation (or that it does), whatever later imports of the page suppose."""
    decision = {
        "needs_citation": needs_citation,
        "needs_citation_by": stamp.by,
        "needs_citation_reason": reason or None,
    }
    connection.execute(update(claim).where(claim.c.id == found.id).values(**decision))


def versions(connection: Connection, found: Found) -> list[dict[str, Any]]:
    """The earlier texts of a claim, the latest first."""
    rows = (
        select(claim_version.c.text, claim_version.c.replaced_by, claim_version.c.replaced_at)
        .where(claim_version.c.claim_id == found.id)
        .order_by(claim_version.c.id.desc())
    )
    return [dict(row) for row in connection.execute(rows).mappings()]


def keep_version(connection: Connection, replaced: list[tuple[int, str]], stamp: Stamp) -> None:
    """Keeps texts that are about to be replaced, as (claim id, old text)."""
    if replaced:
        rows = [
            {"claim_id": row_id, "text": text, "replaced_by": stamp.by, "replaced_at": stamp.at}
            for row_id, text in replaced
        ]
        connection.execute(insert(claim_version), rows)


def next_number(connection: Connection, article_id: int) -> int:
    """The number for the next claim of an article: higher than any that it ever had."""
    return (
        connection.execute(select(func.max(claim.c.number)).where(claim.c.article_id == article_id)).scalar() or 0
    ) + 1


def _required(text: str) -> str:
    stripped = " ".join(text.split())
    if not stripped:
        raise UsageError("A claim needs a text", mend='citelib claim add ARTICLE "The sentence."')
    return stripped
