"""The elements of EndNote's XML as tags of RIS, and the numbers of its reference types.

EndNote writes the same fields into both, so that the rules for RIS hold: its manual's tables "Reference Types" and
"RefMan (RIS) Export", and the element names of its DTD. Old programs (EndNote 7 and before) write the names in capitals
with underscores, and without the elements that group them.
"""

_CONTRIBUTORS = {
    "authors": "AU", "secondary-authors": "A2", "tertiary-authors": "A3", "subsidiary-authors": "A4",
    "translated-authors": "TA",
}  # fmt: skip
_TITLES = {
    "title": "TI", "secondary-title": "T2", "tertiary-title": "T3", "alt-title": "J2", "short-title": "ST",
    "translated-title": "TT",
}  # fmt: skip
PERIODICAL = {"full-title": "JF", "abbr-1": "J2", "abbr-2": "J2", "abbr-3": "J2"}
_URLS = {"web-urls": "UR", "related-urls": "UR", "pdf-urls": "L1", "text-urls": "L2", "image-urls": "L4"}

TAGS = {
    **{f"contributors/{element}/author": tag for element, tag in _CONTRIBUTORS.items()},
    **{f"{element}/{element[:-1]}": tag for element, tag in _CONTRIBUTORS.items()},
    **{f"titles/{element}": tag for element, tag in _TITLES.items()},
    **_TITLES,
    **{f"periodical/{element}": tag for element, tag in PERIODICAL.items()},
    **{f"alt-periodical/{element}": "J2" for element in PERIODICAL},
    **{f"urls/{element}/url": tag for element, tag in _URLS.items()},
    "abstract": "AB", "access-date": "Y2", "accession-num": "AN", "accession-number": "AN", "auth-address": "AD",
    "author-address": "AD", "call-num": "CN", "call-number": "CN", "caption": "CA", "custom1": "C1",
    "custom2": "C2", "custom3": "C3", "custom4": "C4", "custom5": "C5", "custom6": "C6", "custom7": "C7",
    "custom8": "C8", "date": "DA", "dates/pub-dates/date": "DA", "dates/year": "PY", "edition": "ET",
    "electronic-resource-num": "DO", "image": "L4", "isbn": "SN", "issue": "IS", "keywords/keyword": "KW",
    "label": "LB", "language": "LA", "misc1": "M1", "misc2": "M3", "notes": "N1", "num-vols": "NV",
    "number-of-volumes": "NV", "orig-pub": "OP", "pages": "SP", "place-published": "CY", "pub-location": "CY",
    "publisher": "PB", "remote-database-name": "DB", "remote-database-provider": "DP", "report-id": "M1",
    "reprint-edition": "RP", "research-notes": "RN", "reviewed-item": "RI", "section": "SE",
    "type-of-work": "M3", "url": "UR", "urls/url": "UR", "volume": "VL", "work-type": "M3", "year": "PY",
}  # fmt: skip
"""The tag that each element stands for, by its path in the record. ``number`` depends on the type."""

TECHNICAL = frozenset(
    (
        "database",
        "source-app",
        "rec-number",
        "ref-type",
        "reference-type",
        "foreign-keys/key",
        "refnum",
        "modified-date",
    )
)
"""Elements that say nothing of the work."""

PARAGRAPHS = frozenset(("abstract", "notes", "research-notes", "auth-address", "author-address"))
"""Elements whose lines count."""

LISTS = frozenset(("keywords/keyword", "isbn", *(path for path in TAGS if path.endswith(("/url", "/author")))))
"""Elements in which each line is a value."""

NAMES = {
    2: "Artwork", 3: "Audiovisual Material", 4: "Bill", 5: "Book Section", 6: "Book", 7: "Case", 8: "Catalog",
    9: "Computer Program", 10: "Conference Proceedings", 12: "Web Page", 13: "Generic", 14: "Hearing",
    17: "Journal Article", 19: "Magazine Article", 20: "Map", 21: "Film or Broadcast", 23: "Newspaper Article",
    24: "Pamphlet", 25: "Patent", 26: "Personal Communication", 27: "Report", 28: "Edited Book", 31: "Statute",
    32: "Thesis", 34: "Unpublished Work", 36: "Manuscript", 37: "Figure", 38: "Chart or Table", 39: "Equation",
    43: "Electronic Article", 44: "Electronic Book", 45: "Online Database", 46: "Government Document",
    47: "Conference Paper", 48: "Online Multimedia", 49: "Classical Work", 50: "Legal Rule or Regulation",
    51: "Ancient Text", 52: "Dictionary", 53: "Encyclopedia", 54: "Grant", 55: "Aggregated Database", 56: "Blog",
    57: "Serial", 58: "Standard", 59: "Dataset", 60: "Electronic Book Section", 61: "Music",
}  # fmt: skip
"""The reference type of each number, where its name is missing."""

OLD_NAMES = {
    0: "Journal Article", 1: "Book", 2: "Thesis", 3: "Conference Proceedings", 4: "Personal Communication",
    5: "Newspaper Article", 6: "Computer Program", 7: "Book Section", 8: "Magazine Article", 9: "Edited Book",
    10: "Report", 11: "Map", 12: "Audiovisual Material", 13: "Artwork", 15: "Patent", 16: "Electronic Source",
    17: "Bill", 18: "Case", 19: "Hearing", 20: "Manuscript", 21: "Film or Broadcast", 22: "Statute", 25: "Figure",
    26: "Chart or Table", 27: "Equation", 31: "Generic",
}  # fmt: skip
"""The same in the old form, which has other numbers."""
