"""Words of kinds and states: what a genre or a status, as programs write it, is called in a list of references."""

import re

_ARTICLE_KINDS = {
    "abstract": "abstract",
    "conference abstract": "abstract",
    "meeting abstract": "abstract",
    "poster": "poster",
    "conference poster": "poster",
    "letter": "letter",
    "editorial": "editorial",
    "news": "news",
}
_ahead = re.compile(
    r"ahead of print|online (?:first|ahead)|advance (?:online|access|article)|published online|early view|in advance",
    re.IGNORECASE,
).search
_master = re.compile(r"\b(?:master|m\.? ?sc|m\.? ?a|m\.? ?phil|diplom|magister)", re.IGNORECASE).search
_doctor = re.compile(r"\b(?:ph\.? ?d|doctor|dissertation|d\.? ?phil|m\.?d\b|dr\b|habilitation)", re.IGNORECASE).search


def article_kind(genre: str) -> str:
    """``abstract``, ``letter`` …; empty for kinds that lists do not name."""
    return _ARTICLE_KINDS.get(genre.strip().lower(), "")


def is_ahead_of_print(status: str) -> bool:
    """Whether the status says, in words, that the article was published before its issue."""
    return bool(status and _ahead(status))


def thesis_kind(genre: str) -> str:
    """``dissertation``, ``master's thesis`` or what the work calls itself.

    >>> thesis_kind("PhD thesis"), thesis_kind("MSc thesis"), thesis_kind("")
    ('dissertation', "master's thesis", 'thesis')
    """
    if _master(genre):
        return "master's thesis"
    return "dissertation" if _doctor(genre) else " ".join(genre.split()) or "thesis"
