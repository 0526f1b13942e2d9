from collections.abc import Sequence
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from citelib.errors import UsageError
from citelib.formats.listing.markup import write
from citelib.formats.listing.pieces import Link, Title, clean
from citelib.reference import Reference
from tests.formats.strategies import HOSTILE_TEXTS, hostile_text

MARKDOWN_MARKS = (
    "1. Numbered", "- bullet", "+ bullet", "* bullet", "# heading", "> quotation", "=== underline", "--- rule", "***",
    "    code", "```", "~~~", "`code`", "*emphasis*", "__strong__", "~~struck~~", "[link](https://example.org)",
    "![image](x.png)", "[note]: https://example.org", "<b>bold</b>", "<!-- comment -->", "<https://example.org>",
    "&lt;b&gt; &amp; &#60;", "a | b", "$x$", "x^2^", "H~2~O", "{#id .class}", "{::nomarkdown}", "@someone", ": term",
    "% title", "back\\slash", "end\\", "www.example.org", "see http://example.org/a_b", "a*b*c",
    "snake_case_name", "2010)",
)  # fmt: skip


def _written(pieces: Sequence[str], markup: str, *, numbered: bool = True, key: str = "") -> str:
    return "".join(write([Reference(citation_key=key)], lambda _: pieces, markup=markup, numbered=numbered))


class _Reader(HTMLParser):
    """Collects the text of a fragment, its elements, and its items."""

    def __init__(self, fragment: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[str] = []
        self.texts: list[str] = []
        self.addresses: list[str] = []
        self.ids: list[str] = []
        self.feed(fragment)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        values = dict(attrs)
        self.addresses += [values["href"] or ""] if "href" in values else []
        self.ids += [values["id"] or ""] if "id" in values else []

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def text(self) -> str:
        return "".join(self.texts).strip("\n")


def _rendered(markdown: str) -> _Reader:
    renderer = pytest.importorskip("markdown_it").MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return _Reader(renderer.render(markdown))


PIECES = ("Ng A. Gout. ", Title("Lancet"), ". 2012. doi:", Link("10.1000/x", "https://doi.org/10.1000/x"))


@pytest.mark.parametrize(
    ("markup", "numbered", "list_"),
    [
        ("text", True, "1. Ng A. Gout. Lancet. 2012. doi:10.1000/x\n"),
        ("text", False, "Ng A. Gout. Lancet. 2012. doi:10.1000/x\n"),
        ("markdown", True, "1. Ng A. Gout. *Lancet*. 2012. doi:[10.1000/x](<https://doi.org/10.1000/x>)\n"),
        ("markdown", False, "- Ng A. Gout. *Lancet*. 2012. doi:[10.1000/x](<https://doi.org/10.1000/x>)\n"),
        (
            "html",
            True,
            '<ol>\n<li id="ng2012">Ng A. Gout. <i>Lancet</i>. 2012. doi:<a href="https://doi.org/10.1000/x">10.1000/x'
            "</a></li>\n</ol>\n",
        ),
        (
            "html",
            False,
            '<ul>\n<li id="ng2012">Ng A. Gout. <i>Lancet</i>. 2012. doi:<a href="https://doi.org/10.1000/x">10.1000/x'
            "</a></li>\n</ul>\n",
        ),
    ],
)
def test_writes_one_item_for_each_reference(markup: str, numbered: bool, list_: str) -> None:
    assert _written(PIECES, markup, numbered=numbered, key="ng2012") == list_


def test_counts_the_references() -> None:
    references = [Reference()] * 3
    assert "".join(write(references, lambda _: ["x"], markup="text", numbered=True)) == "1. x\n2. x\n3. x\n"


def test_writes_an_empty_list_for_no_references() -> None:
    assert "".join(write([], lambda _: ["x"], markup="text", numbered=True)) == ""
    assert "".join(write([], lambda _: ["x"], markup="html", numbered=True)) == "<ol>\n</ol>\n"


def test_names_the_markups_it_knows() -> None:
    with pytest.raises(UsageError) as raised:
        write([], lambda _: [], markup="rtf", numbered=True)
    assert raised.value.message == "There is no markup 'rtf'"
    assert raised.value.mend == "use text, markdown or html"


def test_writes_a_key_as_an_id_without_spaces() -> None:
    assert _Reader(_written(["x"], "html", key='a b"><script>')).ids == ['a_b"><script>']


@pytest.mark.parametrize(
    ("address", "href"),
    [
        ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2"),
        ("https://example.org/ü x", "https://example.org/%C3%BC%20x"),
        ('https://example.org/"onclick="x', "https://example.org/%22onclick=%22x"),
        ("https://example.org/%20", "https://example.org/%20"),
    ],
)
def test_links_to_addresses_of_the_web(address: str, href: str) -> None:
    piece = Link(address, address)
    assert _Reader(_written([piece], "html")).addresses == [href]
    assert _rendered(_written([piece], "markdown")).addresses == [href]


def test_escapes_addresses() -> None:
    piece = Link("x", "https://example.org/?a='1'&copy;=2")
    assert _written([piece], "html", numbered=False) == (
        '<ul>\n<li><a href="https://example.org/?a=&#x27;1&#x27;&amp;copy;=2">x</a></li>\n</ul>\n'
    )
    assert _rendered(_written([piece], "markdown")).addresses == ["https://example.org/?a='1'&copy;=2"]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//example.org", "example.org", ""])
def test_does_not_link_to_other_addresses(address: str) -> None:
    piece = Link(address or "x", address)
    assert _Reader(_written([piece], "html")).elements == ["ol", "li"]
    assert _rendered(_written([piece], "markdown")).elements == ["ol", "li"]


@pytest.mark.parametrize("value", [*MARKDOWN_MARKS, *HOSTILE_TEXTS])
def test_a_value_is_no_markdown_wherever_it_stands(value: str) -> None:
    text = clean(value)
    if not text:
        return
    for pieces in ([text], ["Ng A. ", text, "."], [Title(text), "."], [text, ". ", Title("Lancet"), "."]):
        titles = sum(isinstance(piece, Title) for piece in pieces)
        page = _rendered(_written(pieces, "markdown") + "2. Next\n")
        assert page.elements == ["ol", "li", *["em"] * titles, "li"]
        assert page.text == "".join(pieces) + "\n\nNext".replace("\n\n", "\n")


@given(st.lists(st.builds(Title, hostile_text) | hostile_text, min_size=1, max_size=4))
@example([Title("*"), "a"])
def test_a_text_is_no_html(pieces: list[str]) -> None:
    cleaned = [type(piece)(clean(piece)) for piece in pieces]
    titles = sum(isinstance(piece, Title) for piece in pieces)
    page = _Reader(_written(cleaned, "html"))
    assert page.elements == ["ol", "li", *["i"] * titles]
    assert page.text == "".join(cleaned)
