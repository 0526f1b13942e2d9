"""References that MEDLINE can say whole: hypothesis strategies."""

from typing import Any

from hypothesis import strategies as st

from citelib.formats.medline.dates import Issued, parse_issued, write_issued
from citelib.formats.medline.kinds import OFFICIAL
from citelib.formats.medline.titles import is_bracketed
from citelib.reference import Name, PartialDate, Reference

_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZäöüéñøłßЖβ中0123456789"
words = st.text(_LETTERS + "()[]:;,-–/<>&%$#@*=+_~^\"'{}\\|.!?\u2009\xa0", min_size=1, max_size=12) | st.sampled_from(
    ("TY", "PMID-", "PMID- 7", "ER  -", "- ", "x" * 76, "y" * 81, "z" * 90, "https://example.org/" + "a" * 61)
)
plain_words = st.text(_LETTERS, min_size=1, max_size=12)
texts = st.lists(words, min_size=1, max_size=30).map(" ".join).map(lambda text: text.strip(" \t") or "x")
plain_texts = st.lists(plain_words, min_size=1, max_size=6).map(" ".join)
days = st.builds(PartialDate, st.integers(1000, 9999), st.integers(1, 12), st.integers(1, 28))
partial_dates = days | st.builds(PartialDate, st.integers(1000, 9999), st.none() | st.integers(1, 12))

_titles = st.builds(
    lambda text, end: f"{text} {end}", texts, st.sampled_from(("falls", "walk?", "stop!", "on…", "the U.S.", "in 3D"))
).filter(lambda title: not title.startswith("[") and is_bracketed(f"[{title}]"))
_capitalised = st.builds(str.__add__, st.sampled_from("ABCÉØ"), st.text("abcdeéøñ", min_size=1, max_size=8))
_persons = st.builds(
    Name,
    family=st.lists(_capitalised, min_size=1, max_size=3).map(" ".join) | st.sampled_from(("O'Neill", "Moreno-Grau")),
    given=st.lists(_capitalised | st.sampled_from("ABÉ"), max_size=3).map(" ".join)
    | st.sampled_from(("HM", "Jean-Luc")),
    suffix=st.sampled_from(("", "", "Jr", "3rd", "PhD")),
    non_dropping_particle=st.sampled_from(("", "", "de", "van der")),
)
_groups = st.builds(Name, literal=texts.filter(lambda text: not text.lower().startswith("et")))
_bodies = st.builds(Name, literal=plain_words.map(lambda word: f"Editors of the {word} reviews"))

_KEPT = st.fixed_dictionaries(
    {},
    optional={
        "OWN": st.just("NLM"),
        "STAT": st.just("MEDLINE"),
        "LR": st.just("20220408"),
        "MH": st.lists(texts, min_size=2, max_size=4),
        "GR": texts,
        "CIN": st.lists(texts, min_size=2, max_size=3),
        "RIN": texts,
        "PHST": st.just(["2012/01/02 00:00 [received]", "2012/07/17 06:00 [pubmed]"]),
        "SO": texts,
        "XYZ": texts,
        "PST": st.sampled_from(("ppublish", "epublish")),
    },
)


@st.composite
def sayable(draw: st.DrawFn) -> Reference:
    """References of all types of which MEDLINE can say every field."""
    kind = draw(st.sampled_from([*OFFICIAL, "webpage", "pamphlet", "document", "article-magazine"]))
    said: dict[str, Any] = {"type": kind, "title": draw(_titles)}
    for name in ("container_title", "container_title_short", "collection_title", "volume_title", "publisher"):
        said[name] = draw(st.just("") | texts)
    for name in ("volume", "issue", "edition", "publisher_place", "original_title", "chapter_number"):
        said[name] = draw(st.just("") | texts)
    said["language"] = ", ".join(draw(st.lists(st.sampled_from(("eng", "fre", "ger")), max_size=2)))
    said["note"] = "\n".join(draw(st.lists(texts, max_size=2)))
    said["abstract"] = "\n".join(draw(st.lists(texts, max_size=3)))
    said["keyword"] = "; ".join(draw(st.lists(plain_texts, max_size=4)))
    said["page"] = draw(st.sampled_from(("", "522-8", "S1-12", "e12-e19", "1759-1764.e6", "V4", "12")))
    said["number"] = "" if said["page"] else draw(st.sampled_from(("", "e0123456", "CD001234", "e1234")))
    said["issn"] = ", ".join(draw(st.lists(st.sampled_from(("0098-6151", "1945-1997")), max_size=2, unique=True)))
    said["isbn"] = draw(st.sampled_from(("", "978-0-7817-6671-5", "9780781766715, 0-7817-6671-0")))
    said["doi"] = draw(st.sampled_from(("", "10.1000/walk.1", "10.1002/(sici)1097<1::aid-x>3.0.co;2-#")))
    said["arxiv"] = draw(st.sampled_from(("", "2101.00001", "2101.00001v2")))
    said["url"] = draw(st.sampled_from(("", "https://example.org/a?b=c", "ftp://example.org/" + "a" * 100)))
    said["pmid"] = draw(st.sampled_from(("", "1", "12345678")))
    said["pmcid"] = draw(st.sampled_from(("", "PMC3096432")))
    said["author"] = tuple(draw(st.lists(_persons | _groups, max_size=4)))
    said["editor"] = tuple(draw(st.lists(_persons | _bodies, max_size=3)))
    said["author_et_al"], said["editor_et_al"] = draw(st.booleans()), draw(st.booleans())
    said["available"] = draw(st.none() | days)
    said["updated"] = draw(st.none() | days)
    said["issued"], said["issued_end"], said["issued_text"] = draw(_issued)
    kept = draw(_KEPT)
    if "PST" not in kept and draw(st.booleans()):
        said["status"] = "aheadofprint"
    if said["author"] and draw(st.booleans()):
        owners = sorted(draw(st.lists(st.integers(1, len(said["author"])), min_size=2, max_size=4)))
        kept["AD"] = [draw(texts) for _ in owners]
        if set(owners) != {1}:
            kept["AD of"] = " ".join(map(str, owners))
    return Reference(**said, extra={"nbib": kept} if kept else {})


_ranges = st.tuples(partial_dates, partial_dates).map(sorted).map(lambda pair: Issued(pair[0], pair[1]))
_issued = (
    st.just(Issued(None))
    | partial_dates.map(Issued)
    | _ranges.filter(lambda issued: parse_issued(write_issued(issued)) == issued)
    | st.sampled_from(
        [parse_issued(text) for text in ("2012 Spring", "2011 Winter-2012 Spring", "in press", "2009 1st Q")]
    )
)
