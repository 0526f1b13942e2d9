import pytest

from citelib.formats.listing.names import ama_name, listed, nlm_name
from citelib.reference import Name

DOES = tuple(Name(family=f"Doe{number}", given="Jane") for number in range(1, 9))
GROUP = Name(literal="Laser ROP Study Group")


@pytest.mark.parametrize(
    ("name", "nlm", "ama"),
    [
        (Name(family="Tufo", given="Andrew"), "Tufo A", "Tufo A"),
        (Name(family="Roe", given="John P. Q.", suffix="Jr."), "Roe JP Jr", "Roe JPQ Jr"),
        (Name(family="Roe", given="J.P.", suffix="III"), "Roe JP 3rd", "Roe JP III"),
        (Name(family="Roe", given="JP", suffix="3rd"), "Roe JP 3rd", "Roe JP III"),
        (Name(family="Roe", given="JP", suffix="II"), "Roe JP 2nd", "Roe JP II"),
        (Name(family="Majoie", given="CBLM"), "Majoie CBLM", "Majoie CBLM"),
        (Name(family="Majoie", given="Charles B L M"), "Majoie CB", "Majoie CBLM"),
        (Name(family="Marcelis", given="Carlo LM"), "Marcelis CL", "Marcelis CLM"),
        (Name(family="SMITH", given="ANNA"), "SMITH A", "SMITH A"),
        (Name(family="SMITH", given="EVA MARIA"), "SMITH EM", "SMITH EM"),
        (Name(family="SMITH", given="JP"), "SMITH JP", "SMITH JP"),
        (Name(family="Roe", given="Ann", suffix="PhD"), "Roe A PhD", "Roe A PhD"),
        (
            Name(family="Berg", given="Jean-Pierre", non_dropping_particle="van der"),
            "van der Berg JP",
            "van der Berg JP",
        ),
        (Name(family="Goethe", given="Johann", dropping_particle="von"), "von Goethe J", "von Goethe J"),
        (Name(family="Alembert", given="Jean", dropping_particle="d’"), "d’Alembert J", "d’Alembert J"),
        (Name(family="Jesus", given="Maria de"), "Jesus M", "Jesus M"),
        (Name(family="Li", given="Xiao-ming"), "Li XM", "Li XM"),
        (Name(family="Müller", given="étienne"), "Müller É", "Müller É"),
        (Name(family="Muller", given="E\u0301tienne"), "Muller E\u0301", "Muller E\u0301"),
        (Name(family="Иванов", given="Пётр Ильич"), "Иванов ПИ", "Иванов ПИ"),
        (Name(family="王", given="小明"), "王小明", "王小明"),
        (Name(family="김", given="철수"), "김철수", "김철수"),
        (Name(family="O'Neil", given="(Bill) William"), "O'Neil BW", "O'Neil BW"),
        (Name(family="Smith", given="123"), "Smith", "Smith"),
        (Name(family="Plato"), "Plato", "Plato"),
        (Name(given="Jan", non_dropping_particle="van der"), "van der J", "van der J"),
        (Name(given="Madonna"), "Madonna", "Madonna"),
        (Name(literal="World\nHealth Organization"), "World Health Organization", "World Health Organization"),
        (Name(), "", ""),
    ],
)
def test_prints_a_name(name: Name, nlm: str, ama: str) -> None:
    assert (nlm_name(name), ama_name(name)) == (nlm, ama)


@pytest.mark.parametrize(
    ("names", "et_al", "first_six", "first_three"),
    [
        (DOES[:2], False, "Doe1 J, Doe2 J", "Doe1 J, Doe2 J"),
        (
            DOES[:6],
            False,
            "Doe1 J, Doe2 J, Doe3 J, Doe4 J, Doe5 J, Doe6 J",
            "Doe1 J, Doe2 J, Doe3 J, Doe4 J, Doe5 J, Doe6 J",
        ),
        (
            DOES[:7],
            False,
            "Doe1 J, Doe2 J, Doe3 J, Doe4 J, Doe5 J, Doe6 J, et al",
            "Doe1 J, Doe2 J, Doe3 J, et al",
        ),
        (DOES[:2], True, "Doe1 J, Doe2 J, et al", "Doe1 J, Doe2 J, et al"),
        (DOES[:5], True, "Doe1 J, Doe2 J, Doe3 J, Doe4 J, Doe5 J, et al", "Doe1 J, Doe2 J, Doe3 J, et al"),
        ((DOES[0], GROUP), False, "Doe1 J; Laser ROP Study Group", "Doe1 J; Laser ROP Study Group"),
        ((GROUP, *DOES[:2]), False, "Laser ROP Study Group; Doe1 J, Doe2 J", "Laser ROP Study Group; Doe1 J, Doe2 J"),
        (
            (*DOES, GROUP),
            False,
            "Doe1 J, Doe2 J, Doe3 J, Doe4 J, Doe5 J, Doe6 J, et al; Laser ROP Study Group",
            "Doe1 J, Doe2 J, Doe3 J, et al; Laser ROP Study Group",
        ),
        ((GROUP,), True, "Laser ROP Study Group, et al", "Laser ROP Study Group, et al"),
        ((), True, "", ""),
        ((Name(), DOES[0]), False, "Doe1 J", "Doe1 J"),
    ],
)
def test_names_the_first_authors_of_many(
    names: tuple[Name, ...], et_al: bool, first_six: str, first_three: str
) -> None:
    assert listed(names, nlm_name, most=6, first=6, et_al=et_al)[0] == first_six
    assert listed(names, ama_name, most=6, first=3, et_al=et_al)[0] == first_three


def test_says_whether_the_list_ends_in_et_al() -> None:
    assert listed(DOES, nlm_name, most=2, first=2) == ("Doe1 J, Doe2 J, et al", True)
    assert listed((*DOES, GROUP), nlm_name, most=1, first=1) == ("Doe1 J, et al; Laser ROP Study Group", False)
    assert listed(DOES[:1], nlm_name, most=6, first=6) == ("Doe1 J", False)


def test_names_at_least_one_author() -> None:
    assert listed(DOES, nlm_name, most=0, first=0) == ("Doe1 J, et al", True)
