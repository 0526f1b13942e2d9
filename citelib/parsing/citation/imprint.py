"""Who published a book, a report or a page, and where: ``Place: Publisher`` and its variants."""

import re
from dataclasses import dataclass

from citelib.parsing.citation.letters import CAPITAL
from citelib.parsing.citation.places import is_known_place, is_place, is_state
from citelib.parsing.citation.publishers import comma_parts, looks_like_publisher, starts_with_company_form
from citelib.parsing.citation.sentences import sentence_ends

_PLACE = rf"{CAPITAL}[\w.'’()/]*(?:[ -][\w.'’()]+){{0,4}}(?:,\s*[^,:;]{{2,30}}){{0,2}}(?:\s*\([A-Za-z. ]{{2,20}}\))?"
_PLACE_COLON = re.compile(rf"(?P<place>{_PLACE})\s*:\s+(?P<publisher>\S.*)$")
_PUBLISHER_COLON = re.compile(r"(?P<publisher>[^:]{3,80}):\s*(?P<place>[^:]{2,60})$")
_IN_BRACKETS = re.compile(rf"\((?P<place>{_PLACE})\s*:\s+(?P<publisher>[^()]{{2,90}})\)[\s.]*$")
_LONGEST_PLACE = 60
_REACH = 130


@dataclass(frozen=True, slots=True)
class Imprint:
    """Place and publisher (either may be empty), what stands before them (mostly a title), and how sure from 0 to 1."""

    before: str
    place: str
    publisher: str
    sure: float


def find_imprint(text: str, *, dated: bool) -> Imprint | None:
    """The imprint at the end of a text whose year is already gone; `dated` says that a year stood behind it."""
    text = text.strip(" .,;:")
    if match := _IN_BRACKETS.search(text, max(0, len(text) - _REACH)):
        return Imprint(text[: match.start()].strip(" ,.;"), match["place"].strip(), match["publisher"].strip(" ."), 0.9)
    ends = sentence_ends(text)
    if not ends:
        return _behind_semicolon(text, 0) or _in_one_sentence(text)
    end, following = _last_sentence(text, ends)
    found = _in_last_sentence(text[:end], text[following:].strip(" .,;"), dated=dated)
    if found is None or found.sure < 0.6:
        return _behind_semicolon(text, ends[-1][1]) or found
    return found


def _last_sentence(text: str, ends: list[tuple[int, int]]) -> tuple[int, int]:
    """The last end of a sentence; what begins with ``Inc`` or ``Ltd`` is no sentence of its own."""
    return next((end for end in reversed(ends) if not starts_with_company_form(text[end[1] :])), ends[0])


def _in_last_sentence(before: str, last: str, *, dated: bool) -> Imprint | None:
    """``Place: Publisher``, ``Publisher: Place``, the same with a comma, or one of them alone."""
    found = _with_colon(before, last, dated=dated)
    if found:
        return found
    if is_place(last):
        return Imprint(before, last, "", 0.8)
    if split := _split_at_place(comma_parts(last)):
        left, place, publisher = split
        return Imprint(f"{before}. {left}" if left else before, place, publisher, 0.6 if left else 0.85)
    head, _, publisher = last.rpartition(": ")
    if len(head.split()) > 3 and looks_like_publisher(publisher):
        return Imprint(f"{before}. {head}", "", publisher, 0.6)
    if looks_like_publisher(last) or (dated and len(last.split()) <= 12):
        return Imprint(before, "", last, 0.7 if looks_like_publisher(last) else 0.5)
    return None


def _with_colon(before: str, last: str, *, dated: bool) -> Imprint | None:
    match = _PLACE_COLON.match(last)
    if match and len(match["place"]) < _LONGEST_PLACE:
        place, publisher = match["place"].strip(" ,"), match["publisher"].strip(" .")
        short = len(publisher.split()) <= 9 and looks_like_publisher(publisher)
        if is_place(place) or ((short or dated) and not looks_like_publisher(place)):
            return Imprint(before, place, publisher, 0.95)
    match = _PUBLISHER_COLON.match(last)
    if match and is_place(match["place"]):
        return Imprint(before, match["place"].strip(), match["publisher"].strip(), 0.9)
    places, _, publisher = last.partition(": ")
    if publisher and ";" in places and all(is_place(part) for part in places.split(";")):
        return Imprint(before, places, publisher, 0.9)
    return None


def _split_at_place(parts: list[str]) -> tuple[str, str, str] | None:
    """What stands before, the place, and the publisher, cut at the places among the parts between commas."""
    count = len(parts)
    last = count
    while last > 0 and is_place(parts[last - 1]):
        last -= 1
    if 0 < last < count and is_state(parts[last]) and _may_be_city(parts[last - 1], count):
        last -= 1
    if last == 0:
        return "", ", ".join(parts), ""
    if last < count:
        return ", ".join(parts[: last - 1]), ", ".join(parts[last:]), parts[last - 1]
    lead = 0
    while lead < count - 1 and is_known_place(parts[lead]):
        lead += 1
    if lead:
        return "", ", ".join(parts[:lead]), ", ".join(parts[lead:])
    end = next((index + 1 for index in range(count - 2, 0, -1) if is_known_place(parts[index])), 0)
    start = end
    while start > 1 and is_known_place(parts[start - 1]):
        start -= 1
    return (", ".join(parts[:start]), ", ".join(parts[start:end]), ", ".join(parts[end:])) if end else None


def _may_be_city(part: str, count: int) -> bool:
    """Whether a part in front of a state is an unknown city: a capitalised word or two that are no publisher."""
    words = part.split()
    return (
        count > 1
        and 0 < len(words) <= 3
        and all(word[0].isupper() for word in words)
        and not looks_like_publisher(part)
    )


def _behind_semicolon(text: str, start: int) -> Imprint | None:
    """``Title; Publisher: Place``, ``Title; Place: Publisher`` and ``Title. Place; Publisher``, behind `start`."""
    before, semicolon, last = text.rpartition("; ")
    if not semicolon or len(before) < start:
        return None
    last = last.strip(" .,;")
    for pattern in (_PUBLISHER_COLON, _PLACE_COLON):
        match = pattern.match(last)
        if match and is_place(match["place"]):
            return Imprint(before, match["place"].strip(), match["publisher"].strip(), 0.9)
    ends = sentence_ends(before)
    if ends and is_place(before[ends[-1][1] :]):
        return Imprint(before[: ends[-1][0]], before[ends[-1][1] :].strip(), last, 0.85)
    split = _split_at_place(comma_parts(last))
    if split and not split[0]:
        return Imprint(before, split[1], split[2], 0.8)
    if looks_like_publisher(last) and len(last.split()) <= 10:
        return Imprint(before, "", last, 0.7)
    return None


def _in_one_sentence(text: str) -> Imprint | None:
    """No sentence end: ``Place: Publisher`` alone, ``Title: Publisher`` or ``Title, Publisher, Place``."""
    match = _PLACE_COLON.match(text)
    if match and is_place(match["place"]):
        return Imprint("", match["place"], match["publisher"], 0.9)
    parts = comma_parts(text)
    return _title_colon(text) or (_title_comma(parts) if len(parts) > 1 else None)


def _title_colon(text: str) -> Imprint | None:
    left, _, right = text.rpartition(": ")
    if not left:
        return None
    split = _split_at_place(comma_parts(right))
    if split and not split[0] and looks_like_publisher(split[2]):
        return Imprint(left, split[1], split[2], 0.7)
    head, _, place = left.rpartition(", ")
    if head and is_place(place):
        return Imprint(head, place, right.strip(), 0.8)
    if split is None and looks_like_publisher(right) and len(right.split()) <= 7 and right.split()[-1][0].isupper():
        return Imprint(left, "", right.strip(), 0.6)
    return None


def _title_comma(parts: list[str]) -> Imprint | None:
    split = _split_at_place(parts)
    if split and split[0]:
        return Imprint(*split, 0.7)
    if split:
        return Imprint(split[2], split[1], "", 0.6)
    if looks_like_publisher(parts[-1]) and parts[-1][:1].isupper() and len(parts[-1].split()) <= 7:
        return Imprint(", ".join(parts[:-1]), "", parts[-1], 0.6)
    return None
