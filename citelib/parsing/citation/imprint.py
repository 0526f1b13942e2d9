"""Who published a book, a report or a page, and where: ``Place: Publisher; Year`` and its variants."""

import re
from dataclasses import dataclass

from citelib.parsing.citation.authors import looks_like_organisation
from citelib.parsing.citation.letters import CAPITAL
from citelib.parsing.citation.places import is_known_place, is_place
from citelib.parsing.citation.sentences import sentence_ends

_PUBLISHER = re.compile(
    r"\b(?:press|publish(?:ers?|ing|ed by)|publications?|publica[cç][oõ]es|books|verlag|springer|elsevier|wiley|saunders|mosby|lippincott|mcgraw|routledge|sage|academic|university|univ|universidade|universidad|universit[éeày]t?|"
    r"thieme|karger|churchill|livingstone|blackwell|oxford|cambridge|taylor|francis|crc|kluwer|wolters|pearson|prentice|penguin|harper|macmillan|palgrave|guilford|humana|nova|apress|o'reilly|"
    r"editora|editorial|editores|edi[cç][oõ]es|presses|éditions|editions|gallimard|masson|casa|institute|institut|instituto|organi[sz]ation|association|society|department|ministry|ministério|ministerio|agency|office|center|centre|bureau|"
    r"council|foundation|fao|who|unesco|unicef|iarc|usda|ieee|acm|cabi|iucn|printers?|printing|printer|company|inc|ltd|llc|gmbh|corp|co|board|service|services|survey|bank|laborator(?:y|ies)|artmed|artes médicas|sons|jones|bartlett|freeman|knopf|norton|dover|"
    r"government|statpearls|college|academy|academies|commission|administration|program(?:me)?|authority|statistics|consortium|library|museum|school|group|intechopen|publishing house|dunitz|quintessence|mit|atlas|ltc|cortez|hucitec|vozes|manole|guanabara)\b",
    re.IGNORECASE,
)
_PLACE = rf"{CAPITAL}[\w.'’()/-]*(?:[ -][\w.'’()-]+){{0,4}}(?:,\s*[^,:;.]{{2,30}}\.?){{0,2}}"
_PLACE_COLON = re.compile(rf"^(?P<place>{_PLACE}(?:\s*\([A-Za-z. ]{{2,20}}\))?)\s*:\s+(?P<publisher>\S.*)$")
_ACS = re.compile(r"^(?P<publisher>[^:]{3,80}):\s*(?P<place>[^:]{2,60})$")
_INC = re.compile(r"^(?:Inc|Ltd|LLC|Co|Corp|GmbH|Pty|Limited|PLC|plc|KGaA|S\.A|SA|Lda|BV|B\.V|AG)\b", re.IGNORECASE)
_PAREN = re.compile(rf"\((?P<place>{_PLACE})\s*:\s+(?P<publisher>[^()]{{2,90}})\)")


@dataclass(frozen=True, slots=True)
class Imprint:
    """What stands before it (`before`, mostly a title), and the place and publisher; `sure` from 0 to 1."""

    before: str
    place: str
    publisher: str
    sure: float


def looks_like_publisher(text: str) -> bool:
    """Whether a text contains a word of a publisher's name and is no sentence."""
    return len(text) < 140 and (bool(_PUBLISHER.search(text)) or looks_like_organisation(text))


def find_imprint(text: str, *, dated: bool) -> Imprint | None:
    """The imprint at the end of a text whose year is already gone; `dated` says that a year stood behind it."""
    text = text.strip(" .,;:")
    if not text:
        return None
    if match := _PAREN.search(text, max(0, len(text) - 130)):
        if match.end() >= len(text) - 2:
            return Imprint(text[: match.start()].strip(" ,.;"), match["place"].strip(), match["publisher"].strip(" ."), 0.9)
    ends = sentence_ends(text)
    semicolon = text.rfind("; ")
    found = None
    for end, following in reversed(ends):
        last = text[following:]
        if _INC.match(last):
            continue
        if ":" not in last and len(ends) > 1 and (end, following) == ends[-1] and is_place(text[max(0, end - 3):end]):
            continue
        found = _from_piece(text[:end], last.strip(" .,;"), dated=dated)
        if found is None and semicolon > following:
            break
        break
    if (found is None or found.sure < 0.6) and semicolon > 0 and (not ends or semicolon > ends[-1][1]):
        after = text[semicolon + 2 :]
        other = _from_semicolon(text[:semicolon], after.strip(" .,;"))
        found = other or found
    if found is None and not ends:
        found = _from_one_sentence(text)
    return found


def _from_piece(before: str, last: str, *, dated: bool) -> Imprint | None:
    """From the last sentence: ``Place: Publisher``, ``Publisher, Place``, ``Place, Publisher`` or ``Publisher``."""
    match = _PLACE_COLON.match(last)
    if match and len(match["place"]) < 60:
        if is_place(match["place"]) or not looks_like_publisher(match["place"]):
            if is_place(match["place"]) or len(match["publisher"].split()) <= 9 and looks_like_publisher(match["publisher"]) or dated:
                return Imprint(before, match["place"].strip(" ,"), match["publisher"].strip(" ."), 0.95)
    acs = _ACS.match(last)
    if acs and is_place(acs["place"]):
        return Imprint(before, acs["place"].strip(), acs["publisher"].strip(), 0.9)
    if is_place(last):
        return Imprint(before, last, "", 0.8)
    places, colon, publisher = last.partition(": ")
    if colon and ";" in places and all(is_place(part) for part in places.split(";")):
        return Imprint(before, places, publisher, 0.9)
    parts = _parts(last)
    split = _split_parts(parts)
    if split:
        left, place, publisher = split
        if not left:
            return Imprint(before, place, publisher, 0.85)
        return Imprint(f"{before}. {left}", place, publisher, 0.6)
    if ":" in last:
        colon = last.rfind(": ")
        if looks_like_publisher(last[colon + 2 :]) and len(last[:colon].split()) > 3:
            return Imprint(f"{before}. {last[:colon]}", "", last[colon + 2 :], 0.6)
    if dated and len(last.split()) <= 12 or looks_like_publisher(last):
        return Imprint(before, "", last, 0.7 if looks_like_publisher(last) else 0.5)
    return None


def _parts(text: str) -> list[str]:
    """The parts between commas; ``Inc`` and its like stay with their company."""
    parts: list[str] = []
    for part in text.split(","):
        if parts and _INC.match(part.strip()):
            parts[-1] += "," + part
        else:
            parts.append(part.strip())
    return parts


def _split_parts(parts: list[str]) -> tuple[str, str, str] | None:
    """Cuts comma parts into what stands before, place and publisher."""
    count = len(parts)
    places = 0
    while places < count and is_place(parts[count - 1 - places]):
        places += 1
    if places and places < count:
        rest = parts[: count - places]
        publisher = rest[-1]
        left = rest[:-1]
        return ", ".join(left), ", ".join(parts[count - places :]), publisher
    lead = 0
    while lead < count - 1 and is_known_place(parts[lead]):
        lead += 1
    if lead and lead < count:
        return "", ", ".join(parts[:lead]), ", ".join(parts[lead:])
    for index in range(count - 2, 0, -1):
        if is_known_place(parts[index]):
            first = index
            while first > 1 and is_known_place(parts[first - 1]):
                first -= 1
            return ", ".join(parts[:first]), ", ".join(parts[first : index + 1]), ", ".join(parts[index + 1 :])
    return None


def _from_semicolon(before: str, last: str) -> Imprint | None:
    """``Title; Publisher: Place`` and ``… Place; Publisher``."""
    acs = _ACS.match(last)
    if acs and is_place(acs["place"]):
        return Imprint(before, acs["place"].strip(), acs["publisher"].strip(), 0.9)
    match = _PLACE_COLON.match(last)
    if match and is_place(match["place"]):
        return Imprint(before, match["place"].strip(), match["publisher"].strip(), 0.9)
    ends = sentence_ends(before)
    if ends and is_place(before[ends[-1][1] :]):
        return Imprint(before[: ends[-1][0]], before[ends[-1][1] :].strip(), last, 0.85)
    split = _split_parts(_parts(last))
    if split and not split[0]:
        return Imprint(before, split[1], split[2], 0.8)
    if looks_like_publisher(last) and len(last.split()) <= 10:
        return Imprint(before, "", last, 0.7)
    return None


def _from_one_sentence(text: str) -> Imprint | None:
    """No sentence end: ``Title: Publisher``, ``Title, Publisher, Place`` or ``Place: Publisher`` alone."""
    match = _PLACE_COLON.match(text)
    if match and is_place(match["place"]):
        return Imprint("", match["place"], match["publisher"], 0.9)
    colon = text.rfind(": ")
    if colon > 0:
        right = text[colon + 2 :].strip()
        split = _split_parts(_parts(right))
        if split and not split[0] and looks_like_publisher(split[2]):
            return Imprint(text[:colon], split[1], split[2], 0.7)
        head, _, place = text[:colon].rpartition(", ")
        if head and is_place(place):
            return Imprint(head, place, right, 0.8)
        if looks_like_publisher(right) and len(right.split()) <= 7 and right.split()[-1][0].isupper():
            return Imprint(text[:colon], "", right, 0.6)
    parts = _parts(text)
    if len(parts) > 1:
        split = _split_parts(parts)
        if split and split[0]:
            return Imprint(split[0], split[1], split[2], 0.7)
        if split and is_place(split[1]):
            return Imprint(split[2], split[1], "", 0.6)
        if looks_like_publisher(parts[-1]) and parts[-1][:1].isupper() and len(parts[-1].split()) <= 7:
            return Imprint(", ".join(parts[:-1]), "", parts[-1], 0.6)
    return None
