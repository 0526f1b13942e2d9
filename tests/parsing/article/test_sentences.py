import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citelib.parsing.article.sentences import split_sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "Some drugs, e.g. Aspirin, thin the blood.",
        "It is chronic, i.e. Long-term pain lasts.",
        "Ask Dr. Roe vs. Dr. Doe.",
        "Doe et al. (2012) found approx. 2.5 mg on Nov. 13 in the U.S. Food and Drug Administration.",
        "See Fig. 2 and No. 5 by J. R. Smith and J.R. Doe of St. John's.",
        "It opens at 9 a.m. Monday.",
        "Wait ... Then go on.",
        "Wait… Then go on.",
        "The flap (it is free. It heals well.) is moved.",
        "She says “Rest. Then walk.” to all.",
        '"Does it hurt?" is what they ask.',
        "Yahoo! is what they say.",
        "1. Wash your hands.",
        "It takes 2.5 Mg of PM2.5 Dust.",
        'A 16" rod and a 3" rod are used.',
    ],
)
def test_keeps_a_sentence_whole(sentence: str) -> None:
    assert list(split_sentences(sentence)) == [sentence]


@pytest.mark.parametrize(
    "sentences",
    [
        ["It hurts.", "It heals!", "Does it?", "Yes."],
        ["Implants are used.", "(Most are small. Some are not.)", "They stay."],
        ["She says “Rest.”", "Then she goes."],
        ['She says "Rest."', 'Then "Walk."'],
        ["Ice helps.1,2", "Heat helps.[3-5]", "Food helps (1,2).", "Sleep helps.¹²", "Work hurts. [4]", "The end."],
        ["It lowers IL-8.1,3", "It fell in 2019.4", "Rest helps.^1", "Ice too^[2].", "The end."],
        ["You need vitamin C.", "People with hepatitis B.", "They know."],
        ["It is common in the U.S.", "The rest is not."],
        ["Take it at 9 a.m.", "Then wait."],
        ["Is it safe?", "No.", "It is not."],
        ["It costs 2.5 dollars in 2019.", "20 people paid."],
        ["Use fruit, nuts, etc.", "Avoid salt."],
        ["Vaccines work.", "mRNA is one kind."],
        ["A bracket (that never closes.", "Then more."],
        ["A quotation “that never closes.", "Then more."],
    ],
)
def test_ends_a_sentence(sentences: list[str]) -> None:
    assert list(split_sentences(" ".join(sentences))) == sentences


@given(st.text(alphabet='aB1.?!…()[]"“”’ ,¹', max_size=80))
def test_loses_nothing_of_any_text(text: str) -> None:
    text = " ".join(text.split())
    assert "".join(split_sentences(text)).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("part", ["(", ")", "(a. ", '" ', "“A. ", ". ", "A. ", "e.g. ", "1.1", "[1", "He rests. "])
def test_long_paragraphs_cost_linear_time(part: str) -> None:
    text = part * (500_000 // len(part))
    began = time.process_time()
    for _ in split_sentences(text):
        pass
    assert time.process_time() - began < 20
