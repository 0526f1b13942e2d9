from citelib.formats.medline.people import People, read_authors, read_editors, read_owners
from citelib.reference import Name

RAO, LI, GROUP = Name("Rao", "Amit"), Name("Li", "Bo"), Name(literal="Walking Study Group")


def test_pairs_each_short_name_with_the_full_name_before_it() -> None:
    lines = [("FAU", "Rao, Amit"), ("AU", "Rao A"), ("CN", "Walking Study Group"), ("FAU", "Li, Bo"), ("AU", "Li B")]
    assert read_authors(lines) == People((RAO, GROUP, LI), False, {}, [1, 1, 2, 3, 3])


def test_pairs_lists_of_full_and_of_short_names_by_their_order() -> None:
    lines = [("AU", "Rao A"), ("AU", "Li B"), ("FAU", "Rao, Amit"), ("FAU", "Li, Bo")]
    assert read_authors(lines) == People((RAO, LI), False, {}, [1, 2, 1, 2])


def test_a_short_name_without_its_full_name_is_a_name() -> None:
    lines = [("AU", "Rao A"), ("FAU", "Li, Bo"), ("AU", "Li B"), ("AU", "Ng C")]
    assert read_authors(lines) == People((Name("Rao", "A"), LI, Name("Ng", "C")), False, {}, [1, 2, 2, 3])


def test_keeps_short_names_that_do_not_follow_from_the_full_ones() -> None:
    lines = [("FAU", "Rao, Amit"), ("AU", "Rao AX"), ("FAU", "Li, Bo"), ("AU", "Li B")]
    assert read_authors(lines) == People((RAO, LI), False, {"AU": ["Rao AX", "Li B"]}, [1, 1, 2, 2])


def test_keeps_full_names_that_are_written_in_another_way() -> None:
    assert read_authors([("FAU", "Rao,Amit")]) == People((RAO,), False, {"FAU": ["Rao,Amit"]}, [1])


def test_et_al_is_no_name() -> None:
    lines = [("FAU", "Rao, Amit"), ("AU", "Rao A"), ("AU", "et al."), ("FAU", "et al")]
    assert read_authors(lines) == People((RAO,), True, {}, [1, 1])


def test_editors_may_be_bodies() -> None:
    lines = [("FED", "Li, Bo"), ("ED", "Li B"), ("FED", "Editors of the Journal"), ("ED", "Editors of the Journal")]
    assert read_editors(lines) == People((LI, Name(literal="Editors of the Journal")), False, {}, [1, 1, 2, 2])


def test_remembers_whose_affiliations_and_identifiers_are() -> None:
    authors = [("FAU", "Rao, Amit"), ("AU", "Rao A"), ("CN", "Walking Study Group")]
    editors = [("FED", "Li, Bo"), ("ED", "Li B")]
    lines = [
        ("AD", "Chicago"),
        *editors,
        ("AD", "Bern"),
        *authors[:2],
        ("AUID", "1"),
        ("AD", "Pune"),
        authors[2],
        ("AD", "Oslo"),
    ]
    assert read_owners(lines, read_authors(authors), read_editors(editors)) == {"AD of": "0 e1 1 2"}
