import datetime

import pytest

from citelib.article import Problem, Review
from citelib.parsing.article.reviews import Signing, sign
from citelib.parsing.article.stamps import read_stamps
from citelib.parsing.dates import DateOrder
from citelib.reference import PartialDate


def signing(*lines: str, order: DateOrder | None = None) -> Signing:
    return sign(stamp for number, line in enumerate(lines, start=1) for stamp in read_stamps(line, number, order))


@pytest.mark.parametrize(
    ("line", "reviewer", "day"),
    [
        (
            "Last reviewed by an Example Clinic medical professional on 11/13/2018.",
            "an Example Clinic medical professional",
            "2018-11-13",
        ),
        ("Medically reviewed by Jane Doe, MD on March 3, 2020", "Jane Doe, MD", "2020-03-03"),
        ("Medically Reviewed by: Jane Doe, M.D. — Reviewed on 3 Mar 2020", "Jane Doe, M.D.", "2020-03-03"),
        ("Reviewed by Jane Doe, MD (March 3, 2020)", "Jane Doe, MD", "2020-03-03"),
        ("Reviewed: March 12, 2016", "", "2016-03-12"),
        ("Reviewed on 12 March 2016 by J. Roe", "J. Roe", "2016-03-12"),
        ("Last reviewed: 2016-03-12", "", "2016-03-12"),
        ("Page last reviewed: 3 January 2023", "", "2023-01-03"),
        ("This page was last reviewed on 23/07/2012.", "", "2012-07-23"),
        ("Review Date 8/15/2022", "", "2022-08-15"),
        ("Date of last review: 15.08.2022", "", "2022-08-15"),
        ("Last reviewed and updated by the team on 15 August 2022", "the team", "2022-08-15"),
        ("Medical reviewer: Jane Doe, August 15, 2022", "Jane Doe", "2022-08-15"),
    ],
)
def test_reads_a_review_line(line: str, reviewer: str, day: str) -> None:
    review = Review(reviewer, datetime.date.fromisoformat(day), 1)
    assert signing(line) == Signing((review,), None, None, ())


@pytest.mark.parametrize(
    "line",
    [
        "This was reviewed by many authors.",
        "Reviewed studies show that rest helps.",
        "Review of systems",
        "Updated guidelines of May 2019 say that rest helps.",
        "Published studies from March 3, 2020 on show that rest helps.",
        "Last reviewed",
        "We last reviewed this on March 3, 2020.",
        "Acne is common; reviewed: March 3, 2020",
        "Posted signs help people find their way.",
        "By doing this you rest the knee.",
        "By Monday it will hurt less.",
        "Produced by the liver, it helps.",
        "Issued drugs of 2019 help.",
    ],
)
def test_sentences_are_no_stamps(line: str) -> None:
    assert read_stamps(line, 1, None) == []


def test_the_next_review_belongs_to_the_review_before_it() -> None:
    review = Review("", datetime.date(2023, 1, 3), 1, datetime.date(2026, 1, 3))
    assert signing("Page last reviewed: 3 January 2023", "Next review due: 3 January 2026").reviews == (review,)
    assert signing("Page last reviewed: 3 January 2023 Next review due: 3 January 2026").reviews == (review,)


def test_a_next_review_alone_is_kept_with_a_problem() -> None:
    assert signing("Next review: 3 January 2026") == Signing(
        (Review("", None, 1, datetime.date(2026, 1, 3)),),
        None,
        None,
        (Problem(1, 'no review is printed beside the line "Next review: 3 January 2026"'),),
    )


def test_a_reviewer_and_a_date_on_neighbouring_lines_are_one_review() -> None:
    assert signing("Medically reviewed by Jane Doe, MD", "Last reviewed: March 3, 2020").reviews == (
        Review("Jane Doe, MD", datetime.date(2020, 3, 3), 1),
    )


def test_a_review_printed_twice_is_one_review() -> None:
    lines = ["Last reviewed: March 3, 2020", "", "", "", "Medically reviewed by Jane Doe on March 3, 2020"]
    assert signing(*lines).reviews == (Review("Jane Doe", datetime.date(2020, 3, 3), 5),)


def test_one_line_can_hold_a_review_a_byline_and_an_update() -> None:
    line = "Medically reviewed by Jane Doe, D.O. — By John Roe — Updated on March 13, 2020"
    problem = Problem(1, 'the line "Medically reviewed by Jane Doe, D.O." names no date')
    assert signing(line) == Signing((Review("Jane Doe, D.O.", None, 1),), None, PartialDate(2020, 3, 13), (problem,))


def test_one_line_can_hold_an_author_a_reviewer_an_update_and_a_due_date() -> None:
    line = "Author: Dr A Roe, Reviewed by: Dr B Doe FRCGP, Last updated 28 Feb 2024, Next review 27 Feb 2027"
    assert signing(line) == Signing(
        (Review("Dr B Doe FRCGP", None, 1, datetime.date(2027, 2, 27)),),
        None,
        PartialDate(2024, 2, 28),
        (Problem(1, 'the line "Reviewed by: Dr B Doe FRCGP" names no date'),),
    )


@pytest.mark.parametrize("separator", [", ", " | ", "; ", " — "])
def test_a_review_date_beside_a_reviewer_is_the_date_of_the_review(separator: str) -> None:
    line = separator.join(["Reviewed by: Dr B Doe", "Last reviewed 28 Feb 2024", "Last updated 1 Mar 2024"])
    made = signing(line)
    assert (made.reviews, made.modified) == (
        (Review("Dr B Doe", datetime.date(2024, 2, 28), 1),),
        PartialDate(2024, 3, 1),
    )


@pytest.mark.parametrize(
    "line",
    [
        "Next scheduled review: Sept 2026",
        "Review due: September 2026",
        "Date of next review: May 2026",
        "Due for review in May 2026",
    ],
)
def test_a_due_date_without_a_day_is_told_and_not_kept(line: str) -> None:
    made = signing(line)
    assert made.reviews == ()
    told = f'the line "{line}" names no day; a due date is kept only with its day'
    assert made.problems == (Problem(1, told),)


@pytest.mark.parametrize("label", ["Review date:", "Date of review:"])
def test_a_bare_review_date_long_after_the_publication_is_when_the_next_review_is_due(label: str) -> None:
    made = signing("Date produced: July 2022", f"{label} 1 July 2025")
    assert (made.published, made.reviews) == (PartialDate(2022, 7), (Review("", None, 2, datetime.date(2025, 7, 1)),))
    assert made.problems[0] == Problem(
        2,
        f'the line "{label} 1 July 2025" was taken as the date when the next review is due: the page prints an '
        "earlier date",
        note=True,
    )
    assert signing(f"{label} 1 July 2025").reviews == (Review("", datetime.date(2025, 7, 1), 1),)


@pytest.mark.parametrize("beside", ["Reviewed by Jane Doe", "Next review due: 3 May 2026"])
def test_a_bare_review_date_beside_a_reviewer_or_a_due_date_is_the_date_of_the_review(beside: str) -> None:
    made = signing("Published: 3 June 2021", "Review date: 3 May 2023", beside)
    assert [review.reviewed_on for review in made.reviews] == [datetime.date(2023, 5, 3)]


def test_a_second_date_of_publication_is_told() -> None:
    made = signing("Published: 3 May 2020", "Posted: 4 May 2020")
    assert (made.published, made.problems) == (
        PartialDate(2020, 5, 3),
        (Problem(2, 'the line "Posted: 4 May 2020" gives another date; 2020-05-03 was kept', note=True),),
    )


def test_publication_dates_may_be_partial() -> None:
    assert signing("Posted: December 17, 2012", "Last updated May 2013") == Signing(
        (), PartialDate(2012, 12, 17), PartialDate(2013, 5), ()
    )
    assert signing("Published 2019").published == PartialDate(2019)


@pytest.mark.parametrize(
    ("line", "reviewer", "why"),
    [
        ("Reviewed by J. Smith", "J. Smith", "names no date"),
        ("Reviewed March 2016", "", "names no day"),
        ("Reviewed: 2016", "", "names no month and day"),
        (
            "Reviewed: 13/13/2018",
            "",
            "has no sure date: 13/13/2018 is no date; correct it in the page and import it again",
        ),
        ("Reviewed: 11/13/18", "", "has no sure date: 11/13/18 does not print the century"),
        (
            "Reviewed: 03/04/2019",
            "",
            "has no sure date: 03/04/2019 can be 4 March or 3 April; --dates mdy or --dates dmy says which comes first",
        ),
    ],
)
def test_a_review_without_a_sure_day_has_no_date_but_a_problem(line: str, reviewer: str, why: str) -> None:
    assert signing(line) == Signing((Review(reviewer, None, 1),), None, None, (Problem(1, f'the line "{line}" {why}'),))


def test_the_order_of_dates_decides() -> None:
    assert signing("Reviewed: 03/04/2019", order=DateOrder.DMY).reviews == (Review("", datetime.date(2019, 4, 3), 1),)
