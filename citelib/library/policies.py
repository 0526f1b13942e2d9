"""The numbers of the rules, and which article follows which policy."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from citelib.errors import UsageError
from citelib.library import csl, due, folding
from citelib.library.database import Stamp
from citelib.library.nearest import not_found
from citelib.library.schema import article, article_tag, policy, policy_assignment

DEFAULT = "default"
SCOPES = ("article", "tag", "publisher", "content-type", "library")
"""Where a policy can be assigned, the most particular first: the first that applies to an article wins."""

NUMBERS = ("review_months", "due_soon_days", "access_max_months", "reference_max_years", "notice_max_days")
_BOUNDS = {
    "review_months": ("The months between reviews", 1, 1200),
    "due_soon_days": ("The days before the due date", 0, 3650),
    "access_max_months": ("The months since an access", 1, 1200),
    "notice_max_days": ("The days since a look for notices", 1, 3650),
}


class Standing(NamedTuple):
    """The policy that an article follows, and when its next review is due by it."""

    policy: str
    due: date | None


def everyone(connection: Connection) -> list[dict[str, Any]]:
    """All policies by name, with how many articles follow each."""
    followers = select(func.count()).where(article.c.policy_id == policy.c.id).scalar_subquery()
    rows = select(policy, followers.label("articles")).order_by(policy.c.name)
    return [_told(dict(row)) for row in connection.execute(rows).mappings()]


def find(connection: Connection, name: str) -> dict[str, Any]:
    """One policy with its row id under `id`. Raises NotFound with the nearest names."""
    row = connection.execute(select(policy).where(policy.c.name == name)).mappings().first()
    if row is None:
        names = connection.execute(select(policy.c.name)).scalars()
        raise not_found("policy", name, names, listing="citelib policy list")
    return dict(row)


def set_numbers(connection: Connection, name: str, numbers: dict[str, Any], stamp: Stamp) -> bool:
    """Changes numbers of a policy, or makes a new one from those of `default`; says whether it was made.

    Due dates of its articles are stored anew in the same transaction. Raises UsageError for a number that makes no
    sense.
    """
    _require_name(name)
    _require_sensible(numbers)
    provenance = f"set by {stamp.by} on {stamp.today}"
    changes = {**numbers, "provenance": provenance, "updated_at": stamp.at}
    known = connection.execute(select(policy.c.id).where(policy.c.name == name)).scalar()
    if known is None:
        model = find(connection, DEFAULT)
        row = {**{number: model[number] for number in NUMBERS}, **changes, "name": name}
        connection.execute(insert(policy).values(**row))
        return True
    connection.execute(update(policy).where(policy.c.id == known).values(**changes))
    followers = connection.execute(select(article.c.id).where(article.c.policy_id == known)).scalars().all()
    due.refresh(connection, followers)
    return False


def merged_years(connection: Connection, name: str, changes: dict[str, int | None]) -> dict[str, int]:
    """The policy's `reference_max_years` (those of `default` for a new one) with these changes; None takes one away."""
    rows = select(policy.c.name, policy.c.reference_max_years).where(policy.c.name.in_([name, DEFAULT]))
    stored = {row.name: row.reference_max_years for row in connection.execute(rows)}
    merged = {**stored.get(name, stored[DEFAULT]), **changes}
    return {kind: years for kind, years in merged.items() if years is not None}


def assign(
    connection: Connection, policy_id: int, stamp: Stamp, *, scope: str, value: str, article_id: int | None = None
) -> int:
    """Makes articles follow a policy: one article, or all of a tag, a publisher, a content type or the library.

    Returns how many articles follow another policy than before; their due dates are stored anew.
    """
    connection.execute(
        delete(policy_assignment).where(policy_assignment.c.scope == scope, policy_assignment.c.value == value)
    )
    row = {"scope": scope, "value": value, "article_id": article_id, "policy_id": policy_id}
    connection.execute(insert(policy_assignment).values(**row, assigned_by=stamp.by, assigned_at=stamp.at))
    return refresh(connection, None if article_id is None else [article_id])


def refresh(connection: Connection, article_ids: list[int] | None = None) -> int:
    """Stores anew which policy these articles follow, or all, and their due dates; returns how many changed policy."""
    moved = [
        {"row_id": row_id, "policy_id": followed}
        for row_id, current, followed in effective(connection, article_ids)
        if current != followed
    ]
    if moved:
        connection.execute(update(article).where(article.c.id == bindparam("row_id")), moved)
        due.refresh(connection, [one["row_id"] for one in moved])
    return len(moved)


def effective(connection: Connection, article_ids: list[int] | None = None) -> Iterator[tuple[int, int, int]]:
    """For each article its id, the policy stored with it and the one that it follows by the assignments."""
    for row_id, current, _, followed in _followed(connection, article_ids):
        yield row_id, current, followed


def standings(connection: Connection, slugs: Collection[str] = ()) -> dict[str, Standing]:
    """For each of these articles, or of all, which policy it follows and when its next review is due."""
    rows = select(article.c.slug, policy.c.name, article.c.due_on).join(policy).order_by(article.c.slug)
    if slugs:
        rows = rows.where(article.c.slug.in_(slugs))
    return {slug: Standing(name, due_on) for slug, name, due_on in connection.execute(rows)}


def explain(connection: Connection, name: str) -> dict[str, Any]:
    """The policy of this name and what it is assigned to; or the one that the article of this slug follows, and why.

    Returns ``{article, policy, assignments}``. Raises NotFound with the nearest names of both kinds.
    """
    numbers = {row["name"]: row for row in everyone(connection)}
    every = assignments(connection)
    if name in numbers:
        chosen = [one for one in every if one["policy"] == name]
        return {"article": None, "policy": numbers[name], "assignments": chosen}
    article_id = connection.execute(select(article.c.id).where(article.c.slug == name)).scalar()
    if article_id is None:
        slugs = connection.execute(select(article.c.slug)).scalars()
        raise not_found("policy or article", name, [*numbers, *slugs], listing="citelib policy list")
    ((_, _, place, policy_id),) = _followed(connection, [article_id])
    followed = connection.execute(select(policy.c.name).where(policy.c.id == policy_id)).scalar_one()
    scope, value = (place[0], name) if place and place[0] == "article" else place or ("", "")
    chosen = [one for one in every if (one["scope"], one["value"]) == (scope, value)]
    return {"article": name, "policy": numbers[followed], "assignments": chosen}


def assignments(connection: Connection) -> list[dict[str, Any]]:
    """Every assignment: scope, value (an article's slug), policy, by whom and when."""
    rows = (
        select(
            policy_assignment.c.scope,
            func.coalesce(article.c.slug, policy_assignment.c.value).label("value"),
            policy.c.name.label("policy"),
            policy_assignment.c.assigned_by,
            policy_assignment.c.assigned_at,
        )
        .join(policy, policy.c.id == policy_assignment.c.policy_id)
        .outerjoin(article, article.c.id == policy_assignment.c.article_id)
        .order_by(policy_assignment.c.scope, policy_assignment.c.value)
    )
    return [dict(row) for row in connection.execute(rows).mappings()]


def _followed(
    connection: Connection, article_ids: list[int] | None
) -> Iterator[tuple[int, int, tuple[str, str] | None, int]]:
    """For each article its id, its stored policy, the assignment (scope, value) that decides, and its policy."""
    assigned = {
        (scope, value): policy_id
        for scope, value, policy_id in connection.execute(
            select(policy_assignment.c.scope, policy_assignment.c.value, policy_assignment.c.policy_id)
        )
    }
    fallback = find(connection, DEFAULT)["id"]
    chosen = None if article_ids is None else set(article_ids)
    rows = select(article.c.id, article.c.policy_id, article.c.publisher, article.c.content_type).order_by(article.c.id)
    tags = select(article_tag.c.article_id, article_tag.c.tag).order_by(article_tag.c.article_id, article_tag.c.tag)
    rows = rows.where(due.only(article.c.id, chosen))
    tags = tags.where(due.only(article_tag.c.article_id, chosen))
    tagged: dict[int, list[str]] = {}
    for row_id, tag in connection.execute(tags):
        tagged.setdefault(row_id, []).append(tag)
    for row_id, current, publisher, content_type in connection.execute(rows).all():
        if chosen is not None and row_id not in chosen:
            continue
        places = [("article", str(row_id)), *(("tag", tag) for tag in tagged.get(row_id, []))]
        places += [("publisher", publisher or ""), ("content-type", content_type or ""), ("library", "")]
        place = next((place for place in places if place in assigned), None)
        yield row_id, current, place, assigned[place] if place else fallback


def _require_name(name: str) -> None:
    if not name or name != folding.slug(name):
        example = folding.slug(name) or "annual"
        raise UsageError(
            f"{name!r} cannot be the name of a policy",
            mend=f"use lower-case letters, digits and hyphens, for instance {example}",
        )


def _require_sensible(numbers: dict[str, Any]) -> None:
    years = numbers.get("reference_max_years") or {}
    for kind in years:
        if kind != "default":
            csl.require_type(kind)
    bounds = [(numbers[name], *_BOUNDS[name]) for name in _BOUNDS if name in numbers]
    bounds += [(number, f"The years since publication ({kind})", 1, 200) for kind, number in years.items()]
    for number, told, low, high in bounds:
        if number is not None and not low <= number <= high:
            raise UsageError(f"{told} cannot be {number}", mend=f"give a number from {low} to {high}")


def _told(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in ("id", "updated_at")}
