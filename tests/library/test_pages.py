"""Keeping pages: what comes in, what stays when a page comes in again."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Connection

from citelib.article import Article, Claim, Entry, Problem, Review, Section
from citelib.errors import Conflict
from citelib.library import articles, citations, claims, pages, reviews, shown
from citelib.library.database import Stamp
from citelib.reference import Name, PartialDate, Reference

FILE = pages.Source("hip.txt", "0" * 64)


def claim(text: str, *cites: int, section: int | None = 1) -> Claim:
    return Claim(text, "sentence", section, True, 3, tuple(("", number) for number in cites))


def entry(number: int, title: str, accessed: PartialDate | None = None) -> Entry:
    work = Reference(
        type="article-journal", title=title, author=(Name(family="Lindqvist", given="A"),), issued=PartialDate(2015)
    )
    return Entry(number, f"Lindqvist A. {title}. Hip J. 2015.", work, 20 + number, accessed=accessed)


def page(*texts: Claim, entries: tuple[Entry, ...] = (), reviews: tuple[Review, ...] = ()) -> Article:
    return Article("Hip pain", (Section(1, 1, "What is hip pain?"),), texts, entries, reviews)


FIRST = page(
    claim("Hip pain is common in runners.", 1),
    claim("It often starts after a change of training load."),
    claim("Rest helps most people within six weeks.", 1, 2),
    entries=(entry(1, "Hip pain in runners"), entry(2, "Rest and load", PartialDate(2018, 11, 14))),
    reviews=(Review("Dr. A. Lindqvist", date(2018, 11, 13), 9),),
)


def test_stores_all_that_a_page_says(connection: Connection, stamp: Stamp) -> None:
    kept = pages.keep(connection, FIRST, FILE, stamp)

    assert kept.created
    assert kept.slug == "hip-pain"
    assert kept.claims_added == [1, 2, 3]
    assert kept.references_added == ["lindqvist2015", "lindqvist2015a"]
    told = shown.show(connection, articles.find(connection, "hip-pain"))
    assert [(one["number"], [link["key"] for link in one["citations"]]) for one in told["claims"]] == [
        (1, ["lindqvist2015"]),
        (2, []),
        (3, ["lindqvist2015", "lindqvist2015a"]),
    ]
    assert [(one["number"], one["key"], one["accessed"]) for one in told["bibliography"]] == [
        (1, "lindqvist2015", None),
        (2, "lindqvist2015a", "2018-11-14"),
    ]
    assert (told["last_reviewed"], told["due"]) == (date(2018, 11, 13), date(2021, 11, 13))
    assert [(one["reviewer"], one["outcome"]) for one in told["reviews"]] == [("Dr. A. Lindqvist", None)]


def test_importing_the_same_page_twice_changes_nothing(connection: Connection, stamp: Stamp) -> None:
    pages.keep(connection, FIRST, FILE, stamp)
    before = shown.show(connection, articles.find(connection, "hip-pain"))

    kept = pages.keep(connection, FIRST, FILE, stamp)

    assert not kept.changed
    assert kept.claims_unchanged == [1, 2, 3]
    assert shown.show(connection, articles.find(connection, "hip-pain")) == before


def test_a_changed_page_keeps_numbers_and_citations_and_says_what_changed(connection: Connection, stamp: Stamp) -> None:
    pages.keep(connection, FIRST, FILE, stamp)
    changed = page(
        claim("A hip needs strong muscles."),
        claim("Hip pain is very common in runners."),
        claim("Rest helps most people within six weeks."),
        entries=FIRST.entries,
    )

    kept = pages.keep(connection, changed, FILE, stamp)

    assert (kept.claims_added, kept.claims_changed, kept.claims_vanished) == ([4], [1], [2])
    told = claims.of_article(connection, articles.find(connection, "hip-pain").id)
    assert [(one["number"], [link["key"] for link in one["citations"]]) for one in told] == [
        (4, []),
        (1, ["lindqvist2015"]),
        (3, ["lindqvist2015", "lindqvist2015a"]),
    ]
    first = claims.find(connection, "hip-pain:1")
    assert [one["text"] for one in claims.versions(connection, first)] == ["Hip pain is common in runners."]


def test_a_claim_that_comes_back_gets_its_number_and_citations_back(connection: Connection, stamp: Stamp) -> None:
    pages.keep(connection, FIRST, FILE, stamp)
    without = page(*FIRST.claims[:2], entries=FIRST.entries)
    assert pages.keep(connection, without, FILE, stamp).claims_vanished == [3]

    kept = pages.keep(connection, FIRST, FILE, stamp)

    assert kept.claims_added == [3]
    told = claims.of_article(connection, articles.find(connection, "hip-pain").id)
    assert [link["key"] for link in told[2]["citations"]] == ["lindqvist2015", "lindqvist2015a"]


def test_keeps_what_an_editor_decided(connection: Connection, stamp: Stamp) -> None:
    pages.keep(connection, FIRST, FILE, stamp)
    claims.reword(connection, claims.find(connection, "hip-pain:1"), "Hip pain is frequent in runners.", stamp)
    claims.retire(connection, claims.find(connection, "hip-pain:2"), stamp)
    third = claims.find(connection, "hip-pain:3")
    claims.dismiss(connection, third, stamp, reason="common knowledge")
    reference_id = connection.exec_driver_sql("SELECT id FROM reference WHERE citation_key = 'lindqvist2015'").scalar()
    assert isinstance(reference_id, int)
    citations.unlink(connection, third.id, reference_id, stamp)
    before = shown.show(connection, articles.find(connection, "hip-pain"))

    kept = pages.keep(connection, FIRST, FILE, stamp)

    assert not kept.changed
    assert shown.show(connection, articles.find(connection, "hip-pain")) == before


def test_a_different_page_under_a_taken_slug_is_refused(connection: Connection, stamp: Stamp) -> None:
    pages.keep(connection, FIRST, FILE, stamp)
    other = page(claim("Bursae are small sacs of fluid."), claim("They can swell."), claim("Ice may soothe them."))

    with pytest.raises(Conflict, match=r"There is an article hip-pain already, from hip\.txt, and only 0% of") as error:
        pages.keep(connection, other, pages.Source("other.txt", "1" * 64), stamp)

    assert "--slug hip-pain-2" in error.value.mend
    assert pages.keep(connection, other, FILE, stamp, replace=True).claims_vanished == [1, 2, 3]


def test_two_articles_that_print_the_same_work_share_its_reference(connection: Connection, stamp: Stamp) -> None:
    pages.keep(connection, FIRST, FILE, stamp)
    other = page(claim("Knees hurt too."), entries=(entry(1, "Hip pain in runners"),))

    kept = pages.keep(connection, other, pages.Source("knee.txt", "1" * 64), stamp, slug="knee-pain")

    assert (kept.references_added, kept.references_known) == ([], ["lindqvist2015"])


def test_dates_in_the_future_are_noted_and_not_stored(connection: Connection, stamp: Stamp) -> None:
    future = page(
        claim("Hips age."),
        entries=(entry(1, "Hips", PartialDate(2030, 1, 2)),),
        reviews=(Review("Dr. B. Sato", date(2030, 1, 1), 5),),
    )

    kept = pages.keep(connection, future, FILE, stamp)

    assert kept.problems == [
        Problem(5, "the review date 2030-01-01 lies in the future (today is 2026-11-22): not stored"),
        Problem(21, "the access date 2030-01-02 lies in the future (today is 2026-11-22): not stored"),
    ]
    stored = reviews.history(connection)
    assert [(one["reviewer"], one["reviewed_on"]) for one in stored] == [("Dr. B. Sato", None)]


def test_a_claim_added_by_hand_stays_under_its_heading_when_headings_move(connection: Connection, stamp: Stamp) -> None:
    pages.keep(connection, FIRST, FILE, stamp)
    owner = articles.find(connection, "hip-pain")
    claims.add(connection, owner.id, "Added by hand.", stamp, heading="What is hip pain?")
    moved = Article(
        "Hip pain",
        (Section(1, 1, "Who gets it?"), Section(2, 1, "What is hip pain?"), Section(3, 2, "What helps?")),
        (claim("Runners do."), *(replace(one, section=2) for one in FIRST.claims)),
        FIRST.entries,
        FIRST.reviews,
    )

    pages.keep(connection, moved, FILE, stamp)

    assert [section["heading"] for section in shown.sections(connection, owner.id)] == [
        "Who gets it?",
        "What is hip pain?",
        "What helps?",
    ]
    told = {one["number"]: one["section"] for one in claims.of_article(connection, owner.id)}
    assert told == dict.fromkeys([1, 2, 3, 4], "What is hip pain?") | {5: "Who gets it?"}
