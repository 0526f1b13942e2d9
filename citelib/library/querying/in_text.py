"""Conditions on words of a field, and on names.

Where the words of a field are also in the full text, that is asked first: only works that hold them somewhere are
looked into.
"""

from collections.abc import Callable, Mapping

from sqlalchemy import Boolean, ColumnElement, Connection, Select, and_, func, or_, select

from citelib.library.folding import words as plain_words
from citelib.library.querying import fulltext, matching
from citelib.library.querying.fields import FIELDS
from citelib.library.querying.terms import Term
from citelib.library.schema import contributor, reference

FUNCTIONS: Mapping[str, Callable[..., bool]] = {"citelib_holds": matching.holds, "citelib_named": matching.named}
"""What the statements call."""

IN_FULL_TEXT = frozenset(
    ("title", "container_title", "container_title_short", "publisher", "abstract", "keyword", "raw_text", "url")
)
"""Columns that are in the full text, too."""


def anywhere(term: Term) -> ColumnElement[bool]:
    """Holds the words in one of the fields that are in the full text."""
    return fulltext.row("reference", reference.c.id).in_(
        fulltext.rows(fulltext.expression(term.text, begins=term.begins))
    )


def words(_: Connection, term: Term) -> ColumnElement[bool]:
    """Holds the words, one behind the other, in one of the field's columns."""
    columns = FIELDS[term.field].columns
    wanted = " ".join(plain_words(term.text))
    held = or_(*(func.citelib_holds(reference.c[name], wanted, term.begins, type_=Boolean) for name in columns))
    if not IN_FULL_TEXT.issuperset(columns):
        return held
    return and_(reference.c.id.in_(_candidates(fulltext.expression(wanted, begins=term.begins))), held)


def names(_: Connection, term: Term) -> ColumnElement[bool]:
    """Has somebody of this name in the field's role."""
    (role,) = FIELDS[term.field].columns
    asked = plain_words(term.text)
    somewhere = fulltext.any_of(fulltext.expression(word, begins=term.begins and word == asked[-1]) for word in asked)
    parts = (
        contributor.c[name] for name in ("given", "family", "non_dropping_particle", "dropping_particle", "suffix")
    )
    named = func.citelib_named(" ".join(asked), term.begins, *parts, contributor.c.literal, type_=Boolean)
    rows = select(contributor.c.reference_id).where(
        contributor.c.reference_id.in_(_candidates(somewhere)), contributor.c.role == role, named
    )
    return reference.c.id.in_(rows)


def _candidates(match: str) -> Select[tuple[int]]:
    """References that hold something anywhere: found by their ids, before their fields are looked into."""
    kinds = len(fulltext.KINDS)
    code = fulltext.KINDS.index("reference")
    row = fulltext.SEARCH.c.rowid
    return fulltext.rows(match).with_only_columns((row - code) // kinds).where(row % kinds == code)
