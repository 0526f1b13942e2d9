"""What a MEDLINE record says about its own citation that no field holds; it stands in ``extra["nbib"]``.

The rules are those by which NLM makes the SO line of a record, as far as the record shows them: the page stands as
indexed; the DOI in the spelling of the publisher; the publisher's identifier (pii) where there are no pages.
"""

from collections.abc import Mapping
from typing import Any

from citelib.reference import Reference

_NONE: Mapping[str, Any] = {}


def tags(reference: Reference) -> Mapping[str, Any]:
    """The tags of the MEDLINE record that the reference came from; empty if it came from elsewhere."""
    if not reference.extra:
        return _NONE
    kept = reference.extra.get("nbib")
    return kept if isinstance(kept, Mapping) else _NONE


def values(record: Mapping[str, Any], tag: str) -> list[str]:
    """The values of one tag."""
    kept = record.get(tag)
    if isinstance(kept, str):
        return [kept]
    return [value for value in kept if isinstance(value, str)] if isinstance(kept, (list, tuple)) else []


def identifiers(record: Mapping[str, Any], tag: str, kind: str) -> list[str]:
    """The values of one kind: ``10.1000/x [doi]`` in AID is one of kind ``doi``."""
    ending = f"[{kind}]"
    return [value[: -len(ending)].strip() for value in values(record, tag) if value.endswith(ending)]


def spelled_doi(reference: Reference) -> str:
    """The DOI in capitals and small letters as the publisher writes it, where the record shows that."""
    record = tags(reference)
    if record and reference.doi:
        for written in (*identifiers(record, "LID", "doi"), *identifiers(record, "AID", "doi")):
            if written.lower() == reference.doi:
                return written
    return reference.doi


def is_from_before_2017(record: Mapping[str, Any]) -> bool:
    """Whether NLM wrote the record when it still had the tag DA.

    It then cited a DOI only where that was the electronic location of the article (LID), and wrote ``pii:``.
    """
    return "DA" in record or "PUBM" in record


def location(record: Mapping[str, Any]) -> str:
    """The publisher's identifier by which the article is found (LID), as the publisher spells it (AID)."""
    located = identifiers(record, "LID", "pii")
    if not located:
        return ""
    spelled = identifiers(record, "AID", "pii")
    return located[0] if located[0] in spelled or not spelled else spelled[0]


def is_no_location(record: Mapping[str, Any], doi: str) -> bool:
    """Whether the DOI is one of the identifiers of the article (AID), but not its electronic location (LID)."""
    located, named = ([written.lower() for written in identifiers(record, tag, "doi")] for tag in ("LID", "AID"))
    return doi.lower() in named and doi.lower() not in located


def publication_status(reference: Reference, record: Mapping[str, Any]) -> str:
    """``ppublish``, ``epublish`` or ``aheadofprint`` (PST), or another status in words."""
    return reference.status or "".join(values(record, "PST")[:1])


def is_translated(reference: Reference) -> bool:
    """Whether the title is a translation: the record has the original one (TT), or has the title in brackets."""
    if reference.original_title:
        return True
    record = tags(reference)
    return bool(record) and any(is_bracketed(title) for title in values(record, "TI"))


def is_bracketed(title: str) -> bool:
    """Whether the title stands in brackets, with or without a stop behind them."""
    return title.startswith("[") and title.endswith(("]", "]."))
