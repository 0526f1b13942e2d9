"""Lists of names: persons in one of the printed orders, ``et al.``, groups behind them, and the word for editors."""

import re
from dataclasses import dataclass

from citelib.parsing.citation.letters import CAPITAL
from citelib.parsing.citation.names import (
    FAMILY_FIRST,
    FULL_GIVEN_FIRST,
    FULL_WITH_COMMA,
    GIVEN_FIRST,
    ORDERS,
    PLAIN_RUN,
    WITH_COMMA,
    name_of,
    plain_names,
)
from citelib.parsing.citation.organisations import looks_like_group, looks_like_organisation
from citelib.reference import Name

_ELLIPSIS = r"\.\.\.|…"
_ET_AL = re.compile(
    rf"[,;]?\s*(?:(?:and|&|{_ELLIPSIS})\s+)?"
    rf"\(?(?:et\.?\s*al(?![a-z])\.?|and (?:others|colleagues)\b|u\.?\s?a\.|{_ELLIPSIS})\)?",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(
    r"\.?\s*(?:[,;&]|\.(?=\s?,)|\b(?:and|und|et|y|e|en)\b(?=\s))\s*"
    rf"(?:(?:[,&;]|\b(?:and|und|et|y|e)\b)\s*)?(?:(?:{_ELLIPSIS})\s*)?"
)
_EDITORS = re.compile(
    r"[\s,;]*[(\[]?\b(?:eds?\b\.?|editors?\b|Hrsg\.?|Hg\.|orgs?\b\.?|organizador(?:es|as?)?\b|coord(?:s"
    r"|enador(?:es)?)?\b\.?)"
    r"[)\]]?[.,:;]*\s*",
    re.IGNORECASE,
)
_OTHER_ROLE = re.compile(
    r"[\s,;]*[(\[](?:authors?|guest eds?\.?|dir\.?|comp(?:iler)?s?\.?|trans\.?)[)\]][.,:;]*\s*", re.IGNORECASE
)
_FULL_NAME_GOES_ON = re.compile(r"[.,]?\s*(?:[(\"“]|\d{4}|,?\s+(?:and|&)\s|;\s|,\s)")
_FULL_NAMES_END = re.compile(r"[.,]?\s*(?:\(?(?:1[5-9]|20)\d\d|[\"“‘])")
_BEHALF = re.compile(
    r"(?:[,;.]|\s)\s*(?:and\s+)?\(?"
    r"(?:(?:writing\s+(?:group|committee)\s+)?(?:on\s+)?behalf\s+of|for|representing|from|in collaboration with)"
    r"\s+(?:the\s+)?(?=[A-Z])"
)
_GROUP = re.compile(
    rf"[,;]\s*(?:and\s+)?(?:the\s+)?(?={CAPITAL}|\d{{4}} )"
    r"(?P<group>[^.;]{3,160}?)(?=[.;]|\s\((?:1[89]|20)\d\d|:\s|$)"
)
_END_OF_GROUP = re.compile(r"[.;:]|\s\(?(?:1[89]|20)\d\d|\)\.?")
_LONGEST_GROUP = 160
_MAY_FOLLOW_A_NAME = ".,;:( &["


@dataclass(frozen=True, slots=True)
class NameList:
    """Names, where in the text they end, whether more were left out (`et_al`), and whether they are called editors."""

    names: tuple[Name, ...]
    end: int
    et_al: bool = False
    editors: bool = False


def read_names(text: str, start: int = 0, *, groups: bool = True) -> NameList | None:
    """The longest list of names that begins at `start`; None if the first words are no name of a person.

    `groups` says whether bodies behind the persons belong to the list.
    """
    for order in ORDERS:
        match = order.match(text, start)
        if match and (first := name_of(match)) and text[match.end() : match.end() + 1] in _MAY_FOLLOW_A_NAME:
            return _read_on(text, match.end(), first, order, groups=groups)
    match = FULL_WITH_COMMA.match(text, start)
    if match and (first := name_of(match)) and _FULL_NAME_GOES_ON.match(text, match.end()):
        full = _read_on(text, match.end(), first, FULL_WITH_COMMA, groups=groups)
        if _FULL_NAMES_END.match(text, full.end) or (len(full.names) > 1 and _FULL_NAMES_END.match(text, full.end - 1)):
            return full
    return None


def _read_on(text: str, end: int, first: Name, order: re.Pattern[str], *, groups: bool) -> NameList:
    """The list whose first name ends at `end`."""
    names, end, et_al = _read_persons(text, end, first, order)
    if groups:
        bodies, end = _read_groups(text, end)
        names.extend(bodies)
    if match := _EDITORS.match(text, end):
        return NameList(tuple(names), match.end(), et_al, editors=True)
    if match := _OTHER_ROLE.match(text, end):
        end = match.end()
    return NameList(tuple(names), end, et_al)


def _read_persons(text: str, end: int, first: Name, order: re.Pattern[str]) -> tuple[list[Name], int, bool]:
    """All persons from the first on, where they end, and whether more were left out."""
    names = [first]
    if order is FAMILY_FIRST and (run := PLAIN_RUN.match(text, end)):
        names.extend(plain_names(run[0]))
        end = run.end()
    et_al = False
    while True:
        if match := _ET_AL.match(text, end):
            et_al, end = True, match.end()
            if not _goes_on_behind_ellipsis(text, match, order):
                break
        separator = _SEPARATOR.match(text, end)
        match = _next_name(text, separator.end(), order) if separator else None
        name = name_of(match) if match else None
        if match is None or name is None:
            break
        names.append(name)
        end = match.end()
    return names, end, et_al


def _goes_on_behind_ellipsis(text: str, et_al: re.Match[str], order: re.Pattern[str]) -> bool:
    """APA prints the first nineteen names, three dots, and the last."""
    separator = _SEPARATOR.match(text, et_al.end())
    return bool(separator and order.match(text, separator.end()) and et_al[0].rstrip().endswith(("...", "…")))


def _next_name(text: str, start: int, order: re.Pattern[str]) -> re.Match[str] | None:
    """The next name in the same order; where that order mixes with its sibling in one list, in the sibling's."""
    match = order.match(text, start)
    if match is None and order is FULL_WITH_COMMA:
        return FULL_GIVEN_FIRST.match(text, start)
    if match is None and order is not FAMILY_FIRST:
        return (GIVEN_FIRST if order is WITH_COMMA else WITH_COMMA).match(text, start)
    return match


def _read_groups(text: str, end: int) -> tuple[list[Name], int]:
    """Groups behind the persons: ``; ABC Study Group`` or ``, for the ABC Investigators``."""
    if match := _BEHALF.match(text, end):
        stop = _END_OF_GROUP.search(text, match.end())
        group = text[match.end() : stop.start() if stop else len(text)].strip(" ,")
        if 2 < len(group) <= _LONGEST_GROUP and looks_like_group(group):
            return [Name(literal=group)], match.end() + len(group)
    found: list[Name] = []
    while match := _GROUP.match(text, end):
        group = match["group"].strip(" ,")
        if not (looks_like_group(group) and looks_like_organisation(group)):
            break
        found.append(Name(literal=group))
        end = match.end()
    return found, end
