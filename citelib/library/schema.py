"""The tables of a library.

`HEAD` names the newest revision under ``migrations/versions``; opening a library compares one row with it. The tables
are SQLAlchemy Core: declaring them costs each start about 20 ms, where mapped classes cost 80 ms and the import of the
ORM 50 ms on top. What a reader of the tables must know:

* names of constraints follow the convention below, so that a migration can name them;
* a key in `citation_key_alias` was given once: to a reference that was renamed, or (NULL) to one that was removed. It
  is never given again;
* `reference.title_key` is the title without typography, by which the same work is found again, and `isbn_key` its
  first ISBN as 13 digits;
* a `bibliography_entry` that is not `printed` was put there by an editor and stays when the page is imported again;
* a claim's `source_text` is its sentence as last imported (NULL for a claim added by hand), an article's `source_title`
  its title: an editor's own wording stays when the page is imported again. `retired_by` is NULL when the claim
  vanished from the page, a printed citation's `ended_by` when its marker did. `source_title` is NULL when an editor
  gave the title;
* an unknown text is NULL, never an empty string, except where a column is part of a key;
* `article.policy_id`, `article.last_reviewed`, `article.due_on` and `reference.accessed_*` follow from other rows and
  are written together with them; ``citelib library verify`` computes them again and compares;
* `APPEND_ONLY` tables refuse UPDATE and DELETE by trigger: a correction is a new row that supersedes the old one.
"""

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from citelib.library.types import UtcDateTime, partial_date, partial_date_check
from citelib.reference import DATES, ROLES, TEXTS

HEAD = "0002"

CONVENTION = {
    "pk": "pk_%(table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
}

STATUSES = ("draft", "published", "archived", "withdrawn")
CLAIM_KINDS = ("sentence", "list-item", "table-row", "figure", "statement")
RELATIONS = (
    "citesAsEvidence",
    "obtainsSupportFrom",
    "citesAsAuthority",
    "citesForInformation",
    "obtainsBackgroundFrom",
    "usesDataFrom",
    "disputes",
    "refutes",
    "qualifies",
)
OUTCOMES = ("approved", "approved-with-changes", "no-change", "changes-required", "rejected")
FAILED_OUTCOMES = ("changes-required", "rejected")
APPEND_ONLY = ("review", "access", "notice", "notice_acknowledgement")

metadata = MetaData(naming_convention=CONVENTION)


def _among(column: str, allowed: tuple[str, ...]) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in allowed)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def _owned_by(table: str, name: str = "", **options: Any) -> Column[int]:
    """A key to the row that this row is a part of, and goes with."""
    return Column(name or f"{table}_id", Integer, ForeignKey(f"{table}.id", ondelete="CASCADE"), **options)


def _points_to(table: str, name: str = "", **options: Any) -> Column[int]:
    """A key to a row that may not go as long as this row stands."""
    return Column(name or f"{table}_id", Integer, ForeignKey(f"{table}.id", ondelete="RESTRICT"), **options)


policy = Table(
    "policy",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("description", Text),
    Column("review_months", Integer),
    Column("due_soon_days", Integer, nullable=False),
    Column("access_max_months", Integer),
    Column("reference_max_years", JSON, nullable=False),
    Column("notice_max_days", Integer),
    Column("provenance", Text, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    CheckConstraint("review_months BETWEEN 1 AND 1200", name="review_months_sensible"),
    CheckConstraint("due_soon_days BETWEEN 0 AND 3650", name="due_soon_days_sensible"),
    CheckConstraint("access_max_months BETWEEN 1 AND 1200", name="access_max_months_sensible"),
)

article = Table(
    "article",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("slug", Text, nullable=False, unique=True),
    Column("title", Text, nullable=False),
    Column("url", Text),
    Column("publisher", Text),
    Column("content_type", Text),
    Column("language", Text),
    Column("owner", Text),
    Column("status", Text, nullable=False, server_default="published"),
    _points_to("policy", nullable=False, index=True),
    Column("source_title", Text),
    Column("source_name", Text, index=True),
    Column("source_sha256", Text),
    *partial_date("published"),
    *partial_date("modified"),
    Column("last_reviewed", Date),
    Column("due_on", Date),
    Column("created_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    _among("status", STATUSES),
    partial_date_check("published"),
    partial_date_check("modified"),
    Index("ix_article_due_on_slug", "due_on", "slug"),
)

article_tag = Table(
    "article_tag",
    metadata,
    _owned_by("article", primary_key=True),
    Column("tag", Text, primary_key=True, index=True),
)

policy_assignment = Table(
    "policy_assignment",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("scope", Text, nullable=False),
    Column("value", Text, nullable=False),
    _owned_by("article", unique=True),
    _points_to("policy", nullable=False, index=True),
    Column("assigned_by", Text, nullable=False),
    Column("assigned_at", UtcDateTime, nullable=False),
    UniqueConstraint("scope", "value"),
    _among("scope", ("library", "content-type", "publisher", "tag", "article")),
    CheckConstraint("(scope = 'article') = (article_id IS NOT NULL)", name="article_named"),
)

section = Table(
    "section",
    metadata,
    Column("id", Integer, primary_key=True),
    _owned_by("article", nullable=False),
    Column("position", Integer, nullable=False),
    Column("level", SmallInteger, nullable=False),
    Column("heading", Text, nullable=False),
    UniqueConstraint("article_id", "position"),
)

claim = Table(
    "claim",
    metadata,
    Column("id", Integer, primary_key=True),
    _owned_by("article", nullable=False),
    Column("number", Integer, nullable=False),
    Column("section_id", Integer, ForeignKey("section.id", ondelete="SET NULL"), index=True),
    Column("position", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("source_text", Text),
    Column("needs_citation", Boolean, nullable=False),
    Column("needs_citation_by", Text),
    Column("needs_citation_reason", Text),
    Column("created_at", UtcDateTime, nullable=False),
    Column("retired_by", Text),
    Column("retired_at", UtcDateTime),
    UniqueConstraint("article_id", "number"),
    CheckConstraint("number >= 1", name="number_positive"),
    _among("kind", CLAIM_KINDS),
)

claim_version = Table(
    "claim_version",
    metadata,
    Column("id", Integer, primary_key=True),
    _owned_by("claim", nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("replaced_by", Text, nullable=False),
    Column("replaced_at", UtcDateTime, nullable=False),
)

reference = Table(
    "reference",
    metadata,
    Column("id", Integer, primary_key=True),
    *(Column(name, Text, nullable=name not in ("type", "citation_key")) for name in TEXTS),
    *(column for name in DATES for column in partial_date(name)),
    Column("author_et_al", Boolean, nullable=False, server_default=text("0")),
    Column("editor_et_al", Boolean, nullable=False, server_default=text("0")),
    Column("extra", JSON(none_as_null=True)),
    Column("title_key", Text),
    Column("merged_into_id", Integer, ForeignKey("reference.id", ondelete="RESTRICT")),
    Column("created_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    Column("original", Text),
    Column("isbn_key", Text, index=True),
    UniqueConstraint("citation_key"),
    Index("ix_reference_title_key_issued_year", "title_key", "issued_year"),
    # Of the few that were merged: an index over all would be taken for every query of those that were not.
    Index("ix_reference_merged_into_id", "merged_into_id", sqlite_where=text("merged_into_id IS NOT NULL")),
    *(partial_date_check(name) for name in DATES),
)

contributor = Table(
    "contributor",
    metadata,
    _owned_by("reference", primary_key=True),
    Column("role", Text, primary_key=True),
    Column("position", SmallInteger, primary_key=True),
    Column("family", Text),
    Column("given", Text),
    Column("suffix", Text),
    Column("dropping_particle", Text),
    Column("non_dropping_particle", Text),
    Column("literal", Text),
    _among("role", ROLES),
    sqlite_with_rowid=False,
)

identifier = Table(
    "identifier",
    metadata,
    Column("scheme", Text, primary_key=True),
    Column("value", Text, primary_key=True),
    _owned_by("reference", nullable=False, index=True),
    sqlite_with_rowid=False,
)

citation_key_alias = Table(
    "citation_key_alias",
    metadata,
    Column("citation_key", Text, primary_key=True),
    Column("reference_id", Integer, ForeignKey("reference.id", ondelete="SET NULL"), index=True),
    sqlite_with_rowid=False,
)

distinct_pair = Table(
    "distinct_pair",
    metadata,
    _owned_by("reference", "first_id", primary_key=True),
    _owned_by("reference", "second_id", primary_key=True, index=True),
    Column("said_by", Text, nullable=False),
    Column("said_at", UtcDateTime, nullable=False),
    CheckConstraint("first_id < second_id", name="in_order"),
)

bibliography_entry = Table(
    "bibliography_entry",
    metadata,
    Column("id", Integer, primary_key=True),
    _owned_by("article", nullable=False),
    Column("scope", Text, nullable=False, server_default=text("''")),
    Column("number", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("text", Text, nullable=False),
    _points_to("reference", nullable=False, index=True),
    Column("printed", Boolean, nullable=False, server_default=text("1")),
    UniqueConstraint("article_id", "scope", "number"),
)

citation = Table(
    "citation",
    metadata,
    Column("id", Integer, primary_key=True),
    _owned_by("claim", nullable=False),
    _points_to("reference", nullable=False, index=True),
    Column("relation", Text, nullable=False, server_default=RELATIONS[0]),
    Column("quote", Text),
    Column("locator_type", Text),
    Column("locator", Text),
    Column("evidence_level", Text),
    Column("evidence_scheme", Text),
    Column("printed", Boolean, nullable=False, server_default=text("0")),
    Column("asserted_by", Text, nullable=False),
    Column("asserted_at", UtcDateTime, nullable=False),
    Column("ended_by", Text),
    Column("ended_at", UtcDateTime),
    _among("relation", RELATIONS),
    Index(
        "uq_citation_standing",
        "claim_id",
        "reference_id",
        "relation",
        unique=True,
        sqlite_where=text("ended_at IS NULL"),
    ),
)

review = Table(
    "review",
    metadata,
    Column("id", Integer, primary_key=True),
    _points_to("article", index=True),
    _points_to("reference", index=True),
    Column("reviewed_on", Date),
    Column("reviewer", Text),
    Column("credentials", Text),
    Column("kind", Text, nullable=False),
    Column("outcome", Text),
    Column("note", Text),
    Column("next_due", Date),
    Column("snapshot", JSON(none_as_null=True)),
    Column("printed", Boolean, nullable=False),
    Column("recorded_by", Text, nullable=False),
    Column("recorded_at", UtcDateTime, nullable=False),
    _points_to("review", "supersedes_id", unique=True),
    CheckConstraint("(article_id IS NULL) <> (reference_id IS NULL)", name="one_subject"),
    _among("outcome", OUTCOMES),
)

access = Table(
    "access",
    metadata,
    Column("id", Integer, primary_key=True),
    _points_to("reference", nullable=False, index=True),
    _points_to("article", index=True),
    *partial_date("accessed", nullable=False),
    Column("url", Text),
    Column("accessed_by", Text),
    Column("http_status", SmallInteger),
    Column("final_url", Text),
    Column("note", Text),
    Column("recorded_by", Text, nullable=False),
    Column("recorded_at", UtcDateTime, nullable=False),
    _points_to("access", "supersedes_id", unique=True),
    partial_date_check("accessed"),
)

notice = Table(
    "notice",
    metadata,
    Column("id", Integer, primary_key=True),
    _points_to("reference", nullable=False, index=True),
    Column("nature", Text, nullable=False),
    *partial_date("noticed"),
    Column("notice_doi", Text),
    Column("notice_pmid", Text),
    Column("source", Text, nullable=False),
    Column("source_record", Text),
    Column("reasons", JSON(none_as_null=True)),
    Column("seen_by", Text, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
    _points_to("notice", "supersedes_id", unique=True),
    partial_date_check("noticed"),
)

notice_acknowledgement = Table(
    "notice_acknowledgement",
    metadata,
    Column("id", Integer, primary_key=True),
    _points_to("notice", nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("acknowledged_by", Text, nullable=False),
    Column("acknowledged_at", UtcDateTime, nullable=False),
)

notice_import = Table(
    "notice_import",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", Text, nullable=False),
    Column("source_name", Text, nullable=False),
    Column("source_sha256", Text, nullable=False),
    Column("dated_on", Date),
    Column("records", Integer, nullable=False),
    Column("imported_by", Text, nullable=False),
    Column("imported_at", UtcDateTime, nullable=False),
)

suppression = Table(
    "suppression",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("rule", Text, nullable=False),
    Column("subject_kind", Text, nullable=False),
    Column("subject_id", Integer, nullable=False),
    _owned_by("article", index=True),
    Column("reason", Text, nullable=False),
    Column("suppressed_by", Text, nullable=False),
    Column("suppressed_at", UtcDateTime, nullable=False),
    Column("until", Date),
    Column("fingerprint", Text),
    Column("ended_at", UtcDateTime),
    Index("ix_suppression_subject", "rule", "subject_kind", "subject_id"),
)

problem = Table(
    "problem",
    metadata,
    Column("id", Integer, primary_key=True),
    _owned_by("article", index=True),
    _owned_by("reference", index=True),
    Column("source_name", Text),
    Column("line", Integer, nullable=False),
    Column("message", Text, nullable=False),
    Column("note", Boolean, nullable=False),
    Column("citation_key", Text),
    Column("text", Text),
    CheckConstraint("article_id IS NOT NULL OR source_name IS NOT NULL", name="has_a_place"),
)
