import pytest

from citelib.article import Problem
from citelib.parsing.article import parse_article
from citelib.parsing.article.titles import is_about, is_titled, shared_subject

QUESTIONS = "What is tennis elbow?\n\nIt is pain.\n\nWho gets tennis elbow?\n\nAnyone does.\n"


@pytest.mark.parametrize(
    ("headings", "subject"),
    [
        (["What is tennis elbow?", "Who gets tennis elbow?", "How is tennis elbow treated?"], "Tennis elbow"),
        (["What Are Hives?", "What Causes Hives?", "Outlook"], "Hives"),
        (["What is COVID-19?", "Who gets COVID-19?"], "COVID-19"),
        (["What causes Crohn's disease?", "How is Crohn’s disease treated?"], "Crohn's disease"),
        (["What is a stroke?"], "Stroke"),
        (["What are the symptoms?", "What is the treatment?", "Who gets it?"], ""),
        (["What is acne?", "Is acne bad?", "Who gets spots?", "What is sebum?", "Why wash?"], ""),
        (["Symptoms", "Causes"], ""),
        ([], ""),
    ],
)
def test_the_subject_is_what_most_questions_ask_about(headings: list[str], subject: str) -> None:
    assert shared_subject(headings) == subject


def test_a_line_is_about_a_subject_in_the_singular_or_the_plural() -> None:
    assert is_about("Strokes in Children", "stroke")
    assert not is_about("Tennis and the elbow", "tennis elbow")


def test_a_line_with_capitals_is_written_as_a_title() -> None:
    assert [is_titled(line) for line in ("High Blood Pressure", "Hip bone and thigh", "Hip, Thigh & Knee")] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("above", "title", "notes"),
    [
        ("Tennis elbow", "Tennis elbow", []),
        ("Living With Tennis Elbows", "Living With Tennis Elbows", []),
        (
            "Image: an arm\n\nTennis elbow",
            "Tennis elbow",
            ['taken as a caption, not as claims: "Image: an arm"'],
        ),
        (
            "Bones of the arm\n\nTennis elbow",
            "Tennis elbow",
            ['taken as a caption, not as claims: "Bones of the arm"'],
        ),
        (
            "Tennis elbow\n\nUpper arm, lower arm & hand",
            "Tennis elbow",
            ['taken as a caption, not as claims: "Upper arm, lower arm & hand"'],
        ),
        (
            "Bones of the arm",
            "Tennis elbow",
            [
                'the title "Tennis elbow" was proposed from the headings; --title gives another',
                'taken as a caption, not as claims: "Bones of the arm"',
            ],
        ),
        (
            "Lateral Epicondylitis",
            "Lateral Epicondylitis",
            ['the title is the first line, but the headings ask about "Tennis elbow"; --title gives another'],
        ),
        ("", "Tennis elbow", ['the title "Tennis elbow" was proposed from the headings; --title gives another']),
        ("# Lateral pain\n\n## Basics", "Lateral pain", None),
    ],
)
def test_the_title_is_the_first_line_unless_that_is_a_caption(above: str, title: str, notes: list[str] | None) -> None:
    article = parse_article(f"{above}\n\n{QUESTIONS}")
    assert article.title == title
    if notes is not None:
        assert [p.message for p in article.problems if p.message != "the page has no list of references"] == notes
        assert [section.heading for section in article.sections] == ["What is tennis elbow?", "Who gets tennis elbow?"]


def test_a_question_can_be_the_title_of_a_page_without_other_questions() -> None:
    article = parse_article("What Is Tennis Elbow?\n\nIt is pain.\n\nSymptoms\n\nIt hurts.\n")
    assert article.title == "What Is Tennis Elbow?"
    assert [section.heading for section in article.sections] == ["Symptoms"]


def test_a_question_above_the_text_is_the_title_if_the_other_questions_ask_something_else() -> None:
    article = parse_article("Does Ginger Help?\n\nGinger is a root.\n\nHow does it work?\n\nIt warms.\n")
    assert article.title == "Does Ginger Help?"
    assert [section.heading for section in article.sections] == ["How does it work?"]


def test_a_first_question_that_names_nothing_is_no_title() -> None:
    article = parse_article("What are the symptoms?\n\nPain.\n\nHow is a sore elbow treated?\n\nRest.\n")
    assert len(article.sections) == 2


def test_a_title_that_is_printed_and_given_is_no_problem() -> None:
    article = parse_article(f"Elbow pain\n\n{QUESTIONS}", title="Elbow Pain")
    assert article.title == "Elbow Pain"
    assert article.problems == (Problem(1, "the page has no list of references", note=True),)
