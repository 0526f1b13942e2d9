"""Keeping a published page: a new article, or what is new in one that the library has.

Importing a page again changes only what differs. A claim keeps its number and its citations when its sentence is the
same or nearly the same; a claim that vanished from the page is retired, and comes back with it. What an editor decided
stays: his wording of a claim whose sentence did not change, a claim he retired, a link he took away.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any

from sqlalchemy import Connection, insert, update

from citelib.article import Article, Problem
from citelib.library import (
    articles,
    citations,
    entries,
    folding,
    page_claims,
    page_dates,
    page_sections,
    policies,
    problems,
    search,
    stored_article,
)
from citelib.library.database import Stamp
from citelib.library.schema import article
from citelib.library.stored_article import Source as Source
from citelib.library.types import date_parts


@dataclass
class Kept:
    """What an import did: claim numbers, citation keys, and the problems it leaves.

    `claims_reworded` has for each changed claim its number, its text before and its text now.
    """

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
    claims_reworded: list[tuple[int, str, str]] = field(default_factory=list)
    citations_added: int = 0
    citations_ended: int = 0
    reviews_added: int = 0
    accesses_added: int = 0
    problems: list[Problem] = field(default_factory=list)
    fields_changed: list[str] = field(default_factory=list)

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
            or self.citations_ended
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
    titled: bool = False,
    replace: bool = False,
) -> Kept:
    """Stores a page. `slug` names its article (default: made of the title); `replace` allows a wholly different text.

    `titled` says that an editor gave the page its title, which later imports then leave alone.

    Raises UsageError for a slug that cannot be one, Conflict when the slug belongs to an article that has little in
    common with the page.
    """
    if slug:
        articles.require_slug(slug)
    wanted = slug or folding.slug(page.title or _stem(source)) or "article"
    known = stored_article.find(connection, page, source, wanted=wanted, named=bool(slug), replace=replace)
    kept = Kept(wanted if known is None else known.slug, page.title or _stem(source), created=known is None)
    article_id = _keep_fields(connection, page, source, stamp, kept, known, titled=titled)
    section_ids = page_sections.keep(connection, page.sections, article_id, [] if kept.created else kept.fields_changed)
    claim_ids = page_claims.keep(connection, page.claims, article_id, section_ids, stamp, kept)
    cited = entries.keep(connection, page.entries, article_id, stamp, kept)
    _keep_citations(connection, page, article_id, claim_ids, cited, stamp, kept)
    read_again = known is not None and known.source_sha256 == source.sha256
    page_dates.keep(connection, page, article_id, cited, stamp, kept, read_again=read_again)
    _keep_problems(connection, page, article_id, kept)
    if kept.changed:
        connection.execute(update(article).where(article.c.id == article_id).values(updated_at=stamp.at))
    return kept


def _keep_citations(
    connection: Connection,
    page: Article,
    article_id: int,
    claim_ids: Sequence[int | None],
    cited: Mapping[tuple[str, int], int],
    stamp: Stamp,
    kept: Kept,
) -> None:
    """Makes the links that the page prints as markers, and ends those that it no longer prints.

    A page without any marker ends none: copying a page as text often loses all its superscripts.
    """
    printed = [
        (claim_id, cited[place])
        for text, claim_id in zip(page.claims, claim_ids, strict=True)
        for place in text.cites
        if place in cited and claim_id is not None
    ]
    if printed:
        kept.citations_ended = citations.end_unprinted(connection, article_id, set(printed), stamp)
    kept.citations_added = citations.link_printed(connection, article_id, printed, stamp)


def _keep_fields(
    connection: Connection,
    page: Article,
    source: Source,
    stamp: Stamp,
    kept: Kept,
    known: Any | None,
    *,
    titled: bool,
) -> int:
    values = _printed_fields(page) | _title(page, source, known, titled=titled)
    values.update(source_name=source.name, source_sha256=source.sha256)
    if known is None:
        default = policies.find(connection, policies.DEFAULT)["id"]
        row = {**values, "slug": kept.slug, "policy_id": default, "created_at": stamp.at, "updated_at": stamp.at}
        made = connection.execute(insert(article).values(**row)).inserted_primary_key
        article_id = int(made[0]) if made else 0
        policies.refresh(connection, [article_id])
        search.index(connection, "article", [article_id])
        return article_id
    if known.status == "withdrawn":
        values["status"] = "published"
    changes = {name: value for name, value in values.items() if getattr(known, name) != value}
    if changes:
        connection.execute(update(article).where(article.c.id == known.id).values(**changes))
        search.index(connection, "article", [known.id])
    kept.title = changes.get("title", known.title)
    told = (name.partition("_")[0] for name in changes if not name.startswith("source"))
    kept.fields_changed += dict.fromkeys(told)
    return int(known.id)


def _printed_fields(page: Article) -> dict[str, Any]:
    printed = {"url": page.url, "publisher": page.publisher, "language": page.language}
    values: dict[str, Any] = {name: value for name, value in printed.items() if value}
    for name, date in (("published", page.published), ("modified", page.modified)):
        if date:
            values.update(date_parts(name, date))
    return values


def _title(page: Article, source: Source, known: Any | None, *, titled: bool) -> dict[str, Any]:
    """The title and the printed title, where they are to be stored: an editor's own title stays."""
    if titled or not page.title:
        given = {"title": page.title or _stem(source), "source_title": None}
        return given if titled or known is None else {}
    untitled = known is not None and known.source_title is None and known.title == _stem(source)
    if known is None or untitled or (known.source_title is not None and known.source_title != page.title):
        return {"title": page.title, "source_title": page.title}
    return {}


def _stem(source: Source) -> str:
    return PurePath(source.name).stem


def _keep_problems(connection: Connection, page: Article, article_id: int, kept: Kept) -> None:
    kept.problems = sorted([*page.problems, *kept.problems], key=lambda one: one.line)
    problems.keep_of_article(connection, article_id, kept.problems)
