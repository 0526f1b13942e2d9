import pytest

from citelib.formats.medline.locators import other_locators, read_isbns, read_locators, read_serials, write_locators


@pytest.mark.parametrize(
    ("values", "found"),
    [
        (["10.1000/ABC [doi]"], {"doi": "10.1000/abc"}),
        (["e1234 [pii]", "10.1000/abc [doi]", "10.1000/second [doi]"], {"doi": "10.1000/abc"}),
        (["doi:10.1000/abc"], {"doi": "10.1000/abc"}),
        (["http://dx.doi.org/10.1000/abc"], {"doi": "10.1000/abc"}),
        (["http://eric.ed.gov/?id=EJ1"], {"url": "http://eric.ed.gov/?id=EJ1"}),
        (["arXiv:2101.00001v2 [pii]"], {"arxiv": "2101.00001v2"}),
        (
            ["see above [doi]", "NBK7000 [bookaccession]", "e64723", "", "[doi]", "[", "10.1000/[x"],
            {"doi": "10.1000/[x"},
        ),
    ],
)
def test_finds_identifiers_by_their_kind(values: list[str], found: dict[str, str]) -> None:
    assert read_locators(values) == found


def test_writes_the_doi_in_both_tags() -> None:
    assert write_locators(doi="10.1000/abc", arxiv="2101.00001", url="https://example.org/") == {
        "LID": ["10.1000/abc [doi]", "arXiv:2101.00001 [pii]", "https://example.org/"],
        "AID": ["10.1000/abc [doi]"],
    }


def test_tells_other_identifiers_apart() -> None:
    assert other_locators(["10.1000/abc [doi]", "e1 [pii]", "NBK1 [bookaccession]"]) == [
        "e1 [pii]",
        "NBK1 [bookaccession]",
    ]


def test_reads_each_serial_number_once() -> None:
    values = [
        "1759-8486 (Electronic)",
        "17598486 (Linking)",
        "ISSN-0098-6151",
        "978-0-7817-6671-5",
        "1234-5678 (Print)",
    ]
    assert read_serials(values) == ("1759-8486, 0098-6151, 1234-5678", "978-0-7817-6671-5")


def test_reads_isbns_with_and_without_their_name() -> None:
    assert read_isbns(["ISBN 978-0-7817-6671-5", "0-7817-6671-0 (pbk.)", "see cover"]) == [
        "978-0-7817-6671-5",
        "0-7817-6671-0",
        "see cover",
    ]
