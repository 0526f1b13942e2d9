"""Dates of PubMed's XML, in elements for year, month and day, as MEDLINE prints them."""

from xml.etree.ElementTree import Element

from citelib.formats.medline.dates import MONTHS
from citelib.formats.medline.elements import take


def publication_date(date: Element | None) -> str:
    """PubDate as DP has it: ``2012 Aug 9``, ``2012 Spring``, or the MedlineDate as it stands."""
    if date is None:
        return ""
    printed = [take(date, "MedlineDate"), take(date, "Year"), _month(take(date, "Month"))]
    day = take(date, "Day")
    printed += [day.lstrip("0") or day, take(date, "Season")]
    return " ".join(filter(None, printed))


def in_digits(date: Element | None) -> str:
    """A date in digits, as DEP and LR have it: ``20120809``."""
    if date is None:
        return ""
    year, month, day = take(date, "Year"), take(date, "Month"), take(date, "Day")
    if month and not month.isdigit():
        month = str(MONTHS.index(month[:3]) + 1) if month[:3] in MONTHS else month
    return "".join((year, month.zfill(2) if month else "", day.zfill(2) if day else ""))


def _month(month: str) -> str:
    """The month in three letters; as it stands if it is none."""
    if month.isascii() and month.isdigit() and 1 <= int(month[-4:]) <= 12:
        return MONTHS[int(month[-4:]) - 1]
    return month
