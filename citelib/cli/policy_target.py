"""Which articles ``policy assign`` is for, and which policy, in whatever order they were typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from citelib.errors import NotFound, UsageError
from citelib.library import articles, policies

FORMS = "citelib policy assign ARTICLE POLICY, or citelib policy assign POLICY --tag TAG"


@dataclass(frozen=True, slots=True)
class Target:
    """A policy and the places to assign it to; `slugs` are the articles that were named, if any were."""

    policy_id: int
    policy: str
    places: list[dict[str, Any]]
    told: str
    slugs: list[str]


def find_target(connection: Connection, names: tuple[str, ...], scopes: Mapping[str, Any]) -> Target:
    """Reads ``ARTICLE... POLICY``, ``POLICY ARTICLE...`` or ``POLICY`` with one scope.

    Raises NotFound, and UsageError when the parts do not fit together.
    """
    chosen = {scope: value for scope, value in scopes.items() if value}
    if not chosen:
        return _of_articles(connection, names)
    if len(chosen) > 1 or len(names) != 1:
        raise UsageError("Name one policy, and either articles or one of the options", mend=FORMS)
    policy = policies.find(connection, names[0])
    ((scope, value),) = chosen.items()
    if scope == "library_wide":
        return Target(policy["id"], policy["name"], [{"scope": "library", "value": ""}], "All other articles", [])
    kind = scope.replace("_", "-")
    told = f"Articles of the {kind.replace('-', ' ')} {value}"
    return Target(policy["id"], policy["name"], [{"scope": kind, "value": value}], told, [])


def _of_articles(connection: Connection, names: tuple[str, ...]) -> Target:
    if len(names) < 2:
        raise UsageError("Name the articles and the policy that they are to follow", mend=FORMS)
    *first, last = names
    if not _is_policy(connection, last) and _is_policy(connection, names[0]):
        last, *first = names
    policy = policies.find(connection, last)
    found = [articles.find(connection, slug) for slug in dict.fromkeys(first)]
    places = [{"scope": "article", "value": str(one.id), "article_id": one.id} for one in found]
    return Target(policy["id"], policy["name"], places, "", [one.slug for one in found])


def _is_policy(connection: Connection, name: str) -> bool:
    try:
        policies.find(connection, name)
    except NotFound:
        return False
    return True
