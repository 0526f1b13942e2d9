"""Cyrillic and Greek letters in Latin ones, for names that a keyboard and BibTeX can write.

One letter stands for one sound, without the marks and apostrophes of scholarly systems: it follows the romanisations of
the United Nations and of BGN/PCGN for Russian, Ukrainian, Bulgarian, Serbian and Macedonian, and ISO 843 (ELOT 743) for
Greek, where these agree. A Greek letter that stands alone is a name: β-blockers are beta-blockers.
"""

import re

CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "u", "ђ": "dj", "ј": "j", "љ": "lj", "њ": "nj",
    "ћ": "c", "џ": "dz", "ѓ": "gj", "ќ": "kj", "ѕ": "dz", "ѝ": "i", "ѐ": "e",
}  # fmt: skip

GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
    "χ": "ch", "ψ": "ps", "ω": "o", "ά": "a", "έ": "e", "ή": "i", "ί": "i", "ό": "o", "ύ": "y", "ώ": "o", "ϊ": "i",
    "ϋ": "y", "ΐ": "i", "ΰ": "y",
}  # fmt: skip

GREEK_NAMES = dict(
    zip(
        "αβγδεζηθικλμνξοπρστυφχψω",
        "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi"
        " chi psi omega".split(),
        strict=True,
    )
)

_ALONE = re.compile(r"(?<![^\W\d_])[αβγδεζηθικλμνξοπρστυφχψω](?![^\W\d_])", re.IGNORECASE)
_LETTERS = str.maketrans(CYRILLIC | GREEK)


def romanised(text: str) -> str:
    """The text in lower case with its Cyrillic and Greek letters in Latin ones; a text without any as it is.

    >>> romanised("Чайковский"), romanised("Παπαδόπουλος"), romanised("β-blockers"), romanised("Müller")
    ('chaykovskiy', 'papadopoulos', 'beta-blockers', 'Müller')
    """
    if text.isascii() or not any("Ͱ" <= letter <= "ӿ" for letter in text):
        return text
    named = _ALONE.sub(lambda found: GREEK_NAMES.get(found[0].lower(), found[0]), text).lower()
    return named.replace("ου", "ou").replace("ού", "ou").translate(_LETTERS)
