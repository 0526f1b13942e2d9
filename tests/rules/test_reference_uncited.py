"""The rule reference.uncited."""

from sqlalchemy import Connection

from citelib.library import citations, claims
from citelib.rules.finding import Finding, Severity
from tests.rules.building import LATER, TODAY, check_article, claim, entry, keep, reference_id, set_status, told, work


def test_tells_its_number(connection: Connection) -> None:
    keep(connection, entry(1, work("a2015")), entry(2, work("b2015")), claims=(claim("Rest helps.", 1),))

    assert told(connection, "reference.uncited") == [
        Finding(
            rule="reference.uncited",
            severity=Severity.INFO,
            article="hip-pain",
            subject_kind="reference",
            subject_id="b2015",
            message="in the bibliography (number 2), but no claim of the article cites it",
            remedy="citelib claim suggest hip-pain",
            data={"number": 2},
        )
    ]


def test_a_claim_of_another_article_does_not_count(connection: Connection) -> None:
    keep(connection, entry(1))
    keep(connection, entry(1), slug="knee-pain", claims=(claim("Knees hurt.", 1),))

    assert [finding.article for finding in told(connection, "reference.uncited")] == ["hip-pain"]
    assert check_article(connection, "knee-pain", "reference.uncited") == []
    assert len(check_article(connection, "hip-pain", "reference.uncited")) == 1


def test_claims_that_were_retired_do_not_count(connection: Connection) -> None:
    keep(connection, entry(1), claims=(claim("Rest helps.", 1),))
    assert told(connection, "reference.uncited") == []

    claims.retire(connection, claims.find(connection, "hip-pain:1"), LATER)

    assert len(told(connection, "reference.uncited", TODAY)) == 1


def test_citations_that_were_ended_do_not_count(connection: Connection) -> None:
    keep(connection, entry(1), claims=(claim("Rest helps.", 1),))

    found = claims.find(connection, "hip-pain:1")
    citations.unlink(connection, found.id, reference_id(connection), LATER)

    assert len(told(connection, "reference.uncited")) == 1


def test_leaves_out_articles_that_nobody_looks_after(connection: Connection) -> None:
    keep(connection, entry(1))
    set_status(connection, "archived")

    assert told(connection, "reference.uncited") == []
