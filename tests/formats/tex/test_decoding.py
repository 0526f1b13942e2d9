import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citelib.formats.tex.decoding import decode, unescape_address
from citelib.formats.tex.latex import encode
from citelib.formats.tex.titles import encode_title
from citelib.formats.tex.values import encode_address
from tests.formats.strategies import HOSTILE_TEXTS, hostile_text


@pytest.mark.parametrize("text", ["Psoas syndrome: 50 % of 12-year-olds (n = 5)", "Müller's [β] #1 & C_2 ^x", ""])
def test_leaves_plain_text_alone(text: str) -> None:
    assert decode(text) == text


def test_writes_everything_on_one_line() -> None:
    assert decode(" a\n  b\t{c}~d\\\\e\\newline f ") == "a b c d e f"


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"""{\"u} \"u \"{u} {\"{u}} {{\"u}} \"{ u } {\" u} \={ u}""", "ü ü ü ü ü ü ü ū"),
        (r"\'{\i} \'\i{} {\'{\i}} {\'\i}n \`\i n", "í í í ín ìn"),
        (r"\v r \v{r} {\v r} {\v{r}} \v\j", "ř ř ř ř ǰ"),
        (r"{\aa} \aa{} \AA ngstr\"om {\ss} Stra\ss e {\o}\O{} {\l}\L{}", "å å Ångström ß Straße øØ łŁ"),
        (r"\c c \H o \k a \r a \d a \b a \u a \t{oo} \= a \.a \^e \~n \`e", "ç ő ą å ạ a̱ ă o͡o ā ȧ ê ñ è"),
        (r"{\'{{\^{e}}}} \'{\textbf{e}} \'\textbf{e} \'{eb}", "ế é é éb"),
        (r"{\ae}{\oe}{\th}{\DH} \i\ \j", "æœþÐ ı ȷ"),
        (r"\c{} \~{} \^{} x", "¸ ~ ^ x"),
    ],
)
def test_reads_accents_and_letters(latex: str, text: str) -> None:
    assert decode(latex) == text


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\& \% \# \_ \$ \{ \} \textbackslash{} \textasciitilde{} \textasciicircum", "& % # _ $ { } \\ ~ ^"),
        (r"\textdegree C, 5\,mg, 5\ mg, 5~mg, a\-b, a\/b, \quad c", "°C, 5 mg, 5 mg, 5 mg, ab, ab, c"),
        (r"\texttrademark\ \textregistered{} \copyright{} \S 3 \P{} \dag{}", "™ ® © §3 ¶ †"),
        (r"a\textendash b -- c --- d ---- \ldots{} \dots \slash", "a–b – c — d ---- … …/"),
        (r"``so'' `it' it's \textquotedblleft x\textquotedblright{}", "“so” ‘it' it's “x”"),
        (r"\enquote{y} \mkbibquote{z} \enquote*{x} \glqq{}x\grqq", "“y” “z” ‘x’ „x“"),
        (r"{\char61} \char'75 \char`x \textbeta{} \upmu{} \TeX\ and \LaTeX", "= =\\char‘x β μ TeX and LaTeX"),
        (r"?`Que pasa? !`Hola!", "¿Que pasa? ¡Hola!"),
        (r"{[U+4E2D]}{[U+1F600]} {[U+D800]} {[U+0000]} {[U+FFFFFF]}", "中😀 [U+D800] [U+0000] [U+FFFFFF]"),
    ],
)  # fmt: skip
def test_reads_signs(latex: str, text: str) -> None:
    assert decode(latex) == text


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"TNF-$\alpha$, {$\beta$}, \(\gamma\), \[x\], \ensuremath{\delta}, $\epsilon$", "TNF-α, β, γ, x, δ, ϵ"),
        (
            r"$\geq$ 5, $p < 0.05$, $n\leq 3$, $\pm$, $a \times b$, $-$, $-0.5$",
            "≥ 5, p < 0.05, n≤ 3, ±, a × b, −, −0.5",
        ),
        (r"CO$_2$, Ca$^{2+}$, 10$^{-3}$, $\alpha_{1}$, 20\,$^\circ$C, PM$_{2.5}$", "CO₂, Ca²⁺, 10⁻³, α₁, 20 °C, PM2.5"),
        (r"$x_i$, $x^{n+1}$, V$_{max}$, 5$^{th}$, $\mathrm{NO_x}$", "x_i, x^n+1, Vmax, 5th, NO_x"),
        (r"$\bar{x}$, $\hat\beta$, $\not=$, $\not\in$, $\frac{a}{b}$, $\sqrt{x}$", "x̄, β̂, ≠, ∉, a/b, √x"),
        (r"CO\textsubscript{2}, \textsuperscript{13}C, 5\textsuperscript{th}, H$\sb{2}$O", "CO₂, ¹³C, 5th, H₂O"),
        (r"$O(n \log n)$ in $\mathcal{O}$, $\text{if } x$", "O(n log n) in O, if x"),
    ],
)
def test_reads_formulas(latex: str, text: str) -> None:
    assert decode(latex) == text


@pytest.mark.parametrize(
    "text",
    [
        "costs $5 and $10 a day",
        "from $US 5 to $US 10",
        "US$ 50 and A$ 60",
        "$",
        "a $ b",
        "from $5,600 to 100 in the year of the $",
    ],
)
def test_takes_no_price_for_a_formula(text: str) -> None:
    assert decode(text) == text


def test_finds_a_formula_behind_a_price() -> None:
    assert decode(r"\$5 to $10 per $\beta$") == "$5 to $10 per β"


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\emph{in vivo} {\em in vitro} {\it x} \textit{y} {\bf\em z}", "in vivo in vitro x y z"),
        (r"\href{https://example.org/%7E}{text} \url{https://example.org/a_b--c~d}", "text https://example.org/a_b--c~d"),
        (r"\foo{bar} \foo bar \foo{} \enquote{}", r"bar \foo bar \foo “”"),
        (r"a\begin{it}b\end{it}c", "abc"),
        (r"{HIV} {{HIV}} {} a{}b -{}-", "HIV HIV ab --"),
        (r"{\noopsort{1973b}}1973 \mbox{G-Animal's}", "1973 G-Animal's"),
        (r"\enquote{a \emph{b} \enquote{c}}", "“a b “c””"),
        (r"50% of 5\% and 100 %", "50% of 5% and 100 %"),
        (r"(~5 mg) but vol.~5", "(~5 mg) but vol. 5"),
        (r"C:\temp\new", r"C:\temp\new"),
        ("ends in \\", "ends in \\"),
        (r"he said \"so\" of patients\' pain", 'he said s̈o" of patients\' pain'),
    ],
)  # fmt: skip
def test_keeps_what_commands_are_put_around(latex: str, text: str) -> None:
    assert decode(latex) == text


@pytest.mark.parametrize(
    ("latex", "text"),
    [("{a", "a"), ("}a\\%{", "a%"), (r"\emph{a", "a"), (r"\enquote{a", "“a”"), (r"{\'{e}", "é"), (r"$\beta", "$β")],
)
def test_loses_no_text_to_an_unbalanced_brace(latex: str, text: str) -> None:
    assert decode(latex) == text


@pytest.mark.parametrize("opening", ["{", r"\emph{", r"\enquote{", r"\'{", r"$^{", r"{\a ", r"\(", r"\ensuremath{"])
def test_reads_50_000_nested_braces(opening: str) -> None:
    assert "x" in decode(opening * 50_000 + "x" + "}" * 50_000)


def test_obeys_only_so_many_commands_inside_commands() -> None:
    assert decode(r"\enquote{" * 99 + "x" + "}" * 99) == "“" * 32 + "x" + "”" * 32


def test_keeps_the_space_that_a_title_has_behind_a_sign() -> None:
    assert (
        decode(encode_title("Gout\N{NO-BREAK SPACE}: «\N{NO-BREAK SPACE}Hips\N{NO-BREAK SPACE}»")) == "Gout : « Hips »"
    )


def test_leaves_a_value_that_nobody_reads_but_for_its_spaces() -> None:
    assert decode("{a}  b " * 300_000) == " ".join(["{a} b"] * 300_000)


_EXPRESSIBLE = (
    st.sampled_from("abcXYZ019 .,:;!?()[]/*+=@<>|\\^~{}%&#$_`\"'-")
    | st.characters(min_codepoint=0xA1, max_codepoint=0x17F, exclude_characters="­¸ĿŀŉſŉĲĳ")
    | st.characters(min_codepoint=0x1E00, max_codepoint=0x1EFF, exclude_characters="ẚẛẜẝẟỺỻỼỽỾỿ")
    | st.sampled_from("αβγδεζηθικλμνξπρςστυφχψωΓΔΘΛΞΠΣΥΦΨΩ≤≥≠≈±×÷→∞∑√∈∀°‰€™®•…‡₂²⁺⁻ⁿₐ∗∛中😀șț")
    | st.sampled_from("–—“”\N{NO-BREAK SPACE}\N{THIN SPACE}\n\t")
)
# Hyphens and quotes side by side become other dashes and quotes in LaTeX; "(~5" is about five.
_has_ligature = re.compile(r"[-–—]{2}|['“”]{2}|[(\[]\s*\N{NO-BREAK SPACE}").search


@given(st.text(_EXPRESSIBLE, max_size=30))
def test_reads_back_what_encode_and_encode_title_write(text: str) -> None:
    if not _has_ligature(text):
        printed = " ".join(unicodedata.normalize("NFC", text).split())
        assert decode(encode(text)) == printed
        assert decode(encode_title(text)) == printed


def test_loses_only_what_latex_has_no_letter_for() -> None:
    for code in (*range(0x20, 0x7F), *range(0xA0, 0x500), *range(0x1E00, 0x1F00), *range(0x2010, 0x2300)):
        character = chr(code)
        text = " ".join(unicodedata.normalize("NFC", f"a{character}b").split())
        if decode(encode(text)) != text:
            parts = unicodedata.normalize("NFD", character)
            is_compatible = unicodedata.normalize("NFKD", character) != parts
            assert is_compatible or set(LOST) & set(parts) or is_cyrillic(character) or is_invisible(character)


LOST = "ΑΒΕΖΗΙΚΜΝΟΡΤΧοɛʼˆ’‐‒―′∆∊∍≦≧\N{COMBINING OVERLINE}"


def is_cyrillic(character: str) -> bool:
    return unicodedata.name(character, "").startswith("CYRILLIC")


def is_invisible(character: str) -> bool:
    return unicodedata.category(character) == "Cf"


@given(hostile_text | st.lists(st.sampled_from([*HOSTILE_TEXTS, r"\'", r"\emph{", "$_", "{[U+41", r"\("])).map("".join))
def test_reads_any_text(text: str) -> None:
    decode(text).encode("utf-8", "surrogatepass")
    unescape_address(text)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        (r"https://example.org/a\_b?c=1\&d=50\%\#e", "https://example.org/a_b?c=1&d=50%#e"),
        (r"\url{https://example.org/\~{}a/{\textasciitilde}b/$\sim$c/\textasciitilde d}", "https://example.org/~a/~b/~c/~d"),
        (r"{https://example.org/a{\_}b{\%}20}", "https://example.org/a_b%20"),
        (r"10.1002/(SICI)1097-0258(19980815)17:15$<$1661::AID-SIM968{$>$}3.0.CO;2-2",
         "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2"),
        (r"10.1000/a{\textless}b\textgreater c\textunderscore{}d", "10.1000/a<b>c_d"),
        ("https://example.org/~a--b''c%20d", "https://example.org/~a--b''c%20d"),
        (" 10.1000/a\n b ", "10.1000/a b"),
    ],
)  # fmt: skip
def test_takes_the_escapes_out_of_an_address(written: str, address: str) -> None:
    assert unescape_address(written) == address


@given(hostile_text.map(encode_address))
def test_leaves_an_address_that_was_exported_alone(address: str) -> None:
    assert unescape_address(address) == address
