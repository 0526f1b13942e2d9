"""Recording that somebody opened a source, and reading the records."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, insert, select

from citelib.errors import Conflict, NotFound, UsageError
from citelib.library import latest_accesses
from citelib.library.corrections import uncorrected
from citelib.library.database import Stamp
from citelib.library.merged import kept_id, rows_of
from citelib.library.schema import access, article, reference
from citelib.library.types import date_parts
from citelib.reference import PartialDate

EARLIEST = date(1900, 1, 1)


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

    Raises UsageError for a date in the future or before 1900, NotFound or Conflict for an access that cannot be
    superseded.
    """
    if accessed.latest() < EARLIEST:
        raise UsageError(
            f"The access date {accessed} lies before 1900", mend="give the day on which the source was opened with --on"
        )
    if accessed.earliest() > stamp.today:
        raise UsageError(
            f"The access date {accessed} lies in the future (today is {stamp.today})",
            mend="give the day on which the source was opened with --on",
        )
    if details.get("supersedes_id") is not None:
        _require_correctable(connection, details["supersedes_id"], reference_id)
        corrected = select(access.c.article_id).where(access.c.id == details["supersedes_id"])
        article_id = article_id if article_id is not None else connection.execute(corrected).scalar()
    row = {
        "reference_id": reference_id,
        "article_id": article_id,
        **date_parts("accessed", accessed),
        "recorded_by": stamp.by,
        "recorded_at": stamp.at,
        **details,
    }
    made = connection.execute(insert(access).values(**row)).inserted_primary_key
    latest_accesses.note(connection, [reference_id])
    return int(made[0]) if made else 0


def record_printed(
    connection: Connection,
    reference_id: int,
    accessed: PartialDate,
    article_id: int,
    url: str,
    stamp: Stamp,
    *,
    read_again: bool = False,
) -> bool:
    """Stores the access date that an article prints, unless it is on record already; says whether it was new.

    With `read_again` another date on record for the two is the same printed one, read wrongly: it is superseded.
    """
    rows = (
        select(access.c.id, access.c.accessed_year, access.c.accessed_month, access.c.accessed_day)
        .where(
            access.c.reference_id.in_(rows_of(reference_id)),
            access.c.article_id == article_id,
            uncorrected(access, access),
        )
        .order_by(access.c.id.desc())
    )
    known = connection.execute(rows).all()
    if any(PartialDate(*row[1:]) == accessed for row in known):
        return False
    earlier = known[0].id if known and read_again else None
    details = {"url": url or None, "supersedes_id": earlier}
    record(connection, reference_id, accessed, stamp, article_id=article_id, **details)
    return True


def history(connection: Connection, reference_id: int | None = None) -> list[dict[str, Any]]:
    """The accesses of one reference, or of all, the latest first; a corrected one says which row corrects it."""
    correction, opened = access.alias("correction"), reference.alias("opened")
    rows = (
        select(
            access,
            reference.c.citation_key,
            article.c.slug.label("article"),
            correction.c.id.label("superseded_by"),
        )
        .join(opened, opened.c.id == access.c.reference_id)
        .join(reference, reference.c.id == kept_id(opened))
        .outerjoin(correction, correction.c.supersedes_id == access.c.id)
        .outerjoin(article, article.c.id == access.c.article_id)
        .order_by(
            access.c.accessed_year.desc(),
            access.c.accessed_month.desc(),
            access.c.accessed_day.desc(),
            access.c.id.desc(),
        )
    )
    if reference_id is not None:
        rows = rows.where(access.c.reference_id.in_(rows_of(reference_id)))
    return [_told(dict(row)) for row in connection.execute(rows).mappings()]


def _require_correctable(connection: Connection, access_id: int, reference_id: int) -> None:
    known = select(access.c.id).where(access.c.id == access_id, access.c.reference_id.in_(rows_of(reference_id)))
    if connection.execute(known).first() is None:
        raise NotFound(f"This reference has no access {access_id}", mend="see the numbers: citelib access history KEY")
    if connection.execute(select(access.c.id).where(access.c.supersedes_id == access_id)).first():
        raise Conflict(
            f"Access {access_id} was corrected already", mend="correct the row that corrects it: citelib access history"
        )


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
                "superseded_by",
            )
        },
    }
