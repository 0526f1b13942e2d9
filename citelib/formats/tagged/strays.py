"""Text that stands before, between and after the records of a file."""

import re
from collections.abc import Iterator

from citelib.article import Problem

_HEADER = re.compile(
    r"\s*(?:<?\d{1,7}[.>]?|[*=_-]{3,}|Record #?\d+(?: of \d+)?|(?:Provider|Content|Database|Search Strategy|Source"
    r"|Date created|Export date|Exported (?:on|from|by)|Created by|Link to the Ovid Full Text[^:]*"
    r"|Link to the External Link Resolver)\s*:.*|(?:EXPORT DATE|Scopus|EndNote|Zotero|Mendeley)\b.{0,60})\s*",
    re.IGNORECASE,
)


def is_header(line: str) -> bool:
    """Whether programs write such a line around records: ``12.``, ``Record #1 of 20``, ``Provider: …``."""
    return bool(_HEADER.fullmatch(line))


def report(text: str, line: int) -> Iterator[Problem]:
    """A note that brings the text, unless there is nothing but blanks; `line` is the line in which the text begins."""
    kept = text.strip()
    if not kept:
        return
    begin = line + text[: len(text) - len(text.lstrip())].count("\n")
    headers = all(is_header(one) for one in kept.split("\n") if one.strip())
    what = "written by the program that made the file" if headers else "not part of a record"
    yield Problem(begin, f"left out what is {what}: {shortened(kept)}", note=True, text=kept)


def shortened(text: str) -> str:
    """The beginning of a text for a message, on one line."""
    start = " ".join(text[:200].split())
    return start if len(text) <= 60 else f"{start[:60].rstrip()} …"
