"""Bodies as authors: told by a year behind them, by their words, or by the title that must follow."""

import re
from dataclasses import dataclass

from citelib.parsing.citation.authors import read_names
from citelib.parsing.citation.letters import CAPITAL, any_of
from citelib.parsing.citation.organisations import in_title_case, looks_like_organisation
from citelib.parsing.citation.places import is_place
from citelib.parsing.citation.sentences import sentence_ends
from citelib.reference import Name

_YEAR = r"(?:1[5-9]|20)\d\d(?:\s?[-–/]\s?(?:(?:1[5-9]|20)?\d\d))?[a-z]?"
_BEFORE_YEAR = re.compile(
    rf"(?P<who>{CAPITAL}[^.?!:;]{{1,140}}?(?:\([^()]{{2,90}}\))?)"
    rf"(?=[.,]?\s*(?:\(\s*{_YEAR}(?:,?\s+[A-Z][^()]{{2,20}})?\s*\)[.,:]?"
    rf"|[.,]\s+{_YEAR}[.,](?!\d))\s+(?:{CAPITAL}|[\"“‘'«\d]))"
)
_ACRONYM_COMMA = re.compile(r"(?P<who>[A-Z]{2,8}(?:[/-][A-Z]{2,6})*),\s+(?=[A-Z“‘\"])")
_GROUP_FIRST = re.compile(r"(?P<who>[^.;:]{3,150});\s+")
_QUOTED_PAGE = re.compile(r"(?P<who>[^:.\"“]{2,90}):\s*[\"“](?P<title>[^:]{3,}[\"”]\.?)$")
_BETWEEN_QUOTES = re.compile(r"[.,]?[\"”][.,;]?\s*(?:and\s+)?[\"“]")
_PART_OF_BODY = re.compile(
    r"(?:Minist[éeè]r\w+|Coordena\w+|"
    + any_of(
        "Ministry Department Departamento Secretaria Conselho Agência Fundação Instituto Universidade Division Office"
    )
    + r"|Bureau|Congresso|Senado|Presidência)\b"
)
_ET_AL = re.compile(r"[,;]?\s+et\.?\s?al\.?$")
_NO_TITLE = re.compile(
    r"(?:[^.]{0,20}\bed(?:ition|n)?\b|(?:[Vv]ol(?:ume)?|[Vv]ersion|[Rr]eport|[Ii]n)\b|[A-Z][\w ,()]{1,30}: [A-Z]|\(?\d)"
)
_ONE_WORD_TITLES = frozenset({"report", "index", "abstract", "introduction"})
_LONGEST_BEFORE_YEAR = 14
_LONGEST_SENTENCE = 160


@dataclass(frozen=True, slots=True)
class CorporateAuthor:
    """A body (and persons behind it): its name is `text[:end]`, what comes next begins at `following`.

    `year_follows` says that a year was seen behind it. A `title` replaces the rest of the text.
    """

    names: tuple[Name, ...]
    end: int
    following: int
    confidence: float
    et_al: bool = False
    year_follows: bool = False
    title: str = ""
    doubts: tuple[str, ...] = ()


def read_corporate(text: str, *, site: bool, title_first: bool) -> CorporateAuthor | None:
    """The body at the left of a text that begins with no person; None if it begins with the title.

    `site` says that the reference has a URL or an access date; `title_first`, that ``[Internet]`` stands behind the
    first sentence, which then mostly is the title.
    """
    if (match := _GROUP_FIRST.match(text)) and looks_like_organisation(match["who"]):
        names = read_names(text, match.end())
        if names:
            everyone = (Name(literal=match["who"]), *names.names)
            return CorporateAuthor(everyone, names.end, names.end, 0.85, names.et_al, year_follows=True)
    if match := _QUOTED_PAGE.match(text):
        return _quoted_page(match)
    if (match := _BEFORE_YEAR.match(text)) and _may_stand_before_year(match["who"].strip(" ,.")):
        return CorporateAuthor(_named(match["who"]), match.end(), match.end(), 0.85, year_follows=True)
    if match := _ACRONYM_COMMA.match(text):
        return CorporateAuthor(_named(match["who"]), match.end("who"), match.end(), 0.7)
    return _first_sentence(text, site=site, title_first=title_first)


def _named(printed: str) -> tuple[Name, ...]:
    return (Name(literal=_ET_AL.sub("", printed.strip(" ,.;"))),)


def _quoted_page(match: re.Match[str]) -> CorporateAuthor:
    """``Cleveland Clinic: "Sciatica," "Herniated disk."``, as health sites list their sources."""
    title = _BETWEEN_QUOTES.sub("; ", match["title"]).rstrip(' .,"”')
    doubts = ("the reference names several pages of one source",) if "; " in title else ()
    return CorporateAuthor(_named(match["who"]), match.end("who"), match.end(), 0.7, title=title, doubts=doubts)


def _may_stand_before_year(who: str) -> bool:
    """A body, or at least no sentence: most words in lower case make a title."""
    words = [word for word in who.split() if word[0].isalpha()]
    small = sum(1 for word in words if word[0].islower())
    return looks_like_organisation(who) or (len(who.split()) <= _LONGEST_BEFORE_YEAR and small * 2 <= len(words))


def _first_sentence(text: str, *, site: bool, title_first: bool) -> CorporateAuthor | None:
    """The first sentence as a body, if it reads like one and the next can be the title."""
    ends = sentence_ends(text)
    if not ends:
        return _before_colon(text)
    end, following = ends[0]
    first, rest = text[:end], text[following:]
    body = looks_like_organisation(first)
    if text[end - 1] in "?!" or end > _LONGEST_SENTENCE or (title_first and not (body and end < 60)):
        return None
    confidence = _confidence(first.split(), rest, body=body, last=len(ends) == 1, site=site)
    if not confidence:
        return None
    if body or is_place(first):
        end, following = _with_parts(text, ends)
    return CorporateAuthor(_named(text[:end]), end, following, confidence, bool(_ET_AL.search(first)))


def _confidence(words: list[str], rest: str, *, body: bool, last: bool, site: bool) -> float:
    """How surely the words of a first sentence are a body, with `rest` behind them; 0 if they are the title."""
    followed_by_body = looks_like_organisation(rest.split(". ")[0])
    if body and not (followed_by_body and last):
        return 0.8
    if is_place(" ".join(words)) and (words[0].isupper() or not last):
        return 0.7
    room_for_title = not last or (site and 1 < len(words) <= 4 and len(rest.split()) > 2)
    if (
        not followed_by_body
        and len(words) <= 8
        and in_title_case(words)
        and room_for_title
        and not _NO_TITLE.match(rest)
    ):
        return 0.5
    if len(words) == 1 and words[0][0].isupper() and not (followed_by_body and last):
        return 0.0 if words[0].lower() in _ONE_WORD_TITLES else 0.6
    return 0.0


def _with_parts(text: str, ends: list[tuple[int, int]]) -> tuple[int, int]:
    """Where a body and its parts end: ``Brasil. Ministério da Saúde.``; the last sentence is never a part."""
    index = 0
    while index + 1 < len(ends) and _PART_OF_BODY.match(text, ends[index][1]):
        index += 1
    return ends[index]


def _before_colon(text: str) -> CorporateAuthor | None:
    """``Ministry of Public Health: Vaccines for Travellers``."""
    colon = text.find(": ", 0, 120)
    if colon > 0 and looks_like_organisation(text[:colon]) and len(text[:colon].split()) > 2:
        return CorporateAuthor(_named(text[:colon]), colon, colon + 2, 0.6)
    return None
