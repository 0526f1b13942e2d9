"""A policy as a page for the terminal, as ``policy show`` prints it."""

from typing import Any

from citelib.cli.output import Row, write_line
from citelib.cli.page import write_fields, write_heading, write_item


def write_page(told: dict[str, Any]) -> None:
    """Prints what `citelib.library.policies.explain` told of a policy, or of the one that an article follows."""
    numbers = told["policy"]
    if told["article"]:
        write_item("", f"{told['article']} follows {numbers['name']}: {_because(told)}")
        write_line()
    fields = ("name", "description", "provenance", "articles")
    write_fields([*((name, numbers[name]) for name in fields), *_measures(numbers)])
    if told["assignments"] and not told["article"]:
        write_heading("Assigned to")
        for one in told["assignments"]:
            write_item(" ", _place(one))


def numbers_told(numbers: dict[str, Any]) -> str:
    """The numbers of a policy in one line."""
    return ", ".join(f"{name} {text}" for name, text in _measures(numbers))


def flat(row: Row) -> Row:
    """A policy's row with the ages of works by type as one list of texts."""
    years = row["reference_max_years"]
    told = [str(number) if kind == "default" else f"{kind} {number}" for kind, number in years.items()]
    return {**row, "reference_max_years": told}


def _measures(numbers: dict[str, Any]) -> list[tuple[str, str]]:
    review, access = numbers["review_months"], numbers["access_max_months"]
    years = ", ".join(flat(numbers)["reference_max_years"])
    return [
        ("review", f"every {review} months" if review else "never"),
        ("due soon", f"{numbers['due_soon_days']} days before"),
        ("access", f"within {access} months" if access else "of any age"),
        ("references", f"within {years} years" if years else "of any age"),
    ]


def _because(told: dict[str, Any]) -> str:
    if not told["assignments"]:
        return "no assignment names it"
    return "; ".join(f"assigned to {_place(one)}" for one in told["assignments"])


def _place(one: dict[str, Any]) -> str:
    the = "the " if one["scope"] not in ("article", "library") else ""
    place = (
        "the whole library" if one["scope"] == "library" else f"{the}{one['scope'].replace('-', ' ')} {one['value']}"
    )
    return f"{place} by {one['assigned_by']} on {one['assigned_at']:%Y-%m-%d}"
