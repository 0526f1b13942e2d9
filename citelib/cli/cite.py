"""``citelib cite``: say that a claim rests on a reference."""

import re
from typing import Any

import click

from citelib.cli import complete
from citelib.cli.context import Context, by_option, pass_context
from citelib.cli.output import tell, write_line
from citelib.cli.places import PLACE
from citelib.cli.values import RELATION, WORDS
from citelib.library import citations, claims, references
from citelib.library.schema import RELATIONS

LEVELS = {
    "GRADE": (re.compile("high|moderate|low|very low"), "high, moderate, low or very low"),
    "OCEBM": (re.compile("[1-5]|1[abc]|2[abc]|3[ab]"), "1 to 5, or 1a to 3b as in 2009"),
}
"""The levels of the two schemes that are checked: GRADE handbook, section 5; OCEBM Levels of Evidence 2011 and 2009."""


@click.command("cite")
@click.argument("name", metavar="ARTICLE:CLAIM", shell_complete=complete.claims)
@click.argument("keys", metavar="KEY...", nargs=-1, required=True, shell_complete=complete.keys)
@click.option(
    "--relation",
    type=RELATION,
    default=citations.DEFAULT_RELATION,
    show_default=True,
    help=f"What the reference does for the claim: {', '.join(RELATIONS)}.",
)
@click.option("--quote", type=WORDS, help="The passage that supports the claim.")
@click.option("--locator", type=PLACE, help="Where it stands: 'page 12', 'figure 3', 'section Methods'.")
@click.option("--evidence", "evidence_level", metavar="LEVEL", type=WORDS, help="How strong the evidence is.")
@click.option("--evidence-scheme", metavar="SCHEME", type=WORDS, help="Of which scheme the level is: GRADE, OCEBM …")
@by_option
@pass_context
def command(
    context: Context,
    /,
    name: str,
    keys: tuple[str, ...],
    relation: str,
    locator: tuple[str, str] | None,
    evidence_level: str | None,
    evidence_scheme: str | None,
    by: str | None,
    **details: str | None,
) -> None:
    """Link a claim to the references it rests on."""
    stamp = context.stamp(by)
    given: dict[str, Any] = {**details, **_evidence(evidence_level, evidence_scheme)}
    if locator:
        given["locator_type"], given["locator"] = locator
    with context.open().writing() as connection:
        found = claims.find(connection, name)
        claims.require_in_use(found)
        kept = [references.find(connection, key) for key in dict.fromkeys(keys)]
        new = [citations.link(connection, found.id, one.id, stamp, relation=relation, **given) for one in kept]
        listed = {work.citation_key for work in references.of_article(connection, found.article_id)}
    detailed = any(value is not None for value in given.values())
    for one, is_new in zip(kept, new, strict=True):
        known = "" if is_new else "; the details are stored" if detailed else ": it did already"
        write_line(f"{found.name} cites {one.citation_key} ({relation}){known}")
        if one.citation_key not in listed:
            tell(f"{one.citation_key} is not in the printed bibliography of {found.slug}")


def _evidence(level: str | None, scheme: str | None) -> dict[str, str | None]:
    if scheme and not level:
        raise click.UsageError("--evidence-scheme needs a level: --evidence LEVEL")
    scheme = scheme.upper() if scheme and scheme.upper() in LEVELS else scheme
    if level and scheme in LEVELS:
        allowed, told = LEVELS[scheme]
        level = level.lower().replace("-", " ")
        if not allowed.fullmatch(level):
            raise click.UsageError(f"{scheme} has no level {level!r}: its levels are {told}")
    return {"evidence_level": level, "evidence_scheme": scheme}
