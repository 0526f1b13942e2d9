import pytest

from citelib.formats.tex.titles import encode_title


@pytest.mark.parametrize(
    ("title", "latex"),
    [
        ("Psoas syndrome: a frequently missed diagnosis", "Psoas syndrome: a frequently missed diagnosis"),
        ("Parkinson disease: Bradykinesia revisited", "Parkinson disease: Bradykinesia revisited"),
        ("Early signs of Parkinson disease in New York", "Early signs of {Parkinson} disease in {New} {York}"),
        ("Is it St. John's wort? A review", "Is it {St}. {John's} wort? {A} review"),
        ("DNA, IL-6 and mRNA in COVID-19 (SARS-CoV-2)", "{DNA}, {IL-6} and {mRNA} in {COVID-19} ({SARS-CoV-2})"),
        ("Non-Hodgkin lymphoma and vitamin D", "{Non-Hodgkin} lymphoma and vitamin {D}"),
        ("Early non-Hodgkin lymphoma", "Early {non-Hodgkin} lymphoma"),
        ("“heart sounds” revisited", "``heart sounds'' revisited"),
        ("“Charcot joint” revisited", "``{Charcot} joint'' revisited"),
        ("Role of TNF-α & Müller cells", r"Role of {TNF-{$\alpha$}} \& {M{\"u}ller} cells"),
    ],
)
def test_braces_names_and_acronyms_of_a_title_in_sentence_case(title: str, latex: str) -> None:
    assert encode_title(title) == latex


@pytest.mark.parametrize(
    ("title", "latex"),
    [
        (
            "Psoas Muscle Infiltration Masquerading Distant Adenocarcinoma",
            "Psoas Muscle Infiltration Masquerading Distant Adenocarcinoma",
        ),
        ("The Role of mRNA and HIV in Vitamin A Deficiency", "The Role of {mRNA} and {HIV} in Vitamin {A} Deficiency"),
        ("Follow-Up of Evidence-Based Care: A Review", "Follow-Up of Evidence-Based Care: A Review"),
        ("FOUNDATIONS OF OSTEOPATHIC MEDICINE", "FOUNDATIONS OF OSTEOPATHIC MEDICINE"),
    ],
)
def test_braces_only_what_is_never_lowered_in_a_title_in_title_case(title: str, latex: str) -> None:
    assert encode_title(title) == latex


def test_keeps_all_capitals_of_other_languages() -> None:
    assert encode_title("Die Behandlung der Gicht", english=False) == "Die {Behandlung} der {Gicht}"


def test_keeps_a_word_with_a_combining_accent_in_one_piece() -> None:
    assert encode_title("Signs of Zu\u0308rich and Ax\u0304") == r"Signs of {Z{\"u}rich} and {A{\={x}}}"


def test_braces_a_word_behind_a_sign_without_making_it_a_bibtex_letter() -> None:
    assert encode_title("Costs in $US and _ABC_") == r"Costs in \${US} and \_{ABC}\_"
