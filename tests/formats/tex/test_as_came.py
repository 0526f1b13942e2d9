"""Entries that nobody edited are written as they came."""

from dataclasses import replace
from typing import Any

import pytest

from citelib.formats import biblatex, bibtex
from citelib.formats.tex.reading import originals
from citelib.reference import PartialDate, Reference


def work(text: str) -> Reference:
    (found,) = (one for one in bibtex.loads(text) if isinstance(one, Reference))
    return found


def dump(*works: Reference) -> str:
    return "".join(bibtex.dumps(works))


@pytest.mark.parametrize(
    "entry",
    [
        "@Article{a,\n  Title = {{Psoas} syndrome: {A} $\\beta$-test},\n"
        "  YEAR = 2012,\n  month = aug,\n  x-y = {\\foo%},\n}\n\n",
        "@online{a,\n  author = {{World Health Organization}},\n  title = {Müller's \\emph{caf\\'e}},\n"
        "  date = {2012-08},\n  year = {2012},\n  month = aug,\n}\n\n",
        "@misc{a,\n  abstract = {Two\n\n  paragraphs & 50% of \\unknown{x}},\n  url = {https://a.org/b_c%20d},\n}\n\n",
        "@misc{a,\n  title = {A},\n  urldate = {2020-01-02},\n}\n\n",
    ],
)
def test_an_entry_is_written_field_for_field_as_it_came(entry: str) -> None:
    assert dump(work(entry)) == entry


@pytest.mark.parametrize(
    ("came", "written"),
    [
        ('title = "Hips"', "title = {Hips}"),
        ('month = "~4 " # JUL', "month = {~4 July}"),
        ("month = JUL", "month = jul"),
        ("title = hips", "title = {hips}"),
    ],
)
def test_delimiters_and_macros_are_those_that_every_file_knows(came: str, written: str) -> None:
    assert f"  {written},\n" in dump(work(f"@misc{{a, {came}}}"))


@pytest.mark.parametrize(
    ("came", "written"),
    [
        ("title = {Johnson & Johnson}", "title = {Johnson \\& {Johnson}}"),
        ("title = {\\mkbibquote{Hips} hurt}", "title = {``{Hips}'' hurt}"),
        ("publisher = {Жукова}", "publisher = {Zhukova}"),
        ("author = {Lee, Jr, Ann, MD}", None),
    ],
)
def test_what_no_program_could_print_is_written_anew_and_comes_back(came: str, written: str | None) -> None:
    first = work(f"@misc{{a, {came}}}")

    text = dump(first)

    assert written is None or f"  {written},\n" in text
    assert f"  raw-{came},\n" in text
    assert work(text) == first
    assert dump(work(text)) == text


def test_an_edited_field_is_written_anew_and_the_others_as_they_came() -> None:
    first = work("@Article{a, Title = {{Hips}}, Year = 2012, journal = {J {Hip}}, foo = {bar}}")
    changes = {"title": "Knees", "volume": "3"}

    edited = replace(first, **changes, original=originals.revised(first.original, changes))  # type: ignore[arg-type]

    assert dump(edited) == (
        "@Article{a,\n  Year = 2012,\n  journal = {J {Hip}},\n  foo = {bar},\n"
        "  title = {Knees},\n  volume = {3},\n}\n\n"
    )


def test_another_type_makes_the_whole_entry_anew() -> None:
    first = work("@Article{a, Title = {{Hips}}, foo = {bar}}")

    edited = replace(first, type="book", original=originals.revised(first.original, ["type"]))

    assert dump(edited) == "@book{a,\n  key = {Hips},\n  title = {Hips},\n  foo = {bar},\n}\n\n"


def test_the_date_of_access_is_the_latest() -> None:
    first = work("@misc{a, title = {Hips}, urldate = {2018-01-02}}")

    assert dump(replace(first, accessed=PartialDate(2026, 11, 22))) == (
        "@misc{a,\n  title = {Hips},\n  urldate = {2026-11-22},\n}\n\n"
    )


def test_an_entry_for_biblatex_gets_the_fields_that_classic_styles_know() -> None:
    came = "@article{a, journaltitle = {J Hip}, date = {2012-08}, title = {Hips}}"

    assert dump(work(came)) == (
        "@article{a,\n  journaltitle = {J Hip},\n  date = {2012-08},\n  title = {Hips},\n"
        "  journal = {J Hip},\n  year = {2012},\n  month = aug,\n}\n\n"
    )


def test_an_entry_that_inherited_is_written_with_all_its_fields() -> None:
    text = "@inbook{a, crossref = {b}, title = {Hips}}\n@book{b, title = {Bones}, year = 2001}"
    child, _ = (one for one in bibtex.loads(text) if isinstance(one, Reference))

    assert dump(child) == "@inbook{a,\n  title = {Hips},\n  year = 2001,\n  booktitle = {Bones},\n}\n\n"


def test_a_key_that_two_share_is_made_unique() -> None:
    assert dump(work("@misc{a, title = {Hips}}"), work("@misc{A, title = {Knees}}")).count("@misc{A-2,") == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"number": "e77"},
        {"issue": "4"},
        {"issued": PartialDate(2013)},
        {"url": "https://example.org/"},
        {"publisher": "Bone Press"},
        {"authority": "WHO"},
        {"page": "77-9"},
        {"pmid": "22904251"},
        {"author_et_al": True},
        {"editor_et_al": True},
        {"event_place": "Rome", "source": "PubMed", "original_date": PartialDate(1912)},
        {"language": "en-GB"},
    ],
)
@pytest.mark.parametrize("written_by", [bibtex, biblatex])
def test_whatever_is_edited_nothing_else_changes(changes: dict[str, Any], written_by: Any) -> None:
    first = work(
        "@article{a, author = {Lee, Ann}, editor = {Roe, Bo}, title = {Hips}, titleaddon = {Again}, journal = {J Hip},"
        " number = {2}, pages = {1--9}, year = 2012, month = jan # {--} # feb, howpublished = {Print}, note = {a},"
        " note = {b}, eprint = {2101.00001}, archiveprefix = {arXiv}, organization = {House}, custom = {x}}"
    )
    apart = first.extra["bibtex"]
    edited = replace(first, **changes, original=originals.revised(first.original, changes, apart=apart))

    (again,) = (one for one in written_by.loads("".join(written_by.dumps([edited]))) if isinstance(one, Reference))

    assert again == edited


def test_fields_with_names_that_biber_refuses_come_back() -> None:
    first = work("@misc{a, title = {T}, a!b = {v4}, x$y = {v5}, été = {v6}, mont` = {apr}}")

    text = dump(first)

    assert "  raw-fields = {" in text
    assert work(text) == first
    assert dump(work(text)) == text


def test_a_year_is_still_printed_when_the_range_of_dates_was_edited() -> None:
    first = work("@phdthesis{p, author = {Lee, Ann}, title = {Gout}, school = {Oxford}, year = 1988}")
    changes: dict[str, Any] = {"issued": PartialDate(1988, 6), "issued_end": PartialDate(1988, 8)}

    edited = replace(first, **changes, original=originals.revised(first.original, ["issued_end"]))

    assert "  year = {1988},\n" in dump(edited)
