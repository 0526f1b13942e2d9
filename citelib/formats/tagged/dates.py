"""Dates as the tagged formats hold them: ``2012/08/31/``, ``2012//``, ``2012/01//Jan-Feb``, ``Aug 2012``, ``JUN 8``.

RIS writes year, month, day and any other text between slashes; parts that are not known are empty or zero. The rest is
what databases write in spite of it.
"""

import re
from dataclasses import dataclass

from citelib.reference import PartialDate

_SLASHES = re.compile(r"(\d{4})(?:/([01]?\d)?(?:/([0-3]?\d)?(?:/(.*))?)?)?/*")
_HYPHENS = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?(?:[T ](.*))?|(\d{4})(\d\d)(\d\d)")
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?(?: ?[-/–] ?(?P<until>[A-Za-z]{3,9})\.?)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:[-–](?P<last>\d{1,2}))?"
_YEAR = r"(?P<year>\d{4})"
_WORDS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_YEAR}[ /,.-]{{1,3}}{_MONTH}(?:[ /.-]{{1,2}}{_DAY})?/*",
        rf"{_MONTH}(?:[ .-]{{1,2}}{_DAY})?[ ,.-]{{1,3}}{_YEAR}",
        rf"{_DAY}[ .-]{{1,2}}{_MONTH}[ ,.-]{{1,3}}{_YEAR}",
        rf"{_MONTH}(?:[ .-]{{1,2}}{_DAY})?(?P<year>)",
        rf"{_DAY}[ .-]{{1,2}}{_MONTH}(?P<year>)",
    )
)
_YEARS = re.compile(r"(?P<year>\d{4}) ?[-–/] ?(?P<until>\d{4})")
_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_MONTHS = re.compile(r"([A-Z][a-z]{2})-([A-Z][a-z]{2})")
_A_YEAR = re.compile(r"(?<!\d)(?:1[4-9]\d\d|20\d\d)(?!\d)")
_PART_OF_YEAR = re.compile(
    r"(?:early |mid-?|late )?(?:spring|summer|autumn|fall|winter|spr|sum|aut|win|easter|michaelmas|hilary|trinity"
    r"|christmas|[1-4](?:st|nd|rd|th)|first|second|third|fourth|Q[1-4])\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(r"(?:in press|forthcoming|to appear|n\.? ?d\.?\b|no date|ahead of print|suppl)", re.IGNORECASE)
_ACROSS_YEARS = re.compile(r"\d{4} [A-Z][a-z]{2,8} ?[-–/] ?\d{4} [A-Z][a-z]{2,8}")
_LONGEST = 60
_NAMES = "january february march april may june july august september october november december".split()
_NUMBER = {form: number for number, name in enumerate(_NAMES, 1) for form in (name, name[:3])} | {"sept": 9}

SHORT_MONTHS = tuple(name[:3].capitalize() for name in _NAMES)


@dataclass(frozen=True, slots=True)
class Read:
    """What a text says.

    `year` is missing where only a month or words are known, `words` is the date as printed where numbers cannot say it
    ("2012 Spring"), `rest` what is more than a date.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    until: PartialDate | None = None
    words: str = ""
    rest: str = ""

    @property
    def date(self) -> PartialDate | None:
        """The date, if at least its year is known."""
        return PartialDate(self.year, self.month, self.day) if self.year else None


def parse(text: str) -> Read | None:
    """The date that the text says, or None if it says none, or one that the calendar does not have.

    >>> str(parse("2012/08//").date), parse("Jan-Feb 2012").until
    ('2012-08', PartialDate(year=2012, month=2, day=None))
    """
    try:
        if found := _SLASHES.fullmatch(text):
            return _between_slashes(found[1], found[2], found[3], found[4])
        return _parse_free(text) if len(text) <= _LONGEST else None
    except ValueError:
        return _year_only(text)


def write(date: PartialDate, other: str = "") -> str:
    """The date between slashes, as `parse` reads it back.

    >>> write(PartialDate(2012, 8))
    '2012/08//'
    """
    parts = (f"{date.year:04d}", *("" if part is None else f"{part:02d}" for part in (date.month, date.day)))
    return f"{'/'.join(parts)}/{other}"


def _between_slashes(year: str, month: str | None, day: str | None, other: str | None) -> Read | None:
    if not int(year):
        return None
    number = int(month or 0) or None
    date = PartialDate(int(year), number, (int(day or 0) or None) if number else None)
    rest = (other or "").strip(" /")
    if not rest or (until := _end_of_range(rest, date)):
        return Read(date.year, date.month, date.day, until if rest else None)
    words = _as_printed(rest, date.year)
    return Read(date.year, date.month, date.day, words=words, rest="" if words else rest)


def _end_of_range(text: str, begin: PartialDate) -> PartialDate | None:
    """The end of a range that the other text of a date says: ``Jan-Feb``, or a date after the first."""
    months = _MONTHS.fullmatch(text)
    try:
        if months and _NUMBER[months[1].lower()] == begin.month:
            until = PartialDate(begin.year, _NUMBER[months[2].lower()])
        else:
            until = PartialDate.from_iso(text)
    except (ValueError, KeyError):
        return None
    return until if begin < until else None


def _as_printed(text: str, year: int | None) -> str:
    """The text with its year, if it names a part of the year or says that there is no date yet; else nothing."""
    bare = _A_YEAR.sub("", text).strip(" ,.;()/-")
    if _NOT_YET.match(bare) or _ACROSS_YEARS.fullmatch(text):
        return text
    if not _PART_OF_YEAR.match(bare):
        return ""
    return text if year is None or str(year) in text else f"{year} {text}"


def _parse_free(text: str) -> Read | None:
    if found := _HYPHENS.fullmatch(text):
        return _between_slashes(found[1] or found[5], found[2] or found[6], found[3] or found[7], found[4])
    if found := _YEARS.fullmatch(text):
        begin, until = PartialDate(int(found["year"])), PartialDate(int(found["until"]))
        return Read(begin.year, until=until) if begin < until else None
    if found := _NUMBERS.fullmatch(text):
        one, other, year = (int(part) for part in found.groups())
        day, month = (one, other) if one > 12 else (other, one) if other > 12 or one == other else (0, 0)
        if day:
            PartialDate(year, month, day)
            return Read(year, month, day)
    if words := _as_printed(text, None):
        years = _A_YEAR.findall(text)
        return Read(int(years[0]) if years and int(years[-1]) <= int(years[0]) + 1 else None, words=words)
    return _with_month(text) or _year_only(text)


def _year_only(text: str) -> Read | None:
    years = set(_A_YEAR.findall(text)) if len(text) <= _LONGEST else set()
    return Read(int(years.pop()), rest=text) if len(years) == 1 else None


def _with_month(text: str) -> Read | None:
    for pattern in _WORDS:
        found = pattern.fullmatch(text)
        if not found or (month := _NUMBER.get(found["month"].lower())) is None:
            continue
        year, day = int(found["year"] or 0) or None, int(found["day"] or 0) or None
        until, last = found["until"], found["last"]
        PartialDate(year or 2000, month, day)
        if not (until or last):
            return Read(year, month, day)
        if year and until and day is None and (end := _NUMBER.get(until.lower(), 0)) > month:
            return Read(year, month, until=PartialDate(year, end))
        if year and day and last and not until and int(last) > day:
            return Read(year, month, day, PartialDate(year, month, int(last)))
        return Read(year, month, rest=text)
    return None
