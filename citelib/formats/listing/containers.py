"""What a work stands in: the journal by its abbreviation, the newspaper or book by its whole title."""

import re

from citelib.formats.listing.pieces import clean
from citelib.reference import Reference

_stop_of_a_word = re.compile(r"\.(?= |$)|\.(?=\w)").sub
_ENOUGH = 0.5


def abbreviated(reference: Reference) -> str:
    """The journal's abbreviation as NLM and AMA print it, without stops; without one, its title.

    >>> abbreviated(Reference(container_title="Lancet Neurology", container_title_short="Lancet Neurol."))
    'Lancet Neurol'
    """
    if reference.container_title_short:
        return without_stops(clean(reference.container_title_short))
    title = clean(reference.container_title)
    return without_stops(title) if is_abbreviated(title) else title


def full(reference: Reference) -> str:
    """The whole title; if only the abbreviation is known, that."""
    return clean(reference.container_title) or clean(reference.container_title_short)


def is_abbreviated(title: str) -> bool:
    """Whether at least half of the words end in a stop.

    >>> is_abbreviated("J. Biol. Chem."), is_abbreviated("AJNR. American journal of neuroradiology")
    (True, False)
    """
    if "." not in title:
        return False
    words = title.split(" ")
    return len(words) > 1 and sum(word.endswith(".") for word in words) >= len(words) * _ENOUGH


def without_stops(abbreviation: str) -> str:
    """The abbreviation with a space in place of each stop.

    >>> without_stops("Proc. Natl. Acad. Sci. U.S.A."), without_stops("F1000Res")
    ('Proc Natl Acad Sci U S A', 'F1000Res')
    """
    if "." not in abbreviation:
        return abbreviation
    return " ".join(_stop_of_a_word(" ", abbreviation).split())
