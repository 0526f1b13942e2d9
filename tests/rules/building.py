"""Small libraries for the rules, built by the library's own functions, and what a rule says of them."""

from dataclasses import replace
from datetime import UTC, date, datetime

from sqlalchemy import Connection, select

from citelib.article import Article, Claim, Entry, Problem, Review
from citelib.library import articles, pages, policies, references, reviews
from citelib.library.database import Stamp
from citelib.library.schema import policy
from citelib.reference import Name, PartialDate, Reference
from citelib.rules.checking import check
from citelib.rules.finding import Finding

TODAY = date(2026, 11, 22)
SLUG = "hip-pain"

LATER = Stamp(by="editor", at=datetime(2026, 11, 22, 9, 30, tzinfo=UTC), today=date(2040, 1, 1))
"""An editor who may record any day up to 2040, so that a test can choose its today."""

WORK = Reference(
    type="article-journal",
    citation_key="lindqvist2015",
    title="Hip pain in runners",
    author=(Name(family="Lindqvist", given="A"),),
    issued=PartialDate(2025, 3),
)


def claim(text: str, *cites: int, needs_citation: bool = True) -> Claim:
    return Claim(text, "sentence", None, needs_citation, 3, tuple(("", number) for number in cites))


def entry(number: int, work: Reference = WORK, accessed: PartialDate | None = None, scope: str = "") -> Entry:
    return Entry(number, f"{number} {work.title}.", work, 20 + number, scope=scope, accessed=accessed)


def work(key: str, **fields: object) -> Reference:
    """A work that shares nothing with others."""
    made = replace(WORK, citation_key=key, title=f"On {key}")
    return replace(made, **fields)  # type: ignore[arg-type]


def keep(
    connection: Connection,
    *entries: Entry,
    slug: str = SLUG,
    claims: tuple[Claim, ...] = (),
    printed: tuple[Review, ...] = (),
    problems: tuple[Problem, ...] = (),
) -> int:
    """Stores a page; returns its article's row id."""
    page = Article("Hip pain", (), claims, entries, printed, problems)
    pages.keep(connection, page, pages.Source(f"{slug}.txt", slug), LATER, slug=slug)
    return articles.find(connection, slug).id


def reviewed(connection: Connection, day: date, *, slug: str = SLUG, **details: object) -> int:
    """Records a review; returns its row id."""
    return reviews.record(connection, articles.find(connection, slug).id, day, LATER, **details)


def reference_id(connection: Connection, key: str = WORK.citation_key) -> int:
    return references.find(connection, key).id


def set_default(connection: Connection, **numbers: object) -> None:
    """Changes numbers of the policy that articles follow when none is assigned."""
    policies.set_numbers(connection, "default", dict(numbers), LATER)


def assign(connection: Connection, name: str, *, slug: str = SLUG) -> None:
    """Makes one article follow a policy."""
    policy_id = connection.execute(select(policy.c.id).where(policy.c.name == name)).scalar_one()
    article_id = articles.find(connection, slug).id
    policies.assign(connection, policy_id, LATER, scope="article", value=str(article_id), article_id=article_id)


def set_status(connection: Connection, status: str, *, slug: str = SLUG) -> None:
    articles.edit(connection, articles.find(connection, slug), {"status": status}, LATER)


def told(connection: Connection, rule: str, today: date = TODAY) -> list[Finding]:
    return check(connection, today, only=[rule])


def subjects(connection: Connection, rule: str, today: date = TODAY) -> list[str]:
    return [finding.subject_id for finding in told(connection, rule, today)]


def check_article(connection: Connection, slug: str, rule: str) -> list[Finding]:
    return check(connection, TODAY, only=[rule], article=slug)
