"""PubmedArticle, the XML of a journal article, as the fields of its MEDLINE record.

The elements are those of NLM's PubMed DTD; the tags and the forms of their values are those of NLM's own conversion.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from citelib.formats.medline.contents import abstract_fields, grants, keywords, locations, name_fields, personal_names
from citelib.formats.medline.elements import take, take_all, take_attribute, text_of
from citelib.formats.medline.printed_dates import in_digits, publication_date
from citelib.formats.medline.tags import LINKS

Fields = Iterator[tuple[str, str]]

_OF_THE_CITATION = (
    ("VI", "Article/Journal/JournalIssue/Volume"),
    ("IP", "Article/Journal/JournalIssue/Issue"),
    ("JT", "Article/Journal/Title"),
    ("TI", "Article/ArticleTitle"),
    ("TT", "Article/VernacularTitle"),
    ("TT", "MedlineJournalInfo/VernacularTitle"),
    ("LA", "Article/Language"),
    ("PT", "Article/PublicationTypeList/PublicationType"),
    ("PL", "MedlineJournalInfo/Country"),
    ("JID", "MedlineJournalInfo/NlmUniqueID"),
    ("SB", "CitationSubset"),
    ("GS", "GeneSymbolList/GeneSymbol"),
    ("NM", "SupplMeshList/SupplMeshName"),
    ("RF", "NumberOfReferences"),
    ("SFM", "SpaceFlightMission"),
    ("COIS", "CoiStatement"),
)
_DATES = (("DA", "DateCreated"), ("DCOM", "DateCompleted"), ("LR", "DateRevised"))


def citation_fields(citation: Element) -> Fields:
    """The fields of MedlineCitation."""
    yield from identifier_of_record(citation)
    yield "OWN", take_attribute(citation, "Owner")
    yield "STAT", take_attribute(citation, "Status")
    for tag, path in _DATES:
        yield tag, in_digits(citation.find(path))
    yield from _journal(citation)
    for tag, path in _OF_THE_CITATION:
        for text in take_all(citation, path):
            yield tag, text
    article = citation.find("Article")
    if article is not None:
        yield from _article(article)
    for heading in citation.iterfind("MeshHeadingList/MeshHeading"):
        yield "MH", _heading(heading)
    for chemical in citation.iterfind("ChemicalList/Chemical"):
        number, name = take(chemical, "RegistryNumber"), take(chemical, "NameOfSubstance")
        yield "RN", f"{number} ({name})" if name else number
    yield from _links(citation)
    yield from keywords(citation)
    yield from _notes(citation)
    yield from personal_names(citation, "PersonalNameSubjectList/PersonalNameSubject", "FPS", "PS")
    for investigator in citation.iterfind("InvestigatorList/Investigator"):
        yield from name_fields(investigator, "FIR", "IR", "IRAD")


def identifier_of_record(citation: Element) -> Fields:
    """The PMID of the latest version."""
    numbers = citation.findall("PMID")
    if numbers:
        latest = max(numbers, key=lambda number: int(f"0{number.get('Version', '')}") if _is_number(number) else 0)
        yield "PMID", text_of(latest)


def _is_number(number: Element) -> bool:
    version = number.get("Version", "")
    return version.isascii() and version.isdigit() and len(version) < 10


def _journal(citation: Element) -> Fields:
    for serial in citation.iterfind("Article/Journal/ISSN"):
        kind = take_attribute(serial, "IssnType")
        yield "IS", _with_kind(text_of(serial), kind)
    yield "IS", _with_kind(take(citation, "MedlineJournalInfo/ISSNLinking"), "Linking")
    iso = citation.find("Article/Journal/ISOAbbreviation")
    short = take(citation, "MedlineJournalInfo/MedlineTA")
    if iso is not None and (not short or iso.text == short):
        short = text_of(iso).replace(".", "") if not short else text_of(iso)
    yield "TA", short


def _with_kind(number: str, kind: str) -> str:
    return f"{number} ({kind})" if number and kind else number


def _article(article: Element) -> Fields:
    yield "DP", publication_date(article.find("Journal/JournalIssue/PubDate"))
    for date in article.iterfind("ArticleDate"):
        if date.get("DateType", "Electronic") == "Electronic":
            date.attrib.pop("DateType", None)
            yield "DEP", in_digits(date)
    yield from locations(article)
    yield from abstract_fields(article)
    for names in article.iterfind("AuthorList"):
        is_of_editors = names.get("Type") == "editors"
        full, short = ("FED", "ED") if is_of_editors else ("FAU", "AU")
        names.attrib.pop("Type", None)
        for author in names.iterfind("Author"):
            yield from name_fields(author, full, short, "AD")
        if names.get("CompleteYN") == "N":
            names.attrib.pop("CompleteYN")
            yield short, "et al."
    for bank in article.iterfind("DataBankList/DataBank"):
        name = take(bank, "DataBankName")
        for number in take_all(bank, "AccessionNumberList/AccessionNumber") or [""]:
            yield "SI", f"{name}/{number}" if number else name
    yield from grants(article)


def _heading(heading: Element) -> str:
    parts = []
    for element in (*heading.iterfind("DescriptorName"), *heading.iterfind("QualifierName")):
        is_major = element.get("MajorTopicYN") == "Y"
        element.attrib.pop("MajorTopicYN", None)
        parts.append(f"*{text_of(element)}" if is_major else text_of(element))
    return "/".join(parts)


def _links(citation: Element) -> Fields:
    for link in citation.iterfind("CommentsCorrectionsList/CommentsCorrections"):
        if tag := LINKS.get(link.get("RefType", "")):
            link.attrib.pop("RefType")
            yield tag, _source(link)


def _source(link: Element) -> str:
    source = " ".join(filter(None, (take(link, "RefSource"), take(link, "Note"))))
    number = take(link, "PMID")
    return f"{source.rstrip('.')}. PMID: {number}".lstrip(". ") if number else source


def cited_works(record: Element) -> dict[str, list[str]]:
    """What MEDLINE has no tag for: the works that the article cites, and links of other kinds."""
    works: dict[str, list[str]] = {}
    for link in record.iterfind(".//CommentsCorrectionsList/CommentsCorrections"):
        if (kind := take_attribute(link, "RefType")) and (source := _source(link)):
            works.setdefault(kind, []).append(source)
    for reference in record.iterfind(".//ReferenceList/Reference"):
        kinds = [take_attribute(identifier, "IdType") for identifier in reference.iterfind("ArticleIdList/ArticleId")]
        numbers = [text_of(identifier) for identifier in reference.iterfind("ArticleIdList/ArticleId")]
        named = [f"[{kind}: {number}]" for kind, number in zip(kinds, numbers, strict=True) if number]
        if text := " ".join(filter(None, (take(reference, "Citation"), *named))):
            works.setdefault("Reference", []).append(text)
    return works


def _notes(citation: Element) -> Fields:
    for tag, path, attribute in (("OID", "OtherID", "Source"), ("GN", "GeneralNote", "Owner")):
        for element in citation.iterfind(path):
            owner = take_attribute(element, attribute)
            text = text_of(element)
            yield tag, f"{owner}: {text}" if owner and text else text
