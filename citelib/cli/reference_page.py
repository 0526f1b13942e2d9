"""A reference as a page for the terminal, as ``reference show`` prints it, and what an edit changed."""

from typing import Any

from citelib.cli.output import Row, write_line
from citelib.cli.page import write_fields, write_heading, write_item
from citelib.library import csl
from citelib.reference import DATES, IDENTIFIERS, ROLES, TEXTS, Name, PartialDate, Reference

_SHOWN_APART = ("type", "citation_key", "raw_text", "issued_end")
_FIELDS = ("type", *(name for name in (*ROLES, *TEXTS, *DATES, *IDENTIFIERS) if name not in _SHOWN_APART))


def write_page(
    work: Reference, *, aliases: list[str], entries: list[Row], claims: list[Row], accesses: list[Row]
) -> None:
    """Prints all that is known of a reference."""
    write_item("", work.citation_key)
    write_line()
    fields = [(csl.variable(name), text_of(work, name)) for name in _FIELDS]
    extra = [(name, str(value)) for name, value in work.extra.items()]
    write_fields([*fields, *extra, ("earlier keys", aliases), ("as printed", work.raw_text)])
    _write_list("In the bibliography of", [_entry(row) for row in entries])
    _write_list(
        "Cited by", [(f"{row['article']}:{row['number']}", f"{row['text']} ({row['relation']})") for row in claims]
    )
    _write_list("Accesses", [_access(row) for row in accesses])


def changed_lines(before: Reference, after: Reference) -> list[str]:
    """What an edit changed, field by field."""
    lines = []
    for name in ("citation_key", *_FIELDS):
        old, new = text_of(before, name), text_of(after, name)
        if old != new:
            lines.append(f"{csl.variable(name)} {old or '(none)'} -> {new or '(none)'}")
    return lines


def text_of(work: Reference, name: str) -> str:
    """A field as one text, as `reference edit` takes it."""
    value: Any = getattr(work, name)
    if name in ROLES:
        cut_short = name in ("author", "editor") and getattr(work, f"{name}_et_al")
        return "; ".join([*(_name(one) for one in value), *(["et al"] if cut_short else [])])
    if name == "issued" and isinstance(value, PartialDate) and work.issued_end:
        return f"{value}/{work.issued_end}"
    return str(value or "")


def _write_list(heading: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        write_heading(heading)
    for label, text in rows:
        write_item(f"  {label}", text)


def _entry(row: Row) -> tuple[str, str]:
    scope = f" ({row['scope']})" if row["scope"] else ""
    return row["article"], f"number {row['number']}{scope}"


def _access(row: Row) -> tuple[str, str]:
    parts = [f"by {row['accessed_by']}" if row["accessed_by"] else f"recorded by {row['recorded_by']}"]
    if row["article"]:
        parts.append(f"for {row['article']}")
    if row["http_status"]:
        parts.append(f"HTTP {row['http_status']}")
    parts += [text for text in (row["url"], row["note"]) if text]
    if row["superseded_by"]:
        parts.append(f"corrected by {row['superseded_by']}")
    return row["accessed_on"], ", ".join(parts)


def _name(name: Name) -> str:
    """A name as `reference edit` takes it."""
    if name.literal:
        return f"{{{name.literal}}}"
    family = " ".join(part for part in (name.dropping_particle, name.non_dropping_particle, name.family) if part)
    if name.given and name.given.isupper() and len(name.given) <= 4:
        return " ".join(part for part in (family, name.given, name.suffix) if part)
    return ", ".join(part for part in (family, name.given, name.suffix) if part)
