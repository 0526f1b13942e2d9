from typing import Any

import pytest

from citelib.parsing.citation.draft import Draft
from citelib.parsing.citation.stamps import take_stamps
from citelib.parsing.dates import DateOrder
from citelib.reference import PartialDate

STAMPS = {
    "Foo. Accessed June 3, 2024.": {"accessed": PartialDate(2024, 6, 3)},
    "Foo. (Accessed on 15/01/2018.)": {"accessed": PartialDate(2018, 1, 15)},
    "Foo [cited 2020 August 28].": {"accessed": PartialDate(2020, 8, 28)},
    "Foo. Retrieved May 5, 2019, from": {"accessed": PartialDate(2019, 5, 5)},
    "Foo. Acesso em: 7 out. 2021.": {"accessed": PartialDate(2021, 10, 7)},
    "Foo [updated 2000 Apr 7; cited 2000 Apr 18].": {
        "accessed": PartialDate(2000, 4, 18),
        "updated": PartialDate(2000, 4, 7),
    },
    "Foo. Last updated: 18 March 2022.": {"updated": PartialDate(2022, 3, 18)},
    "Foo. Published June 2015.": {"issued": PartialDate(2015, 6)},
    "Foo. Epub 2018 Dec 27.": {"available": PartialDate(2018, 12, 27)},
    "Foo [Epub ahead of print].": {},
    "Foo. Published online January 12, 2021.": {"available": PartialDate(2021, 1, 12)},
    "Foo. In press.": {"status": "in press"},
    "Foo. Reviewed May 2020.": {"note": "Reviewed May 2020"},
    "Foo [date unknown].": {},
}


@pytest.mark.parametrize(("text", "values"), STAMPS.items(), ids=STAMPS.keys())
def test_takes_dated_remarks_out_of_the_text(text: str, values: dict[str, Any]) -> None:
    draft = Draft(text)

    take_stamps(draft, None)
    draft.tidy()

    assert draft.values == values
    assert draft.rest.strip(" .") == "Foo"


@pytest.mark.parametrize(
    "text", ["Suppression of an outdated cytokine", "Who accessed care: a survey", "Expression of genes"]
)
def test_leaves_titles_alone(text: str) -> None:
    draft = Draft(text)

    take_stamps(draft, DateOrder.MDY)

    assert (draft.rest, draft.values) == (text, {})


def test_a_date_without_its_century_is_a_doubt() -> None:
    draft = Draft("Foo. Accessed 24/11/14, 2014.")

    take_stamps(draft, None)

    assert draft.values == {}
    assert draft.doubts == ["the access date 24/11/14, 2014 is not sure: 24/11/14 does not print the century"]
