import pytest
from hypothesis import given

from citelib.formats.tex.latex import encode, encode_unicode
from tests.formats.strategies import HOSTILE_TEXTS, hostile_text


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("Müller, Ångström, Łódź, Strauß", r"M{\"u}ller, {\r{A}}ngstr{\"o}m, {\L}{\'o}d{\'z}, Strau{\ss}"),
        ("Nguyễn Thị", r"Nguy{\~{{\^{e}}}}n Th{\d{i}}"),
        ("25-OH-vitamin D ≥ 50 nmol/L (±2 %)", r"25-OH-vitamin D {$\geq$} 50 nmol/L ({$\pm$}2 \%)"),
        ("TNF-α, β₂ and CO₂ → x̄", r"TNF-{$\alpha$}, {$\beta$}{$_2$} and CO{$_2$} {\textrightarrow} {\={x}}"),
        ("5\N{THIN SPACE}mg, 5\N{NO-BREAK SPACE}mg", r"5{\,}mg, 5~mg"),
        ("1590–1601 — “so” ‘it’ is", "1590--1601 --- ``so'' `it' is"),
        ("p<0.05 | C^2 ~ a\\b {c} `d`", r"p{\textless}0.05 {\textbar} C{\textasciicircum}2 {\textasciitilde}"
         r" a{\textbackslash}b {\textbraceleft}c{\textbraceright} {\textasciigrave}d{\textasciigrave}"),
        ("R&D #1_a $5 50%", r"R\&D \#1\_a \$5 50\%"),
        ("Жукова, Щербакова", "Zhukova, Shcherbakova"),
        ("Άλφα ⅓ ﬁ", r"{\'{}A}{$\lambda$}{$\varphi$}{$\alpha$} 1{\textfractionsolidus}3 {fi}"),
        ("ḯ ί β\u0301 ™\u0301", r"{\'{{\"{i}}}} {$\acute\iota$} {$\acute{\beta}$} {\texttrademark}{[U+0301]}"),
        ("Űrő ỉ ἄ", r"{\H{U}}r{\H{o}} i{[U+0309]} {$\alpha$}{[U+0313]}{[U+0301]}"),
        ("中 😀 \ud800", "{[U+4E2D]} {[U+1F600]} {[U+D800]}"),
        ("a\x00b\u200bc\u202ed\ufeff", "abcd"),
        (" a\n b\t\r\nc ", "a b c"),
    ],
)  # fmt: skip
def test_writes_text_in_the_latex_that_every_document_knows(text: str, latex: str) -> None:
    assert encode(text) == latex


def test_writes_a_composed_letter_and_its_parts_alike() -> None:
    assert encode("Zu\u0308rich") == encode("Zürich")


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        ("Müller, Łódź – “so” it’s", "Müller, Łódź – “so” it’s"),
        ("Zu\u0308rich x\u0304", r"Zürich {\={x}}"),
        ("TNF-α ≥ 5 % {ế}", r"TNF-{$\alpha$} {$\geq$} 5 \% {\textbraceleft}{\'{{\^{e}}}}{\textbraceright}"),
        ("Жук 中 5\N{THIN SPACE}mg", r"Zhuk {[U+4E2D]} 5{\,}mg"),
    ],
)
def test_keeps_the_letters_that_every_document_prints_for_biber(text: str, latex: str) -> None:
    assert encode_unicode(text) == latex


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_leaves_no_brace_open(text: str) -> None:
    assert_balanced(encode(text))


@given(hostile_text)
def test_writes_any_text_in_balanced_ascii_on_one_line(text: str) -> None:
    latex = encode(text)
    assert_balanced(latex)
    assert latex.isascii()
    assert latex.isprintable()


def assert_balanced(latex: str) -> None:
    depth = 0
    for character in latex:
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth >= 0
    assert depth == 0
    assert "\\{" not in latex
    assert "\\}" not in latex
    assert not latex.endswith("\\")
