"""Elements that all of AMA's references share: authors, editors, imprint, dates, where it is found.

Source: AMA Manual of Style, 11th edition, sections 3.7 (authors), 3.12 (books), 3.15 (electronic references). A stop
follows neither a DOI nor an address.
"""

from collections.abc import Sequence

from citelib.formats.listing import links
from citelib.formats.listing.dates import ama_date, ama_year, is_in_press
from citelib.formats.listing.editions import edition, is_first
from citelib.formats.listing.languages import foreign
from citelib.formats.listing.locators import unlabelled
from citelib.formats.listing.medline import is_bracketed, is_translated, spelled_doi
from citelib.formats.listing.names import ama_name, listed
from citelib.formats.listing.pages import whole
from citelib.formats.listing.pieces import Sentences, Title, clean, joined, without_stop
from citelib.formats.listing.roles import divided, is_edited_by_translators
from citelib.reference import Name, Reference

_SHOWN_OF_MORE = 3


def add_authors(line: Sentences, reference: Reference) -> bool:
    """The authors, else the editors; says whether editors may still be named elsewhere."""
    if row := people(reference.author, line.most, et_al=reference.author_et_al):
        line.add(row)
        return True
    line.add(editors(reference, line.most))
    return False


def editors(reference: Reference, most: int) -> str:
    """The editors of a work where nobody stands before them: ``Hercz J, trans-ed``."""
    role = "trans-ed" if is_edited_by_translators(reference) else "ed"
    return people(reference.editor, most, role, et_al=reference.editor_et_al)


def translated_title(reference: Reference) -> str:
    """The title; of one that is a translation, without brackets and with the language: ``Gout [in French]``."""
    title = clean(reference.title)
    if not title or not (is_bracketed(title) or is_translated(reference)):
        return title
    languages = [name for name in foreign(reference.language) if name != "English"]
    if not languages:
        return title
    words = without_stop(title)
    if is_bracketed(words) and "[" not in words[1:]:
        words = without_stop(words[1:-1].strip())
    return joined(" ", words, f"[in {' and '.join(languages)}]")


def people(names: Sequence[Name], most: int, role: str = "", *, et_al: bool = False) -> str:
    """The names and their role: ``Adkinson NF Jr, Bochner BS, Burks W, et al, eds``."""
    if not names:
        return ""
    row, cut = listed(names, ama_name, most=most, first=_SHOWN_OF_MORE, et_al=et_al)
    if not row or not role:
        return row
    several = role != "trans" and (cut or len(names) > 1)
    return f"{row}, {role}{'s' if several else ''}"


def add_volume_and_edition(line: Sentences, reference: Reference) -> None:
    """As in ``Vol 2. 3rd ed.``, without a first edition."""
    volume, title = unlabelled(reference.volume), clean(reference.volume_title)
    line.add(f"Vol {volume}" if volume else "", ": " if volume and title else "", Title(title))
    if reference.edition and not is_first(reference.edition):
        line.add(edition(reference.edition))


def add_secondary_authors(line: Sentences, reference: Reference, *, editors: bool) -> None:
    """Translators, and editors of a work that has authors; who is both is named once."""
    if not editors:
        if not is_edited_by_translators(reference):
            line.add(people(reference.translator, line.most, "trans"))
        return
    groups = divided(reference)
    line.add(people(groups.both, line.most, "trans-ed"))
    line.add(people(groups.translators, line.most, "trans"))
    line.add(people(groups.editors, line.most, "ed", et_al=reference.editor_et_al))


def add_imprint(line: Sentences, reference: Reference) -> None:
    """As in ``American Psychiatric Publishing Inc; 2011:189-227.``, without a place."""
    publisher = clean(reference.publisher) or clean(reference.authority)
    year = "In press" if is_in_press(reference) else ama_year(reference)
    line.add(joined(":", joined("; ", publisher, year), _pages(reference)))


def add_series(line: Sentences, reference: Reference) -> None:
    """As in ``Rosen ST, ed. Cancer Treatment and Research; vol 167.``."""
    title = clean(reference.collection_title)
    if not title:
        return
    number = unlabelled(reference.collection_number)
    line.add(people(reference.collection_editor, line.most, "ed"))
    line.add(joined("; ", title, f"vol {number}" if number else ""))


def add_where_found(line: Sentences, reference: Reference, url: str, *, dated: bool = False) -> None:
    """The DOI, else the dates on which it was updated and opened, and the address; of a web page the dates at least."""
    if reference.doi and not url:
        line.add("doi:", links.doi_link(clean(spelled_doi(reference))), stop="")
        return
    if not url and not dated:
        return
    line.add(f"Updated {ama_date(reference.updated)}" if reference.updated else "")
    line.add(f"Accessed {ama_date(reference.accessed)}" if reference.accessed else "")
    line.add(links.url_link(url), stop="")


def _pages(reference: Reference) -> str:
    if pages := whole(reference.page):
        return pages
    chapter = clean(reference.chapter_number)
    return f"chap {chapter}" if chapter else ""
