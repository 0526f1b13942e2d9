"""Queries as conditions on references."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, select, update

from citelib.errors import NotFound, UsageError
from citelib.library import accesses, articles, citations, claims, references
from citelib.library.database import Library, Stamp, open_library
from citelib.library.querying.conditions import condition
from citelib.library.querying.fields import FIELDS, TAGS
from citelib.library.querying.parsing import require
from citelib.library.schema import reference
from citelib.reference import Name, PartialDate, Reference
from tests import hip

MULLER = Reference(
    type="chapter",
    citation_key="muller2020",
    title="Über Hüften: low-back pain",
    container_title="Lehrbuch der Orthopädie",
    collection_title="Big series",
    publisher="Thieme",
    publisher_place="Stuttgart",
    author=(Name("Müller", "Karl-Heinz"), Name("Berg", "J", non_dropping_particle="van der")),
    editor=(Name("Strauß", "Ute"),),
    issued=PartialDate(2020, 3),
    isbn="978-3-16-148410-0",
    language="de",
    keyword="hip; Ménière disease",
    abstract="Patients with diabetes.",
    volume="12",
    page="100-9",
    note="see 50% of_it",
)
LUKA = Reference(
    type="article-journal",
    citation_key="luka",
    title="Krążenie",
    container_title_short="Pol J Med",
    author=(Name("Łukasiewicz", "A"), Name("Sørensen", "B"), Name(literal="Ærø Hospital")),
    issued=PartialDate(2011, 12),
    issued_end=PartialDate(2012, 1),
    pmid="22904251",
    pmcid="PMC3096432",
    issn="0098-6151",
    url="https://example.org/krazenie",
)


@pytest.fixture(scope="module")
def kept(empty_library: Path, tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The article on hip pain and two works that nobody cites."""
    library = open_library(Path(shutil.copy(empty_library, tmp_path_factory.mktemp("shelf") / "library.db")))
    stamp = Stamp("editor", datetime(2026, 11, 22, 9, 30, tzinfo=UTC), date(2026, 11, 22))
    with library.writing() as connection:
        hip.keep(connection, stamp)
        references.add(connection, [MULLER, LUKA], stamp)
    return library


@pytest.fixture
def shelf(kept: Library) -> Iterator[Connection]:
    """A write transaction that is undone."""
    with kept.writing(undo=True) as connection:
        yield connection


def found(connection: Connection, query: str) -> str:
    rows = select(reference.c.citation_key).where(condition(connection, require(query)))
    return " ".join(connection.execute(rows.order_by(reference.c.id)).scalars())


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("author:muller", "muller2020"),
        ("author:Müller", "muller2020"),
        ('author:"muller kh"', "muller2020"),
        ('author:"karl-heinz muller"', "muller2020"),
        ("author:mul*", "muller2020"),
        ("author:mul", ""),
        ("author:strauss", ""),
        ("editor:strauss", "muller2020"),
        ("editor:Strauß", "muller2020"),
        ('author:"van der berg"', "muller2020"),
        ("author:van", "muller2020"),
        ("author:berg", "berg2010 muller2020"),
        ("author:lukasiewicz", "luka"),
        ("author:sorensen", "luka"),
        ("author:Sørensen", "luka"),
        ("author:soren*", "luka"),
        ('author:"aero hospital"', "luka"),
        ('author:"health organization"', "who2017"),
        ("author:whoever", ""),
        ("muller k[au]", "muller2020"),
        ("author:(sato OR muller)", "lindqvist2015 muller2020"),
        ("author:sato author:lindqvist", "lindqvist2015"),
    ],
)
def test_people_and_organisations(shelf: Connection, query: str, keys: str) -> None:
    assert found(shelf, query) == keys


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("title:huften", "muller2020"),
        ('title:"low back pain"', "muller2020"),
        ('title:"back low"', ""),
        ("title:hip title:pain", "lindqvist2015"),
        ("title:krazenie", "luka"),
        ("journal:hip", "lindqvist2015"),
        ('journal:"pol j med"', "luka"),
        ("container-title:orthopadie", "muller2020"),
        ("publisher:thieme", "muller2020"),
        ("publisher-place:stuttgart", "muller2020"),
        ("publisher_place:stuttgart", "muller2020"),
        ("collection-title:series", "muller2020"),
        ("keyword:meniere", "muller2020"),
        ("abstract:diabet*", "muller2020"),
        ("abstract:hip", ""),
        ("tiab:diabetes", "muller2020"),
        ("volume:3", "lindqvist2015"),
        ("page:10", "lindqvist2015"),
        ("note:50%", "muller2020"),
        ("url:who.int", "who2017"),
        ("url:https://who.int/hip", "who2017"),
        ("language:de", "muller2020"),
        ("printed:accessed", "who2017"),
        ("type:book", "berg2010"),
        ("type:ARTICLE-journal", "lindqvist2015 luka"),
        ("type:article*", "lindqvist2015 luka"),
        ("doi:10.1234/HIP.5", "lindqvist2015"),
        ("doi:https://doi.org/10.1234/hip.5", "lindqvist2015"),
        ("doi:10.1234/*", "lindqvist2015"),
        ("pmid:22904251", "luka"),
        ("PMID: 22904251", "luka"),
        ("pmcid:3096432", "luka"),
        ("pmc:PMC3096*", "luka"),
        ("pmcid:309*", "luka"),
        ("arxiv:2101.00001", ""),
        ("isbn:9783161484100", "muller2020"),
        ("isbn:3-16-148410-X", "muller2020"),
        ("isbn:148410", "muller2020"),
        ("issn:0098-6151", "luka"),
        ("issn:00986151", "luka"),
        ("key:LUKA", "luka"),
        ("key:lindq*", "lindqvist2015"),
        ("key:lindq", ""),
        ("citation-key:luka", "luka"),
    ],
)
def test_fields_of_a_reference(shelf: Connection, query: str, keys: str) -> None:
    assert found(shelf, query) == keys


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("year:2015", "lindqvist2015"),
        ("year:2011-2015", "lindqvist2015 luka"),
        ("year:2012", "luka"),
        ("year:2011", "luka"),
        ("year:2012-02..", "lindqvist2015 who2017 muller2020"),
        ("year:2012-01..2012", "luka"),
        ("year:-2010", "berg2010"),
        ("year:>2015", "who2017 muller2020"),
        ("year:>=2015 year:<2020", "lindqvist2015 who2017"),
        ("issued:2020-03", "muller2020"),
        ("issued:2020-04", ""),
        ("issued:2017-05", "who2017"),
        ("issued:<=2017-01-01", "lindqvist2015 who2017 berg2010 luka"),
        ("2015:2017[dp]", "lindqvist2015 who2017"),
        ("issued-end:2012", "luka"),
        ("accessed:2018", "who2017"),
        ("accessed:2018-11-14", "who2017"),
        ("accessed:<2018-11-14", ""),
        ("NOT accessed:2018", "lindqvist2015 berg2010 muller2020 luka"),
        ("NOT year:2020", "lindqvist2015 who2017 berg2010 luka"),
        ("added:2026-11-22", "lindqvist2015 who2017 berg2010 muller2020 luka"),
        ("added:>2026-11-22", ""),
    ],
)
def test_times(shelf: Connection, query: str, keys: str) -> None:
    assert found(shelf, query) == keys


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("hip", "lindqvist2015 who2017 muller2020"),
        ("lukasiewicz", "luka"),
        ("Łukasiewicz", "luka"),
        ("sorensen aero", "luka"),
        ("strauss", "muller2020"),
        ('"van der berg"', "muller2020"),
        ("pol j", "luka"),
        ("marath", "lindqvist2015"),
        ("marath NOT who", ""),
        ("marath* NOT who", "lindqvist2015"),
        ("NOT hip", "berg2010 luka"),
        ("bones OR sorensen", "berg2010 luka"),
        ("hip NOT (marathon OR who)", "muller2020"),
        ("has:doi", "lindqvist2015"),
        ("no:doi no:pmid", "who2017 berg2010 muller2020"),
        ("has:author no:editor", "lindqvist2015 who2017 berg2010 luka"),
        ("has:journal", "lindqvist2015 muller2020 luka"),
        ("journal:*", "lindqvist2015 muller2020 luka"),
        ("has:accessed", "who2017"),
        ("no:year", ""),
        ("has:article", "lindqvist2015 who2017 berg2010"),
        ("has:cited", "lindqvist2015 who2017"),
        ("has:isbn has:type has:key has:abstract", "muller2020"),
        ("cited:yes", "lindqvist2015 who2017"),
        ("cited:no", "berg2010 muller2020 luka"),
        ("article:hip-pain", "lindqvist2015 who2017 berg2010"),
        ("article:hip*", "lindqvist2015 who2017 berg2010"),
        ("NOT article:hip-pain type:chapter", "muller2020"),
    ],
)
def test_words_and_uses(shelf: Connection, query: str, keys: str) -> None:
    assert found(shelf, query) == keys


@pytest.mark.parametrize("field", sorted({*FIELDS} - {"has", "no", "cited", "article", "type"}))
def test_every_field_can_be_asked_for_and_not(shelf: Connection, field: str) -> None:
    value = {"pmid": "1", "pmcid": "1000", "pmc": "1000", "doi": "10.9999/none", "arxiv": "2101.99999"}.get(
        field, "1900"
    )

    assert found(shelf, f"{field}:{value}") == ""
    assert found(shelf, f"NOT {field}:{value}") == "lindqvist2015 who2017 berg2010 muller2020 luka"
    assert set(found(shelf, f"has:{field} OR no:{field}").split()) == {*found(shelf, "NOT key:x").split()}


def test_every_tag_means_a_field() -> None:
    assert [tag for tag, name in TAGS.items() if name and name not in FIELDS] == []


@pytest.mark.parametrize(
    ("query", "error", "message", "mend"),
    [
        ("type:boook", NotFound, "There is no type of work 'boook'", "did you mean book or review-book?"),
        ("has:doy", NotFound, "There is no field 'doy'", "did you mean DOI?"),
        ("article:hip-pan", NotFound, "There is no article 'hip-pan'", "did you mean hip-pain?"),
        ("cited:maybe", UsageError, "cited: cannot be 'maybe'", "write cited:yes or cited:no"),
        ("pmid:abc", UsageError, "'abc' is no PMID", "write pmid:22904251 or pmid:10*"),
        (
            "year:soon",
            UsageError,
            "year: cannot be 'soon': it is no date and no range of dates",
            "write 2012, 2010-2015, 2010-, -2000, >=2010, 2018-05 or 2018-05..2018-09",
        ),
    ],
)
def test_a_value_that_cannot_be_is_refused(
    shelf: Connection, query: str, error: type[Exception], message: str, mend: str
) -> None:
    with pytest.raises(error) as refused:
        found(shelf, query)

    assert (str(refused.value), getattr(refused.value, "mend", "")) == (message, mend.replace("DOI", "doi"))


def test_an_earlier_key_finds_the_reference(shelf: Connection) -> None:
    references.rename(shelf, "luka", "lukasiewicz2011")

    assert found(shelf, "key:luka") == "lukasiewicz2011"
    assert found(shelf, "key:luka*") == "lukasiewicz2011"


def test_a_reference_that_a_claim_cites_belongs_to_its_article(shelf: Connection, stamp: Stamp) -> None:
    claim = claims.find(shelf, "hip-pain:2")
    citations.link(shelf, claim.id, references.find(shelf, "luka").id, stamp)
    assert found(shelf, "article:hip-pain cited:yes") == "lindqvist2015 who2017 luka"

    claims.retire(shelf, claim, stamp)
    assert found(shelf, "article:hip-pain type:article-journal") == "lindqvist2015"


def test_a_date_of_which_only_the_year_is_known_may_lie_in_any_month(shelf: Connection, stamp: Stamp) -> None:
    accesses.record(shelf, references.find(shelf, "berg2010").id, PartialDate(2019), stamp)

    assert found(shelf, "accessed:2019-06") == "berg2010"
    assert found(shelf, "accessed:>2019-06-30") == "berg2010"
    assert found(shelf, "accessed:>2019") == ""


def test_when_a_reference_came_in_is_told_by_the_day(shelf: Connection) -> None:
    late = datetime(2026, 11, 1, 23, 59, 59, 999, tzinfo=UTC)
    shelf.execute(update(reference).where(reference.c.citation_key == "luka").values(created_at=late))

    assert found(shelf, "added:2026-11-01") == "luka"
    assert found(shelf, "added:-2026-10") == ""
    assert found(shelf, "added:<2026-11-02") == "luka"


def test_the_articles_of_a_pattern_may_be_none(shelf: Connection) -> None:
    assert articles.find(shelf, "hip-pain").slug == "hip-pain"
    assert found(shelf, "article:knee*") == ""


def test_a_citation_that_ended_does_not_count(shelf: Connection, stamp: Stamp) -> None:
    who = references.find(shelf, "who2017").id
    citations.unlink(shelf, claims.find(shelf, "hip-pain:4").id, who, stamp)

    assert found(shelf, "cited:yes") == "lindqvist2015"
    assert found(shelf, "has:cited") == "lindqvist2015"
