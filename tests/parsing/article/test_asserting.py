import pytest

from citelib.parsing.article.asserting import needs_citation


@pytest.mark.parametrize(
    "text",
    [
        "Does it hurt?",
        "Symptoms include:",
        "See your GP if it hurts.",
        "Talk to your doctor first.",
        "Call 999 at once.",
        "Ask your pharmacist.",
        "Go to the emergency department.",
        "Speak to a nurse.",
    ],
)
def test_what_asserts_nothing_needs_no_citation(text: str) -> None:
    assert not needs_citation(text, "sentence")


@pytest.mark.parametrize(
    "text",
    [
        "Rest helps.",
        "Seeing your GP helps.",
        "See below.",
        "Call us.",
        "Ask your doctor, because ice causes frostbite.",
        "See a doctor: 40% of knees never heal.",
        "Contact with nettles itches.",
        "Take your tablets.",
    ],
)
def test_other_sentences_need_one(text: str) -> None:
    assert needs_citation(text, "sentence")


def test_a_short_list_item_needs_one_whatever_it_says() -> None:
    assert needs_citation("Call your doctor.", "list-item")
    assert not needs_citation("Call your doctor at once.", "list-item")
