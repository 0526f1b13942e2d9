"""Policies and who follows them."""

from datetime import date

import pytest
from sqlalchemy import Connection

from citelib.errors import NotFound, UsageError
from citelib.library import articles, policies
from citelib.library.database import Stamp


def follow(connection: Connection, stamp: Stamp, name: str, scope: str, value: str = "") -> int:
    article_id = articles.find(connection, "hip-pain").id if scope == "article" else None
    policy_id = policies.find(connection, name)["id"]
    place = str(article_id) if article_id else value
    return policies.assign(connection, policy_id, stamp, scope=scope, value=place, article_id=article_id)


def standing(connection: Connection) -> policies.Standing:
    return policies.standings(connection)["hip-pain"]


def test_the_most_particular_assignment_wins(filled: Connection, stamp: Stamp) -> None:
    changes = {"tags": ["sport"], "publisher": "X", "content_type": "faq"}
    articles.edit(filled, articles.find(filled, "hip-pain"), changes, stamp)
    followed = []
    for name, scope, value in [
        ("annual", "library", ""),
        ("strict", "content-type", "faq"),
        ("guideline", "publisher", "X"),
        ("fast-moving", "tag", "sport"),
        ("archived", "article", ""),
    ]:
        assert follow(filled, stamp, name, scope, value) == 1
        followed.append(standing(filled))

    assert followed == [
        ("annual", date(2019, 11, 13)),
        ("strict", date(2020, 11, 13)),
        ("guideline", date(2023, 11, 13)),
        ("fast-moving", date(2019, 5, 13)),
        ("archived", None),
    ]
    assert follow(filled, stamp, "default", "library") == 0


def test_a_second_assignment_replaces_the_first(filled: Connection, stamp: Stamp) -> None:
    follow(filled, stamp, "annual", "article")
    follow(filled, stamp, "strict", "article")

    assert [(one["scope"], one["value"], one["policy"]) for one in policies.assignments(filled)] == [
        ("article", "hip-pain", "strict")
    ]


def test_new_numbers_move_due_dates(filled: Connection, stamp: Stamp) -> None:
    assert not policies.set_numbers(filled, "default", {"review_months": 1}, stamp)

    assert standing(filled).due == date(2018, 12, 13)
    assert policies.find(filled, "default")["provenance"] == "set by editor on 2026-11-22"


def test_a_new_policy_is_like_default_but_for_what_is_given(filled: Connection, stamp: Stamp) -> None:
    years = policies.merged_years(filled, "sport", {"book": 15, "default": None})

    assert policies.set_numbers(filled, "sport", {"reference_max_years": years, "access_max_months": None}, stamp)

    told = policies.explain(filled, "sport")["policy"]
    assert told == {
        "name": "sport",
        "description": None,
        "review_months": 36,
        "due_soon_days": 90,
        "access_max_months": None,
        "reference_max_years": {"book": 15},
        "notice_max_days": 90,
        "provenance": "set by editor on 2026-11-22",
        "articles": 0,
    }


@pytest.mark.parametrize(
    "numbers",
    [
        {"review_months": 0},
        {"review_months": 1201},
        {"due_soon_days": -1},
        {"access_max_months": 0},
        {"reference_max_years": {"default": 201}},
    ],
)
def test_numbers_that_make_no_sense_are_refused(filled: Connection, stamp: Stamp, numbers: dict[str, object]) -> None:
    with pytest.raises(UsageError, match="cannot be"):
        policies.set_numbers(filled, "default", numbers, stamp)


@pytest.mark.parametrize("name", ["", "My policy", "Sport", "a_b"])
def test_names_that_cannot_be_typed_are_refused(filled: Connection, stamp: Stamp, name: str) -> None:
    with pytest.raises(UsageError, match="cannot be the name of a policy"):
        policies.set_numbers(filled, name, {"review_months": 1}, stamp)


def test_explains_why_an_article_follows_a_policy(filled: Connection, stamp: Stamp) -> None:
    assert policies.explain(filled, "hip-pain")["assignments"] == []

    follow(filled, stamp, "annual", "library")
    told = policies.explain(filled, "hip-pain")
    assert (told["article"], told["policy"]["name"]) == ("hip-pain", "annual")
    assert told["assignments"] == [
        {"scope": "library", "value": "", "policy": "annual", "assigned_by": "editor", "assigned_at": stamp.at}
    ]
    with pytest.raises(NotFound, match="There is no policy or article 'hip'"):
        policies.explain(filled, "hip")
