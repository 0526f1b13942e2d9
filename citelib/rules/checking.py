"""Running the rules over a library."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from operator import attrgetter

from sqlalchemy import Connection

from citelib.errors import NotFound
from citelib.library import articles
from citelib.library.nearest import not_found
from citelib.rules.audit import Audit
from citelib.rules.finding import Finding, Severity
from citelib.rules.registry import Rule, rules
from citelib.rules.wording import names, wording


def check(
    connection: Connection,
    today: date,
    *,
    only: Iterable[str] = (),
    least: Severity = Severity.INFO,
    article: str = "",
) -> list[Finding]:
    """The findings of all rules, or of those named in `only`: the most severe first, then by article, then by rule.

    Those of one rule in one article stand in the order of the page. `article` keeps those of one article. Raises
    NotFound for a rule or an article that does not exist.
    """
    owner = articles.find(connection, article) if article else None
    chosen = sorted(
        (rule for rule in named(only) if rule.severity >= least), key=lambda rule: (-rule.severity, rule.id)
    )
    audit = Audit.of(connection, today, owner.id if owner else None)
    found: list[Finding] = []
    for _, group in groupby(chosen, key=attrgetter("severity")):
        alike = [finding for rule in group for finding in findings(connection, rule, audit, article=article)]
        found += sorted(alike, key=attrgetter("article"))
    return found


def named(ids: Iterable[str]) -> list[Rule]:
    """The rules with these ids, or all when none is named; ``review.*`` names all of a group. Raises NotFound."""
    every = rules()
    wanted: dict[str, Rule] = {}
    for rule_id in ids:
        group = rule_id.removesuffix("*") if rule_id.endswith(".*") else None
        matching = {key: rule for key, rule in every.items() if key == rule_id or (group and key.startswith(group))}
        if not matching and any(key.startswith(f"{rule_id}.") for key in every):
            raise NotFound(f"There is no rule {rule_id!r}", mend=f"did you mean {rule_id}.*?")
        if not matching:
            raise not_found("rule", rule_id, every, listing="citelib check --rules")
        wanted.update(matching)
    return list((wanted or every).values())


def findings(connection: Connection, rule: Rule, audit: Audit, *, article: str = "") -> Iterator[Finding]:
    """What one rule finds, each thing once in an article."""
    query = rule.query(audit)
    if article:
        query = query.where(query.selected_columns["article"] == article)
    message, remedy = wording(rule.message), wording(rule.remedy)
    aside = [name for name in names(rule.message) if name.startswith("_")]
    current, told = None, set[tuple[str, str]]()
    result = connection.execute(query)
    columns = tuple(result.keys())
    for values in result:
        row = dict(zip(columns, values, strict=True))
        if rule.keep is not None and not rule.keep(row, audit):
            continue
        said, mend = message(row), remedy(row)
        slug, subject_id = row.pop("article"), row.pop("subject_id")
        if slug != current:
            current, told = slug, set()
        if (subject_id, said) in told:
            continue
        told.add((subject_id, said))
        for name in aside:
            del row[name]
        yield Finding(rule.id, rule.severity, slug or "", rule.subject, subject_id, said, mend, row)
