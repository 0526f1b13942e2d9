"""A query as a condition on references.

Each condition is true or false, never NULL, so that NOT turns it round.
"""

import sqlite3
from collections.abc import Callable
from typing import cast

from sqlalchemy import ColumnElement, Connection, and_, not_, or_

from citelib.library import sqlite
from citelib.library.querying import fields, in_text, in_time, in_use, in_values
from citelib.library.querying.terms import All, Not, Term, Tree

_KINDS: dict[str, Callable[[Connection, Term], ColumnElement[bool]]] = {
    fields.WORDS: in_text.words,
    fields.NAMES: in_text.names,
    fields.IDENTIFIER: in_values.identifiers,
    fields.ISBN: in_values.isbn,
    fields.ISSN: in_values.issn,
    fields.DATE: in_time.date,
    fields.TYPE: in_values.type_,
    fields.KEY: in_values.key,
    fields.ADDED: in_time.added,
    fields.ARTICLE: in_use.of_article,
    fields.CITED: in_use.cited,
    fields.HAS: in_use.has,
    fields.NO: in_use.no,
}


def condition(connection: Connection, tree: Tree) -> ColumnElement[bool]:
    """What the references must be that the query asks for.

    Raises UsageError for a value that its field cannot have, NotFound for a type, a field or an article that does not
    exist.
    """
    sqlite.offer(cast(sqlite3.Connection, connection.connection.driver_connection), in_text.FUNCTIONS)
    return _condition(connection, tree)


def _condition(connection: Connection, tree: Tree) -> ColumnElement[bool]:
    if isinstance(tree, Term):
        return _KINDS[fields.FIELDS[tree.field].kind](connection, tree) if tree.field else in_text.anywhere(tree)
    if isinstance(tree, Not):
        return not_(_condition(connection, tree.part))
    parts = [_condition(connection, part) for part in tree.parts]
    return and_(*parts) if isinstance(tree, All) else or_(*parts)
