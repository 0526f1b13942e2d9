"""Running the rules over a library."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection

from citelib.library import articles
from citelib.library.nearest import not_found
from citelib.rules.audit import Audit
from citelib.rules.finding import Finding, Severity
from citelib.rules.registry import Rule, rules


def check(
    connection: Connection,
    today: date,
    *,
    only: Iterable[str] = (),
    least: Severity = Severity.INFO,
    article: str = "",
) -> list[Finding]:
    """The findings of all rules, or of those named in `only`, the most severe first.

    `article` keeps those of one article. Raises NotFound for a rule or an article that does not exist.
    """
    if article:
        articles.find(connection, article)
    chosen = [rule for rule in named(only) if rule.severity >= least]
    audit = Audit.of(connection, today)
    found = [finding for rule in chosen for finding in findings(connection, rule, audit, article=article)]
    return sorted(found, key=_urgency)


def named(ids: Iterable[str]) -> list[Rule]:
    """The rules with these ids, or all when none is named; ``review.*`` names all of a group. Raises NotFound."""
    every = rules()
    wanted: dict[str, Rule] = {}
    for rule_id in ids:
        group = rule_id.removesuffix("*") if rule_id.endswith(".*") else None
        matching = {key: rule for key, rule in every.items() if key == rule_id or (group and key.startswith(group))}
        if not matching:
            raise not_found("rule", rule_id, every, listing="citelib check --rules")
        wanted.update(matching)
    return list((wanted or every).values())


def findings(connection: Connection, rule: Rule, audit: Audit, *, article: str = "") -> Iterator[Finding]:
    """What one rule finds."""
    query = rule.query(audit)
    if article:
        query = query.where(query.selected_columns["article"] == article)
    for row in connection.execute(query).mappings():
        told = dict(row)
        if rule.keep is None or rule.keep(told, audit):
            yield _finding(rule, told)


def _finding(rule: Rule, row: dict[str, Any]) -> Finding:
    shown = {name: _Words(value) if isinstance(value, str) else value for name, value in row.items()}
    return Finding(
        rule=rule.id,
        severity=rule.severity,
        article=row["article"] or "",
        subject_kind=rule.subject,
        subject_id=str(row["subject_id"]),
        message=rule.message.format_map(shown),
        remedy=rule.remedy.format_map(shown),
        data={name: value for name, value in row.items() if name not in ("article", "subject_id")},
    )


class _Words(str):
    """A text in a message: ``{text:40}`` cuts it at 40 letters."""

    def __format__(self, width: str) -> str:
        if not width or len(self) <= int(width):
            return str(self)
        return self[: int(width) - 1].rstrip() + "…"


def _urgency(finding: Finding) -> tuple[int, str, int, str, str]:
    days = finding.data.get("days_overdue") or 0
    return (-finding.severity, finding.article, -days, finding.rule, finding.subject_id)
