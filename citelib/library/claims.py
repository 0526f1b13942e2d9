"""The claims of an article: finding, adding, rewording, retiring."""

import re
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, insert, select, update

from citelib.errors import Conflict, NotFound, UsageError
from citelib.library import articles, citations, folding, search
from citelib.library.database import Stamp
from citelib.library.nearest import not_found
from citelib.library.schema import claim, claim_version, section


class Found(NamedTuple):
    """A claim's row: its id, its article's id and slug, its number, its text, and since when it is out of use."""

    id: int
    article_id: int
    slug: str
    number: int
    text: str
    retired_at: datetime | None = None

    @property
    def name(self) -> str:
        """How the claim is named on the command line: ``ARTICLE:NUMBER``."""
        return f"{self.slug}:{self.number}"


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
        raise NotFound(
            f"{owner.slug} has no claim {int(number)}: {_numbers(connection, owner.id)}",
            mend=f"citelib claim list {owner.slug}",
        )
    return Found(row.id, owner.id, owner.slug, int(number), row.text, row.retired_at)


def require_in_use(found: Found) -> None:
    """Raises Conflict for a claim that was retired."""
    if found.retired_at is not None:
        raise Conflict(
            f"{found.name} is out of use since {found.retired_at:%Y-%m-%d}",
            mend=f"take it back into use: citelib claim retire {found.name} --undo",
        )


def of_article(connection: Connection, article_id: int, *, retired: bool = False) -> list[dict[str, Any]]:
    """The claims of an article in the order of the page, with what each cites; the retired ones only if asked for."""
    rows = (
        select(claim, section.c.heading, section.c.position.label("section_position"))
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
            "section_position": row["section_position"],
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
    """Adds a claim by hand at the end of the article, or of a section; returns its number.

    Raises NotFound for a heading that the article does not have, UsageError for a text without a word.
    """
    number = next_number(connection, article_id)
    section_id, position = _place(connection, article_id, heading)
    row = {
        "article_id": article_id,
        "number": number,
        "section_id": section_id,
        "position": position,
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


def restore(connection: Connection, found: Found) -> None:
    """Takes a retired claim back into use."""
    connection.execute(update(claim).where(claim.c.id == found.id).values(retired_at=None, retired_by=None))


def dismiss(connection: Connection, found: Found, stamp: Stamp, *, reason: str, needs_citation: bool = False) -> None:
    """Says that a claim needs no citation (or that it does), whatever later imports of the page suppose."""
    decision = {
        "needs_citation": needs_citation,
        "needs_citation_by": stamp.by,
        "needs_citation_reason": reason or None,
    }
    connection.execute(update(claim).where(claim.c.id == found.id).values(**decision))


def details(connection: Connection, found: Found) -> dict[str, Any]:
    """All that is known of one claim: its fields, who decided what, what it cites, and its earlier texts."""
    rows = select(claim, section.c.heading).outerjoin(section, section.c.id == claim.c.section_id)
    row = connection.execute(rows.where(claim.c.id == found.id)).mappings().one()
    decided = ("needs_citation", "needs_citation_by", "needs_citation_reason", "retired_by", "retired_at")
    return {
        "article": found.slug,
        "number": found.number,
        "section": row["heading"],
        "kind": row["kind"],
        "text": row["text"],
        **{name: row[name] for name in decided},
        "citations": citations.of_claims(connection, found.article_id).get(found.id, []),
        "versions": versions(connection, found),
    }


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


def _place(connection: Connection, article_id: int, heading: str | None) -> tuple[int | None, int]:
    """The section with this heading, and the position of a claim that comes last in it; or last in the article."""
    positions = select(func.max(claim.c.position)).where(claim.c.article_id == article_id)
    if heading is None:
        return None, (connection.execute(positions).scalar() or 0) + 1
    rows = select(section.c.id, section.c.position, section.c.heading).where(section.c.article_id == article_id)
    sections = connection.execute(rows.order_by(section.c.position)).all()
    wanted = folding.words(heading)
    named = next((row for row in sections if folding.words(row.heading) == wanted), None)
    if named is None:
        headings = (row.heading.rstrip("?!.: ") for row in sections)
        raise not_found("section", heading, headings, listing="citelib article show ARTICLE")
    before = positions.join(section).where(section.c.position <= named.position)
    return named.id, connection.execute(before).scalar() or 0


def _numbers(connection: Connection, article_id: int) -> str:
    """Which numbers the claims of an article have: none is left out, for none is given twice or taken away."""
    last = connection.execute(select(func.max(claim.c.number)).where(claim.c.article_id == article_id)).scalar()
    if not last:
        return "it has no claims"
    return f"its claims have the numbers 1 to {last}" if last > 1 else "its only claim is 1"


def _required(text: str) -> str:
    stripped = " ".join(text.split())
    if not stripped:
        raise UsageError("A claim needs a text", mend='citelib claim add ARTICLE "The sentence."')
    return stripped
