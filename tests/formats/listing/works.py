"""One work of each kind, with what NLM and AMA print for it."""

from typing import NamedTuple

from citelib.reference import Name, PartialDate, Reference


class Work(NamedTuple):
    """A reference and its two printed forms."""

    name: str
    reference: Reference
    vancouver: str
    ama: str


def people(*names: str) -> tuple[Name, ...]:
    """Persons, each as ``Family, Given``."""
    return tuple(Name(family=family, given=given) for family, _, given in (name.partition(", ") for name in names))


SEVEN = people(*(f"Doe{number}, Jane" for number in range(1, 8)))
WHO = (Name(literal="World Health Organization"),)

WORKS = (
    Work(
        "journal article",
        Reference(
            type="article-journal",
            citation_key="tufo2012",
            author=people("Tufo, Andrew", "Desai, Gautam J.", "Cox, William J"),
            title="Psoas syndrome: a frequently missed diagnosis",
            container_title="The Journal of the American Osteopathic Association",
            container_title_short="J Am Osteopath Assoc",
            issued=PartialDate(2012, 8),
            volume="112",
            issue="8",
            page="522-528",
            pmid="22904251",
        ),
        "Tufo A, Desai GJ, Cox WJ. Psoas syndrome: a frequently missed diagnosis. J Am Osteopath Assoc. 2012 "
        "Aug;112(8):522-8. PMID: 22904251.",
        "Tufo A, Desai GJ, Cox WJ. Psoas syndrome: a frequently missed diagnosis. J Am Osteopath Assoc. "
        "2012;112(8):522-528.",
    ),
    Work(
        "journal article of more than six authors, with DOI, electronic date and PMCID",
        Reference(
            type="article-journal",
            author=SEVEN,
            title="Does it hurt?",
            container_title_short="J. Clin. Oncol.",
            issued=PartialDate(2020, 1, 10),
            available=PartialDate(2019, 11, 4),
            volume="38",
            issue="2",
            page="100–109",
            doi="10.1200/jco.19.00001",
            pmid="31682550",
            pmcid="PMC6994250",
        ),
        "Doe1 J, Doe2 J, Doe3 J, Doe4 J, Doe5 J, Doe6 J, et al. Does it hurt? J Clin Oncol. 2020 Jan 10;38(2):100-9. "
        "doi: 10.1200/jco.19.00001. Epub 2019 Nov 4. PMID: 31682550; PMCID: PMC6994250.",
        "Doe1 J, Doe2 J, Doe3 J, et al. Does it hurt? J Clin Oncol. 2020;38(2):100-109. doi:10.1200/jco.19.00001",
    ),
    Work(
        "journal article without author, in a supplement to a volume",
        Reference(
            type="article-journal",
            title="Headache in the long run.",
            container_title="Headache",
            issued=PartialDate(2002),
            volume="42 Suppl 2",
            page="S93-S99",
        ),
        "Headache in the long run. Headache. 2002;42 Suppl 2:S93-9.",
        "Headache in the long run. Headache. 2002;42(suppl 2):S93-S99.",
    ),
    Work(
        "journal article in a supplement to an issue, by an organisation and a person",
        Reference(
            type="article-journal",
            author=(*people("Glauser, T A"), Name(literal="Epilepsy Group")),
            title="Seizures",
            container_title="Neurology",
            issued=PartialDate(2002, 6),
            issued_end=PartialDate(2002, 7),
            volume="58",
            issue="12 Suppl 7",
            page="S6-S12",
        ),
        "Glauser TA; Epilepsy Group. Seizures. Neurology. 2002 Jun-Jul;58(12 Suppl 7):S6-12.",
        "Glauser TA; Epilepsy Group. Seizures. Neurology. 2002;58(12 suppl 7):S6-S12.",
    ),
    Work(
        "journal article with a number instead of pages, in a part of a volume",
        Reference(
            type="article-journal",
            author=people("Ng, Ada"),
            author_et_al=True,
            title="Knees",
            container_title="PLoS One",
            issued=PartialDate(2013),
            volume="8",
            part="2",
            number="e64723",
            page="1-9",
        ),
        "Ng A, et al. Knees. PLoS One. 2013;8(Pt 2):e64723.",
        "Ng A, et al. Knees. PLoS One. 2013;8(pt 2):e64723.",
    ),
    Work(
        "journal article in an issue without volume",
        Reference(
            type="article-journal",
            title="Banit",
            container_title="Clin Orthop",
            issued=PartialDate(2002, 8),
            issue="401",
            page="230-238",
        ),
        "Banit. Clin Orthop. 2002 Aug;(401):230-8.",
        "Banit. Clin Orthop. 2002;(401):230-238.",
    ),
    Work(
        "journal article with neither volume nor issue",
        Reference(
            type="article-journal",
            title="Outreach",
            container_title="HIV Prev",
            issued=PartialDate(2002, 8, 3),
            page="1-6",
        ),
        "Outreach. HIV Prev. 2002 Aug 3:1-6.",
        "Outreach. HIV Prev. August 3, 2002:1-6.",
    ),
    Work(
        "journal article ahead of print",
        Reference(
            type="article-journal",
            author=people("Papastergiou, John"),
            title="Screening",
            container_title="Int J Pharm Pract",
            available=PartialDate(2015, 12, 16),
            status="Published online ahead of print",
            doi="10.1111/ijpp.12228",
        ),
        "Papastergiou J. Screening. Int J Pharm Pract. 2015 Dec 16. doi: 10.1111/ijpp.12228. Epub ahead of print.",
        "Papastergiou J. Screening. Int J Pharm Pract. Published online December 16, 2015. doi:10.1111/ijpp.12228",
    ),
    Work(
        "journal article in press",
        Reference(
            type="article-journal",
            title="Selection",
            container_title="Nature",
            issued=PartialDate(2024),
            issued_text="in press",
        ),
        "Selection. Nature. Forthcoming 2024.",
        "Selection. Nature. In press.",
    ),
    Work(
        "journal article on the web, without DOI",
        Reference(
            type="article-journal",
            author=people("Abood, Sheila"),
            title="Quality",
            container_title="Am J Nurs",
            issued=PartialDate(2002, 6),
            accessed=PartialDate(2002, 8, 12),
            volume="102",
            issue="6",
            url="https://example.org/ajn/2002",
        ),
        "Abood S. Quality. Am J Nurs [Internet]. 2002 Jun [cited 2002 Aug 12];102(6). Available from: "
        "https://example.org/ajn/2002",
        "Abood S. Quality. Am J Nurs. 2002;102(6). Accessed August 12, 2002. https://example.org/ajn/2002",
    ),
    Work(
        "abstract of a meeting in a journal",
        Reference(
            type="article-journal",
            genre="Meeting abstract",
            title="Clots.",
            container_title="Blood",
            issued=PartialDate(2013, 11, 15),
            volume="122",
            issue="21",
            page="2345",
        ),
        "Clots [abstract]. Blood. 2013 Nov 15;122(21):2345.",
        "Clots [abstract]. Blood. 2013;122(21):2345.",
    ),
    Work(
        "translated article",
        Reference(
            type="article-journal",
            title="Disease anxiety",
            original_title="Sykdomsangst",
            container_title="Tidsskr Nor Laegeforen",
            issued=PartialDate(2002),
            volume="122",
            page="785-787",
        ),
        "[Disease anxiety]. Tidsskr Nor Laegeforen. 2002;122:785-7.",
        "Disease anxiety. Tidsskr Nor Laegeforen. 2002;122:785-787.",
    ),
    Work(
        "preprint",
        Reference(
            type="article",
            author=people("Morozova, Olga", "Li, Zehang Richard"),
            title="A model",
            container_title="medRxiv",
            issued=PartialDate(2020, 6, 16),
            doi="10.1101/2020.06.12.20126391",
        ),
        "Morozova O, Li ZR. A model. medRxiv [Preprint]. 2020 Jun 16. doi: 10.1101/2020.06.12.20126391.",
        "Morozova O, Li ZR. A model. medRxiv. Preprint posted online June 16, 2020. doi:10.1101/2020.06.12.20126391",
    ),
    Work(
        "preprint known by its arXiv number",
        Reference(
            type="article",
            author=people("Vaswani, Ashish"),
            title="Attention",
            arxiv="1706.03762",
            issued=PartialDate(2017, 6),
            accessed=PartialDate(2021, 3, 4),
        ),
        "Vaswani A. Attention. arXiv [Preprint]. 2017 Jun [cited 2021 Mar 4]:arXiv:1706.03762. Available from: "
        "https://arxiv.org/abs/1706.03762",
        "Vaswani A. Attention. arXiv. Preprint posted online June 2017. Accessed March 4, 2021. "
        "https://arxiv.org/abs/1706.03762",
    ),
    Work(
        "article in French, its title translated",
        Reference(
            type="article-journal",
            title="[Gout in the young].",
            language="fre",
            container_title_short="Ann Cardiol",
            issued=PartialDate(2019, 12),
            available=PartialDate(2019, 10, 3),
            volume="68",
            page="623-630",
            doi="10.1000/gout",
            pmid="12",
        ),
        "[Gout in the young]. Ann Cardiol. 2019 Dec;68:623-30. doi: 10.1000/gout. Epub 2019 Oct 3. French. PMID: 12.",
        "Gout in the young [in French]. Ann Cardiol. 2019;68:623-630. doi:10.1000/gout",
    ),
    Work(
        "article in German, its title as it is",
        Reference(type="article-journal", title="Gicht", language="de", container_title="Z Gicht", volume="3"),
        "Gicht. Z Gicht. 3. German.",
        "Gicht. Z Gicht. 3.",
    ),
    Work(
        "journal article ahead of print by its status",
        Reference(
            type="article-journal",
            title="Masks",
            container_title="Lancet",
            status="aheadofprint",
            issued=PartialDate(2020, 5, 23),
            page="1-12",
            doi="10.1000/masks",
        ),
        "Masks. Lancet. 2020 May 23:1-12. doi: 10.1000/masks. Epub ahead of print.",
        "Masks. Lancet. Published online May 23, 2020. doi:10.1000/masks",
    ),
    Work(
        "journal article with words for volume and pages",
        Reference(
            type="article-journal",
            title="Masks",
            container_title="Lancet",
            issued=PartialDate(2020, 5, 23),
            volume="Publish Ahead of Print",
            page="n/a-n/a",
        ),
        "Masks. Lancet. 2020 May 23. Epub ahead of print.",
        "Masks. Lancet. Published online May 23, 2020.",
    ),
    Work(
        "preprint of arXiv on no known day of access",
        Reference(
            type="webpage",
            author=people("Baez, John C."),
            title="Algebra",
            arxiv="math/0307200v3",
            issued=PartialDate(2004, 10, 27),
        ),
        "Baez JC. Algebra. arXiv [Preprint]. 2004 Oct 27:arXiv:math/0307200v3. Available from: "
        "https://arxiv.org/abs/math/0307200v3",
        "Baez JC. Algebra. arXiv. Preprint posted online October 27, 2004. arXiv:math/0307200v3",
    ),
    Work(
        "book with one editor and translator behind its author",
        Reference(
            type="book",
            author=people("Mann, Thomas"),
            editor=people("Hercz, Janos", "Ng, Ada"),
            translator=people("Hercz, Janos", "Li, Bo"),
            title="Gicht",
            edition="3., aktualisierte und erweiterte Auflage",
        ),
        "Mann T. Gicht. 3., aktualisierte und erweiterte Auflage. Hercz J, editor and translator. Li B, translator. "
        "Ng A, editor.",
        "Mann T. Gicht. Hercz J, trans-ed. Li B, trans. Ng A, ed. 3., aktualisierte und erweiterte Auflage.",
    ),
    Work(
        "chapter of a book whose editors translated it",
        Reference(
            type="chapter",
            title="Toes",
            container_title="Gout",
            editor=people("Hercz, Janos", "Ng, Ada"),
            translator=people("Hercz, Janos", "Ng, Ada"),
        ),
        "Toes. In: Hercz J, Ng A, editors and translators. Gout.",
        "Toes. In: Hercz J, Ng A, trans-eds. Gout.",
    ),
    Work(
        "book of an editor and translator",
        Reference(
            type="book",
            title="Gout",
            editor=people("Hercz, Janos"),
            translator=people("Hercz, Janos"),
            publisher="Reed and Ng; Wiley",
            publisher_place="Bern and Rome",
        ),
        "Hercz J, editor and translator. Gout. Bern and Rome: Reed and Ng; Wiley.",
        "Hercz J, trans-ed. Gout. Reed and Ng; Wiley.",
    ),
    Work(
        "newspaper article",
        Reference(
            type="article-newspaper",
            author=people("Tynan, Trudy"),
            title="Homicide rate falls",
            container_title="The Washington Post",
            container_title_short="Wash Post",
            issued=PartialDate(2002, 8, 12),
            section="A",
            page="2",
        ),
        "Tynan T. Homicide rate falls. The Washington Post. 2002 Aug 12;Sect. A:2.",
        "Tynan T. Homicide rate falls. The Washington Post. August 12, 2002:A2.",
    ),
    Work(
        "magazine article on the web",
        Reference(
            type="article-magazine",
            title="Music",
            container_title="Time",
            issued=PartialDate(2019, 9, 26),
            url="https://example.org/music",
            accessed=PartialDate(2019, 9, 30),
        ),
        "Music. Time [Internet]. 2019 Sep 26 [cited 2019 Sep 30]. Available from: https://example.org/music",
        "Music. Time. Published online September 26, 2019. Accessed September 30, 2019. https://example.org/music",
    ),
    Work(
        "book",
        Reference(
            type="book",
            author=people("Murray, Patrick R.", "Rosenthal, Ken S."),
            title="Medical Microbiology",
            edition="4",
            publisher="Mosby",
            publisher_place="St. Louis (MO)",
            issued=PartialDate(2002),
            number_of_pages="826",
        ),
        "Murray PR, Rosenthal KS. Medical Microbiology. 4th ed. St. Louis (MO): Mosby; 2002. 826 p.",
        "Murray PR, Rosenthal KS. Medical Microbiology. 4th ed. Mosby; 2002.",
    ),
    Work(
        "edited book of more than six editors, in a series",
        Reference(
            type="book",
            editor=SEVEN,
            title="Melanoma",
            publisher="Springer Inc.",
            issued=PartialDate(2016),
            collection_title="Cancer Treatment and Research",
            collection_number="167",
            collection_editor=people("Rosen, Steven T."),
        ),
        "Doe1 J, Doe2 J, Doe3 J, Doe4 J, Doe5 J, Doe6 J, et al., editors. Melanoma. Springer Inc.; 2016. (Rosen ST, "
        "editor. Cancer Treatment and Research; vol. 167).",
        "Doe1 J, Doe2 J, Doe3 J, et al, eds. Melanoma. Springer Inc.; 2016. Rosen ST, ed. Cancer Treatment and "
        "Research; vol 167.",
    ),
    Work(
        "volume of a translated book with an editor",
        Reference(
            type="book",
            author=(Name(family="Plato"),),
            editor=people("Bury, R. G."),
            translator=people("Taylor, A. E."),
            title="The Laws",
            edition="Second edition",
            volume="1",
            volume_title="Books I-VI",
            publisher="Dent",
            issued=PartialDate(1934),
            doi="10.1000/laws",
        ),
        "Plato. The Laws. 2nd ed. Vol. 1, Books I-VI. Taylor AE, translator. Bury RG, editor. Dent; 1934. doi: "
        "10.1000/laws.",
        "Plato. The Laws. Taylor AE, trans. Bury RG, ed. Vol 1: Books I-VI. 2nd ed. Dent; 1934. doi:10.1000/laws",
    ),
    Work(
        "first edition of a book on the web",
        Reference(
            type="book",
            author=WHO,
            title="Gout",
            edition="1st",
            publisher="WHO",
            publisher_place="Geneva",
            issued=PartialDate(2017, 5),
            url="https://example.org/gout/",
            accessed=PartialDate(2020, 1, 2),
        ),
        "World Health Organization. Gout [Internet]. 1st ed. Geneva: WHO; 2017 May [cited 2020 Jan 2]. Available from: "
        "https://example.org/gout/.",
        "World Health Organization. Gout. WHO; 2017. Accessed January 2, 2020. https://example.org/gout/",
    ),
    Work(
        "chapter",
        Reference(
            type="chapter",
            author=people("Meltzer, Paul S", "Kallioniemi, Anne"),
            title="Solid tumors",
            editor=people("Vogelstein, Bert", "Kinzler, Kenneth W"),
            container_title="The genetic basis of human cancer",
            edition="2nd",
            publisher="McGraw-Hill",
            publisher_place="New York",
            issued=PartialDate(2002),
            page="93-113",
        ),
        "Meltzer PS, Kallioniemi A. Solid tumors. In: Vogelstein B, Kinzler KW, editors. The genetic basis of human "
        "cancer. 2nd ed. New York: McGraw-Hill; 2002. p. 93-113.",
        "Meltzer PS, Kallioniemi A. Solid tumors. In: Vogelstein B, Kinzler KW, eds. The genetic basis of human "
        "cancer. 2nd ed. McGraw-Hill; 2002:93-113.",
    ),
    Work(
        "entry of a dictionary",
        Reference(
            type="entry-dictionary",
            title="Filamin",
            container_title="Medical dictionary",
            edition="29th ed.",
            publisher="Saunders",
            issued=PartialDate(2000),
            chapter_number="7",
        ),
        "Filamin. In: Medical dictionary. 29th ed. Saunders; 2000. Chapter 7.",
        "Filamin. In: Medical dictionary. 29th ed. Saunders; 2000:chap 7.",
    ),
    Work(
        "paper in the proceedings of a conference",
        Reference(
            type="paper-conference",
            author=people("Christensen, Steffen"),
            title="Effort",
            editor=people("Foster, James A"),
            container_title="Genetic programming",
            event_title="EuroGP",
            event_date=PartialDate(2002, 4, 3),
            event_place="Kinsdale, Ireland",
            publisher="Springer",
            publisher_place="Berlin",
            issued=PartialDate(2002),
            page="182-191",
        ),
        "Christensen S. Effort. In: Foster JA, editor. Genetic programming. EuroGP; 2002 Apr 3; Kinsdale, Ireland. "
        "Berlin: Springer; 2002. p. 182-91.",
        "Christensen S. Effort. In: Foster JA, ed. Genetic programming. Springer; 2002:182-191.",
    ),
    Work(
        "paper read at a conference",
        Reference(
            type="paper-conference",
            author=people("Morales, Marisol"),
            title="Health practices",
            event_title="78th Annual Meeting",
            event_date=PartialDate(2015, 11, 6),
            event_place="St Louis, MO",
            issued=PartialDate(2015),
        ),
        "Morales M. Health practices. Paper presented at: 78th Annual Meeting; 2015 Nov 6; St Louis, MO.",
        "Morales M. Health practices. Paper presented at: 78th Annual Meeting; November 6, 2015; St Louis, MO.",
    ),
    Work(
        "poster",
        Reference(
            type="paper-conference",
            genre="poster",
            author=people("Morales, Marisol"),
            title="Health practices",
            event_title="78th Annual Meeting",
            issued=PartialDate(2015),
        ),
        "Morales M. Health practices [poster]. Poster presented at: 78th Annual Meeting. 2015.",
        "Morales M. Health practices. Poster presented at: 78th Annual Meeting. 2015.",
    ),
    Work(
        "conference paper that stands in a journal",
        Reference(
            type="paper-conference",
            title="Records",
            container_title_short="Proc AMIA Symp",
            issued=PartialDate(2001),
            volume="7",
            page="12-15",
        ),
        "Records. Proc AMIA Symp. 2001;7:12-5.",
        "Records. Proc AMIA Symp. 2001;7:12-15.",
    ),
    Work(
        "report with a number",
        Reference(
            type="report",
            author=people("Page, Elena"),
            title="Health hazard evaluation",
            publisher="National Institute for Occupational Safety and Health (US)",
            publisher_place="Cincinnati (OH)",
            issued=PartialDate(2001, 2),
            number_of_pages="24",
            number="HETA2000-0139",
        ),
        "Page E. Health hazard evaluation. Cincinnati (OH): National Institute for Occupational Safety and Health "
        "(US); 2001 Feb. 24 p. Report No.: HETA2000-0139.",
        "Page E. Health hazard evaluation. National Institute for Occupational Safety and Health (US); 2001. "
        "Publication HETA2000-0139.",
    ),
    Work(
        "government bulletin",
        Reference(
            type="report",
            author=people("Johnston, Lloyd D"),
            title="Monitoring the Future",
            volume="2",
            volume_title="College Students",
            authority="National Institute on Drug Abuse",
            issued=PartialDate(2003),
            number="NIH publication 03-5376",
        ),
        "Johnston LD. Monitoring the Future. Vol. 2, College Students. National Institute on Drug Abuse; 2003. Report "
        "No.: NIH publication 03-5376.",
        "Johnston LD. Monitoring the Future. Vol 2: College Students. National Institute on Drug Abuse; 2003. NIH "
        "publication 03-5376.",
    ),
    Work(
        "dissertation",
        Reference(
            type="thesis",
            genre="PhD thesis",
            author=people("Borkowski, Maria M."),
            title="Infant sleep and feeding.",
            publisher="Central Michigan University",
            publisher_place="Mount Pleasant (MI)",
            issued=PartialDate(2002),
        ),
        "Borkowski MM. Infant sleep and feeding [dissertation]. Mount Pleasant (MI): Central Michigan "
        "University; 2002.",
        "Borkowski MM. Infant sleep and feeding. Dissertation. Central Michigan University; 2002.",
    ),
    Work(
        "master's thesis on the web",
        Reference(
            type="thesis",
            genre="Master's thesis",
            author=people("Neel, Sean T."),
            title="Cataract surgery",
            publisher="LSE",
            issued=PartialDate(2013),
            url="https://example.org/neel",
            accessed=PartialDate(2014, 1, 2),
        ),
        "Neel ST. Cataract surgery [master's thesis] [Internet]. LSE; 2013 [cited 2014 Jan 2]. Available from: "
        "https://example.org/neel",
        "Neel ST. Cataract surgery. Master's thesis. LSE; 2013. Accessed January 2, 2014. https://example.org/neel",
    ),
    Work(
        "web page",
        Reference(
            type="webpage",
            author=(Name(literal="Mayo Clinic Staff"),),
            title="Psoas pain?",
            container_title="Mayo Clinic",
            url="https://example.org/psoas",
            issued=PartialDate(2019, 12, 31),
            updated=PartialDate(2020, 1, 2),
            accessed=PartialDate(2021, 3, 4),
        ),
        "Mayo Clinic Staff. Psoas pain? [Internet]. Mayo Clinic; 2019 Dec 31 [updated 2020 Jan 2; cited 2021 Mar 4]. "
        "Available from: https://example.org/psoas",
        "Mayo Clinic Staff. Psoas pain? Mayo Clinic. December 31, 2019. Updated January 2, 2020. Accessed March 4, "
        "2021. https://example.org/psoas",
    ),
    Work(
        "web page without author and date",
        Reference(
            type="webpage",
            title="Zika travel",
            container_title="Travelers' Health",
            publisher="Centers for Disease Control and Prevention",
            publisher_place="Atlanta (GA)",
            url="https://example.org/zika/",
            accessed=PartialDate(2019, 6, 18),
        ),
        "Zika travel [Internet]. Travelers' Health. Atlanta (GA): Centers for Disease Control and Prevention; [cited "
        "2019 Jun 18]. Available from: https://example.org/zika/.",
        "Zika travel. Travelers' Health. Accessed June 18, 2019. https://example.org/zika/",
    ),
    Work(
        "web page of unknown address",
        Reference(type="webpage", title="Water", publisher="CDC", accessed=PartialDate(2020, 10, 2), medium="Internet"),
        "Water [Internet]. CDC; [cited 2020 Oct 2].",
        "Water. CDC. Accessed October 2, 2020.",
    ),
    Work(
        "blog post",
        Reference(
            type="post-weblog",
            author=people("Narula, Svati Kirsten"),
            title="Emergencies",
            container_title="Quartz",
            issued=PartialDate(2016, 2, 1),
            accessed=PartialDate(2016, 8, 16),
            url="https://example.org/qz",
        ),
        "Narula SK. Emergencies. 2016 Feb 1 [cited 2016 Aug 16]. In: Quartz [Internet]. Available from: "
        "https://example.org/qz",
        "Narula SK. Emergencies. Quartz blog. February 1, 2016. Accessed August 16, 2016. https://example.org/qz",
    ),
    Work(
        "dataset",
        Reference(
            type="dataset",
            author=people("Xiao, Yi"),
            title="Bird counts",
            version="v2",
            publisher="Dryad",
            issued=PartialDate(2020, 5),
            doi="10.5061/dryad.x",
        ),
        "Xiao Y. Bird counts [dataset]. Version 2. Dryad; 2020 May. doi: 10.5061/dryad.x.",
        "Xiao Y. Bird counts. Version 2. Dataset. Dryad; 2020. doi:10.5061/dryad.x",
    ),
    Work(
        "software",
        Reference(
            type="software",
            title="Epi Info",
            version="7.2.0.1",
            publisher="Centers for Disease Control and Prevention",
            issued=PartialDate(2016),
            url="https://example.org/epiinfo",
            accessed=PartialDate(2017, 5, 1),
        ),
        "Epi Info [computer program]. Version 7.2.0.1. Centers for Disease Control and Prevention; 2016 [cited 2017 "
        "May 1]. Available from: https://example.org/epiinfo",
        "Epi Info. Version 7.2.0.1. Centers for Disease Control and Prevention; 2016. Accessed May 1, 2017. "
        "https://example.org/epiinfo",
    ),
    Work(
        "patent",
        Reference(
            type="patent",
            author=people("Pagedas, Anthony C."),
            title="Flexible tool",
            publisher="Ancel",
            authority="US",
            number="20020103498",
            issued=PartialDate(2002, 8, 1),
        ),
        "Pagedas AC, inventor; Ancel, assignee. Flexible tool. US patent 20020103498. 2002 Aug 1.",
        "Pagedas AC, inventor; Ancel, assignee. Flexible tool. US patent 20020103498. August 1, 2002.",
    ),
    Work(
        "law",
        Reference(
            type="legislation",
            title="Hearing Loss Act of 2002",
            number="Pub. L. No. 107-9",
            volume="115",
            container_title="Stat.",
            page="11",
            issued=PartialDate(2001, 5, 24),
        ),
        "Hearing Loss Act of 2002, Pub. L. No. 107-9, 115 Stat. 11 (May 24, 2001).",
        "Hearing Loss Act of 2002, Pub. L. No. 107-9, 115 Stat. 11 (May 24, 2001).",
    ),
    Work(
        "case",
        Reference(
            type="legal_case",
            title="Rhoades v State",
            volume="848",
            container_title="NW2d",
            page="22",
            authority="Iowa",
            issued=PartialDate(2013),
        ),
        "Rhoades v State, 848 NW2d 22 (Iowa 2013).",
        "Rhoades v State, 848 NW2d 22 (Iowa 2013).",
    ),
    Work(
        "standard",
        Reference(
            type="standard",
            author=(Name(literal="ISO"),),
            title="References",
            number="ISO 690",
            issued=PartialDate(2021),
        ),
        "ISO. References. 2021. Standard No.: ISO 690.",
        "ISO. References. 2021. ISO 690.",
    ),
    Work(
        "film",
        Reference(
            type="motion_picture",
            author=people("Chason, Kevin W."),
            title="Fractures",
            medium="videocassette",
            publisher="Secor",
            issued=PartialDate(1995),
        ),
        "Chason KW. Fractures [videocassette]. Secor; 1995.",
        "Chason KW. Fractures. Videocassette. Secor; 1995.",
    ),
    Work(
        "work of unknown type in a journal",
        Reference(type="document", title="Gout", container_title="Lancet", volume="3", issued=PartialDate(2012)),
        "Gout. Lancet. 2012;3.",
        "Gout. Lancet. 2012;3.",
    ),
    Work(
        "work of unknown type on the web",
        Reference(title="Gout", url="https://example.org/gout"),
        "Gout [Internet]. Available from: https://example.org/gout",
        "Gout. https://example.org/gout",
    ),
    Work(
        "work known by its text alone",
        Reference(raw_text="Anon. On gout, 1850"),
        "Anon. On gout, 1850.",
        "Anon. On gout, 1850.",
    ),
    Work("work of which nothing is known", Reference(), "Untitled.", "Untitled."),
)
