"""Conditions on where a reference is used, and on which fields are filled."""

from sqlalchemy import ColumnElement, Connection, Select, not_, or_, select, true

from citelib.errors import UsageError
from citelib.library.nearest import not_found
from citelib.library.querying import fields
from citelib.library.querying.fields import FIELDS, Field
from citelib.library.querying.terms import Term
from citelib.library.schema import article, bibliography_entry, citation, claim, contributor, identifier, reference


def of_article(connection: Connection, term: Term) -> ColumnElement[bool]:
    """An article lists it, or a claim of the article cites it. Raises NotFound for an unknown article."""
    from citelib.library import articles  # few queries name one

    if term.begins:
        ids = select(article.c.id).where(article.c.slug.startswith(term.text.lower(), autoescape=True))
    else:
        ids = select(article.c.id).where(article.c.id == articles.find(connection, term.text.lower()).id)
    listed = select(bibliography_entry.c.reference_id).where(bibliography_entry.c.article_id.in_(ids))
    return or_(reference.c.id.in_(listed), reference.c.id.in_(_citations().where(claim.c.article_id.in_(ids))))


def cited(_: Connection, term: Term) -> ColumnElement[bool]:
    """A claim in use cites it (yes), or none does (no)."""
    said = term.text.lower()
    if said not in ("yes", "no"):
        raise UsageError(f"cited: cannot be {term.text!r}", mend="write cited:yes or cited:no")
    standing = reference.c.id.in_(_citations())
    return standing if said == "yes" else not_(standing)


def has(_: Connection, term: Term) -> ColumnElement[bool]:
    """The field is filled. Raises NotFound for an unknown field."""
    name = fields.named(term.text)
    if name is None or FIELDS[name].kind in (fields.HAS, fields.NO):
        raise not_found("field", term.text, FIELDS, listing="citelib search --help")
    return _filled(FIELDS[name])


def no(connection: Connection, term: Term) -> ColumnElement[bool]:
    """The field is not filled. Raises NotFound for an unknown field."""
    return not_(has(connection, term))


def _filled(field: Field) -> ColumnElement[bool]:
    match field.kind:
        case fields.NAMES:
            return _has_row(select(contributor.c.reference_id).where(contributor.c.role == field.columns[0]))
        case fields.IDENTIFIER:
            return _has_row(select(identifier.c.reference_id).where(identifier.c.scheme == field.columns[0]))
        case fields.ARTICLE:
            return _has_row(select(bibliography_entry.c.reference_id))
        case fields.CITED:
            return _has_row(_citations())
        case fields.DATE:
            return reference.c[f"{field.columns[0]}_year"].is_not(None)
    return or_(*(reference.c[name].is_not(None) for name in field.columns)) if field.columns else true()


def _has_row(rows: Select[tuple[int]]) -> ColumnElement[bool]:
    return reference.c.id.in_(rows)


def _citations() -> Select[tuple[int]]:
    """The references that claims in use cite."""
    return (
        select(citation.c.reference_id).join(claim).where(citation.c.ended_at.is_(None), claim.c.retired_at.is_(None))
    )
