import pytest

from citelib.formats.medline.kinds import OFFICIAL, kind_of, publication_types_of


@pytest.mark.parametrize(
    ("publication_types", "tags", "kind"),
    [
        (["Journal Article", "Review"], {"TA", "TI"}, "article-journal"),
        (["JOURNAL ARTICLE"], {"TI"}, "article-journal"),
        (["Retraction of Publication"], {"JT", "TI"}, "article-journal"),
        (["Technical Report", "Journal Article"], {"TA", "TI"}, "article-journal"),
        (["Technical Report"], {"TI"}, "report"),
        (["Preprint"], {"TA", "TI"}, "article"),
        (["Newspaper Article"], {"TA", "TI"}, "article-newspaper"),
        (["Review", "Book Chapter"], {"TI", "BTI"}, "chapter"),
        (["Review"], {"TI", "BTI"}, "chapter"),
        (["Review", "Book"], {"BTI"}, "book"),
        ([], {"BTI"}, "book"),
        (["Academic Dissertation"], {"TI"}, "thesis"),
        (["Dissertations/Theses - Doctoral Dissertations"], {"TI"}, "thesis"),
        (["Reports - Research"], {"TI"}, "report"),
        (["Reports - Research"], {"TI", "JT"}, "article-journal"),
        (["webpage"], {"TI", "JT"}, "webpage"),
        (["Overall"], {"TI"}, "document"),
        ([], {"TI"}, "document"),
    ],
)
def test_knows_types_by_publication_types_and_tags(publication_types: list[str], tags: set[str], kind: str) -> None:
    assert kind_of(publication_types, tags) == kind


@pytest.mark.parametrize("tags", [{"TI"}, {"TI", "JT"}, {"TI", "BTI"}, {"TI", "TA", "JT"}, {"BTI"}, set()])
@pytest.mark.parametrize("kind", [*OFFICIAL, "webpage", "document", "pamphlet", "article-magazine"])
def test_reads_every_type_that_it_writes(kind: str, tags: set[str]) -> None:
    assert kind_of(publication_types_of(kind, tags), tags) == kind


def test_a_type_that_is_no_type_of_csl_has_no_publication_type() -> None:
    assert publication_types_of("strange-type", {"TI"}) == []
