"""Append-only records: which of them stand, and which a later row corrects."""

from typing import Any

from sqlalchemy import ColumnElement, Table, select


def uncorrected(record: Any, table: Table) -> ColumnElement[bool]:
    """Rows of an append-only table, or of an alias of it, that no later row supersedes."""
    correction = table.alias()
    return ~select(correction.c.id).where(correction.c.supersedes_id == record.c.id).exists()
