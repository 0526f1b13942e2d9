"""The rule claim.unsupported."""

from sqlalchemy import Connection

from citelib.library import citations, claims
from citelib.rules.finding import Finding, Severity
from tests.rules.building import LATER, claim, entry, keep, reference_id, set_status, subjects, told

LONG = "Pain that starts after a change of training load and lasts for more than six weeks should be seen by a doctor."


def test_quotes_the_claim_shortened(connection: Connection) -> None:
    keep(connection, claims=(claim(LONG),))

    assert told(connection, "claim.unsupported") == [
        Finding(
            rule="claim.unsupported",
            severity=Severity.WARNING,
            article="hip-pain",
            subject_kind="claim",
            subject_id="hip-pain:1",
            message=(
                'cites nothing: "Pain that starts after a change of training load and lasts for more than six weeks'
                ' should…"'
            ),
            remedy='citelib cite hip-pain:1 KEY (or citelib claim dismiss hip-pain:1 --reason "REASON")',
            data={"number": 1, "text": LONG},
        )
    ]


def test_claims_come_in_the_order_of_their_numbers(connection: Connection) -> None:
    keep(connection, claims=tuple(claim(f"Sentence number {number} says so.") for number in range(1, 12)))

    assert subjects(connection, "claim.unsupported") == [f"hip-pain:{number}" for number in range(1, 12)]


def test_questions_and_what_cites_a_work_are_left_out(connection: Connection) -> None:
    keep(
        connection,
        entry(1),
        claims=(claim("Who gets it?", needs_citation=False), claim("Runners often do.", 1), claim("Rest helps.")),
    )

    assert subjects(connection, "claim.unsupported") == ["hip-pain:3"]


def test_a_citation_that_was_ended_does_not_count(connection: Connection) -> None:
    keep(connection, entry(1), claims=(claim("Rest helps.", 1),))
    found = claims.find(connection, "hip-pain:1")
    citations.unlink(connection, found.id, reference_id(connection), LATER)
    assert subjects(connection, "claim.unsupported") == ["hip-pain:1"]

    citations.link(connection, found.id, reference_id(connection), LATER, relation="disputes")

    assert subjects(connection, "claim.unsupported") == []


def test_what_an_editor_dismissed_or_retired_is_left_out(connection: Connection) -> None:
    keep(connection, claims=(claim("Rest helps."), claim("Hips are joints."), claim("Ice may soothe the pain.")))
    claims.dismiss(connection, claims.find(connection, "hip-pain:2"), LATER, reason="common knowledge")
    claims.retire(connection, claims.find(connection, "hip-pain:3"), LATER)

    assert subjects(connection, "claim.unsupported") == ["hip-pain:1"]


def test_leaves_out_articles_that_nobody_looks_after(connection: Connection) -> None:
    keep(connection, claims=(claim("Rest helps."),))
    set_status(connection, "archived")

    assert told(connection, "claim.unsupported") == []
