"""Keeping the headings of a page."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from citelib.article import Section
from citelib.library.schema import section


def keep(
    connection: Connection, printed: Sequence[Section], article_id: int, fields_changed: list[str]
) -> dict[int, int]:
    """Stores the headings; returns their row ids by position. Notes in `fields_changed` that they are others.

    A heading that is printed again keeps its row, wherever it stands now: a claim that was added by hand under it stays
    there.
    """
    rows = connection.execute(select(section).where(section.c.article_id == article_id).order_by(section.c.position))
    stored = rows.all()
    wanted = [(one.position, one.level, one.heading) for one in printed]
    if [(row.position, row.level, row.heading) for row in stored] == wanted:
        return {row.position: row.id for row in stored}
    fields_changed.append("headings")
    by_heading: dict[str, list[int]] = {}
    for row in reversed(stored):
        by_heading.setdefault(row.heading, []).append(row.id)
    ids = {one.position: by_heading[one.heading].pop() for one in printed if by_heading.get(one.heading)}
    staying = set(ids.values())
    gone = [row.id for row in stored if row.id not in staying]
    connection.execute(delete(section).where(section.c.id.in_(gone)))
    # Positions are unique: they are moved out of each other's way before they are set.
    connection.execute(update(section).where(section.c.article_id == article_id).values(position=-section.c.id))
    moved = [{"row_id": ids[one.position], **asdict(one)} for one in printed if one.position in ids]
    if moved:
        names = ("position", "level", "heading")
        renewed = update(section).where(section.c.id == bindparam("row_id"))
        connection.execute(renewed.values({name: bindparam(name) for name in names}), moved)
    row_id = (connection.execute(select(func.max(section.c.id))).scalar() or 0) + 1
    new = [one for one in printed if one.position not in ids]
    if new:
        made = [{"id": at, "article_id": article_id, **asdict(one)} for at, one in enumerate(new, start=row_id)]
        connection.execute(insert(section), made)
    return ids | {one.position: at for at, one in enumerate(new, start=row_id)}
