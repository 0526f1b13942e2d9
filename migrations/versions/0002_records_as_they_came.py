"""What imported files said, for the way back: original records, rejected ones, ISBNs to search by."""

import re

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("reference", sa.Column("original", sa.Text()))
    op.add_column("reference", sa.Column("isbn_key", sa.Text()))
    op.create_index(op.f("ix_reference_isbn_key"), "reference", ["isbn_key"])
    fill_isbn_keys(op.get_bind())
    op.drop_index(op.f("ix_reference_title_key"), "reference")
    op.create_index(op.f("ix_reference_title_key_issued_year"), "reference", ["title_key", "issued_year"])
    op.drop_index(op.f("ix_reference_merged_into_id"), "reference")
    op.create_index(
        op.f("ix_reference_merged_into_id"),
        "reference",
        ["merged_into_id"],
        sqlite_where=sa.text("merged_into_id IS NOT NULL"),
    )
    op.add_column("bibliography_entry", sa.Column("printed", sa.Boolean(), nullable=False, server_default=sa.text("1")))
    op.add_column("problem", sa.Column("citation_key", sa.Text()))
    op.add_column("problem", sa.Column("text", sa.Text()))


def fill_isbn_keys(connection: sa.Connection) -> None:
    """The first ISBN of each reference as 13 digits; as `citelib.identifiers` had it at this revision."""
    rows = connection.execute(sa.text("SELECT id, isbn FROM reference WHERE isbn IS NOT NULL")).all()
    for row_id, isbn in rows:
        for found in re.finditer(r"(?<![0-9])(?:97[89][- ]?)?[0-9][0-9- ]{7,14}[0-9Xx](?![0-9])", isbn):
            if key := isbn_13(re.sub(r"[^0-9Xx]", "", found[0]).upper()):
                statement = sa.text("UPDATE reference SET isbn_key = :key WHERE id = :id")
                connection.execute(statement, {"key": key, "id": row_id})
                break


def isbn_13(digits: str) -> str:
    """The ISBN as 13 digits, or nothing if its check digit is wrong."""
    if len(digits) == 13 and digits.isdigit():
        return digits if weight(digits) % 10 == 0 else ""
    if len(digits) != 10 or not digits[:9].isdigit():
        return ""
    values = [10 if digit == "X" else int(digit) for digit in digits]
    if sum(value * (10 - at) for at, value in enumerate(values)) % 11:
        return ""
    stem = f"978{digits[:9]}"
    return stem + str(-weight(stem) % 10)


def weight(digits: str) -> int:
    """The weighted sum of ISO 2108."""
    return sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(digits))


def downgrade() -> None:
    """Takes all of it back; entries that an editor put into a bibliography are then like printed ones."""
    op.drop_column("problem", "text")
    op.drop_column("problem", "citation_key")
    op.drop_column("bibliography_entry", "printed")
    op.drop_index(op.f("ix_reference_merged_into_id"), "reference")
    op.create_index(op.f("ix_reference_merged_into_id"), "reference", ["merged_into_id"])
    op.drop_index(op.f("ix_reference_title_key_issued_year"), "reference")
    op.create_index(op.f("ix_reference_title_key"), "reference", ["title_key"])
    op.drop_index(op.f("ix_reference_isbn_key"), "reference")
    op.drop_column("reference", "isbn_key")
    op.drop_column("reference", "original")
