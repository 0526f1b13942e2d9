"""An article as a page for the terminal, as ``article show`` prints it."""

from typing import Any

from citelib.cli.output import write_line
from citelib.cli.page import write_fields, write_heading, write_item

FIELDS = (
    "status", "last_reviewed", "due", "policy", "owner", "publisher", "content_type", "language", "tags", "url",
    "published", "modified", "source",
)  # fmt: skip


def write_page(told: dict[str, Any]) -> None:
    """Prints what `citelib.library.shown.show` told of an article."""
    write_item("", told["title"])
    write_line()
    fields = [(name.replace("_", " "), told[name]) for name in FIELDS]
    write_fields([("article", told["slug"]), *fields, ("claims", _count(told["claims"]))])
    _write_claims(told["sections"], told["claims"])
    _write_bibliography(told["bibliography"])
    if told["reviews"]:
        write_heading("Reviews")
    for review in told["reviews"]:
        write_item(f"{review['id']:>4}", _review(review))
    for heading, is_note in (("Problems", False), ("Left out or supplied", True)):
        _write_problems(heading, [one for one in told["problems"] if bool(one["note"]) is is_note])


def _write_problems(heading: str, problems: list[dict[str, Any]]) -> None:
    if problems:
        write_heading(heading)
    for problem in problems:
        write_item(f"  line {problem['line']:>3}", problem["message"])


def _count(claims: list[dict[str, Any]]) -> str:
    bare = sum(1 for claim in claims if claim["needs_citation"] and not claim["citations"])
    return f"{len(claims)}, {bare} without a citation that they need" if bare else str(len(claims))


def _write_claims(sections: list[dict[str, Any]], claims: list[dict[str, Any]]) -> None:
    """Prints each claim below its heading; headings without claims stay in their places."""
    coming = list(sections)
    current = None
    if claims and claims[0]["section"] is None:
        write_line()
    for claim in claims:
        if claim["section_position"] != current:
            current = claim["section_position"]
            while coming and current is not None:
                section = coming.pop(0)
                write_heading(section["heading"], section["level"])
                if section["position"] == current:
                    break
        keys = list(dict.fromkeys(link["key"] for link in claim["citations"]))
        write_item(f"{claim['number']:>4}", claim["text"] + (f" [{', '.join(keys)}]" if keys else ""))
    for section in coming:
        write_heading(section["heading"], section["level"])


def _write_bibliography(entries: list[dict[str, Any]]) -> None:
    scope = None
    for entry in entries:
        if entry["scope"] != scope:
            scope = entry["scope"]
            write_heading(scope or "References")
        accessed = f", accessed {entry['accessed']}" if entry["accessed"] else ""
        write_item(f"{entry['number']:>4}", f"{entry['text']} [{entry['key']}{accessed}]")


def _review(review: dict[str, Any]) -> str:
    day = review["reviewed_on"]
    parts = [str(day) if day else "undated", review["reviewer"] or "nobody named"]
    if review["credentials"]:
        parts.append(review["credentials"])
    parts += [review["kind"], review["outcome"] or ("as printed" if review["printed"] else "outcome unknown")]
    if review["next_due"]:
        parts.append(f"next due {review['next_due']}")
    if review["superseded_by"]:
        parts.append(f"corrected by {review['superseded_by']}")
    return ", ".join(parts) + (f": {review['note']}" if review["note"] else "")
