import pytest

from citelib.formats.listing.shapes import shape
from citelib.reference import Reference


@pytest.mark.parametrize(
    ("reference", "named"),
    [
        *((Reference(type=type, arxiv="math/0307200v3"), "preprint")
          for type in ("article", "article-journal", "document", "webpage", "manuscript", "report")),
        (Reference(type="article-journal", container_title="arXiv preprint arXiv:1706.03762"), "preprint"),
        (Reference(type="article-journal", container_title="Lancet", arxiv="1706.03762"), "journal-article"),
        (Reference(type="article-journal", volume="3", arxiv="1706.03762"), "journal-article"),
        (Reference(type="report", publisher="CERN", arxiv="1706.03762"), "report"),
        (Reference(type="book", arxiv="1706.03762"), "book"),
        (Reference(type="webpage", container_title="arXiv blog"), "web-page"),
    ],
)  # fmt: skip
def test_takes_a_work_that_stands_on_arxiv_alone_for_a_preprint(reference: Reference, named: str) -> None:
    assert shape(reference) == named
