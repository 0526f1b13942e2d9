"""Keeping the printed reviews and accesses of a page."""

import dataclasses
from collections.abc import Mapping
from typing import Protocol

from sqlalchemy import Connection

from citelib.article import Article, Problem
from citelib.library import accesses, due, reviews
from citelib.library.database import Stamp


class Report(Protocol):
    """Where the outcome is noted."""

    reviews_added: int
    accesses_added: int
    problems: list[Problem]


def keep(
    connection: Connection,
    page: Article,
    article_id: int,
    cited: Mapping[tuple[str, int], int],
    stamp: Stamp,
    report: Report,
    *,
    read_again: bool,
) -> None:
    """Stores the printed reviews and accesses; a date in the future is noted, not stored.

    `read_again` says that the file is the one that was read last time: a date that is read differently now (another
    ``--dates``) corrects what was read then.
    """
    for printed in page.reviews:
        if printed.reviewed_on is not None and printed.reviewed_on > stamp.today:
            report.problems.append(_in_the_future("review", str(printed.reviewed_on), printed.line, stamp))
            printed = dataclasses.replace(printed, reviewed_on=None)
        if printed.reviewer or printed.reviewed_on or printed.next_due:
            report.reviews_added += reviews.record_printed(
                connection, article_id, printed, stamp, read_again=read_again
            )
    for entry in page.entries:
        if entry.accessed is None:
            continue
        if entry.accessed.earliest() > stamp.today:
            report.problems.append(_in_the_future("access", str(entry.accessed), entry.line, stamp))
            continue
        if entry.accessed.latest() < accesses.EARLIEST:
            message = f"the access date {entry.accessed} lies before {accesses.EARLIEST.year}: not stored"
            report.problems.append(Problem(entry.line, message))
            continue
        report.accesses_added += accesses.record_printed(
            connection,
            cited[entry.scope, entry.number],
            entry.accessed,
            article_id,
            entry.reference.url,
            stamp,
            read_again=read_again,
        )
    due.refresh(connection, [article_id])


def _in_the_future(what: str, date: str, line: int, stamp: Stamp) -> Problem:
    return Problem(line, f"the {what} date {date} lies in the future (today is {stamp.today}): not stored")
