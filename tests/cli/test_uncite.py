"""``citelib uncite``."""

from tests.cli.conftest import Run


def test_ends_a_link(on_hip: Run) -> None:
    assert on_hip("uncite", "hip-pain:1", "lindqvist2015") == (
        0, "hip-pain:1 no longer cites lindqvist2015\n", "",
    )  # fmt: skip
    assert on_hip("uncite", "hip-pain:1", "lindqvist2015") == (
        2,
        "",
        "Error: hip-pain:1 does not cite lindqvist2015: it cites nothing\n"
        "Try: see its citations: citelib claim show hip-pain:1\n",
    )


def test_ends_one_relation_only(on_hip: Run) -> None:
    on_hip("cite", "hip-pain:1", "lindqvist2015", "--relation", "disputes")

    assert on_hip("uncite", "hip-pain:1", "lindqvist2015", "--relation", "disputes").out == (
        "hip-pain:1 no longer cites lindqvist2015 (disputes)\n"
    )
    assert on_hip("uncite", "hip-pain:1", "lindqvist2015", "--relation", "refutes").err == (
        "Error: hip-pain:1 does not cite lindqvist2015 with refutes: it cites lindqvist2015 (citesAsEvidence)\n"
        "Try: see its citations: citelib claim show hip-pain:1\n"
    )


def test_ends_all_relations_unless_told_otherwise(on_hip: Run) -> None:
    on_hip("cite", "hip-pain:1", "lindqvist2015", "--relation", "disputes")

    assert on_hip("uncite", "hip-pain:1", "lindqvist2015").out == (
        "hip-pain:1 no longer cites lindqvist2015 (it did in 2 relations)\n"
    )


def test_an_unknown_key_names_the_nearest(on_hip: Run) -> None:
    assert on_hip("uncite", "hip-pain:1", "lindquist2015").err == (
        "Error: There is no reference 'lindquist2015'\nTry: did you mean lindqvist2015?\n"
    )
