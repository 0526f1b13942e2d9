import pytest

from citelib.formats.listing.languages import foreign


@pytest.mark.parametrize(
    ("language", "names"),
    [
        *((printed, ("French",)) for printed in ("fre", "fra", "fr", "FR", "fr-CA", "fr_CA", "French", "français")),
        *((printed, ("German",)) for printed in ("ger", "deu", "de", "de-AT", "ngerman", "Deutsch", "german.")),
        *((printed, ()) for printed in ("eng", "en", "en-US", "English", "british", "canadian", "")),
        *((printed, ()) for printed in ("und", "mul", "zxx", "x", "Klingon", "French, Klingon", ",", "a" * 100_000)),
        ("et", ("Estonian",)),
        ("eng, fre", ("English", "French")),
        ("French; English; fr", ("French", "English")),
        ("German and French", ("German", "French")),
        ("chi", ("Chinese",)),
        ("pt-BR", ("Portuguese",)),
    ],
)
def test_names_the_languages_of_works_that_are_not_in_english_alone(language: str, names: tuple[str, ...]) -> None:
    assert foreign(language) == names
