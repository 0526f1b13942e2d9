"""Conditions on values that are whole or nothing: identifiers, ISBN and ISSN, type, citation key."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, func, or_, select

from citelib.errors import UsageError
from citelib.identifiers import isbn_13, normal
from citelib.library import csl
from citelib.library.querying.fields import FIELDS
from citelib.library.querying.terms import Term
from citelib.library.schema import citation_key_alias, identifier, reference

_EXAMPLES = {"doi": "10.1000/abc", "pmid": "22904251", "pmcid": "PMC3096432", "arxiv": "2101.00001"}


def identifiers(_: Connection, term: Term) -> ColumnElement[bool]:
    """Has this DOI, PMID, PMCID or arXiv identifier. Raises UsageError for one that cannot be."""
    (scheme,) = FIELDS[term.field].columns
    rows = select(identifier.c.reference_id).where(identifier.c.scheme == scheme)
    if term.begins:
        begin = term.text.lower() if scheme != "pmcid" else f"PMC{term.text.upper().removeprefix('PMC')}"
        return reference.c.id.in_(rows.where(identifier.c.value.startswith(begin, autoescape=True)))
    value = normal(scheme, term.text)
    if not value:
        raise UsageError(
            f"{term.text!r} is no {csl.variable(scheme)}",
            mend=f"write {term.field}:{_EXAMPLES[scheme]} or {term.field}:10*",
        )
    return reference.c.id.in_(rows.where(identifier.c.value == value))


def isbn(_: Connection, term: Term) -> ColumnElement[bool]:
    """Has this ISBN, with 10 digits or 13, or these digits in one."""
    key = isbn_13(term.text)
    if key:
        return func.coalesce(reference.c.isbn_key, "") == key
    return _digits(reference.c.isbn, term)


def issn(_: Connection, term: Term) -> ColumnElement[bool]:
    """Has this ISSN, or these digits in one."""
    return _digits(reference.c.issn, term)


def _digits(column: ColumnElement[Any], term: Term) -> ColumnElement[bool]:
    """The digits of a value among those of a column, without what is between them."""
    wanted = "".join(filter(str.isalnum, term.text)).upper()
    stored = func.upper(func.replace(func.replace(func.coalesce(column, ""), "-", ""), " ", ""))
    return stored.contains(wanted, autoescape=True)


def type_(_: Connection, term: Term) -> ColumnElement[bool]:
    """Is of this type. Raises NotFound for one that CSL does not have."""
    if term.begins:
        return reference.c.type.startswith(term.text.lower(), autoescape=True)
    return reference.c.type == csl.require_type(term.text.lower())


def key(_: Connection, term: Term) -> ColumnElement[bool]:
    """The key that a reference has, or one that it had."""
    found = [
        column.istartswith(term.text, autoescape=True) if term.begins else func.lower(column) == term.text.lower()
        for column in (reference.c.citation_key, citation_key_alias.c.citation_key)
    ]
    earlier = select(citation_key_alias.c.reference_id).where(citation_key_alias.c.reference_id.is_not(None), found[1])
    return or_(found[0], reference.c.id.in_(earlier))
