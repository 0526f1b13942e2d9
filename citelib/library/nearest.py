"""Names that resemble one that was not found, for "did you mean"."""

from collections.abc import Iterable

from citelib.errors import NotFound, one_of

NEARLY_AS_LIKE = 12


def nearest(name: str, known: Iterable[str], limit: int = 3) -> list[str]:
    """The known names most like `name`, best first; none that is hardly like it."""
    from rapidfuzz import fuzz, process, utils  # only a mistyped name pays for loading it

    found = process.extract(
        name, list(known), scorer=fuzz.WRatio, processor=utils.default_process, limit=limit, score_cutoff=60
    )
    return [match for match, score, _ in found if score > found[0][1] - NEARLY_AS_LIKE]


def not_found(what: str, name: str, known: Iterable[str], *, listing: str) -> NotFound:
    """The error for a name that does not exist: names the nearest ones, else the command that lists all."""
    alike = nearest(name, known)
    mend = f"did you mean {one_of(alike)}?" if alike else f"see what there is: {listing}"
    return NotFound(f"There is no {what} {name!r}", mend=mend)
