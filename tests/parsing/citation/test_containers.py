import pytest

from citelib.parsing.citation.containers import split_title

CUTS = {
    "Psoas syndrome. J Am Osteopath Assoc": ("Psoas syndrome", "J Am Osteopath Assoc"),
    "Does it help? A trial. Lancet": ("Does it help? A trial", "Lancet"),
    "Winter wheat in Germany. Eur. J. Agron": ("Winter wheat in Germany", "Eur. J. Agron"),
    "Oxidation of cotton. Polym. Degrad. Stab": ("Oxidation of cotton", "Polym. Degrad. Stab"),
    "Sepsis by B. cereus in infants. Ann. N. Y. Acad. Sci": ("Sepsis by B. cereus in infants", "Ann. N. Y. Acad. Sci"),
    "Vitamin D. Am J Clin Nutr": ("Vitamin D", "Am J Clin Nutr"),
    "Block of the nerve, Anesth Prog": ("Block of the nerve", "Anesth Prog"),
    "Resistance in Canada N Engl J Med": ("Resistance in Canada", "N Engl J Med"),
    '"Walking and the heart," European Journal of Nutrition': (
        "Walking and the heart",
        "European Journal of Nutrition",
    ),
    "Ageing of men. J Gerontol. A Biol Sci Med Sci": ("Ageing of men", "J Gerontol. A Biol Sci Med Sci"),
    "No journal at all": ("No journal at all", ""),
}


@pytest.mark.parametrize(("text", "parts"), CUTS.items(), ids=CUTS.keys())
def test_cuts_title_and_journal(text: str, parts: tuple[str, str]) -> None:
    assert split_title(text)[:2] == parts
