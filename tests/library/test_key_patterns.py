"""The language of citation keys."""

import dataclasses

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from citelib.errors import UsageError
from citelib.library.key_patterns import FIELDS, compile
from citelib.library.keys import stem
from citelib.reference import Name, PartialDate, Reference

WORK = Reference(
    type="article-journal",
    citation_key="Tufo:2012_x",
    title="Psoas syndrome: the hip in β-blocked runners",
    container_title="The Journal of the American Osteopathic Association",
    author=(Name("López-Ruiz", "A"), Name("Desai", "GJ"), Name("Cox", "WJ"), Name("Berg", "C")),
    editor=(Name("Chila"),),
    issued=PartialDate(2012, 8),
    volume="112",
    issue="8 Suppl 1",
    page="522-528",
    doi="10.7556/jaoa.2012.112.8.522",
    pmid="22904251",
    pmcid="PMC3096432",
)
WHO = Reference(type="report", title="Rest", author=(Name(literal="World Health Organization"),))


@pytest.mark.parametrize(
    ("pattern", "key"),
    [
        ("{author}{year}", "lopezruiz2012"),
        ("{Author}{year}", "LopezRuiz2012"),
        ("{AUTHOR}{year:2}", "LOPEZRUIZ12"),
        ("{author:3}{year}", "lop2012"),
        ("{authors}", "lopezruizdesaicox"),
        ("{Authors:2}", "LopezRuizDesai"),
        ("{editor}{year}", "chila2012"),
        ("{author}{year}{title}", "lopezruiz2012psoas"),
        ("{author}:{Title:3}", "lopezruiz:PsoasSyndromeHip"),
        ("{title:9}", "psoassyndromehipbetablockedrunners"),
        ("{journal}{volume}_{page}", "jaoa112_522"),
        ("{JOURNAL:2}/{issue}", "JA/8suppl1"),
        ("{type}-{pmid}", "article-journal-22904251"),
        ("{doi}", "10.7556/jaoa.2012.112.8.522"),
        ("{pmcid}/{PMCID}", "pmc3096432/PMC3096432"),
        ("{key}", "Tufo:2012_x"),
        ("{ author | year }", "lopezruiz"),
    ],
)
def test_makes_a_key_of_the_fields(pattern: str, key: str) -> None:
    assert compile(pattern)(WORK) == key


@pytest.mark.parametrize(
    ("pattern", "work", "key"),
    [
        ("{pmid|doi|author}", WHO, "who"),
        ("{Author}{year}", WHO, "WHOnd"),
        ("{author}-{volume}-{page}", WHO, "who"),
        ("{volume}-{author}.{issue}.{type}", WHO, "who.report"),
        ("pm{pmid}", WHO, "whond"),
        ("{author}", Reference(editor=(Name("Chila"),)), "chila"),
        ("{authors}x{volume}", Reference(title="The hip", volume="3"), "hipx3"),
        ("{author}{volume}", Reference(volume="3"), "anon3"),
        ("{author}{volume}", Reference(author=(Name("李"),), title="Hip", volume="3"), "anon3"),
        ("{author}{volume}", Reference(title="针灸 hip", volume="3"), "anon3"),
        ("{author}{volume}", Reference(author=(Name("Чайковский"),), volume="3"), "chaykovskiy3"),
        ("{author}{volume}", Reference(author=(Name("Παπαδόπουλος"),), volume="3"), "papadopoulos3"),
        ("{author}{volume}", Reference(author=(Name("Sørensen-Łuk"),), volume="3 (Å)"), "sorensenluk3a"),
        ("{page}", Reference(number="E12.5 (a)"), "e12.5a"),
        ("{key}", Reference(citation_key="{mül ler}"), "muller"),
        ("{pmid|year}", Reference(title="Hip"), "hipnd"),
    ],
)
def test_what_is_not_known_is_left_out_or_replaced(pattern: str, work: Reference, key: str) -> None:
    assert compile(pattern)(work) == key


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("{autor}{year}", "There is no field {autor} for citation keys, in '{autor}{year}'"),
        ("{author:x}", "There is no field {author:x} for citation keys, in '{author:x}'"),
        ("{}", "There is no field {} for citation keys, in '{}'"),
        ("{author|}", "There is no field {} for citation keys, in '{author|}'"),
        ("{author:0}", "{author:0} would take nothing, in '{author:0}'"),
        ("{author", "The pattern '{author' has a { without its other half"),
        ("author}", "The pattern 'author}' has a } without its other half"),
        ("{{author}}", "The pattern '{{author}}' has a { without its other half"),
        ("smith", "The pattern 'smith' names no field: every reference would get the same key"),
        ("", "The pattern '' names no field: every reference would get the same key"),
    ],
)
def test_a_pattern_that_cannot_be_read_is_refused(pattern: str, message: str) -> None:
    with pytest.raises(UsageError) as refused:
        compile(pattern)

    assert refused.value.message == message
    assert refused.value.mend == (
        f"the fields are {', '.join(FIELDS)}; for instance {{author}}{{year}}, {{Author}}-{{year}}-{{title:3}}"
    )


def test_a_letter_that_no_key_may_have_is_refused() -> None:
    with pytest.raises(UsageError, match="' ' cannot stand in a citation key") as refused:
        compile("{author} {year}")

    assert refused.value.mend == "between the fields use letters, digits and : . _ / + -"


def test_a_very_long_name_makes_no_very_long_key() -> None:
    work = dataclasses.replace(WORK, author=(Name("a" * 1000),))

    assert len(compile("{author}-{doi}")(work)) == 80
    assert stem(work) == "a" * 80 + "2012"


texts = st.text(max_size=12)
works = st.builds(
    Reference,
    title=texts,
    author=st.lists(st.builds(Name, family=texts, literal=texts), max_size=2).map(tuple),
    editor=st.lists(st.builds(Name, family=texts), max_size=1).map(tuple),
    issued=st.none() | st.just(PartialDate(2012)),
    container_title=texts,
    page=texts,
    citation_key=texts,
    doi=texts,
)


@given(works)
@example(Reference(author=(Name(given="A"),), title="Hip"))
@example(Reference(title="ß李 hip"))
@example(Reference(author=(Name("ß李"),)))
def test_author_and_year_are_what_a_reference_gets_without_a_pattern(work: Reference) -> None:
    assert compile("{author}{year}")(work) == stem(work)
    assert compile("{AUTHOR}{year}")(work).lower() == stem(work).lower()


@given(works, st.sampled_from(["{Author}", "{key}-{page}", "{journal}/{doi}", "x{title:3}+{pmid|key}", "{page}"]))
def test_any_reference_gets_a_key_that_bibtex_and_a_shell_can_read(work: Reference, pattern: str) -> None:
    from citelib.library.keys import _KEY

    assert _KEY.fullmatch(compile(pattern)(work))
