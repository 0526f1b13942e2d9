"""Storing and fetching many rows at once: as columns and plain tuples, several times faster than a mapping for each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, func, insert, select

Columns = dict[str, Sequence[Any]]
"""Values by column name, all of one length; an absent value is None."""


def store(connection: Connection, table: Table, columns: Columns) -> None:
    """Inserts the rows that the columns make up; a column that is None throughout is left to its default."""
    used = {name: values for name, values in columns.items() if values.count(None) != len(values)}
    if not used:
        return
    statement = insert(table).values(dict.fromkeys(used)).compile(dialect=connection.dialect)
    prepared = [_bound(connection, table, name, values) for name, values in used.items()]
    order = list(statement.positiontup or ())
    by_name = dict(zip(used, prepared, strict=True))
    connection.exec_driver_sql(str(statement), list(zip(*(by_name[name] for name in order), strict=True)))


class Query:
    """A SELECT that is put together once and run as often as one likes."""

    def __init__(self, connection: Connection, statement: Select[Any]) -> None:
        compiled = statement.compile(dialect=connection.dialect, compile_kwargs={"render_postcompile": True})
        self._connection = connection
        self._text = str(compiled)
        self._order = compiled.positiontup or []
        self._values = compiled.params

    def fetch(self, size: int, **values: Any) -> Iterator[list[tuple[Any, ...]]]:
        """The rows in lists of up to `size`, as the driver gives them: JSON is text, a boolean a number.

        `values` are those of the statement's open parameters.
        """
        given = self._values | values
        result = self._connection.exec_driver_sql(self._text, tuple(given[name] for name in self._order))
        cursor = result.cursor
        while cursor is not None and (rows := cursor.fetchmany(size)):
            yield list(rows)
        result.close()


def ids_with(
    connection: Connection, table: Table, names: tuple[str, str], pairs: Iterable[tuple[Any, Any]]
) -> list[int]:
    """The ids of the rows that hold one of the pairs in these two columns.

    A join, since for pairs within IN SQLite reads the whole table; put together by hand, since SQLAlchemy takes longer
    to write so many values down than SQLite to look them up.
    """
    values = [value for pair in pairs for value in pair]
    mark = "?" if connection.dialect.paramstyle == "qmark" else "%s"
    listed = ", ".join([f"({mark}, {mark})"] * (len(values) // 2))
    first, second = (table.c[name].name for name in names)
    statement = (
        f"WITH wanted (first, second) AS (VALUES {listed}) SELECT {table.name}.id FROM wanted"  # noqa: S608  # our names
        f" JOIN {table.name} ON {table.name}.{first} = wanted.first AND {table.name}.{second} = wanted.second"
    )
    return [row[0] for row in connection.exec_driver_sql(statement, tuple(values))]


def filled(connection: Connection, table: Table, names: Iterable[str], chosen: ColumnElement[bool]) -> list[str]:
    """Those of the columns that hold anything in the chosen rows."""
    columns = list(names)
    counts = connection.execute(select(*(func.count(table.c[name]) for name in columns)).where(chosen)).one()
    return [name for name, count in zip(columns, counts, strict=True) if count]


def transposed(rows: Iterable[Sequence[Any]], names: Sequence[str]) -> Columns:
    """Rows as columns; an empty text counts as absent."""
    columns = zip(*rows, strict=True)
    return {name: _without_empties(values) for name, values in zip(names, columns, strict=False)}


def _without_empties(values: Sequence[Any]) -> Sequence[Any]:
    # Most columns are full or empty: to see that takes a fraction of the time of making the list anew.
    if all(values):
        return values
    return [value or None for value in values] if any(values) else [None] * len(values)


def _bound(connection: Connection, table: Table, name: str, values: Sequence[Any]) -> Sequence[Any]:
    """The values as the driver wants them."""
    convert = table.c[name].type.dialect_impl(connection.dialect).bind_processor(connection.dialect)
    if convert is None:
        return values
    if values.count(values[0]) == len(values):
        return [convert(values[0])] * len(values)
    return [convert(value) for value in values]
