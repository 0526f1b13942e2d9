"""The list of names at the left of a reference, and the year behind it where the style prints one there."""

import re
from dataclasses import dataclass

from citelib.parsing.citation.letters import CAPITAL
from citelib.parsing.citation.names import FAMILY_FIRST, FULL_WITH_COMMA, GIVEN_FIRST, ORDERS, WITH_COMMA, name_of
from citelib.reference import Name

_ET_AL = re.compile(r"[,;]?\s*(?:(?:and|&|\.\.\.|…)\s+)?\(?(?:et\.?\s*al(?![a-z])\.?|and (?:others|colleagues)\b|u\.?\s?a\.|\.\.\.|…)\)?", re.IGNORECASE)
_SEPARATOR = re.compile(r"\.?\s*(?:[,;&]|\.(?=\s?,)|\b(?:and|und|et|y|e|en)\b(?=\s))\s*(?:(?:[,&;]|\b(?:and|und|et|y|e)\b)\s*)?(?:\.\.\.\s*|…\s*)?")
_EDITORS = re.compile(r"[\s,;]*[(\[]?\b(?:eds?\b\.?|editors?\b|Hrsg\.?|Hg\.|orgs?\b\.?|organizador(?:es|as?)?\b|coord(?:s|enador(?:es)?)?\b\.?)[)\]]?[.,:;]*\s*", re.IGNORECASE)
_ROLES = re.compile(r"[\s,;]*[(\[](?:authors?|guest eds?\.?|dir\.?|comp(?:iler)?s?\.?|trans\.?)[)\]][.,:;]*\s*", re.IGNORECASE)
_GROUP_WORD = re.compile(r"\b(?:group|groups|investigators?|collaborat(?:ion|ive|ors)|consortium|committee|network|team|society|association|initiative|members|panel|"
    r"task force|study|trialists|council|federation|college|academy|foundation|program(?:me)?|registry|project|institute|centre|center|commission|alliance|organi[sz]ation|force|board|unit|workshop|forum|partnership|participants|researchers)\b", re.IGNORECASE)
_FULL_NAME_BEFORE = re.compile(r"[.,]?\s*(?:[(\"“]|\d{4}|,?\s+(?:and|&)\s|;\s|,\s)")
_FULL_NAME_END = re.compile(r"[.,]?\s*(?:\(?(?:1[5-9]|20)\d\d|[\"“‘])")
_BEHALF = re.compile(r"(?:[,;.]|\s)\s*(?:and\s+)?\(?(?:(?:writing\s+(?:group|committee)\s+)?(?:on\s+)?behalf\s+of|for|representing|from|in collaboration with)\s+(?:the\s+)?(?=[A-Z])")
_GROUP = re.compile(rf"[,;]\s*(?:and\s+)?(?:the\s+)?(?={CAPITAL}|\d{{4}} )(?P<group>[^.;]{{3,160}}?)(?=[.;]|\s\((?:1[89]|20)\d\d|:\s|$)")
_END_OF_GROUP = re.compile(r"[.;:]|\s\(?(?:1[89]|20)\d\d|\)\.?")


@dataclass(frozen=True, slots=True)
class NameList:
    """Names, whether more were left out (`et_al`), whether they are called editors, and where in the text they end."""

    names: tuple[Name, ...]
    end: int
    et_al: bool = False
    editors: bool = False
    order: re.Pattern[str] | None = None


def read_names(text: str, start: int = 0, *, groups: bool = True) -> NameList | None:
    """The longest list of names of persons that begins at `start`; None if the first words are no name."""
    for order in ORDERS:
        match = order.match(text, start)
        if match and (first := name_of(match)) and _plausible(order, text, match.end()):
            return _read_more(text, match.end(), first, order, groups=groups)
    match = FULL_WITH_COMMA.match(text, start)
    if match and (first := name_of(match)) and _FULL_NAME_BEFORE.match(text, match.end()):
        full = _read_more(text, match.end(), first, FULL_WITH_COMMA, groups=groups)
        if _FULL_NAME_END.match(text, full.end) or (len(full.names) > 1 and _FULL_NAME_END.match(text, full.end - 1)):
            return full
    return None


def _plausible(order: re.Pattern[str], text: str, end: int) -> bool:
    """Whether what follows the first name may follow a name: it keeps titles from being read as names."""
    following = text[end : end + 2]
    if order is FAMILY_FIRST:
        return not following or following[0] in ".,;:( &[" or following[0] == " "
    return not following or following[0] in ".,;:( &["


def _read_more(text: str, end: int, first: Name, order: re.Pattern[str], *, groups: bool) -> NameList:
    names = [first]
    et_al = False
    while True:
        if match := _ET_AL.match(text, end):
            et_al, end = True, match.end()
            further = _SEPARATOR.match(text, end)
            if not (further and order.match(text, further.end()) and text[match.start() : end].rstrip().endswith(("...", "…"))):
                break
        separator = _SEPARATOR.match(text, end)
        if separator is None:
            break
        match, name = _next_name(text, separator, order)
        if match is None or name is None:
            break
        names.append(name)
        end = match.end()
    if groups:
        group, end = _read_group(text, end)
        names.extend(group)
    editors = False
    if match := _EDITORS.match(text, end):
        editors, end = True, match.end()
    elif match := _ROLES.match(text, end):
        end = match.end()
    return NameList(tuple(names), end, et_al, editors, order)


def _next_name(text: str, separator: re.Match[str], order: re.Pattern[str]) -> tuple[re.Match[str] | None, Name | None]:
    match = order.match(text, separator.end())
    if match is None:
        if order is not FULL_WITH_COMMA and order is not FAMILY_FIRST:
            match = (GIVEN_FIRST if order is WITH_COMMA else WITH_COMMA).match(text, separator.end())
        elif order is FULL_WITH_COMMA:
            match = re.compile(rf"(?P<given>{CAPITAL}\w+(?: {CAPITAL}\.)?) (?P<family>{CAPITAL}[\w'’-]+)(?P<suffix>)").match(text, separator.end())
    return match, name_of(match) if match else None


def _read_group(text: str, end: int) -> tuple[list[Name], int]:
    """Groups behind the persons: ``; ABC Study Group`` or ``, for the ABC Investigators``."""
    found: list[Name] = []
    if match := _BEHALF.match(text, end):
        stop = _END_OF_GROUP.search(text, match.end())
        group = text[match.end() : stop.start() if stop else len(text)].strip(" ,")
        if 2 < len(group) <= 160 and _GROUP_WORD.search(group):
            return [Name(literal=group)], match.end() + len(group)
    while match := _GROUP.match(text, end):
        if not _GROUP_WORD.search(match["group"]) or not looks_like_organisation(match["group"]):
            break
        found.append(Name(literal=match["group"].strip(" ,")))
        end = match.end()
    return found, end


_FUNCTION_WORDS = {"of", "the", "and", "for", "in", "on", "de", "da", "do", "des", "du", "la", "le", "del", "y", "e", "et", "und", "für", "der", "to", "with", "at", "a", "an", "&", "by", "di", "van", "voor", "dos", "das", "em", "en", "et", "al", "los", "las", "against", "from"}
_ORGANISATION = re.compile(
    r"\b(?:organi[sz]ations?|department|dept|ministry|ministries|centers?|centres?|associations?|society|societies|institut(?:e|es|o|ion|ions|e of)|agency|agencies|council|committee|commission|groups?|university|"
    r"network|program(?:me)?|foundation|collaboration|collaborators|consortium|college|academy|academies|administration|bureau|office|service|services|federation|board|team|union|alliance|board|authority|hospital|clinic|"
    r"laborator(?:y|ies)|investigators|trialists|task force|forum|league|trust|corporation|company|inc|ltd|llc|gmbh|bank|nations|government|parliament|secretariat|ministério|ministerio|secretaria|fundação|instituto|universidade|sociedade|associação|"
    r"conselho|agência|centro|bundesamt|ministère|société|institut|initiative|project|register|registry|library|school|division|branch|directorate|unit|confederation|panel|partnership|coalition|campaign|congress|conference|public health)\b", re.IGNORECASE)
_ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z&/.\d-]{1,9}s?(?:(?: and | & |[ /-])[A-Z]{2,8}| \d{3}){0,3}(?:\s*\([^()]{3,80}\))?$")


def looks_like_organisation(text: str) -> bool:
    """Whether a piece of text reads like the name of a body: a word for one, in title case; or an acronym."""
    text = text.strip(" .,")
    if not text or len(text) > 200:
        return False
    if _ACRONYM.match(text):
        return True
    if not _ORGANISATION.search(text):
        return False
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", text) if word.lower() not in _FUNCTION_WORDS]
    small = sum(1 for word in words if word[0].islower())
    return bool(words) and small * 4 <= len(words) and words[0][0].isupper()
