import pytest
from hypothesis import given

from citelib.formats.parts.leftovers import Leftovers, dump, load
from citelib.reference import Name, PartialDate, Reference
from tests.formats.strategies import hostile_text


def test_says_which_attributes_were_not_read() -> None:
    reference = Reference(page="522-8", author=(Name(family="Cox", given="W"),), issued=PartialDate(2012, 8))
    assert dump(reference, Reference(page="522-528", note="A")) == (
        '"author": [["Cox", "W", "", "", "", ""]], "page": "522-8", "note": "", "issued": "2012-08"'
    )


def test_says_nothing_of_a_reference_that_was_read_whole() -> None:
    assert dump(Reference(title="Gout", citation_key="a", line=3), Reference(title="Gout", citation_key="b")) == ""


def test_says_which_fields_only_print() -> None:
    read = Reference(extra={"bibtex": {"organization": "WHO", "foo": "bar"}})
    assert dump(Reference(extra={"bibtex": {"foo": "bar"}}), read) == '"printed": ["organization"]'


def test_reads_what_it_wrote() -> None:
    reference = Reference(
        title="a} {b\\",
        author=(Name(family="Cox", given="W"), Name(literal="WHO")),
        author_et_al=True,
        issued=PartialDate(2012),
        pmid="22904251",
    )
    assert load(dump(reference, Reference(note="A", extra={"bibtex": {"x": "y"}}))) == Leftovers(
        {
            "author": reference.author,
            "author_et_al": True,
            "title": reference.title,
            "note": "",
            "issued": PartialDate(2012),
            "pmid": "22904251",
        },
        ("x",),
    )


@given(hostile_text)
def test_lets_no_text_open_or_close_a_brace(text: str) -> None:
    written = dump(Reference(title=text), Reference())
    assert not {"{", "}"} & set(written)
    assert written.isascii()
    assert load(written) == Leftovers({"title": text} if text else {})


@pytest.mark.parametrize(
    "text",
    [
        *("raw text", '"title"', '"title": 5', '"title": {}', '"foo": "bar"', '"issued": "2012-13"', '"issued": 2012'),
        *('"author": ["x"]', '"author": [["a", "b"]]', '"author": [[1, 2, 3, 4, 5, 6]]', '"printed": 5', "}, {"),
        *('"title": ' + "[" * 100_000, '"extra": {"a": "b"}', '"citation_key": "x"', '"original": "x"', '"line": 5'),
    ],
)
def test_reads_no_other_text(text: str) -> None:
    assert load(text) is None
