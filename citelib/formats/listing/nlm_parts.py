"""Elements that all of NLM's citations share: authors, editors, imprint, dates in brackets, where it is found.

Source: Citing Medicine, chapters 1, 2 and 22 (general rules for author, secondary author, publisher, date, URL).
"""

from collections.abc import Sequence

from citelib.formats.listing import links
from citelib.formats.listing.dates import nlm_date, nlm_issued
from citelib.formats.listing.editions import edition
from citelib.formats.listing.languages import foreign
from citelib.formats.listing.locators import unlabelled
from citelib.formats.listing.medline import spelled_doi
from citelib.formats.listing.names import listed, nlm_name
from citelib.formats.listing.pieces import Sentences, clean, joined, without_stop
from citelib.formats.listing.roles import divided, is_edited_by_translators
from citelib.reference import Name, Reference


def add_authors(line: Sentences, reference: Reference, *, role: str = "") -> bool:
    """The authors, else the editors; says whether editors may still be named elsewhere."""
    if row := people(reference.author, line.most, role, et_al=reference.author_et_al):
        line.add(row)
        return True
    line.add(editors(reference, line.most))
    return False


def editors(reference: Reference, most: int) -> str:
    """The editors of a work where nobody stands before them: ``Hercz J, editor and translator``."""
    role = "editor and translator" if is_edited_by_translators(reference) else "editor"
    return people(reference.editor, most, role, et_al=reference.editor_et_al)


def people(names: Sequence[Name], most: int, role: str = "", *, et_al: bool = False) -> str:
    """The names and their role: ``Vogelstein B, Kinzler KW, editors``."""
    if not names:
        return ""
    row, cut = listed(names, nlm_name, most=most, first=most, et_al=et_al)
    if not row or not role:
        return row
    several = cut or len(names) > 1
    return f"{row}{'.' if cut else ''}, {role.replace(' and ', 's and ')}s" if several else f"{row}, {role}"


def add_title(line: Sentences, title: str, *designators: str) -> None:
    """The title and what stands in brackets behind it: ``Title [dissertation] [Internet]``."""
    words = clean(title)
    brackets = " ".join([f"[{designator}]" for designator in designators if designator])
    line.add(joined(" ", without_stop(words) if brackets else words, brackets))


def add_edition_and_volume(line: Sentences, reference: Reference) -> None:
    """As in ``2nd ed. Vol. 1, Theory and methods.``."""
    if reference.edition:
        line.add(edition(reference.edition))
    volume = unlabelled(reference.volume)
    line.add(joined(", ", f"Vol. {volume}" if volume else "", clean(reference.volume_title)))


def add_secondary_authors(line: Sentences, reference: Reference, *, editors: bool) -> None:
    """Translators, and editors of a work that has authors; who is both is named once."""
    if not editors:
        if not is_edited_by_translators(reference):
            line.add(people(reference.translator, line.most, "translator"))
        return
    groups = divided(reference)
    line.add(people(groups.both, line.most, "editor and translator"))
    line.add(people(groups.translators, line.most, "translator"))
    line.add(people(groups.editors, line.most, "editor", et_al=reference.editor_et_al))


def add_imprint(line: Sentences, reference: Reference, *, online: bool, publisher: str = "") -> None:
    """As in ``Philadelphia (PA): Saunders; 2002 [updated 2003 Jan 2; cited 2004 Mar 4].``."""
    publisher = publisher or clean(reference.publisher) or clean(reference.authority)
    place = clean(reference.publisher_place)
    dates = joined(" ", nlm_issued(reference), dates_in_brackets(reference) if online else "")
    line.add(joined("; ", joined(": ", place, publisher), dates))


def dates_in_brackets(reference: Reference) -> str:
    """``[updated 2020 Jan 2; cited 2021 Mar 4]``, as far as known."""
    updated = f"updated {nlm_date(reference.updated)}" if reference.updated else ""
    cited = f"cited {nlm_date(reference.accessed)}" if reference.accessed else ""
    return f"[{joined('; ', updated, cited)}]" if updated or cited else ""


def add_series(line: Sentences, reference: Reference) -> None:
    """As in ``(Hennekens CH, editor. Monographs in epidemiology; vol. 3).``."""
    title = clean(reference.collection_title)
    if not title:
        return
    number = unlabelled(reference.collection_number)
    editors = people(reference.collection_editor, line.most, "editor")
    series = joined("; ", title, f"vol. {number}" if number else "")
    line.add(f"({joined('. ', editors, series)})")


def add_where_found(line: Sentences, reference: Reference, url: str) -> None:
    """The DOI, or the address, which a stop follows only if it ends in a slash; or both."""
    if url:
        line.add("Available from: ", links.url_link(url), stop="." if url.endswith("/") else "")
    if reference.doi:
        line.add("doi: ", links.doi_link(clean(spelled_doi(reference))))


def add_language(line: Sentences, reference: Reference) -> None:
    """The language of a work that is not in English alone: ``French.``, ``English, French.``."""
    line.add(", ".join(foreign(reference.language)))


def add_pubmed_numbers(line: Sentences, reference: Reference) -> None:
    """As in ``PMID: 22904251; PMCID: PMC3096432.``."""
    pieces: list[str] = []
    if pmid := clean(reference.pmid):
        pieces += ["PMID: ", links.pmid_link(pmid)]
    if pmcid := clean(reference.pmcid):
        pieces += ["; PMCID: " if pieces else "PMCID: ", links.pmcid_link(pmcid)]
    line.add(*pieces)
