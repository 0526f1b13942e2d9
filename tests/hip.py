"""An article on hip pain, as a page that was read, for tests of what can be done with it."""

from datetime import date

from sqlalchemy import Connection

from citelib.article import Article, Claim, Entry, Problem, Review, Section
from citelib.library import pages
from citelib.library.database import Stamp
from citelib.reference import Name, PartialDate, Reference

FILE = pages.Source("hip.txt", "0" * 64)

RUNNERS = Reference(
    type="article-journal",
    title="Hip pain in marathon runners",
    author=(Name(family="Lindqvist", given="A"), Name(family="Sato", given="Keiko B")),
    container_title="Hip J",
    volume="3",
    page="10-20",
    doi="10.1234/hip.5",
    issued=PartialDate(2015, 8),
)
REST = Reference(
    type="webpage",
    title="Rest and load",
    author=(Name(literal="World Health Organization"),),
    url="https://who.int/hip",
    issued=PartialDate(2017),
)
BOOK = Reference(type="book", title="Bones", author=(Name(family="Berg", given="C"),) * 3, issued=PartialDate(2010))

PAGE = Article(
    "Hip pain",
    (Section(1, 1, "What is hip pain?"), Section(2, 2, "Treatment")),
    (
        Claim("Hip pain is common in runners.", "sentence", 1, True, 3, (("", 1),)),
        Claim("It often starts after a marathon.", "sentence", 1, True, 4),
        Claim("What helps:", "sentence", 2, False, 6),
        Claim("Rest for six weeks", "list-item", 2, True, 7, (("", 1), ("", 2))),
    ),
    (
        Entry(1, "Lindqvist A, Sato KB. Hip pain in marathon runners. Hip J. 2015 Aug;3:10-20.", RUNNERS, 12),
        Entry(2, "WHO. Rest and load. 2017. Accessed 11/14/2018.", REST, 13, accessed=PartialDate(2018, 11, 14)),
        Entry(3, "Berg C, Berg C, Berg C. Bones. 2010.", BOOK, 14),
    ),
    (Review("Dr. A. Lindqvist", date(2018, 11, 13), 9),),
    (Problem(1, "a caption was left out: Hip and pelvis", note=True), Problem(8, "a line was not understood: #")),
)


def keep(connection: Connection, stamp: Stamp) -> None:
    """Stores the page as the article hip-pain."""
    pages.keep(connection, PAGE, FILE, stamp)
