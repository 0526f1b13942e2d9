import pytest

from citelib.parsing.article.layout import split_blocks
from citelib.parsing.article.lines import Line, read_lines, wrap_width


def blocks(text: str) -> list[tuple[str, str, int, int]]:
    lines = read_lines(text)
    return [(b.kind, b.text, b.first, b.last) for b in split_blocks(lines, wrap_width(lines))]


def test_lines_are_cleaned_and_counted_as_editors_count_them() -> None:
    assert read_lines("\ufeffa\u200b\xa0 b\r\n\t\fc\u2028d\r\x07") == [
        Line(1, 0, "a b"),
        Line(2, 5, "c d"),
        Line(3, 1, ""),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rest for about\n5 days.", [("text", "Rest for about 5 days.", 1, 2)]),
        ("Ask Dr.\nRoe.", [("text", "Ask Dr. Roe.", 1, 2)]),
        ("Rest as long as you need to,\nbut walk.", [("text", "Rest as long as you need to, but walk.", 1, 2)]),
        ("Rest as you need\n(1,2).", [("text", "Rest as you need", 1, 1), ("text", "(1,2).", 2, 2)]),
        ("fever\nchills", [("text", "fever", 1, 1), ("text", "chills", 2, 2)]),
        ("Rest.\nWalk.", [("text", "Rest.", 1, 1), ("text", "Walk.", 2, 2)]),
        ("• Rest.\n  It helps.\n• Walk", [("item", "Rest. It helps.", 1, 2), ("item", "Walk", 3, 3)]),
        ("•\nRest\n•\nWalk", [("item", "Rest", 1, 2), ("item", "Walk", 3, 4)]),
        ("1. Rest\n2) Walk\na) Sit", [("item", "Rest", 1, 1), ("item", "Walk", 2, 2), ("item", "Sit", 3, 3)]),
        ("- Rest\n– Walk\n* Sit\n◦ Lie", [("item", t, n, n) for n, t in enumerate(["Rest", "Walk", "Sit", "Lie"], 1)]),
        ("To buy\n- milk\n- eggs", [("text", "To buy", 1, 1), ("item", "milk", 2, 2), ("item", "eggs", 3, 3)]),
        ("To buy\n- milk", [("text", "To buy", 1, 1), ("item", "milk", 2, 2)]),
        (
            "To buy\n- milk\n  and tea\n- eggs",
            [("text", "To buy", 1, 1), ("item", "milk and tea", 2, 3), ("item", "eggs", 4, 4)],
        ),
        ("o milk\n\no eggs", [("item", "milk", 1, 1), ("item", "eggs", 3, 3)]),
        (
            "1. Wash.\n   a. Rinse.\n   b. Dry.\n2. Eat.",
            [("item", t, n, n) for n, t in enumerate(["Wash.", "Rinse.", "Dry.", "Eat."], 1)],
        ),
        ("  i. Wash.\n  ii. Dry.\n(a) Eat.", [("item", t, n, n) for n, t in enumerate(["Wash.", "Dry.", "Eat."], 1)]),
        (
            "This was said by\nA. Roe and\nC. Doe.",
            [("text", "This was said by A. Roe and C. Doe.", 1, 3)],
        ),
        ("People aged 18\n- 65", [("text", "People aged 18", 1, 1), ("text", "- 65", 2, 2)]),
        ("A 2-\nweek break at 18-\n65", [("text", "A 2-week break at 18-65", 1, 3)]),
        ("o dear", [("text", "o dear", 1, 1)]),
        ("A mild-to-\nmoderate pain", [("text", "A mild-to-moderate pain", 1, 2)]),
        ("The pre-\nand post-natal time", [("text", "The pre-", 1, 1), ("text", "and post-natal time", 2, 2)]),
        ("A treat-\nment. No treatment.", [("text", "A treatment. No treatment.", 1, 2)]),
        ("A treat-\nment.", [("text", "A treat-ment.", 1, 2)]),
        (
            "**Rest** is *good*, see [it](https://example.org).",
            [("text", "Rest is good, see it (https://example.org).", 1, 1)],
        ),
        ("You need a **long and good\nrest, and** ice", [("text", "You need a long and good rest, and ice", 1, 2)]),
        ("> Rest.\n> Walk.", [("text", "Rest.", 1, 1), ("text", "Walk.", 2, 2)]),
        ("If it is\n> 5 mg", [("text", "If it is > 5 mg", 1, 2)]),
        (
            "| What | How |\n|---|:-:|\n| Rest | 5 days |",
            [("head", "What | How", 1, 1), ("row", "Rest | 5 days", 3, 3)],
        ),
        (
            "It costs -\n- as they say - nothing",
            [("text", "It costs -", 1, 1), ("text", "- as they say - nothing", 2, 2)],
        ),
        (
            "Rest\n====\n\nIt helps.\n-----\nWalk",
            [("heading", "Rest", 1, 2), ("text", "It helps.", 4, 4), ("text", "Walk", 6, 6)],
        ),
        ("## Rest ##\n**Walk**", [("heading", "Rest", 1, 1), ("heading", "Walk", 2, 2)]),
    ],
)
def test_lines_are_put_together_to_blocks(text: str, expected: list[tuple[str, str, int, int]]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize("glyph", ["-", "–", "—", "+", "o", "*", "×", "✗", "✓", "✔", "‣", "●"])
def test_neighbouring_lines_with_the_same_sign_are_a_list_under_their_heading(glyph: str) -> None:
    page = f"What to buy in the shop this week\n{glyph} milk\n{glyph} eggs"
    assert blocks(page)[1:] == [("item", "milk", 2, 2), ("item", "eggs", 3, 3)]


def test_a_list_of_small_letters_does_not_make_a_page_wrapped() -> None:
    long = "a pain in the arm that goes on and on for weeks"
    assert blocks(f"{long}\n{long}") == [("text", long, 1, 1), ("text", long, 2, 2)]


def test_each_place_of_a_block_knows_its_line() -> None:
    (block,) = split_blocks(read_lines("Rest for\nmany of\nthe days."), 0)
    assert [block.line_at(block.text.index(word)) for word in ("Rest", "for", "many", "of", "the", "days")] == [
        1,
        1,
        2,
        2,
        3,
        3,
    ]
