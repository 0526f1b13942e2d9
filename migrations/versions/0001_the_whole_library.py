"""The whole library."""

import datetime

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


TABLES = (
    "claim_version",
    "citation",
    "claim",
    "suppression",
    "section",
    "review",
    "problem",
    "policy_assignment",
    "notice_acknowledgement",
    "bibliography_entry",
    "article_tag",
    "access",
    "notice",
    "identifier",
    "distinct_pair",
    "contributor",
    "citation_key_alias",
    "article",
    "reference",
    "policy",
    "notice_import",
)

APPEND_ONLY = ("review", "access", "notice", "notice_acknowledgement")

SEARCH_TABLE = """
CREATE VIRTUAL TABLE search USING fts5
(kind UNINDEXED, subject_id UNINDEXED, title, body, tokenize = "unicode61 remove_diacritics 2")
"""

APPEND_ONLY_TRIGGER = """
CREATE TRIGGER {table}_{event}_refused BEFORE {EVENT} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only: record a new row that supersedes the old one'); END
"""

PRESETS: tuple[tuple[str, str, int | None, int | None, dict[str, int]], ...] = (
    ("default", "Most pages", 36, 12, {"default": 10}),
    ("strict", "Pages on treatment, doses and risks", 24, 12, {"default": 5}),
    ("annual", "Pages that are read again every year", 12, 12, {"default": 10}),
    ("guideline", "Pages that restate a guideline", 60, 12, {"default": 10}),
    ("fast-moving", "Pages on a subject that changes by the month", 6, 12, {"default": 5}),
    ("archived", "Pages that are kept but no longer looked after", None, None, {}),
)


def upgrade() -> None:
    create_tables()
    op.execute(SEARCH_TABLE)
    for table in APPEND_ONLY:
        for event in ("update", "delete"):
            op.execute(APPEND_ONLY_TRIGGER.format(table=table, event=event, EVENT=event.upper()))
    add_presets()


def add_presets() -> None:
    policy = sa.table(
        "policy",
        sa.column("name"),
        sa.column("description"),
        sa.column("review_months"),
        sa.column("due_soon_days"),
        sa.column("access_max_months"),
        sa.column("reference_max_years", sa.JSON()),
        sa.column("notice_max_days"),
        sa.column("provenance"),
        sa.column("updated_at", sa.DateTime()),
    )
    shipped_on = datetime.datetime(2026, 11, 22)
    rows = [
        {
            "name": name,
            "description": description,
            "review_months": review_months,
            "due_soon_days": 90,
            "access_max_months": access_max_months,
            "reference_max_years": reference_max_years,
            "notice_max_days": 90,
            "provenance": "shipped with citelib",
            "updated_at": shipped_on,
        }
        for name, description, review_months, access_max_months, reference_max_years in PRESETS
    ]
    op.bulk_insert(policy, rows)


def create_tables() -> None:
    op.create_table(
        "notice_import",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("source_name", sa.Text(), nullable=False),
        sa.Column("source_sha256", sa.Text(), nullable=False),
        sa.Column("dated_on", sa.Date(), nullable=True),
        sa.Column("records", sa.Integer(), nullable=False),
        sa.Column("imported_by", sa.Text(), nullable=False),
        sa.Column("imported_at", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_import")),
    )
    op.create_table(
        "policy",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=True),
        sa.Column("review_months", sa.Integer(), nullable=True),
        sa.Column("due_soon_days", sa.Integer(), nullable=False),
        sa.Column("access_max_months", sa.Integer(), nullable=True),
        sa.Column("reference_max_years", sa.JSON(), nullable=False),
        sa.Column("notice_max_days", sa.Integer(), nullable=True),
        sa.Column("provenance", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint("access_max_months BETWEEN 1 AND 1200", name=op.f("ck_policy_access_max_months_sensible")),
        sa.CheckConstraint("due_soon_days BETWEEN 0 AND 3650", name=op.f("ck_policy_due_soon_days_sensible")),
        sa.CheckConstraint("review_months BETWEEN 1 AND 1200", name=op.f("ck_policy_review_months_sensible")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy")),
        sa.UniqueConstraint("name", name=op.f("uq_policy_name")),
    )
    op.create_table(
        "reference",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("citation_key", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("title_short", sa.Text(), nullable=True),
        sa.Column("container_title", sa.Text(), nullable=True),
        sa.Column("container_title_short", sa.Text(), nullable=True),
        sa.Column("collection_title", sa.Text(), nullable=True),
        sa.Column("collection_number", sa.Text(), nullable=True),
        sa.Column("volume", sa.Text(), nullable=True),
        sa.Column("volume_title", sa.Text(), nullable=True),
        sa.Column("issue", sa.Text(), nullable=True),
        sa.Column("page", sa.Text(), nullable=True),
        sa.Column("number", sa.Text(), nullable=True),
        sa.Column("number_of_pages", sa.Text(), nullable=True),
        sa.Column("number_of_volumes", sa.Text(), nullable=True),
        sa.Column("chapter_number", sa.Text(), nullable=True),
        sa.Column("part", sa.Text(), nullable=True),
        sa.Column("section", sa.Text(), nullable=True),
        sa.Column("edition", sa.Text(), nullable=True),
        sa.Column("version", sa.Text(), nullable=True),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("publisher_place", sa.Text(), nullable=True),
        sa.Column("event_title", sa.Text(), nullable=True),
        sa.Column("event_place", sa.Text(), nullable=True),
        sa.Column("original_title", sa.Text(), nullable=True),
        sa.Column("original_publisher", sa.Text(), nullable=True),
        sa.Column("original_publisher_place", sa.Text(), nullable=True),
        sa.Column("genre", sa.Text(), nullable=True),
        sa.Column("medium", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), nullable=True),
        sa.Column("authority", sa.Text(), nullable=True),
        sa.Column("archive", sa.Text(), nullable=True),
        sa.Column("archive_location", sa.Text(), nullable=True),
        sa.Column("call_number", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("abstract", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("annote", sa.Text(), nullable=True),
        sa.Column("keyword", sa.Text(), nullable=True),
        sa.Column("isbn", sa.Text(), nullable=True),
        sa.Column("issn", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("issued_text", sa.Text(), nullable=True),
        sa.Column("raw_text", sa.Text(), nullable=True),
        sa.Column("issued_year", sa.SmallInteger(), nullable=True),
        sa.Column("issued_month", sa.SmallInteger(), nullable=True),
        sa.Column("issued_day", sa.SmallInteger(), nullable=True),
        sa.Column("issued_end_year", sa.SmallInteger(), nullable=True),
        sa.Column("issued_end_month", sa.SmallInteger(), nullable=True),
        sa.Column("issued_end_day", sa.SmallInteger(), nullable=True),
        sa.Column("available_year", sa.SmallInteger(), nullable=True),
        sa.Column("available_month", sa.SmallInteger(), nullable=True),
        sa.Column("available_day", sa.SmallInteger(), nullable=True),
        sa.Column("updated_year", sa.SmallInteger(), nullable=True),
        sa.Column("updated_month", sa.SmallInteger(), nullable=True),
        sa.Column("updated_day", sa.SmallInteger(), nullable=True),
        sa.Column("event_date_year", sa.SmallInteger(), nullable=True),
        sa.Column("event_date_month", sa.SmallInteger(), nullable=True),
        sa.Column("event_date_day", sa.SmallInteger(), nullable=True),
        sa.Column("original_date_year", sa.SmallInteger(), nullable=True),
        sa.Column("original_date_month", sa.SmallInteger(), nullable=True),
        sa.Column("original_date_day", sa.SmallInteger(), nullable=True),
        sa.Column("accessed_year", sa.SmallInteger(), nullable=True),
        sa.Column("accessed_month", sa.SmallInteger(), nullable=True),
        sa.Column("accessed_day", sa.SmallInteger(), nullable=True),
        sa.Column("author_et_al", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("editor_et_al", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("extra", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("title_key", sa.Text(), nullable=True),
        sa.Column("merged_into_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint(
            "(accessed_month IS NULL OR (accessed_year IS NOT NULL AND accessed_month BETWEEN 1 AND 12)) AND (accessed_day IS NULL OR (accessed_month IS NOT NULL AND accessed_day BETWEEN 1 AND 31))",
            name=op.f("ck_reference_accessed_is_a_date"),
        ),
        sa.CheckConstraint(
            "(available_month IS NULL OR (available_year IS NOT NULL AND available_month BETWEEN 1 AND 12)) AND (available_day IS NULL OR (available_month IS NOT NULL AND available_day BETWEEN 1 AND 31))",
            name=op.f("ck_reference_available_is_a_date"),
        ),
        sa.CheckConstraint(
            "(event_date_month IS NULL OR (event_date_year IS NOT NULL AND event_date_month BETWEEN 1 AND 12)) AND (event_date_day IS NULL OR (event_date_month IS NOT NULL AND event_date_day BETWEEN 1 AND 31))",
            name=op.f("ck_reference_event_date_is_a_date"),
        ),
        sa.CheckConstraint(
            "(issued_end_month IS NULL OR (issued_end_year IS NOT NULL AND issued_end_month BETWEEN 1 AND 12)) AND (issued_end_day IS NULL OR (issued_end_month IS NOT NULL AND issued_end_day BETWEEN 1 AND 31))",
            name=op.f("ck_reference_issued_end_is_a_date"),
        ),
        sa.CheckConstraint(
            "(issued_month IS NULL OR (issued_year IS NOT NULL AND issued_month BETWEEN 1 AND 12)) AND (issued_day IS NULL OR (issued_month IS NOT NULL AND issued_day BETWEEN 1 AND 31))",
            name=op.f("ck_reference_issued_is_a_date"),
        ),
        sa.CheckConstraint(
            "(original_date_month IS NULL OR (original_date_year IS NOT NULL AND original_date_month BETWEEN 1 AND 12)) AND (original_date_day IS NULL OR (original_date_month IS NOT NULL AND original_date_day BETWEEN 1 AND 31))",
            name=op.f("ck_reference_original_date_is_a_date"),
        ),
        sa.CheckConstraint(
            "(updated_month IS NULL OR (updated_year IS NOT NULL AND updated_month BETWEEN 1 AND 12)) AND (updated_day IS NULL OR (updated_month IS NOT NULL AND updated_day BETWEEN 1 AND 31))",
            name=op.f("ck_reference_updated_is_a_date"),
        ),
        sa.ForeignKeyConstraint(
            ["merged_into_id"],
            ["reference.id"],
            name=op.f("fk_reference_merged_into_id_reference"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reference")),
        sa.UniqueConstraint("citation_key", name=op.f("uq_reference_citation_key")),
    )
    op.create_index(op.f("ix_reference_merged_into_id"), "reference", ["merged_into_id"], unique=False)
    op.create_index(op.f("ix_reference_title_key"), "reference", ["title_key"], unique=False)

    op.create_table(
        "article",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("content_type", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("status", sa.Text(), server_default="published", nullable=False),
        sa.Column("policy_id", sa.Integer(), nullable=False),
        sa.Column("source_title", sa.Text(), nullable=True),
        sa.Column("source_name", sa.Text(), nullable=True),
        sa.Column("source_sha256", sa.Text(), nullable=True),
        sa.Column("published_year", sa.SmallInteger(), nullable=True),
        sa.Column("published_month", sa.SmallInteger(), nullable=True),
        sa.Column("published_day", sa.SmallInteger(), nullable=True),
        sa.Column("modified_year", sa.SmallInteger(), nullable=True),
        sa.Column("modified_month", sa.SmallInteger(), nullable=True),
        sa.Column("modified_day", sa.SmallInteger(), nullable=True),
        sa.Column("last_reviewed", sa.Date(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("updated_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint(
            "status IN ('draft', 'published', 'archived', 'withdrawn')", name=op.f("ck_article_status_known")
        ),
        sa.CheckConstraint(
            "(modified_month IS NULL OR (modified_year IS NOT NULL AND modified_month BETWEEN 1 AND 12)) AND (modified_day IS NULL OR (modified_month IS NOT NULL AND modified_day BETWEEN 1 AND 31))",
            name=op.f("ck_article_modified_is_a_date"),
        ),
        sa.CheckConstraint(
            "(published_month IS NULL OR (published_year IS NOT NULL AND published_month BETWEEN 1 AND 12)) AND (published_day IS NULL OR (published_month IS NOT NULL AND published_day BETWEEN 1 AND 31))",
            name=op.f("ck_article_published_is_a_date"),
        ),
        sa.ForeignKeyConstraint(
            ["policy_id"], ["policy.id"], name=op.f("fk_article_policy_id_policy"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sa.UniqueConstraint("slug", name=op.f("uq_article_slug")),
    )
    op.create_index("ix_article_due_on_slug", "article", ["due_on", "slug"], unique=False)
    op.create_index(op.f("ix_article_policy_id"), "article", ["policy_id"], unique=False)
    op.create_index(op.f("ix_article_source_name"), "article", ["source_name"], unique=False)

    op.create_table(
        "citation_key_alias",
        sa.Column("citation_key", sa.Text(), nullable=False),
        sa.Column("reference_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["reference_id"],
            ["reference.id"],
            name=op.f("fk_citation_key_alias_reference_id_reference"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("citation_key", name=op.f("pk_citation_key_alias")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_citation_key_alias_reference_id"), "citation_key_alias", ["reference_id"], unique=False)

    op.create_table(
        "contributor",
        sa.Column("reference_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("family", sa.Text(), nullable=True),
        sa.Column("given", sa.Text(), nullable=True),
        sa.Column("suffix", sa.Text(), nullable=True),
        sa.Column("dropping_particle", sa.Text(), nullable=True),
        sa.Column("non_dropping_particle", sa.Text(), nullable=True),
        sa.Column("literal", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "role IN ('author', 'editor', 'translator', 'collection_editor', 'container_author')",
            name=op.f("ck_contributor_role_known"),
        ),
        sa.ForeignKeyConstraint(
            ["reference_id"], ["reference.id"], name=op.f("fk_contributor_reference_id_reference"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("reference_id", "role", "position", name=op.f("pk_contributor")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "distinct_pair",
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column("second_id", sa.Integer(), nullable=False),
        sa.Column("said_by", sa.Text(), nullable=False),
        sa.Column("said_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint("first_id < second_id", name=op.f("ck_distinct_pair_in_order")),
        sa.ForeignKeyConstraint(
            ["first_id"], ["reference.id"], name=op.f("fk_distinct_pair_first_id_reference"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["second_id"], ["reference.id"], name=op.f("fk_distinct_pair_second_id_reference"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("first_id", "second_id", name=op.f("pk_distinct_pair")),
    )
    op.create_index(op.f("ix_distinct_pair_second_id"), "distinct_pair", ["second_id"], unique=False)

    op.create_table(
        "identifier",
        sa.Column("scheme", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("reference_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reference_id"], ["reference.id"], name=op.f("fk_identifier_reference_id_reference"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("scheme", "value", name=op.f("pk_identifier")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_identifier_reference_id"), "identifier", ["reference_id"], unique=False)

    op.create_table(
        "notice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference_id", sa.Integer(), nullable=False),
        sa.Column("nature", sa.Text(), nullable=False),
        sa.Column("noticed_year", sa.SmallInteger(), nullable=True),
        sa.Column("noticed_month", sa.SmallInteger(), nullable=True),
        sa.Column("noticed_day", sa.SmallInteger(), nullable=True),
        sa.Column("notice_doi", sa.Text(), nullable=True),
        sa.Column("notice_pmid", sa.Text(), nullable=True),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("source_record", sa.Text(), nullable=True),
        sa.Column("reasons", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("seen_by", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.DateTime(), nullable=False),
        sa.Column("supersedes_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(noticed_month IS NULL OR (noticed_year IS NOT NULL AND noticed_month BETWEEN 1 AND 12)) AND (noticed_day IS NULL OR (noticed_month IS NOT NULL AND noticed_day BETWEEN 1 AND 31))",
            name=op.f("ck_notice_noticed_is_a_date"),
        ),
        sa.ForeignKeyConstraint(
            ["reference_id"], ["reference.id"], name=op.f("fk_notice_reference_id_reference"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["supersedes_id"], ["notice.id"], name=op.f("fk_notice_supersedes_id_notice"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
        sa.UniqueConstraint("supersedes_id", name=op.f("uq_notice_supersedes_id")),
    )
    op.create_index(op.f("ix_notice_reference_id"), "notice", ["reference_id"], unique=False)

    op.create_table(
        "access",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("reference_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("accessed_year", sa.SmallInteger(), nullable=False),
        sa.Column("accessed_month", sa.SmallInteger(), nullable=True),
        sa.Column("accessed_day", sa.SmallInteger(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("accessed_by", sa.Text(), nullable=True),
        sa.Column("http_status", sa.SmallInteger(), nullable=True),
        sa.Column("final_url", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("supersedes_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(accessed_month IS NULL OR (accessed_year IS NOT NULL AND accessed_month BETWEEN 1 AND 12)) AND (accessed_day IS NULL OR (accessed_month IS NOT NULL AND accessed_day BETWEEN 1 AND 31))",
            name=op.f("ck_access_accessed_is_a_date"),
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_access_article_id_article"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["reference_id"], ["reference.id"], name=op.f("fk_access_reference_id_reference"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["supersedes_id"], ["access.id"], name=op.f("fk_access_supersedes_id_access"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_access")),
        sa.UniqueConstraint("supersedes_id", name=op.f("uq_access_supersedes_id")),
    )
    op.create_index(op.f("ix_access_article_id"), "access", ["article_id"], unique=False)
    op.create_index(op.f("ix_access_reference_id"), "access", ["reference_id"], unique=False)

    op.create_table(
        "article_tag",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("tag", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_article_tag_article_id_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("article_id", "tag", name=op.f("pk_article_tag")),
    )
    op.create_index(op.f("ix_article_tag_tag"), "article_tag", ["tag"], unique=False)

    op.create_table(
        "bibliography_entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("scope", sa.Text(), server_default=sa.text("('')"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("reference_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_bibliography_entry_article_id_article"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["reference_id"],
            ["reference.id"],
            name=op.f("fk_bibliography_entry_reference_id_reference"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bibliography_entry")),
        sa.UniqueConstraint(
            "article_id", "scope", "number", name=op.f("uq_bibliography_entry_article_id_scope_number")
        ),
    )
    op.create_index(op.f("ix_bibliography_entry_reference_id"), "bibliography_entry", ["reference_id"], unique=False)

    op.create_table(
        "notice_acknowledgement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("notice_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("acknowledged_by", sa.Text(), nullable=False),
        sa.Column("acknowledged_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["notice.id"], name=op.f("fk_notice_acknowledgement_notice_id_notice"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice_acknowledgement")),
    )
    op.create_index(op.f("ix_notice_acknowledgement_notice_id"), "notice_acknowledgement", ["notice_id"], unique=False)

    op.create_table(
        "policy_assignment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("policy_id", sa.Integer(), nullable=False),
        sa.Column("assigned_by", sa.Text(), nullable=False),
        sa.Column("assigned_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint(
            "(scope = 'article') = (article_id IS NOT NULL)", name=op.f("ck_policy_assignment_article_named")
        ),
        sa.CheckConstraint(
            "scope IN ('library', 'content-type', 'publisher', 'tag', 'article')",
            name=op.f("ck_policy_assignment_scope_known"),
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_policy_assignment_article_id_article"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["policy_id"], ["policy.id"], name=op.f("fk_policy_assignment_policy_id_policy"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_policy_assignment")),
        sa.UniqueConstraint("article_id", name=op.f("uq_policy_assignment_article_id")),
        sa.UniqueConstraint("scope", "value", name=op.f("uq_policy_assignment_scope_value")),
    )
    op.create_index(op.f("ix_policy_assignment_policy_id"), "policy_assignment", ["policy_id"], unique=False)

    op.create_table(
        "problem",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("reference_id", sa.Integer(), nullable=True),
        sa.Column("source_name", sa.Text(), nullable=True),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("note", sa.Boolean(), nullable=False),
        sa.CheckConstraint("article_id IS NOT NULL OR source_name IS NOT NULL", name=op.f("ck_problem_has_a_place")),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_problem_article_id_article"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["reference_id"], ["reference.id"], name=op.f("fk_problem_reference_id_reference"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_problem")),
    )
    op.create_index(op.f("ix_problem_article_id"), "problem", ["article_id"], unique=False)
    op.create_index(op.f("ix_problem_reference_id"), "problem", ["reference_id"], unique=False)

    op.create_table(
        "review",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("reference_id", sa.Integer(), nullable=True),
        sa.Column("reviewed_on", sa.Date(), nullable=True),
        sa.Column("reviewer", sa.Text(), nullable=True),
        sa.Column("credentials", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("next_due", sa.Date(), nullable=True),
        sa.Column("snapshot", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("printed", sa.Boolean(), nullable=False),
        sa.Column("recorded_by", sa.Text(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("supersedes_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "outcome IN ('approved', 'approved-with-changes', 'no-change', 'changes-required', 'rejected')",
            name=op.f("ck_review_outcome_known"),
        ),
        sa.CheckConstraint("(article_id IS NULL) <> (reference_id IS NULL)", name=op.f("ck_review_one_subject")),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_review_article_id_article"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["reference_id"], ["reference.id"], name=op.f("fk_review_reference_id_reference"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["supersedes_id"], ["review.id"], name=op.f("fk_review_supersedes_id_review"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
        sa.UniqueConstraint("supersedes_id", name=op.f("uq_review_supersedes_id")),
    )
    op.create_index(op.f("ix_review_article_id"), "review", ["article_id"], unique=False)
    op.create_index(op.f("ix_review_reference_id"), "review", ["reference_id"], unique=False)

    op.create_table(
        "section",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_section_article_id_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_section")),
        sa.UniqueConstraint("article_id", "position", name=op.f("uq_section_article_id_position")),
    )
    op.create_table(
        "suppression",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("subject_kind", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("suppressed_by", sa.Text(), nullable=False),
        sa.Column("suppressed_at", sa.DateTime(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("fingerprint", sa.Text(), nullable=True),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_suppression_article_id_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suppression")),
    )
    op.create_index(op.f("ix_suppression_article_id"), "suppression", ["article_id"], unique=False)
    op.create_index("ix_suppression_subject", "suppression", ["rule", "subject_kind", "subject_id"], unique=False)

    op.create_table(
        "claim",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("section_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("source_text", sa.Text(), nullable=True),
        sa.Column("needs_citation", sa.Boolean(), nullable=False),
        sa.Column("needs_citation_by", sa.Text(), nullable=True),
        sa.Column("needs_citation_reason", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("retired_by", sa.Text(), nullable=True),
        sa.Column("retired_at", sa.DateTime(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('sentence', 'list-item', 'table-row', 'figure', 'statement')", name=op.f("ck_claim_kind_known")
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_claim_number_positive")),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_claim_article_id_article"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["section_id"], ["section.id"], name=op.f("fk_claim_section_id_section"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim")),
        sa.UniqueConstraint("article_id", "number", name=op.f("uq_claim_article_id_number")),
    )
    op.create_index(op.f("ix_claim_section_id"), "claim", ["section_id"], unique=False)

    op.create_table(
        "citation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("reference_id", sa.Integer(), nullable=False),
        sa.Column("relation", sa.Text(), server_default="citesAsEvidence", nullable=False),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("locator_type", sa.Text(), nullable=True),
        sa.Column("locator", sa.Text(), nullable=True),
        sa.Column("evidence_level", sa.Text(), nullable=True),
        sa.Column("evidence_scheme", sa.Text(), nullable=True),
        sa.Column("printed", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("asserted_by", sa.Text(), nullable=False),
        sa.Column("asserted_at", sa.DateTime(), nullable=False),
        sa.Column("ended_by", sa.Text(), nullable=True),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.CheckConstraint(
            "relation IN ('citesAsEvidence', 'obtainsSupportFrom', 'citesAsAuthority', 'citesForInformation', 'obtainsBackgroundFrom', 'usesDataFrom', 'disputes', 'refutes', 'qualifies')",
            name=op.f("ck_citation_relation_known"),
        ),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claim.id"], name=op.f("fk_citation_claim_id_claim"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["reference_id"], ["reference.id"], name=op.f("fk_citation_reference_id_reference"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citation")),
    )
    op.create_index(op.f("ix_citation_reference_id"), "citation", ["reference_id"], unique=False)
    op.create_index(
        "uq_citation_standing",
        "citation",
        ["claim_id", "reference_id", "relation"],
        unique=True,
        sqlite_where=sa.text("ended_at IS NULL"),
    )

    op.create_table(
        "claim_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("replaced_by", sa.Text(), nullable=False),
        sa.Column("replaced_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claim.id"], name=op.f("fk_claim_version_claim_id_claim"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_version")),
    )
    op.create_index(op.f("ix_claim_version_claim_id"), "claim_version", ["claim_id"], unique=False)


def downgrade() -> None:
    op.execute("DROP TABLE search")
    for table in TABLES:
        op.drop_table(table)
