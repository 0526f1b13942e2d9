"""Keeping a published page: a new article, or what is new in one that the library has.

Importing a page again changes only what differs. A claim keeps its number and its citations when its sentence is the
same or nearly the same; a claim that vanished from the page is retired, and comes back with it. What an editor decided
stays: his wording of a claim whose sentence did not change, a claim he retired, a link he took away.
"""

import dataclasses
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from citelib.article import Article, Problem
from citelib.errors import Conflict
from citelib.library import (
    accesses,
    articles,
    citations,
    due,
    entries,
    folding,
    likeness,
    page_claims,
    policies,
    reviews,
    search,
)
from citelib.library.database import Stamp
from citelib.library.schema import article, claim, problem, section
from citelib.library.types import date_parts

LEAST_SHARE = 0.3
"""How much of a page must stand in the stored article for it to be taken as the same article."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a page came from: a file's name and the SHA-256 of its bytes."""

    name: str
    sha256: str


@dataclass
class Kept:
    """What an import did: claim numbers, citation keys, and the problems it leaves."""

    slug: str
    title: str
    created: bool
    claims_added: list[int] = field(default_factory=list)
    claims_changed: list[int] = field(default_factory=list)
    claims_vanished: list[int] = field(default_factory=list)
    claims_unchanged: list[int] = field(default_factory=list)
    references_added: list[str] = field(default_factory=list)
    references_changed: list[str] = field(default_factory=list)
    references_known: list[str] = field(default_factory=list)
    entries_changed: int = 0
    entries_vanished: list[str] = field(default_factory=list)
    citations_added: int = 0
    reviews_added: int = 0
    accesses_added: int = 0
    problems: list[Problem] = field(default_factory=list)
    fields_changed: bool = False

    @property
    def changed(self) -> bool:
        """Whether the import changed anything."""
        return bool(
            self.created
            or self.claims_added
            or self.claims_changed
            or self.claims_vanished
            or self.references_added
            or self.references_changed
            or self.entries_changed
            or self.entries_vanished
            or self.citations_added
            or self.reviews_added
            or self.accesses_added
            or self.fields_changed
        )


def keep(
    connection: Connection,
    page: Article,
    source: Source,
    stamp: Stamp,
    *,
    slug: str = "",
    replace: bool = False,
) -> Kept:
    """Stores a page. `slug` names its article (default: made of the title); `replace` allows a wholly different text.

    Raises UsageError for a slug that cannot be one, Conflict when the slug belongs to an article that has little in
    common with the page.
    """
    if slug:
        articles.require_slug(slug)
    wanted = slug or folding.slug(page.title) or folding.slug(source.name) or "article"
    known = _known(connection, page, source, wanted=wanted, named=bool(slug), replace=replace)
    kept = Kept(wanted if known is None else known.slug, page.title, created=known is None)
    article_id = _keep_fields(connection, page, source, stamp, kept, known)
    section_ids = _keep_sections(connection, page, article_id, kept)
    claim_ids = page_claims.keep(connection, page.claims, article_id, section_ids, stamp, kept)
    cited = entries.keep(connection, page.entries, article_id, stamp, kept)
    for text, claim_id in zip(page.claims, claim_ids, strict=True):
        for place in text.cites:
            if place in cited and claim_id is not None:
                kept.citations_added += citations.link_printed(connection, claim_id, cited[place], stamp)
    _keep_dates(connection, page, article_id, cited, stamp, kept)
    _keep_problems(connection, page, article_id, kept)
    if kept.changed:
        connection.execute(update(article).where(article.c.id == article_id).values(updated_at=stamp.at))
    return kept


def _known(
    connection: Connection, page: Article, source: Source, *, wanted: str, named: bool, replace: bool
) -> Any | None:
    """The stored article that the page is a printing of: of that slug, or of that file with much the same text."""
    rows = connection.execute(select(article).where(article.c.slug == wanted)).all()
    if not named and not rows:
        rows = connection.execute(select(article).where(article.c.source_name == source.name)).all()
    for row in rows:
        stored = select(claim.c.source_text).where(claim.c.article_id == row.id, claim.c.source_text.is_not(None))
        texts = [text for text in connection.execute(stored.where(claim.c.retired_at.is_(None))).scalars() if text]
        share = likeness.share_kept(texts, [text.text for text in page.claims])
        if replace or row.source_sha256 == source.sha256 or share >= LEAST_SHARE:
            return row
        if row.slug == wanted:
            raise Conflict(
                f"There is an article {wanted} already, from {row.source_name}, and only {share:.0%} of"
                f" {source.name} is like it",
                mend=f"store the new one under another name: --slug {wanted}-2; or, if it is the same article"
                " rewritten, add --replace",
            )
    return None


def _keep_fields(
    connection: Connection, page: Article, source: Source, stamp: Stamp, kept: Kept, known: Any | None
) -> int:
    printed = {"url": page.url, "publisher": page.publisher, "language": page.language}
    values: dict[str, Any] = {name: value for name, value in printed.items() if value}
    for name, date in (("published", page.published), ("modified", page.modified)):
        if date:
            values.update(date_parts(name, date))
    values.update(source_title=page.title, source_name=source.name, source_sha256=source.sha256)
    if known is None or known.source_title != page.title:
        values["title"] = page.title
    if known is None:
        default = policies.find(connection, policies.DEFAULT)["id"]
        row = {**values, "slug": kept.slug, "policy_id": default, "created_at": stamp.at, "updated_at": stamp.at}
        made = connection.execute(insert(article).values(**row)).inserted_primary_key
        article_id = int(made[0]) if made else 0
        policies.refresh(connection, [article_id])
    else:
        article_id = known.id
        if known.status == "withdrawn":
            values["status"] = "published"
        kept.fields_changed = any(getattr(known, name) != value for name, value in values.items())
        if kept.fields_changed:
            connection.execute(update(article).where(article.c.id == article_id).values(**values))
    if known is None or kept.fields_changed:
        search.index(connection, "article", [article_id])
    return article_id


def _keep_sections(connection: Connection, page: Article, article_id: int, kept: Kept) -> dict[int, int]:
    """Stores the headings; returns their row ids by position.

    A heading that is printed again keeps its row, wherever it stands now: a claim that was added by hand under it stays
    there.
    """
    rows = connection.execute(select(section).where(section.c.article_id == article_id).order_by(section.c.position))
    stored = rows.all()
    wanted = [(one.position, one.level, one.heading) for one in page.sections]
    if [(row.position, row.level, row.heading) for row in stored] == wanted:
        return {row.position: row.id for row in stored}
    kept.fields_changed = True
    by_heading: dict[str, list[int]] = {}
    for row in reversed(stored):
        by_heading.setdefault(row.heading, []).append(row.id)
    ids = {one.position: by_heading[one.heading].pop() for one in page.sections if by_heading.get(one.heading)}
    staying = set(ids.values())
    gone = [row.id for row in stored if row.id not in staying]
    connection.execute(delete(section).where(section.c.id.in_(gone)))
    # Positions are unique: they are moved out of each other's way before they are set.
    connection.execute(update(section).where(section.c.article_id == article_id).values(position=-section.c.id))
    for one in page.sections:
        values = {"position": one.position, "level": one.level, "heading": one.heading}
        if one.position in ids:
            connection.execute(update(section).where(section.c.id == ids[one.position]).values(**values))
        else:
            made = connection.execute(insert(section).values(article_id=article_id, **values)).inserted_primary_key
            ids[one.position] = int(made[0]) if made else 0
    return ids


def _keep_dates(
    connection: Connection,
    page: Article,
    article_id: int,
    cited: dict[tuple[str, int], int],
    stamp: Stamp,
    kept: Kept,
) -> None:
    """Stores the printed reviews and accesses; a date in the future is noted, not stored."""
    for printed in page.reviews:
        if printed.reviewed_on is not None and printed.reviewed_on > stamp.today:
            message = f"the review date {printed.reviewed_on} lies in the future (today is {stamp.today}): not stored"
            kept.problems.append(Problem(printed.line, message))
            printed = dataclasses.replace(printed, reviewed_on=None)
        if printed.reviewer or printed.reviewed_on or printed.next_due:
            kept.reviews_added += reviews.record_printed(connection, article_id, printed, stamp)
    for entry in page.entries:
        if entry.accessed is None:
            continue
        if entry.accessed.earliest() > stamp.today:
            message = f"the access date {entry.accessed} lies in the future (today is {stamp.today}): not stored"
            kept.problems.append(Problem(entry.line, message))
            continue
        reference_id = cited[entry.scope, entry.number]
        kept.accesses_added += accesses.record_printed(
            connection, reference_id, entry.accessed, article_id, entry.reference.url, stamp
        )
    due.refresh(connection, [article_id])


def _keep_problems(connection: Connection, page: Article, article_id: int, kept: Kept) -> None:
    kept.problems = sorted([*page.problems, *kept.problems], key=lambda one: one.line)
    connection.execute(delete(problem).where(problem.c.article_id == article_id))
    rows = [{"article_id": article_id, **dataclasses.asdict(one)} for one in kept.problems]
    if rows:
        connection.execute(insert(problem), rows)
