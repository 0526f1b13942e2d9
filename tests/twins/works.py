"""Works of many kinds, made up, the same each time."""

import random
import string
from collections.abc import Iterator
from dataclasses import replace

from citelib.reference import Name, PartialDate, Reference

FAMILIES = (
    "Okafor Lindqvist Sato Müller García-Ruiz Novák Brown O'Neill Dijk Súilleabháin Wang Zhang Li Chen Smith Johnson"
    " Yılmaz Sørensen Łuczak Haddad Nguyen Kim Park Rossi Costa Silva Dubois Ivanova Kovács Horváth Virtanen Berg"
    " Hernández Lopez Kaur Singh Rahman Osei Mbeki Tanaka Yamada Cohen Levi Papadopoulos Georgiou Schröder Weiß Fischer"
).split()

GIVEN = (
    "Anna Björn Carla David Elif Farid Grace Hana Ingrid Jun Keiko Luca Maria Niamh Olga Pedro Qing Rosa Sofía Tomáš"
    " Ursula Viktor Wei Xin Yusuf Zoë Jean-Luc Min-Ji Mary-Ann"
).split()

JOURNALS = (
    ("The Journal of Hip and Knee Medicine", "J Hip Knee Med"),
    ("Annals of Pain Research", "Ann Pain Res"),
    ("European Journal of Sleep Disorders", "Eur J Sleep Disord"),
    ("Sleep", "Sleep"),
    ("British Review of General Practice", "Br Rev Gen Pract"),
    ("Zeitschrift für Rheumatologie und Pflege", "Z Rheumatol Pflege"),
    ("Archives of Physical Therapy and Rehabilitation", "Arch Phys Ther Rehabil"),
    ("Clinical Nutrition Letters", "Clin Nutr Lett"),
    ("International Journal of Nursing Education", "Int J Nurs Educ"),
    ("Acta Cardiologica Nordica", "Acta Cardiol Nord"),
    ("Proceedings of the Northern Academy of Medicine", "Proc North Acad Med"),
    ("Revista Ibérica de Neumología", "Rev Iber Neumol"),
)

SUBJECTS = (
    "plantar fasciitis|iron deficiency anaemia|infant colic|chronic insomnia|gestational diabetes|knee osteoarthritis"
    "|postherpetic neuralgia|obstructive sleep apnoea|atopic eczema|bacterial vaginosis|frozen shoulder|carpal tunnel"
    " syndrome|restless legs|vitamin B12 deficiency|age-related macular degeneration|Ménière's disease|ulcerative"
    " colitis|hidradenitis suppurativa|burning mouth syndrome|venous leg ulcers|primary dysmenorrhoea|gout"
    "|essential tremor|tension-type headache|achilles tendinopathy|polycystic ovary syndrome|dry eye|lichen planus"
    "|tinnitus|urticaria"
).split("|")

TREATMENTS = (
    "shock wave therapy|oral ferrous sulfate|light therapy|β-agonists|night splints|platelet-rich plasma|yoga|topical"
    " capsaicin|cognitive therapy|compression stockings|probiotics|TNF-α inhibitors|acupuncture|early feeding|mirror"
    " therapy|botulinum toxin|low-level laser|colchicine|peppermint oil|structured exercise|nurse-led telephone advice"
).split("|")

PEOPLE = (
    "primary school children|people older than 75 years|night-shift nurses|pregnant women|professional dancers|rural"
    " clinics|nursing homes|recreational runners|patients on dialysis|adolescents|veterans|kidney transplant recipients"
).split("|")

PATTERNS = (
    "{T} for {S} in {P}: a randomised controlled trial",
    "{S} in {P}: a case report and review of the literature",
    "The effect of {T} on {S} among {P}",
    "Is {T} safe in {S}? A ten-year cohort of {P}",
    "{S}: what the evidence says about {T}",
    "Prevalence of {S} in {P} – a cross-sectional survey",
    "The burden of {S}",
    "{T} or {T2} for {S}: systematic review and network meta-analysis",
    "Qualitative study of how {P} live with {S}",
    "Diagnosis and management of {S}",
)


def works(count: int, seed: int = 1) -> Iterator[Reference]:
    """Works of many kinds, mostly journal articles, with all their fields and DOIs."""
    made = random.Random(seed)
    for number in range(count):
        kind = made.random()
        make = article
        for least, other in ((0.78, _book), (0.86, _chapter), (0.92, _page), (0.97, _report)):
            make = other if kind >= least else make
        yield replace(make(made, number), citation_key=f"w{number}")


def people(made: random.Random, most: int = 9) -> tuple[Name, ...]:
    count = min(made.choice((1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 9)), most)
    return tuple(_person(made) for _ in range(count))


def _person(made: random.Random) -> Name:
    given = made.choice(GIVEN)
    if made.random() < 0.5:
        given += f" {made.choice(string.ascii_uppercase[:20])}."
    particle = made.choice(("van", "de la", "von")) if made.random() < 0.05 else ""
    return Name(family=made.choice(FAMILIES), given=given, non_dropping_particle=particle)


def a_title(made: random.Random) -> str:
    subject, treatment, other = made.choice(SUBJECTS), made.choice(TREATMENTS), made.choice(TREATMENTS)
    title = made.choice(PATTERNS).replace("{T2}", other).replace("{T}", treatment).replace("{S}", subject)
    title = title.replace("{P}", made.choice(PEOPLE))
    return title[0].upper() + title[1:]


def article(made: random.Random, number: int) -> Reference:
    full, short = made.choice(JOURNALS)
    first = made.randrange(1, 1800)
    numbered = made.random() < 0.15
    return Reference(
        type="article-journal",
        title=a_title(made),
        author=people(made),
        container_title=full,
        container_title_short=short if made.random() < 0.3 else "",
        volume=str(made.randrange(1, 90)),
        issue=str(made.randrange(1, 13)),
        page="" if numbered else f"{first}-{first + made.randrange(1, 14)}",
        number=f"e{made.randrange(1000, 999_999)}" if numbered else "",
        issued=PartialDate(made.randrange(1990, 2026), made.randrange(1, 13)),
        doi=f"10.5555/twin.{number}",
        pmid=str(31_000_000 + number) if made.random() < 0.6 else "",
    )


def _book(made: random.Random, number: int) -> Reference:
    subject = made.choice(SUBJECTS)
    title = made.choice(
        ("Handbook of {S}: a guide for clinicians", "{S}", "Understanding {S}", "Atlas of {S}: 200 cases")
    )
    title = title.replace("{S}", subject)
    return Reference(
        type="book",
        title=title[0].upper() + title[1:],
        author=people(made, 4),
        publisher=made.choice(("Northern Press", "Hill & Sons", "Medicus Verlag")),
        publisher_place=made.choice(("Oslo", "Dublin", "Graz")),
        edition=str(made.randrange(1, 7)) if made.random() < 0.6 else "",
        isbn=isbn(made) if made.random() < 0.7 else "",
        issued=PartialDate(made.randrange(1985, 2026)),
    )


def _chapter(made: random.Random, number: int) -> Reference:
    first = made.randrange(1, 900)
    return Reference(
        type="chapter",
        title=made.choice(("Introduction", "Epidemiology", "Treatment of {S}", "{S}", "The history of {S}")).replace(
            "{S}", made.choice(SUBJECTS)
        ),
        author=people(made, 4),
        editor=people(made, 2),
        container_title=f"Handbook of {made.choice(SUBJECTS)}",
        publisher="Northern Press",
        page=f"{first}-{first + 18}",
        isbn=isbn(made),
        issued=PartialDate(made.randrange(1985, 2026)),
    )


def _page(made: random.Random, number: int) -> Reference:
    body = made.choice(("World Health Organization", "National Institute for Foot Health", "Ministry of Health"))
    subject = made.choice(SUBJECTS)
    return Reference(
        type="webpage",
        title=made.choice(("{S}", "About {S}", "{S}: symptoms and causes", "What is {S}?")).replace("{S}", subject),
        author=(Name(literal=body),),
        url=f"https://www.example.org/{body[:3].lower()}/{number}",
        issued=PartialDate(made.randrange(2005, 2026)) if made.random() < 0.7 else None,
    )


def _report(made: random.Random, number: int) -> Reference:
    body = made.choice(("World Health Organization", "National Institute for Foot Health", "Ministry of Health"))
    title = made.choice(("Annual report", "Guideline on {S}", "National survey of {S}", "Statistical yearbook"))
    return Reference(
        type="report",
        title=title.replace("{S}", made.choice(SUBJECTS)),
        author=(Name(literal=body),),
        publisher=body,
        number=f"{made.randrange(1, 400)}" if made.random() < 0.4 else "",
        issued=PartialDate(made.randrange(1995, 2026)),
    )


def isbn(made: random.Random) -> str:
    stem = f"9780{made.randrange(10**8):08}"
    total = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(stem))
    return stem + str(-total % 10)
