"""Types of RIS and EndNote, and the CSL types that they stand for.

The codes are those of the RIS specifications of 2001 (Reference Manager) and 2011 (EndNote), with those that programs
write besides; the names are the reference types of EndNote, which stand after ``%0`` and at times after ``TY``.
"""

CODES = {
    "ABST": "article-journal", "ADVS": "motion_picture", "AGGR": "dataset", "ANCIENT": "book", "ART": "graphic",
    "BILL": "bill", "BLOG": "post-weblog", "BOOK": "book", "CASE": "legal_case", "CHAP": "chapter",
    "CHART": "figure", "CLSWK": "book", "COMP": "software", "CONF": "paper-conference",
    "CPAPER": "paper-conference", "CTLG": "book", "DATA": "dataset", "DBASE": "dataset",
    "DICT": "entry-dictionary", "EBOOK": "book", "ECHAP": "chapter", "EDBOOK": "book", "EJOUR": "article-journal",
    "ELEC": "webpage", "ENCYC": "entry-encyclopedia", "EQUA": "document", "FIGURE": "figure", "GEN": "document",
    "GOVDOC": "report", "GRANT": "document", "GRNT": "document", "HEAR": "document",
    "ICOMM": "personal_communication", "INPR": "article-journal", "INTV": "interview", "JFULL": "periodical",
    "JOUR": "article-journal", "LEGAL": "legislation", "MANSCPT": "manuscript", "MAP": "map",
    "MGZN": "article-magazine", "MPCT": "motion_picture", "MULTI": "webpage", "MUSIC": "song",
    "NEWS": "article-newspaper", "PAMP": "pamphlet", "PAT": "patent", "PCOMM": "personal_communication",
    "POD": "broadcast", "PRESS": "document", "RPRT": "report", "SER": "book", "SLIDE": "speech", "SOUND": "song",
    "STAND": "standard", "STAT": "legislation", "THES": "thesis", "UNBILL": "bill", "UNPB": "article",
    "UNPD": "manuscript", "VIDEO": "motion_picture", "WEB": "webpage",
}  # fmt: skip
"""The CSL type of each code."""

WRITTEN = {
    "article": "UNPB", "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS",
    "bill": "BILL", "book": "BOOK", "broadcast": "POD", "chapter": "CHAP", "dataset": "DATA", "document": "GEN",
    "entry-dictionary": "DICT", "entry-encyclopedia": "ENCYC", "figure": "FIGURE", "graphic": "ART",
    "interview": "INTV", "legal_case": "CASE", "legislation": "STAT", "manuscript": "MANSCPT", "map": "MAP",
    "motion_picture": "MPCT", "pamphlet": "PAMP", "paper-conference": "CONF", "patent": "PAT",
    "periodical": "JFULL", "personal_communication": "PCOMM", "post-weblog": "BLOG", "report": "RPRT",
    "software": "COMP", "song": "SOUND", "speech": "SLIDE", "standard": "STAND", "thesis": "THES",
    "webpage": "ELEC",
}  # fmt: skip
"""The code that a CSL type is written with; any other type is written as GEN."""

NAMES = {
    "aggregated database": "AGGR", "ancient text": "ANCIENT", "article": "JOUR", "artwork": "ART",
    "audiovisual material": "ADVS", "bill": "BILL", "blog": "BLOG", "book": "BOOK", "book chapter": "CHAP",
    "book section": "CHAP", "case": "CASE", "catalog": "CTLG", "chapter": "CHAP", "chart or table": "CHART",
    "classical work": "CLSWK", "computer program": "COMP", "conference": "CONF", "conference paper": "CPAPER",
    "conference proceeding": "CONF", "conference proceedings": "CONF", "dataset": "DATA", "dictionary": "DICT",
    "discussion forum": "ICOMM", "edited book": "EDBOOK", "electronic article": "EJOUR",
    "electronic book": "EBOOK", "electronic book section": "ECHAP", "electronic source": "ELEC",
    "encyclopedia": "ENCYC", "equation": "EQUA", "figure": "FIGURE", "film or broadcast": "MPCT",
    "generic": "GEN", "government document": "GOVDOC", "grant": "GRNT", "hearing": "HEAR",
    "in press": "INPR", "interview": "INTV", "journal": "JOUR", "journal article": "JOUR",
    "legal rule or regulation": "LEGAL", "magazine article": "MGZN", "manuscript": "MANSCPT", "map": "MAP",
    "multimedia application": "MULTI", "music": "MUSIC", "newspaper article": "NEWS", "online database": "DBASE",
    "online multimedia": "MULTI", "pamphlet": "PAMP", "patent": "PAT", "personal communication": "PCOMM",
    "podcast": "POD", "preprint": "UNPB", "press release": "PRESS", "report": "RPRT", "review": "JOUR",
    "serial": "SER", "serial publication": "SER", "social media": "ICOMM", "standard": "STAND",
    "statute": "STAT", "television episode": "MPCT", "thesis": "THES", "thesis/dissertation": "THES",
    "unpublished work": "UNPD", "web page": "ELEC", "webpage": "ELEC", "website": "ELEC", "whole book": "BOOK",
}  # fmt: skip
"""The code of each of EndNote's names, in lower case, and of names that others write."""

CANONICAL_NAMES = {
    "article": "Preprint", "article-journal": "Journal Article", "article-magazine": "Magazine Article",
    "article-newspaper": "Newspaper Article", "bill": "Bill", "book": "Book", "broadcast": "Podcast",
    "chapter": "Book Section", "dataset": "Dataset", "document": "Generic", "entry-dictionary": "Dictionary",
    "entry-encyclopedia": "Encyclopedia", "figure": "Figure", "graphic": "Artwork", "interview": "Interview",
    "legal_case": "Case", "legislation": "Statute", "manuscript": "Manuscript", "map": "Map",
    "motion_picture": "Film or Broadcast", "pamphlet": "Pamphlet", "paper-conference": "Conference Paper",
    "patent": "Patent", "personal_communication": "Personal Communication", "post-weblog": "Blog",
    "report": "Report", "software": "Computer Program", "song": "Music", "standard": "Standard",
    "thesis": "Thesis", "webpage": "Web Page",
}  # fmt: skip
"""The name of EndNote that says as much as the CSL type: any other is kept as it stands."""

ARTICLES = frozenset(("article-journal", "article-magazine", "article-newspaper", "article"))
"""Works that stand in a periodical: their number is an article number, their ET the date of electronic publication."""

IN_SERIES = frozenset(("book", "manuscript", "map", "pamphlet", "report", "software", "standard"))
"""Works whose T2 is the title of their series (others: of what they stand in)."""

CONFERENCES = frozenset(("paper-conference", "speech"))
"""Works whose T2 is a conference if C3 brings the title of its proceedings."""

COUNTED = frozenset(("book", "manuscript", "thesis"))
"""Works whose SP is their number of pages, unless it is a range."""

NUMBERED = frozenset(("report", "patent", "standard"))
"""Works whose SN is their own number, unless it is an ISBN or an ISSN."""


def code_of(written: str) -> str:
    """The code that the text after TY or %0 stands for, or nothing.

    >>> code_of("JOUR"), code_of("Journal Article"), code_of("?")
    ('JOUR', 'JOUR', '')
    """
    plain = written.upper()
    return plain if plain in CODES else NAMES.get(" ".join(written.lower().split()), "")
