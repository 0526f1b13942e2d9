"""The claims of an article."""

import pytest
from sqlalchemy import Connection

from citelib.errors import Conflict, NotFound, UsageError
from citelib.library import articles, claims, search
from citelib.library.database import Stamp


def numbers(connection: Connection, *, retired: bool = False) -> list[int]:
    found = articles.find(connection, "hip-pain")
    return [row["number"] for row in claims.of_article(connection, found.id, retired=retired)]


def test_a_claim_is_found_by_article_and_number(filled: Connection) -> None:
    found = claims.find(filled, "hip-pain:02")

    assert (found.slug, found.number, found.text, found.retired_at) == (
        "hip-pain", 2, "It often starts after a marathon.", None,
    )  # fmt: skip
    assert found.name == "hip-pain:2"


@pytest.mark.parametrize("name", ["", ":", "hip-pain", "hip-pain:x", "hip-pain:²", "hip-pain:1234567890"])
def test_another_form_is_refused(filled: Connection, name: str) -> None:
    with pytest.raises(UsageError, match="does not name a claim"):
        claims.find(filled, name)


def test_says_which_numbers_there_are(filled: Connection, stamp: Stamp) -> None:
    with pytest.raises(NotFound, match="hip-pain has no claim 0: its claims have the numbers 1 to 4"):
        claims.find(filled, "hip-pain:0")


def test_a_number_is_never_given_again(filled: Connection, stamp: Stamp) -> None:
    found = articles.find(filled, "hip-pain")
    claims.retire(filled, claims.find(filled, "hip-pain:4"), stamp)

    assert claims.add(filled, found.id, "New.", stamp) == 5
    assert numbers(filled) == [1, 2, 3, 5]
    assert numbers(filled, retired=True) == [1, 2, 3, 5, 4]


def test_a_claim_is_added_behind_those_of_its_section(filled: Connection, stamp: Stamp) -> None:
    found = articles.find(filled, "hip-pain")

    claims.add(filled, found.id, "New.", stamp, heading="WHAT IS HIP PAIN")

    assert numbers(filled) == [1, 2, 5, 3, 4]
    assert [hit.name for hit in search.find(filled, "new", kind="claim")] == ["hip-pain:5"]


def test_rewording_keeps_the_old_text_and_the_search_up_to_date(filled: Connection, stamp: Stamp) -> None:
    assert claims.reword(filled, claims.find(filled, "hip-pain:2"), "It starts\nslowly.", stamp)
    assert claims.reword(filled, claims.find(filled, "hip-pain:2"), "It starts at once.", stamp)

    found = claims.find(filled, "hip-pain:2")
    assert found.text == "It starts at once."
    assert [one["text"] for one in claims.versions(filled, found)] == [
        "It starts slowly.",
        "It often starts after a marathon.",
    ]
    assert not claims.reword(filled, found, " It starts at  once. ", stamp)
    assert search.find(filled, "slowly") == []


def test_a_retired_claim_is_out_of_use_until_it_is_taken_back(filled: Connection, stamp: Stamp) -> None:
    claims.retire(filled, claims.find(filled, "hip-pain:2"), stamp)
    retired = claims.find(filled, "hip-pain:2")

    with pytest.raises(Conflict, match="hip-pain:2 is out of use since 2026-11-22"):
        claims.require_in_use(retired)
    assert search.find(filled, "often") == []

    claims.restore(filled, retired)
    claims.require_in_use(claims.find(filled, "hip-pain:2"))


def test_details_say_who_decided_what(filled: Connection, stamp: Stamp) -> None:
    claims.dismiss(filled, claims.find(filled, "hip-pain:2"), stamp, reason="well known")

    assert claims.details(filled, claims.find(filled, "hip-pain:2")) == {
        "article": "hip-pain",
        "number": 2,
        "section": "What is hip pain?",
        "kind": "sentence",
        "text": "It often starts after a marathon.",
        "needs_citation": False,
        "needs_citation_by": "editor",
        "needs_citation_reason": "well known",
        "retired_by": None,
        "retired_at": None,
        "citations": [],
        "versions": [],
    }
