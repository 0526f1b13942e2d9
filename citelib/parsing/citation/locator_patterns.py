"""The places in a journal as patterns: volume, issue and pages in the orders that styles print them.

Every repeated piece is atomic, so that no text can make a pattern try many ways.
"""

import re

from citelib.parsing.citation.letters import DASH
from citelib.parsing.citation.when import BEFORE_YEAR, MONTH, NOT_IN_RANGE, WHEN, YEAR

_D = f"[{DASH}]"
_VOLUME = (
    r"(?:\b(?:[Vv]ols?(?:ume)?|[Bb]d|[Bb]and|[Tt]ome|v)\b\.?\s*)?"
    rf"(?P<volume>(?:[A-Z]{{1,4}}{_D}?)?\d{{1,4}}(?:\s?[{DASH}/]\s?\d{{1,4}})?"
    rf"(?:{_D}[A-Z](?![A-Za-z])|[A-Za-z]{{0,2}})|[IVXLC]{{1,8}})(?![\w.]*\w)"
)
_SUPPLEMENT = (
    r"(?:[Ss]uppl?(?:ement(?:ary)?|\.)?|[Ss]upl\.?|S(?=\d)|E-?[Ss]upplement|Pt\.?|[Pp]art|"
    r"Spec(?:ial)?\.?(?:\s*(?:[Nn]o|[Ii]ssue)\.?)?|Database|Web [Ss]erver)"
)
_NUMBER_WORD = r"\b(?:[Nn]os?|[Nn]r|[Nn]º|[Nn]°|[Ii]ss(?:ue)?|[Nn]|[Hh]eft|[Nn]um)\b[.º°]?"
_ISSUE_IN_BRACKETS = r"\s*\(\s*[^()]{1,40}\)"
_NUMBERED_ISSUE = (
    rf"[,;.]?\s*{_NUMBER_WORD}\s*\d{{1,4}}(?:\s?[{DASH}/]\s?\d{{1,4}})?(?:\s*\(?{_SUPPLEMENT}[^():;,]{{0,8}}\)?)?"
)
_BARE_SUPPLEMENT = (
    rf"[,\s]\s*{_SUPPLEMENT}\s*(?:[A-Z]?\d{{1,3}}[A-Z]?|[A-Z](?![a-z]))?(?:\s?[{DASH}/]\s?\d{{1,3}})?"
    rf"(?:\s*\(?{_SUPPLEMENT}\s?\d{{0,2}}\)?)?(?![\w{DASH}])"
)
_ISSUE = rf"(?P<issue>(?:{_ISSUE_IN_BRACKETS}|{_NUMBERED_ISSUE}|{_BARE_SUPPLEMENT}){{1,3}})"
_PAGE = rf"(?>(?:[A-Za-z]{{1,7}}[.{DASH}]?)?\d[\w.]*|[ivxlc]{{1,6}}(?!\w))"
_LABEL = (
    r"(?:\b(?:[Pp]ages?|[Pp]{1,2}|[Pp]gs?|[Aa]rt(?:icle)?\.?(?:\s+(?:[Nn]o|ID|[Ii]d|[Nn]umber))?"
    r"|e-?[Ll]ocation(?:\s+ID)?|[Ss])"
    r"\b\.?:?\s*|\bID\s+)"
)
_RANGE = rf"(?>{_PAGE}(?:\s*{_D}{{1,2}}\s*{_PAGE}){{0,2}})"
_PAGE_LIST = rf"(?P<pages>{_RANGE}(?:\s*[,;&]\s*{_RANGE})*)"
_PAGES = rf"{_LABEL}?{_PAGE_LIST}"
_NOTE = (
    r"(?:quiz|[Aa]bstr(?:act)?|discussion|passim|author reply|erratum|table of contents|(?:and )?cover|contd)"
    r"[^;]{0,40}[;.,]?"
)
_TAIL = rf"(?:\s*\(?\s*pp?\.?\s*\)?)?(?P<tail>[.,;]*\s*(?>(?:[;,.]\s*)?{_NOTE})*)\s*$"
_BEFORE_PAGES = r"(?:\s*[:,;.]\s*|\s+(?=[Pp]p?\b))"
_ANY_DATE = rf"(?:\(\s*|\b)(?:(?P<monthfirst>{MONTH})\s+)?{WHEN}\s*\)?"
_VOLUME_ISSUE = rf"{_VOLUME}(?:{_ISSUE})?"
_START = r"(?<=[\s,.])"

DATE_FIRST = (
    re.compile(rf"{WHEN}\s*(?:\)[.,:;]?\s*|[;:,.]\s*){_VOLUME_ISSUE}{_BEFORE_PAGES}{_PAGES}{_TAIL}"),
    re.compile(
        rf"{WHEN}\s*[;:,.]?\s*(?P<issue>\(\s*[^()]{{1,30}}\)|[Ss]uppl[. ]*\d*|(?:[Ii]ssue|[Nn]o\.?)\s*\d+)\s*[:,;.]\s*"
        rf"{_PAGES}{_TAIL}"
    ),
    re.compile(rf"{WHEN}(?:\s*\))?\s*;\s*(?P<volume>\d{{1,4}}){_TAIL}"),
    re.compile(rf"{WHEN}(?:\s*\))?\s*[:;,]\s*{_PAGES}{_TAIL}"),
    re.compile(rf"{WHEN}(?:\s*\)[;:,.]?|\s*[;:,.])\s*{_VOLUME_ISSUE}{_TAIL}"),
)
"""``2012 Aug;112(8):522-8``, ``2014;(2):CD000530``, ``2018;9``, ``2014:986453``, ``2020;19(1)``; matched at "
"the year."""

YEAR_ONLY = (re.compile(rf"(?<=[\s,.;(]){WHEN}\)?{_TAIL}"),)
"""``Nature 2013``; matched at the year."""

VOLUME_FIRST = (
    (
        "date last",
        re.compile(rf"{_START}{_VOLUME_ISSUE}\s*[:,.]\s*{_PAGES}\s*(?:pp\.?)?\s*[,;.]?\s*{_ANY_DATE}{_TAIL}"),
    ),
    ("date within", re.compile(rf"{_START}{_VOLUME_ISSUE}\s*[,;.]?\s*{_ANY_DATE}\s*[:,;.]?\s*{_PAGES}{_TAIL}")),
    ("no date", re.compile(rf"{_START}{_VOLUME_ISSUE}{_BEFORE_PAGES}{_PAGES}{_TAIL}")),
    ("no date", re.compile(rf"{_START}(?P<volume>\d{{1,4}}){_ISSUE}{_TAIL}")),
    ("no date", re.compile(rf"{_START}{_LABEL}{_PAGE_LIST}{_TAIL}")),
    ("no date", re.compile(rf"{_START}(?P<pages>(?!(?:1[5-9]|20)\d\d\b)\d{{1,5}}\s*{_D}\s*\d{{1,5}}){_TAIL}")),
    ("year last", re.compile(rf"(?<=[\s,]){_VOLUME_ISSUE}\s*,?\s*\(\s*{WHEN}\s*\){_TAIL}")),
)
"""``26: 841-860, 2009``; ``68, no. 3, 2014, pp. 245-50``; ``37(4), 745-752``; searched for."""

YEAR_AT = re.compile(rf"{NOT_IN_RANGE}{YEAR}(?!\d)")
MONTH_BEFORE_YEAR = re.compile(rf"(?:\(\s*)?{BEFORE_YEAR}$")
CALENDAR_DATE = re.compile(rf"(?<=[\s(])(?P<month>{MONTH})[ ](?P<day>\d{{1,2}}),?[ ](?P<year>{YEAR})[\s.)]*$")
VOLUME_LABEL = re.compile(r"\b[Vv]ol(?:ume)?\b\.? ?\d")
NUMBER_WORD = re.compile(rf"[()\s.]*{_NUMBER_WORD}\s*(?=\d)")
