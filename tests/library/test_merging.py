"""Merging references that are one work."""

from dataclasses import replace

import pytest
from sqlalchemy import Connection, insert, select

from citelib.errors import Conflict, NotFound
from citelib.library import (
    accesses,
    articles,
    citations,
    claims,
    distinct,
    duplicates,
    latest_accesses,
    merging,
    names,
    reference_list,
    reference_uses,
    references,
    reviews,
    same_work,
    search,
    shown,
    verifying,
)
from citelib.library.database import Stamp
from citelib.library.schema import citation, notice, problem, reference, review
from citelib.reference import Name, PartialDate, Reference
from citelib.rules import checking
from tests import hip

POORER = Reference(
    type="article-journal",
    citation_key="lindqvist-copy",
    title="HIP PAIN IN MARATHON RUNNERS.",
    author=(Name(family="Lindqvist", given="Anna"),),
    container_title="Hip J",
    volume="3",
    issue="8",
    page="10-9",
    pmid="31000001",
    issued=PartialDate(2015),
    raw_text="Lindqvist A. Hip pain in marathon runners. 2015.",
    extra={"ris": {"C1": ["seen in print"]}},
)


@pytest.fixture
def doubled(filled: Connection, stamp: Stamp) -> Connection:
    """The library with the article hip-pain, in which one of its works is a second time, as lindqvist-copy."""
    references.add(filled, [POORER], stamp)
    return filled


def row_id(connection: Connection, key: str) -> int:
    return references.find(connection, key).id


def claim_id(connection: Connection, number: int) -> int:
    return claims.find(connection, f"hip-pain:{number}").id


def standing_citations(connection: Connection) -> list[tuple[int, str, str | None]]:
    """Claim, key and quote of each citation that stands."""
    rows = (
        select(citation.c.claim_id, reference.c.citation_key, citation.c.quote)
        .join(reference, reference.c.id == citation.c.reference_id)
        .where(citation.c.ended_at.is_(None))
        .order_by(citation.c.claim_id, reference.c.citation_key)
    )
    return [tuple(row) for row in connection.execute(rows)]


def test_the_kept_reference_gets_what_it_lacks_and_keeps_what_it_has(doubled: Connection, stamp: Stamp) -> None:
    before = references.get(doubled, "lindqvist2015")

    report = merging.merge(doubled, "lindqvist2015", ["lindqvist-copy"], stamp)

    after = references.get(doubled, "lindqvist2015")
    assert after == replace(before, issue="8", pmid="31000001", extra=POORER.extra)
    assert (report.before, report.after, report.others) == (before, after, [POORER])
    assert report.differing == {"lindqvist-copy": ["title", "page", "issued", "author"]}
    assert list(verifying.faults(doubled)) == []


def test_what_rests_on_the_others_rests_on_the_kept_one(doubled: Connection, stamp: Stamp) -> None:
    report = merging.merge(doubled, "lindqvist-copy", ["lindqvist2015"], stamp)

    assert (report.entries, report.citations, report.collapsed) == (1, 2, 0)
    assert reference_uses.listing_articles(doubled, row_id(doubled, "lindqvist-copy"))[0]["number"] == 1
    assert [key for _, key, _ in standing_citations(doubled)] == ["lindqvist-copy", "lindqvist-copy", "who2017"]
    assert references.get(doubled, "lindqvist2015").doi == "10.1234/hip.5"
    assert list(verifying.faults(doubled)) == []


def test_of_two_citations_of_one_claim_one_stands_and_the_other_is_ended(doubled: Connection, stamp: Stamp) -> None:
    first, copy = claim_id(doubled, 1), row_id(doubled, "lindqvist-copy")
    citations.link(doubled, first, copy, stamp, quote="common in runners")
    citations.link(doubled, claim_id(doubled, 2), copy, stamp)

    report = merging.merge(doubled, "lindqvist2015", ["lindqvist-copy"], stamp)

    kept = row_id(doubled, "lindqvist2015")
    assert (report.citations, report.collapsed) == (2, 1)
    rows = select(citation.c.printed, citation.c.quote, citation.c.ended_by, citation.c.ended_at).where(
        citation.c.claim_id == first, citation.c.reference_id == kept
    )
    assert [tuple(row) for row in doubled.execute(rows.order_by(citation.c.id))] == [
        (True, None, None, stamp.at),  # the printed one gives way to the editor's own
        (False, "common in runners", None, None),
    ]
    assert [key for _, key, _ in standing_citations(doubled)].count("lindqvist2015") == 3


def test_a_citation_that_stands_gets_the_details_of_the_one_that_is_ended(doubled: Connection, stamp: Stamp) -> None:
    second, kept, copy = claim_id(doubled, 2), row_id(doubled, "lindqvist2015"), row_id(doubled, "lindqvist-copy")
    citations.link(doubled, second, kept, stamp, quote="own words")
    citations.link(doubled, second, copy, stamp, quote="other words", locator_type="page", locator="12")

    merging.merge(doubled, "lindqvist2015", ["lindqvist-copy"], stamp)

    (link,) = citations.of_claims(doubled, articles.find(doubled, "hip-pain").id)[second]
    assert (link["quote"], link["locator_type"], link["locator"]) == ("own words", "page", "12")


def test_accesses_of_the_others_count_for_the_kept_one(doubled: Connection, stamp: Stamp) -> None:
    copy = row_id(doubled, "lindqvist-copy")
    made = accesses.record(doubled, copy, PartialDate(2024, 5, 6), stamp)
    accesses.record(doubled, row_id(doubled, "lindqvist2015"), PartialDate(2020, 1, 2), stamp)

    report = merging.merge(doubled, "lindqvist2015", ["lindqvist-copy"], stamp)

    kept = row_id(doubled, "lindqvist2015")
    told = [(one["reference"], one["accessed_on"]) for one in accesses.history(doubled, kept)]
    assert (report.accesses, told) == (1, [("lindqvist2015", "2024-05-06"), ("lindqvist2015", "2020-01-02")])
    assert {one["reference"] for one in accesses.history(doubled)} == {"lindqvist2015", "who2017"}
    assert references.get(doubled, "lindqvist2015").accessed == PartialDate(2024, 5, 6)
    accesses.record(doubled, kept, PartialDate(2023, 5, 6), stamp, supersedes_id=made)
    assert references.get(doubled, "lindqvist2015").accessed == PartialDate(2023, 5, 6)
    assert list(latest_accesses.differing(doubled)) == []


def test_an_access_that_an_article_printed_is_found_after_the_merge(filled: Connection, stamp: Stamp) -> None:
    references.add(filled, [replace(hip.REST, citation_key="rest", url="https://who.int/hip-2")], stamp)

    merging.merge(filled, "rest", ["who2017"], stamp)
    hip.keep(filled, stamp)

    found = articles.find(filled, "hip-pain").id
    assert [(one["key"], one["accessed"]) for one in shown.bibliography(filled, found)] == [
        ("lindqvist2015", None),
        ("rest", "2018-11-14"),
        ("berg2010", None),
    ]
    assert len(accesses.history(filled)) == 1


def test_reviews_and_notices_stay_on_record_and_keep_the_reference_from_going(
    connection: Connection, stamp: Stamp
) -> None:
    first, second = references.add(connection, [POORER, replace(POORER, citation_key="b", pmid="")], stamp)
    row = {"reference_id": second.id, "nature": "retraction", "source": "crossref", "seen_by": "editor"}
    connection.execute(insert(notice).values(**row, seen_at=stamp.at))
    checked = {"reference_id": second.id, "kind": "editorial", "printed": False, "recorded_by": "editor"}
    connection.execute(insert(review).values(**checked, recorded_at=stamp.at))

    report = merging.merge(connection, first.citation_key, ["b"], stamp)

    assert (report.reviews, report.notices) == (1, 1)
    with pytest.raises(Conflict, match="cannot be removed: reviews of it are on record; notices on it are on record"):
        references.remove(connection, first.citation_key)
    assert reviews.history(connection) == []


def test_a_merged_reference_is_seen_nowhere_but_its_key_finds_the_kept_one(doubled: Connection, stamp: Stamp) -> None:
    merging.merge(doubled, "lindqvist2015", ["lindqvist-copy"], stamp)

    keys = ["berg2010", "lindqvist2015", "who2017"]
    assert sorted(work.citation_key for work in references.everything(doubled)) == keys
    assert [row["key"] for row in reference_list.listed(doubled)] == keys
    assert [row["key"] for row in reference_list.listed(doubled, kind="article-journal")] == ["lindqvist2015"]
    assert [hit.name for hit in search.find(doubled, "marathon runners", kind="reference")] == ["lindqvist2015"]
    assert names.keys(doubled, "lind") == [("lindqvist2015", hip.RUNNERS.title)]
    assert duplicates.probable(doubled, least=0) == []
    assert verifying.counts(doubled)["reference"] == 3
    assert references.find(doubled, "lindqvist-copy") == references.find(doubled, "lindqvist2015")
    assert reference_uses.aliases(doubled, row_id(doubled, "lindqvist2015")) == ["lindqvist-copy"]
    search.rebuild(doubled)
    assert [hit.name for hit in search.find(doubled, "marathon runners", kind="reference")] == ["lindqvist2015"]
    assert list(verifying.faults(doubled)) == []


def test_the_row_of_a_merged_reference_stays_and_nothing_finds_it(doubled: Connection, stamp: Stamp) -> None:
    copy = row_id(doubled, "lindqvist-copy")

    merging.merge(doubled, "lindqvist2015", ["lindqvist-copy"], stamp)

    rows = select(reference.c.citation_key, reference.c.merged_into_id, reference.c.title)
    kept = row_id(doubled, "lindqvist2015")
    assert doubled.execute(rows.where(reference.c.id == copy)).one() == (f"lindqvist-copy#{copy}", kept, POORER.title)
    with pytest.raises(NotFound):
        references.find(doubled, f"lindqvist-copy#{copy}")


def test_the_key_of_a_merged_reference_is_never_given_again_but_to_the_kept_one(
    doubled: Connection, stamp: Stamp
) -> None:
    merging.merge(doubled, "lindqvist2015", ["lindqvist-copy"], stamp)

    (added,) = references.add(doubled, [Reference(title="Other", citation_key="lindqvist-copy")], stamp)

    assert added.citation_key == "lindqvist-copya"
    assert references.rename(doubled, "lindqvist2015", "lindqvist-copy").citation_key == "lindqvist-copy"
    assert references.find(doubled, "lindqvist2015").citation_key == "lindqvist-copy"


def test_a_later_import_finds_the_kept_one(doubled: Connection, stamp: Stamp) -> None:
    merging.merge(doubled, "lindqvist2015", ["lindqvist-copy"], stamp)

    again = (Reference(title="Whatever", pmid="31000001"), replace(POORER, pmid=""))
    assert [same_work.same_as(doubled, work) for work in again] == [references.find(doubled, "lindqvist2015")] * 2


def test_problems_of_a_record_move_with_it(doubled: Connection, stamp: Stamp) -> None:
    row = {"reference_id": row_id(doubled, "lindqvist-copy"), "source_name": "x.bib", "line": 3, "message": "odd"}
    doubled.execute(insert(problem).values(**row, note=False))

    merging.merge(doubled, "lindqvist2015", ["lindqvist-copy"], stamp)

    owners = doubled.execute(select(problem.c.reference_id).where(problem.c.source_name == "x.bib")).scalars().all()
    assert owners == [row_id(doubled, "lindqvist2015")]


def test_a_merged_reference_can_be_merged_on(doubled: Connection, stamp: Stamp) -> None:
    references.add(doubled, [replace(POORER, citation_key="third", pmid="", volume="")], stamp)
    accesses.record(doubled, row_id(doubled, "third"), PartialDate(2021, 2, 3), stamp)

    merging.merge(doubled, "lindqvist-copy", ["third"], stamp)
    report = merging.merge(doubled, "lindqvist2015", ["lindqvist-copy"], stamp)

    kept = references.find(doubled, "lindqvist2015")
    assert references.find(doubled, "third") == references.find(doubled, "lindqvist-copy") == kept
    assert (report.accesses, len(accesses.history(doubled, kept.id))) == (1, 1)
    assert reference_uses.aliases(doubled, kept.id) == ["lindqvist-copy", "third"]
    assert list(verifying.faults(doubled)) == []


def test_a_reference_that_nothing_rests_on_goes_with_those_merged_into_it(connection: Connection, stamp: Stamp) -> None:
    references.add(connection, [POORER, replace(POORER, citation_key="b", pmid="")], stamp)
    merging.merge(connection, "b", ["lindqvist-copy"], stamp)

    references.remove(connection, "lindqvist-copy")

    assert connection.execute(select(reference.c.id)).all() == []
    (added,) = references.add(connection, [replace(POORER, citation_key="b")], stamp)
    assert added.citation_key == "ba"
    with pytest.raises(NotFound):
        references.find(connection, "lindqvist-copy")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"doi": "10.9/other"}, r"DOI 10\.1234/hip\.5 and 10\.9/other"),
        (
            {"title": "Sleep", "issued": PartialDate(1999), "author": (Name(family="Osei"),)},
            '"Hip pain in marathon runners" and "Sleep"',
        ),
    ],
)
def test_refuses_two_works(doubled: Connection, stamp: Stamp, changes: dict[str, object], told: str) -> None:
    references.edit(doubled, "lindqvist-copy", changes, stamp)

    with pytest.raises(Conflict, match=f"lindqvist2015 and lindqvist-copy are two works: {told}") as refused:
        merging.merge(doubled, "lindqvist2015", ["lindqvist-copy"], stamp)

    command = "citelib reference distinct lindqvist2015 lindqvist-copy"
    assert refused.value.mend == f"remember that: {command}; or merge them --even-so"
    assert merging.merge(doubled, "lindqvist2015", ["lindqvist-copy"], stamp, force=True).after.doi == "10.1234/hip.5"
    assert list(verifying.faults(doubled)) == []


def test_versions_of_a_preprint_are_one_work(connection: Connection, stamp: Stamp) -> None:
    versions = [Reference(title="Hips", citation_key=f"v{at}", arxiv=f"2101.00001v{at}") for at in (1, 2)]
    references.add(connection, versions, stamp)

    assert merging.merge(connection, "v2", ["v1"], stamp).after.arxiv == "2101.00001v2"


def test_refuses_what_an_editor_said_to_be_distinct(doubled: Connection, stamp: Stamp) -> None:
    distinct.record(doubled, "lindqvist2015", "lindqvist-copy", stamp)

    with pytest.raises(Conflict, match="are two works: so said editor on 2026-11-22"):
        merging.merge(doubled, "lindqvist2015", ["lindqvist-copy"], stamp)

    merging.merge(doubled, "lindqvist2015", ["lindqvist-copy"], stamp, force=True)
    assert distinct.everything(doubled) == set()


def test_what_was_said_to_be_distinct_holds_for_the_kept_one(doubled: Connection, stamp: Stamp) -> None:
    distinct.record(doubled, "lindqvist-copy", "who2017", stamp)

    merging.merge(doubled, "lindqvist2015", ["lindqvist-copy"], stamp)

    assert distinct.said(doubled, row_id(doubled, "lindqvist2015"), row_id(doubled, "who2017"))


@pytest.mark.parametrize(
    ("keep", "others", "told"),
    [
        ("who2017", ["who2017"], "who2017 and who2017 name one reference"),
        ("who2017", ["rest"], "who2017 and rest name one reference"),
        ("berg2010", ["rest", "who2017"], "rest and who2017 name one reference"),
    ],
)
def test_refuses_to_merge_a_reference_with_itself(
    filled: Connection, stamp: Stamp, keep: str, others: list[str], told: str
) -> None:
    references.rename(filled, "who2017", "rest")
    references.rename(filled, "rest", "who2017")

    with pytest.raises(Conflict, match=told):
        merging.merge(filled, keep, others, stamp)


def test_the_page_can_be_imported_again_after_a_merge(doubled: Connection, stamp: Stamp) -> None:
    merging.merge(doubled, "lindqvist-copy", ["lindqvist2015"], stamp)
    before = standing_citations(doubled)

    hip.keep(doubled, stamp)

    assert standing_citations(doubled) == before
    assert sorted(work.citation_key for work in references.everything(doubled)) == [
        "berg2010",
        "lindqvist-copy",
        "who2017",
    ]


def test_an_address_that_was_opened_before_the_merge_is_known_after_it(filled: Connection, stamp: Stamp) -> None:
    references.add(filled, [replace(hip.BOOK, citation_key="copy")], stamp)
    accesses.record(filled, row_id(filled, "berg2010"), PartialDate(2020, 1, 2), stamp)
    accesses.record(filled, row_id(filled, "copy"), PartialDate(2020, 1, 2), stamp, url="https://bones.org/")
    before = checking.check(filled, stamp.today, only=["access.no-url"])

    merging.merge(filled, "berg2010", ["copy"], stamp)

    assert [finding.subject_id for finding in before] == ["berg2010"]
    assert checking.check(filled, stamp.today, only=["access.no-url"]) == []
