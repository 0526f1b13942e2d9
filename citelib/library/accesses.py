"""Recording that somebody opened a source, and reading the records."""

from typing import Any

from sqlalchemy import Connection, insert, select

from citelib.errors import UsageError
from citelib.library import references
from citelib.library.database import Stamp
from citelib.library.schema import access, article, reference
from citelib.library.types import date_parts
from citelib.reference import PartialDate


def record(
    connection: Connection,
    reference_id: int,
    accessed: PartialDate,
    stamp: Stamp,
    *,
    article_id: int | None = None,
    **details: Any,
) -> int:
    """Stores one access; `details` are columns of `access` (url, http_status, note …). Returns its id.

    Raises UsageError for a date in the future.
    """
    if accessed.earliest() > stamp.today:
        raise UsageError(
            f"The access date {accessed} lies in the future (today is {stamp.today})",
            mend="give the day on which the source was opened with --on",
        )
    row = {
        "reference_id": reference_id,
        "article_id": article_id,
        **date_parts("accessed", accessed),
        "recorded_by": stamp.by,
        "recorded_at": stamp.at,
        **details,
    }
    made = connection.execute(insert(access).values(**row)).inserted_primary_key
    references.note_access(connection, [reference_id])
    return int(made[0]) if made else 0


def record_printed(
    connection: Connection, reference_id: int, accessed: PartialDate, article_id: int, url: str, stamp: Stamp
) -> bool:
    """Stores the access date that an article prints, unless it is on record already; says whether it was new."""
    known = select(access.c.id).where(
        access.c.reference_id == reference_id,
        access.c.article_id == article_id,
        *(
            access.c[name] == value if value is not None else access.c[name].is_(None)
            for name, value in date_parts("accessed", accessed).items()
        ),
    )
    if connection.execute(known).first() is not None:
        return False
    record(connection, reference_id, accessed, stamp, article_id=article_id, url=url or None)
    return True


def history(connection: Connection, reference_id: int | None = None) -> list[dict[str, Any]]:
    """The accesses of one reference, or of all, the latest first."""
    rows = (
        select(access, reference.c.citation_key, article.c.slug.label("article"))
        .join(reference, reference.c.id == access.c.reference_id)
        .outerjoin(article, article.c.id == access.c.article_id)
        .order_by(
            access.c.accessed_year.desc(),
            access.c.accessed_month.desc(),
            access.c.accessed_day.desc(),
            access.c.id.desc(),
        )
    )
    if reference_id is not None:
        rows = rows.where(access.c.reference_id == reference_id)
    return [_told(dict(row)) for row in connection.execute(rows).mappings()]


def _told(row: dict[str, Any]) -> dict[str, Any]:
    accessed = PartialDate(row["accessed_year"], row["accessed_month"], row["accessed_day"])
    return {
        "id": row["id"],
        "reference": row["citation_key"],
        "accessed_on": str(accessed),
        "article": row["article"],
        **{
            name: row[name]
            for name in (
                "url",
                "accessed_by",
                "http_status",
                "final_url",
                "note",
                "recorded_by",
                "recorded_at",
                "supersedes_id",
            )
        },
    }
