"""The references of a .bib file."""

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citelib.article import Problem
from citelib.formats import bibtex
from citelib.reference import Name, PartialDate, Reference


def works(text: str) -> list[Reference]:
    return [found for found in bibtex.loads(text) if isinstance(found, Reference)]


def told(text: str) -> list[tuple[int, str]]:
    return [(found.line, found.message) for found in bibtex.loads(text) if isinstance(found, Problem)]


def test_reads_a_journal_article() -> None:
    text = """
@Article{tufo2012,
  author = {Tufo, Anthony and Desai, Gautam J. and others},
  title = {Psoas syndrome: a frequently missed {DIAGNOSIS} in {M{\\"u}nchen}},
  journal = "J Am Osteopath Assoc",
  year = 2012, month = aug,
  volume = 112, number = {8}, pages = {522--528},
  doi = {https://doi.org/10.7556/JAOA.2012.112.8.522},
  pmid = {22904251}, issn = {00986151},
  url = {https://example.org/a_b?x=50%25},
  keywords = {psoas, hip pain}, language = {english},
  file = {:a.pdf:PDF},
}
"""
    assert works(text) == [
        Reference(
            type="article-journal",
            citation_key="tufo2012",
            author=(Name("Tufo", "Anthony"), Name("Desai", "Gautam J.")),
            author_et_al=True,
            title="Psoas syndrome: a frequently missed DIAGNOSIS in München",
            container_title="J Am Osteopath Assoc",
            issued=PartialDate(2012, 8),
            volume="112",
            issue="8",
            page="522-528",
            doi="10.7556/jaoa.2012.112.8.522",
            pmid="22904251",
            issn="0098-6151",
            url="https://example.org/a_b?x=50%25",
            keyword="psoas; hip pain",
            language="en",
            extra={"bibtex": {"file": ":a.pdf:PDF"}},
        )
    ]
    assert works(text)[0].line == 2
    assert told(text) == []


@pytest.mark.parametrize(
    ("entry", "known"),
    [
        ("@book{k, edition = {3rd}, title = {T}}", {"type": "book", "edition": "3", "title": "T"}),
        ("@book{k, edition = {Third}, title = {T}}", {"type": "book", "edition": "Third", "title": "T"}),
        ("@book{k, title = {T}, subtitle = {S}}", {"type": "book", "title": "T: S"}),
        ("@inbook{k, booktitle = {B}, chapter = 4}",
         {"type": "chapter", "container_title": "B", "chapter_number": "4"}),
        ("@phdthesis{k, school = {Basel}}", {"type": "thesis", "publisher": "Basel", "genre": "PhD thesis"}),
        ("@mastersthesis{k, title = {T}}", {"type": "thesis", "title": "T", "genre": "Master's thesis"}),
        ("@thesis{k, type = {phdthesis}}", {"type": "thesis", "genre": "PhD thesis"}),
        ("@techreport{k, institution = {WHO}, number = 4}", {"type": "report", "publisher": "WHO", "number": "4"}),
        ("@online{k, title = {T}, urldate = {2020-01-02}}",
         {"type": "webpage", "title": "T", "accessed": PartialDate(2020, 1, 2)}),
        ("@misc{k, howpublished = {\\url{https://who.int/a_b}}}", {"type": "webpage", "url": "https://who.int/a_b"}),
        ("@misc{k, eprint = {2101.00001}, archiveprefix = {arXiv}}", {"type": "article", "arxiv": "2101.00001"}),
        ("@misc{k, eprint = {22904251}, eprinttype = {pubmed}}", {"type": "document", "pmid": "22904251"}),
        ("@article{k, eid = {e12}, pages = {e12}}", {"type": "article-journal", "number": "e12"}),
        ("@article{k, entrysubtype = {newspaper}, title = {T}}", {"type": "article-newspaper", "title": "T"}),
        ("@strange{k, title = {T}, foo = {b\\ar}}",
         {"type": "document", "title": "T", "extra": {"bibtex": {"foo": "b\\ar"}}}),
        ("@article{k, date = {2012-01/2012-02}}",
         {"type": "article-journal", "issued": PartialDate(2012, 1), "issued_end": PartialDate(2012, 2)}),
        ("@article{k, year = {in press}}", {"type": "article-journal", "issued_text": "in press"}),
        ("@article{k, year = 2012, month = {Spring}}",
         {"type": "article-journal", "issued": PartialDate(2012), "issued_text": "2012 Spring"}),
        ("@article{k, year = 2012, month = jul # \"~4\"}",
         {"type": "article-journal", "issued": PartialDate(2012, 7, 4)}),
        ("@article{k, year = 2012, month = jul # \"--\" # AUG}",
         {"type": "article-journal", "issued": PartialDate(2012, 7), "issued_end": PartialDate(2012, 8)}),
        ("@article{k, year = 2013, month = 13}",
         {"type": "article-journal", "issued": PartialDate(2013), "issued_text": "2013 13"}),
        ("@article{k, doi = {see above}}", {"type": "article-journal", "extra": {"bibtex": {"doi": "see above"}}}),
        ("@misc{k, author = {{Centers for Disease Control and Prevention}}}",
         {"type": "document", "author": (Name(literal="Centers for Disease Control and Prevention"),)}),
        ("@misc{k, author = {Ludwig van Beethoven and Knuth, Donald E.}}",
         {"type": "document",
          "author": (Name("Beethoven", "Ludwig", non_dropping_particle="van"), Name("Knuth", "Donald E."))}),
    ],
)  # fmt: skip
def test_reads_what_a_field_means(entry: str, known: dict[str, Any]) -> None:
    assert works(entry) == [Reference(citation_key="k", **known)]


def test_puts_macros_in_and_says_which_nobody_defined() -> None:
    text = '@STRING{jama = "JAMA"}\n@article{a, journal = Jama # { Open}, month = JAN, year = 2001, note = nn # "x"}'

    assert works(text) == [
        Reference(
            type="article-journal",
            citation_key="a",
            container_title="JAMA Open",
            issued=PartialDate(2001, 1),
            note="nnx",
        )
    ]
    assert told(text) == [(2, "the macro nn in note is not defined; its name stands for it")]


def test_an_entry_takes_over_what_its_parent_says() -> None:
    text = """
@inproceedings{child, crossref = {PARENT}, title = {On hips}, pages = {1--2}}
@string{proc = "Proceedings"}
@proceedings{parent, title = proc # " of Hips", year = 1999, editor = {Lee, Ann}, publisher = {Bone Press}}
@incollection{other, xdata = {house, nobody}, title = {On knees}}
@xdata{house, publisher = {Knee House}, address = {Bern}}
"""
    child, parent, other = works(text)

    assert child == Reference(
        type="paper-conference",
        citation_key="child",
        title="On hips",
        container_title="Proceedings of Hips",
        page="1-2",
        issued=PartialDate(1999),
        editor=(Name("Lee", "Ann"),),
        publisher="Bone Press",
    )
    assert (parent.title, other.publisher, other.publisher_place) == ("Proceedings of Hips", "Knee House", "Bern")
    assert told(text) == [
        (5, "other refers to nobody, which is not in this file"),
        (6, "@xdata{house} is no work and was left out: fields for other entries: they went into those that name it"),
    ]


def test_an_entry_that_is_its_own_parent_is_read_once() -> None:
    assert [
        work.title for work in works("@misc{a, crossref = {b}, title = {A}}\n@misc{b, crossref = {a}, note = {B}}")
    ] == [
        "A",
        "A",
    ]


def test_a_repeated_field_is_kept_apart_and_said() -> None:
    text = "@misc{a,\n title = {Hips},\n TITLE = {Knees}, title = {hips}, note = {x}, note = {x}}"

    (work,) = works(text)

    assert (work.title, work.note, work.extra) == ("Hips", "x", {"bibtex": {"TITLE-2": "Knees", "title-3": "hips"}})
    assert [line for line, _ in told(text)] == [1, 1]


def test_what_is_no_work_is_left_out_and_said() -> None:
    text = (
        '@preamble{"\\newcommand{\\x}{y}"}\n@comment{jabref-meta: grouping}\n'
        "@comment{@misc{old, title = {Old}}}\n@misc{empty, title = {}}\n"
    )

    assert list(bibtex.loads(text)) == [
        Problem(1, 'a preamble for LaTeX was left out: @preamble{"\\newcommand{\\x}{y}"}', note=True),
        Problem(3, "entries within a comment were left out: @comment{@misc{old, title = {Old}}}", note=True),
        Problem(4, "the entry has no field that says anything", key="empty", text="@misc{empty, title = {}}"),
    ]


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_endings_do_not_matter(ending: str) -> None:
    text = "@misc{a,\n  title = {Hips},\n}\n\n@misc{b,\n  title = {Knees},\n}\n"

    found = works(text.replace("\n", ending))

    assert found == works(text)
    assert [work.line for work in found] == [1, 5]


@pytest.mark.parametrize(
    ("text", "is_bib", "for_biblatex"),
    [
        ("@article{a, title = {Hips}}", True, False),
        ("junk\n  @ Book (a, title = {Hips})", True, False),
        ("% a comment\n@comment{x}", True, False),
        ("@online{a, title = {Hips}}", True, True),
        ("@article{a, journaltitle = {Hips}}", True, True),
        ("Write to jane@example.org (or not).\nA page about hips.", False, False),
        ("PMID- 123\nTI  - @ home", False, False),
        ("", False, False),
    ],
)
def test_tells_a_bib_file_by_its_content(text: str, is_bib: bool, for_biblatex: bool) -> None:
    assert bibtex.recognises(text) == (is_bib and not for_biblatex)


def test_hard_values_take_no_longer_than_their_length() -> None:
    started = time.process_time()

    assert len(works("@misc{a, title = " + "{" * 50_000 + "x" + "}" * 50_000 + "}")) == 1
    assert len(works("@misc{a, author = {" + "A and " * 20_000 + "B}}")) == 1
    assert len(works("@misc{a, abstract = {" + "\\'e " * 100_000 + "}}")) == 1

    assert time.process_time() - started < 60  # a hang, not a speed


@given(st.text() | st.lists(st.sampled_from([*'@{}(),=#"\n%\\$&~', "misc", "a", "and", "crossref", "1"])).map("".join))
def test_any_text_is_read_without_an_error(text: str) -> None:
    for found in bibtex.loads(f"@misc{{k, title = {{{text}}}}}\n{text}"):
        assert isinstance(found, Reference | Problem)


def test_macros_that_double_themselves_do_not_fill_the_memory() -> None:
    doubling = "".join(f"@string{{a{at} = a{at - 1} # a{at - 1}}}\n" for at in range(1, 25))

    (work,) = works(f'@string{{a0 = "x"}}\n{doubling}@misc{{b, title = a24}}\n')

    assert len(work.title) < 100_000
