"""What stands at the left: who made the work, and the year where the style prints it behind the names."""

import re

from citelib.parsing.citation.authors import NameList, looks_like_organisation, read_names
from citelib.parsing.citation.draft import Draft
from citelib.parsing.citation.letters import CAPITAL
from citelib.parsing.citation.locator import date_of
from citelib.parsing.citation.places import is_place
from citelib.parsing.citation.sentences import sentence_ends
from citelib.reference import Name

_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?:\s?[-–/]\s?(?:(?:1[5-9]|20)?\d\d))?[a-z]?"
_MONTH = r"(?:,?\s+(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?(?:\s+(?P<day>\d{1,2}))?(?:\s?[-–]\s?\d{1,2})?)?"
_YEAR_BEHIND = re.compile(rf"[\s.,:;]*(?:\(\s*{_YEAR}{_MONTH}(?:,\s*\d{{1,2}}\s+\w+)?\s*[\])][.,:;]*|(?<=[.,;)\s]){_YEAR.replace('?P<year>', '?P<year2>')}\)?[.,;](?!\d)(?=\s)|,\s{_YEAR.replace('?P<year>', '?P<year3>')}:(?=\s))\s*")
_NO_DATE = re.compile(r"[\s.,]*[(\[]?\b(?:n\.\s?d\.?|no date|undated|in press|date unknown)[)\]]\.?,?\s*", re.IGNORECASE)
_CORPORATE_YEAR = re.compile(rf"(?P<who>{CAPITAL}[^.?!:;]{{1,140}}?(?:\([^()]{{2,90}}\))?)[.,]?\s*(?:\(\s*{_YEAR}{_MONTH}\s*\)[.,:]?|[.,]\s+{_YEAR.replace('?P<year>', '?P<year2>')}[.,](?!\d))\s+(?={CAPITAL}|[\"“‘'«\d])")
_ACRONYM_COMMA = re.compile(r"(?P<who>[A-Z]{2,8}(?:[/-][A-Z]{2,6})*),\s+(?=[A-Z“‘\"])")
_PART_OF_BODY = re.compile(r"(?:Minist[éeè]r\w+|Ministry|Department|Departamento|Secretaria|Conselho|Agência|Coordena\w+|Fundação|Instituto|Universidade|Division|Office|Bureau|Congresso|Senado|Presidência)\b")
_ET_AL = re.compile(r"[,;]?\s+et\.?\s?al\.?$")
_TERMINATOR = re.compile(r"[\s.,:;]+")
_LEADING = re.compile(r"^(?:in\s*:\s*)?(?:editors?|eds?)[.,:]\s+", re.IGNORECASE)


def take_lead(draft: Draft) -> None:
    """Takes authors (or editors) and a year behind them; what is left begins with the title."""
    text = draft.rest
    names = read_names(text)
    if names is None or not _believable(names, text):
        _take_corporate(draft)
        return
    role = "editor" if names.editors else "author"
    draft.put(role, names.names, text[: names.end], 0.95 if len(names.names) > 1 else 0.9)
    if names.et_al:
        draft.values[f"{role}_et_al"] = True
    _after(draft, names.end)


def _believable(names: NameList, text: str) -> bool:
    """A lone name must be followed by a stop, a year or a role; more names vouch for each other."""
    if len(names.names) > 1 or names.et_al or names.editors:
        return True
    return bool(re.match(r"\s*(?:[.,:;(\[]|(?:1[5-9]|20)\d\d|$)", text[names.end : names.end + 8])) or text[names.end - 1 : names.end] == "."


def _after(draft: Draft, end: int) -> None:
    """Takes the year that follows the names, then the stop."""
    text = draft.rest
    match = _YEAR_BEHIND.match(text, end)
    if match:
        _put_year(draft, match)
        draft.rest = text[match.end() :]
        return
    if match := _NO_DATE.match(text, end):
        draft.glue.append(match[0])
        end = match.end()
    stop = _TERMINATOR.match(text, end)
    draft.rest = text[stop.end() if stop else end :].lstrip()


def _put_year(draft: Draft, match: re.Match[str]) -> None:
    groups = match.groupdict()
    groups["year"] = groups.get("year") or groups.get("year2") or groups.get("year3")
    date = date_of(groups)
    draft.marks.add("year behind names")
    if date:
        draft.put("issued", date, match[0].strip(), 0.95)


def _take_corporate(draft: Draft) -> None:
    """A body as the author: told by the year behind it, by its words, or by the title that must follow."""
    text = draft.rest
    if match := _CORPORATE_YEAR.match(text):
        who = match["who"].strip(" ,.")
        if looks_like_organisation(who) or (len(who.split()) <= 9 and not _like_title(who)):
            draft.put("author", (Name(literal=who),), who, 0.85)
            _put_year(draft, match)
            draft.rest = text[match.end() :]
            return
    if match := _ACRONYM_COMMA.match(text):
        draft.put("author", (Name(literal=match["who"]),), match["who"], 0.7)
        draft.rest = text[match.end() :]
        return
    _take_first_sentence(draft)


def _like_title(text: str) -> bool:
    """Whether most words are in lower case."""
    words = [word for word in text.split() if word[0].isalpha()]
    return sum(1 for word in words if word[0].islower()) * 2 > len(words)


def _take_first_sentence(draft: Draft) -> None:
    text = draft.rest
    ends = sentence_ends(text)
    colon = text.find(": ", 0, 120)
    if colon > 0 and (not ends or colon < ends[0][0]) and looks_like_organisation(text[:colon]) and ends == [] and len(text[:colon].split()) > 2:
        _take_body(draft, colon, colon + 2, 0.6)
        return
    if not ends:
        return
    if "internet" in draft.marks and not looks_like_organisation(text[: ends[0][0]]):
        return
    end, following = ends[0]
    first, rest = text[:end], text[following:]
    if text[end - 1] in "?!" or len(first) > 160:
        return
    bodies = [looks_like_organisation(piece) for piece in (first, rest.split(". ")[0])]
    second_is_last = len(ends) == 1
    words = first.split()
    if bodies[0] and not (bodies[1] and second_is_last):
        end, following = _more_bodies(text, ends)
        _take_body(draft, end, following, 0.8)
    elif bodies[0] is False and is_place(first) and first.split(",")[0].isupper() | (len(ends) > 1):
        end, following = _more_bodies(text, ends)
        _take_body(draft, end, following, 0.7)
    elif _is_site(draft) and 1 < len(words) <= 4 and all(word[0].isupper() for word in words) and not bodies[1] and not (second_is_last and len(rest.split()) <= 2):
        _take_body(draft, end, following, 0.5)
    elif len(words) == 1 and words[0][0].isupper() and not (bodies[1] and second_is_last) and words[0].lower() not in {"report", "index", "abstract", "introduction"}:
        _take_body(draft, end, following, 0.6)


def _more_bodies(text: str, ends: list[tuple[int, int]]) -> tuple[int, int]:
    """A body and its parts: ``Brasil. Ministério da Saúde.``; the last sentence is never one."""
    index = 0
    while index + 1 < len(ends) and _PART_OF_BODY.match(text, ends[index][1]):
        index += 1
    return ends[index]


def _is_site(draft: Draft) -> bool:
    return "url" in draft.values or "accessed" in draft.values


def _take_body(draft: Draft, end: int, following: int, confidence: float) -> None:
    who = draft.rest[:end].strip(" ,.;")
    if match := _ET_AL.search(who):
        draft.values["author_et_al"] = True
        who = who[: match.start()]
    draft.put("author", (Name(literal=who),), who, confidence)
    draft.rest = draft.rest[following:]
    match = _YEAR_BEHIND.match(draft.rest)
    if match and match.end() < len(draft.rest) and re.match(r"\(?\d{4}\)?[.,]", draft.rest):
        _put_year(draft, match)
        draft.rest = draft.rest[match.end() :]
