"""What a reading says about itself: doubts, leftover text, and the fields with their text."""

from citelib.parsing.citation import FieldReading, parse_citation
from citelib.parsing.dates import DateOrder
from citelib.reference import PartialDate

SURE = "Doe J. Walking and sleep. Sleep Med. 2019;29(3):695-706."


def test_a_plain_reference_leaves_no_doubt() -> None:
    reading = parse_citation(SURE)

    assert (reading.doubts, reading.leftover) == ((), ())


def test_an_access_date_that_can_be_read_in_two_ways_is_doubted_and_not_kept() -> None:
    reading = parse_citation(f"{SURE} Accessed 03/04/2019.")

    assert reading.reference.accessed is None
    assert reading.doubts == ("the access date 03/04/2019 is not sure: 03/04/2019 can be 4 March or 3 April",)


def test_the_order_of_dates_decides_between_the_two_readings() -> None:
    read = [parse_citation(f"{SURE} Accessed 03/04/2019.", order=order).reference.accessed for order in DateOrder]

    assert read == [PartialDate(2019, 3, 4), PartialDate(2019, 4, 3)]


def test_words_that_no_field_took_are_left_over_and_doubted() -> None:
    reading = parse_citation(f"{SURE} PMID: 12345678. PMID: 87654321.")

    assert reading.reference.pmid == "12345678"
    assert reading.leftover == ("PMID: 87654321",)
    assert reading.doubts == ("no field took: PMID: 87654321",)


def test_every_field_tells_its_text_and_confidence() -> None:
    reading = parse_citation("Doe J. The Book of Walking. Hoboken, NJ: Wiley; 2023.")

    assert reading.fields == (
        FieldReading("author", "Doe J", 0.9),
        FieldReading("issued", "2023", 0.9),
        FieldReading("title", "The Book of Walking", 0.95),
        FieldReading("publisher", "Wiley", 0.95),
        FieldReading("publisher_place", "Hoboken, NJ", 0.95),
    )


def test_the_text_is_kept_as_given_but_for_white_space_around_it() -> None:
    assert parse_citation(f"  {SURE}\n").reference.raw_text == SURE


def test_nothing_to_read_is_a_doubt_not_an_error() -> None:
    reading = parse_citation(" \n ")

    assert (reading.reference.type, reading.reference.raw_text) == ("document", "")
    assert reading.doubts == ("there is no text to read",)


def test_text_beyond_the_longest_reference_is_kept_and_said_to_be_unread() -> None:
    text = "walking " * 2000

    reading = parse_citation(text)

    assert reading.reference.raw_text == text.strip()
    assert reading.doubts[-1] == "only the first 6000 characters were read"
