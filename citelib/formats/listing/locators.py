"""Where in a periodical an article stands: volume, issue, pages or article number."""

import re

from citelib.formats.listing import wording
from citelib.formats.listing.pieces import clean, joined
from citelib.reference import Reference

_label = re.compile(r"(?:vol(?:ume)?|no|nr|number|issue|iss)\b[. ]*(?=[0-9])", re.IGNORECASE).match
_no_number = re.compile(r"(?:n/?a|no|null|none)(?:[-–](?:n/?a|no|null|none))?", re.IGNORECASE).fullmatch
_version_label = re.compile(r"(?:version|ver|v)[. ]*(?=[0-9])", re.IGNORECASE).match
_supplement = re.compile(r"(?P<volume>[^ (]+)[ (]+(?P<issue>(?:suppl|pt|spec)\b[^()]*)\)?", re.IGNORECASE).fullmatch


def volume(reference: Reference) -> str:
    """The volume without a word before it; none where words stand for one that is to come."""
    return _unless_to_come(unlabelled(reference.volume))


def issue(reference: Reference) -> str:
    """The issue, with its part, without brackets or a word before it: ``8 Suppl 1``, ``3 Pt 2``."""
    printed = _unless_to_come(unlabelled(reference.issue))
    if printed.startswith("(") and printed.endswith(")"):
        printed = printed[1:-1].strip()
    part = clean(reference.part)
    if not part:
        return printed
    return joined(" ", printed, f"Pt {part}" if part[0].isdigit() else part)


def apart(volume: str, issue: str) -> tuple[str, str]:
    """A supplement that was written with the volume, as issue.

    >>> apart("46 Suppl 1", ""), apart("46", "2")
    (('46', 'Suppl 1'), ('46', '2'))
    """
    found = _supplement(volume) if not issue and not volume.isdigit() else None
    return (found["volume"], found["issue"]) if found else (volume, issue)


def in_brackets(volume: str, issue: str) -> str:
    """Volume and issue: ``112(8)``."""
    return f"{volume}({issue})" if issue else volume


def pages(reference: Reference) -> str:
    """The pages, or the article number if there are none, or if they only count the article's own pages."""
    page, number = _unless_to_come(clean(reference.page)), clean(reference.number)
    return number if number and (not page or page == "1" or page.startswith(("1-", "1–"))) else page


def is_ahead_of_print(reference: Reference) -> bool:
    """Whether the volume, issue or page says, in words, that it is to come, and no volume is known."""
    if reference.volume.isdigit():
        return False
    printed = (reference.volume, reference.issue, reference.page)
    return not volume(reference) and any(text and wording.is_ahead_of_print(text.replace("-", " ")) for text in printed)


def _unless_to_come(printed: str) -> str:
    """The volume, issue or page, unless a publisher filled in words: ``n/a-n/a``, ``Publish Ahead of Print``."""
    if not printed or printed.isdigit():
        return printed
    is_word = _no_number(printed) or wording.is_ahead_of_print(printed.replace("-", " "))
    return "" if is_word else printed


def unlabelled(text: str) -> str:
    """The number without a word such as ``vol.`` before it."""
    printed = clean(text)
    if not printed or printed[0].isdigit():
        return printed
    found = _label(printed)
    return printed[found.end() :] if found else printed


def version(reference: Reference) -> str:
    """The version without the word or letter before its number.

    >>> version(Reference(version="v2.1")), version(Reference(version="beta"))
    ('2.1', 'beta')
    """
    printed = clean(reference.version)
    found = _version_label(printed)
    return printed[found.end() :] if found else printed
