import pytest

from citelib.parsing.article.bullets import listed_lines


@pytest.mark.parametrize(
    ("lines", "listed"),
    [
        (["- a", "- b"], {0, 1}),
        (["- a", "", "- b"], {0, 2}),
        (["- a", "  goes on", "- b"], {0, 2}),
        (["- a", "  + b", "  + c", "- d"], {0, 1, 2, 3}),
        (["- a", "text", "- b"], set()),
        (["- a", "+ b"], set()),
        (["- a", "  - b"], set()),
        (["a. a", "b. b", "c. c"], {0, 1, 2}),
        (["a. a", "c. c"], set()),
        (["a. a", "B. b"], set()),
        (["(a) a", "(b) b"], {0, 1}),
        (["i. a", "ii. b", "iii. c"], {0, 1, 2}),
        (["h. a", "i. b"], {0, 1}),
        (["E. coli", "H. pylori"], set()),
    ],
)
def test_lines_are_items_beside_lines_that_begin_alike(lines: list[str], listed: set[int]) -> None:
    assert listed_lines([(len(line) - len(line.lstrip()), line.strip()) for line in lines]) == listed
