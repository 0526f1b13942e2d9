"""Parts that articles and books have in common in PubMed's XML, as fields: names, abstract, pages and so on."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from citelib.formats.medline.elements import take, take_all, take_attribute, text_of
from citelib.formats.medline.names import read_full, write_short

Fields = Iterator[tuple[str, str]]

_NO_LABEL = ("", "UNASSIGNED", "UNLABELLED")


def name_fields(author: Element, full: str, short: str, affiliation: str) -> Fields:
    """The name of a person or a group, with its identifiers and affiliations."""
    if group := take(author, "CollectiveName"):
        yield "CN" if full == "FAU" else full, group
    yield from _person(author, full, short)
    for identifier in author.iterfind("Identifier"):
        source = take_attribute(identifier, "Source")
        text = text_of(identifier)
        yield "AUID", f"{source}: {text}" if source and text else text
    for path in ("AffiliationInfo/Affiliation", "Affiliation"):
        for text in take_all(author, path):
            yield affiliation, text


def personal_names(parent: Element, path: str, full: str, short: str) -> Fields:
    """The names of persons at the path."""
    for person in parent.iterfind(path):
        yield from _person(person, full, short)


def abstract_fields(parent: Element) -> Fields:
    """Abstract, its owner of rights, and abstracts in other languages; each labelled part is a paragraph."""
    for abstract in parent.iterfind("Abstract"):
        yield "AB", "\n".join(_paragraphs(abstract))
        yield "CI", take(abstract, "CopyrightInformation")
    for abstract in parent.iterfind("OtherAbstract"):
        kind = take_attribute(abstract, "Type")
        text = " ".join(_paragraphs(abstract))
        yield "OAB", f"{kind}: {text}" if kind and text else text
        yield "OABL", take_attribute(abstract, "Language")
        yield "OCI", take(abstract, "CopyrightInformation")


def locations(parent: Element) -> Fields:
    """Pages, and the identifiers by which the work is found; those that are marked as wrong are left alone."""
    yield "PG", _pages(parent)
    for location in parent.iterfind("ELocationID"):
        if location.get("ValidYN") != "N":
            kind = take_attribute(location, "EIdType")
            text = text_of(location)
            yield "LID", f"{text} [{kind}]" if kind and text else text


def grants(parent: Element) -> Fields:
    """Grants: number, acronym, agency and country, with slashes between them."""
    for grant in parent.iterfind("GrantList/Grant"):
        yield "GR", "/".join(filter(None, (take(grant, name) for name in ("GrantID", "Acronym", "Agency", "Country"))))


def keywords(parent: Element) -> Fields:
    """The owner of each list of keywords, and the keywords."""
    for words in parent.iterfind("KeywordList"):
        yield "OTO", take_attribute(words, "Owner")
        for word in words.iterfind("Keyword"):
            is_major = word.get("MajorTopicYN") == "Y"
            word.attrib.pop("MajorTopicYN", None)
            text = text_of(word)
            yield "OT", f"*{text}" if is_major and text else text


def _person(author: Element, full: str, short: str) -> Fields:
    family, suffix, initials = take(author, "LastName"), take(author, "Suffix"), take(author, "Initials")
    given = take(author, "ForeName") or " ".join(filter(None, (take(author, "FirstName"), take(author, "MiddleName"))))
    names = " ".join(filter(None, (given or initials, suffix)))
    if family or names:
        written = f"{family}, {names}" if names else family
        yield full, written
        is_short = not initials and given
        yield short, write_short(read_full(written)) if is_short else " ".join(filter(None, (family, initials, suffix)))


def _paragraphs(abstract: Element) -> Iterator[str]:
    if not len(abstract):
        yield from filter(None, [text_of(abstract)])
    for part in abstract.iterfind("AbstractText"):
        label = take_attribute(part, "Label")
        text = text_of(part)
        if text or label not in _NO_LABEL:
            yield text if label in _NO_LABEL else f"{label}: {text}".strip()


def _pages(parent: Element) -> str:
    """The pages as MedlinePgn has them; first and last page, which it has shortened, say no more."""
    printed = take(parent, "Pagination/MedlinePgn")
    first, last = parent.find("Pagination/StartPage"), parent.find("Pagination/EndPage")
    if not printed:
        ends = [text_of(page) for page in (first, last) if page is not None]
        return "-".join(filter(None, dict.fromkeys(ends)))
    for page, end in ((first, printed.partition("-")[0]), (last, printed.rpartition("-")[2])):
        if page is not None and end and (page.text or "").strip().endswith(end):
            text_of(page)
    return printed
