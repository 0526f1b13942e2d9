"""One work printed otherwise: what programs, styles and hasty hands do to a reference."""

import random
import string
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from citelib.reference import Name, PartialDate, Reference
from tests.twins.works import JOURNALS

Change = Callable[[Reference, random.Random], Reference]

ABBREVIATIONS = {
    "N Engl J Med": "The New England Journal of Medicine",
    "Lancet": "The Lancet",
    "JAMA": "Journal of the American Medical Association",
    "BMJ": "British Medical Journal",
    "Ann Intern Med": "Annals of Internal Medicine",
    "J Am Osteopath Assoc": "Journal of the American Osteopathic Association",
    "J Pain Symptom Manage": "Journal of Pain and Symptom Management",
    "Australas Radiol": "Australasian Radiology",
    "J Palliat Med": "Journal of Palliative Medicine",
    "Case Rep Gastrointest Med": "Case Reports in Gastrointestinal Medicine",
    "Cleveland Clinic Journal of Medicine": "Cleve Clin J Med",
    "Cochrane Database Syst Rev": "The Cochrane Database of Systematic Reviews",
    "PLoS One": "PLOS ONE",
    "Spine (Phila Pa 1976)": "Spine",
    "Arthritis & Rheumatology": "Arthritis Rheumatol",
    "J Clin Oncol": "Journal of clinical oncology : official journal of the American Society of Clinical Oncology",
    "Deutsches Ärzteblatt International": "Dtsch Arztebl Int",
    "Revista Española de Cardiología": "Rev Esp Cardiol",
    "Am J Respir Crit Care Med": "American Journal of Respiratory and Critical Care Medicine",
}


def _capitals(work: Reference, made: random.Random) -> Reference:
    return replace(work, title=work.title.upper() if made.random() < 0.6 else work.title.rstrip(".") + ".")


def _initials(work: Reference, made: random.Random) -> Reference:
    stop = made.choice(("", ".", ". "))

    def short(name: Name) -> Name:
        letters = [part[0] for part in name.given.replace("-", " ").split()]
        return replace(name, given="".join(letter + stop for letter in letters).strip())

    return replace(work, author=tuple(map(short, work.author)), editor=tuple(map(short, work.editor)))


def _et_al(work: Reference, made: random.Random) -> Reference:
    kept = made.choice((1, 3, 6))
    if len(work.author) <= kept:
        kept = 1
    if len(work.author) <= kept:
        return work
    return replace(work, author=work.author[:kept], author_et_al=made.random() < 0.8)


def _other_journal_name(work: Reference, made: random.Random) -> Reference:
    if work.container_title_short:
        return replace(work, container_title=work.container_title_short, container_title_short="")
    short = dict(JOURNALS).get(work.container_title) or ABBREVIATIONS.get(work.container_title)
    return replace(work, container_title=short) if short and short != work.container_title else work


def _ascii(text: str) -> str:
    plain = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ß": "ss", "ı": "i", "–": "-", "β": "beta", "α": "alpha"}
    for letter, letters in plain.items():
        text = text.replace(letter, letters)
    return unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()


def _without_accents(work: Reference, made: random.Random) -> Reference:
    def plain(name: Name) -> Name:
        return Name(family=_ascii(name.family), given=_ascii(name.given), literal=name.literal)

    container = _ascii(work.container_title)
    return replace(work, title=_ascii(work.title), author=tuple(map(plain, work.author)), container_title=container)


_TEX = {"\u0301": "'", "\u0300": "`", "\u0308": '"', "\u030a": "r", "\u0303": "~", "\u030c": "v", "\u0327": "c",
        "\u030b": "H"}  # fmt: skip


def _tex(text: str) -> str:
    named = {"β": r"$\beta$", "α": r"$\alpha$", "ø": r"{\o}", "ł": r"{\l}", "ß": r"{\ss}", "–": "--", "&": r"\&"}
    out = ""
    for letter in unicodedata.normalize("NFC", text):
        split = unicodedata.normalize("NFD", letter)
        mark = _TEX.get(split[1:])
        if mark:
            letter = f"{{\\{mark}{' ' if mark.isalpha() else ''}{split[0]}}}"
        out += named.get(letter, letter)
    return out


def _latex_left(work: Reference, made: random.Random) -> Reference:
    def tex(name: Name) -> Name:
        return replace(name, family=_tex(name.family), given=_tex(name.given))

    words = [f"{{{word}}}" if word[0].isupper() and made.random() < 0.5 else word for word in _tex(work.title).split()]
    return replace(work, title=" ".join(words), author=tuple(map(tex, work.author)))


def _year_off(work: Reference, made: random.Random) -> Reference:
    if work.issued is None or work.type == "report":  # next year's report is another work
        return work
    return replace(work, issued=PartialDate(work.issued.year + made.choice((-1, 1))))


def _page_form(work: Reference, made: random.Random) -> Reference:
    first, dash, last = work.page.partition("-")
    if not dash:
        return work
    same = 0
    while same < len(first) - 1 and len(first) == len(last) and first[same] == last[same]:
        same += 1
    forms = (f"{first}-{last[same:]}", f"{first}–{last}", f"{first}--{last}", first, f"pp. {first}-{last}")
    return replace(work, page=made.choice(forms))


def _no_subtitle(work: Reference, made: random.Random) -> Reference:
    for mark in (": ", " – ", "? "):
        main, found, _ = work.title.partition(mark)
        if found:
            return replace(work, title=main + mark.strip().strip(":–"))
    return work


def _misspelt(text: str, made: random.Random, count: int) -> str:
    letters = list(text)
    for _ in range(count):
        places = [at for at in range(1, len(letters) - 1) if letters[at].isalpha() and letters[at + 1].isalpha()]
        if not places:
            return text
        at = made.choice(places)
        kind = made.randrange(4)
        if kind == 0:
            letters[at], letters[at + 1] = letters[at + 1], letters[at]
        elif kind == 1:
            del letters[at]
        elif kind == 2:
            letters.insert(at, made.choice(string.ascii_lowercase))
        else:
            letters[at] = made.choice(string.ascii_lowercase)
    return "".join(letters)


def _typos(work: Reference, made: random.Random) -> Reference:
    return replace(work, title=_misspelt(work.title, made, made.choice((1, 2))))


def _author_typo(work: Reference, made: random.Random) -> Reference:
    if not work.author or not work.author[0].family or len(work.author[0].family) < 4:
        return work
    first = replace(work.author[0], family=_misspelt(work.author[0].family, made, 1))
    return replace(work, author=(first, *work.author[1:]))


def _no_the(work: Reference, made: random.Random) -> Reference:
    words = [word for word in work.title.split() if word.lower() not in ("the", "a", "an")]
    return replace(work, title=" ".join(words) if len(words) < len(work.title.split()) else f"The {work.title}")


def _no_place(work: Reference, made: random.Random) -> Reference:
    if work.type == "article-journal":
        return replace(work, volume="", issue="", page="", number="")
    return replace(work, publisher="", publisher_place="", page="", isbn="", edition="")


def _sparse(work: Reference, made: random.Random) -> Reference:
    """Family names and initials, title, year, journal: what a hasty list has."""
    bare = Reference(type=work.type if made.random() < 0.7 else "document", title=work.title, author=work.author[:3])
    bare = replace(bare, issued=PartialDate(work.issued.year) if work.issued else None, url=work.url)
    return _initials(replace(bare, container_title=work.container_title, author_et_al=len(work.author) > 3), made)


def _other_order(work: Reference, made: random.Random) -> Reference:
    if len(work.author) < 3:
        return work
    return replace(work, author=(work.author[1], work.author[0], *work.author[2:]))


def _no_author(work: Reference, made: random.Random) -> Reference:
    return replace(work, author=(), author_et_al=False)


def _no_year(work: Reference, made: random.Random) -> Reference:
    return replace(work, issued=None)


def _other_type(work: Reference, made: random.Random) -> Reference:
    return replace(work, type="document" if work.type != "webpage" else "report")


def _bracketed(work: Reference, made: random.Random) -> Reference:
    added = made.choice(("[Internet]", "[Article in German]", "(Review)", "."))
    return replace(work, title=f"{work.title.rstrip('.')} {added}")


_AMERICAN = {"randomised": "randomized", "aemia": "emia", "apnoea": "apnea", "rrhoea": "rrhea", "sulfate": "sulphate",
             "tumour": "tumor", "haem": "hem", "programme": "program", "counsell": "counsel"}  # fmt: skip


def _american(work: Reference, made: random.Random) -> Reference:
    title = work.title
    for british, american in _AMERICAN.items():
        title = title.replace(british, american)
    return replace(work, title=title)


def _several(work: Reference, made: random.Random) -> Reference:
    light = [_capitals, _initials, _et_al, _other_journal_name, _without_accents, _year_off, _page_form, _no_subtitle,
             _typos, _author_typo, _no_the]  # fmt: skip
    for change in made.sample(light, 4):
        work = change(work, made)
    return work


VARIANTS: dict[str, Change] = {
    "no identifiers": lambda work, _: work,
    "capitals or a stop": _capitals,
    "initials": _initials,
    "authors cut short": _et_al,
    "journal abbreviated": _other_journal_name,
    "no accents": _without_accents,
    "LaTeX left": _latex_left,
    "year off by one": _year_off,
    "page form": _page_form,
    "no subtitle": _no_subtitle,
    "misprints in the title": _typos,
    "misprint in the author": _author_typo,
    "with or without The": _no_the,
    "no volume and page": _no_place,
    "few fields": _sparse,
    "authors in another order": _other_order,
    "no author": _no_author,
    "no year": _no_year,
    "another type": _other_type,
    "words in brackets": _bracketed,
    "American spelling": _american,
    "four of these": _several,
}
