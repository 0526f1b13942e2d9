"""Raised and lowered digits, where the markup that raises them goes: 10⁹ must not become 109."""

_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")


def raise_digits(text: str) -> str:
    """The text in Unicode's superscripts if all of it has them, else as it is.

    >>> raise_digits("-9"), raise_digits("a")
    ('⁻⁹', 'a')
    """
    return text.translate(_RAISED) if all(ord(letter) in _RAISED for letter in text) else text


def lower_digits(text: str) -> str:
    """The text in Unicode's subscripts if all of it has them, else as it is."""
    return text.translate(_LOWERED) if all(ord(letter) in _LOWERED for letter in text) else text
