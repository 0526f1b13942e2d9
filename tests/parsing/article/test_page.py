import datetime
import re
import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citelib.article import Article, Claim, Problem, Review, Section
from citelib.errors import InputError
from citelib.parsing.article import parse_article
from citelib.parsing.dates import DateOrder
from citelib.reference import PartialDate
from tests.shared_data import articles

HAMSTRING = """Hip bone, thigh & knee

What is hamstring syndrome?

Hamstring syndrome is pain at the sit bone (the bone you sit on). It was seen by Dr. J. Roe, e.g. in runners (1,2).

How is hamstring syndrome treated?

Treatments include:

  • Rest. It takes 2.5 months [sic].
  • Tablets (up to 16 a week)

Can hamstring syndrome come back? Yes (3).

Last reviewed by an Example Clinic medical professional on 03/04/2019.

References

  • Roe J. Hamstring syndrome. J Pain. 2012 Aug;112(8):522-8. Accessed 03/20/2019.
  • Doe A. Legs of Man. Example Press; 2005.

Example Clinic is a charity. Advertisements help us to pay for this site. Policy
"""


def sentences(*texts: str, section: int | None = None, line: int = 1) -> tuple[Claim, ...]:
    return tuple(Claim(text, "sentence", section, text[-1] not in "?:", line) for text in texts)


def texts(article: Article) -> list[str]:
    return [claim.text for claim in article.claims]


def test_reads_a_page_whose_first_line_is_a_caption() -> None:
    article = parse_article(HAMSTRING)
    assert article.title == "Hamstring syndrome"
    assert article.sections == (
        Section(1, 1, "What is hamstring syndrome?"),
        Section(2, 1, "How is hamstring syndrome treated?"),
    )
    assert article.claims == (
        *sentences("Hamstring syndrome is pain at the sit bone (the bone you sit on).", section=1, line=5),
        Claim("It was seen by Dr. J. Roe, e.g. in runners.", "sentence", 1, True, 5, (("", 1), ("", 2))),
        *sentences("Treatments include:", section=2, line=9),
        Claim("Rest. It takes 2.5 months [sic].", "list-item", 2, True, 11),
        Claim("Tablets (up to 16 a week)", "list-item", 2, True, 12),
        *sentences("Can hamstring syndrome come back?", "Yes (3).", section=2, line=14),
    )
    assert [(entry.number, entry.scope, entry.line, entry.accessed) for entry in article.entries] == [
        (1, "", 20, PartialDate(2019, 3, 20)),
        (2, "", 21, None),
    ]
    assert article.entries[1].text == "Doe A. Legs of Man. Example Press; 2005."
    assert article.reviews == (Review("an Example Clinic medical professional", datetime.date(2019, 3, 4), 16),)
    assert [problem for problem in article.problems if problem.line not in {20, 21}] == [
        Problem(1, 'the title "Hamstring syndrome" was proposed from the headings; --title gives another', note=True),
        Problem(1, 'taken as a caption, not as claims: "Hip bone, thigh & knee"', note=True),
        Problem(14, 'the marker (3) points to no entry of the references: "Yes (3)."'),
        Problem(
            23,
            'after the references, taken as a footer, not as claims: "Example Clinic is a charity. '
            'Advertisements help us to pay for this site. Policy"',
            note=True,
        ),
    ]


def test_a_given_title_stands_for_the_printed_one() -> None:
    article = parse_article(HAMSTRING, title="Sit bone pain")
    assert article.title == "Sit bone pain"
    assert article.problems[0] == Problem(
        1, 'taken as neither the title nor a claim: "Hip bone, thigh & knee"', note=True
    )


def test_the_same_text_gives_the_same_article_whatever_ends_its_lines() -> None:
    assert parse_article(HAMSTRING) == parse_article(HAMSTRING)
    assert parse_article("\ufeff" + HAMSTRING.replace("\n", "\r\n")) == parse_article(HAMSTRING)
    assert parse_article(HAMSTRING.replace("sit bone (", "sit\u200b\xa0bone\t(")) == parse_article(HAMSTRING)


def test_a_wrapped_page_reads_like_an_unwrapped_one() -> None:
    article = parse_article(
        """Living with sore elbows

  Sore elbows are common in people who type for many hours of the day,
  e.g. writers. They were described in a small book of 1988 by Dr.
  Miller and heal in 2.5
  months.

Symptoms
--------

  * pain in the arm, which becomes worse when you type for more than
    an hour
  * numbness

References
----------

  1. Miller A. Elbows of writers and what can be done for them in time.
     J Arms. 1988;1:1-9.
"""
    )
    assert article.title == "Living with sore elbows"
    assert article.sections == (Section(1, 1, "Symptoms"),)
    assert article.claims == (
        *sentences(
            "Sore elbows are common in people who type for many hours of the day, e.g. writers.",
            line=3,
        ),
        *sentences("They were described in a small book of 1988 by Dr. Miller and heal in 2.5 months.", line=4),
        Claim("pain in the arm, which becomes worse when you type for more than an hour", "list-item", 1, True, 11),
        Claim("numbness", "list-item", 1, True, 13),
    )
    assert [entry.text for entry in article.entries] == [
        "Miller A. Elbows of writers and what can be done for them in time. J Arms. 1988;1:1-9."
    ]


def test_a_page_without_blank_lines_is_read() -> None:
    article = parse_article(
        "Sore elbow\n"
        "What causes sore elbow?\n"
        "It is caused by overuse.\n"
        "Symptoms include:\n"
        "• pain\n"
        "Who gets sore elbow?\n"
        "Anyone.\n"
        "References\n"
        "Doe J. Elbows. Lancet. 2001;3:4.\n"
        "Roe K. Arms. BMJ. 2002;3:4.\n"
    )
    assert article.title == "Sore elbow"
    assert [section.heading for section in article.sections] == ["What causes sore elbow?", "Who gets sore elbow?"]
    assert texts(article) == ["It is caused by overuse.", "Symptoms include:", "pain", "Anyone."]
    assert [entry.number for entry in article.entries] == [1, 2]


def test_lists_without_bullets_under_a_lead_in_are_lists() -> None:
    article = parse_article(
        "Acne\n\nAcne is common.\n\nSymptoms\n\nSymptoms include:\n\nspots\noily skin\n\nTreatment\n\nWash your face."
    )
    assert article.sections == (Section(1, 1, "Symptoms"), Section(2, 1, "Treatment"))
    assert [(claim.kind, claim.text) for claim in article.claims] == [
        ("sentence", "Acne is common."),
        ("sentence", "Symptoms include:"),
        ("list-item", "spots"),
        ("list-item", "oily skin"),
        ("sentence", "Wash your face."),
    ]
    assert Problem(9, "lines 9-10 look like a list without bullets and were taken as list items") in article.problems


def test_each_section_can_have_its_own_references() -> None:
    article = parse_article(
        "Acne\n\nCauses\n\nSkin oil (1).\n\nReferences\n\n1. Doe J. A. 2001.\n\n"
        "Treatment\n\nWash (1,2).\n\nReferences\n\n1. Moe J. C. 2003.\n2. Loe J. D. 2004.\n"
    )
    assert [(claim.text, claim.cites) for claim in article.claims] == [
        ("Skin oil.", (("Causes", 1),)),
        ("Wash.", (("Treatment", 1), ("Treatment", 2))),
    ]
    assert [(entry.scope, entry.number) for entry in article.entries] == [
        ("Causes", 1),
        ("Treatment", 1),
        ("Treatment", 2),
    ]


def test_two_lists_of_one_section_are_told_apart_by_their_headings() -> None:
    article = parse_article(
        "Acne\n\nCauses\n\nSkin oil (1).\n\nReferences\n\n1. Doe J. A. 2001.\n\n"
        "Further reading\n\nhttps://example.org/acne\n"
    )
    assert [(entry.scope, entry.number) for entry in article.entries] == [("References", 1), ("Further reading", 1)]
    assert article.claims[0].cites == (("References", 1),)


def test_a_number_printed_twice_is_kept_apart_with_a_problem() -> None:
    article = parse_article("Acne\n\nAcne is common.\n\nReferences\n\n1. Doe J. A. 2001.\n1. Roe J. B. 2002.\n")
    assert [(entry.number, entry.text) for entry in article.entries] == [(1, "Doe J. A. 2001."), (3, "Roe J. B. 2002.")]
    note = 'number 1 occurs twice in the references; it became 3: "Roe J. B. 2002."'
    assert Problem(8, note) in article.problems


def test_cards_of_other_stories_are_no_part_of_the_page() -> None:
    article = parse_article(
        "Acne\n\nMedically reviewed by Jane Doe, MD on March 3, 2020\n\nWhat is acne?\n\nAcne is spots.\n\n"
        "Related stories\n\nWhy knees hurt\n\nMedically reviewed by Other Person on May 5, 2021\n\nKnees hurt.\n"
    )
    assert article.reviews == (Review("Jane Doe, MD", datetime.date(2020, 3, 3), 3),)
    assert texts(article) == ["Acne is spots."]
    assert article.problems[-1] == Problem(
        9,
        "lines 9-15 were taken as about other pages or the publisher, not as claims: "
        '"Related stories / Why knees hurt / Medically reviewed by Other Person on May 5, 2021 / Knees hurt."',
        note=True,
    )


def test_buttons_bylines_and_captions_are_noted_and_no_claims() -> None:
    article = parse_article(
        "Acne\n\nBy Jane Doe\n\nShare\n\nAcne is common.\n\nFigure 1. Skin with acne.\n\nSymptoms\n\nIt itches.\n"
    )
    assert texts(article) == ["Acne is common.", "It itches."]
    assert [problem for problem in article.problems if problem.line > 1] == [
        Problem(3, 'taken as a byline, not as claims: "By Jane Doe"', note=True),
        Problem(5, 'taken as a button or a notice of the site, not as claims: "Share"', note=True),
        Problem(9, 'taken as a caption, not as claims: "Figure 1. Skin with acne."', note=True),
    ]


def test_a_plain_text_without_title_headings_and_references_is_read_with_a_problem_for_each() -> None:
    assert parse_article("Pain is common. It hurts.") == Article(
        title="",
        claims=sentences("Pain is common.", "It hurts."),
        problems=(
            Problem(1, "the page has no title; --title gives one"),
            Problem(1, "the page has no headings: its claims belong to no section", note=True),
            Problem(1, "the page has no list of references", note=True),
        ),
    )


def test_a_page_without_claims_is_a_problem() -> None:
    assert parse_article("Sore elbow\n").problems == (
        Problem(1, "no claim was found on the page"),
        Problem(1, "the page has no list of references", note=True),
    )


def test_each_of_two_equal_headings_keeps_its_own_text() -> None:
    article = parse_article("Acne\n\nOverview\n\nAcne is spots.\n\nCauses\n\nOil.\n\nOverview\n\nWash it.\n")
    assert [section.heading for section in article.sections] == ["Overview", "Causes", "Overview"]
    assert [(claim.text, claim.section) for claim in article.claims] == [
        ("Acne is spots.", 1),
        ("Oil.", 2),
        ("Wash it.", 3),
    ]


def test_a_list_directly_under_its_heading_is_a_list() -> None:
    article = parse_article("Sore knee\n\nDo\n- rest the knee\n- use ice\n\nWhat to wear\n- boots\n- a brace\n")
    assert [section.heading for section in article.sections] == ["Do", "What to wear"]
    assert [(claim.kind, claim.text, claim.section) for claim in article.claims] == [
        ("list-item", "rest the knee", 1),
        ("list-item", "use ice", 1),
        ("list-item", "boots", 2),
        ("list-item", "a brace", 2),
    ]


def test_the_contents_of_a_page_with_marked_headings_are_noted() -> None:
    article = parse_article(
        "# Acne\n\nOn this page\n\n- Causes\n- Outlook\n\n## Causes\n\nOil.\n\n## Outlook\n\nGood.\n"
    )
    assert texts(article) == ["Oil.", "Good."]
    note = 'lines 3-6 were taken as the table of contents, not as claims: "On this page / Causes / Outlook"'
    assert Problem(3, note, note=True) in article.problems


def test_the_rows_of_a_table_are_claims() -> None:
    article = parse_article(
        "Sore knee\n\nWhat helps\n\n| Means | Share |\n|---|---|\n| Rest | 70% [1] |\n\n"
        "References\n\n[1] Doe J. A. 2001.\n"
    )
    assert article.claims == (
        Claim("Means | Share", "table-row", 1, False, 5),
        Claim("Rest | 70%", "table-row", 1, True, 7, (("", 1),)),
    )


def test_numbers_left_in_the_text_are_told_once() -> None:
    article = parse_article(
        "Acne\n\nAcne is common.7 It itches [1].\n\nCauses\n\nIt is oil2 of the skin.\n\n"
        "References\n\n[1] Doe J. Knees. Lancet. 2001;3:4.\n[2] Roe K. Legs. BMJ. 2002;3:4.\n"
    )
    told = 'numbers that look like markers were left in the text: "common.7" (line 3), "oil2" (line 7)'
    assert [problem for problem in article.problems if not problem.note] == [Problem(3, told)]


def test_a_number_left_in_the_text_is_told() -> None:
    article = parse_article("Acne\n\nAcne is common.1 It itches [1].\n\nReferences\n\n[1] Doe J. A. 2001.\n")
    told = 'numbers that look like markers were left in the text: "common.1" (line 3)'
    assert Problem(3, told) in article.problems


def test_a_marker_that_cannot_be_read_is_told() -> None:
    article = parse_article("Acne\n\nIt itches [2-1].\n\nReferences\n\n[1] Doe J. A. 2001.\n[2] Roe J. B. 2002.\n")
    told = 'the marker [2-1] could not be read and was left in the text: "It itches [2-1]."'
    assert Problem(3, told) in article.problems


def test_a_leaflets_reference_and_dates_are_no_references() -> None:
    article = parse_article(
        "Sore knee\n\nIt hurts.\n\nReferences\nDoe J. Knees. Lancet. 2001;3:4.\nRoe K. Legs. BMJ. 2002;3:4.\n\n"
        "Leaflet reference: KNEE/0815 Version 2\nDate produced: July 2022\nReview date: July 2025\n"
    )
    assert [entry.text for entry in article.entries] == [
        "Doe J. Knees. Lancet. 2001;3:4.",
        "Roe K. Legs. BMJ. 2002;3:4.",
    ]
    assert (article.published, article.reviews) == (PartialDate(2022, 7), ())
    assert [problem.line for problem in article.problems if "KNEE/0815" in problem.message] == [9]


WHOLE = [
    HAMSTRING,
    "Sore knee\n\nBy Ann Roe, RN and José Doe, PhD — Reviewed by: Dr Eve Poe — Updated 3 May 2020\n\nShare\n\n"
    "## What **helps**\n- rest\n- ice\n  a. crushed\n  b. wrapped\n\n| Means | Share |\n|---|---|\n| Brace | 5% |\n\n"
    "> Walk *slowly*, see [guide](https://example.org/knee).\n\nFigure 1: a knee\n\nLoose end\n\n"
    "SOURCES\n\n1. Doe J. Knees. Lancet. 2001;3:4.\n\nLeaflet ref: KNEE/0815\nProduced: July 2022\n\nFooter words here",
    "Author: Dr Ann Roe, Reviewed by: Dr Eve Poe, Last updated 28 Feb 2024\n\nDoes Ice Help?\n\nIce cools.\n\n"
    "Related stories\n\nWhy elbows ache\n\nCopyright Example Trust",
]


def test_a_date_between_two_references_belongs_to_the_page() -> None:
    article = parse_article(
        "Acne\n\nIt itches.\n\nReferences\n\n1. Doe J. Knees. Lancet. 2001;3:4.\nPublished: 3 May 2020\n"
        "2. Roe K. Legs. BMJ. 2002;3:4.\n"
    )
    assert (article.published, [entry.number for entry in article.entries]) == (PartialDate(2020, 5, 3), [1, 2])


@pytest.mark.parametrize("page", WHOLE)
def test_every_word_of_a_page_is_told_somewhere(page: str) -> None:
    article = parse_article(page)
    told = Counter(
        re.findall(
            r"\w{2,}",
            " ".join(
                [
                    article.title,
                    *(section.heading for section in article.sections),
                    *texts(article),
                    *(entry.text for entry in article.entries),
                    *(problem.message for problem in article.problems),
                    *(review.reviewer for review in article.reviews),
                ]
            ),
        )
    )
    # What a stamp says is a review, a date of the article or a problem; the heading of the references is none of them.
    stamped = {"Reviewed", "Last", "reviewed", "by", "on", "Updated", "updated", "Produced", "References", "SOURCES"}
    dates = {"03", "04", "2019", "May", "2020", "28", "Feb", "2024", "July", "2022"}
    assert {word for word, n in Counter(re.findall(r"\w{2,}", page)).items() if told[word] < n} <= stamped | dates


def test_publication_dates_come_from_their_lines() -> None:
    article = parse_article("Acne\n\nPosted: December 17, 2012\nUpdated: May 2013\n\nAcne is common.\n")
    assert (article.published, article.modified) == (PartialDate(2012, 12, 17), PartialDate(2013, 5))


def test_the_order_given_reads_ambiguous_dates() -> None:
    text = "Acne\n\nAcne is common.\n\nLast reviewed: 03/04/2019\n"
    assert parse_article(text, order=DateOrder.DMY).reviews == (Review("", datetime.date(2019, 4, 3), 5),)
    assert parse_article(text).reviews == (Review("", None, 5),)


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff\u200b\n\x0c"])
def test_a_blank_text_is_an_error_that_says_what_to_do(text: str) -> None:
    with pytest.raises(InputError) as raised:
        parse_article(text)
    assert (raised.value.message, raised.value.mend) == (
        "the text is empty",
        "give a file that holds the text of the page",
    )


PIECES = st.sampled_from(
    "References,Sources,What is pain?,Pain,Reviewed: ,by Jane Doe,03/04/2019,May 2020,1.,[1],(1,2),¹²,• ,- "
    ",# ,===,---,: ,"
    '. ,(,),“,”,",\n,\n\n,\r\n,    ,\t,\f,\u200b,Doe J. A. 2001;1:2.,https://example.org,Related stories,©,e.g. '.split(
        ","
    )
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join)))
def test_any_other_text_is_read_without_failing(text: str) -> None:
    try:
        article = parse_article(text)
    except InputError as error:
        assert error.message == "the text is empty"
        return
    last = text.count("\n") + text.count("\r") + 1
    lines = [problem.line for problem in article.problems]
    assert lines == sorted(lines)
    places = [*lines, *(claim.line for claim in article.claims), *(entry.line for entry in article.entries)]
    assert all(1 <= place <= last for place in places)
    assert all(claim.text.strip() for claim in article.claims)
    assert len({(entry.scope, entry.number) for entry in article.entries}) == len(article.entries)
    assert [section.position for section in article.sections] == list(range(1, len(article.sections) + 1))


@pytest.mark.parametrize(
    "part",
    [
        "Rest helps (see below), e.g. for 2.5 days.1,2 ",
        "(",
        "“a ",
        "[1,",
        "Short line\n",
        "1. One\n",
        "What is it?\n\n",
        "- a\n",
        "a. b\n",
        "   a. b\n b. c\n",
        "*a ",
        "__a",
        "[a](",
        "> ",
        "| a | ",
        "| a |\n",
        "ab-\nab",
        "men2,3.",
    ],
)
def test_long_pages_cost_linear_time(part: str) -> None:
    text = "x" + part * (300_000 // len(part))
    began = time.process_time()
    parse_article(text)
    assert time.process_time() - began < 20


@pytest.mark.parametrize(
    ("name", "title", "sections", "items", "references", "reviews", "markers"),
    [
        (
            "cleveland_psoas_seed",
            "Psoas syndrome",
            4,
            8,
            7,
            (Review("a Cleveland Clinic medical professional", datetime.date(2018, 11, 13), 32),),
            [],
        ),
        (
            "nci_breast_reconstruction",
            "Breast Reconstruction After Mastectomy",
            3,
            13,
            3,
            (Review("", datetime.date(2016, 3, 12), 54),),
            [(1, 2), (3,), (1, 2)],
        ),
        (
            "nci_stress_fact_sheet",
            "Psychological Stress and Cancer",
            5,
            6,
            10,
            (Review("", datetime.date(2012, 12, 10), 48),),
            [],
        ),
    ],
)
def test_reads_the_real_pages(
    name: str,
    title: str,
    sections: int,
    items: int,
    references: int,
    reviews: tuple[Review, ...],
    markers: list[tuple[int, ...]],
) -> None:
    article = parse_article((articles() / "text" / f"{name}.txt").read_text(encoding="utf-8"))
    assert article.title == title
    assert len(article.sections) == sections
    assert sum(claim.kind == "list-item" for claim in article.claims) == items
    assert [entry.number for entry in article.entries] == list(range(1, references + 1))
    assert article.reviews == reviews
    assert [tuple(number for _, number in claim.cites) for claim in article.claims if claim.cites] == markers


def test_reads_every_sentence_and_both_access_dates_of_the_real_page_with_a_caption() -> None:
    text = (articles() / "text" / "cleveland_psoas_seed.txt").read_text(encoding="utf-8")
    article = parse_article(text)
    assert sum(claim.kind == "sentence" for claim in article.claims) == 16
    assert {entry.number: entry.accessed for entry in article.entries if entry.accessed} == {
        2: PartialDate(2018, 11, 14),
        3: PartialDate(2018, 11, 14),
    }
    body = "\n".join(text.splitlines()[2:31])
    left = body
    for printed in (*texts(article), *(section.heading for section in article.sections)):
        assert printed in left
        left = left.replace(printed, "", 1)
    assert left.replace("•", "").split() == []
