"""The printed stamps of a page made to reviews and dates, with a problem for each date that is not sure."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from citelib.article import Problem, Review
from citelib.parsing.article.stamps import Stamp
from citelib.parsing.dates import mended
from citelib.reference import PartialDate

_NEAR = 3
_PLANNED = datetime.timedelta(days=180)
_UNDECIDED = re.compile(r"(?:page |leaflet )?(?:review date|date of review)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Signing:
    """What the stamps of a page say together."""

    reviews: tuple[Review, ...]
    published: PartialDate | None
    modified: PartialDate | None
    problems: tuple[Problem, ...]


def sign(stamps: Iterable[Stamp]) -> Signing:
    """Reads the stamps of a page, in line order.

    A reviewer and a date that are printed on neighbouring lines are one review, and one that repeats another is
    dropped. A review without a full date is kept without any, a due date without a day is not kept: the problem quotes
    what is printed. A bare "Review date" long after another date of the page is when the next review is due.
    """
    kept, problems = _decided([s for s in stamps if s.kind in {"review", "due", "published", "modified"}])
    reviewed, due = _merged([s for s in kept if s.kind == "review"]), [s for s in kept if s.kind == "due"]
    reviews = [Review(stamp.name, _day(stamp), stamp.line) for stamp in reviewed]
    problems += [problem for stamp in [*reviewed, *due] for problem in _doubts(stamp)]
    dated = next((stamp for stamp in due if _day(stamp)), None)
    if dated:
        reviews[-1:] = [replace(_last(reviews, dated.line), next_due=_day(dated))]
        problems += [] if reviewed else [Problem(dated.line, f"no review is printed beside {_quoted(dated)}")]
    dates = {kind: _first(kind, kept) for kind in ("published", "modified")}
    problems += [p for s in kept if s.kind in dates and s.found and s.found.fault for p in _doubts(s)]
    problems += [
        Problem(s.line, f"{_quoted(s)} gives another date; {dates[s.kind]} was kept", note=True)
        for s in kept
        if s.kind in dates and s.found and s.found.date and s.found.date != dates[s.kind]
    ]
    return Signing(tuple(reviews), dates["published"], dates["modified"], tuple(problems))


def _decided(stamps: list[Stamp]) -> tuple[list[Stamp], list[Problem]]:
    """The stamps, with each bare "Review date" decided; British leaflets plan with it, others look back."""
    first = min(
        (day for s in stamps if not _is_undecided(s) and (day := _earliest(s)) and s.kind != "due"), default=None
    )
    kept: list[Stamp] = []
    problems: list[Problem] = []
    for stamp in stamps:
        day = _earliest(stamp) if _is_undecided(stamp) else None
        if day and first and day - first >= _PLANNED and not _looks_back(stamp, stamps):
            kept.append(replace(stamp, kind="due"))
            why = f"{_quoted(stamp)} was taken as the date when the next review is due: the page prints an earlier date"
            problems.append(Problem(stamp.line, why, note=True))
        else:
            kept.append(stamp)
    return kept, problems


def _looks_back(stamp: Stamp, stamps: list[Stamp]) -> bool:
    """Whether the page prints a due date of its own, or a reviewer beside this date who has none."""
    return any(
        other.kind == "due"
        or (other.kind == "review" and other.name and not other.found and abs(other.line - stamp.line) <= _NEAR)
        for other in stamps
    )


def _is_undecided(stamp: Stamp) -> bool:
    return stamp.kind == "review" and not stamp.name and _UNDECIDED.match(stamp.text) is not None


def _earliest(stamp: Stamp) -> datetime.date | None:
    return stamp.found.date.earliest() if stamp.found and stamp.found.date else None


def _merged(stamps: list[Stamp]) -> list[Stamp]:
    merged: list[Stamp] = []
    for stamp in stamps:
        last = merged[-1] if merged else None
        if (
            last
            and stamp.line - last.line <= _NEAR
            and not (last.name and stamp.name)
            and not (last.found and stamp.found)
        ):
            text = last.text if last.text == stamp.text else f"{last.text}; {stamp.text}"
            merged[-1] = replace(last, text=text, name=last.name or stamp.name, found=last.found or stamp.found)
        elif not any(_says_no_more(stamp, other) for other in merged):
            merged = [other for other in merged if not _says_no_more(other, stamp)]
            merged.append(stamp)
    return merged


def _says_no_more(stamp: Stamp, other: Stamp) -> bool:
    """Whether everything that `stamp` says is in `other` too."""
    same_name = not stamp.name or stamp.name.casefold() == other.name.casefold()
    return same_name and (stamp.found is None or (other.found is not None and stamp.found.date == other.found.date))


def _last(reviews: list[Review], line: int) -> Review:
    return reviews[-1] if reviews else Review("", None, line)


def _first(kind: str, stamps: list[Stamp]) -> PartialDate | None:
    return next((s.found.date for s in stamps if s.kind == kind and s.found and s.found.date), None)


def _day(stamp: Stamp) -> datetime.date | None:
    date = stamp.found.date if stamp.found else None
    return date.earliest() if date and date.day else None


def _doubts(stamp: Stamp) -> list[Problem]:
    """Why a stamp gives no full date, and what mends it."""
    if _day(stamp):
        return []
    if stamp.found is None:
        why = "names no date"
    elif stamp.found.date:
        why = "names no day" if stamp.found.date.month else "names no month and day"
    else:
        why = f"has no sure date: {mended(stamp.found.fault)}"
    if stamp.kind == "due":
        why += "; a due date is kept only with its day"
    return [Problem(stamp.line, f"{_quoted(stamp)} {why}")]


def _quoted(stamp: Stamp) -> str:
    return f'the line "{stamp.text}"'
