"""``citelib article``."""

import json

import pytest

from citelib.library import articles, pages, shown
from citelib.library.database import Library, Stamp
from tests import hip
from tests.cli.conftest import Run


def test_lists_the_articles(on_hip: Run) -> None:
    assert on_hip("article", "list") == (
        0,
        "slug      due         policy   claims  references\n"
        "hip-pain  2021-11-13  default       4           3\n",
        "",
    )  # fmt: skip


def test_lists_the_articles_as_csv(on_hip: Run) -> None:
    assert on_hip("article", "list", "--format", "csv").out == (
        "slug,title,status,owner,last_reviewed,due,policy,claims,references\n"
        "hip-pain,Hip pain,published,,2018-11-13,2021-11-13,default,4,3\n"
    )


def test_lists_the_articles_as_json(on_hip: Run) -> None:
    assert json.loads(on_hip("article", "list", "--format", "json").out) == [
        {
            "slug": "hip-pain",
            "title": "Hip pain",
            "status": "published",
            "owner": None,
            "last_reviewed": "2018-11-13",
            "due": "2021-11-13",
            "policy": "default",
            "claims": 4,
            "references": 3,
        }
    ]


def test_an_empty_list_says_how_to_fill_it(run: Run) -> None:
    assert run("article", "list") == (0, "", "There are no articles but withdrawn ones, if any: citelib import FILE\n")
    assert run("article", "list", "--format", "json") == (0, "[]\n", "")


def test_shows_an_article_as_a_page(on_hip: Run) -> None:
    assert on_hip("article", "show", "hip-pain") == (
        0,
        """Hip pain

article        hip-pain
status         published
last reviewed  2018-11-13
due            2021-11-13
policy         default
source         hip.txt
claims         4, 1 without a citation that they need

What is hip pain?
   1  Hip pain is common in runners. [lindqvist2015]
   2  It often starts after a marathon.

  Treatment
   3  What helps:
   4  Rest for six weeks [lindqvist2015, who2017]

References
   1  Lindqvist A, Sato KB. Hip pain in marathon runners. Hip J. 2015 Aug;3:10-20. [lindqvist2015]
   2  WHO. Rest and load. 2017. Accessed 11/14/2018. [who2017, accessed 2018-11-14]
   3  Berg C, Berg C, Berg C. Bones. 2010. [berg2010]

Reviews
   1  2018-11-13, Dr. A. Lindqvist, medical, as printed

Problems
  line   8  a line was not understood: #

Left out or supplied
  line   1  a caption was left out: Hip and pelvis
""",
        "",
    )


def test_shows_an_article_as_json(on_hip: Run, library: Library) -> None:
    told = json.loads(on_hip("article", "show", "hip-pain", "--format", "json").out)

    with library.reading() as connection:
        stored = shown.show(connection, articles.find(connection, "hip-pain"))
    assert list(told) == list(stored)
    assert told["sections"] == stored["sections"]
    assert told["bibliography"] == stored["bibliography"]
    assert [(one["number"], [link["key"] for link in one["citations"]]) for one in told["claims"]] == [
        (1, ["lindqvist2015"]),
        (2, []),
        (3, []),
        (4, ["lindqvist2015", "who2017"]),
    ]


def test_an_unknown_article_names_the_nearest(on_hip: Run) -> None:
    assert on_hip("article", "show", "hip-pian") == (
        2,
        "",
        "Error: There is no article 'hip-pian'\nTry: did you mean hip-pain?\n",
    )


def test_edits_fields_and_says_what_changed(on_hip: Run) -> None:
    changed = on_hip(
        "article", "edit", "hip-pain", "--slug", "hips", "--owner", "Ana", "--tag", "hip", "--tag", "sport"
    )

    assert changed.out == (
        "hips: slug hip-pain -> hips\nhips: owner (none) -> Ana\nhips: tags (none) -> hip, sport\n"
    )  # fmt: skip
    assert on_hip("article", "edit", "hips", "--owner", "", "--no-tags").out == (
        "hips: owner Ana -> (none)\nhips: tags hip, sport -> (none)\n"
    )
    assert (
        on_hip("article", "edit", "hips", "--status", "published").out == "hips: nothing changed, it was so already\n"
    )


@pytest.mark.parametrize(
    ("options", "error"),
    [
        (["--title", " "], "Error: The title of an article cannot be empty\nTry: give it one with --title\n"),
        (["--slug", ""], "Error: The slug of an article cannot be empty\nTry: give it one with --slug\n"),
        (
            ["--owner", "Ana", "--slug", "Hip Pain"],
            "Error: 'Hip Pain' cannot be a slug\n"
            "Try: use lower-case letters, digits and hyphens, for instance hip-pain\n",
        ),
        (
            ["--owner", "Ana", "--slug", "knee-pain"],
            "Error: Another article has the slug knee-pain\n"
            "Try: choose another; see it: citelib article show knee-pain\n",
        ),
    ],
)  # fmt: skip
def test_refuses_an_edit_and_changes_nothing(
    on_hip: Run, library: Library, stamp: Stamp, options: list[str], error: str
) -> None:
    with library.writing() as connection:
        pages.keep(connection, hip.PAGE, pages.Source("knee.txt", "1" * 64), stamp, slug="knee-pain")
    before = on_hip("article", "show", "hip-pain", "--format", "json")

    assert on_hip("article", "edit", "hip-pain", *options) == (2, "", error)

    assert on_hip("article", "show", "hip-pain", "--format", "json") == before


@pytest.mark.parametrize("options", [[], ["--tag", "x", "--no-tags"], ["--status", "gone"]])
def test_an_edit_that_makes_no_sense_exits_with_2(on_hip: Run, options: list[str]) -> None:
    assert on_hip("article", "edit", "hip-pain", *options).code == 2


def test_removes_an_article_from_lists_but_keeps_its_records(on_hip: Run) -> None:
    assert on_hip("article", "remove", "hip-pain").out == (
        "hip-pain is withdrawn. Its records stay; importing its page again, or"
        " citelib article edit hip-pain --status published, brings it back.\n"
    )

    assert on_hip("article", "list").out == ""
    assert on_hip("search", "marathon", "--kind", "claim").out == ""
    assert on_hip("article", "list", "--all").out == (
        "slug      status     due         claims  references\n"
        "hip-pain  withdrawn  2021-11-13       4           3\n"
    )  # fmt: skip


def test_a_policy_follows_from_a_tag_that_is_given_later(on_hip: Run) -> None:
    on_hip("policy", "assign", "annual", "--tag", "sport")

    assert on_hip("article", "edit", "hip-pain", "--tag", "sport").out == (
        "hip-pain: tags (none) -> sport\n"
        "hip-pain: policy default -> annual\n"
        "hip-pain: due 2021-11-13 -> 2019-11-13\n"
    )  # fmt: skip
