"""Link words that publishers print behind a reference: ``[PubMed]``, ``Google Scholar``, ``[PMC free article]``."""

import re

from citelib.parsing.citation.draft import Draft
from citelib.parsing.citation.letters import any_of

_WORDS = any_of(
    r"""
    PMC\sfree\sarticle [Ff]ree\s[Ff]ull\s[Tt]ext [Ff]ree\s[Aa]rticle [Ff]ull\s[Tt]ext(?:\sPDF)? Google\sScholar
    Cross\s?Ref PubMed(?:\sCentral)? Medline MEDLINE Web\sof\sScience ISI Scopus Europe\sPMC
    View\s(?:Article|abstract) Article Abstract CAS ADS DOI Link PDF HTML SciELO LILACS Publisher\sFull\sText
    Reference\sSource
    """
)
_BEHIND = re.compile(rf"(?:(?>[\s.;,|]*[\[(]?\s*\b(?:{_WORDS})\b\s*[\])]?))+[\s.]*$")
_BRACKETED = re.compile(
    r"[\[(]\s*(?:PMC free article|free full text|free article|full text|Google Scholar|Cross\s?Ref|PubMed(?: "
    r"Central)?|Medline|"
    r"Web of Science)\s*[\])]",
    re.IGNORECASE,
)
_HINT = re.compile(
    r"PubMed|Scholar|Cross|ull [Tt]ext|ree |edline|MEDLINE|Article|Abstract|Scopus|Web of|CAS|PDF|SciELO|View "
)
_REACH = 120
_SHORTEST = 20
"""Characters that stand in front of link words at least: shorter texts may be titles."""


def take_links(draft: Draft) -> None:
    """Takes link words at the end out of the text, and bracketed ones wherever they stand."""
    reach = max(0, len(draft.rest) - _REACH)
    if not _HINT.search(draft.rest, reach):
        return
    match = _BEHIND.search(draft.rest, max(reach, _SHORTEST))
    if match and (match[0].lstrip()[:1] in ".[(|" or draft.rest[: match.start()].rstrip()[-1:] in ".)]"):
        draft.cut(*match.span())
    while match := _BRACKETED.search(draft.rest):
        draft.cut(*match.span())
