"""A made-up article and a made-up chapter as MEDLINE record and as PubMed XML, and ways to search what was read."""

import re
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from bibtexparser.entrypoint import parse_string

from citelib.reference import Name, PartialDate, Reference

ARTICLE = """\
PMID- 12345678
OWN - NLM
STAT- MEDLINE
DCOM- 20130105
LR  - 20220408
IS  - 1945-1997 (Electronic)
IS  - 0098-6151 (Print)
IS  - 0098-6151 (Linking)
VI  - 112
IP  - 8 Suppl 1
DP  - 2012 Aug-Sep
TI  - Walking after a fall: a study of β-carotene in 1,204 people with \u2264 2 risk factors and
      pain of the hip.
PG  - 522-8
LID - 10.1000/Walk.2012.01 [doi]
LID - W12-01 [pii]
AB  - People fall. We asked why.
CI  - Copyright 2012 The Walkers.
FED - Ng, Ada
ED  - Ng A
FAU - Maurer, Calvin R Jr
AU  - Maurer CR Jr
AUID- ORCID: 0000-0001-2345-6789
AD  - Department of Walking, University of Genève, Switzerland.
AD  - Hip Clinic, Oslo, Norway.
FAU - van der Berg, Anna Maria
AU  - van der Berg AM
AD  - Hip Clinic, Oslo, Norway.
CN  - Walking Study Group
FAU - Selvamani
AU  - Selvamani
LA  - eng
LA  - fre
SI  - ClinicalTrials.gov/NCT00000001
GR  - R01 AG000001/AG/NIA NIH HHS/United States
PT  - Journal Article
PT  - Randomized Controlled Trial
DEP - 20120716
PL  - United States
TA  - J Walk
JT  - Journal of walking (Chicago, Ill.)
JID - 7503065
RN  - 01YAE03M7J (beta Carotene)
SB  - IM
CIN - J Walk. 2012 Oct;112(10):600. PMID: 12345999
ECI - J Walk. 2014 Jan;114(1):9. doi: 10.1000/walk.2014.09. PMID: 12346999
MH  - *Accidental Falls/prevention & control/*statistics & numerical data
MH  - Humans
PMC - PMC3096432
MID - NIHMS000001
OTO - NOTNLM
OT  - hip
OT  - walking
FIR - Rao, Amit
IR  - Rao A
IRAD- Pune, India.
COIS- None.
EDAT- 2012/07/17 06:00
MHDA- 2013/01/06 06:00
CRDT- 2012/07/17 06:00
PHST- 2012/01/02 00:00 [received]
PHST- 2012/07/17 06:00 [pubmed]
PHST- 2013/01/06 06:00 [medline]
PHST- 2012/07/17 06:00 [entrez]
AID - W12-01 [pii]
AID - 10.1000/Walk.2012.01 [doi]
PST - ppublish

"""

ARTICLE_XML = """\
<?xml version="1.0" ?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/x.dtd">
<PubmedArticleSet>
<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM" IndexingMethod="Curated">
<PMID Version="1">12345678</PMID>
<DateCompleted><Year>2013</Year><Month>01</Month><Day>05</Day></DateCompleted>
<DateRevised><Year>2022</Year><Month>04</Month><Day>08</Day></DateRevised>
<Article PubModel="Print-Electronic"><Journal><ISSN IssnType="Electronic">1945-1997</ISSN>
<ISSN IssnType="Print">0098-6151</ISSN>
<JournalIssue CitedMedium="Internet"><Volume>112</Volume><Issue>8 Suppl 1</Issue>
<PubDate><MedlineDate>2012 Aug-Sep</MedlineDate></PubDate></JournalIssue>
<Title>Journal of walking (Chicago, Ill.)</Title><ISOAbbreviation>J Walk</ISOAbbreviation></Journal>
<ArticleTitle>Walking after a fall: a study of <i>\u03b2</i>-carotene in 1,204 people with &#x2264; 2
risk factors and pain of the hip.</ArticleTitle>
<Pagination><StartPage>522</StartPage><EndPage>528</EndPage><MedlinePgn>522-8</MedlinePgn></Pagination>
<ELocationID EIdType="doi" ValidYN="Y">10.1000/Walk.2012.01</ELocationID>
<ELocationID EIdType="pii" ValidYN="Y">W12-01</ELocationID>
<Abstract><AbstractText>People fall. We asked why.</AbstractText>
<CopyrightInformation>Copyright 2012 The Walkers.</CopyrightInformation></Abstract>
<AuthorList CompleteYN="Y" Type="authors">
<Author ValidYN="Y"><LastName>Maurer</LastName><ForeName>Calvin R</ForeName><Initials>CR</Initials><Suffix>Jr</Suffix>
<Identifier Source="ORCID">0000-0001-2345-6789</Identifier>
<AffiliationInfo><Affiliation>Department of Walking, University of Gen\u00e8ve, Switzerland.</Affiliation>
</AffiliationInfo>
<AffiliationInfo><Affiliation>Hip Clinic, Oslo, Norway.</Affiliation></AffiliationInfo></Author>
<Author ValidYN="Y"><LastName>van der Berg</LastName><ForeName>Anna Maria</ForeName><Initials>AM</Initials>
<AffiliationInfo><Affiliation>Hip Clinic, Oslo, Norway.</Affiliation></AffiliationInfo></Author>
<Author ValidYN="Y"><CollectiveName>Walking Study Group</CollectiveName></Author>
<Author ValidYN="Y"><LastName>Selvamani</LastName></Author></AuthorList>
<AuthorList CompleteYN="Y" Type="editors"><Author><LastName>Ng</LastName><ForeName>Ada</ForeName>
<Initials>A</Initials></Author></AuthorList>
<Language>eng</Language><Language>fre</Language>
<DataBankList CompleteYN="Y"><DataBank><DataBankName>ClinicalTrials.gov</DataBankName>
<AccessionNumberList><AccessionNumber>NCT00000001</AccessionNumber></AccessionNumberList></DataBank></DataBankList>
<GrantList CompleteYN="Y"><Grant><GrantID>R01 AG000001</GrantID><Acronym>AG</Acronym><Agency>NIA NIH HHS</Agency>
<Country>United States</Country></Grant></GrantList>
<PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType>
<PublicationType UI="D016449">Randomized Controlled Trial</PublicationType></PublicationTypeList>
<ArticleDate DateType="Electronic"><Year>2012</Year><Month>07</Month><Day>16</Day></ArticleDate></Article>
<MedlineJournalInfo><Country>United States</Country><MedlineTA>J Walk</MedlineTA><NlmUniqueID>7503065</NlmUniqueID>
<ISSNLinking>0098-6151</ISSNLinking></MedlineJournalInfo>
<ChemicalList><Chemical><RegistryNumber>01YAE03M7J</RegistryNumber>
<NameOfSubstance UI="D019207">beta Carotene</NameOfSubstance></Chemical></ChemicalList>
<CitationSubset>IM</CitationSubset>
<CommentsCorrectionsList><CommentsCorrections RefType="CommentIn"><RefSource>J Walk. 2012 Oct;112(10):600</RefSource>
<PMID Version="1">12345999</PMID></CommentsCorrections>
<CommentsCorrections RefType="ExpressionOfConcernIn">
<RefSource>J Walk. 2014 Jan;114(1):9. doi: 10.1000/walk.2014.09.</RefSource><PMID Version="1">12346999</PMID>
</CommentsCorrections>
<CommentsCorrections RefType="Cites"><RefSource>Old Walk J. 1999;1:1-2</RefSource><PMID Version="1">99</PMID>
</CommentsCorrections></CommentsCorrectionsList>
<MeshHeadingList><MeshHeading><DescriptorName UI="D000058" MajorTopicYN="Y">Accidental Falls</DescriptorName>
<QualifierName UI="Q000517" MajorTopicYN="N">prevention &amp; control</QualifierName>
<QualifierName UI="Q000706" MajorTopicYN="Y">statistics &amp; numerical data</QualifierName></MeshHeading>
<MeshHeading><DescriptorName UI="D006801" MajorTopicYN="N">Humans</DescriptorName></MeshHeading></MeshHeadingList>
<KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N">hip</Keyword><Keyword MajorTopicYN="N">walking</Keyword>
</KeywordList><CoiStatement>None.</CoiStatement>
<InvestigatorList><Investigator ValidYN="Y"><LastName>Rao</LastName><ForeName>Amit</ForeName><Initials>A</Initials>
<AffiliationInfo><Affiliation>Pune, India.</Affiliation></AffiliationInfo></Investigator></InvestigatorList>
</MedlineCitation>
<PubmedData><History>
<PubMedPubDate PubStatus="received"><Year>2012</Year><Month>1</Month><Day>2</Day></PubMedPubDate>
<PubMedPubDate PubStatus="pubmed"><Year>2012</Year><Month>7</Month><Day>17</Day><Hour>6</Hour><Minute>0</Minute>
</PubMedPubDate>
<PubMedPubDate PubStatus="medline"><Year>2013</Year><Month>1</Month><Day>6</Day><Hour>6</Hour><Minute>0</Minute>
</PubMedPubDate>
<PubMedPubDate PubStatus="entrez"><Year>2012</Year><Month>7</Month><Day>17</Day><Hour>6</Hour><Minute>0</Minute>
</PubMedPubDate></History><PublicationStatus>ppublish</PublicationStatus>
<ArticleIdList><ArticleId IdType="pubmed">12345678</ArticleId><ArticleId IdType="mid">NIHMS000001</ArticleId>
<ArticleId IdType="pmc">PMC3096432</ArticleId><ArticleId IdType="pii">W12-01</ArticleId>
<ArticleId IdType="doi">10.1000/Walk.2012.01</ArticleId></ArticleIdList>
<ReferenceList><Reference><Citation>Old A. Old walks. Old Walk J. 1999;1:1-2.</Citation>
<ArticleIdList><ArticleId IdType="pubmed">99</ArticleId></ArticleIdList></Reference></ReferenceList>
</PubmedData></PubmedArticle>
</PubmedArticleSet>
"""

CHAPTER = """\
PMID- 20301000
STAT- Publisher
DRDT- 20190404
CTDT- 20090630
PB  - University of Walking
ISBN- 978-0-7817-6671-5
DP  - 1993
TI  - Falls
BTI - Walking Reviews(\u00ae)
CTI - Reviews of Everything
AB  - All about falls.
FED - Ng, Ada
ED  - Ng A
FAU - Li, Bo
AU  - Li B
AD  - Oslo.
LA  - eng
PT  - Review
PT  - Book Chapter
PL  - Seattle (WA)
EDAT- 2019/04/04 00:00
CRDT- 2019/04/04 00:00
PHST- 2019/04/04 00:00 [pubmed]
PHST- 2019/04/04 00:00 [entrez]
AID - NBK7000 [bookaccession]

"""

CHAPTER_XML = """\
<PubmedArticleSet><PubmedBookArticle><BookDocument><PMID Version="1">20301000</PMID>
<ArticleIdList><ArticleId IdType="bookaccession">NBK7000</ArticleId></ArticleIdList>
<Book><Publisher><PublisherName>University of Walking</PublisherName>
<PublisherLocation>Seattle (WA)</PublisherLocation></Publisher>
<BookTitle book="walk">Walking Reviews(<sup>\u00ae</sup>)</BookTitle><PubDate><Year>1993</Year></PubDate>
<AuthorList Type="editors" CompleteYN="Y"><Author ValidYN="Y"><LastName>Ng</LastName><ForeName>Ada</ForeName>
<Initials>A</Initials></Author></AuthorList><CollectionTitle>Reviews of Everything</CollectionTitle>
<Isbn>978-0-7817-6671-5</Isbn><Medium>Internet</Medium></Book>
<ArticleTitle book="walk" part="falls">Falls</ArticleTitle><Language>eng</Language>
<AuthorList Type="authors" CompleteYN="Y"><Author ValidYN="Y"><LastName>Li</LastName><ForeName>Bo</ForeName>
<Initials>B</Initials><AffiliationInfo><Affiliation>Oslo.</Affiliation></AffiliationInfo></Author></AuthorList>
<PublicationType UI="D016454">Review</PublicationType><Abstract><AbstractText>All about falls.</AbstractText></Abstract>
<Sections><Section><LocationLabel Type="section">1</LocationLabel>
<SectionTitle book="walk" part="falls">Summary</SectionTitle></Section></Sections>
<ContributionDate><Year>2009</Year><Month>6</Month><Day>30</Day></ContributionDate>
<DateRevised><Year>2019</Year><Month>4</Month><Day>4</Day></DateRevised></BookDocument>
<PubmedBookData><History><PubMedPubDate PubStatus="pubmed"><Year>2019</Year><Month>4</Month><Day>4</Day><Hour>0</Hour>
<Minute>0</Minute></PubMedPubDate><PubMedPubDate PubStatus="entrez"><Year>2019</Year><Month>4</Month><Day>4</Day>
</PubMedPubDate></History><ArticleIdList><ArticleId IdType="pubmed">20301000</ArticleId></ArticleIdList>
</PubmedBookData></PubmedBookArticle></PubmedArticleSet>
"""

_NO_LETTER = re.compile(r"[\W_]+")


def texts_of(reference: Reference) -> str:
    """All texts of the reference, in its fields and in `extra`, as `folded` leaves them, with a bar between them."""
    return "|".join(folded(text) for field in fields(reference) for text in _texts(getattr(reference, field.name)))


def bibtex_entries(text: str) -> list[dict[str, str]]:
    """The fields of each entry in BibTeX whose entries have no keys."""
    keyed = re.sub("{,", lambda found: f"{{key{found.start()},", text)
    return [{field.key.lower(): str(field.value) for field in entry.fields} for entry in parse_string(keyed).entries]


def folded(text: str) -> str:
    """The letters and digits of a text in small letters, with a space between words."""
    return _NO_LETTER.sub(" ", text).strip().lower()


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, PartialDate):
        yield str(value).replace("-", "")
    elif isinstance(value, Name):
        yield " ".join((value.non_dropping_particle, value.family, value.given, value.suffix, value.literal))
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, (tuple, list)):
        for part in value:
            yield from _texts(part)
