"""The latest access of a reference, which its row repeats: stored anew whenever an access is recorded."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select, update

from citelib.library.corrections import uncorrected
from citelib.library.merged import kept_id, rows_of, standing
from citelib.library.schema import access, reference
from citelib.reference import PartialDate

ACCESSED = ("accessed_year", "accessed_month", "accessed_day")


def note(connection: Connection, reference_ids: Iterable[int]) -> None:
    """Stores anew the latest access of these references, which their rows repeat."""
    for row_id in reference_ids:
        latest = connection.execute(_accesses().where(access.c.reference_id.in_(rows_of(row_id)))).first()
        values = {name: latest[at] if latest else None for at, name in enumerate(ACCESSED, start=1)}
        connection.execute(update(reference).where(reference.c.id == row_id).values(**values))


def differing(connection: Connection) -> Iterator[tuple[str, str, str]]:
    """References whose row does not repeat their latest access: key, the stored date and the expected one."""
    latest: dict[int, tuple[Any, ...]] = {}
    for row_id, *parts in connection.execute(_accesses()):
        latest.setdefault(row_id, tuple(parts))
    stored = select(reference.c.id, reference.c.citation_key, *(reference.c[name] for name in ACCESSED))
    for row_id, key, *parts in connection.execute(stored.where(standing()).order_by(reference.c.id)):
        expected = latest.get(row_id, (None, None, None))
        if tuple(parts) != expected:
            yield key, _iso(tuple(parts)), _iso(expected)


def _accesses() -> Select[Any]:
    """The accesses that count, the latest first: the reference that stands, and the three parts of the date.

    A source that answered with an error (HTTP status 400 and above) was not opened, and a corrected row does not count.
    """
    opened = or_(access.c.http_status.is_(None), access.c.http_status < 400)
    year, month, day = (access.c[name] for name in ACCESSED)
    return (
        select(kept_id(), year, month, day)
        .join(reference, reference.c.id == access.c.reference_id)
        .where(uncorrected(access, access), opened)
        .order_by(year.desc(), func.coalesce(month, 0).desc(), func.coalesce(day, 0).desc())
    )


def _iso(parts: tuple[Any, ...]) -> str:
    return str(PartialDate(*parts)) if parts[0] else ""
