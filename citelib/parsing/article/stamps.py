"""Lines that stamp a page: who reviewed it and when, when the next review is due, when it was published or changed.

A stamp is a line of its own that begins with its words. One line can hold several: "Medically reviewed by Jane Doe,
MD — Updated on March 13, 2020".
"""

import re
from dataclasses import dataclass

from citelib.parsing.dates import DateOrder, FoundDate, find_dates
from citelib.reference import PartialDate

_LONGEST = 400

_PAGE = (
    r"(?:(?:this |the )?(?:web ?)?(?:page|article|content|information|topic|leaflet|fact ?sheet|resource|story|text"
    r"|post|document|guide)(?: was| has been)? )?"
)
_HOW = (
    r"(?:(?:last|latest|first|originally|most recently|also|fully|medically|clinically|scientifically|expert|peer"
    r"|content|date) )*"
)
_REVIEW = (
    r"(?:reviewed(?:,? and (?:updated|approved|revised))?"
    r"|(?:medical |clinical |expert |peer )?review(?:er)?s? ?(?:date|by)"
    r"|(?:medical |clinical |expert )?reviewers?(?=:)"
    r"|(?:last|latest) (?:medical )?review|medical review(?=:)"
    r"|date of (?:last )?review)(?:\s*:)?\s*(?:by\b|on\b|in\b|date\b)?:?"
)
_DUE = (
    r"(?:(?:the )?(?:date (?:of|for) (?:the )?)?next (?:(?:scheduled|planned|page|full|due|medical) )*review(?: date)?"
    r"(?: is)?(?: due)?|(?:planned|scheduled) review|(?:page )?review (?:is )?due|due (?:for|to be) review(?:ed)?"
    r"|to be reviewed(?=:| (?:by|on|in) )|review by(?= date| [0-9]|: ?[0-9]))"
    r"(?: date)?(?: on\b| in\b| by\b)?:?"
)
_MEDIA = r"media (?:last reviewed|(?:next )?review due)"
_PUBLISHED = (
    r"(?:published|posted|produced|issued|created|(?:publication|publish|production|issue) date"
    r"|date of (?:publication|production|issue))(?: online| on\b| date)?:?"
)
_MODIFIED = (
    r"(?:updated|modified|revised|changed|amended|(?:last|latest) (?:update|revision|change)|update date"
    r"|revision date|date of (?:last )?(?:update|revision))"
    r"(?: online| on\b)?:?"
)
_OTHER = (
    r"(?:(?:updated|content provided) by\b:?|(?:written|authored|edited|fact[- ]checked|content source)(?: by\b|:)"
    r"|(?:authors?|writers?|editors?|(?:produced|prepared|compiled|approved) by):|by(?= (?-i:[A-Z])))"
)

_LABELS = {
    "media": _MEDIA,
    "due": _PAGE + _DUE,
    "review": _PAGE + _HOW + _REVIEW,
    "other": _PAGE + _HOW + _OTHER,
    "published": _PAGE + _HOW + _PUBLISHED,
    "modified": _PAGE + _HOW + _MODIFIED,
}
_LABEL = re.compile(
    r"(?<![^\s—–|·•;,.(/])(?:" + "|".join(f"(?P<{kind}>{label})" for kind, label in _LABELS.items()) + r")(?!\w)",
    re.IGNORECASE,
)
_SEPARATED = re.compile(r"[—–|·•;,.(/-]\s*$")
_YEAR = re.compile(r"(?<![\w/.-])(?:19|20)[0-9]{2}(?=\W*$)")
_LEADING = re.compile(r"^(?:[\s,;:.)—–|·•/-]|by\b:?|on\b)+", re.IGNORECASE)
_TRAILING = re.compile(r"(?:[\s,;:(—–|·•/-]|\bon|\bin|\bdate|\breviewed)+$", re.IGNORECASE)
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|\.[A-Za-z]|\b(?:Jr|Sr|Dr|Inc|Ltd|Co|Ph\.D))\.$")


@dataclass(frozen=True, slots=True)
class Stamp:
    """One printed stamp; `kind` is ``review``, ``due``, ``published``, ``modified``, ``other`` or ``media``.

    `name` is the person or body that it names, `found` its date as far as it could be read.
    """

    kind: str
    line: int
    text: str
    name: str
    found: FoundDate | None


def read_stamps(text: str, line: int, order: DateOrder | None) -> list[Stamp]:
    """The stamps of a paragraph, or [] if it is none: it must begin with a stamp's words and go on as stamps do.

    >>> [stamp.name for stamp in read_stamps("Last reviewed by a nurse on 11/13/2018.", 1, None)]
    ['a nurse']
    >>> read_stamps("This was reviewed by many authors.", 1, None)
    []
    """
    if len(text) > _LONGEST:
        return []
    labels = [match for match in _LABEL.finditer(text) if _stands_first(text, match)]
    if not labels or labels[0].start() > 0:
        return []
    ends = [match.start() for match in labels[1:]] + [len(text)]
    stamps = [_stamp(match, text[match.end() : end], line, order) for match, end in zip(labels, ends, strict=True)]
    return stamps if _is_stamp(labels[0], stamps[0]) else []


def _stands_first(text: str, match: re.Match[str]) -> bool:
    """At the start, behind a separator, or with a capital: not the "updated" in "reviewed and updated by"."""
    if match.start() == 0:
        return True
    return _SEPARATED.search(text[max(0, match.start() - 4) : match.start()]) is not None or match[0][0].isupper()


def _stamp(label: re.Match[str], value: str, line: int, order: DateOrder | None) -> Stamp:
    kind = label.lastgroup or ""
    found = next(find_dates(value, order), None) or _year(value)
    name = value
    if found:
        name = _name(value[: found.start]) or _name(value[found.end :])
    return Stamp(kind, line, _tidy(label[0] + value), _name(name), found)


def _year(value: str) -> FoundDate | None:
    match = _YEAR.search(value)
    return FoundDate(match.start(), match.end(), match[0], PartialDate(int(match[0])), "") if match else None


def _name(value: str) -> str:
    return _tidy(_LEADING.sub("", value))


def _tidy(value: str) -> str:
    """Without the separators at its end, and without a final stop that belongs to no abbreviation."""
    name = _TRAILING.sub("", value)
    return name if _ABBREVIATED.search(name) else name.rstrip(".")


def _is_stamp(label: re.Match[str], stamp: Stamp) -> bool:
    """Whether the first stamp is one; "Reviewed studies show …" and "Updated guidelines of 2019 say …" are none."""
    printed = label[0].lower()
    if label.lastgroup in {"media", "other"}:
        sentence = printed == "by" and label.string.endswith(".") and not _ABBREVIATED.search(label.string)
        return label.lastgroup == "media" or printed.endswith(":") or (len(label.string) <= 150 and not sentence)
    if printed.endswith(":") and (stamp.found or stamp.name):
        return True
    if label.lastgroup == "review" and printed.endswith("by"):
        return bool(stamp.name)
    if stamp.found is None:
        return False
    begin = label.string.find(stamp.found.text, label.end())
    return (
        re.fullmatch(r"\W*(?:\w+day\W+|on\b\W*|in\b\W*|by\b.{1,100}|date\W*)?", label.string[label.end() : begin])
        is not None
    )
