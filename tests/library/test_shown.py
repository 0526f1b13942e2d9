"""One article with everything that belongs to it."""

from datetime import date

from sqlalchemy import Connection

from citelib.library import articles, shown
from citelib.library.database import Stamp


def test_tells_everything_in_the_order_of_the_page(filled: Connection, stamp: Stamp) -> None:
    evidence = {"relation": "citesAsEvidence", "asserted_by": "editor", "asserted_at": stamp.at}

    assert shown.show(filled, articles.find(filled, "hip-pain")) == {
        "slug": "hip-pain",
        "title": "Hip pain",
        "url": None,
        "publisher": None,
        "content_type": None,
        "language": None,
        "owner": None,
        "status": "published",
        "tags": [],
        "policy": "default",
        "source": "hip.txt",
        "published": None,
        "modified": None,
        "last_reviewed": date(2018, 11, 13),
        "due": date(2021, 11, 13),
        "sections": [
            {"position": 1, "level": 1, "heading": "What is hip pain?"},
            {"position": 2, "level": 2, "heading": "Treatment"},
        ],
        "claims": [
            {
                "number": 1,
                "section": "What is hip pain?",
                "section_position": 1,
                "kind": "sentence",
                "text": "Hip pain is common in runners.",
                "needs_citation": True,
                "citations": [{"key": "lindqvist2015", **evidence}],
            },
            {
                "number": 2,
                "section": "What is hip pain?",
                "section_position": 1,
                "kind": "sentence",
                "text": "It often starts after a marathon.",
                "needs_citation": True,
                "citations": [],
            },
            {
                "number": 3,
                "section": "Treatment",
                "section_position": 2,
                "kind": "sentence",
                "text": "What helps:",
                "needs_citation": False,
                "citations": [],
            },
            {
                "number": 4,
                "section": "Treatment",
                "section_position": 2,
                "kind": "list-item",
                "text": "Rest for six weeks",
                "needs_citation": True,
                "citations": [{"key": "lindqvist2015", **evidence}, {"key": "who2017", **evidence}],
            },
        ],
        "bibliography": [
            {
                "scope": "",
                "number": 1,
                "text": "Lindqvist A, Sato KB. Hip pain in marathon runners. Hip J. 2015 Aug;3:10-20.",
                "key": "lindqvist2015",
                "accessed": None,
            },
            {
                "scope": "",
                "number": 2,
                "text": "WHO. Rest and load. 2017. Accessed 11/14/2018.",
                "key": "who2017",
                "accessed": "2018-11-14",
            },
            {
                "scope": "",
                "number": 3,
                "text": "Berg C, Berg C, Berg C. Bones. 2010.",
                "key": "berg2010",
                "accessed": None,
            },
        ],
        "reviews": [
            {
                "id": 1,
                "reviewed_on": date(2018, 11, 13),
                "reviewer": "Dr. A. Lindqvist",
                "credentials": None,
                "kind": "medical",
                "outcome": None,
                "note": None,
                "next_due": None,
                "printed": True,
                "recorded_by": "editor",
                "recorded_at": stamp.at,
                "supersedes_id": None,
                "superseded_by": None,
            }
        ],
        "problems": [
            {"line": 1, "message": "a caption was left out: Hip and pelvis", "note": True},
            {"line": 8, "message": "a line was not understood: #", "note": False},
        ],
    }
