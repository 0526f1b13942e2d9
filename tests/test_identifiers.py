"""Identifiers as editors type them."""

import pytest

from citelib.errors import UsageError
from citelib.identifiers import CHECKS


@pytest.mark.parametrize(
    ("scheme", "typed", "stored"),
    [
        ("doi", "10.1000/ABC(1)<2>", "10.1000/abc(1)<2>"),
        ("doi", "doi: 10.1000/abc", "10.1000/abc"),
        ("doi", "DOI:10.1000/abc", "10.1000/abc"),
        ("doi", "http://dx.doi.org/10.1000/abc", "10.1000/abc"),
        ("doi", "https://doi.org/10.1016%2Fj.x", "10.1016/j.x"),
        ("doi", "10.1016%2FJ.X", "10.1016/j.x"),
        ("doi", "https://doi.org/10.1000/abc.", "10.1000/abc"),
        ("doi", "doi:https://doi.org/10.1000/abc),", "10.1000/abc"),
        (
            "doi",
            "10.1002/(sici)1097-0142(19990101)85:1<1::aid-cncr1>3.0.co;2-m",
            "10.1002/(sici)1097-0142(19990101)85:1<1::aid-cncr1>3.0.co;2-m",
        ),
        ("pmid", "22904251", "22904251"),
        ("pmid", "PMID: 22904251", "22904251"),
        ("pmid", "https://pubmed.ncbi.nlm.nih.gov/22904251/", "22904251"),
        ("pmcid", "3096432", "PMC3096432"),
        ("pmcid", "pmc3096432", "PMC3096432"),
        ("pmcid", "https://pmc.ncbi.nlm.nih.gov/articles/PMC3096432/", "PMC3096432"),
        ("arxiv", "arXiv:2101.00001v2", "2101.00001v2"),
        ("arxiv", "https://arxiv.org/abs/math.GT/0309136", "math.GT/0309136"),
        ("url", "https://who.int/hip?x=1#a", "https://who.int/hip?x=1#a"),
        ("isbn", "ISBN 978-0-7817-6671-5", "978-0-7817-6671-5"),
        ("isbn", "0-8044-2957-X", "0-8044-2957-X"),
        ("issn", "issn: 0098 6151", "0098-6151"),
        ("issn", "2434561x", "2434-561X"),
    ],
)
def test_written_in_one_way(scheme: str, typed: str, stored: str) -> None:
    assert CHECKS[scheme](typed) == stored


@pytest.mark.parametrize(
    ("scheme", "typed"),
    [
        ("doi", "10.1/abc"),
        ("doi", "10.1000/"),
        ("doi", "10.1000/a b"),
        ("pmid", "0"),
        ("pmid", "PMC123"),
        ("pmid", "1234567890"),
        ("pmcid", "PMC"),
        ("arxiv", "2101"),
        ("url", "www.who.int"),
        ("url", "javascript:alert(1)"),
        ("url", "https://who int"),
        ("isbn", "978-0-7817-6671-6"),
        ("isbn", "123"),
        ("issn", "0098-6152"),
        ("issn", "0098-61"),
    ],
)
def test_what_cannot_be_one_is_refused(scheme: str, typed: str) -> None:
    with pytest.raises(UsageError, match="is no "):
        CHECKS[scheme](typed)
