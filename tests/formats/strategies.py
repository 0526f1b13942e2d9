"""References to throw at the formats: hypothesis strategies, and texts that have broken writers of BibTeX before."""

from typing import Any

from hypothesis import strategies as st

from citelib.reference import DATES, IDENTIFIERS, ROLES, TEXTS, Name, PartialDate, Reference

HOSTILE_TEXTS = (
    *(
        "{",
        "}",
        "}{",
        "\\",
        "\\\\",
        "%",
        "&",
        "#",
        "$",
        "_",
        "~",
        "^",
        '"',
        "'",
        "`",
        "|",
        "<",
        ">",
        "@",
        "=",
        ",",
        ";",
    ),
    *("},\n@misc{inject, title={x}}", "},\n  title = {x", '" # jan # "', "@comment{", '@preamble{"\\end"}', "@string{"),
    *(
        "\\end{document}",
        "\\input{/etc/passwd}",
        "\\iffalse",
        "\\fi",
        "\\par",
        "\\csname",
        "\\verb|x|",
        "$\\",
        "^^M",
        "#1",
    ),
    *(" and ", "and", "others", "Smith, John, Jr, x", "family=Foo, given=Bar", "[", "](x", "(2012)", "--", "---", "~~"),
    *(
        "\x00",
        "\x07",
        "\x7f",
        "\x85",
        "a\nb\r\n\tc",
        "\u2028",
        "\u200b",
        "\u202eabc\u202c",
        "\ufeff",
        "\ufffd",
        "\uffff",
    ),
    *(
        "\ud800",
        "\U0010ffff",
        "😀",
        "🇩🇪",
        "中文",
        "Жукова",
        "Άγνωστος",
        "ệ",
        "ḯ",
        "ŉ",
        "ə",
        "ﬁne",
        "①",
        "½",
        "№",
        "℃",
        "♀",
        "𝛽",
    ),
    *(
        "e\u0301",
        "x\u0304",
        "\u0301",
        "\u0301\u0308",
        "β\u0301",
        "i\u0308\u0301",
        "™\u0301",
        "A\u0338",
        "a\u20dd",
        "ỹ\u0303",
    ),
    *(
        "≤ ≥ ± µ Ω ₂ →",
        "\u2009",
        "\xa0",
        "“quoted” ‘x’",
        "…",
        "x" * 300,
        "İstanbul",
        "mRNA {",
        "IL-6}",
        "100 % {[U+0041]}",
    ),
)

hostile_text = st.one_of(
    st.text(st.characters(exclude_categories=()), max_size=20),
    st.lists(st.sampled_from(HOSTILE_TEXTS), max_size=3).map("".join),
)
dates = st.builds(PartialDate, st.integers(1, 9999), st.none() | st.integers(1, 12)) | st.builds(
    PartialDate, st.integers(1, 9999), st.integers(1, 12), st.integers(1, 28)
)
types = st.sampled_from(
    "article-journal article-newspaper book chapter webpage report thesis paper-conference article dataset software"
    " legislation document pamphlet standard entry-encyclopedia strange-type".split()
)


def names(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Name]:
    """Names whose parts are drawn from `texts`."""
    some = st.just("") | texts
    person = st.builds(Name, family=texts, given=some, suffix=some, dropping_particle=some, non_dropping_particle=some)
    return person | st.builds(Name, literal=texts)


@st.composite
def references(draw: st.DrawFn, texts: st.SearchStrategy[str] = hostile_text) -> Reference:
    """References of every type with any of their fields drawn from `texts`."""
    fields: dict[str, Any] = {}
    for name in draw(st.sets(st.sampled_from([*TEXTS, *IDENTIFIERS]), max_size=12)) - {"type", "genre", "issued_text"}:
        fields[name] = draw(texts)
    for name in draw(st.sets(st.sampled_from(ROLES), max_size=3)):
        fields[name] = tuple(draw(st.lists(names(texts), max_size=3)))
    for name in draw(st.sets(st.sampled_from(DATES), max_size=3)):
        fields[name] = draw(dates)
    fields["type"] = draw(types)
    return Reference(author_et_al=draw(st.booleans()), editor_et_al=draw(st.booleans()), **fields)
