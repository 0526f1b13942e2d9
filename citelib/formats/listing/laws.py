"""Laws and court decisions, which both styles cite as lawyers do: name, number, volume source page (court date)."""

from citelib.formats.listing.containers import full
from citelib.formats.listing.dates import ama_issued
from citelib.formats.listing.locators import unlabelled
from citelib.formats.listing.pages import plain
from citelib.formats.listing.pieces import clean, joined
from citelib.reference import Reference


def behind_name(reference: Reference) -> str:
    """What stands behind the name of the law or case.

    >>> behind_name(Reference(number="Pub L No. 107-9", volume="115", container_title="Stat", page="11"))
    'Pub L No. 107-9, 115 Stat 11'
    """
    source = full(reference)
    printed = joined(" ", unlabelled(reference.volume), source, plain(reference.page)) if source else ""
    section = clean(reference.section)
    section = f"§ {section}" if section[:1].isdigit() else section
    when = joined(" ", clean(reference.authority), ama_issued(reference))
    return joined(" ", joined(", ", clean(reference.number), printed, section), f"({when})" if when else "")


def between(name: str, rest: str) -> str:
    """What separates the name from what stands behind it."""
    if not name or not rest:
        return ""
    return " " if rest.startswith("(") else ", "
