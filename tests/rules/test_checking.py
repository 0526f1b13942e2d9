"""Running all rules: their order, which run, and what they say of a real page."""

from collections import Counter
from datetime import date

import pytest
from sqlalchemy import Connection

from citelib.errors import NotFound
from citelib.library import pages
from citelib.library.database import Stamp
from citelib.parsing.article import parse_article
from citelib.reference import PartialDate
from citelib.rules.checking import check, named
from citelib.rules.finding import Severity
from tests import shared_data
from tests.rules.building import TODAY, claim, entry, keep, reviewed


def test_the_most_severe_come_first_then_by_article_then_by_rule(connection: Connection) -> None:
    for slug in ("knee-pain", "hip-pain"):
        keep(connection, entry(1, accessed=PartialDate(2018, 11, 14)), slug=slug, claims=(claim("Rest helps."),))
        reviewed(connection, date(2018, 11, 13), slug=slug, reviewer="staff")
        reviewed(connection, date(2019, 1, 1), slug=slug, outcome="rejected")

    assert [(str(one.severity), one.article, one.rule) for one in check(connection, TODAY)] == [
        ("error", "hip-pain", "review.failed"),
        ("error", "hip-pain", "review.overdue"),
        ("error", "knee-pain", "review.failed"),
        ("error", "knee-pain", "review.overdue"),
        ("warning", "hip-pain", "access.old"),
        ("warning", "hip-pain", "claim.unsupported"),
        ("warning", "hip-pain", "review.anonymous"),
        ("warning", "knee-pain", "access.old"),
        ("warning", "knee-pain", "claim.unsupported"),
        ("warning", "knee-pain", "review.anonymous"),
        ("info", "hip-pain", "access.after-review"),
        ("info", "hip-pain", "access.no-url"),
        ("info", "hip-pain", "reference.no-identifier"),
        ("info", "hip-pain", "reference.uncited"),
        ("info", "knee-pain", "access.after-review"),
        ("info", "knee-pain", "access.no-url"),
        ("info", "knee-pain", "reference.no-identifier"),
        ("info", "knee-pain", "reference.uncited"),
    ]


@pytest.mark.parametrize(
    ("least", "severities"),
    [
        (Severity.INFO, {Severity.INFO, Severity.WARNING, Severity.ERROR}),
        (Severity.WARNING, {Severity.WARNING, Severity.ERROR}),
        (Severity.ERROR, {Severity.ERROR}),
        (Severity.CRITICAL, set()),
    ],
)
def test_keeps_what_is_severe_enough(connection: Connection, least: Severity, severities: set[Severity]) -> None:
    keep(connection, entry(1), claims=(claim("Rest helps."),))
    reviewed(connection, date(2018, 11, 13), reviewer="Jane Doe, MD")

    assert {finding.severity for finding in check(connection, TODAY, least=least)} == severities


def test_every_rule_keeps_to_the_article_that_is_asked_for(connection: Connection) -> None:
    for slug in ("hip-pain", "knee-pain"):
        keep(connection, entry(1, accessed=PartialDate(2018, 11, 14)), slug=slug, claims=(claim("Rest helps."),))
        reviewed(connection, date(2018, 11, 13), slug=slug, reviewer="staff")
    whole = check(connection, TODAY)

    assert check(connection, TODAY, article="hip-pain") == [one for one in whole if one.article == "hip-pain"]


def test_an_unknown_article_is_refused(connection: Connection) -> None:
    keep(connection)

    with pytest.raises(NotFound, match="There is no article 'hip-pian'") as error:
        check(connection, TODAY, article="hip-pian")

    assert error.value.mend == "did you mean hip-pain?"


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        (["review.overdue"], ["review.overdue"]),
        (
            ["review.*"],
            ["review.anonymous", "review.due-soon", "review.failed", "review.never", "review.overdue"],
        ),
        (["claim.unsupported", "claim.*"], ["claim.unsupported"]),
    ],
)
def test_rules_are_named_one_by_one_or_by_group(ids: list[str], expected: list[str]) -> None:
    assert [rule.id for rule in named(ids)] == expected


def test_all_rules_are_meant_when_none_is_named() -> None:
    assert len(named([])) == 14


@pytest.mark.parametrize("wrong", ["review.overdu", "reviews.*", "review", "*"])
def test_an_unknown_rule_is_refused(wrong: str) -> None:
    with pytest.raises(NotFound, match="There is no rule"):
        named([wrong])


def test_the_nearest_rules_are_named() -> None:
    with pytest.raises(NotFound) as error:
        named(["review.overdu"])

    assert error.value.mend.startswith("did you mean review.overdue")


def test_an_empty_library_has_no_findings(connection: Connection) -> None:
    assert check(connection, TODAY) == []


def counts(connection: Connection) -> Counter[str]:
    return Counter(finding.rule for finding in check(connection, TODAY))


def keep_psoas(connection: Connection, stamp: Stamp) -> str:
    text = (shared_data.articles() / "text" / "cleveland_psoas_seed.txt").read_text(encoding="utf-8")
    return pages.keep(connection, parse_article(text), pages.Source("psoas.txt", "0" * 64), stamp).slug


def test_says_what_a_real_page_lacks(connection: Connection, stamp: Stamp) -> None:
    keep_psoas(connection, stamp)

    found = counts(connection)

    # How many sentences need a citation, and which notes need mending, is for the reading of pages to say.
    assert found.pop("claim.unsupported") > 15
    found.pop("import.problem", None)
    assert found == {
        "review.overdue": 1,
        "review.anonymous": 1,
        "access.no-url": 2,
        "access.after-review": 2,
        "access.old": 2,
        "reference.uncited": 7,
        "reference.no-identifier": 5,
        "reference.stale": 7,
    }


def test_a_review_of_a_real_page_ends_what_hangs_on_it(connection: Connection, stamp: Stamp) -> None:
    slug = keep_psoas(connection, stamp)
    before = counts(connection)

    reviewed(connection, TODAY, slug=slug, reviewer="Jane Doe, MD", outcome="no-change")

    assert before - counts(connection) == {"review.overdue": 1, "review.anonymous": 1, "access.after-review": 2}
