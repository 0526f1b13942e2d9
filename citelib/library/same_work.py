"""Telling whether the library has a work already, and giving the stored reference what it lacks."""

from sqlalchemy import Connection

from citelib.library import matching, reference_rows, references
from citelib.library.agreement import lacking
from citelib.library.database import Stamp
from citelib.library.references import Kept
from citelib.reference import Reference


def same_as(connection: Connection, work: Reference) -> Kept | None:
    """The stored reference that certainly is the same work.

    That is: it shares an identifier and is not another work by all that is known; or title, type, year and first author
    agree and nothing else contradicts.
    """
    matcher = matching.Matcher(connection)
    matcher.load([work])
    row_id = matcher.find(work)
    return None if row_id is None else Kept(row_id, matcher.work(row_id).citation_key)


def owners(connection: Connection, work: Reference) -> dict[str, str]:
    """The identifiers of the work that belong to a stored reference: scheme and that reference's key."""
    matcher = matching.Matcher(connection)
    matcher.load([work])
    return {scheme: matcher.work(row_id).citation_key for scheme, row_id in matcher.owners(work).items()}


def fill(connection: Connection, kept: Kept, work: Reference, stamp: Stamp) -> list[str]:
    """Gives a stored reference what another record of the work knows and it does not; returns the fields' names."""
    stored = reference_rows.read(connection, [kept.id])[kept.id]
    changes = lacking(stored, work, owners(connection, work))
    if changes:
        references.edit(connection, kept.citation_key, changes, stamp)
    return sorted(changes)
