"""Citation markers in the text, such as (1,2), [3-5], ¹² or the bare digits that copying leaves of superscripts.

Numbers in a text are mostly quantities. A marker must stand where markers stand, and every number of it must be an
entry of the bibliography; bare digits count only if the page uses them consistently.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_WIDEST_RANGE = 60

_NUMBERS = r"[0-9]{1,3}(?:\s?[,;–—-]\s?[0-9]{1,3})*"
_GLUED = _NUMBERS.replace(r"\s?", "")
_RAISED = "[⁰¹²³⁴-⁹]"
# "IL-6.1" and "in 2019.4" end sentences; "2.5" and "PM2.5" do not.
_BEHIND_NUMBER = r"(?<=[A-Za-z]-[0-9][.])|(?<=[A-Za-z]-[0-9]{2}[.])|(?<=(?<![0-9.])(?:19|20)[0-9]{2}[.])"
_FORMS = re.compile(
    rf"""(?P<caret>(?<=[^\W\d_]{{2}}|[\w)”"’'][.,;:!?]|[^\W\d_][)”"’])\^(?:\[{_NUMBERS}\]|\({_NUMBERS}\)|{_GLUED}))
    |(?P<square>\[{_NUMBERS}\](?:\s?[,;–-]?\s?\[{_NUMBERS}\])*)
    |(?P<malformed>\[(?=[^\]]{{0,40}}[0-9])[0-9]{{0,3}}(?:\s?[,;–—-]\s?[0-9]{{0,3}}){{1,20}}\])
    |(?P<round>\({_NUMBERS}\)(?:\s?[,;]?\s?\({_NUMBERS}\))*)
    |(?P<raised>(?<=[^\W\d_]{{2}}|[\w)”"’'][.,;:!?]|[^\W\d_][)”"’]){_RAISED}{{1,6}}(?:[,;.·⁻–-]{_RAISED}{{1,6}}){{0,12}}(?![⁺⁻⁄\w]))
    |(?P<stop>(?:(?<=[\w/)][a-zà-ÿ][.,;:!?])|(?<=[\w/][A-Z][.,])|(?<=[)”"%][.,;:!?])|(?<=[.!?][)”"])){_GLUED}(?=\s|$|[”")\]])
    |(?:{_BEHIND_NUMBER}){_GLUED}(?=$|\s+["“(]?[A-Z]))
    |(?P<word>(?<=[a-zà-ÿ]{{3}}){_GLUED}(?=\s|$|[.,;:!?”")](?!\w)))""",
    re.VERBOSE,
)
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_UNIT_BEFORE = re.compile(r"(?:^|[\s/(0-9])(?:[cmkµnd]?m|ft|in|inch|yd|mi|sec|kg)$")
_COUNTED_BEFORE = re.compile(
    r"(?:^|\W)(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|figs?"
    r"|figure|table|type"
    r"|stage|grade|step|steps|chapter|section|part|box|item|question|number|phase|level|class|day|week|omega"
    r"|vitamin|covid|sars|interleukin|factor|group|route|windows|page|line|carbon|stratum|cluster)\.?\s*$",
    re.IGNORECASE,
)
_ABBREVIATION_BEFORE = re.compile(
    r"(?:^|\W)(?:no|nos|fig|figs|vol|pp?|ch|sec|sect|art|para|eq|refs?|tel|ext|vs|ver|approx|ca|[ap]\.m)[.,]$",
    re.IGNORECASE,
)
_LISTED_BEFORE = re.compile(r"(?:^|[,;:]|\b(?:and|or|either|are))\s*$")
_UNIT_AFTER = re.compile(
    r"\s+(?:mg|ml|g|kg|mcg|cm|mm|days?|weeks?|months?|years?|hours?|minutes?|times?|inch(?:es)?|percent|%)\b"
)
_PUNCTUATED = re.compile(r"\s*(?:$|[.,;:!?)”\"\]])")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its markers, the numbers that they named, and the markers (as printed) that name no entry.

    `malformed` are brackets such as "[2-1]", `left` the bare digits that look like markers but were not taken.
    """

    text: str
    numbers: tuple[int, ...]
    dangling: tuple[str, ...]
    malformed: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Marker:
    start: int
    end: int
    form: str
    printed: str
    numbers: tuple[int, ...]


def read_markers(texts: Iterable[tuple[str, frozenset[int]]]) -> list[Marked]:
    """Takes the markers out of the texts of one page; with each text come the numbers of the entries it can cite.

    >>> [(found.text, found.numbers) for found in read_markers([("Rest helps (1,2).", frozenset({1, 2}))])]
    [('Rest helps.', (1, 2))]
    """
    found = [(text, known, _candidates(text, known)) for text, known in texts]
    forms = _forms_in_use((marker, known) for _, known, markers in found for marker in markers)
    return [_mark(text, known, markers, forms) for text, known, markers in found]


def _candidates(text: str, known: frozenset[int]) -> list[_Marker]:
    """What stands where markers stand."""
    markers, listing = [], False
    for match in _FORMS.finditer(text):
        form = match.lastgroup or ""
        before, after = text[max(0, match.start() - 16) : match.start()], text[match.end() : match.end() + 12]
        if form == "round" and _LISTED_BEFORE.search(before):
            listing = True
            continue
        numbers = _expand(match[0], known)
        if form == "malformed" or (form == "square" and not numbers):
            markers.append(_Marker(match.start(), match.end(), "malformed", match[0], ()))
        elif numbers and not _is_quantity(form, match[0], before, after):
            markers.append(_Marker(match.start(), match.end(), form, match[0], numbers))
    if listing:  # "needs (1) rest and (2) ice"
        markers = [m for m in markers if m.form != "round" or _PUNCTUATED.match(text, m.end)]
    return markers


def _is_quantity(form: str, printed: str, before: str, after: str) -> bool:
    if form in {"raised", "caret"}:
        return printed in {"²", "³", "^2", "^3"} and _UNIT_BEFORE.search(before) is not None
    if form == "stop":
        return _ABBREVIATION_BEFORE.search(before) is not None
    if form == "round":
        glued = before[-1:].isdigit() or bool(re.search(r"(?:^|\W)\w{1,2}$", before)) or after[:1].isalnum()
        return glued or bool(_COUNTED_BEFORE.search(before) or _UNIT_AFTER.match(after))
    return form == "word" and _COUNTED_BEFORE.search(before) is not None


def _expand(printed: str, known: frozenset[int]) -> tuple[int, ...]:
    """The numbers of a marker in the order printed, ranges filled; () if it is no such list, like "(5-3)" or "(0)"."""
    plain = re.sub(r"\s", "", printed).translate(_DIGITS).replace("][", ",").replace(")(", ",")
    plain = re.sub(r"[\[\]()^]", "", plain)
    if (
        plain.isdigit()
        and printed[0] not in "[(^0123456789"
        and int(plain) not in known
        and known.issuperset(map(int, plain))
    ):
        return tuple(map(int, plain))
    numbers: list[int] = []
    for part in re.split("[,;.·]", plain):
        ends = [int(end) for end in re.split("[–—-]", part) if end]
        if not 1 <= len(ends) <= 2 or ends[0] < 1 or not 0 <= ends[-1] - ends[0] <= _WIDEST_RANGE:
            return ()
        numbers.extend(range(ends[0], ends[-1] + 1))
    return tuple(dict.fromkeys(numbers))


def _forms_in_use(markers: Iterable[tuple[_Marker, frozenset[int]]]) -> frozenset[str]:
    """The forms that this page uses for markers.

    Bare digits are superscripts that lost their form. They count beside markers in brackets only if several of them,
    or true superscripts, show that they are meant and none of them contradicts.
    """
    good: Counter[str] = Counter()
    bad: Counter[str] = Counter()
    behind_words = set()
    for marker, known in markers:
        (good if known.issuperset(marker.numbers) else bad)[marker.form] += 1
        if marker.form == "word":
            behind_words.add(marker.numbers)
    used = {form for form in ("square", "round", "raised", "caret") if good[form]}
    bracketed = good["square"] + good["round"] > 0
    consistent = not bad["stop"] + bad["word"]
    several = good["stop"] + len(behind_words) > 1 or good["raised"] + good["caret"] > 0
    meant = not bracketed or (several and consistent)
    if meant and good["stop"] > bad["stop"]:
        used.add("stop")
    if meant and good["word"] and not bad["word"] and ("stop" in used or len(behind_words) > 1):
        used.add("word")
    return frozenset(used)


def _mark(text: str, known: frozenset[int], markers: list[_Marker], forms: frozenset[str]) -> Marked:
    good = [m for m in markers if m.numbers and m.form in forms and known.issuperset(m.numbers)]
    reported = forms | {"square"} | ({"round", "raised", "caret"} if known else frozenset())
    dangling = tuple(m.printed for m in markers if not known.issuperset(m.numbers) and m.form in reported)
    malformed = tuple(m.printed for m in markers if m.form == "malformed")
    left = tuple(_left(text, known, [m for m in markers if m.form not in reported]))
    without = _without(text, good)
    if not any(letter.isalnum() for letter in without):
        return Marked(text, (), dangling, malformed, left)
    numbers = dict.fromkeys(number for marker in good for number in marker.numbers)
    return Marked(without, tuple(numbers), dangling, malformed, left)


def _left(text: str, known: frozenset[int], markers: list[_Marker]) -> Iterator[str]:
    """The digits behind a stop, or behind a word if there is such an entry, with the word before them."""
    for marker in markers:
        if marker.form == "stop" or (marker.form == "word" and known.issuperset(marker.numbers)):
            before = text[max(0, marker.start - 40) : marker.start].rsplit(" ", 1)[-1]
            yield before + marker.printed


def _without(text: str, markers: list[_Marker]) -> str:
    """The text without the markers and without the spaces that stood before them."""
    pieces, at = [], 0
    for marker in markers:
        piece = text[at : marker.start]
        pieces.append(piece.rstrip() if text[marker.end : marker.end + 1] in ' .,;:!?)]”"’' else piece)
        at = marker.end
    return "".join([*pieces, text[at:]]).strip()
