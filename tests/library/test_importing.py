"""Storing the records of a file: added, merged, unchanged or rejected."""

from dataclasses import replace

import pytest

from citelib.article import Problem
from citelib.errors import InputError
from citelib.library import accesses, importing, merging, problems, references, search, verifying
from citelib.library.database import Library, Stamp
from citelib.library.importing import Imported, Merged
from citelib.reference import Name, PartialDate, Reference

TUFO = Reference(
    type="article-journal",
    citation_key="tufo2012",
    title="Psoas syndrome: a frequently missed diagnosis",
    container_title="J Am Osteopath Assoc",
    volume="112",
    page="522-528",
    issued=PartialDate(2012, 8),
    author=(Name("Tufo", "A"), Name("Desai", "GJ")),
    doi="10.7556/jaoa.2012.112.8.522",
    line=1,
)
CHILA = Reference(
    type="book",
    citation_key="chila2010",
    title="Foundations of Osteopathic Medicine",
    publisher="Lippincott",
    issued=PartialDate(2010),
    author=(Name("Chila", "AG"),),
    isbn="978-0-7817-6671-5",
    line=9,
)


def keep(
    library: Library, stamp: Stamp, *found: Reference | Problem, source: str = "a.bib", keep_going: bool = False
) -> Imported:
    with library.writing() as connection:
        return importing.keep(connection, found, source, stamp, keep_going=keep_going)


def stored(library: Library) -> dict[str, Reference]:
    with library.reading() as connection:
        return {work.citation_key: work for work in references.everything(connection)}


def test_new_records_are_added_under_their_own_keys(library: Library, stamp: Stamp) -> None:
    imported = keep(library, stamp, TUFO, CHILA)

    assert (imported.added, imported.merged, imported.unchanged, imported.problems) == (
        ["tufo2012", "chila2010"],
        [],
        [],
        [],
    )
    assert stored(library) == {"tufo2012": TUFO, "chila2010": CHILA}


def test_the_same_file_again_changes_nothing(library: Library, stamp: Stamp) -> None:
    keep(library, stamp, TUFO, CHILA)

    imported = keep(library, stamp, TUFO, CHILA)

    assert (imported.added, imported.merged, imported.unchanged) == ([], [], ["tufo2012", "chila2010"])
    assert list(stored(library)) == ["tufo2012", "chila2010"]


def test_a_record_with_the_same_doi_fills_only_what_is_empty(library: Library, stamp: Stamp) -> None:
    keep(library, stamp, TUFO)
    other = replace(TUFO, citation_key="x1", title="PSOAS SYNDROME.", pmid="22904251", abstract="Rare.", line=4)

    imported = keep(library, stamp, other)

    assert imported.merged == [Merged(4, "x1", "tufo2012", ("abstract", "pmid"), ("title",))]
    assert stored(library) == {"tufo2012": replace(TUFO, pmid="22904251", abstract="Rare.")}
    with library.reading() as connection:
        assert references.find(connection, "x1").citation_key == "tufo2012"


@pytest.mark.parametrize(
    "other",
    [
        replace(TUFO, doi="", citation_key="", title="Psoas Syndrome – a frequently missed diagnosis"),
        replace(TUFO, doi="", citation_key="", page="522-8"),
        replace(CHILA, citation_key="", isbn="0781766710", title="Foundations of osteopathic medicine."),
    ],
)
def test_a_record_that_agrees_in_all_it_says_is_unchanged(library: Library, stamp: Stamp, other: Reference) -> None:
    keep(library, stamp, TUFO, CHILA)

    imported = keep(library, stamp, other)

    assert len(imported.unchanged) == 1
    assert len(stored(library)) == 2


@pytest.mark.parametrize(
    "other",
    [
        replace(TUFO, doi="10.1000/other", citation_key="other"),
        replace(TUFO, doi="", issued=PartialDate(2013), citation_key="other"),
        replace(TUFO, doi="", volume="113", citation_key="other"),
        replace(TUFO, doi="", author=(Name("Agar", "M"),), citation_key="other"),
        replace(CHILA, edition="3", isbn="", type="chapter", citation_key="other"),
        replace(CHILA, isbn="978-0-8044-2958-0", citation_key="other"),
        replace(TUFO, doi="", author=(Name("Tufo", "A"), Name("Cox", "WJ")), citation_key="other"),
        replace(CHILA, volume="2", title="Foundations of Osteopathic Medicine, volume 2", citation_key="other"),
    ],
)
def test_a_record_that_something_speaks_against_is_another_work(
    library: Library, stamp: Stamp, other: Reference
) -> None:
    keep(library, stamp, TUFO, CHILA)

    imported = keep(library, stamp, other)

    assert imported.added == ["other"]


def test_two_records_of_one_work_in_one_file_are_one_reference(library: Library, stamp: Stamp) -> None:
    again = replace(TUFO, citation_key="tufo", pmid="22904251", line=20)

    imported = keep(library, stamp, TUFO, again)

    assert (imported.added, imported.merged) == (["tufo2012"], [Merged(20, "tufo", "tufo2012", ("pmid",))])
    assert imported.records == 2
    assert stored(library) == {"tufo2012": replace(TUFO, pmid="22904251")}


def test_another_work_with_a_taken_key_gets_its_own_which_is_said(library: Library, stamp: Stamp) -> None:
    other = replace(CHILA, citation_key="Tufo2012", line=7)

    imported = keep(library, stamp, TUFO, other)

    assert imported.added == ["tufo2012", "Tufo2012a"]
    assert imported.problems == [
        Problem(7, "the key Tufo2012 belongs to another work: stored as Tufo2012a", key="Tufo2012")
    ]


def test_an_identifier_of_another_work_is_not_stored_and_said(library: Library, stamp: Stamp) -> None:
    keep(library, stamp, TUFO)
    other = replace(CHILA, doi=TUFO.doi, line=3)

    imported = keep(library, stamp, other)

    assert imported.added == ["chila2010"]
    assert [problem.message for problem in imported.problems] == [
        "the DOI 10.7556/jaoa.2012.112.8.522 belongs to tufo2012, which is another work: kept apart"
    ]
    assert stored(library)["chila2010"] == replace(CHILA, extra={"not-its-own": {"doi": TUFO.doi}})


def test_an_access_date_of_a_known_work_becomes_an_access_once(library: Library, stamp: Stamp) -> None:
    keep(library, stamp, TUFO)
    opened = replace(TUFO, accessed=PartialDate(2018, 11, 14))

    first, second = keep(library, stamp, opened), keep(library, stamp, opened)

    assert (first.merged[0].fields, second.unchanged) == (("accessed",), ["tufo2012"])
    with library.reading() as connection:
        found = references.find(connection, "tufo2012")
        assert [row["accessed_on"] for row in accesses.history(connection, found.id)] == ["2018-11-14"]


def test_an_access_date_in_the_future_is_not_stored_and_said(library: Library, stamp: Stamp) -> None:
    imported = keep(library, stamp, replace(TUFO, accessed=PartialDate(2099, 1, 1)))

    assert [problem.message for problem in imported.problems] == [
        "the access date 2099-01-01 lies in the future (today is 2026-11-22): not stored"
    ]
    assert stored(library) == {"tufo2012": TUFO}


def test_rejected_records_are_counted_and_kept_with_their_text(library: Library, stamp: Stamp) -> None:
    rejected = Problem(5, "the entry has no field that says anything", key="empty", text="@misc{empty}")

    imported = keep(library, stamp, TUFO, rejected, Problem(6, "a comment was left out", note=True))

    assert (imported.records, imported.rejected) == (2, [rejected])
    with library.reading() as connection:
        assert problems.of_sources(connection) == [
            {
                "source_name": "a.bib",
                "line": 5,
                "citation_key": "empty",
                "message": "the entry has no field that says anything",
                "text": "@misc{empty}",
            }
        ]


def test_a_file_that_breaks_off_is_not_stored_at_all(library: Library, stamp: Stamp) -> None:
    broken = Problem(30, "the file ends within a record", text="{", broken=True)

    with pytest.raises(InputError, match=r"Line 30 of a\.bib: the file ends within a record"):
        keep(library, stamp, TUFO, broken)

    assert stored(library) == {}


def test_a_file_that_breaks_off_is_stored_so_far_if_asked(library: Library, stamp: Stamp) -> None:
    broken = Problem(30, "the file ends within a record", text="{", broken=True)

    imported = keep(library, stamp, TUFO, broken, keep_going=True)

    assert (imported.added, imported.rejected) == (["tufo2012"], [broken])


def test_records_of_different_chunks_find_each_other(
    library: Library, stamp: Stamp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "CHUNK", 1)

    imported = keep(library, stamp, TUFO, CHILA, replace(TUFO, citation_key="again", line=30))

    assert (imported.added, imported.merged) == (["tufo2012", "chila2010"], [Merged(30, "again", "tufo2012")])


def test_a_record_that_was_merged_by_hand_is_known_again(library: Library, stamp: Stamp) -> None:
    other = replace(TUFO, citation_key="psoas", doi="", title="Psoas syndrome", accessed=PartialDate(2018, 11, 14))
    keep(library, stamp, TUFO, other)
    with library.writing() as connection:
        merging.merge(connection, "tufo2012", ["psoas"], stamp)

    imported = keep(library, stamp, TUFO, other, replace(other, citation_key=""))

    assert imported.added == []
    assert [one.into for one in imported.merged] == ["tufo2012", "tufo2012"]
    assert list(stored(library)) == ["tufo2012"]


def test_a_record_that_enriches_one_of_an_earlier_chunk_is_stored(
    library: Library, stamp: Stamp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "CHUNK", 1)

    keep(library, stamp, TUFO, CHILA, replace(TUFO, abstract="Unmistakable", line=30))

    with library.reading() as connection:
        assert [hit.name for hit in search.find(connection, "unmistakable")] == ["tufo2012"]
        assert list(verifying.faults(connection)) == []


@pytest.mark.parametrize(
    "other",
    [
        replace(TUFO, title="Correction to: Psoas syndrome: a frequently missed diagnosis", volume="9"),
        replace(TUFO, title="Kidney stones and gout", author=(Name("Dupont", "D"),), page="21-40"),
        replace(TUFO, title="Psoas syndrome: part 2", page="530-540"),
        replace(TUFO, title="Psoas abscess: an overlooked diagnosis", page="600-601"),
    ],
)
def test_another_work_with_the_identifier_of_the_first_stays_another(
    library: Library, stamp: Stamp, other: Reference
) -> None:
    imported = keep(library, stamp, TUFO, replace(other, citation_key="other", line=9))

    assert imported.added == ["tufo2012", "other"]
    assert stored(library)["other"].extra == {"not-its-own": {"doi": TUFO.doi}}


def test_a_value_that_differs_is_never_passed_over_in_silence(library: Library, stamp: Stamp) -> None:
    keep(library, stamp, TUFO)
    other = replace(TUFO, volume="7", page="33-40", note="Other", number="e99", type="book", line=4)

    imported = keep(library, stamp, other)

    assert imported.merged == [Merged(4, "tufo2012", "tufo2012", ("note",), ("type", "volume", "page", "number"))]


def test_a_document_becomes_what_a_later_record_says(library: Library, stamp: Stamp) -> None:
    keep(library, stamp, replace(TUFO, type="document"))

    keep(library, stamp, TUFO)

    assert stored(library) == {"tufo2012": TUFO}


def test_many_works_of_one_title_are_told_apart_again(library: Library, stamp: Stamp) -> None:
    many = [
        replace(TUFO, title="Editorial", doi="", citation_key="", author=(), page=f"{number}-{number}", line=number)
        for number in range(1, 401)
    ]
    keep(library, stamp, *many)

    imported = keep(library, stamp, *many)

    assert (len(imported.unchanged), len(imported.added)) == (400, 0)


def test_a_key_of_another_work_is_told(library: Library, stamp: Stamp) -> None:
    keep(library, stamp, TUFO, CHILA)

    imported = keep(library, stamp, replace(TUFO, citation_key="chila2010", line=7))

    assert imported.problems == [
        Problem(7, "the key chila2010 belongs to another work: here it is tufo2012", key="chila2010")
    ]


def test_what_a_record_adds_to_an_older_reference_is_found(library: Library, stamp: Stamp) -> None:
    keep(library, stamp, TUFO)

    keep(library, stamp, replace(TUFO, abstract="Unmistakable"))

    with library.reading() as connection:
        assert [hit.name for hit in search.find(connection, "unmistakable")] == ["tufo2012"]


def test_rejected_records_of_one_file_stay_when_another_comes_in(library: Library, stamp: Stamp) -> None:
    rejected = Problem(5, "it says nothing", key="empty", text="@misc{empty}")
    keep(library, stamp, TUFO, rejected, source="p/refs.bib")

    keep(library, stamp, CHILA, source="q/refs.bib")

    with library.reading() as connection:
        assert [row["source_name"] for row in problems.of_sources(connection)] == ["p/refs.bib"]


def test_keys_to_search_by_that_do_not_follow_are_found_and_mended(library: Library, stamp: Stamp) -> None:
    keep(library, stamp, TUFO, CHILA)
    with library.writing() as connection:
        connection.exec_driver_sql("UPDATE reference SET title_key = 'zzz' WHERE citation_key = 'tufo2012'")
        connection.exec_driver_sql("UPDATE reference SET isbn_key = '9' WHERE citation_key = 'chila2010'")
        assert [fault.partition(": ")[2].split()[2] for fault in verifying.faults(connection)] == [
            "tufo2012",
            "chila2010",
        ]
        verifying.mend(connection)
        assert list(verifying.faults(connection)) == []
