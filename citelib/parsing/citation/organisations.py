"""Names of bodies: how they are told from titles and from persons."""

import re

from citelib.parsing.citation.letters import any_of

SMALL_WORDS = frozenset(
    "of the and for in on de da do des du la le del y e et und für der to with at a an & by di della van voor "
    "dos das em "
    "en al los las against from".split()
)
"""Words that stay in lower case in names and in titles in title case."""

_BODY_WORDS = r"""
    organi[sz]ations? departments? dept ministry ministries cent(?:er|re)s? associations? society societies
    institut(?:es?|ions?)? agency agencies council committee commission groups? university network program(?:me)?
    foundation collaborati(?:on|ve) collaborators consortium college academy academies administration bureau office
    services? federation boards? team union alliance authority hospital clinic laborator(?:y|ies) investigators
    trialists task\sforce forum league trust corporation company inc ltd llc gmbh bank nations government parliament
    secretariat initiative project register registry library school division branch directorate unit confederation
    panel partnership coalition campaign congress conference public\shealth house\sof court bundesamt minist[ée]rio
    minist[èe]re ministero secretar[ií]a fundação instituto istituto universidade sociedade société associação
    conselho agência centro dipartimento organiza[cç](?:ão|ión) empresa comiss?(?:ão|ión) federa[cç](?:ão|ión)
"""
_BODY = re.compile(rf"\b(?:{any_of(_BODY_WORDS)})\b", re.IGNORECASE)
_GROUP_WORDS = r"""
    groups? investigators? collaborat(?:ion|ive|ors) consortium committee network team society association initiative
    members panel task\sforce study trialists council federation college academy foundation program(?:me)? registry
    project institute cent(?:re|er) commission alliance organi[sz]ation force board unit workshop forum partnership
    participants researchers
"""
_GROUP = re.compile(rf"\b(?:{any_of(_GROUP_WORDS)})\b", re.IGNORECASE)
_WORK_WORDS = (
    "Reports? Guidelines? Recommendations? Statement Proceedings Position Manual Handbook Policy Standards? Guide"
)
_WORK = re.compile(rf"(?:{any_of(_WORK_WORDS)})\b")
_ACRONYM = re.compile(
    r"[A-Z][A-Za-z]?[A-Z&/.\d-]{1,9}s?(?:(?: and | & |[ /-])[A-Z]{2,8}| \d{3}){0,3}(?:\s*\([^()]{3,80}\))?$"
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_LONGEST = 200


def looks_like_organisation(text: str) -> bool:
    """Whether a text reads like the name of a body: with a word for one, in title case; or an acronym."""
    text = text.strip(" .,")
    if not text or len(text) > _LONGEST or _WORK.match(text):
        return False
    if _ACRONYM.match(text):
        return True
    if not _BODY.search(text):
        return False
    words = [word for word in _WORD.findall(text) if word.lower() not in SMALL_WORDS]
    small = sum(1 for word in words if word[0].islower())
    return bool(words) and small * 4 <= len(words) and words[0][0].isupper()


def looks_like_group(text: str) -> bool:
    """Whether a text behind the names of persons names the group that they wrote with or for."""
    return bool(_GROUP.search(text))


def in_title_case(words: list[str]) -> bool:
    """Whether all words but the small ones begin with a capital or a digit."""
    return (
        bool(words)
        and words[0][0].isupper()
        and all(word[0].isupper() or word[0].isdigit() or word.lower() in SMALL_WORDS for word in words)
    )
