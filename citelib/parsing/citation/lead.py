"""What stands at the left: who made the work, and the year where the style prints it behind the names."""

import re

from citelib.parsing.citation.authors import NameList, read_names
from citelib.parsing.citation.corporate import CorporateAuthor, read_corporate
from citelib.parsing.citation.draft import Draft
from citelib.parsing.citation.when import MONTH, date_of

_YEAR = r"(?:1[5-9]|20)\d\d(?:\s?[-–/]\s?(?:(?:1[5-9]|20)?\d\d))?[a-z]?"
_MONTH_AND_DAY = rf"(?:,?\s+(?P<month>{MONTH})(?:\s+(?P<day>\d{{1,2}}))?(?:\s?[-–]\s?\d{{1,2}})?)?"
_YEAR_BEHIND = re.compile(
    r"[\s.,:;]*(?:"
    rf"\(\s*(?P<bracketed>{_YEAR}){_MONTH_AND_DAY}(?:,\s*\d{{1,2}}\s+\w+)?\s*[\])][.,:;]*"
    rf"|(?<=[.,;)\s])(?P<stopped>{_YEAR})\)?[.,;](?!\d)(?=\s)"
    rf"|,\s(?P<colon>{_YEAR}):(?=\s))\s*"
)
_BARE_YEAR = re.compile(r"\(?\d{4}\)?[.,]")
_NO_DATE = re.compile(
    r"[\s.,]*[(\[]?\b(?:n\.\s?d\.?|no date|undated|in press|date unknown)[)\]]\.?,?\s*", re.IGNORECASE
)
_BEHIND_A_NAME = re.compile(r"\s*(?:[.,:;(\[]|(?:1[5-9]|20)\d\d|$)")
_STOPS = re.compile(r"[\s.,:;]*")


def take_lead(draft: Draft) -> None:
    """Takes authors (or editors) and a year behind them; what is left begins with the title."""
    text = draft.rest
    names = read_names(text)
    if names and _believable(names, text):
        _put_names(draft, names, text[: names.end], 0.95 if len(names.names) > 1 else 0.9)
        _take_year(draft, names.end)
    elif corporate := read_corporate(text, site=draft.is_site, title_first="title first" in draft.marks):
        _put_corporate(draft, corporate)


def _believable(names: NameList, text: str) -> bool:
    """A lone name must be followed by a stop, a year or a role; more names vouch for each other."""
    if len(names.names) > 1 or names.et_al or names.editors:
        return True
    return bool(_BEHIND_A_NAME.match(text, names.end)) or text[names.end - 1] == "."


def _put_names(draft: Draft, names: NameList, printed: str, confidence: float) -> None:
    role = "editor" if names.editors else "author"
    draft.put(role, names.names, printed.rstrip(" .,:;"), confidence)
    if names.et_al:
        draft.values[f"{role}_et_al"] = True


def _put_corporate(draft: Draft, corporate: CorporateAuthor) -> None:
    text = draft.rest
    draft.put("author", corporate.names, text[: corporate.end].rstrip(" .,:;"), corporate.confidence)
    if corporate.et_al:
        draft.values["author_et_al"] = True
    if corporate.title:
        draft.rest = corporate.title
        draft.doubts.extend(corporate.doubts)
    elif corporate.year_follows:
        _take_year(draft, corporate.end)
    else:
        draft.rest = text[corporate.following :]
        if _BARE_YEAR.match(draft.rest):
            _take_year(draft, 0, needed=True)


def _take_year(draft: Draft, end: int, *, needed: bool = False) -> None:
    """Takes the year that follows the names, then the stops; with `needed`, only where more text follows."""
    text = draft.rest
    match = _YEAR_BEHIND.match(text, end)
    if match and not (needed and match.end() == len(text)):
        groups = match.groupdict()
        groups["year"] = (groups["bracketed"] or groups["stopped"] or groups["colon"] or "")[:4]
        draft.marks.add("year behind names")
        draft.put("issued", date_of(groups), match[0].strip(), 0.95)
        draft.rest = text[match.end() :]
    elif not needed:
        if no_date := _NO_DATE.match(text, end):
            draft.glue.append(no_date[0])
            end = no_date.end()
        stops = _STOPS.match(text, end)
        draft.rest = text[stops.end() if stops else end :]
