"""A claim as a page for the terminal, and suggestions below the claims that they are for."""

from typing import Any

from citelib.cli.output import write_line
from citelib.cli.page import write_fields, write_heading, write_item
from citelib.library.suggestions import Suggestion


def write_page(told: dict[str, Any]) -> None:
    """Prints what `citelib.library.claims.details` told of a claim."""
    write_item("", f"{told['article']}:{told['number']}")
    write_item("", told["text"])
    write_line()
    retired = told["retired_at"] and f"{told['retired_at']:%Y-%m-%d} by {told['retired_by'] or 'the page: it vanished'}"
    write_fields(
        [("section", told["section"]), ("kind", told["kind"]), ("needs citation", _need(told)), ("retired", retired)]
    )
    if told["citations"]:
        write_heading("Cites")
    for link in told["citations"]:
        write_item(" ", " ".join(_link_parts(link)))
    if told["versions"]:
        write_heading("Earlier texts")
    for version in told["versions"]:
        write_item(f"  until {version['replaced_at']:%Y-%m-%d} ({version['replaced_by']})", version["text"])


def _need(told: dict[str, Any]) -> str:
    answer = "yes" if told["needs_citation"] else "no"
    if not told["needs_citation_by"]:
        return answer
    reason = told["needs_citation_reason"]
    return f"{answer}, says {told['needs_citation_by']}{f': {reason}' if reason else ''}"


def _link_parts(link: dict[str, Any]) -> list[str]:
    parts = [f"{link['key']} {link['relation']}"]
    if "locator" in link:
        parts.append(f"{link['locator_type']} {link['locator']}")
    if "evidence_level" in link:
        parts.append(f"evidence {link['evidence_level']} {link.get('evidence_scheme', '')}".rstrip())
    parts.append(f"by {link['asserted_by']} on {link['asserted_at']:%Y-%m-%d}")
    told = [", ".join(parts)]
    return [*told, f"“{link['quote']}”"] if "quote" in link else told


def write_suggestions(made: list[Suggestion]) -> None:
    """Prints each claim once, its likely references below it, each with the command that links it."""
    claim = None
    for one in made:
        if one.number != claim:
            if claim is not None:
                write_line()
            write_item(f"{one.number:>4}", one.claim)
            claim = one.number
        write_item("    ", f"{one.score:>3}  {one.key}: {one.title}")
        write_line(f"           {link_command(one)}")


def link_command(one: Suggestion) -> str:
    """What to type to accept a suggestion."""
    return f"citelib cite {one.article}:{one.number} {one.key}"
