import pytest

from citelib.parsing.article.markers import Marked, read_markers

FOUR = frozenset({1, 2, 3, 4})
TWELVE = frozenset(range(1, 13))


@pytest.mark.parametrize(
    ("printed", "text", "numbers"),
    [
        ("Rest helps the skin (1,2).", "Rest helps the skin.", (1, 2)),
        ("Rest (3) helps.", "Rest helps.", (3,)),
        ("Rest helps (1-3), as does ice (4).", "Rest helps, as does ice.", (1, 2, 3, 4)),
        ("Rest helps [1, 2] a lot.", "Rest helps a lot.", (1, 2)),
        ("Rest helps.[2–4]", "Rest helps.", (2, 3, 4)),
        ("Rest helps [1], [3].", "Rest helps.", (1, 3)),
        ("Rest helps[1][2].", "Rest helps.", (1, 2)),
        ("Rest helps.¹²", "Rest helps.", (1, 2)),
        ("Rest helps¹,³ a lot.", "Rest helps a lot.", (1, 3)),
        ("Rest helps.²⁻⁴", "Rest helps.", (2, 3, 4)),
        ("Rest helps.1,2", "Rest helps.", (1, 2)),
        ("“Rest helps.”3", "“Rest helps.”", (3,)),
        ("Rest helps,1 ice too.2-4", "Rest helps, ice too.", (1, 2, 3, 4)),
        ("Rest helps pain1 and fever.2", "Rest helps pain and fever.", (1, 2)),
    ],
)
def test_takes_markers_out_of_the_text(printed: str, text: str, numbers: tuple[int, ...]) -> None:
    assert read_markers([(printed, FOUR)]) == [Marked(text, numbers, ())]


def test_raised_digits_are_one_number_if_there_is_such_an_entry() -> None:
    assert read_markers([("Rest helps.¹²", TWELVE)]) == [Marked("Rest helps.", (12,), ())]


@pytest.mark.parametrize(
    "text",
    [
        "The muscle (up to 16 inches) is long.",
        "The flap (LD) is free.",
        "COVID-19 and vitamin B12 and omega3 and H1N1 are words.",
        "A room of 10 m² with 10² beds and 2 cm³ of ¹³C.",
        "Do this: (1) rest, (2) eat and (3) sleep.",
        "You need (1) rest and (2) ice to heal.",
        "Take four (4) pills or two (2) mg.",
        "Cancer of stage (3) is in Figure (2).",
        "Give 20 (2) and (3) mg.",
        "It costs 2.5 dollars, see vol.3 or p.4 there.",
        "Ask at tel.4 or see ref.2 there.",
        "In (2012) it was [2012].",
        "It goes (3-1) down (0).",
    ],
)
def test_leaves_quantities_and_lists_alone(text: str) -> None:
    assert read_markers([(text, FOUR)]) == [Marked(text, (), ())]


@pytest.mark.parametrize(
    ("text", "printed"),
    [("Rest helps (5).", "(5)"), ("Rest helps [1,9].", "[1,9]"), ("Rest helps.⁹", "⁹")],
)
def test_reports_a_marker_without_an_entry_and_leaves_it(text: str, printed: str) -> None:
    assert read_markers([(text, FOUR)]) == [Marked(text, (), (printed,))]


def test_bare_digits_count_only_on_a_page_that_uses_them_consistently() -> None:
    alone = "Rest helps pain2 a lot."
    assert read_markers([(alone, FOUR)]) == [Marked(alone, (), (), left=("pain2",))]
    assert read_markers([(alone, FOUR), ("Ice too.1", FOUR)])[0] == Marked("Rest helps pain a lot.", (2,), ())


def test_a_bare_digit_does_not_count_beside_markers_in_brackets_but_is_told() -> None:
    text = "Rest helps.2"
    assert read_markers([(text, FOUR), ("Ice too [1].", FOUR)])[0] == Marked(text, (), (), left=("helps.2",))


@pytest.mark.parametrize(
    ("printed", "text", "numbers"),
    [
        ("Rest helps the knee1.", "Rest helps the knee.", (1,)),
        ("It helps men2,3.", "It helps men.", (2, 3)),
        ("It helps adults2-4.", "It helps adults.", (2, 3, 4)),
        ("It falls below 5 mg/L.4", "It falls below 5 mg/L.", (4,)),
        ("It ends in 2 wk.3 ", "It ends in 2 wk.", (3,)),
        ("It lowers IL-8.1,3", "It lowers IL-8.", (1, 3)),
        ("It fell in 2019.4", "It fell in 2019.", (4,)),
        ("It fell by 5%.4", "It fell by 5%.", (4,)),
    ],
)
def test_several_bare_digits_count_beside_markers_in_brackets(
    printed: str, text: str, numbers: tuple[int, ...]
) -> None:
    others = [("Ice too (1).", FOUR), ("Heat too.2", FOUR), ("Sleep3 too.", FOUR)]
    assert read_markers([(printed, FOUR), *others])[0] == Marked(text, numbers, ())


@pytest.mark.parametrize(
    "text",
    [
        "Vitamin B12 and D3, CO2, T4, H1N1 and omega-3 are words.",
        "COVID-19, Covid19, PM2.5 and A1C too.",
        "It takes 2.5 mg at pH 7.4 on 1.2.2019.",
        "It lowers IL-6 by 2.3 points.",
    ],
)
def test_known_words_with_digits_are_no_markers_where_bare_digits_are(text: str) -> None:
    others = [("Heat too.2", TWELVE), ("Sleep3 too.", TWELVE)]
    assert read_markers([(text, TWELVE), *others])[0] == Marked(text, (), ())


@pytest.mark.parametrize(
    ("printed", "text", "numbers"),
    [
        ("Rest helps.^1", "Rest helps.", (1,)),
        ("Rest helps^[2].", "Rest helps.", (2,)),
        ("Rest^(1,3) helps.", "Rest helps.", (1, 3)),
        ("Use 10^2 of 5 kg/m^2 or 3 cm^3.", "Use 10^2 of 5 kg/m^2 or 3 cm^3.", ()),
    ],
)
def test_takes_markers_behind_a_caret(printed: str, text: str, numbers: tuple[int, ...]) -> None:
    assert read_markers([(printed, FOUR)]) == [Marked(text, numbers, ())]


@pytest.mark.parametrize("printed", ["[2-1]", "[1,2,]", "[,1]"])
def test_reports_a_marker_that_cannot_be_read(printed: str) -> None:
    text = f"Rest helps {printed}."
    assert read_markers([(text, FOUR)]) == [Marked(text, (), (), malformed=(printed,))]


def test_a_text_that_is_only_a_marker_stays() -> None:
    assert read_markers([("[1]", FOUR)]) == [Marked("[1]", (), ())]


def test_without_entries_only_square_brackets_are_reported() -> None:
    texts = ["Rest helps (1).", "Ice helps.²", "Heat helps [3]."]
    assert [marked.dangling for marked in read_markers((text, frozenset()) for text in texts)] == [(), (), ("[3]",)]
