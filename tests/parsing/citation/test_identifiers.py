import pytest

from citelib.parsing.citation.draft import Draft
from citelib.parsing.citation.identifiers import take_identifiers

PRINTED = {
    "Foo. doi: 10.1000/ABC.1.": {"doi": "10.1000/abc.1"},
    "Foo. https://doi.org/10.1000/abc": {"doi": "10.1000/abc"},
    "Foo. doi:10 .1016/j.pedobi.2015.01.001": {"doi": "10.1016/j.pedobi.2015.01.001"},
    "Foo. DOI:10.1016/S0140-6736(15)00001-1)": {"doi": "10.1016/s0140-6736(15)00001-1"},
    "Foo. PubMed PMID: 18790048; PubMed Central PMCID: PMC2601628.": {"pmid": "18790048", "pmcid": "PMC2601628"},
    "Foo. Available from: https://a.org/b_(c).": {"url": "https://a.org/b_(c)"},
    "Foo. Retrieved from <http://a.org/b>.": {"url": "http://a.org/b"},
    "Foo. medlineplus.gov/foo.html.": {"url": "medlineplus.gov/foo.html"},
    "Foo. https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3115616/": {
        "url": "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3115616/"
    },
    "Foo. arXiv:1234.56789": {"arxiv": "1234.56789"},
    "Foo. ISBN 978-3-16-148410-0.": {"isbn": "978-3-16-148410-0"},
    "Foo 2017;357:1350–2. 0036-8075": {"issn": "0036-8075"},
}


@pytest.mark.parametrize(("text", "values"), PRINTED.items(), ids=PRINTED.keys())
def test_takes_identifiers_out_with_the_words_around_them(text: str, values: dict[str, str]) -> None:
    draft = Draft(text)

    take_identifiers(draft)
    draft.tidy()

    assert draft.values == values
    assert draft.rest.rstrip(".") in {"Foo", "Foo 2017;357:1350–2"}


def test_a_page_range_is_no_issn() -> None:
    draft = Draft("Foo 2017;357:1350. 1234-1240")

    take_identifiers(draft)

    assert draft.values == {}
