"""The articles of a library."""

import pytest
from sqlalchemy import Connection

from citelib.errors import Conflict, NotFound, UsageError
from citelib.library import articles, pages, search
from citelib.library.database import Stamp
from tests import hip


def slugs(connection: Connection, *, withdrawn: bool = False) -> list[str]:
    return [row["slug"] for row in articles.everyone(connection, withdrawn=withdrawn)]


def test_an_unknown_slug_names_the_nearest(filled: Connection) -> None:
    with pytest.raises(NotFound) as error:
        articles.find(filled, "hip-pian")

    assert (error.value.message, error.value.mend) == ("There is no article 'hip-pian'", "did you mean hip-pain?")


def test_an_edit_changes_what_is_given_and_clears_what_is_empty(filled: Connection, stamp: Stamp) -> None:
    found = articles.find(filled, "hip-pain")
    changes = {"title": " Hips ", "owner": "Ana", "tags": ["b", "a", " b", ""]}
    articles.edit(filled, found, changes, stamp)
    articles.edit(filled, found, {"owner": ""}, stamp)

    (row,) = articles.everyone(filled)
    assert (row["title"], row["owner"], articles.tags(filled, found.id)) == ("Hips", None, ["a", "b"])
    assert changes["tags"] == ["b", "a", " b", ""]
    assert [hit.text for hit in search.find(filled, "hips", kind="article")] == ["Hips"]


@pytest.mark.parametrize("changes", [{"title": ""}, {"slug": " "}, {"status": "gone"}, {"slug": "Hip Pain"}])
def test_an_edit_that_makes_no_sense_is_refused(filled: Connection, stamp: Stamp, changes: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        articles.edit(filled, articles.find(filled, "hip-pain"), dict(changes), stamp)


def test_a_slug_belongs_to_one_article(filled: Connection, stamp: Stamp) -> None:
    pages.keep(filled, hip.PAGE, pages.Source("knee.txt", "1" * 64), stamp, slug="knee-pain")

    with pytest.raises(Conflict, match="Another article has the slug knee-pain"):
        articles.edit(filled, articles.find(filled, "hip-pain"), {"slug": "knee-pain"}, stamp)


def test_importing_a_withdrawn_article_again_brings_it_back(filled: Connection, stamp: Stamp) -> None:
    articles.withdraw(filled, articles.find(filled, "hip-pain"), stamp)
    assert (slugs(filled), slugs(filled, withdrawn=True)) == ([], ["hip-pain"])

    pages.keep(filled, hip.PAGE, hip.FILE, stamp)

    assert slugs(filled) == ["hip-pain"]
