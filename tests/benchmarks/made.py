"""Made-up references and articles in any number, the same each time."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from citelib.library.database import open_library
from citelib.library.due import add_months
from citelib.library.schema import article
from citelib.reference import Name, PartialDate, Reference

FAMILIES = (
    "Okafor",
    "Lindqvist",
    "Sato",
    "Müller",
    "García",
    "Novák",
    "Brown",
    "O'Neill",
    "van Dijk",
    "Ó Súilleabháin",
)
SUBJECTS = ("heel pain", "knee pain", "asthma", "migraine", "eczema", "sleep apnoea", "gout", "anaemia", "sciatica")
STUDIES = (
    "a randomised trial",
    "a cohort study",
    "systematic review",
    "case reports",
    "10-year follow-up of 85% of β-users",
)
JOURNALS = ("Foot J", "Ann Knee Med", "J Sleep & Breath", "Headache Rev", "Skin Res Pract")


def references(count: int) -> Iterator[Reference]:
    """Journal articles, as most references are, with names, places, dates and identifiers."""
    made = random.Random(20181113)
    for number in range(count):
        first_page = made.randrange(1, 1500)
        yield Reference(
            type="article-journal",
            title=f"Treatment of {made.choice(SUBJECTS)} in {number} adults: {made.choice(STUDIES)}",
            container_title=made.choice(JOURNALS),
            volume=str(made.randrange(1, 120)),
            issue=str(made.randrange(1, 13)),
            page=f"{first_page}-{first_page + made.randrange(2, 20)}",
            issued=PartialDate(made.randrange(1985, 2026), made.randrange(1, 13)),
            author=tuple(
                Name(family=made.choice(FAMILIES), given=made.choice("ABCDEFGH") + made.choice("JKLMN"))
                for _ in range(made.choice((1, 2, 3, 3, 4, 6)))
            ),
            doi=f"10.5555/made.{number}",
            pmid=str(10_000_000 + number),
            issn="1234-5679",
        )


def put_articles(path: Path, count: int, day: date) -> None:
    """Fills a library with articles that were reviewed in the ten years before `day`, under the default policy."""
    moment = {"created_at": _noon(day), "updated_at": _noon(day)}
    with open_library(path).writing() as connection:
        for start in range(0, count, 50_000):
            rows = [_article(number, day) | moment for number in range(start, min(start + 50_000, count))]
            connection.execute(insert(article), rows)


def _article(number: int, day: date) -> dict[str, Any]:
    reviewed = day - timedelta(days=(number * 7919) % 3650)
    return {
        "slug": f"article-{number}",
        "title": f"What is condition {number}?",
        "policy_id": 1,
        "last_reviewed": reviewed,
        "due_on": add_months(reviewed, 36),
    }


def _noon(day: date) -> Any:
    from datetime import UTC, datetime

    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
