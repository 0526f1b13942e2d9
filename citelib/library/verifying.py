"""Looking whether a library is sound: the file, the keys between its tables, and what its rows repeat of other rows."""

from collections.abc import Iterator

from sqlalchemy import Connection, bindparam, func, select, update

from citelib.identifiers import isbn_13
from citelib.library import due, latest_accesses, merged, policies, search, sqlite
from citelib.library.folding import title_key
from citelib.library.merged import standing
from citelib.library.schema import article, metadata, policy, reference


def faults(connection: Connection) -> Iterator[str]:
    """What is wrong, in sentences; nothing when the library is sound."""
    yield from sqlite.faults(connection)
    names = {row.id: row.name for row in connection.execute(select(policy.c.id, policy.c.name))}
    slug_of = {row.id: row.slug for row in connection.execute(select(article.c.id, article.c.slug))}
    for row_id, stored, followed in policies.effective(connection):
        if stored != followed:
            yield f"policy: {slug_of[row_id]} has {names[stored]}; its assignments give {names[followed]}"
    for one in due.differing(connection):
        yield (f"due date: {one.slug} has {_told(one.stored)}; its reviews and its policy give {_told(one.expected)}")
    for key, stored_date, expected in latest_accesses.differing(connection):
        yield f"access date: {key} has {stored_date or 'none'}; the accesses on record give {expected or 'none'}"
    for key, rows in merged.left_behind(connection):
        yield f"merge: {rows} still name {key}, which was merged into another reference"
    for key in _unlike_titles(connection):
        yield f"title key or ISBN key: those of {key} do not follow from its title and ISBN"
    for kind, missing, left_over in search.gaps(connection):
        yield f"search: {missing} {kind} rows are not found, {left_over} are found that are gone"


def mend(connection: Connection) -> None:
    """Computes again what rows repeat of other rows: policies, due dates, latest accesses and the full text."""
    policies.refresh(connection)
    due.refresh(connection)
    latest_accesses.note(connection, connection.execute(select(reference.c.id).where(standing())).scalars().all())
    _renew_keys(connection)
    search.rebuild(connection)


def counts(connection: Connection) -> dict[str, int]:
    """How many rows each table has, by its name; references that were merged into others are not counted."""
    found = {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in metadata.sorted_tables
    }
    standing_rows = select(func.count()).select_from(reference).where(standing())
    return {**found, "reference": connection.execute(standing_rows).scalar_one()}


def _unlike_titles(connection: Connection) -> Iterator[str]:
    """The references whose keys to search by differ from what their fields give."""
    columns = (
        reference.c.citation_key,
        reference.c.title,
        reference.c.title_key,
        reference.c.isbn,
        reference.c.isbn_key,
    )
    for key, title, found_title, isbn, found_isbn in connection.execute(select(*columns).order_by(reference.c.id)):
        if (title_key(title or ""), isbn_13(isbn or "") or None) != (found_title, found_isbn):
            yield key


def _renew_keys(connection: Connection) -> None:
    rows = connection.execute(select(reference.c.id, reference.c.title, reference.c.isbn)).all()
    statement = update(reference).where(reference.c.id == bindparam("row_id"))
    values = [
        {"row_id": row_id, "title_key": title_key(title or ""), "isbn_key": isbn_13(isbn or "") or None}
        for row_id, title, isbn in rows
    ]
    if values:
        connection.execute(statement, values)


def _told(dates: due.Due) -> str:
    return f"last reviewed {dates.last_reviewed or 'never'}, due {dates.due_on or 'never'}"
