"""``citelib check``: what needs attention, and why."""

import click

from citelib.cli.context import Context, pass_context
from citelib.cli.output import format_option, tell, write_json, write_line, write_note, write_rows
from citelib.cli.values import COUNT
from citelib.rules.checking import check, named
from citelib.rules.finding import Finding, Severity

SEVERITIES = [str(severity) for severity in Severity]
COLUMNS = ("severity", "rule", "article", "subject_kind", "subject_id", "message", "remedy")


@click.command("check")
@click.option("--rule", "only", multiple=True, metavar="RULE", help="Only this rule, or a group such as review.*")
@click.option("--severity", type=click.Choice(SEVERITIES), default="info", help="Only findings of this weight or more.")
@click.option("--article", metavar="SLUG", default="", help="Only findings about this article.")
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    default="error",
    show_default=True,
    help="Exit with 1 for findings of this weight or more.",
)
@click.option("--limit", type=COUNT, help="Print at most so many.")
@click.option("--rules", "listing", is_flag=True, help="List the rules instead.")
@click.option("--explain", metavar="RULE", help="Explain a rule instead.")
@format_option
@pass_context
def command(
    context: Context,
    only: tuple[str, ...],
    severity: str,
    article: str,
    fail_on: str,
    limit: int | None,
    listing: bool,
    explain: str | None,
    form: str,
) -> None:
    """Say what needs attention, and why.

    Every finding names its rule, the numbers, and a command that mends it. Exit code 1 means that there are findings of
    the weight that --fail-on names.
    """
    if listing or explain:
        _tell_rules(explain, form)
        return
    with context.open().reading() as connection:
        found = check(connection, context.today, only=only, least=Severity[severity.upper()], article=article)
    if fail_on != "never" and any(finding.severity >= Severity[fail_on.upper()] for finding in found):
        context.outcome = 1
    _write(found[:limit], form)
    if limit and len(found) > limit:
        tell(f"… and {len(found) - limit} more: leave out --limit to see them.")
    if context.outcome:
        raise click.exceptions.Exit(context.outcome)


def _tell_rules(explained: str | None, form: str) -> None:
    if explained:
        for rule in named([explained]):
            write_line(f"{rule.id} ({rule.severity})\n\n{rule.explanation}")
        return
    rows = [{"rule": rule.id, "severity": str(rule.severity), "description": rule.description} for rule in named([])]
    write_rows(rows, ("rule", "severity", "description"), form)


def _write(found: list[Finding], form: str) -> None:
    if form == "table":
        _write_pages(found)
    elif form == "json":
        write_json([_row(finding) for finding in found])
    else:
        flat = (
            {**_row(finding), "subject_kind": finding.subject_kind, "subject_id": finding.subject_id}
            for finding in found
        )
        write_rows(flat, COLUMNS, "csv")


def _row(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "article": finding.article or None,
        "subject": {"kind": finding.subject_kind, "id": finding.subject_id},
        "message": finding.message,
        "remedy": finding.remedy,
        "data": finding.data,
    }


def _write_pages(found: list[Finding]) -> None:
    """Prints the findings under their rules, so that a remedy that many share is printed once."""
    if not found:
        tell("Nothing needs attention.")
        return
    by_rule: dict[str, list[Finding]] = {}
    for finding in found:
        by_rule.setdefault(finding.rule, []).append(finding)
    for rule, findings in by_rule.items():
        write_line(f"{findings[0].severity}  {rule}  ({len(findings)})")
        for finding in findings:
            write_note(f"{finding.subject_id}: {finding.message}")
        write_note(f"Try: {findings[0].remedy}")
        write_line()
    write_line(_totals(found))


def _totals(found: list[Finding]) -> str:
    counts = [(sum(finding.severity == severity for finding in found), severity) for severity in reversed(Severity)]
    listed = ", ".join(f"{count} {severity}" for count, severity in counts if count)
    return f"{len(found)} finding{'s' if len(found) != 1 else ''}: {listed}"
